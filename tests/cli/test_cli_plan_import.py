"""`plan --json` and `plan --import`: what one profile gives, another takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from librarian_self.assets import asset
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Commitment, Goal, GoalAction, PlanSettings
from librarian_self.model.review import Review
from librarian_self.services.session import Session
from tests.cli.conftest import Answering, Program

KEYS = {
    "format",
    "version",
    "goals",
    "commitments",
    "reviews",
    "learning",
    "settings",
    "suggestions",
    "suggested_commitments",
}


@pytest.fixture
def written(program: Program, profile: Path, tmp_path: Path) -> Path:
    """A whole plan, as `plan --json` printed it."""
    with Session.open(profile) as session:
        session.save_all(
            (
                Goal("a", "Ask on", actions=(GoalAction("Watch", ActionKind.OTHERS, 3),)),
                Commitment("c", "Privacy"),
                Review("r", "2026-12-20"),
                LearningEntry("l", "2026-11-20", "A course", minutes=90),
                PlanSettings("Town library", hours_month=6),
            )
        )
    path = tmp_path / "plan.json"
    path.write_bytes(program("plan", profile, "--json").out)
    return path


def plan_of(program: Program, profile: Path | str) -> dict[str, Any]:
    found: dict[str, Any] = program("plan", profile, "--json").json
    return found


class TestExport:
    """`plan --json`."""

    def test_it_fits_the_schema_that_is_published(
        self, program: Program, profile: Path, written: Path, answer: Answering
    ) -> None:
        from importlib import import_module

        answer({"item": "needs-interview", "current": 2})
        schema = json.loads(asset("resources", "plan.schema.json").read_text("utf-8"))
        validator: Any = import_module("jsonschema").Draft202012Validator(schema)
        plan = plan_of(program, profile)
        assert set(plan) == KEYS
        assert plan["suggestions"]
        assert [error.message for error in validator.iter_errors(plan)] == []
        assert written.exists()


class TestImport:
    """`plan --import`."""

    def test_a_new_profile_then_prints_the_same(
        self, program: Program, written: Path, tmp_path: Path
    ) -> None:
        program("profile", "new", "other.lself", "--name", "Bek", "--lang", "uz")
        assert program("plan", "other.lself", "--import", written).lines == ["new: 4, changed: 1, same: 0"]
        assert program("plan", "other.lself", "--json").out == written.read_bytes()
        assert program("plan", "other.lself", "--import", written).lines == ["new: 0, changed: 0, same: 5"]
        assert (tmp_path / "other.lself").exists()

    def test_the_same_id_is_changed_and_nothing_is_removed(
        self, program: Program, profile: Path, written: Path
    ) -> None:
        plan = json.loads(written.read_text("utf-8"))
        plan["goals"] = [{"id": "a", "title": "Ask further"}, {"id": "n", "title": "New"}]
        plan["reviews"] = []
        written.write_text(json.dumps(plan), "utf-8")
        counts = program("plan", profile, "--import", written, "--json").json
        assert {key: counts[key] for key in ("new", "changed", "same")} == {"new": 1, "changed": 1, "same": 3}
        assert counts["parts"]["goals"] == {"new": 1, "changed": 1, "same": 0}
        after = plan_of(program, profile)
        assert [goal["title"] for goal in after["goals"]] == ["Ask further", "New"]
        assert after["goals"][0]["actions"]
        assert [review["id"] for review in after["reviews"]] == ["r"]

    def test_goals_beyond_five_rest_and_it_says_so(
        self, program: Program, profile: Path, tmp_path: Path
    ) -> None:
        goals = [{"id": f"g{number}", "title": "x"} for number in range(7)]
        plan = {"format": "librarian-self-plan", "version": 1, "goals": goals}
        (tmp_path / "seven.json").write_text(json.dumps(plan), "utf-8")
        done = program("plan", profile, "--import", "seven.json", says="2 goals rest")
        assert done.lines == ["new: 7, changed: 0, same: 0"]

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("not json", "not JSON: something is wrong at line 1, column 1"),
            ("{}", "$.format should be “librarian-self-plan”"),
            ('{"format": "librarian-self-plan", "version": 9}', "written by a newer version"),
            (
                '{"format": "librarian-self-plan", "version": 1, "goals": [{"id": "a"}]}',
                "$.goals[0]: a goal needs",
            ),
            (
                '{"format": "librarian-self-plan", "version": 1, "settings": {"hours_year": NaN}}',
                "$.settings.hours_year: expected a whole number here, but found “NaN”",
            ),
            (
                '{"format": "librarian-self-plan", "version": 1, "settings": {}, "settings": {}}',
                "$.settings: this key is given twice",
            ),
        ],
    )
    def test_a_file_at_fault_is_said_in_one_line_and_changes_nothing(
        self, program: Program, profile: Path, tmp_path: Path, text: str, says: str
    ) -> None:
        before = profile.read_bytes()
        (tmp_path / "bad.json").write_text(text, "utf-8")
        assert says in program("plan", profile, "--import", "bad.json", code=1).err
        assert profile.read_bytes() == before

    def test_a_file_that_is_not_there(self, program: Program, profile: Path) -> None:
        assert "“gone.json” cannot be read" in program("plan", profile, "--import", "gone.json", code=1).err

    def test_an_open_profile_is_left_alone(self, program: Program, held: Path, tmp_path: Path) -> None:
        (tmp_path / "plan.json").write_text('{"format": "librarian-self-plan", "version": 1}', "utf-8")
        assert program("plan", held, "--import", "plan.json", code=1).out == b""
