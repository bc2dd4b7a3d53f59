"""The dates of the plan as a calendar program reads them."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.form import ActionKind
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import Goal, GoalAction, GoalStatus
from librarian_self.model.review import Review
from librarian_self.planning.reviews import Due, DueKind
from librarian_self.services.calendar import LONGEST_TITLE, NoDates, calendar_of, uid_of
from librarian_self.services.session import Session

TOP = Path(__file__).parents[2]
EN = load_catalogue("en")
NOW = "2026-11-23T05:00:00.000Z"
LATER = "2026-11-23T05:00:01.000Z"
GOAL = Goal(
    "channel",
    "Run the channel",
    due="2027-02-15",
    support="Dilnoza, methodist",
    actions=(
        GoalAction("Post, ask; listen", ActionKind.PRACTICE, 4, "2027-01-15"),
        GoalAction("Done already", ActionKind.OTHERS, 2, "2026-12-01", done=True),
    ),
)

CONTROL = frozenset(map(chr, (*range(10), *range(11, 32), *range(127, 160))))
"""All but the end of a line."""

Component = Any
"""The library's own types say less than its properties."""


@pytest.fixture
def plan(session: Session) -> Session:
    """A goal with an open action, a planned review and one that was held."""
    session.save(GOAL)
    session.save(Review("next", "2026-12-20"))
    session.save(Review("old", "2026-09-20", held="2026-09-21"))
    return session


def events(data: bytes) -> list[Component]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def read(session: Session, now: str = NOW, language: str = "en") -> list[Component]:
    return events(calendar_of(session, load_catalogue(language), now))


def by_title(session: Session, now: str = NOW) -> dict[str, Component]:
    return {str(event["SUMMARY"]): event for event in read(session, now)}


class TestEvents:
    """What stands in the file."""

    def test_reviews_goals_and_open_actions_are_whole_days(self, plan: Session) -> None:
        assert [(str(event["SUMMARY"]), event["DTSTART"].dt) for event in read(plan)] == [
            ("Review of my development plan", date(2026, 12, 20)),
            ("Post, ask; listen", date(2027, 1, 15)),
            ("Goal: Run the channel", date(2027, 2, 15)),
        ]
        assert calendar_of(plan, EN, NOW).count(b"DTSTART;VALUE=DATE:") == 3

    def test_reviews_remind_on_the_day_before(self, plan: Session) -> None:
        found = by_title(plan)
        (alarm,) = found["Review of my development plan"].walk("VALARM")
        assert alarm["TRIGGER"].dt == timedelta(hours=-15)
        assert str(alarm["ACTION"]) == "DISPLAY"
        assert str(alarm["DESCRIPTION"])
        assert found["Goal: Run the channel"].walk("VALARM") == []

    def test_they_are_private_and_block_no_time(self, plan: Session) -> None:
        for event in read(plan):
            assert (str(event["CLASS"]), str(event["TRANSP"])) == ("PRIVATE", "TRANSPARENT")

    def test_nobody_is_named_in_it(self, plan: Session) -> None:
        data = calendar_of(plan, EN, NOW).decode()
        for name in ("Nodira", "Dilnoza", "ATTENDEE", "ORGANIZER", plan.profile().uuid, plan.path.name):
            assert name not in data

    def test_titles_are_in_the_readers_language(self, plan: Session) -> None:
        titles = {str(event["SUMMARY"]) for event in read(plan, language="uz")}
        assert "Review of my development plan" not in titles
        assert any(title.endswith(": Run the channel") for title in titles)

    def test_an_action_says_which_goal_it_is_for(self, plan: Session) -> None:
        assert str(by_title(plan)["Post, ask; listen"]["DESCRIPTION"]) == "for: Run the channel"

    @pytest.mark.parametrize("status", [GoalStatus.DONE, GoalStatus.RESTING, GoalStatus.DROPPED])
    def test_a_goal_that_nobody_works_on_is_left_out(self, plan: Session, status: GoalStatus) -> None:
        plan.save(replace(GOAL, status=status))
        assert len(read(plan)) == 1

    def test_a_plan_without_dates_is_refused_in_a_sentence(self, session: Session) -> None:
        session.save(Goal("g", "No date yet"))
        with pytest.raises(NoDates, match="no dates in the plan yet"):
            calendar_of(session, EN, NOW)

    def test_what_has_no_words_yet_has_a_title_all_the_same(self, session: Session) -> None:
        bell = GoalAction("\x07", ActionKind.STUDY, 1, "2027-01-01")
        session.save(Goal("g", " ", due="2027-02-01", actions=(bell,)))
        assert sorted(by_title(session)) == ["(action without words yet)", "Goal: (goal without words yet)"]


