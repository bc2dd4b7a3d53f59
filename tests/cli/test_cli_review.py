"""`review` and `calendar`: planned, held, listed, and given to other programs."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from librarian_self.model.plan import Goal, PlanSettings
from librarian_self.planning.dates import add_months
from librarian_self.services.session import Session
from tests.cli.conftest import Program

KEYS = {"id", "standing", "planned", "held", "noticed", "change", "goals", "by", "comments"}


@pytest.fixture
def today() -> str:
    """The day on which the program runs; a test that runs over midnight is a day late in both."""
    return date.today().isoformat()  # noqa: DTZ011 -- the program's own day is local, too


def listed(program: Program, profile: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = program("review", "list", profile, "--json").json
    return found


class TestPlanning:
    """`review add` and `review plan`."""

    def test_a_review_is_planned_and_its_id_is_printed(self, program: Program, profile: Path) -> None:
        (key,) = program("review", "add", profile, "--date", "2099-12-20").lines
        (review,) = listed(program, profile)
        assert set(review) == KEYS
        assert (review["id"], review["planned"], review["held"]) == (key, "2099-12-20", None)
        assert review["standing"] == "planned"

    def test_a_date_that_is_none_is_refused(self, program: Program, profile: Path) -> None:
        done = program("review", "add", profile, "--date", "soon", code=1)
        assert "“soon” is not a date" in done.err
        assert listed(program, profile) == []

    def test_several_are_planned_for_a_year(self, program: Program, profile: Path, today: str) -> None:
        lines = program("review", "plan", profile, "--every", "3").lines
        assert [line.split()[1] for line in lines] == [add_months(today, 3 * step) for step in (1, 2, 3, 4)]
        assert [review["id"] for review in listed(program, profile)] == [line.split()[0] for line in lines]
        assert program("review", "plan", profile, "--every", "3").lines == []

    def test_they_reach_to_the_day_that_is_said_or_to_the_end_of_the_plan(
        self, program: Program, profile: Path, today: str
    ) -> None:
        until = add_months(today, 7)
        assert len(program("review", "plan", profile, "--every", "3", "--until", until).lines) == 2
        with Session.open(profile) as session:
            session.save(PlanSettings(end=add_months(today, 2)))
        assert len(program("review", "plan", profile, "--every", "1").lines) == 2
        assert (
            "is not a date" in program("review", "plan", profile, "--every", "1", "--until", "x", code=1).err
        )

    @pytest.mark.parametrize("every", ["0", "-1", "three", "1.5", "99999", "٣"])
    def test_months_are_a_number_from_one_on(self, program: Program, profile: Path, every: str) -> None:
        assert "months" in program("review", "plan", profile, "--every", every, code=2).err

    @pytest.mark.parametrize(
        "words",
        [
            ("review",),
            ("review", "bake"),
            ("review", "add", "a.lself"),
            ("review", "plan", "a.lself"),
            ("review", "done", "a.lself"),
            ("review", "export", "a.lself"),
            ("calendar", "a.lself"),
            ("calendar", "a.lself", "--out", "a.ics", "--lang", "xx"),
        ],
    )
    def test_what_is_left_out_is_asked_for(self, program: Program, words: tuple[str, ...]) -> None:
        assert program(*words, code=2).out == b""


class TestHolding:
    """`review done`."""

    def test_it_was_held_today(self, program: Program, profile: Path, today: str) -> None:
        (key,) = program("review", "add", profile, "--date", "2099-12-20").lines
        program("review", "done", profile, key, "--noticed", "Kichik qadamlar", "--change", "Soʻrayman")
        (review,) = listed(program, profile)
        assert (review["held"], review["standing"]) == (today, "held")
        assert (review["noticed"], review["change"]) == ("Kichik qadamlar", "Soʻrayman")
        assert "already" in program("review", "done", profile, key, code=1).err

    def test_an_unknown_one_is_refused(self, program: Program, profile: Path) -> None:
        assert "no review “x”" in program("review", "done", profile, "x", code=1).err


class TestListing:
    """`review list` and `review export`."""

    @pytest.fixture
    def two(self, program: Program, profile: Path) -> Path:
        """One that was held, and one that lies ahead."""
        (key,) = program("review", "add", profile, "--date", "2026-01-20").lines
        program("review", "done", profile, key, "--noticed", "=cmd()")
        program("review", "add", profile, "--date", "2099-12-20")
        return profile

    def test_people_read_a_line_each(self, program: Program, two: Path) -> None:
        first, second = program("review", "list", two).lines
        assert first.endswith("20 December 2099  planned")
        assert second.endswith("held")

    def test_an_empty_plan_has_none(self, program: Program, profile: Path) -> None:
        assert program("review", "list", profile).lines == []
        assert listed(program, profile) == []

    def test_listing_changes_no_byte(self, program: Program, two: Path, tmp_path: Path) -> None:
        before = two.read_bytes(), two.stat().st_mtime_ns
        program("review", "list", two, "--json")
        program("review", "export", two, "--out", tmp_path / "r.csv")
        program("calendar", two, "--out", tmp_path / "r.ics")
        assert (two.read_bytes(), two.stat().st_mtime_ns) == before

    def test_other_programs_get_a_table_or_json(self, program: Program, two: Path, tmp_path: Path) -> None:
        program("review", "export", two, "--out", tmp_path / "r.csv")
        rows = list(csv.DictReader(io.StringIO((tmp_path / "r.csv").read_text("utf-8-sig"))))
        assert [row["planned"] for row in rows] == ["2099-12-20", "2026-01-20"]
        assert rows[1]["noticed"] == "'=cmd()"
        program("review", "export", two, "--out", tmp_path / "r.json")
        assert json.loads((tmp_path / "r.json").read_text("utf-8")) == listed(program, two)
        done = program("review", "export", two, "--out", tmp_path / "r.txt", code=1)
        assert ".csv or .json" in done.err


class TestCalendar:
    """`calendar`."""

    def titles(self, path: Path) -> list[str]:
        return [str(event["SUMMARY"]) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]

    def test_it_is_in_the_language_of_the_profile_or_the_one_asked_for(
        self, program: Program, profile: Path, tmp_path: Path
    ) -> None:
        with Session.open(profile) as session:
            session.save(Goal("g", "Kanal", due="2099-02-01"))
        program("review", "add", profile, "--date", "2099-12-20")
        program("calendar", profile, "--out", tmp_path / "en.ics", "--lang", "en")
        assert self.titles(tmp_path / "en.ics") == ["Goal: Kanal", "Review of my development plan"]
        program("calendar", profile, "--out", tmp_path / "uz.ics")
        assert self.titles(tmp_path / "uz.ics")[0] == "Maqsad: Kanal"
        assert self.titles(tmp_path / "uz.ics")[1] != "Review of my development plan"

    def test_a_plan_without_dates_is_refused_and_no_file_is_left(
        self, program: Program, profile: Path, tmp_path: Path
    ) -> None:
        assert "no dates" in program("calendar", profile, "--out", tmp_path / "n.ics", code=1).err
        assert not (tmp_path / "n.ics").exists()

    def test_a_profile_is_never_written_over(self, program: Program, profile: Path) -> None:
        program("review", "add", profile, "--date", "2099-12-20")
        before = profile.read_bytes()
        program("calendar", profile, "--out", profile, code=1)
        assert profile.read_bytes() == before
