"""When a plan is looked back at, and what in it is due when. A date here is a day and no moment: clocks play no part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from librarian_self.model.plan import Goal
from librarian_self.model.review import Review
from librarian_self.planning.dates import MONTHS_A_YEAR, add_months
from librarian_self.planning.goals import USUAL_MONTHS, active

MOST_AT_ONCE: Final = 60
"""Reviews that are planned in one go: five years of months."""

EARLY: Final = timedelta(days=14)
"""So many days before its date a review that is held now counts as the planned one."""


class DueKind(StrEnum):
    """What has a date."""

    GOAL = "goal"
    ACTION = "action"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Due:
    """A day (ISO) on which something of the plan is due.

    `key` is the id of the goal or review, `words` what it is about (nothing for a review), `place` that of an action
    in its goal (0 first).
    """

    day: str
    kind: DueKind
    key: str
    words: str = ""
    place: int | None = None


def every_months(first: str, months: int, until: str) -> tuple[str, ...]:
    """The days `months`, twice `months` ... after `first`, up to `until` and with it; all dates are ISO.

    Each is counted from `first`, so that the 31st stays the 31st where a month has one. ValueError for less than one
    month.
    """
    if months < 1:
        raise ValueError(f"not a distance between reviews: {months} months")
    return tuple(_steps(first, months, until))


def _steps(first: str, months: int, until: str) -> Iterator[str]:
    reached = months
    while True:
        try:
            day = add_months(first, reached)
        except ValueError:  # the calendar ends with the year 9999
            return
        if day > until:
            return
        yield day
        reached += months


def last_day(first: str, end: str | None) -> str:
    """Up to which day reviews are planned from `first` on: the plan's `end` where it lies ahead, else a year."""
    if end is not None and end > first:
        return end
    try:
        return add_months(first, MONTHS_A_YEAR)
    except ValueError:
        return date.max.isoformat()


def series(
    reviews: Iterable[Review], today: str, months: int, end: str | None, until: str | None = None
) -> tuple[str, ...]:
    """The days for a review every `months` from today on, without those for which one is planned already.

    They reach to `until`, else to the plan's `end` or a year, and are never more than MOST_AT_ONCE. ValueError for
    less than one month.
    """
    taken = {review.planned for review in still_planned(reviews)}
    days = every_months(today, months, until or last_day(today, end))
    return tuple(day for day in days if day not in taken)[:MOST_AT_ONCE]


def usual_day(reviews: Iterable[Review], today: str) -> str:
    """A day for one more review: three months after the last that is planned, else after today."""
    last = max((review.planned for review in still_planned(reviews)), default=today)
    try:
        return add_months(max(last, today), USUAL_MONTHS)
    except ValueError:
        return date.max.isoformat()


def is_begun(review: Review) -> bool:
    """Whether something was written in a review that was not held yet."""
    return review.held is None and bool(review.goals or (review.noticed + review.change).strip())


def still_planned(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """The reviews that are still to be held, earliest first.

    A day that passed unused counts no more once a review was held on that day or later, unless it was begun. That
    somebody else signed the plan is no review.
    """
    every = tuple(reviews)
    last = max((review.held for review in every if review.held and review.is_own), default="")
    left = [each for each in every if each.held is None and (each.planned > last or is_begun(each))]
    return tuple(sorted(left, key=_planned))


def held(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """The reviews that were held, and what others signed, newest first."""
    return tuple(sorted((each for each in reviews if each.held), key=_date, reverse=True))


def next_review(reviews: Iterable[Review], today: str) -> Review | None:
    """The first planned review from `today` on."""
    return next((each for each in still_planned(reviews) if each.planned >= today), None)


def begun_review(reviews: Iterable[Review]) -> Review | None:
    """The review that was begun and left, the latest where there are several."""
    begun = [each for each in still_planned(reviews) if is_begun(each)]
    return begun[-1] if begun else None


def review_to_hold(reviews: Iterable[Review], today: str) -> Review | None:
    """The planned review that one who looks back today holds; None: today has one of its own.

    The one that was begun; else the last whose day has passed; else the next one, if it is near.
    """
    every = tuple(reviews)
    begun = begun_review(every)
    if begun is not None:
        return begun
    passed = [each for each in still_planned(every) if each.planned <= today]
    if passed:
        return passed[-1]
    coming = next_review(every, today)
    is_near = coming is not None and _until(today, coming.planned) <= EARLY
    return coming if is_near else None


def due_dates(goals: Iterable[Goal], reviews: Iterable[Review]) -> tuple[Due, ...]:
    """All that has a date and is still open, earliest first: active goals, their open actions, planned reviews."""
    found = [due for goal in active(goals) for due in _of_goal(goal)]
    found += [Due(each.planned, DueKind.REVIEW, each.id) for each in still_planned(reviews)]
    return tuple(sorted(found, key=_order))


def overdue(dues: Iterable[Due], today: str) -> tuple[Due, ...]:
    """Those whose day has passed."""
    return tuple(due for due in dues if due.day < today)


def ahead(dues: Iterable[Due], today: str) -> tuple[Due, ...]:
    """Those whose day is today or later."""
    return tuple(due for due in dues if due.day >= today)


def _of_goal(goal: Goal) -> Iterator[Due]:
    if goal.due:
        yield Due(goal.due, DueKind.GOAL, goal.id, goal.title)
    for place, action in enumerate(goal.actions):
        if action.due and not action.done and action.text.strip():
            yield Due(action.due, DueKind.ACTION, goal.id, action.text, place)


def _until(today: str, day: str) -> timedelta:
    return date.fromisoformat(day) - date.fromisoformat(today)


def _order(due: Due) -> tuple[str, int, str, int]:
    return due.day, list(DueKind).index(due.kind), due.key, due.place or 0


def _planned(review: Review) -> str:
    return review.planned


def _date(review: Review) -> str:
    return review.date
