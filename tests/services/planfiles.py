"""Plan files for tests: what a plan looks like as JSON, without a profile."""

from __future__ import annotations

import json
from typing import Any

from librarian_self.model.parts import Kept, key_of
from librarian_self.services.parts_json import part_to_json
from librarian_self.services.plan_import import PlanParts
from librarian_self.services.planfile import FORMAT, VERSION


def as_json(plan: PlanParts) -> dict[str, Any]:
    """The plan as other programs read it."""
    written = {
        "format": FORMAT,
        "version": VERSION,
        "goals": [_entry(goal) for goal in plan.goals],
        "commitments": [_entry(each) for each in plan.commitments],
        "reviews": [_entry(each) for each in plan.reviews],
        "learning": [_entry(each) for each in plan.learning],
        "settings": part_to_json(plan.settings),
    }
    found: dict[str, Any] = json.loads(json.dumps(written))
    return found


def as_file(plan: PlanParts | dict[str, Any]) -> bytes:
    """The same as the bytes of a file."""
    written = as_json(plan) if isinstance(plan, PlanParts) else plan
    return json.dumps(written).encode()


def file_with(**parts: Any) -> bytes:
    """A file that says this alone."""
    return as_file({"format": FORMAT, "version": VERSION, **parts})


def _entry(value: Kept) -> dict[str, Any]:
    return {"id": key_of(value), **part_to_json(value)}
