"""Reviews on My plan, and what Home says of dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.model.review import Review
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.screens.few import FIRST, STEP
from librarian_self.ui.screens.home import HomePage
from librarian_self.ui.screens.plan import PlanPage
from librarian_self.ui.screens.review_rows import HeldRow, PlannedRow
from librarian_self.ui.screens.review_series import ReviewSeries
from librarian_self.ui.screens.reviews import Reviews
from librarian_self.ui.widgets.fields import Combo
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import cut_off, heard, settle

EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """A new profile, on My plan."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(m.GoTo(Screen.PLAN))
    yield walker
    walker.performer.close()


def sit(walker: Walker, show: Show, say: Catalogue = EN, width: int = 1064) -> Desk:
    page = PlanPage()
    show(page, width, 800)
    return Desk(walker, page, say)


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    return sit(walker, show)


def card(desk: Desk) -> Reviews:
    (found,) = desk.page.findChildren(Reviews)
    return found


def planned(desk: Desk) -> list[PlannedRow]:
    return [row for row in card(desk).findChildren(PlannedRow) if row.isVisible()]


def log(desk: Desk) -> list[HeldRow]:
    return [row for row in card(desk).findChildren(HeldRow) if row.isVisible()]


def days(desk: Desk) -> list[str]:
    return sorted(review.planned for review in desk.walker.opened.reviews)


def remember(desk: Desk, *reviews: Review) -> None:
    """As if these had been there before."""
    state = desk.walker.state
    desk.walker.state = replace(state, opened=replace(desk.walker.opened, reviews=reviews))
    desk.render()


def some_held(count: int) -> tuple[Review, ...]:
    return tuple(
        Review(
            f"r{number}",
            f"20{number // 12:02}-{number % 12 + 1:02}-01",
            held=f"20{number // 12:02}-{number % 12 + 1:02}-02",
        )
        for number in range(count)
    )


class TestPlanning:
    """Dates ahead."""

    def test_empty_the_card_says_what_a_review_is(self, desk: Desk) -> None:
        words = shown_words(card(desk))
        assert any(each.startswith("A review is a quiet half hour") for each in words)
        assert "No review is planned yet." in words
        assert "Review log" not in words

    def test_a_new_date_can_be_changed_at_once(self, desk: Desk) -> None:
        button(card(desk), "Plan a review").click()
        settle()
        (row,) = planned(desk)
        assert QApplication.focusWidget() is row.day
        row.day.setDate(QDate(2026, 12, 20))
        desk.page.flush()
        assert days(desk) == ["2026-12-20"]

    def test_a_field_that_is_emptied_gives_way_to_the_day(self, desk: Desk) -> None:
        desk.send(m.PlanReview("r"))
        (row,) = planned(desk)
        QTest.keyClick(row.day, Qt.Key.Key_Delete)
        desk.page.flush()
        assert row.day.day() == days(desk)[0] == "2027-02-23"

    def test_a_date_is_taken_out_by_its_button(self, desk: Desk) -> None:
        desk.send(m.PlanReview("r"))
        button(card(desk), "Take out: review of 23 February 2027").click()
        settle()
        assert days(desk) == []
        assert QApplication.focusWidget() is button(card(desk), "Plan a review")

    def test_several_are_planned_at_the_distance_that_is_chosen(self, desk: Desk) -> None:
        (series,) = card(desk).findChildren(ReviewSeries)
        assert button(series, "Plan 4 reviews, until 23 November 2027").isVisible()
        (combo,) = series.findChildren(Combo)
        combo.setCurrentIndex(4)
        combo.activated.emit(4)
        button(series, "Plan 2 reviews, until 23 November 2027").click()
        settle()
        assert days(desk) == ["2027-05-23", "2027-11-23"]
        assert "These dates are planned already." in shown_words(series)
        assert combo.currentIndex() == 4

    def test_what_has_passed_and_what_is_next_is_heard_too(self, desk: Desk) -> None:
        remember(desk, Review("late", "2026-11-01"), Review("next", "2026-12-20"))
        first, second = planned(desk)
        assert heard(first.day).name == "Review planned for"
        assert heard(first.day).description == "its date has passed"
        assert heard(second.day).description == "next"


