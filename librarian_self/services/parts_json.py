"""Goals, commitments, reviews and the rest of a plan as the JSON that the profile and the command line speak."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from typing import Any, Final, TypeVar

from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.parts import Kept, PlanPart
from librarian_self.model.plan import Commitment, Goal, GoalAction, GoalOrder, GoalStatus, PlanSettings
from librarian_self.model.remembered import Remembered
from librarian_self.model.review import Comment, GoalReview, Review

T = TypeVar("T", bound="Kept | GoalAction | GoalReview | Comment")


def part_to_json(value: Kept) -> dict[str, object]:
    """All of it but its id, which is the row's."""
    body = asdict(value)
    body.pop("id", None)
    return body


def part_from_json(part: PlanPart, key: str, body: Mapping[str, object]) -> Kept:
    """Read what `part_to_json` wrote; keys of a newer program are left aside.

    ValueError, KeyError or TypeError for what it never writes; only what comes from elsewhere can be that, the rows
    of a profile are vouched for by their hashes.
    """
    return _READERS[part](key, body)


def goal_from_json(key: str, body: Mapping[str, object]) -> Goal:
    """A goal with its actions."""
    status = GoalStatus(str(body.get("status", GoalStatus.ACTIVE)))
    return _make(Goal, body, id=key, status=status, actions=_each(body.get("actions"), _action))


def commitment_from_json(key: str, body: Mapping[str, object]) -> Commitment:
    """An ethics commitment."""
    return _make(Commitment, body, id=key)


def review_from_json(key: str, body: Mapping[str, object]) -> Review:
    """A review with what it says about each goal, and what others said."""
    goals, comments = _each(body.get("goals"), _goal_review), _each(body.get("comments"), _comment)
    return _make(Review, body, id=key, goals=goals, comments=comments)


def entry_from_json(key: str, body: Mapping[str, object]) -> LearningEntry:
    """An entry of the learning log."""
    return _make(LearningEntry, body, id=key, kind=ActionKind(str(body.get("kind", ActionKind.PRACTICE))))


def remembered_from_json(_key: str, body: Mapping[str, object]) -> Remembered:
    """What was remembered of an item."""
    return _make(Remembered, body)


def settings_from_json(_key: str, body: Mapping[str, object]) -> PlanSettings:
    """The plan's settings."""
    return _make(PlanSettings, body)


def order_from_json(_key: str, body: Mapping[str, object]) -> GoalOrder:
    """The order of the goals."""
    return GoalOrder(_each(body.get("goals"), str))


_READERS: Final[Mapping[PlanPart, Callable[[str, Mapping[str, object]], Kept]]] = {
    PlanPart.GOAL: goal_from_json,
    PlanPart.COMMITMENT: commitment_from_json,
    PlanPart.REVIEW: review_from_json,
    PlanPart.LEARNING: entry_from_json,
    PlanPart.SETTINGS: settings_from_json,
    PlanPart.ORDER: order_from_json,
    PlanPart.REMEMBERED: remembered_from_json,
}


def _action(entry: Mapping[str, object]) -> GoalAction:
    return _make(GoalAction, entry, kind=ActionKind(str(entry["kind"])))


def _goal_review(entry: Mapping[str, object]) -> GoalReview:
    return _make(GoalReview, entry)


def _comment(entry: Mapping[str, object]) -> Comment:
    return _make(Comment, entry)


def _make(kind: type[T], body: Mapping[str, object], /, **read: object) -> T:
    """A `kind` of the values that `body` has for its fields; `read` has those that are more than a text or number."""
    known = {field.name for field in fields(kind)}
    values: dict[str, Any] = {key: value for key, value in body.items() if key in known} | read
    return kind(**values)


def _each(entries: object, read: Callable[[Any], Any]) -> tuple[Any, ...]:
    return tuple(read(entry) for entry in entries) if isinstance(entries, list | tuple) else ()
