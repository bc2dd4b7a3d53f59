"""What the parts of a plan may hold, so that every page and the PDF can show it."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Final, TypeVar

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.learning import MINUTES_AN_HOUR
from librarian_self.model.parts import Kept
from librarian_self.model.plan import GoalAction
from librarian_self.model.review import Comment, GoalReview
from librarian_self.services.texts import why_not

MOST_HOURS: Final = 10_000
"""Of an action, a month, or a day of learning; more is a slip of the finger."""

_DATES: Final = frozenset({"start", "end", "due", "date", "planned", "held"})
_MOST: Final = {
    "hours": MOST_HOURS,
    "hours_month": MOST_HOURS,
    "hours_year": MOST_HOURS,
    "minutes": MOST_HOURS * MINUTES_AN_HOUR,
}

T = TypeVar("T", bound="Kept | GoalAction | GoalReview | Comment")


class PlanRefused(Refusal):
    """A text is too long, a date is none, or hours make no sense; the plan is as it was."""


def checked(value: T) -> T:
    """The same goal, review, entry or whatever it is; raises PlanRefused."""
    for field in fields(value):
        _check(field.name, getattr(value, field.name))
    return value


def _check(name: str, value: object) -> None:
    if isinstance(value, str):
        if name in _DATES:
            _check_date(value)
        reason = why_not(value, name)
        if reason is not None:
            raise PlanRefused(reason)
    elif isinstance(value, int) and name in _MOST and not 0 <= value <= _MOST[name]:
        raise PlanRefused(msg("Hours are a number from 0 to {most}.", most=MOST_HOURS))
    elif isinstance(value, tuple):
        for part in value:
            if isinstance(part, GoalAction | GoalReview | Comment):
                checked(part)


def _check_date(words: str) -> None:
    try:
        is_date = date.fromisoformat(words).isoformat() == words
    except ValueError:
        is_date = False
    if not is_date:
        raise PlanRefused(msg("“{words}” is not a date such as 2026-11-23.", words=words[:40]))