class TestFile:
    """What a strict reader asks of the file (RFC 5545)."""

    def test_the_frame(self, plan: Session) -> None:
        calendar: Component = Calendar.from_ical(calendar_of(plan, EN, NOW))
        assert (str(calendar["VERSION"]), str(calendar["METHOD"])) == ("2.0", "PUBLISH")
        assert "Librarian Self" in str(calendar["PRODID"])
        assert calendar.walk("VTIMEZONE") == []

    def test_lines_end_and_break_as_they_have_to(self, session: Session) -> None:
        session.save(Goal("g", "Oʻquvchilar bilan suhbat " * 20, due="2027-02-01"))
        data = calendar_of(session, EN, NOW)
        assert data.endswith(b"\r\n")
        assert data.count(b"\n") == data.count(b"\r\n")
        for line in data.split(b"\r\n"):
            assert len(line) <= 75
            line.decode()  # no letter is cut in two

    @pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2028-02-29"])
    def test_every_day_that_a_plan_takes_can_be_written(self, session: Session, day: str) -> None:
        session.save(Review("r", day))
        (event,) = read(session)
        assert event["DTSTART"].dt == date.fromisoformat(day)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
    @given(words=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200))
    def test_any_words_make_a_title_on_one_line_without_control_characters(
        self, session: Session, words: str
    ) -> None:
        session.save(Goal("g", words, due="2027-02-01"))
        (event,) = read(session)
        title = str(event["SUMMARY"]).removeprefix("Goal: ")
        said = title + str(event.get("DESCRIPTION", ""))
        assert 0 < len(title) <= LONGEST_TITLE
        assert "\n" not in title
        assert not any(letter in said for letter in CONTROL)
        if words.strip() and words.isprintable() and len(words) <= LONGEST_TITLE:
            (kept,) = session.goals()
            assert title == " ".join(kept.title.split())

    def test_a_long_text_is_cut_in_the_title_and_whole_in_the_description(self, session: Session) -> None:
        words = "One line, with a comma; and more. " * 10 + "\nAnd a second line \\ of it."
        session.save(Goal("g", words, due="2027-02-01"))
        (event,) = read(session)
        assert str(event["SUMMARY"]).endswith("…")
        assert str(event["DESCRIPTION"]) == words


class TestAgain:
    """A second import updates the first."""

    def uids(self, session: Session, now: str = NOW) -> dict[str, str]:
        return {title: str(event["UID"]) for title, event in by_title(session, now).items()}

    def test_equal_dates_at_an_equal_moment_give_equal_bytes(self, plan: Session) -> None:
        assert calendar_of(plan, EN, NOW) == calendar_of(plan, EN, NOW)

    def test_a_date_that_moved_keeps_its_uid(self, plan: Session) -> None:
        before = self.uids(plan)
        plan.save(replace(GOAL, due="2027-06-01"))
        plan.save(Review("next", "2027-01-20"))
        assert self.uids(plan, LATER) == before
        assert by_title(plan, LATER)["Goal: Run the channel"]["DTSTART"].dt == date(2027, 6, 1)

    def test_other_words_keep_it_too(self, plan: Session) -> None:
        before = set(self.uids(plan).values())
        action = replace(GOAL.actions[0], text="Post twice")
        plan.save(replace(GOAL, title="Run it well", actions=(action, GOAL.actions[1])))
        assert set(self.uids(plan, LATER).values()) == before

    def test_a_later_file_counts_as_newer(self, plan: Session) -> None:
        first, second = by_title(plan, NOW), by_title(plan, LATER)
        for title, event in first.items():
            assert second[title]["SEQUENCE"] > event["SEQUENCE"]
            assert second[title]["DTSTAMP"].dt > event["DTSTAMP"].dt
            assert second[title]["UID"] == event["UID"]

    def test_the_moment_is_said_in_utc(self, plan: Session) -> None:
        assert calendar_of(plan, EN, NOW).count(b"DTSTAMP:20261123T050000Z") == 3

    def test_sequence_is_a_number_that_every_program_can_hold(self, plan: Session) -> None:
        assert all(0 < event["SEQUENCE"] < 2**31 for event in read(plan, "2087-12-31T23:59:59.000Z"))

    def test_a_clock_that_goes_wrong_breaks_nothing(self, plan: Session) -> None:
        assert {event["SEQUENCE"] for event in read(plan, "1999-12-31T23:00:00.000Z")} == {0}

    @given(st.uuids().map(str), st.uuids().map(str), st.text(max_size=8))
    def test_uids_differ_by_profile_kind_and_thing(self, one: str, other: str, key: str) -> None:
        dues = [
            Due("2027-01-01", DueKind.GOAL, key),
            Due("2027-01-01", DueKind.REVIEW, key),
            *(Due("2027-01-01", DueKind.ACTION, key, place=place) for place in range(3)),
        ]
        profiles = {one, other}
        assert len({uid_of(profile, due) for profile in profiles for due in dues}) == len(profiles) * len(
            dues
        )
        assert uid_of(one, dues[0]) == uid_of(one, replace(dues[0], day="2030-01-01", words="x"))
        assert one not in uid_of(one, dues[0])

    def test_what_went_is_not_in_the_next_file(self, plan: Session) -> None:
        plan.remove(PlanPart.REVIEW, "next")
        assert "Review of my development plan" not in by_title(plan, LATER)


