"""Questions that are answered by a step, a choice, words, a number or a day: alone on a page, or in a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.answer import Answer
from librarian_self.model.form import Item, ItemType
from librarian_self.presenters.state import Assessing
from librarian_self.presenters.views.asked import Asked, answer_to, asked
from librarian_self.presenters.views.parts import Choice


@dataclass(frozen=True, slots=True)
class PlainView:
    """A question. `steps` for a statement, `options` for a choice of one or several, `words` for all others."""

    asked: Asked
    type: ItemType
    steps: tuple[Choice[int], ...] = ()
    options: tuple[Choice[str], ...] = ()
    words: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class StatementsBody:
    """The statements of a section with their companions, as one list."""

    rows: tuple[PlainView, ...]


@dataclass(frozen=True, slots=True)
class SimpleBody:
    """One question alone."""

    row: PlainView


def statements_body(here: Assessing, items: Sequence[Item], say: Catalogue) -> StatementsBody:
    """All of a page as a list."""
    return StatementsBody(tuple(plain_view(here, item, say) for item in items))


def simple_body(here: Assessing, item: Item, say: Catalogue) -> SimpleBody:
    """One question alone."""
    return SimpleBody(plain_view(here, item, say))


def plain_view(here: Assessing, item: Item, say: Catalogue) -> PlainView:
    """How `item` is asked and what was answered."""
    answer = answer_to(here, item)
    scale = here.form.scale_of(item)
    levels = scale.levels if scale else ()
    return PlainView(
        asked=asked(here, item, say),
        type=item.type,
        steps=tuple(
            Choice(level.value, say.text(level.label), level.value == answer.value) for level in levels
        ),
        options=tuple(
            Choice(option.id, say.text(option.text), option.id in (answer.choice, *answer.chosen))
            for option in item.options
        ),
        words=_words(answer),
        hint=_hint(item, say),
    )


def _words(answer: Answer) -> str:
    return "" if answer.value is None else f"{answer.value}"


def _hint(item: Item, say: Catalogue) -> str:
    match item.type:
        case ItemType.CHOICE:
            return say(msg("Please choose one."))
        case ItemType.MULTIPLE:
            return say(msg("You may choose several."))
        case ItemType.TEXT:
            return say(msg("In your own words. Please name no reader or colleague."))
        case ItemType.NUMBER:
            return say(msg("A whole number; an estimate will do."))
        case _:
            return ""
