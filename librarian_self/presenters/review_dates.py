"""The dates of reviews: planned one by one or in a row, moved, taken out, given to a calendar program."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.model.parts import PlanPart
from librarian_self.model.review import Review
from librarian_self.planning.reviews import series, usual_day
from librarian_self.presenters import keeping
from librarian_self.presenters import messages as m
from librarian_self.presenters.asking import in_clear
from librarian_self.presenters.effects import Effect, WriteCalendar
from librarian_self.presenters.reviewing import to_plan
from librarian_self.presenters.state import Notice, Screen, State

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def plan(state: State, message: m.PlanReview) -> Step:
    """One more review, on a day that can be changed at once."""
    if state.opened is None:
        return state, ()
    return keeping.add(state, Review(message.review, usual_day(state.opened.reviews, state.today)))


def plan_series(state: State, message: m.PlanReviews) -> Step:
    """Reviews every so many months, as one deed; days that are planned already stay as they are."""
    opened = state.opened
    if opened is None or message.months < 1:
        return state, ()
    days = series(opened.reviews, state.today, message.months, opened.plan.end)
    new = (Review(f"{message.series}-{number}", day) for number, day in enumerate(days, start=1))
    return keeping.together(state, *new)


def move(state: State, message: m.MoveReview) -> Step:
    """Plan a review for another day; one that was held keeps its day."""
    before = keeping.find(state, PlanPart.REVIEW, message.review)
    if before is None or before.held is not None:
        return state, ()
    return keeping.change(state, replace(before, planned=message.day))


def take_out(state: State, message: m.TakeOutReview) -> Step:
    """Take a review out; the notice says how to bring it back."""
    changed, effects = keeping.take_out(state, PlanPart.REVIEW, message.review)
    if not effects:
        return changed, effects
    said = msg("The review was taken out. Undo (Ctrl+Z) brings it back.")
    if state.screen is Screen.REVIEW:
        changed = to_plan(changed)
    return replace(changed, notice=Notice(said)), effects


def save_calendar(state: State, message: m.SaveCalendar) -> Step:
    """Write the dates in the window's language."""
    return in_clear(state, WriteCalendar(message.path, state.language), msg("Writing the dates…"))
