"""Home: what to go on with, what comes next, the forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.form import Kind
from librarian_self.presenters.raters import own_unfinished
from librarian_self.presenters.shelves import hidden_count, shown_forms
from librarian_self.presenters.state import Opened, Standing, State
from librarian_self.presenters.views.dates import NextView, ReminderView, next_view, reminder_view
from librarian_self.presenters.views.occasions import OccasionView, occasions_of
from librarian_self.presenters.views.pace import about_minutes, standing_sentence
from librarian_self.presenters.views.parts import Progress
from librarian_self.services.raters import is_own
from librarian_self.services.shelf import FormSummary

if TYPE_CHECKING:
    from librarian_self.presenters.views.offer import OfferView
    from librarian_self.presenters.views.trend import TrendView

FEWEST_POINTS = 2
"""Assessments that make a line."""


@dataclass(frozen=True, slots=True)
class ContinueView:
    """The assessment to go on with. `assessment` None: nothing was begun, `form` is offered instead."""

    label: str
    title: str
    progress: Progress | None
    button: str
    assessment: int | None
    form: str | None


@dataclass(frozen=True, slots=True)
class FormCard:
    """One form. `standing`: `new`, `open` or `done`; `assessment` is the one to show or go on with.

    A form with `occasions` is begun from these; `button` is empty then. `origin` says with which kit it came.
    """

    form: str
    title: str
    line: str
    standing: str
    pill: str
    button: str
    again: str
    assessment: int | None
    occasions: tuple[OccasionView, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The page. `more` offers the forms that a kit leaves out; empty where there is none to offer."""

    greeting: str
    lead: str
    go_on: ContinueView | None
    next: NextView
    reminder: ReminderView | None
    trend: TrendView | None
    forms_title: str
    forms: tuple[FormCard, ...]
    more: str
    reassurance: str
    offer: OfferView | None = None


def home_view(state: State, say: Catalogue) -> HomeView:
    """The page for `state`; a profile is open."""
    opened = state.opened
    if opened is None:
        raise ValueError("no profile is open")
    return HomeView(
        greeting=say(msg("Good to see you, {name}", name=opened.profile.name)),
        lead=say(msg("One section is enough for today.")),
        go_on=_go_on(state, opened, say),
        next=next_view(opened, state.today, say),
        reminder=reminder_view(opened, state.today, say),
        trend=_trend(opened, say),
        forms_title=say(msg("Self-assessment forms")),
        forms=tuple(_card(form, opened, say) for form in shown_forms(state)),
        more=_more(state, say),
        reassurance=say(
            msg("This is a tool for development, not an examination. Your answers stay on this computer.")
        ),
        offer=_offer(state, say),
    )


def _more(state: State, say: Catalogue) -> str:
    count = hidden_count(state)
    if not count:
        return ""
    return say(
        nmsg(
            "Show {count} more form of the program",
            "Show {count} more forms of the program",
            count,
        )
    )


def _offer(state: State, say: Catalogue) -> OfferView | None:
    if state.offer is None:
        return None
    from librarian_self.presenters.views.offer import offer_view  # most computers never see a kit

    return offer_view(state, say)


def _trend(opened: Opened, say: Catalogue) -> TrendView | None:
    if sum(standing.overall is not None for standing in opened.standings) < FEWEST_POINTS:
        return None
    from librarian_self.presenters.views.trend import (
        trend_view,
    )  # charts are not loaded for a first look at Home

    return trend_view(opened, say)


def _go_on(state: State, opened: Opened, say: Catalogue) -> ContinueView | None:
    unfinished = own_unfinished(opened)
    if unfinished:
        last = unfinished[-1]
        return ContinueView(
            label=say(msg("Continue where you stopped")),
            title=_title(state, last, say),
            progress=Progress(
                last.answered,
                last.items,
                say(standing_sentence(last.answered, last.items, last.seconds_left)),
            ),
            button=say(msg("Continue")),
            assessment=last.assessment.id,
            form=None,
        )
    begun = {standing.assessment.form for standing in opened.standings}
    fresh = next((form for form in shown_forms(state) if form.id not in begun and not form.occasions), None)
    if fresh is None:
        return None
    return ContinueView(
        label=say(msg("A good first step")),
        title=say.text(fresh.title),
        progress=None,
        button=say(msg("Start with one section")),
        assessment=None,
        form=fresh.id,
    )


def _title(state: State, standing: Standing, say: Catalogue) -> str:
    taken = standing.assessment
    form = next((form for form in state.forms if form.id == taken.form), None)
    if form is None:
        return taken.form
    occasion = next((each for each in form.occasions if each.id == taken.occasion), None)
    if occasion is None:
        return say.text(form.title)
    return say(msg("{form} · {occasion}", form=say.text(form.title), occasion=say.text(occasion.label)))


def _card(form: FormSummary, opened: Opened, say: Catalogue) -> FormCard:
    taken = [
        standing
        for standing in opened.standings
        if standing.assessment.form == form.id and is_own(standing.assessment)
    ]
    last = taken[-1] if taken else None
    if last is None:
        standing, pill, button = "new", msg("not started"), msg("Start")
    elif last.assessment.finished is None:
        standing, pill, button = "open", msg("in progress"), msg("Continue")
    else:
        standing, pill, button = "done", msg("finished"), msg("See results")
    return FormCard(
        form=form.id,
        title=say.text(form.title),
        line=say(_line(form)),
        standing=standing,
        pill=say(pill),
        button="" if form.occasions else say(button),
        again=say(msg("Answer again")) if standing == "done" and not form.occasions else "",
        assessment=last.assessment.id if last else None,
        occasions=occasions_of(form, opened, say),
        origin=say(msg("from the kit “{kit}”", kit=form.origin)) if form.origin else "",
    )


def _line(form: FormSummary) -> Message:
    sections = nmsg("{count} section", "{count} sections", form.sections)
    if form.kind is Kind.ETHICS:
        questions = nmsg("{count} situation", "{count} situations", form.items)
    else:
        questions = nmsg("{count} question", "{count} questions", form.items)
    return msg(
        "{questions} in {sections}, {minutes}",
        questions=questions,
        sections=sections,
        minutes=about_minutes(form.seconds),
    )
