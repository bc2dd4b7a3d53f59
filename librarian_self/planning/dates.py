"""Calendar arithmetic on ISO dates; "today" always comes in from outside."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

MONTHS_A_YEAR = 12


def add_months(day: str, months: int) -> str:
    """The same day of the month `months` later, or the last one there is (31 January + 1 -> 28 or 29 February).

    `months` may be negative. Raises ValueError outside of the years 1 to 9999.
    """
    start = date.fromisoformat(day)
    year, month = divmod(start.year * MONTHS_A_YEAR + start.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).isoformat()


def months_between(start: str, end: str) -> int:
    """How many months, begun ones counted whole, lie between two dates; at least 1, also where `end` is earlier.

    It is the smallest number of months that, added to `start`, reaches `end`.
    """
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    months = (last.year - first.year) * MONTHS_A_YEAR + last.month - first.month
    reached = date.fromisoformat(add_months(start, months)) >= last
    return max(1, months if reached else months + 1)
