"""Cells that no spreadsheet works out, and the words that they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.services.cells import as_written, inert

SIGNS = "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize("sign", SIGNS)
def test_what_would_be_a_formula_gets_an_apostrophe(sign: str) -> None:
    assert inert(f"{sign}1") == f"'{sign}1"
    assert as_written(f"'{sign}1") == f"{sign}1"


@pytest.mark.parametrize("words", ["", "tea", "1-2", "'tis", "ʻ=", "a=b", "’=1"])
def test_everyday_words_stay_as_they_are(words: str) -> None:
    assert inert(words) == words
    assert as_written(words) == words


@pytest.mark.parametrize(
    ("words", "cell"), [("'=1", "''=1"), ("''@x", "'''@x"), ("=HYPERLINK(1)", "'=HYPERLINK(1)")]
)
def test_words_that_look_inert_already_are_told_from_those_that_were_made_so(words: str, cell: str) -> None:
    assert inert(words) == cell
    assert as_written(cell) == words


@pytest.mark.parametrize("cell", ["=1", "+998 90", "-5", "@home"])
def test_a_cell_of_another_program_is_taken_as_it_is(cell: str) -> None:
    assert as_written(cell) == cell


@given(st.text("'" + SIGNS + "ab", max_size=6) | st.text(max_size=6))
def test_any_words_go_there_and_back_and_none_is_a_formula(words: str) -> None:
    cell = inert(words)
    assert as_written(cell) == words
    assert not cell.startswith(tuple(SIGNS))
