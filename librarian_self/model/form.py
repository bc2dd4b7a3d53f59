"""A self-assessment form: sections of items, their scales, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from librarian_self.model.expression import Expression
from librarian_self.model.text import Text


class Kind(StrEnum):
    """What a form is about; attitude and ethics are never turned into gaps."""

    COMPETENCY = "competency"
    ATTITUDE = "attitude"
    ETHICS = "ethics"


class ItemType(StrEnum):
    """How an item is answered."""

    COMPETENCY = "competency"
    LIKERT = "likert"
    SITUATION = "situation"
    CHOICE = "choice"
    MULTIPLE = "multiple"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    NOTE = "note"


SCORED: Final = frozenset({ItemType.COMPETENCY, ItemType.LIKERT})
"""What is rated on a scale and counts in the figures of its section."""


class ActionKind(StrEnum):
    """How an action teaches: by doing (about 70 %), with others (20 %), by study (10 %)."""

    PRACTICE = "practice"
    OTHERS = "others"
    STUDY = "study"


class Response(StrEnum):
    """How a situation is answered: every option rated, or the best one chosen."""

    RATE_EACH = "rate-each"
    CHOOSE_BEST = "choose-best"


NOT_MY_WORK: Final = "not-my-work"
NO_OPPORTUNITY: Final = "no-opportunity"
RATHER_NOT_SAY: Final = "rather-not-say"
NOT_OBSERVED: Final = "not-observed"

SELF: Final = "self"
"""The rater that every form has: the person whose profile it is."""


@dataclass(frozen=True, slots=True)
class Level:
    """One step of a scale."""

    value: int
    label: Text
    descriptor: Text | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """Steps in ascending order of value."""

    id: str
    levels: tuple[Level, ...]

    @property
    def lowest(self) -> int:
        """The smallest value."""
        return self.levels[0].value

    @property
    def highest(self) -> int:
        """The largest value."""
        return self.levels[-1].value

    def level(self, value: int) -> Level | None:
        """The step with this value, if there is one."""
        return next((level for level in self.levels if level.value == value), None)


@dataclass(frozen=True, slots=True)
class Option:
    """One way to act or answer. `key` is the step that the ethics key gives it, on the item's scale."""

    id: str
    text: Text
    key: int | None = None
    contested: bool = False
    rationale: Text | None = None
    principles: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForOther:
    """The same item in the third person, for somebody who rates another."""

    statement: Text
    levels: Mapping[int, Text] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is asked. `levels` are this item's own descriptors by value of its scale."""

    id: str
    type: ItemType
    statement: Text
    scale: str | None = None
    levels: Mapping[int, Text] = field(default_factory=dict)
    evidence_from: int | None = None
    ethics: bool = False
    target: int | None = None
    reverse: bool = False
    response: Response | None = None
    options: tuple[Option, ...] = ()
    actions: tuple[str, ...] = ()
    seed: tuple[str, ...] = ()
    when: Expression | None = None
    for_other: ForOther | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Items that belong together. `short` is a word for the axis of a chart."""

    id: str
    label: Text
    items: tuple[Item, ...]
    short: Text | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """Something that one can do to grow. `hours`: whole hours of work, 1 to 200."""

    id: str
    label: Text
    kind: ActionKind
    hours: int
    offline: bool = True


@dataclass(frozen=True, slots=True)
class Principle:
    """A principle of an ethics code, and where it stands."""

    id: str
    label: Text
    source: str


@dataclass(frozen=True, slots=True)
class KeyStanding:
    """What an ethics key rests on: `basis` (`code` or `panel`), how many people agreed it, and the sentence for it."""

    basis: str
    panel: int
    text: Text


@dataclass(frozen=True, slots=True)
class Rater:
    """Who may answer, and the words with which they may leave an item unrated."""

    id: str
    label: Text
    unrated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """A point in time at which a form is answered, and by whom."""

    id: str
    label: Text
    raters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pilot:
    """What a try-out of a theme gave: people, reliability (0 to 1), standard deviation; None where unknown."""

    n: int
    reliability: float | None
    sd: float | None


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form. `hash` is the BLAKE2b-256 of the file's bytes, in hex."""

    id: str
    version: str
    kind: Kind
    languages: tuple[str, ...]
    title: Text
    scales: Mapping[str, Scale]
    sections: tuple[Section, ...]
    raters: Mapping[str, Rater]
    hash: str = ""
    sources: tuple[Text, ...] = ()
    licence: str = ""
    intro: Text | None = None
    role_targets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    principles: Mapping[str, Principle] = field(default_factory=dict)
    key_standing: KeyStanding | None = None
    occasions: tuple[Occasion, ...] = ()
    pilot: Mapping[str, Pilot] = field(default_factory=dict)

    def items(self) -> Iterator[Item]:
        """Every item, in the order of the file."""
        for section in self.sections:
            yield from section.items

    def item(self, item_id: str) -> Item | None:
        """The item with this id, if the form has it."""
        return next((item for item in self.items() if item.id == item_id), None)

    def section_of(self, item_id: str) -> Section | None:
        """The section that holds the item, if the form has it."""
        return next(
            (section for section in self.sections if any(i.id == item_id for i in section.items)), None
        )

    def scale_of(self, item: Item) -> Scale | None:
        """The scale that the item is answered on, for those that have one."""
        return self.scales.get(item.scale) if item.scale else None

    def unrated_words(self, rater: str) -> tuple[str, ...]:
        """The words with which `rater` may leave an item unrated."""
        found = self.raters.get(rater)
        return found.unrated if found else ()
