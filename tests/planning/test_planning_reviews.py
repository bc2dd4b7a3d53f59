"""Dates of reviews, and what in a plan is due when."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction, GoalStatus
from librarian_self.model.review import GoalReview, Review
from librarian_self.planning.dates import add_months
from librarian_self.planning.reviews import (
    EARLY,
    MOST_AT_ONCE,
    Due,
    DueKind,
    ahead,
    begun_review,
    due_dates,
    every_months,
    held,
    is_begun,
    last_day,
    next_review,
    overdue,
    review_to_hold,
    series,
    still_planned,
    usual_day,
)

TODAY = "2026-11-23"
ZONES = ("UTC", "Asia/Tashkent", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia")
"""With and without summer time; the last one had no 30 December 2011 at all."""

days = st.dates(date(1950, 1, 1), date(2150, 12, 31)).map(date.isoformat)
months = st.integers(1, 24)


def planned(day: str, key: str = "") -> Review:
    return Review(key or day, day)


def begun(day: str) -> Review:
    return Review(f"begun {day}", day, noticed="Something.")


def was_held(day: str, planned_for: str = "") -> Review:
    return Review(f"held {day}", planned_for or day, held=day)


def when(reviews: tuple[Review, ...]) -> list[str]:
    return [review.date for review in reviews]


class TestSeries:
    """Every so many months."""

    @pytest.mark.parametrize(
        ("first", "distance", "until", "expected"),
        [
            ("2026-11-23", 3, "2027-11-23", ["2027-02-23", "2027-05-23", "2027-08-23", "2027-11-23"]),
            ("2026-11-23", 6, "2027-11-22", ["2027-05-23"]),
            ("2026-01-31", 1, "2026-05-31", ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]),
            ("2027-11-30", 3, "2028-03-01", ["2028-02-29"]),  # a leap year
            ("2028-02-29", 12, "2032-02-29", ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
            ("2026-12-31", 1, "2027-01-31", ["2027-01-31"]),  # over the end of a year
            ("2026-11-23", 1, "2026-12-22", []),
            ("2026-11-23", 1, "2026-01-01", []),  # until a day that has passed
            ("9999-11-30", 1, "9999-12-31", ["9999-12-30"]),  # and there the calendar ends
        ],
    )
    def test_the_days_are_these(self, first: str, distance: int, until: str, expected: list[str]) -> None:
        assert list(every_months(first, distance, until)) == expected

    @given(days, months, days)
    def test_they_rise_from_after_the_first_to_the_last(self, first: str, distance: int, until: str) -> None:
        found = every_months(first, distance, until)
        assert list(found) == sorted(set(found))
        assert all(first < day <= until for day in found)

    @given(days, months, days)
    def test_none_is_left_out(self, first: str, distance: int, until: str) -> None:
        found = every_months(first, distance, until)
        assert add_months(first, distance * (len(found) + 1)) > until

    @given(days, months, st.integers(1, 40))
    def test_each_is_the_day_of_the_first_or_the_last_of_a_shorter_month(
        self, first: str, distance: int, count: int
    ) -> None:
        wanted = int(first[8:])
        for day in every_months(first, distance, add_months(first, distance * count)):
            here = date.fromisoformat(day)
            is_last = (here + timedelta(days=1)).day == 1
            assert here.day == wanted or (is_last and here.day < wanted)

    @given(days, months)
    def test_months_lie_between_two_of_them(self, first: str, distance: int) -> None:
        found = every_months(first, distance, add_months(first, 60))
        for before, after in pairwise((first, *found)):
            passed = (int(after[:4]) - int(before[:4])) * 12 + int(after[5:7]) - int(before[5:7])
            assert passed == distance

    @pytest.mark.parametrize("distance", [0, -1])
    def test_there_is_no_distance_of_less_than_a_month(self, distance: int) -> None:
        with pytest.raises(ValueError, match="months"):
            every_months(TODAY, distance, "2027-11-23")

    def test_they_reach_to_the_end_of_the_plan_or_for_a_year(self) -> None:
        assert last_day(TODAY, "2027-06-30") == "2027-06-30"
        assert last_day(TODAY, None) == "2027-11-23"
        assert last_day(TODAY, "2026-11-01") == "2027-11-23"  # a plan that has ended
        assert last_day("9999-06-01", None) == "9999-12-31"
        assert series((), TODAY, 3, "2027-06-30") == ("2027-02-23", "2027-05-23")
        assert len(series((), TODAY, 3, None)) == 4
        assert series((), TODAY, 3, None, "2027-03-01") == ("2027-02-23",)

    def test_days_that_are_planned_already_are_left_out(self) -> None:
        there = (planned("2027-05-23"), was_held("2026-10-01", "2027-08-23"))
        assert series(there, TODAY, 3, None) == ("2027-02-23", "2027-08-23", "2027-11-23")

    def test_nobody_plans_a_thousand_at_once(self) -> None:
        assert len(series((), TODAY, 1, "2150-01-01")) == MOST_AT_ONCE

    @given(days, months, st.none() | days)
    def test_planning_the_same_again_adds_nothing(self, today: str, distance: int, end: str | None) -> None:
        first = series((), today, distance, end)
        there = tuple(planned(day) for day in first)
        again = series(there, today, distance, end)
        assert not set(again) & set(first)
        assert len(first) == MOST_AT_ONCE or again == ()

    def test_one_more_is_planned_three_months_after_the_last(self) -> None:
        assert usual_day((), TODAY) == "2027-02-23"
        assert usual_day((planned("2027-01-31"), planned("2026-12-01")), TODAY) == "2027-04-30"
        assert usual_day((planned("2026-01-31"),), TODAY) == "2027-02-23"  # a day that has passed
        assert usual_day((planned("9999-12-31"),), TODAY) == "9999-12-31"


class TestClocks:
    """A date is a day, so no clock that is put forward or back plays a part."""

    @pytest.fixture(params=ZONES)
    def zone(self, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
        """Somewhere else."""
        if not hasattr(time, "tzset"):
            pytest.skip("this system has one zone for all programs")
        with monkeypatch.context() as patch:
            patch.setenv("TZ", request.param)
            time.tzset()
            yield request.param
        time.tzset()

    def test_the_days_are_the_same_in_every_zone(self, zone: str) -> None:
        assert zone in ZONES
        assert every_months("2026-09-29", 1, "2027-04-01") == (
            "2026-10-29",
            "2026-11-29",
            "2026-12-29",
            "2027-01-29",
            "2027-02-28",
            "2027-03-29",
        )
        # The nights in which clocks are put forward and back in Berlin, and the day that Apia never had.
        for night in ("2026-03-29", "2026-10-25", "2011-12-30"):
            assert every_months(add_months(night, -2), 2, night) == (night,)

    def test_a_day_is_overdue_on_the_next_one_in_every_zone(self, zone: str) -> None:
        assert zone in ZONES
        dues = due_dates((), (planned("2026-10-25"),))
        assert overdue(dues, "2026-10-25") == ()
        assert overdue(dues, "2026-10-26") == dues


class TestStanding:
    """What is still to be held, and which comes next."""

    def test_reviews_come_by_date(self) -> None:
        reviews = (
            planned("2027-05-01"),
            was_held("2026-09-01"),
            planned("2027-02-01"),
            was_held("2026-10-01"),
        )
        assert when(still_planned(reviews)) == ["2027-02-01", "2027-05-01"]
        assert when(held(reviews)) == ["2026-10-01", "2026-09-01"]

    def test_the_next_one_is_today_or_later(self) -> None:
        reviews = (planned("2026-11-01"), planned("2026-12-20"), planned("2027-03-20"))
        assert next_review(reviews, TODAY) == reviews[1]
        assert next_review(reviews, "2026-12-20") == reviews[1]
        assert next_review(reviews, "2026-12-21") == reviews[2]
        assert next_review(reviews, "2027-03-21") is None
        assert next_review((), TODAY) is None

    def test_a_day_that_passed_unused_is_settled_by_a_review_on_that_day_or_later(self) -> None:
        missed, coming = planned("2026-06-01"), planned("2026-12-01")
        assert still_planned((missed, coming)) == (missed, coming)
        assert still_planned((missed, coming, was_held("2026-06-01"))) == (coming,)
        assert still_planned((missed, coming, was_held("2026-05-31"))) == (missed, coming)

    def test_one_that_was_begun_is_never_settled_by_another(self) -> None:
        left = begun("2026-06-01")
        assert still_planned((left, was_held("2026-07-01"))) == (left,)

    def test_that_somebody_else_signed_the_plan_settles_nothing_but_stands_in_the_log(self) -> None:
        missed = planned("2026-06-01")
        signed = Review("s", "2026-07-01", "2026-07-01", by="Aziza")
        assert still_planned((missed, signed)) == (missed,)
        assert held((missed, signed)) == (signed,)

    def test_begun_means_that_something_was_written_or_looked_at(self) -> None:
        assert not is_begun(planned(TODAY))
        assert not is_begun(Review("r", TODAY, noticed="  "))
        assert is_begun(Review("r", TODAY, change="One thing."))
        assert is_begun(Review("r", TODAY, goals=(GoalReview("g"),)))
        assert not is_begun(Review("r", TODAY, held=TODAY, noticed="All done."))

    @given(st.lists(st.builds(Review, st.uuids().map(str), days, st.none() | days), max_size=12), days)
    def test_every_review_is_held_settled_or_still_planned(self, reviews: list[Review], today: str) -> None:
        left, log = still_planned(reviews), held(reviews)
        assert not set(left) & set(log)
        settled = set(reviews) - set(left) - set(log)
        assert all(any(each.planned <= (late.held or "") for late in log) for each in settled)
        assert when(left) == sorted(when(left))
        assert when(log) == sorted(when(log), reverse=True)
        coming = next_review(reviews, today)
        assert coming is None or (coming in left and coming.planned >= today)


class TestHoldingOne:
    """Which planned review one who looks back today holds."""

    def test_with_nothing_planned_today_has_one_of_its_own(self) -> None:
        assert review_to_hold((), TODAY) is None
        assert review_to_hold((was_held("2026-10-01"),), TODAY) is None

    def test_the_one_that_was_begun_comes_before_all(self) -> None:
        left = begun("2026-12-30")
        assert review_to_hold((planned("2026-11-20"), left), TODAY) == left
        assert begun_review((planned("2026-11-20"), left)) == left
        assert begun_review((planned("2026-11-20"),)) is None

    def test_then_the_last_whose_day_has_come(self) -> None:
        reviews = (planned("2026-06-01"), planned("2026-09-01"), planned("2026-11-30"))
        assert review_to_hold(reviews, TODAY) == reviews[1]
        assert review_to_hold((planned(TODAY), *reviews), TODAY) == planned(TODAY)

    def test_then_the_next_if_it_is_near(self) -> None:
        near = (date.fromisoformat(TODAY) + EARLY).isoformat()
        far = (date.fromisoformat(TODAY) + EARLY + timedelta(days=1)).isoformat()
        assert review_to_hold((planned(near),), TODAY) == planned(near)
        assert review_to_hold((planned(far),), TODAY) is None


class TestDue:
    """What is due when."""

    GOAL = Goal(
        "channel",
        "Run the channel",
        due="2027-02-15",
        actions=(
            GoalAction("Post", ActionKind.PRACTICE, 4, "2027-01-15"),
            GoalAction("Ask", ActionKind.OTHERS, 2, "2026-11-01", done=True),
            GoalAction("Read", ActionKind.STUDY, 2),
            GoalAction("Film", ActionKind.PRACTICE, 2, "2026-10-01"),
            GoalAction(" ", ActionKind.PRACTICE, 2, "2026-10-01"),
        ),
    )

    def test_goals_open_actions_and_reviews_stand_by_date(self) -> None:
        assert due_dates((self.GOAL,), (planned("2026-12-20", "r"),)) == (
            Due("2026-10-01", DueKind.ACTION, "channel", "Film", 3),
            Due("2026-12-20", DueKind.REVIEW, "r"),
            Due("2027-01-15", DueKind.ACTION, "channel", "Post", 0),
            Due("2027-02-15", DueKind.GOAL, "channel", "Run the channel"),
        )

    @pytest.mark.parametrize("status", [GoalStatus.RESTING, GoalStatus.DONE, GoalStatus.DROPPED])
    def test_a_goal_that_nobody_works_on_is_not_due(self, status: GoalStatus) -> None:
        goal = Goal("g", "G", due="2026-01-01", actions=self.GOAL.actions, status=status)
        assert due_dates((goal,), ()) == ()

    def test_what_falls_on_one_day_stands_goal_action_review(self) -> None:
        goal = Goal("g", "G", due=TODAY, actions=(GoalAction("A", ActionKind.STUDY, 1, TODAY),))
        kinds = [due.kind for due in due_dates((goal,), (planned(TODAY),))]
        assert kinds == [DueKind.GOAL, DueKind.ACTION, DueKind.REVIEW]

    @given(st.lists(days, max_size=8), st.lists(days, max_size=8), days)
    def test_each_has_passed_or_lies_ahead(self, goals: list[str], reviews: list[str], today: str) -> None:
        plan = [Goal(f"{n}", "G", due=day) for n, day in enumerate(goals)]
        dues = due_dates(plan, [Review(f"{n}", day) for n, day in enumerate(reviews)])
        assert overdue(dues, today) + ahead(dues, today) == dues
        assert all(due.day < today for due in overdue(dues, today))
        assert all(due.day >= today for due in ahead(dues, today))
        assert [due.day for due in dues] == sorted([*goals, *reviews])
