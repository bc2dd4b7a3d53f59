"""Hours as people type and read them, and the minutes behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import english
from librarian_self.planning.hours import hours_words, read_hours, written_hours

minutes = st.integers(0, 600_000)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1.5", 90),
        ("1,5", 90),
        ("1:30", 90),
        ("2", 120),
        ("0", 0),
        (".5", 30),
        (",25", 15),
        ("3.", 180),
        ("0:05", 5),
        ("12:00", 720),
        (" 1,5 ", 90),
        ("1\u00a0000", 60_000),
        ("0.3333", 20),
        ("0.0083", 0),
        ("0.0084", 1),
    ],
)
def test_hours_are_read_as_they_are_typed(typed: str, expected: int) -> None:
    assert read_hours(typed) == expected


@pytest.mark.parametrize(
    "typed",
    ["", " ", "soon", "1.5 h", "-1", "1:5", "1:60", "1.2.3", "1,000.5", "1e3", "٣", "½", ".", "9999999"],
)
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="not hours"):
        read_hours(typed)


@given(minutes)
def test_minutes_go_there_and_back(count: int) -> None:
    assert read_hours(written_hours(count)) == count


@given(minutes)
def test_four_places_tell_every_minute(count: int) -> None:
    assert read_hours(f"{count / 60:.4f}") == count


@given(minutes)
def test_a_comma_is_as_good_as_a_point(count: int) -> None:
    assert read_hours(written_hours(count).replace(".", ",")) == count


@given(minutes)
def test_what_two_places_cannot_say_is_written_as_a_clock_does(count: int) -> None:
    assert (":" in written_hours(count)) is (count % 3 != 0)


@given(st.text(max_size=12))
def test_any_words_are_either_hours_or_refused(typed: str) -> None:
    try:
        read = read_hours(typed)
    except ValueError:
        return
    assert read >= 0
    assert read_hours(written_hours(read)) == read


@pytest.mark.parametrize(("count", "said"), [(0, "0 h"), (90, "1.5 h"), (80, "1.33 h"), (120, "2 h")])
def test_hours_are_said_short(count: int, said: str) -> None:
    assert load_catalogue("en")(hours_words(count)) == said


def test_hours_are_said_as_the_language_writes_numbers() -> None:
    assert load_catalogue("uz")(hours_words(90)) == "1,5 soat"


def test_a_log_file_can_say_them_too() -> None:
    assert english(hours_words(90)) == "1.5 h"
