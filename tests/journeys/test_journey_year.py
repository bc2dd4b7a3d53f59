"""A year with the plan: assess, plan, learn, look back, assess again, compare.

The clock is set to the day of each sitting, in a zone with summer time and in one without: dates are days in both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.plan import Goal, GoalStatus, PlanSettings
from librarian_self.model.review import Review
from librarian_self.planning.reviews import due_dates, held, overdue, still_planned
from librarian_self.presenters import messages as m
from librarian_self.presenters.messages.paper import SavePdf
from librarian_self.presenters.planning import suggestions
from librarian_self.presenters.reviewing import pages
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.home import HomeView, home_view
from librarian_self.presenters.views.results import results_view
from librarian_self.services.clock import Clock
from librarian_self.services.profiles import DataFolder
from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf
from tests.presenters.walking import Walker, assert_as_on_disk, assert_sound, change, plain, texts
from tests.services.everything import COMPETENCIES

EN = load_catalogue("en")
SHELF = shipped_shelf()


@dataclass(slots=True)
class Year:
    """Somebody who sits down now and then; `at` is the moment on the clock, local."""

    folder: Path
    zone: str
    at: str = "2026-01-12T09:00"
    walker: Walker = field(init=False)

    def __post_init__(self) -> None:
        self._open()

    def _open(self) -> None:
        self.walker = Walker(DataFolder(self.folder / "data"), SHELF, Clock(self._read))
        self.walker.begin()

    def _read(self) -> datetime:
        return datetime.fromisoformat(self.at).replace(tzinfo=ZoneInfo(self.zone))

    def sit_down(self, at: str) -> Walker:
        """Close the program and open it again at this moment."""
        self.walker.performer.close()
        self.at = at
        self._open()
        assert self.walker.state.today == at[:10]
        return self.walker

    def home(self) -> HomeView:
        """What Home says."""
        return home_view(self.walker.state, EN)

    def goal(self, key: str) -> Goal:
        """A goal as it is now."""
        return next(each for each in self.walker.opened.goals if each.id == key)

    def reviews(self) -> tuple[Review, ...]:
        """All reviews as they are now."""
        return self.walker.opened.reviews

    def calendar(self) -> Mapping[str, tuple[str, date]]:
        """What a calendar program gets: title and day, by UID."""
        out = self.folder / "dates.ics"
        self.walker.send(m.SaveCalendar(out))
        events: list[Any] = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        return {str(event["UID"]): (str(event["SUMMARY"]), event["DTSTART"].dt) for event in events}


@pytest.fixture(params=["Asia/Tashkent", "Europe/Berlin", "America/Sao_Paulo"])
def year(request: pytest.FixtureRequest, tmp_path: Path) -> Year:
    """A computer that knows nobody yet, in January."""
    return Year(tmp_path, request.param)


def assess(walker: Walker, *levels: int) -> None:
    """Answer the whole competency form with these levels in turn, and finish it."""
    walker.send(m.StartForm(COMPETENCIES))
    assert walker.state.assessing is not None
    for place, item in enumerate(walker.state.assessing.form.items()):
        walker.send(change(item.id, current=levels[place % len(levels)], target=4, importance=3))
    walker.send(m.FinishAssessment())


def january(year: Year) -> None:
    """The first sitting: where one is, two goals, a review every three months until the year ends."""
    walker = year.walker
    walker.make_profile()
    walker.send(m.StepForward())
    assess(walker, 2, 3)
    first, second = suggestions(walker.state)[:2]
    walker.send(m.AcceptSuggestion(first.item, "first"), m.AcceptSuggestion(second.item, "second"))
    walker.send(m.EditPlan(PlanSettings("Town library", "2026-01-12", "2026-12-31", hours_year=24)))
    walker.send(m.PlanReviews(3, "review"))
    assert [review.planned for review in year.reviews()] == ["2026-04-12", "2026-07-12", "2026-10-12"]
    assert year.goal("first").due == "2026-04-12"
    assert_sound(walker.state)


def spring(year: Year) -> None:
    """Something was learned; the first review, on the night in which Berlin puts its clocks forward."""
    walker = year.sit_down("2026-03-28T20:00")
    walker.send(m.AddEntry("first", "march"))
    walker.send(m.ChangeEntry("march", (("activity", "Ten talks at the desk"), ("minutes", 300))))
    walker = year.sit_down("2026-03-29T23:30")
    assert year.home().reminder is not None  # actions of January are due by now
    walker.send(m.BeginReview("spring"))
    assert walker.state.reviewing is not None
    assert walker.state.reviewing.review == "review-1"  # the one of 12 April is near
    assert pages(walker.state) == ("first", "second", None)
    walker.send(m.WriteGoalReview("review-1", "first", (("happened", "Ten talks."), ("helped", "Mornings."))))
    walker.send(m.DateGoal("review-1", "first", "2026-07-01"), m.TurnReview(1))
    for place in range(len(year.goal("second").actions)):
        walker.send(m.ChangeAction("second", place, (("done", True),)))
    walker.send(m.SettleGoal("review-1", "second", GoalStatus.DONE), m.TurnReview(1))
    walker.send(m.WriteReview("review-1", (("noticed", "Mornings are good."),)), m.FinishReview("review-1"))
    assert held(year.reviews())[0].date == "2026-03-29"
    assert (year.goal("first").due, year.goal("second").status) == ("2026-07-01", GoalStatus.DONE)


def summer(year: Year) -> None:
    """Two dates pass; a review is begun, left, and finished a day later."""
    walker = year.sit_down("2026-07-20T18:00")
    reminder = year.home().reminder
    assert reminder is not None
    passed = overdue(due_dates(walker.opened.goals, year.reviews()), walker.state.today)
    assert passed[-1].day == "2026-07-12"
    assert reminder.sentence.startswith(f"{len(passed)} dates have passed.")
    walker.send(m.BeginReview("summer"), m.WriteGoalReview("review-2", "first", (("happened", "Holidays."),)))
    walker = year.sit_down("2026-07-21T18:00")
    reminder = year.home().reminder
    assert reminder is not None
    assert reminder.button == "Continue the review"
    walker.send(m.BeginReview("other"), m.TurnReview(9), m.FinishReview("review-2"))
    (entry,) = held(year.reviews())[0].goals
    assert (entry.goal, entry.happened) == ("first", "Holidays.")
    assert [review.planned for review in still_planned(year.reviews())] == ["2026-10-12"]


def winter(year: Year) -> None:
    """On the last evening of the year: assess again, and look back; the review of October was missed."""
    walker = year.sit_down("2026-12-31T23:59")
    assess(walker, 3, 3)
    results = results_view(walker.state, EN)
    assert results is not None
    said = [plain(text) for text in texts(results)]
    assert any("12 January 2026" in text for text in said)
    walker.send(m.BeginReview("winter"), m.TurnReview(9))
    walker.send(m.WriteReview("review-3", (("change", "One goal at a time."),)))
    walker.send(
        m.SettleGoal("review-3", "first", GoalStatus.DONE), m.PlanNextReview("review-3", "2027-03-31", "next")
    )
    walker.send(m.FinishReview("review-3"))
    assert [review.date for review in held(year.reviews())] == ["2026-12-31", "2026-07-21", "2026-03-29"]
    assert [review.planned for review in still_planned(year.reviews())] == ["2027-03-31"]
    assert walker.state.screen is Screen.PLAN


def test_a_whole_year_with_the_plan(year: Year, tmp_path: Path) -> None:
    january(year)
    before = year.calendar()
    spring(year)
    summer(year)
    winter(year)
    walker = year.walker
    assert_as_on_disk(walker.state, SHELF, tmp_path)
    after = year.calendar()
    assert year.home().reminder is None
    assert set(after.values()) == {("Review of my development plan", date(2027, 3, 31))}
    assert len(before) > len(after)

    walker.send(m.GoTo(Screen.PAPER), SavePdf(tmp_path / "plan.pdf"))
    words = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "plan.pdf").pages)
    for expected in (
        "29 March 2026",
        "Mornings are good.",
        "One goal at a time.",
        "Ten talks at the desk",
        "Next review: 31 March 2027",
        "Since 12 January 2026",
    ):
        assert expected in words

    walker.performer.close()
    with Session.open(walker.opened.path) as session:
        assert [assessment.finished is not None for assessment in session.assessments()] == [True, True]
        assert [len(review.goals) for review in held(session.reviews())] == [1, 1, 2]


def test_what_moves_in_the_plan_moves_in_the_calendar(year: Year) -> None:
    january(year)
    before = year.calendar()
    spring(year)
    after = year.calendar()
    moved = {uid for uid in after if uid in before and after[uid] != before[uid]}
    assert {after[uid][1] for uid in moved} == {date(2026, 7, 1)}
    assert set(after) <= set(before)
    year.walker.performer.close()


def test_every_day_of_the_year_has_a_home_that_can_be_shown(year: Year) -> None:
    january(year)
    for at in (
        "2026-02-28T00:00",
        "2026-03-29T03:30",
        "2026-04-12T00:00",
        "2026-10-25T02:30",
        "2027-01-01T00:00",
    ):
        walker = year.sit_down(at)
        assert_sound(walker.state)
        view = year.home()
        assert view.next.title
        assert year.calendar()
    year.walker.performer.close()
