"""Dates and times in words.

The tables are our own: CLDR knows Karakalpak only in Cyrillic and gives `M09` for its Latin months.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final, NamedTuple


class _Style(NamedTuple):
    """Patterns over {day}, {month}, {year}; `months` as they stand in a date, `alone` as they stand with a year."""

    long: str
    day_month: str
    month_year: str
    months: tuple[str, ...]
    alone: tuple[str, ...]


def _style(long: str, day_month: str, month_year: str, months: str, alone: str | None = None) -> _Style:
    return _Style(long, day_month, month_year, tuple(months.split()), tuple((alone or months).split()))


_CYRILLIC: Final = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
_SOFT_MONTH: Final = re.compile(r"\b(январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)ь(?=[а-яўқғҳ])")
_STYLES: Final[Mapping[str, _Style]] = {
    "uz": _style(
        "{year}-yil {day}-{month}",
        "{day}-{month}",
        "{year}-yil {month}",
        "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
    ),
    # The Cyrillic orthography of Uzbek puts no hyphen into a date, that of Karakalpak does.
    "uz_Cyrl": _style("{year} йил {day} {month}", "{day} {month}", "{year} йил {month}", _CYRILLIC),
    "kaa": _style(
        "{year}-jıl {day}-{month}",
        "{day}-{month}",
        "{year}-jıl {month}",
        "yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr",
    ),
    "kaa_Cyrl": _style("{year}-жыл {day}-{month}", "{day}-{month}", "{year}-жыл {month}", _CYRILLIC),
    "ru": _style(
        "{day} {month} {year} г.",
        "{day} {month}",
        "{month} {year} г.",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        _CYRILLIC,
    ),
    "en": _style(
        "{day} {month} {year}",
        "{day} {month}",
        "{month} {year}",
        "January February March April May June July August September October November December",
    ),
}


FEWEST_LETTERS: Final = 3
TELLING: Final = 4
"""Letters of a month's name that it takes to be known, and those that are looked at; endings differ."""

_MONTHS: Final = frozenset(
    (name.casefold(), number)
    for style in _STYLES.values()
    for names in (style.months, style.alone)
    for number, name in enumerate(names, start=1)
)


def long_date(iso: str, language: str) -> str:
    """Say `2026-09-05` in full: "5 September 2026"."""
    day, style = _day(iso), _STYLES[language]
    return style.long.format(day=day.day, month=style.months[day.month - 1], year=day.year)


def day_month(iso: str, language: str) -> str:
    """Say the day without its year: "5 September"."""
    day, style = _day(iso), _STYLES[language]
    return style.day_month.format(day=day.day, month=style.months[day.month - 1])


def month_year(iso: str, language: str) -> str:
    """Say the month of a date: "September 2026"."""
    day, style = _day(iso), _STYLES[language]
    return style.month_year.format(month=style.alone[day.month - 1], year=day.year)


def short_date(iso: str) -> str:
    """Write `2026-09-05` as 05.09.2026, which every language here reads in the same way."""
    day = _day(iso)
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def month_of(word: str) -> int | None:
    """Which month (1 to 12) somebody means with its name, or the beginning of it, in any of the languages.

    None where it is no month, or might be two.
    """
    begins = word.casefold()[:TELLING]
    found = {number for name, number in _MONTHS if name.startswith(begins)}
    return found.pop() if len(found) == 1 and len(begins) >= FEWEST_LETTERS else None


def clock(iso_utc: str, offset: int) -> str:
    """The time of day, "14:03", at a place `offset` minutes east of Greenwich."""
    return f"{_moment(iso_utc, offset):%H:%M}"


def local_date(iso_utc: str, offset: int) -> str:
    """The ISO date that a moment falls on, at a place `offset` minutes east of Greenwich.

    Every date here is a day, not a moment: after midnight in Tashkent a UTC time still names the day before.
    """
    return _moment(iso_utc, offset).date().isoformat()


def _day(iso: str) -> date:
    """Read `YYYY-MM-DD` and nothing else; ValueError for the rest."""
    day = date.fromisoformat(iso)
    if day.isoformat() != iso:
        raise ValueError(f"not a date as YYYY-MM-DD: {iso!r}")
    return day


def _moment(iso_utc: str, offset: int) -> datetime:
    """Read a UTC time; one without its Z is taken as UTC too. ValueError where there is no time or no such place."""
    if "T" not in iso_utc:
        raise ValueError(f"not a moment in time: {iso_utc!r}")
    moment = datetime.fromisoformat(iso_utc)
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(
            timezone(timedelta(minutes=offset))
        )
    except OverflowError as error:
        raise ValueError(f"no such moment {offset} minutes east: {iso_utc!r}") from error


def with_endings(sentence: str, language: str) -> str:
    """A sentence in which a case ending was put to a date: in Uzbek Cyrillic the month loses its ь (сентябрда)."""
    return _SOFT_MONTH.sub(r"\1", sentence) if language == "uz_Cyrl" else sentence
