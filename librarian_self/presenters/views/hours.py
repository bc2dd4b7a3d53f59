"""Hours a month: what goals ask for, beside what their person has."""

from __future__ import annotations

from librarian_self.i18n.messages import Message, nmsg
from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.planning.goals import hours_a_month, monthly_hours
from librarian_self.presenters.state import Opened


def is_too_much(opened: Opened) -> bool:
    """Whether the active goals ask for more than their person has."""
    has = opened.plan.hours_month
    return has is not None and hours_a_month(opened.goals) > has


def hours_of_all(opened: Opened) -> Message:
    """What the active goals ask for together; nothing where they ask for nothing."""
    asked = hours_a_month(opened.goals)
    if not asked:
        return Message("")
    if opened.plan.hours_month is None:
        return nmsg(
            "Your goals ask for about {count} hour a month.",
            "Your goals ask for about {count} hours a month.",
            asked,
        )
    if is_too_much(opened):
        return nmsg(
            "Your goals ask for about {count} hour a month, you said you have {has}. Perhaps let one rest?",
            "Your goals ask for about {count} hours a month, you said you have {has}. Perhaps let one rest?",
            asked,
            has=opened.plan.hours_month,
        )
    return nmsg(
        "Your goals ask for about {count} hour a month; you have {has}.",
        "Your goals ask for about {count} hours a month; you have {has}.",
        asked,
        has=opened.plan.hours_month,
    )


def hours_of_goal(goal: Goal, opened: Opened) -> Message:
    """What one goal asks for, and where that leaves them all; nothing where it asks for nothing."""
    asked, has = monthly_hours(goal), opened.plan.hours_month
    if not asked:
        return Message("")
    if goal.status is not GoalStatus.ACTIVE:
        return nmsg(
            "While it is active, this goal asks for about {count} hour a month.",
            "While it is active, this goal asks for about {count} hours a month.",
            asked,
        )
    if has is None:
        return nmsg(
            "This goal asks for about {count} hour a month.",
            "This goal asks for about {count} hours a month.",
            asked,
        )
    return nmsg(
        "This goal asks for about {count} hour a month; all active goals ask for {all}, and you have {has}.",
        "This goal asks for about {count} hours a month; all active goals ask for {all}, and you have {has}.",
        asked,
        all=hours_a_month(opened.goals),
        has=has,
    )