class TestClocks:
    """Days know no clock."""

    @pytest.fixture(params=["UTC", "Asia/Tashkent", "Europe/Berlin", "America/Sao_Paulo"])
    def zone(self, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
        """Somewhere else."""
        if not hasattr(time, "tzset"):
            pytest.skip("this system has one zone for all programs")
        with monkeypatch.context() as patch:
            patch.setenv("TZ", request.param)
            time.tzset()
            yield request.param
        time.tzset()

    def test_a_day_is_the_same_day_in_every_zone(self, session: Session, zone: str) -> None:
        assert zone
        for number, day in enumerate(("2026-03-29", "2026-10-25", "2026-12-31", "2027-01-01")):
            session.save(Review(f"{number}", day))
        data = calendar_of(session, EN, NOW)
        found = [line for line in data.split(b"\r\n") if line.startswith(b"DT")]
        days = [line for line in found if line.startswith(b"DTSTART")]
        assert days == [
            b"DTSTART;VALUE=DATE:20260329",
            b"DTSTART;VALUE=DATE:20261025",
            b"DTSTART;VALUE=DATE:20261231",
            b"DTSTART;VALUE=DATE:20270101",
        ]
        assert b"TZID" not in data


class TestLibrary:
    """It is large, so it comes when it is needed, and it needs no database of zones."""

    def python(self, code: str) -> str:
        done = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-P", "-c", code],
            env={"PYTHONPATH": str(TOP), "PYTHONTZPATH": ""},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def test_it_is_loaded_when_a_calendar_is_written_and_not_before(self) -> None:
        code = (
            "import sys, librarian_self.cli.review, librarian_self.presenters.performer\n"
            "import librarian_self.presenters.update, librarian_self.presenters.reviewing\n"
            "print('icalendar' in sys.modules, 'dateutil' in sys.modules)"
        )
        assert self.python(code) == "False False"

    def test_the_packages_that_the_built_program_leaves_out_are_not_missed(self, tmp_path: Path) -> None:
        with Session.create(tmp_path / "n.lself", "Nodira") as session:
            session.save(Review("r", "2026-12-20"))
        code = (
            "import sys\n"
            "for name in ('tzdata', 'dateutil.zoneinfo', 'icalendar.tests', 'icalendar.fuzzing', 'typing_extensions'): sys.modules[name] = None\n"
            "from pathlib import Path\n"
            "from librarian_self.i18n.catalogue import load_catalogue\n"
            "from librarian_self.services.calendar import calendar_of\n"
            "from librarian_self.services.session import Session\n"
            f"with Session.open(Path({str(tmp_path / 'n.lself')!r})) as session:\n"
            f"    print(len(calendar_of(session, load_catalogue('en'), {NOW!r})) > 300)"
        )
        assert self.python(code) == "True"
