"""Months on the calendar, where months are not equally long."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.planning.dates import add_months, months_between

days = st.dates(date(1950, 1, 1), date(2150, 12, 31)).map(date.isoformat)
months = st.integers(0, 120)


@pytest.mark.parametrize(
    ("day", "later", "expected"),
    [
        ("2026-09-05", 1, "2026-10-05"),
        ("2026-09-05", 0, "2026-09-05"),
        ("2026-11-23", 3, "2027-02-23"),  # over the end of a year
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-01-15", 11, "2026-12-15"),
        ("2026-12-31", 12, "2027-12-31"),
        ("2026-06-30", 30, "2028-12-30"),
        ("2026-01-31", 1, "2026-02-28"),  # there is no 31 February
        ("2028-01-31", 1, "2028-02-29"),  # a leap year
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2099-12-31", 2, "2100-02-28"),  # a hundred that is no leap year
        ("1999-12-31", 2, "2000-02-29"),  # a hundred that is one
        ("2026-03-31", 1, "2026-04-30"),
        ("2026-08-31", 3, "2026-11-30"),
        ("2026-02-28", 1, "2026-03-28"),  # the end of a month does not stick
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-05", -1, "2025-12-05"),
        ("2026-01-05", -13, "2024-12-05"),
    ],
)
def test_the_same_day_some_months_later_or_the_last_one_there_is(day: str, later: int, expected: str) -> None:
    assert add_months(day, later) == expected


@pytest.mark.parametrize(("day", "later"), [("9999-12-01", 1), ("0001-01-31", -1)])
def test_there_is_no_date_beyond_the_calendar(day: str, later: int) -> None:
    with pytest.raises(ValueError, match="year"):
        add_months(day, later)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-09-05", "2026-12-05", 3),
        ("2026-09-05", "2026-12-06", 4),  # a month that has begun counts whole
        ("2026-09-05", "2026-12-04", 3),
        ("2026-09-05", "2026-09-20", 1),
        ("2026-09-05", "2026-09-05", 1),
        ("2026-09-05", "2026-01-01", 1),  # a due date before the start
        ("2026-11-23", "2027-02-23", 3),
        ("2026-12-31", "2027-01-01", 1),
        ("2026-01-31", "2026-02-28", 1),  # what add_months makes of it is one month
        ("2028-01-31", "2028-02-28", 1),
        ("2026-01-31", "2026-03-01", 2),
        ("2026-01-31", "2027-01-31", 12),
        ("2026-11-23", "9999-12-31", 95_678),  # 7973 * 12 + 1, and one that has begun
    ],
)
def test_months_between_two_dates_are_counted_whole_and_at_least_one(
    start: str, end: str, expected: int
) -> None:
    assert months_between(start, end) == expected


@given(days, months)
def test_adding_months_moves_the_month_by_as_many_and_the_day_never_up(day: str, later: int) -> None:
    start, end = date.fromisoformat(day), date.fromisoformat(add_months(day, later))

    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == later
    assert end.day <= start.day
    assert end.day == start.day or end.day >= 28


@given(days, months, months)
def test_more_months_are_never_earlier(day: str, one: int, other: int) -> None:
    fewer, more = sorted((one, other))

    assert add_months(day, fewer) <= add_months(day, more)


@given(days, months)
def test_up_to_the_28th_months_can_be_taken_back(day: str, later: int) -> None:
    early = day[:-2] + min(day[-2:], "28")

    assert add_months(add_months(early, later), -later) == early


@given(days, days)
def test_months_between_is_the_smallest_number_that_reaches_the_end(start: str, end: str) -> None:
    number = months_between(start, end)

    assert number >= 1
    assert add_months(start, number) >= end
    assert number == 1 or add_months(start, number - 1) < end


@given(days, st.integers(1, 120))
def test_months_that_were_added_are_the_months_between(day: str, later: int) -> None:
    assert months_between(day, add_months(day, later)) == later
