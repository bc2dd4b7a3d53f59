"""The plan as JSON: everything in it, and what the results suggest with its reasons."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from librarian_self.model.plan import Commitment, Goal, GoalOrder
from librarian_self.services.planfile import plan_schema
from librarian_self.services.plans import goals_json, plan_json, suggested_commitments
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm, Shelf
from tests.services.kinds import OTHER_SIDE, kinds_shelf

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator
"""Imported by name, as the package has no types."""


@pytest.fixture
def small(tmp_path: Path) -> Shelf:
    """Small forms, one of ethics."""
    folder = tmp_path / "forms"
    folder.mkdir()
    return kinds_shelf(folder)


@pytest.fixture
def answered(session: Session, every: OpenedForm, small: Shelf) -> Session:
    """Competencies below their targets, and an ethics form with answers on the other side."""
    number = session.start(every).assessment.id
    session.answer(number, "ask", {"current": 1, "importance": 3})
    session.answer(number, "explain", {"current": 2, "target": 3})
    ethics = session.start(small.open("small-ethics")).assessment.id
    for item, patch in OTHER_SIDE.items():
        session.answer(ethics, item, patch)
    session.finish(ethics)
    return session


def written(session: Session, most: int | None = 3, language: str = "en") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(plan_json(session, most, language)))
    return found


def test_an_empty_plan_has_every_part(session: Session) -> None:
    assert list(written(session)) == [
        "format",
        "version",
        "goals",
        "commitments",
        "reviews",
        "learning",
        "settings",
        "suggestions",
        "suggested_commitments",
    ]


def test_suggestions_say_why_and_whose_target_it_is(answered: Session) -> None:
    ask, explain = written(answered)["suggestions"]
    assert (ask["item"], ask["target_source"]) == ("ask", "role")
    assert ask["reason"].endswith("2 levels below what your role usually asks for")
    assert (explain["item"], explain["target_source"]) == ("explain", "own")
    assert explain["reason"].endswith("1 level below your target")


def test_sections_of_ethics_suggest_commitments_until_one_is_taken_up(answered: Session) -> None:
    assert written(answered)["suggested_commitments"] == [
        {
            "form": "small-ethics",
            "section": "privacy-section",
            "title": "Privacy and openness",
            "situations": 2,
            "reason": "because in 2 situations an answer of yours differs from the key",
        }
    ]
    answered.save(Commitment("c", form="small-ethics", section="privacy-section"))
    assert suggested_commitments(answered) == ()


def test_an_ethics_form_that_is_not_finished_suggests_nothing(session: Session, small: Shelf) -> None:
    ethics = session.start(small.open("small-ethics")).assessment.id
    for item, patch in OTHER_SIDE.items():
        session.answer(ethics, item, patch)
    assert session.ethics() is None
    assert suggested_commitments(session) == ()
    session.finish(ethics)
    assert [each.id for each in suggested_commitments(session)] == ["privacy-section"]


def test_words_are_in_the_language_that_is_asked_for(answered: Session) -> None:
    (first, *_) = written(answered, language="uz")["suggestions"]
    assert first["title"] == "Kitobxonga nima kerakligini soʻrayman."
    assert "because" not in first["reason"]


def test_real_plans_fit_the_published_schema(answered: Session) -> None:
    answered.save_all((Goal("a", "A"), Goal("b", "B"), Commitment("c", "Privacy")))
    plan = written(answered)
    assert plan["suggestions"]
    assert plan["suggested_commitments"]
    assert [error.message for error in Draft202012Validator(plan_schema()).iter_errors(plan)] == []


def test_goals_stand_in_the_order_of_their_person(session: Session) -> None:
    session.save_all((Goal("a", "A"), Goal("b", "B"), GoalOrder(("b", "a"))))
    assert [goal["id"] for goal in written(session)["goals"]] == ["b", "a"]
    assert [goal["id"] for goal in goals_json(session.goals())["goals"]] == ["b", "a"]


@pytest.mark.parametrize(("most", "counts"), [(0, (0, 0)), (1, (1, 1)), (None, (2, 1))])
def test_no_more_is_suggested_than_is_asked_for(
    answered: Session, most: int | None, counts: tuple[int, int]
) -> None:
    plan = written(answered, most)
    assert (len(plan["suggestions"]), len(plan["suggested_commitments"])) == counts
