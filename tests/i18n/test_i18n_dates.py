from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.dates import (
    clock,
    day_month,
    local_date,
    long_date,
    month_of,
    month_year,
    short_date,
    with_endings,
)
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import Day, msg
from librarian_self.i18n.orthography import APOSTROPHES

TASHKENT = 300
languages = st.sampled_from(list(LANGUAGES))
iso_dates = st.dates().map(date.isoformat)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uz", "2026-yil 5-sentabr"),
        ("uz_Cyrl", "2026 йил 5 сентябрь"),
        ("kaa", "2026-jıl 5-sentyabr"),
        ("kaa_Cyrl", "2026-жыл 5-сентябрь"),
        ("ru", "5 сентября 2026 г."),
        ("en", "5 September 2026"),
    ],
)
def test_a_date_in_full(language: str, words: str) -> None:
    assert long_date("2026-09-05", language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uz", "31-may"),
        ("uz_Cyrl", "31 май"),
        ("kaa", "31-may"),
        ("kaa_Cyrl", "31-май"),
        ("ru", "31 мая"),
        ("en", "31 May"),
    ],
)
def test_a_day_without_its_year(language: str, words: str) -> None:
    assert day_month("2026-05-31", language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uz", "2026-yil oktabr"),
        ("uz_Cyrl", "2026 йил октябрь"),
        ("kaa", "2026-jıl oktyabr"),
        ("kaa_Cyrl", "2026-жыл октябрь"),
        ("ru", "октябрь 2026 г."),
        ("en", "October 2026"),
    ],
)
def test_a_month_with_its_year_stands_in_its_own_form(language: str, words: str) -> None:
    assert month_year("2026-10-01", language) == words


def test_a_short_date_reads_the_same_everywhere() -> None:
    assert short_date("2026-09-05") == "05.09.2026"
    assert short_date("0987-12-31") == "31.12.0987"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_has_twelve_months_with_twelve_names(language: str) -> None:
    days = [f"2026-{month:02}-01" for month in range(1, 13)]

    assert len({day_month(day, language) for day in days}) == 12
    assert len({month_year(day, language) for day in days}) == 12


@pytest.mark.parametrize("language", ["uz", "kaa"])
def test_months_in_latin_letters_hold_no_cyrillic_one(language: str) -> None:
    words = "".join(month_year(f"2026-{month:02}-01", language) for month in range(1, 13))

    assert not any("а" <= letter <= "я" for letter in words.lower())
    assert not set(APOSTROPHES) & set(words)


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "2026",
        "2026-9-5",
        "2026-02-30",
        "2026-13-01",
        "20260905",
        "2026-W36-6",
        "05.09.2026",
        "2026-09-05T10:00:00Z",
        " 2026-09-05",
        "yesterday",
    ],
)
def test_what_is_not_a_plain_date_is_refused(wrong: str) -> None:
    for say in (long_date, day_month, month_year):
        with pytest.raises(ValueError, match=r"."):
            say(wrong, "uz")
    with pytest.raises(ValueError, match=r"."):
        short_date(wrong)


@given(iso_dates, languages)
def test_any_date_can_be_said_with_its_own_day_and_year(iso: str, language: str) -> None:
    said = long_date(iso, language)
    numbers = "".join(character if character.isdecimal() else " " for character in said).split()

    assert sorted(map(int, numbers)) == sorted((int(iso[:4]), int(iso[8:])))
    assert "{" not in said


@given(iso_dates)
def test_a_short_date_can_be_read_back(iso: str) -> None:
    day, month, year = short_date(iso).split(".")

    assert f"{year}-{month}-{day}" == iso


@given(iso_dates, languages)
def test_the_day_and_month_are_those_of_the_whole_date(iso: str, language: str) -> None:
    assert day_month(iso, language) in long_date(iso, language)


def test_a_time_is_that_of_the_place() -> None:
    assert clock("2026-09-05T09:03:59Z", TASHKENT) == "14:03"
    assert clock("2026-09-05T09:03:59Z", 0) == "09:03"
    assert clock("2026-09-05T01:30:00Z", -90) == "00:00"


def test_a_time_with_fractions_or_without_its_zone_is_utc_too() -> None:
    assert clock("2026-09-05T09:03:59.123456+00:00", TASHKENT) == "14:03"
    assert clock("2026-09-05T09:03", TASHKENT) == "14:03"


def test_an_evening_in_utc_is_tomorrow_in_tashkent() -> None:
    assert local_date("2026-09-05T21:00:00Z", TASHKENT) == "2026-09-06"
    assert local_date("2026-09-05T18:59:59Z", TASHKENT) == "2026-09-05"


@pytest.mark.parametrize("wrong", ["", "2026-09-05", "14:03", "2026-09-05T25:00:00Z", "noon", "T"])
def test_what_is_not_a_moment_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        clock(wrong, TASHKENT)
    with pytest.raises(ValueError, match=r"."):
        local_date(wrong, TASHKENT)


def test_a_place_that_is_not_on_this_earth_is_refused() -> None:
    with pytest.raises(ValueError, match=r"."):
        clock("2026-09-05T09:03:59Z", 24 * 60)


def test_a_moment_before_the_first_year_is_refused() -> None:
    with pytest.raises(ValueError, match="no such moment"):
        local_date("0001-01-01T00:00:00Z", -60)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)), st.integers(-720, 840))  # noqa: DTZ001 - UTC by agreement
def test_clock_and_date_of_a_moment_agree_with_plain_arithmetic(moment: datetime, offset: int) -> None:
    local = moment + timedelta(minutes=offset)
    iso = moment.isoformat() + "Z"

    assert clock(iso, offset) == f"{local.hour:02}:{local.minute:02}"
    assert local_date(iso, offset) == local.date().isoformat()


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("November", 11),
        ("nov", 11),
        ("ноября", 11),
        ("НОЯБРЬ", 11),
        ("noyabr", 11),
        ("мая", 5),
        ("май", 5),
        ("iyun", 6),
        ("iyul", 7),
        ("sentabr", 9),
        ("сент", 9),
    ],
)
def test_a_month_is_known_by_its_name_or_the_beginning_of_it(word: str, month: int) -> None:
    assert month_of(word) == month


@pytest.mark.parametrize("word", ["", "no", "iyu", "yil", "jıl", "йил", "г", "year", "Aziza"])
def test_what_is_no_month_or_might_be_two_is_none(word: str) -> None:
    assert month_of(word) is None


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("2026 йил 5 сентябрьгача", "2026 йил 5 сентябргача"),
        ("23 ноябрьдаги натижалар", "23 ноябрдаги натижалар"),
        ("1 июльда, 2 мартгача", "1 июлда, 2 мартгача"),
        ("5 сентябрь", "5 сентябрь"),
        ("5 сентябрь, 6 октябрь", "5 сентябрь, 6 октябрь"),
        ("рольдаги", "рольдаги"),
    ],
)
def test_in_uzbek_cyrillic_a_month_loses_its_soft_sign_before_an_ending(sentence: str, said: str) -> None:
    assert with_endings(sentence, "uz_Cyrl") == said


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "uz_Cyrl"])
def test_in_other_languages_it_stays(language: str) -> None:
    assert with_endings("23 ноябрьдаги", language) == "23 ноябрьдаги"


def test_a_date_in_a_sentence_of_the_window_takes_its_ending() -> None:
    assert load_catalogue("uz_Cyrl")(msg("by {date}", date=Day("2026-11-23"))) == "2026 йил 23 ноябргача"
