from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.numerals import MINUS, NO_BREAK, NOT_A_NUMBER, Spoken, number, percent

languages = st.sampled_from(list(LANGUAGES))
values = st.floats(-1e8, 1e8)


def read_back(written: str, language: str) -> Decimal:
    plain = written.replace(NO_BREAK, "").replace(MINUS, "-")
    return Decimal(plain if language == "en" else plain.replace(",", "."))


@pytest.mark.parametrize("language", ["uz", "uz_Cyrl", "kaa", "kaa_Cyrl", "ru"])
def test_a_fraction_is_set_off_by_a_comma(language: str) -> None:
    assert number(3.5, 1, language) == "3,5"


def test_in_english_a_fraction_is_set_off_by_a_point() -> None:
    assert number(3.5, 1, "en") == "3.5"


@pytest.mark.parametrize("language", LANGUAGES)
def test_thousands_stand_apart_without_a_line_break(language: str) -> None:
    assert number(1234567, 0, language) == "1\u00a0234\u00a0567"


def test_a_negative_number_has_a_true_minus() -> None:
    assert number(-1.25, 2, "uz") == "\u22121,25"
    assert number(-7, 0, "en") == "\u22127"


def test_a_whole_number_shows_the_places_asked_for() -> None:
    assert number(3, 2, "ru") == "3,00"
    assert number(3, 0, "ru") == "3"


def test_a_whole_number_beyond_the_reach_of_fractions_is_exact() -> None:
    assert number(2**70 + 1, 0, "en").replace(NO_BREAK, "") == str(2**70 + 1)


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (3.25, 1, "3.3"),
        (0.15, 1, "0.2"),
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (-2.5, 0, "\u22123"),
        (2.4999, 0, "2"),
        (0.9999, 2, "1.00"),
    ],
)
def test_a_half_is_rounded_away_from_zero_as_at_school(value: float, digits: int, written: str) -> None:
    assert number(value, digits, "en") == written


@pytest.mark.parametrize("value", [0.0, -0.0, -0.004, 0.004])
def test_zero_has_no_sign(value: float) -> None:
    assert number(value, 2, "uz") == "0,00"


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_a_dash(value: float) -> None:
    assert number(value, 1, "uz") == NOT_A_NUMBER
    assert str(Spoken(value, "uz")) == NOT_A_NUMBER


@given(values, st.integers(0, 4), languages)
def test_a_written_number_reads_back_as_the_rounded_one(value: float, digits: int, language: str) -> None:
    rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)

    assert read_back(number(value, digits, language), language) == rounded


@given(st.integers(-(10**30), 10**30), languages)
def test_a_whole_number_reads_back_as_itself(value: int, language: str) -> None:
    assert read_back(number(value, 0, language), language) == value


@given(values, st.integers(0, 4))
def test_a_number_and_its_opposite_differ_only_in_the_sign(value: float, digits: int) -> None:
    assert number(value, digits, "uz").lstrip(MINUS) == number(-value, digits, "uz").lstrip(MINUS)


def test_a_share_is_written_per_hundred() -> None:
    assert percent(0.64, 0, "uz") == "64%"
    assert percent(0.285, 1, "kaa") == "28,5%"
    assert percent(1, 0, "en") == "100%"
    assert percent(-0.1, 0, "en") == "\u221210%"


def test_russian_sets_the_percent_sign_apart_without_a_line_break() -> None:
    assert percent(0.64, 0, "ru") == "64\u00a0%"


@pytest.mark.parametrize(
    ("share", "written"), [(0.285, "29%"), (0.575, "58%"), (0.145, "15%"), (0.005, "1%")]
)
def test_half_a_percent_is_rounded_up_although_binary_fractions_fall_short(
    share: float, written: str
) -> None:
    assert percent(share, 0, "en") == written


@given(st.integers(0, 100), languages)
def test_every_whole_percentage_is_written_as_it_is(whole: int, language: str) -> None:
    assert percent(whole / 100, 0, language).rstrip("%" + NO_BREAK) == str(whole)


@pytest.mark.parametrize(
    ("value", "written"),
    [(3.0, "3"), (3.5, "3,5"), (3.14159, "3,14"), (100.0, "100"), (-0.5, "−0,5"), (0.0, "0")],
)
def test_in_a_sentence_a_number_has_no_idle_zeros(value: float, written: str) -> None:
    assert f"{Spoken(value, 'uz')}" == written


def test_a_place_may_ask_for_its_own_format() -> None:
    assert f"{Spoken(3.14159, 'uz'):.1f}" == "3,1"
    assert f"{Spoken(0.5, 'ru'):.0%}" == "50\u00a0%"
    assert f"{Spoken(2.5, 'uz'):>6.1e}" == "2.5e+00"


def test_a_number_on_its_way_into_a_sentence_is_still_a_number() -> None:
    assert Spoken(1.5, "uz") + 1 == 2.5
    assert Spoken(1.5, "uz").language == "uz"


def test_a_wrong_format_is_an_error_as_of_any_number() -> None:
    with pytest.raises(ValueError, match="format"):
        f"{Spoken(1.5, 'uz'):zz}"
