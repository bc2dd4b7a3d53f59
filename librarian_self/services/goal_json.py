"""Goals, commitments and plan settings as the JSON that the profile and the command line speak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields

from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Commitment, Goal, GoalAction, GoalStatus, PlanSettings


def goal_to_json(goal: Goal) -> dict[str, object]:
    """All of a goal but its id, which is the row's."""
    body = asdict(goal)
    del body["id"]
    return body


def goal_from_json(goal_id: str, body: Mapping[str, object]) -> Goal:
    """Read what `goal_to_json` wrote; keys of a newer program are left aside."""
    known = {name.name for name in fields(Goal)} - {"id", "status", "actions"}
    values = {key: value for key, value in body.items() if key in known}
    actions = body.get("actions")
    return Goal(
        id=goal_id,
        status=GoalStatus(str(body.get("status", GoalStatus.ACTIVE))),
        actions=tuple(_action(entry) for entry in actions) if isinstance(actions, list | tuple) else (),
        **values,  # type: ignore[arg-type] # the row's hash vouches for what this program wrote
    )


def _action(entry: Mapping[str, object]) -> GoalAction:
    known = {name.name for name in fields(GoalAction)} - {"kind"}
    values = {key: value for key, value in entry.items() if key in known}
    return GoalAction(kind=ActionKind(str(entry["kind"])), **values)  # type: ignore[arg-type] # likewise


def commitment_to_json(commitment: Commitment) -> dict[str, object]:
    """All of a commitment but its id, which is the row's."""
    body = asdict(commitment)
    del body["id"]
    return body


def commitment_from_json(commitment_id: str, body: Mapping[str, object]) -> Commitment:
    """Read what `commitment_to_json` wrote; keys of a newer program are left aside."""
    known = {name.name for name in fields(Commitment)} - {"id"}
    values = {key: value for key, value in body.items() if key in known}
    return Commitment(id=commitment_id, **values)  # type: ignore[arg-type] # likewise


def settings_to_json(settings: PlanSettings) -> dict[str, object]:
    """All of the plan's settings."""
    return asdict(settings)


def settings_from_json(body: Mapping[str, object] | None) -> PlanSettings:
    """Read what `settings_to_json` wrote; nothing written gives the defaults."""
    known = {name.name for name in fields(PlanSettings)}
    return PlanSettings(**{key: value for key, value in (body or {}).items() if key in known})  # type: ignore[arg-type] # likewise