class TestLog:
    """What was held."""

    def test_the_newest_stand_first_and_more_come_when_asked_for(self, desk: Desk) -> None:
        remember(desk, *some_held(300))
        assert len(log(desk)) == FIRST
        button(card(desk), "Show more of the review log").click()
        settle()
        rows = log(desk)
        assert len(rows) == FIRST + STEP
        assert QApplication.focusWidget() is rows[FIRST].open_button

    def test_three_hundred_dates_make_few_widgets(self, desk: Desk) -> None:
        remember(desk, *(Review(f"p{n}", f"{2027 + n // 12}-{n % 12 + 1:02}-15") for n in range(300)))
        assert len(planned(desk)) == FIRST
        desk.send(m.PlanReview("more"))
        assert len(planned(desk)) == FIRST

    def test_one_more_date_is_shown_even_at_the_end_of_many(self, desk: Desk) -> None:
        remember(desk, *(Review(f"p{n}", f"{2027 + n // 12}-{n % 12 + 1:02}-15") for n in range(12)))
        button(card(desk), "Plan a review").click()
        settle()
        assert len(planned(desk)) == 13
        assert QApplication.focusWidget() is planned(desk)[-1].day

    def test_one_is_opened_by_its_button(self, desk: Desk) -> None:
        remember(desk, Review("r", "2026-10-01", held="2026-10-02", noticed="Small steps."))
        assert "Small steps." in shown_words(card(desk))
        button(card(desk), "Read or change the review of 2 October 2026").click()
        assert desk.walker.state.screen is Screen.REVIEW

    def test_review_now_begins_one_and_continues_it(self, desk: Desk) -> None:
        button(card(desk), "Review now").click()
        assert desk.walker.state.screen is Screen.REVIEW
        reviewing = desk.walker.state.reviewing
        assert reviewing is not None
        desk.send(m.WriteReview(reviewing.review, (("noticed", "x"),)), m.GoTo(Screen.PLAN))
        assert button(card(desk), "Continue the review").isVisible()


class TestCalendar:
    """The dates as a file."""

    @pytest.mark.parametrize("typed", ["dates", "dates.ics", "dates.ICS"])
    def test_it_asks_where_to_and_writes_it_there(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
    ) -> None:
        asked: list[str] = []

        def choose(_parent: object, title: str, proposed: str, kinds: str) -> tuple[str, str]:
            asked.extend((title, Path(proposed).name, kinds))
            return f"{tmp_path / typed}", kinds

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        desk.send(m.PlanReview("r"))
        button(card(desk), "Save dates for a calendar…").click()
        assert asked == [
            "Save the dates of the plan for a calendar program",
            "Development plan dates.ics",
            "Calendar file (*.ics)",
        ]
        (written,) = (path for path in tmp_path.iterdir() if path.suffix.lower() == ".ics")
        assert written.read_bytes().startswith(b"BEGIN:VCALENDAR")

    def test_nothing_is_written_when_nobody_says_where(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
        button(card(desk), "Save dates for a calendar…").click()
        assert desk.sent == []


@pytest.mark.parametrize("width", [520, 1064])
def test_nothing_is_cut_off_in_long_words(walker: Walker, show: Show, width: int) -> None:
    desk = sit(walker, show, pseudo_catalogue(), width)
    remember(
        desk,
        Review("late", "2026-11-01"),
        Review("old", "2026-10-01", held="2026-10-02", noticed="word " * 60),
    )
    assert cut_off(desk.page) == []


class TestHome:
    """The calm card."""

    @pytest.fixture
    def home(self, walker: Walker, show: Show) -> Desk:
        page = HomePage()
        show(page, 1064, 800)
        walker.send(m.GoTo(Screen.HOME))
        return Desk(walker, page, EN)

    def test_nothing_is_said_while_nothing_has_passed(self, home: Desk) -> None:
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("due", "2026-11-23"),)), m.GoTo(Screen.HOME))
        assert not any("passed" in words for words in shown_words(home.page))

    def test_what_has_passed_leads_to_a_review(self, home: Desk) -> None:
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("due", "2026-11-22"),)), m.GoTo(Screen.HOME))
        words = shown_words(home.page)
        assert "1 date has passed. Would you like to move it or mark it as done?" in words
        button(home.page, "Look at it in a review").click()
        assert home.walker.state.screen is Screen.REVIEW

    def test_the_next_review_stands_beside_the_next_goal(self, home: Desk) -> None:
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("due", "2027-01-15"),)), m.PlanReview("r"))
        home.send(m.GoTo(Screen.HOME))
        words = shown_words(home.page)
        assert "15 January 2027" in words
        assert "Next review: 23 February 2027" in words
