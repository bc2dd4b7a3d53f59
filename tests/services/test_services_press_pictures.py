"""The pages of a PDF as pictures and as text."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import pytest

from librarian_self.report import plan_pdf
from librarian_self.services.press.pictures import BYTES_A_PIXEL, MOST_PIXELS, PageSize, Sheets
from tests.report.plans import speaker, usual_plan

WHITE = b"\xff\xff\xff"
DOTS = 300 / 72


@pytest.fixture(scope="module")
def sheets() -> Iterator[Sheets]:
    """The usual plan."""
    found = Sheets(plan_pdf(usual_plan(), speaker()))
    yield found
    found.close()


def test_there_are_as_many_as_there_are_pages_in_points(sheets: Sheets) -> None:
    assert len(sheets.sizes) > 4
    assert all(isinstance(size, PageSize) for size in sheets.sizes)
    assert (round(sheets.sizes[0].width), round(sheets.sizes[0].height)) == (595, 842)


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.625])
def test_a_page_is_drawn_as_large_as_it_is_asked_for(sheets: Sheets, scale: float) -> None:
    picture = sheets.draw(1, scale)
    assert (picture.page, picture.scale) == (1, scale)
    assert (picture.width, picture.height) == (
        ceil(sheets.sizes[1].width * scale),
        ceil(sheets.sizes[1].height * scale),
    )
    assert len(picture.pixels) == picture.width * picture.height * BYTES_A_PIXEL


def test_something_is_on_it_and_its_corner_is_white(sheets: Sheets) -> None:
    pixels = sheets.draw(0, 1.0).pixels
    assert pixels[:3] == WHITE
    assert {pixels[at : at + 3] for at in range(0, len(pixels), BYTES_A_PIXEL)} > {WHITE}


def test_a_very_large_page_gets_no_more_pixels_than_memory_bears(sheets: Sheets) -> None:
    picture = sheets.draw(0, 40.0)
    assert picture.width * picture.height <= MOST_PIXELS * 1.001
    assert picture.scale == 40.0


def test_it_says_what_stands_on_it_in_the_order_of_reading(sheets: Sheets) -> None:
    lines = sheets.draw(0, 0.5).text.splitlines()
    assert lines[0] == "My development plan"
    assert usual_plan().name in lines
    assert "" not in lines


def test_a_printer_gets_the_same_page_band_by_band(sheets: Sheets) -> None:
    count = sheets.bands(0, DOTS)
    bands = [sheets.band(0, DOTS, number) for number in range(count)]
    assert count > 1
    tops = [0]
    for band in bands:
        assert band.top == tops[-1]
        tops.append(band.top + band.height)
    assert tops[-1] == ceil(sheets.sizes[0].height * DOTS)
    whole = sheets._pixels(0, DOTS)
    assert {band.width for band in bands} == {whole[0]}
    assert len(b"".join(band.pixels for band in bands)) == len(whole[2])


def test_each_band_shows_its_part(sheets: Sheets) -> None:
    scale = 2.0
    whole = sheets._pixels(0, scale)[2]
    sheet_rows = sheets._rows(0, scale)
    row = len(whole) // sheet_rows
    middle = sheets._pixels(0, scale, above=400, below=sheet_rows - 700)
    assert middle[1] == 300
    assert middle[2] == whole[400 * row : 700 * row]
