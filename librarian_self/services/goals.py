"""What a goal and the plan may hold, so that every page and the PDF can show it."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Final

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.plan import Commitment, Goal, GoalAction, PlanSettings
from librarian_self.services.texts import why_not

MOST_HOURS: Final = 10_000
"""Of an action, or a month; more is a slip of the finger."""

_DATES: Final = frozenset({"start", "end", "due"})
_HOURS: Final = frozenset({"hours", "hours_month"})


class GoalRefused(Refusal):
    """A text is too long, a date is none, or hours make no sense; the goal is as it was."""


def checked_goal(goal: Goal) -> Goal:
    """The same goal; raises GoalRefused."""
    _check(goal)
    for action in goal.actions:
        _check(action)
    return goal


def checked_commitment(commitment: Commitment) -> Commitment:
    """The same commitment; raises GoalRefused."""
    _check(commitment)
    return commitment


def checked_settings(settings: PlanSettings) -> PlanSettings:
    """The same settings; raises GoalRefused."""
    _check(settings)
    return settings


def _check(part: Commitment | Goal | GoalAction | PlanSettings) -> None:
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, str):
            if field.name in _DATES:
                _check_date(value)
            reason = why_not(value, field.name)
            if reason is not None:
                raise GoalRefused(reason)
        elif field.name in _HOURS and value is not None and not 0 <= value <= MOST_HOURS:
            raise GoalRefused(msg("Hours are a number from 0 to {most}.", most=MOST_HOURS))


def _check_date(words: str) -> None:
    try:
        is_date = date.fromisoformat(words).isoformat() == words
    except ValueError:
        is_date = False
    if not is_date:
        raise GoalRefused(msg("“{words}” is not a date such as 2026-11-23.", words=words[:40]))
