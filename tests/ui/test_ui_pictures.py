"""Charts on the screen are those of the paper, and everybody learns what they show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QImage
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from librarian_self.assets import asset
from librarian_self.charts.picture import (
    Anchor,
    Close,
    Curve,
    Fill,
    Label,
    Line,
    Move,
    Picture,
    Shape,
    Stroke,
)
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.widgets.pictureview import PictureView, measure
from librarian_self.ui.widgets.scrollpage import ScrollPage
from tests.ui.conftest import Show
from tests.ui.watching import colours, cut_off, heard, settle

RED, BLUE, GREEN = "#C00000", "#0000C0", "#00A000"
SQUARE = (Move(10, 10), Line(50, 10), Line(50, 50), Line(10, 50), Close())
WORDS = (
    "Oʻqish, gʻoya, maʼno",
    "Кутубхоначи ўқиш ғоя ҳисобот",
    "Kitapxanashı ǵoza oqıw tıńlaw Í ı",
    "AVATAR office affluent fjord",
    "Библиотекарь «план» №5 – 1,7",
)


def picture(*marks: Shape | Label) -> Picture:
    """A picture of 100 × 60 points."""
    return Picture(100, 60, marks)


def pixels(show: Show, drawn: Picture, width: int = 200) -> QImage:
    """The picture as it is painted at a width."""
    view = PictureView()
    view.set_picture(drawn, "A chart", "It shows something.")
    show(view, width, view.heightForWidth(width))
    return view.grab().toImage()


def test_a_chart_is_a_graphic_with_a_name_and_a_sentence() -> None:
    view = PictureView()
    view.set_picture(picture(), "Largest gaps", "The largest gap, 1.7, is in digital platforms.")
    assert heard(view).role == QAccessible.Role.Graphic
    assert heard(view).name == "Largest gaps"
    assert heard(view).description == "The largest gap, 1.7, is in digital platforms."


def test_a_chart_keeps_its_form_at_every_width(show: Show) -> None:
    view = PictureView()
    view.set_picture(picture(), "A chart", "It shows something.")
    assert (view.heightForWidth(100), view.heightForWidth(500)) == (60, 300)
    page = ScrollPage()
    page.add(view)
    show(page, 400, 900)
    assert view.height() == pytest.approx(view.width() * 0.6, abs=1)
    assert cut_off(page) == []


def test_a_shape_is_filled_then_stroked(show: Show) -> None:
    image = pixels(show, picture(Shape(SQUARE, Stroke(BLUE, 4), Fill(RED))))
    assert image.pixelColor(60, 60).name().upper() == RED
    assert image.pixelColor(20, 60).name().upper() == BLUE
    assert image.pixelColor(110, 60).name().upper() not in (RED, BLUE)


def test_later_marks_lie_on_earlier_ones(show: Show) -> None:
    image = pixels(show, picture(Shape(SQUARE, None, Fill(RED)), Shape(SQUARE, None, Fill(GREEN))))
    assert image.pixelColor(60, 60).name().upper() == GREEN


def test_a_curve_is_a_curve(show: Show) -> None:
    bow = (Move(10, 50), Curve(10, 0, 90, 0, 90, 50))
    image = pixels(show, picture(Shape(bow, Stroke(BLUE, 3))))
    assert image.pixelColor(100, 25).name().upper() == BLUE
    assert image.pixelColor(100, 100).name().upper() != BLUE


def test_dashes_leave_gaps_of_the_length_that_was_asked_for(show: Show) -> None:
    dashed = Shape((Move(0, 30), Line(100, 30)), Stroke(BLUE, 2, (10, 10)))
    image = pixels(show, picture(dashed))
    line = [image.pixelColor(x, 60).name().upper() == BLUE for x in range(200)]
    assert [line[at] for at in (10, 30, 50, 70)] == [True, False, True, False]


@pytest.mark.parametrize("anchor", list(Anchor))
def test_words_stand_at_their_anchor(show: Show, anchor: Anchor) -> None:
    label = Label(50, 30, "MMMM", 10, bold=True, anchor=anchor, colour=RED)
    image = pixels(show, picture(label), 400)
    inked = [x for x in range(400) for y in range(240) if image.pixelColor(x, y).name().upper() == RED]
    left, right = min(inked) / 4, max(inked) / 4
    width = measure()("MMMM", True, 10)
    expected = {Anchor.START: 50.0, Anchor.MIDDLE: 50 - width / 2, Anchor.END: 50 - width}[anchor]
    assert left == pytest.approx(expected, abs=1.5)
    assert right == pytest.approx(expected + width, abs=1.5)


def test_words_stand_on_their_base_line(show: Show) -> None:
    image = pixels(show, picture(Label(10, 40, "HHH", 20, colour=RED)), 400)
    inked = [y for x in range(400) for y in range(240) if image.pixelColor(x, y).name().upper() == RED]
    assert max(inked) / 4 == pytest.approx(40, abs=0.8)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("words", WORDS)
def test_words_are_as_wide_as_on_paper(words: str, bold: bool) -> None:
    face = "Bold" if bold else "Regular"
    with asset("resources", "fonts", f"SourceSans3-{face}.ttf").open("rb") as file:
        pdfmetrics.registerFont(TTFont(f"Paper-{face}", file))
    assert measure()(words, bold, 10.0) == pytest.approx(stringWidth(words, f"Paper-{face}", 10.0), abs=0.05)


def test_the_measure_grows_with_the_size() -> None:
    width = measure()
    assert width("gap", False, 20) == pytest.approx(2 * width("gap", False, 10))
    assert width("gap", True, 10) > width("gap", False, 10)
    assert width("", False, 10) == 0


def test_a_chart_tells_how_much_room_it_has(appearance: Appearance, show: Show) -> None:
    view = PictureView()
    view.set_picture(picture(), "A chart", "It shows something.")
    rooms: list[float] = []
    view.room_changed.connect(rooms.append)
    show(view, 400, 240)
    usual = view.room()
    view.resize(800, 480)
    settle()
    assert view.room() == pytest.approx(2 * usual)
    appearance.choose(Wish.LIGHT, 200)
    settle()
    assert view.room() == pytest.approx(usual, rel=0.1)
    assert len(rooms) >= 2
    assert rooms[-1] == pytest.approx(view.room())


def test_another_picture_takes_the_place_of_the_old(show: Show) -> None:
    view = PictureView()
    red = picture(Shape(SQUARE, None, Fill(RED)))
    view.set_picture(red, "Before", "Red.")
    show(view, 200, 120)
    assert RED in colours(view)
    view.set_picture(replace(red, marks=(Shape(SQUARE, None, Fill(GREEN)),)), "After", "Green.")
    assert GREEN in colours(view)
    assert RED not in colours(view)
    assert heard(view).name == "After"
