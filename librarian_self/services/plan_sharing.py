"""The plan of a profile with nothing in it but what is ticked: what pages are written from, and what is embedded."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, TypeVar

from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Goal, GoalOrder, PlanSettings
from librarian_self.model.review import Review
from librarian_self.report.content import Part
from librarian_self.report.sharing import Sharing
from librarian_self.services.plan_import import PlanParts

Blanked = TypeVar("Blanked", Goal, PlanSettings, LearningEntry)

_BLANK_GOAL: Final = Goal("", "")
_BLANK_ENTRY: Final = LearningEntry("", "")


def shared_parts(plan: PlanParts, sharing: Sharing) -> PlanParts:
    """The same plan without whatever is not ticked.

    A goal that is not shown is not named anywhere else either: not by its reviews, nor by the learning log. What a
    review said of a goal that is no longer in the plan stays.
    """
    shown = frozenset(goal.id for goal in plan.goals if sharing.shows(goal))
    hidden = frozenset(goal.id for goal in plan.goals) - shown
    return PlanParts(
        goals=tuple(
            _blanked(goal, _BLANK_GOAL, sharing.hidden_of_goals) for goal in plan.goals if goal.id in shown
        ),
        order=GoalOrder(tuple(name for name in plan.order.goals if name in shown)),
        commitments=plan.commitments if sharing.has(Part.ETHICS) else (),
        reviews=tuple(_review(each, hidden) for each in plan.reviews) if sharing.has(Part.REVIEWS) else (),
        learning=tuple(_entry(each, shown, sharing) for each in plan.learning)
        if sharing.has(Part.LEARNING)
        else (),
        settings=_blanked(plan.settings, PlanSettings(), sharing.hidden_of_settings),
    )


def _review(review: Review, hidden: frozenset[str]) -> Review:
    return replace(
        review,
        goals=tuple(each for each in review.goals if each.goal not in hidden),
        comments=tuple(each for each in review.comments if each.goal not in hidden),
    )


def _entry(entry: LearningEntry, shown: frozenset[str], sharing: Sharing) -> LearningEntry:
    kept = _blanked(entry, _BLANK_ENTRY, sharing.hidden_of_learning)
    return kept if kept.goal in shown else replace(kept, goal=None)


def _blanked(value: Blanked, blank: Blanked, names: frozenset[str]) -> Blanked:
    """The same value with these fields as they are in a blank one."""
    given: dict[str, Any] = {name: getattr(blank, name) for name in names}
    return replace(value, **given)
