"""The published schema, the reader and the model go by one definition."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given

from librarian_self.assets import asset
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Commitment, Goal, GoalAction, PlanSettings
from librarian_self.model.review import Comment, GoalReview, Review
from librarian_self.services.plan_import import PlanParts
from librarian_self.services.planfile import plan_schema, schema_json
from librarian_self.services.planfile.definition import (
    ACTION,
    COMMENT,
    COMMITMENT,
    GOAL,
    GOAL_REVIEW,
    LEARNING,
    PLAN,
    REVIEW,
    SETTINGS,
)
from librarian_self.services.planfile.records import Record
from tests.services.planfiles import as_json
from tests.services.planparts import plans

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator
"""Imported by name, as the package has no types."""


@pytest.fixture(scope="module")
def schema() -> Any:
    return Draft202012Validator(plan_schema())


def test_it_keeps_to_json_schema() -> None:
    Draft202012Validator.check_schema(plan_schema())


def test_the_published_one_is_that_of_the_definition() -> None:
    assert asset("resources", "plan.schema.json").read_text(encoding="utf-8") == schema_json()


@pytest.mark.parametrize(
    ("record", "model"),
    [
        (ACTION, GoalAction),
        (GOAL, Goal),
        (COMMITMENT, Commitment),
        (GOAL_REVIEW, GoalReview),
        (COMMENT, Comment),
        (REVIEW, Review),
        (LEARNING, LearningEntry),
        (SETTINGS, PlanSettings),
    ],
    ids=lambda each: getattr(each, "name", ""),
)
def test_the_keys_of_a_record_are_the_fields_of_the_model(record: Record, model: Any) -> None:
    assert {key.name for key in record.keys} == {field.name for field in fields(model)}


@pytest.mark.parametrize(
    ("record", "model"),
    [
        (ACTION, GoalAction),
        (GOAL, Goal),
        (COMMITMENT, Commitment),
        (GOAL_REVIEW, GoalReview),
        (COMMENT, Comment),
        (REVIEW, Review),
        (LEARNING, LearningEntry),
        (SETTINGS, PlanSettings),
    ],
    ids=lambda each: getattr(each, "name", ""),
)
def test_what_has_to_be_there_is_what_the_model_has_no_default_for(record: Record, model: Any) -> None:
    needed = {field.name for field in fields(model) if field.default is field.default_factory is MISSING}

    assert {key.name for key in record.keys if key.required} == needed


def test_every_key_says_what_it_is_for_and_none_other_is_taken() -> None:
    described = plan_schema()
    records = [described, *described["$defs"].values()]

    assert len(records) == 12
    for record in records:
        assert record["additionalProperties"] is False
        assert all(key["description"] for key in record["properties"].values())


@given(plans)
def test_every_plan_that_is_written_fits_it(plan: PlanParts) -> None:
    written = as_json(plan)

    assert [error.message for error in Draft202012Validator(plan_schema()).iter_errors(written)] == []
    assert set(written) == {key.name for key in PLAN.keys} - {"suggestions", "suggested_commitments"}


@pytest.mark.parametrize(
    "fault",
    [
        {"format": "librarian-self-form"},
        {"version": 2},
        {"version": "1"},
        {"goals": {}},
        {"goals": [{"id": "a"}]},
        {"goals": [{"id": " ", "title": "x"}]},
        {"goals": [{"id": "x" * 101, "title": "x"}]},
        {"goals": [{"id": "a", "title": "x", "titel": "y"}]},
        {"goals": [{"id": "a", "title": None}]},
        {"goals": [{"id": "a", "title": "x", "status": "sleeping"}]},
        {"goals": [{"id": "a", "title": "x", "due": "soon"}]},
        {"goals": [{"id": "a", "title": "x", "hours_month": -1}]},
        {"goals": [{"id": "a", "title": "x", "actions": [{"text": "y", "kind": "study"}]}]},
        {"reviews": [{"id": "r"}]},
        {"learning": [{"id": "l", "date": "2026-11-23", "minutes": 1.5}]},
        {"settings": {"colour": "green"}},
        {"suggestions": [{"item": "ask"}]},
        {"wishes": []},
    ],
    ids=json.dumps,
)
def test_it_is_strict(fault: dict[str, Any], schema: Any) -> None:
    assert schema.is_valid(as_json(PlanParts()))
    assert not schema.is_valid({**as_json(PlanParts()), **fault})
