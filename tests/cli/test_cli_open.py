"""`open`: a plan as PDF again, as JSON, as a profile of its own, or its comments into a profile."""

from __future__ import annotations

import json
import zlib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from librarian_self.services.planfile import plan_schema
from tests.cli.conftest import Program
from tests.services.copies import carrying, filled, raw_pdf, said, signed

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator


@pytest.fixture
def goal(program: Program, profile: Path) -> str:
    """The id of a goal of the profile."""
    (key,) = program("goal", "add", profile, "--title", "Read aloud to children").lines
    return key


@pytest.fixture
def copy(program: Program, profile: Path, goal: str, tmp_path: Path) -> Path:
    """A copy to be filled in."""
    assert goal
    program("pdf", profile, "--out", tmp_path / "plan.pdf", "--fillable", "--lang", "uz")
    return tmp_path / "plan.pdf"


@pytest.fixture
def signed_copy(copy: Path, goal: str) -> Path:
    """The same with a comment."""
    return filled(copy, {**signed("Азиза", "24.11.2026"), **said(goal, "Жуда яхши, oʻqing!")})


class TestJson:
    def test_it_prints_the_plan_inside_by_the_published_schema(
        self, program: Program, copy: Path, goal: str
    ) -> None:
        printed = program("open", copy, "--json").json
        Draft202012Validator(plan_schema()).validate(printed)
        assert [each["id"] for each in printed["goals"]] == [goal]

    def test_what_it_prints_is_taken_back_as_it_was(
        self, program: Program, copy: Path, profile: Path
    ) -> None:
        path = copy.with_suffix(".json")
        path.write_bytes(program("open", copy, "--json").out)
        assert program("plan", profile, "--import", path, "--json").json["changed"] == 0

    def test_reading_changes_no_file(self, program: Program, copy: Path, profile: Path) -> None:
        before = copy.read_bytes(), profile.read_bytes()
        program("open", copy, "--json")
        assert (copy.read_bytes(), profile.read_bytes()) == before

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"words", "not a PDF"),
            (raw_pdf({1: b"<</Type/Catalog>>"}), "holds no plan"),
            (carrying(zlib.compress(bytes(30_000_000)), b"/Filter/FlateDecode"), "larger than a plan can be"),
            (carrying(b"[]"), "not a plan of Librarian Self"),
            (carrying(b"{}" * 500)[:700], "damaged or not complete"),
        ],
        ids=["no PDF", "no plan", "a bomb", "another JSON", "half of it"],
    )
    def test_a_hostile_file_is_refused_in_one_line(
        self, program: Program, tmp_path: Path, data: bytes, words: str
    ) -> None:
        path = tmp_path / "bad.pdf"
        path.write_bytes(data)
        program("open", path, "--json", code=1, says=words)


class TestInto:
    def test_comments_go_into_the_review_log_told_apart(
        self, program: Program, profile: Path, signed_copy: Path, goal: str
    ) -> None:
        (key,) = program("open", signed_copy, "--into", profile, says="1 comment is").lines
        (review,) = program("review", "list", profile, "--json").json
        assert (review["id"], review["by"], review["held"]) == (key, "Азиза", "2026-11-24")
        assert (review["noticed"], review["goals"]) == ("", [])
        (comment,) = review["comments"]
        assert (comment["goal"], comment["words"], comment["talked"]) == (goal, "Жуда яхши, oʻqing!", True)

    def test_they_are_in_the_plan_as_json_and_in_the_table_of_reviews(
        self, program: Program, profile: Path, signed_copy: Path, tmp_path: Path
    ) -> None:
        program("open", signed_copy, "--into", profile, says="1 comment is")
        plan = program("plan", profile, "--json").json
        Draft202012Validator(plan_schema()).validate(plan)
        assert plan["reviews"][0]["by"] == "Азиза"
        program("review", "export", profile, "--out", tmp_path / "r.csv")
        assert "Жуда яхши, oʻqing!" in (tmp_path / "r.csv").read_text("utf-8")

    def test_the_same_copy_twice_does_not_double_them(
        self, program: Program, profile: Path, signed_copy: Path
    ) -> None:
        program("open", signed_copy, "--into", profile, says="1 comment is")
        done = program("open", signed_copy, "--into", profile, says="already")
        assert done.lines == []
        assert len(program("review", "list", profile, "--json").json) == 1

    def test_a_copy_of_another_plan_is_refused_unless_it_is_wanted(
        self, program: Program, signed_copy: Path, tmp_path: Path
    ) -> None:
        other = tmp_path / "other.lself"
        program("profile", "new", other, "--name", "Other")
        program("open", signed_copy, "--into", other, code=1, says="--anyway")
        assert program("review", "list", other, "--json").json == []
        program("open", signed_copy, "--into", other, "--anyway", says="1 comment is")

    def test_a_copy_that_nobody_filled_in_brings_nothing(
        self, program: Program, profile: Path, copy: Path
    ) -> None:
        program("open", copy, "--into", profile, code=1, says="Nothing was filled in")


class TestNew:
    def test_it_is_a_profile_of_its_own(
        self, program: Program, copy: Path, tmp_path: Path, goal: str
    ) -> None:
        path = tmp_path / "again.lself"
        program("open", copy, "--new", path, "--lang", "uz")
        assert [each["id"] for each in json.loads(program("plan", path, "--json").out)["goals"]] == [goal]

    def test_no_file_is_overwritten(self, program: Program, copy: Path, profile: Path) -> None:
        before = profile.read_bytes()
        program("open", copy, "--new", profile, code=1, says="already")
        assert profile.read_bytes() == before


def test_only_one_thing_at_a_time_is_done(program: Program, copy: Path, profile: Path) -> None:
    program("open", copy, "--json", "--into", profile, code=2, says="not allowed with")
