"""A form that is answered on occasions, by the person and by somebody who knows the work: how each stands."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import SELF, Occasion
from librarian_self.presenters.state import Opened, Standing
from librarian_self.services.raters import may_be_seen
from librarian_self.services.shelf import FormSummary

SUPERVISOR = "supervisor"
"""The rater that the program has a sentence of its own for."""


@dataclass(frozen=True, slots=True)
class TurnView:
    """One person's answers on an occasion. `standing`: `new`, `open` or `done`; without `button` nothing is to be done.

    `rater` None is the person; `name` is what a screen reader says of the button.
    """

    form: str
    rater: str | None
    occasion: str
    who: str
    standing: str
    pill: str
    button: str
    name: str
    assessment: int | None


@dataclass(frozen=True, slots=True)
class OccasionView:
    """An occasion: who answers on it, and who sees it when."""

    id: str
    label: str
    turns: tuple[TurnView, ...]
    line: str


def occasions_of(form: FormSummary, opened: Opened, say: Catalogue) -> tuple[OccasionView, ...]:
    """The occasions of a form with their standing; none for a form that is answered at any time."""
    return tuple(_occasion(form, each, opened, say) for each in form.occasions)


def _occasion(form: FormSummary, occasion: Occasion, opened: Opened, say: Catalogue) -> OccasionView:
    label = say.text(occasion.label)
    turns = tuple(_turn(form, occasion, rater, opened, say) for rater in occasion.raters)
    return OccasionView(occasion.id, label, turns, say(_line(form, occasion, opened)))


def _turn(form: FormSummary, occasion: Occasion, rater: str, opened: Opened, say: Catalogue) -> TurnView:
    taken = _latest(form, occasion, rater, opened)
    own = rater == SELF
    who = say.text(form.raters[rater])
    if taken is None:
        standing, pill = "new", msg("not started")
    elif taken.assessment.finished is None:
        standing, pill = "open", msg("in progress")
    else:
        standing, pill = "done", msg("finished")
    button = say(_own_button(standing) if own else _others_button(rater, who, standing))
    return TurnView(
        form=form.id,
        rater=None if own else rater,
        occasion=occasion.id,
        who=who,
        standing=standing,
        pill=say(pill),
        button=button,
        name=f"{button}: {say.text(occasion.label)}",
        assessment=taken.assessment.id if taken else None,
    )


def _own_button(standing: str) -> Message:
    return {"new": msg("Start"), "open": msg("Continue"), "done": msg("See results")}[standing]


def _others_button(rater: str, who: str, standing: str) -> Message:
    """Nothing is to be done once they have finished: both answers stand in the person's results then."""
    if standing == "done":
        return Message("")
    return msg("My supervisor answers now") if rater == SUPERVISOR else msg("{rater} answers now", rater=who)


def _line(form: FormSummary, occasion: Occasion, opened: Opened) -> Message:
    """Why the answers of somebody who has finished are not to be seen, or where they are."""
    every = [standing.assessment for standing in opened.standings]
    others = (_latest(form, occasion, rater, opened) for rater in occasion.raters if rater != SELF)
    done = [other.assessment for other in others if other and other.assessment.finished]
    if not done:
        return Message("")
    if all(may_be_seen(each, every) for each in done):
        return msg("Both have finished: the results show both answers.")
    return msg("You both see the answers once you both have finished.")


def _latest(form: FormSummary, occasion: Occasion, rater: str, opened: Opened) -> Standing | None:
    fitting = [
        standing
        for standing in opened.standings
        if (standing.assessment.form, standing.assessment.occasion, standing.assessment.rater)
        == (form.id, occasion.id, rater)
    ]
    return fitting[-1] if fitting else None
