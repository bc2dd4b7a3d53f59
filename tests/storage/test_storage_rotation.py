"""Which backups stay, whatever the clock says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.storage.rotation import DAYS, MONTHS, SESSIONS, WEEKS, Made, to_keep

MOST = SESSIONS + DAYS + WEEKS + MONTHS
TODAY = date(2026, 11, 23)

days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
histories = st.lists(days, max_size=80).map(lambda dates: [Made(n, day) for n, day in enumerate(dates, 1)])
steady = st.lists(days, max_size=80).map(
    lambda dates: [Made(n, day) for n, day in enumerate(sorted(dates), 1)]
)


def numbers(backups: Iterable[Made]) -> list[int]:
    return sorted(made.number for made in backups)


def one_by_one(history: Iterable[Made]) -> frozenset[Made]:
    """What is left when each backup is followed by a rotation."""
    left: frozenset[Made] = frozenset()
    for made in history:
        left = to_keep({*left, made})
    return left


def last_days(backups: Iterable[Made], most: int) -> list[date]:
    return sorted({made.day for made in backups})[-most:]


def test_without_backups_nothing_is_kept() -> None:
    assert to_keep([]) == frozenset()


def test_a_year_of_daily_work_leaves_sessions_days_weeks_and_months() -> None:
    start = TODAY - timedelta(days=364)
    history = [Made(n, start + timedelta(days=n)) for n in range(365)]
    kept = {made.day for made in to_keep(history)}
    assert {TODAY - timedelta(days=back) for back in range(DAYS)} <= kept
    sundays = {TODAY - timedelta(days=TODAY.weekday() + 1 + 7 * back) for back in range(WEEKS - 1)}
    assert sundays <= kept
    ends = {date(2026, month, 1) - timedelta(days=1) for month in range(2, 12)}
    assert ends <= kept
    assert len(kept) <= MOST


@given(histories)
def test_never_too_many_and_the_newest_always(history: list[Made]) -> None:
    kept = to_keep(history)
    assert len(kept) <= MOST
    assert kept <= set(history)
    assert set(history[-SESSIONS:]) <= kept


@given(histories)
def test_asked_again_it_says_the_same(history: list[Made]) -> None:
    kept = to_keep(history)
    assert to_keep(kept) == kept


@given(histories, st.randoms(use_true_random=False))
def test_the_order_in_which_they_are_listed_does_not_matter(history: list[Made], random: object) -> None:
    mixed = list(history)
    assert hasattr(random, "shuffle")
    random.shuffle(mixed)
    assert to_keep(mixed) == to_keep(history)


@given(steady)
def test_with_a_steady_clock_each_period_keeps_its_last(history: list[Made]) -> None:
    kept = to_keep(history)
    for day in last_days(history, DAYS):
        assert max(numbers(made for made in history if made.day == day)) in numbers(kept)
    months = sorted({(made.day.year, made.day.month) for made in history})[-MONTHS:]
    for month in months:
        there = [made for made in history if (made.day.year, made.day.month) == month]
        assert max(numbers(there)) in numbers(kept)


@given(steady)
def test_rotating_after_each_backup_comes_to_the_same_as_once_at_the_end(history: list[Made]) -> None:
    assert one_by_one(history) == to_keep(history)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=60), st.integers(1, 60))
def test_a_clock_set_back_a_year_costs_no_more_than_the_periods_it_repeats(
    steps: list[int], turn: int
) -> None:
    day, history = TODAY, []
    for number, step in enumerate(steps, 1):
        day += timedelta(days=step) - (timedelta(days=365) if number == turn else timedelta())
        history.append(Made(number, day))
    kept = one_by_one(history)
    assert set(history[-SESSIONS:]) <= kept
    before, after = history[: turn - 1], history[turn - 1 :]
    assert {made.day for made in after[-1:]} <= {made.day for made in kept}
    if before and len({(made.day.year, made.day.month) for made in history}) <= MONTHS:
        repeated = {(made.day.year, made.day.month) for made in after}
        months = {(made.day.year, made.day.month) for made in before} - repeated
        assert months <= {(made.day.year, made.day.month) for made in kept}


def test_a_clock_that_begins_at_the_same_day_every_morning_still_keeps_sessions() -> None:
    """The battery of an old computer is dead: each day is the first of January."""
    history = [Made(n, date(2015, 1, 1)) for n in range(1, 40)]
    assert numbers(one_by_one(history)) == list(range(40 - SESSIONS, 40))


def test_backups_of_the_same_moment_go_by_their_number() -> None:
    history = [Made(n, TODAY) for n in range(1, 9)]
    assert numbers(to_keep(history)) == [4, 5, 6, 7, 8]


@pytest.mark.parametrize("zone", ["Asia/Tashkent", "Europe/Berlin", "America/New_York"])
def test_the_nights_in_which_summer_time_begins_and_ends_are_ordinary_days(zone: str) -> None:
    begin = datetime(2026, 3, 20, 0, 30, tzinfo=ZoneInfo(zone))
    moments = [begin + timedelta(days=day) for day in range(14)]
    history = [Made(n, moment.astimezone(UTC).date()) for n, moment in enumerate(moments, 1)]
    kept = to_keep(history)
    assert last_days(kept, DAYS) == last_days(history, DAYS)
