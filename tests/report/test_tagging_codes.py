"""How numbers, colours, dates and words are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import NameObject, TextStringObject, read_object

from librarian_self.report.tagging.codes import UNWRITABLE, colour, date_string, literal, number, text_string
from tests.report.pages import ABOUT, drawn_page
from tests.report.reading import reader_of


def read_back(written: str) -> object:
    """What another program understands."""
    import io

    return read_object(io.BytesIO(written.encode("latin-1") + b" "), None)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-0.001, "-0"),
        (1, "1"),
        (10, "10"),
        (100.0, "100"),
        (0.5, "0.5"),
        (12.345, "12.35"),
        (-3.10, "-3.1"),
    ],
)
def test_numbers_are_as_short_as_they_can_be(value: float, written: str) -> None:
    assert number(value) == written


@given(st.floats(-20_000, 20_000))
def test_a_number_is_off_by_half_a_hundredth_at_most(value: float) -> None:
    assert float(number(value)) == pytest.approx(value, abs=0.005001)
    assert "e" not in number(value)


@pytest.mark.parametrize(
    ("value", "written"), [("#000000", "0 0 0"), ("#FFFFFF", "1 1 1"), ("#0B6B6B", "0.043 0.42 0.42")]
)
def test_a_colour_is_three_parts_of_one(value: str, written: str) -> None:
    assert colour(value) == written


@given(st.binary(max_size=60))
def test_bytes_come_back_from_parentheses(data: bytes) -> None:
    found = read_back(literal(data))
    raw = found if isinstance(found, bytes) else getattr(found, "original_bytes", b"")
    assert raw == data


@given(st.text(max_size=60))
def test_words_come_back_without_what_no_metadata_can_say(words: str) -> None:
    assert str(read_back(text_string(words))) == UNWRITABLE.sub("", words)


def test_words_are_read_by_other_programs_in_every_script() -> None:
    for words in ("Oʻzbekcha", "Қарақалпақша", "漢字 😀", "a (b) \\c", ""):
        assert read_back(text_string(words)) == TextStringObject(words)


def test_a_date_is_the_midnight_that_begins_it() -> None:
    assert date_string("2026-11-23") == date_string("2026-11-23T14:03:00Z") == "(D:20261123000000Z)"


def test_a_file_that_another_program_opens_comes_of_it() -> None:
    with drawn_page(about=ABOUT) as drawing:
        drawing.write("a (b) \\c")
    reader = reader_of(drawing.pdf)
    assert isinstance(reader, PdfReader)
    assert reader.pages[0].extract_text() == "a (b) \\c"
    assert reader.trailer[NameObject("/Root")]
