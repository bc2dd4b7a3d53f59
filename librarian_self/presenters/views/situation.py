"""A situation from the work, and ways to act in it.

What the key says about an option, why, and on which principle is no part of this: it is shown with the results.
"""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.form import Item, Option, Response
from librarian_self.presenters.state import Assessing
from librarian_self.presenters.views.asked import Asked, answer_to, asked
from librarian_self.presenters.views.parts import Choice


@dataclass(frozen=True, slots=True)
class OptionView:
    """One way to act, with the steps to rate it by."""

    id: str
    text: str
    steps: tuple[Choice[int], ...]


@dataclass(frozen=True, slots=True)
class SituationBody:
    """A situation. Either every one of `options` is rated, or one of `best` is chosen; the other is empty."""

    asked: Asked
    task: str
    options: tuple[OptionView, ...]
    best: tuple[Choice[str], ...]
    standing: str


def situation_body(here: Assessing, item: Item, say: Catalogue) -> SituationBody:
    """How the situation is asked and what was answered so far."""
    each = item.response is Response.RATE_EACH
    task = (
        msg("What should be done here? Please rate every option.")
        if each
        else msg("What should be done here? Please choose the best option.")
    )
    standing = here.form.key_standing
    chosen = answer_to(here, item).choice
    return SituationBody(
        asked=asked(here, item, say),
        task=say(task),
        options=tuple(_option(here, item, option, say) for option in item.options) if each else (),
        best=()
        if each
        else tuple(Choice(option.id, say.text(option.text), option.id == chosen) for option in item.options),
        standing=say(msg("What the feedback will rest on: {standing}", standing=say.text(standing.text)))
        if standing
        else "",
    )


def _option(here: Assessing, item: Item, option: Option, say: Catalogue) -> OptionView:
    scale = here.form.scale_of(item)
    rated = answer_to(here, item).options.get(option.id)
    levels = scale.levels if scale else ()
    return OptionView(
        id=option.id,
        text=say.text(option.text),
        steps=tuple(Choice(level.value, say.text(level.label), level.value == rated) for level in levels),
    )
