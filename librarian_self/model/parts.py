"""What a person writes beside answers, each kept under its own key: the parts of a plan, and what they remember."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeAlias

from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Commitment, Goal, GoalOrder, PlanSettings
from librarian_self.model.remembered import Remembered
from librarian_self.model.review import Review


class PlanPart(StrEnum):
    """What kind of thing it is; the word under which the profile file keeps it."""

    GOAL = "goal"
    COMMITMENT = "commitment"
    REVIEW = "review"
    LEARNING = "learning"
    SETTINGS = "plan"
    ORDER = "order"
    REMEMBERED = "remembered"


Kept: TypeAlias = Goal | Commitment | Review | LearningEntry | PlanSettings | GoalOrder | Remembered
"""A value of one of these kinds."""

ONLY: Final = "settings"
"""The key of what there is once in a profile: the plan's settings, the order of its goals."""


def part_of(value: Kept) -> PlanPart:
    """The kind of a value."""
    match value:
        case Goal():
            return PlanPart.GOAL
        case Commitment():
            return PlanPart.COMMITMENT
        case Review():
            return PlanPart.REVIEW
        case LearningEntry():
            return PlanPart.LEARNING
        case PlanSettings():
            return PlanPart.SETTINGS
        case GoalOrder():
            return PlanPart.ORDER
        case Remembered():
            return PlanPart.REMEMBERED


def key_of(value: Kept) -> str:
    """What tells it from others of its kind."""
    match value:
        case PlanSettings() | GoalOrder():
            return ONLY
        case _:
            return value.id
