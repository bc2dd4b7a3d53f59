"""Small forms and answers from short arguments, for the tests of every room.

The forms keep to the rules of a form file: ids are unique, scales exist, actions exist. Competencies stand on the
scale `mastery` (1 to 5), statements on `agree5` (1 to 5), options of situations on `should4` (1 to 4) unless a test says
otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from librarian_self.model.answer import Answer, Answers, Evidence
from librarian_self.model.expression import Call, Expression, Literal, Name, Value
from librarian_self.model.form import (
    NO_OPPORTUNITY,
    NOT_MY_WORK,
    RATHER_NOT_SAY,
    SELF,
    Action,
    ActionKind,
    Form,
    Item,
    ItemType,
    Kind,
    Level,
    Option,
    Rater,
    Response,
    Scale,
    Section,
)
from librarian_self.model.text import Text, plain

MASTERY: Final = "mastery"
AGREE: Final = "agree5"
SHOULD: Final = "should4"
SECTION: Final = "service"
"""The section that `form_of` makes for items that were given without one."""

Ratings: TypeAlias = "int | str | tuple[int, int | None] | tuple[int, int | None, int | None] | Answer"
"""A level · a word for not rating · (level, target) · (level, target, importance) · a whole answer."""


def text_of(words: str) -> Text:
    """Words in English and, told apart by a mark, in Russian and both scripts of Uzbek."""
    return Text({"en": words, "ru": f"{words} (ru)", "uz": f"{words} (uz)", "uz_Cyrl": f"{words} (ўз)"})


def scale_of(scale_id: str = MASTERY, lowest: int = 1, highest: int = 5, *, described: bool = False) -> Scale:
    """A scale with every whole step from `lowest` to `highest`; `described` gives each a descriptor."""
    return Scale(
        scale_id,
        tuple(
            Level(value, text_of(f"Level {value}"), text_of(f"In general at {value}") if described else None)
            for value in range(lowest, highest + 1)
        ),
    )


def competency_item(
    item_id: str,
    *,
    target: int | None = None,
    actions: Sequence[str] = (),
    ethics: bool = False,
    evidence_from: int | None = None,
    when: Expression | None = None,
    scale: str = MASTERY,
    levels: Mapping[int, str] | None = None,
) -> Item:
    """A competency; its statement is made from its id, and `levels` are its own descriptors."""
    return Item(
        id=item_id,
        type=ItemType.COMPETENCY,
        statement=text_of(_sentence(item_id)),
        scale=scale,
        levels={value: text_of(words) for value, words in (levels or {}).items()},
        evidence_from=evidence_from,
        ethics=ethics,
        target=target,
        actions=tuple(actions),
        when=when,
    )


def statement_item(
    item_id: str, *, reverse: bool = False, when: Expression | None = None, scale: str = AGREE
) -> Item:
    """An attitude statement with steps of agreement."""
    return Item(
        item_id, ItemType.LIKERT, text_of(_sentence(item_id)), scale=scale, reverse=reverse, when=when
    )


def plain_item(item_id: str, item_type: ItemType = ItemType.TEXT, *, when: Expression | None = None) -> Item:
    """An item without a scale or options: a text, number, date or note."""
    return Item(item_id, item_type, text_of(_sentence(item_id)), when=when)


def choice_item(item_id: str, *options: str, multiple: bool = False, when: Expression | None = None) -> Item:
    """A question with options, of which one (or with `multiple` any number) is chosen."""
    return Item(
        id=item_id,
        type=ItemType.MULTIPLE if multiple else ItemType.CHOICE,
        statement=text_of(_sentence(item_id)),
        options=tuple(Option(option, text_of(_sentence(option))) for option in options),
        when=when,
    )


def option_of(option_id: str, key: int | None = None, *, contested: bool = False, **said: Any) -> Option:
    """A way to act; `said` are a rationale, principles and those that speak against it."""
    return Option(option_id, text_of(_sentence(option_id)), key, contested, **said)


def situation_item(
    item_id: str, *options: Option, best: bool = False, when: Expression | None = None
) -> Item:
    """A situation in which every option is rated, or with `best` the best one is chosen."""
    return Item(
        id=item_id,
        type=ItemType.SITUATION,
        statement=text_of(_sentence(item_id)),
        scale=SHOULD,
        response=Response.CHOOSE_BEST if best else Response.RATE_EACH,
        options=options,
        when=when,
    )


def section_of(section_id: str, *items: Item) -> Section:
    """A section whose label is made from its id."""
    return Section(section_id, text_of(_sentence(section_id)), items)


def action_of(action_id: str, hours: int = 6, kind: ActionKind = ActionKind.PRACTICE) -> Action:
    """Something to do that takes `hours`."""
    return Action(action_id, text_of(_sentence(action_id)), kind, hours)


def form_of(
    *parts: Item | Section,
    kind: Kind = Kind.COMPETENCY,
    form_id: str = "competencies",
    version: str = "1.0",
    scales: Sequence[Scale] = (),
    role_targets: Mapping[str, Mapping[str, int]] | None = None,
    actions: Sequence[Action] = (),
) -> Form:
    """A form of sections, or of items that then share the section `service`; further `scales` win by their id."""
    loose = tuple(part for part in parts if isinstance(part, Item))
    sections = tuple(part for part in parts if isinstance(part, Section))
    known = (scale_of(MASTERY), scale_of(AGREE), scale_of(SHOULD, 1, 4), *scales)
    return Form(
        id=form_id,
        version=version,
        kind=kind,
        languages=("en", "ru", "uz"),
        title=text_of(_sentence(form_id)),
        scales={scale.id: scale for scale in known},
        sections=(*((section_of(SECTION, *loose),) if loose else ()), *sections),
        raters={SELF: Rater(SELF, plain("Me"), (NOT_MY_WORK, NO_OPPORTUNITY, RATHER_NOT_SAY))},
        hash=f"{form_id}-{version}-hash",
        role_targets=role_targets or {},
        actions={action.id: action for action in actions},
    )


def attitude_form_of(*parts: Item | Section, form_id: str = "attitudes") -> Form:
    """A form of attitude statements."""
    return form_of(*parts, kind=Kind.ATTITUDE, form_id=form_id)


def ethics_form_of(*parts: Item | Section, form_id: str = "ethics") -> Form:
    """A form of situations."""
    return form_of(*parts, kind=Kind.ETHICS, form_id=form_id)


def rated(
    current: int,
    target: int | None = None,
    importance: int | None = None,
    *,
    example: str | None = None,
    note: str = "",
) -> Answer:
    """The answer to a competency; `example` is the evidence for it."""
    return Answer(
        current=current,
        target=target,
        importance=importance,
        note=note,
        evidence=None if example is None else Evidence(example),
    )


def unrated(word: str = NO_OPPORTUNITY) -> Answer:
    """A competency that was left unrated, and why."""
    return Answer(unrated=word)


def answered(**ratings: Ratings) -> dict[str, Answer]:
    """Answers to competencies: `answered(needs_interview=3, plan=(2, 4, 3), law="not-my-work")`.

    An underscore stands for the hyphen of an id.
    """
    return {_id(name): _answer(rating) for name, rating in ratings.items()}


def agreed(**steps: int | str | Answer) -> dict[str, Answer]:
    """Answers to attitude statements: a step of agreement, or a word for not rating."""
    return {
        _id(name): Answer(value=step) if isinstance(step, int) else _answer(step)
        for name, step in steps.items()
    }


def judged(**ratings: int) -> Answer:
    """The answer to a situation in which each option is rated."""
    return Answer(options={_id(name): step for name, step in ratings.items()})


def chosen(*options: str) -> Answer:
    """The answer to a multiple choice."""
    return Answer(chosen=options)


def without(answers: Answers, *items: str) -> dict[str, Answer]:
    """The same answers, but for these items."""
    return {item: answer for item, answer in answers.items() if item not in items}


def call(function: str, *arguments: Expression | Value) -> Call:
    """A condition from its function and arguments; what is not an expression yet becomes a literal."""
    return Call(
        function,
        tuple(part if isinstance(part, Literal | Name | Call) else Literal(part) for part in arguments),
    )


def _id(name: str) -> str:
    return name.replace("_", "-")


def _sentence(item_id: str) -> str:
    return item_id.replace("-", " ").capitalize()


def _answer(rating: Ratings) -> Answer:
    match rating:
        case Answer():
            return rating
        case str():
            return unrated(rating)
        case int():
            return rated(rating)
        case _:
            return rated(*rating)
