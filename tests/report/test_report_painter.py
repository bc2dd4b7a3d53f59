"""A chart on paper: the same geometry, with y turned round."""

from __future__ import annotations

import re

import pytest

from librarian_self.charts.picture import (
    Anchor,
    Close,
    Curve,
    Fill,
    Label,
    Line,
    Mark,
    Move,
    Picture,
    Pixels,
    Shape,
    Stroke,
)
from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.painter import paint
from librarian_self.report.tagging.marking import Bounds
from tests.report.conforming import all_faults_of
from tests.report.pages import drawn_page
from tests.report.reading import code_of, reader_of

PATH = (Move(0, 0), Line(10, 0), Curve(10, 5, 5, 10, 0, 10), Close())


def painted(ruler: Ruler, *marks: Mark) -> bytes:
    """A page of 200 by 100 points with the picture in its left top corner."""
    with drawn_page(200, 100) as drawing:
        drawing.page.begin(drawing.figure)
        paint(Picture(50, 50, marks), drawing.page, 0, 100, ruler)
        drawing.page.end()
    return drawing.pdf


def test_a_path_is_drawn_from_the_top_down(ruler: Ruler) -> None:
    drawn = code_of(painted(ruler, Shape(PATH, stroke=Stroke("#000000", 1))))
    assert "0.00 100.00 m 10.00 100.00 l 10.00 95.00 5.00 90.00 0.00 90.00 c h S" in drawn


def test_it_is_filled_stroked_or_both(ruler: Ruler) -> None:
    assert "h f*" in code_of(painted(ruler, Shape(PATH, fill=Fill("#FF0000"))))
    both = code_of(painted(ruler, Shape(PATH, Stroke("#0000FF", 1.5, (4.0, 2.0)), Fill("#FF0000"))))
    assert "1 0 0 rg" in both
    assert "0 0 1 RG" in both
    assert "1.5 w" in both
    assert "[4 2] 0 d" in both
    assert "h B*" in both


def test_dashes_end_with_their_shape(ruler: Ruler) -> None:
    dashed, solid = Shape(PATH, Stroke("#000000", 1, (4.0, 2.0))), Shape(PATH, Stroke("#000000", 1))
    drawn = code_of(painted(ruler, dashed, solid))
    assert drawn.index("[4 2] 0 d") < drawn.index("[] 0 d")


@pytest.mark.parametrize("anchor", list(Anchor))
def test_words_stand_where_their_anchor_says(anchor: Anchor, ruler: Ruler) -> None:
    width = ruler.measure("oʻqish", False, 10)
    drawn = code_of(painted(ruler, Label(100, 20, "oʻqish", 10, anchor=anchor)))
    found = re.search(r"1 0 0 1 ([\d.]+) ([\d.]+) Tm", drawn)
    assert found is not None
    left = {Anchor.START: 100.0, Anchor.MIDDLE: 100 - width / 2, Anchor.END: 100 - width}[anchor]
    assert float(found[1]) == pytest.approx(left, abs=0.01)
    assert float(found[2]) == 80


def test_words_can_be_found_again(ruler: Ruler) -> None:
    pdf = painted(ruler, Label(10, 20, "Kitapxanashı", 10, bold=True), Label(10, 40, "Ғоя", 9))
    text = reader_of(pdf).pages[0].extract_text()
    assert "Kitapxanashı" in text
    assert "Ғоя" in text


def test_the_state_of_the_page_is_left_as_it_was(ruler: Ruler) -> None:
    words = code_of(painted(ruler, Shape(PATH, Stroke("#00FF00", 3)), Label(1, 1, "a", 9))).split()
    assert words.count("q") == words.count("Q") == 1
    assert words.index("q") < words.index("RG") < words.index("Q")


def test_pixels_fill_the_picture_and_are_in_the_file_once(ruler: Ruler) -> None:
    pixels = Pixels(2, 1, b"\xff\x00\x00\x00\x00\xff")
    with drawn_page(200, 100) as drawing:
        for left in (0, 60):
            drawing.page.begin(drawing.figure)
            paint(Picture(50, 25, (), pixels), drawing.page, left, 100, ruler)
            drawing.page.bound(drawing.figure, Bounds(0, 75, 110, 100))
            drawing.page.end()
    drawn = code_of(drawing.pdf)
    assert "q 50 0 0 25 0 75 cm /I1 Do Q" in drawn
    assert "q 50 0 0 25 60 75 cm /I1 Do Q" in drawn
    image = reader_of(drawing.pdf).pages[0].images["/I1"]
    assert image.image is not None
    assert drawing.pdf.count(b"/Subtype/Image") == 1
    assert [image.image.getpixel((x, 0)) for x in (0, 1)] == [(255, 0, 0), (0, 0, 255)]
    assert all_faults_of(drawing.pdf) == []


def test_pixels_that_do_not_fill_their_rows_are_refused(ruler: Ruler) -> None:
    with drawn_page() as drawing:
        drawing.page.begin(drawing.paragraph)
        with pytest.raises(ValueError, match="no picture"):
            paint(Picture(5, 5, (), Pixels(2, 2, b"abc")), drawing.page, 0, 10, ruler)
        drawing.page.end()
