"""What follows from answers to situations: an answer beside the key, option by option; never a total."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

COMMITMENT_FROM: Final = 2
"""In so many situations of a section an answer stands on the other side before a commitment is suggested."""


class KeySide(StrEnum):
    """How an answer about an option stands to the key; where principles collide it stands on no side."""

    SAME = "same"
    OTHER = "other"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True)
class OptionFeedback:
    """One option: the step that was `rated` (None where all are chosen from, or it was left) and whether it was `chosen`.

    `against`: the key says that it should not be done. `key_side` is None where nothing was said of the option, or
    the key says nothing of it.
    """

    id: str
    rated: int | None
    chosen: bool
    against: bool
    key_side: KeySide | None

    @property
    def counts(self) -> bool:
        """Whether the answer is on the key's side; contested options never count."""
        return self.key_side is KeySide.SAME


@dataclass(frozen=True, slots=True)
class SituationFeedback:
    """One situation that was asked. `matches`: whether the best option was chosen, None where each is rated."""

    id: str
    section: str
    is_answered: bool
    matches: bool | None
    options: tuple[OptionFeedback, ...]

    @property
    def has_other_side(self) -> bool:
        """Whether an answer in it is on the other side of the key."""
        return any(option.key_side is KeySide.OTHER for option in self.options)

    @property
    def advised(self) -> tuple[OptionFeedback, ...]:
        """The options that the key does not advise against."""
        return tuple(option for option in self.options if not option.against)

    @property
    def advised_against(self) -> tuple[OptionFeedback, ...]:
        """The options that should not be done; what was said of them is told apart."""
        return tuple(option for option in self.options if option.against)


@dataclass(frozen=True, slots=True)
class EthicsSection:
    """One section: of its `situations`, how many were answered, and how many hold an answer on the other side."""

    id: str
    situations: int
    answered: int
    other_side: int

    @property
    def suggests_commitment(self) -> bool:
        """Whether a commitment is worth a thought."""
        return self.other_side >= COMMITMENT_FROM


@dataclass(frozen=True, slots=True)
class EthicsScores:
    """All situations that were asked, in the order of the form. There is no figure over sections."""

    sections: tuple[EthicsSection, ...]
    situations: tuple[SituationFeedback, ...]

    def of_section(self, section_id: str) -> tuple[SituationFeedback, ...]:
        """The situations of a section."""
        return tuple(situation for situation in self.situations if situation.section == section_id)
