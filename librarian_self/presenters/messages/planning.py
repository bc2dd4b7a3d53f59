"""What somebody does with the plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from librarian_self.model.plan import Goal, PlanSettings


def _new_goal_id() -> str:
    from librarian_self.services.session import new_goal_id

    return new_goal_id()


@dataclass(frozen=True, slots=True)
class AcceptSuggestion:
    """Make a suggested goal one's own."""

    item: str
    goal: str = field(default_factory=_new_goal_id)


@dataclass(frozen=True, slots=True)
class AddGoal:
    """A goal of one's own, still to be written."""

    goal: str = field(default_factory=_new_goal_id)


@dataclass(frozen=True, slots=True)
class SelectGoal:
    """The goal to see on the right."""

    goal: str


@dataclass(frozen=True, slots=True)
class MoveGoal:
    """Put a goal so many places on in the list, back where `by` is negative; the ends are the ends."""

    goal: str
    by: int


@dataclass(frozen=True, slots=True)
class MoveGoalTo:
    """Put a goal at `place` (0 first) in the list, as it counts once the goal stands there."""

    goal: str
    place: int


@dataclass(frozen=True, slots=True)
class LetRest:
    """Let an active goal rest, so that the one that waits for a place becomes active."""

    goal: str


@dataclass(frozen=True, slots=True)
class LeaveResting:
    """Leave the goal that waits for a place as it is."""


@dataclass(frozen=True, slots=True)
class EditGoal:
    """A goal as it reads now."""

    goal: Goal


@dataclass(frozen=True, slots=True)
class ChangeGoal:
    """Change parts of a goal, in view or not; `patch` names fields of `Goal` with their new values."""

    goal: str
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class AddAction:
    """An action of a goal, still to be written; one that is not written yet is enough."""

    goal: str


@dataclass(frozen=True, slots=True)
class ChangeAction:
    """Change parts of the action at `place` (0 first); `patch` names fields of `GoalAction`."""

    goal: str
    place: int
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class RemoveAction:
    """Take the action at `place` (0 first) out of a goal (undo brings it back)."""

    goal: str
    place: int


@dataclass(frozen=True, slots=True)
class DeleteGoal:
    """Take a goal out of the plan (undo brings it back)."""

    goal: str


@dataclass(frozen=True, slots=True)
class TakeUpCommitment:
    """Begin a commitment from a section of the ethics results; one from there that the plan has already is shown."""

    section: str
    commitment: str = field(default_factory=_new_goal_id)


@dataclass(frozen=True, slots=True)
class AcceptCommitment:
    """Begin a commitment that the plan page suggests, from a section of the newest ethics assessment."""

    section: str
    commitment: str = field(default_factory=_new_goal_id)


@dataclass(frozen=True, slots=True)
class AddCommitment:
    """A commitment of one's own, still to be written; one that is not written yet is enough."""

    commitment: str = field(default_factory=_new_goal_id)


@dataclass(frozen=True, slots=True)
class ChangeCommitment:
    """Change parts of a commitment; `patch` names fields of `Commitment` with their new values."""

    commitment: str
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class DeleteCommitment:
    """Take a commitment out of the plan (undo brings it back)."""

    commitment: str


@dataclass(frozen=True, slots=True)
class EditPlan:
    """The plan's settings as they read now."""

    settings: PlanSettings


Deed: TypeAlias = (
    AcceptSuggestion
    | AddGoal
    | SelectGoal
    | MoveGoal
    | MoveGoalTo
    | LetRest
    | LeaveResting
    | EditGoal
    | ChangeGoal
    | AddAction
    | ChangeAction
    | RemoveAction
    | DeleteGoal
    | TakeUpCommitment
    | AcceptCommitment
    | AddCommitment
    | ChangeCommitment
    | DeleteCommitment
    | EditPlan
)
