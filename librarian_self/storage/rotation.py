"""Which backups stay: those of the last sessions, and the last of each day, week and month."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

SESSIONS: Final = 5
DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Made:
    """A backup as rotation sees it: which one in the order of making, and the day (UTC) that the clock said then."""

    number: int
    day: date


def to_keep(backups: Iterable[Made]) -> frozenset[Made]:
    """The backups that stay; at most 28 of however many.

    The order of making alone says which is newer: a clock may have been set back, and then the newest backup has the
    oldest date. Dates only tell which backups share a day, a week (Monday to Sunday) or a month; of those the one made
    last stays, for the seven days, four weeks and twelve months met first on the way back from the newest.
    """
    newest_first = sorted(backups, key=_number, reverse=True)
    kept = set(newest_first[:SESSIONS])
    for period, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept.update(_last_of_each(newest_first, period, most))
    return frozenset(kept)


def _last_of_each(
    newest_first: Iterable[Made], period: Callable[[Made], Hashable], most: int
) -> Iterable[Made]:
    last: dict[Hashable, Made] = {}
    for made in newest_first:
        last.setdefault(period(made), made)
    return list(last.values())[:most]


def _number(made: Made) -> int:
    return made.number


def _day(made: Made) -> date:
    return made.day


def _week(made: Made) -> tuple[int, int]:
    year, week, _weekday = made.day.isocalendar()
    return year, week


def _month(made: Made) -> tuple[int, int]:
    return made.day.year, made.day.month
