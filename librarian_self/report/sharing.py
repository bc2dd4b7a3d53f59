"""Copies of a plan for somebody else, which hold the least that serves the talk about it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from librarian_self.model.plan import Goal, GoalStatus, PlanSettings
from librarian_self.report.content import Part, PlanContent

SHOWN: Final = frozenset({GoalStatus.ACTIVE, GoalStatus.DONE})
"""Goals that a supervisor sees; what rests and what was let go is one's own."""


def for_supervisor(content: PlanContent) -> PlanContent:
    """The same plan with goals and actions alone.

    What is not shown is not in the values either, so that nothing of it can be embedded by mistake: no answers, no
    results, no ethics, no examples, no reviews, no log, and of a goal neither where the person stands now nor what
    may get in the way.
    """
    return PlanContent(
        made=content.made,
        name=content.name,
        role=content.role,
        language_name=content.language_name,
        settings=PlanSettings(
            institution=content.settings.institution,
            start=content.settings.start,
            end=content.settings.end,
        ),
        form=content.form,
        goals=tuple(_told(goal) for goal in content.goals if goal.status in SHOWN),
        confidentiality=content.confidentiality,
        parts=frozenset({Part.GOALS}),
    )


def _told(goal: Goal) -> Goal:
    return replace(goal, from_level=None, obstacle="", if_then="")
