"""Drawing a page: grounds first, then lines, then words in reading order."""

from __future__ import annotations

from librarian_self.charts.picture import Label, Picture
from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.lines import Run
from librarian_self.report.paper.sheet import Sheet
from librarian_self.report.paper.strips import FillMark, PictureMark, RuleMark, StripMark, TextMark
from librarian_self.report.paper.style import USUAL, Face
from librarian_self.report.tagging.elements import Element, Role
from tests.report.pages import drawn_page
from tests.report.reading import code_of, reader_of


def words(text: str, y: float, element: Element | None, x: float = 50) -> TextMark:
    return TextMark(x, y, (Run(text, Face.REGULAR, 10, "#000000"),), element)


def element(order: int) -> Element:
    return Element(Role.PARAGRAPH, order)


def drawn(ruler: Ruler, *marks: StripMark) -> bytes:
    with drawn_page(USUAL.width, USUAL.height) as drawing:
        for mark in marks:
            if isinstance(mark, TextMark | PictureMark) and mark.element is not None:
                drawing.tree.root.kids.append(mark.element)
        Sheet(drawing.page, USUAL.height, ruler).draw(marks)
    return drawing.pdf


def lines(pdf: bytes) -> list[str]:
    return [line.strip() for line in reader_of(pdf).pages[0].extract_text().splitlines() if line.strip()]


def test_words_are_drawn_in_reading_order_whatever_stands_beside_them(ruler: Ruler) -> None:
    left, right = element(1), element(2)
    row = [
        words("left one", 100, left),
        words("right one", 100, right, 300),
        words("left two", 114, left),
        words("right two", 114, right, 300),
    ]
    assert lines(drawn(ruler, *row)) == ["left one", "left two", "right one", "right two"]


def test_furniture_comes_before_all_that_belongs_to_an_element(ruler: Ruler) -> None:
    found = code_of(drawn(ruler, words("body", 100, element(1)), words("head", 30, None)))
    assert found.count(" BT ") >= 2
    assert lines(drawn(ruler, words("body", 100, element(1)), words("head", 30, None)))[0] == "head"


def test_a_mark_stands_as_far_below_the_top_as_it_says(ruler: Ruler) -> None:
    assert f"1 0 0 1 50 {USUAL.height - 100:.2f} Tm" in code_of(drawn(ruler, words("a", 100, element(1))))


def test_grounds_lie_under_lines_and_lines_under_words(ruler: Ruler) -> None:
    found = code_of(
        drawn(
            ruler,
            words("a", 100, element(1)),
            RuleMark(50, 120, 200, 120, "#FF0000", 0.5, (1.0, 2.0)),
            FillMark(50, 90, 100, 20, "#00FF00"),
        )
    )
    assert found.index("0 1 0 rg") < found.index("1 0 0 RG") < found.index(" Tm ")
    assert "[1 2] 0 d" in found


def test_grounds_that_continue_each_other_are_one(ruler: Ruler) -> None:
    pieces = [FillMark(50, 100 + 14.4 * n, 2.4, 14.4, "#00FF00") for n in range(10)]
    found = code_of(drawn(ruler, *pieces))
    assert found.count(" re") == 1
    assert f"50 {USUAL.height - 244:.2f} 2.4 144 re" in found


def test_grounds_with_air_between_them_or_another_colour_stay_apart(ruler: Ruler) -> None:
    pieces = [
        FillMark(50, 100, 2.4, 10, "#00FF00"),
        FillMark(50, 120, 2.4, 10, "#00FF00"),
        FillMark(50, 130, 2.4, 10, "#0000FF"),
        FillMark(60, 140, 2.4, 10, "#0000FF"),
    ]
    assert code_of(drawn(ruler, *pieces)).count(" re") == 4


def test_a_bar_lies_on_its_ground_not_under_it(ruler: Ruler) -> None:
    bar = FillMark(50, 100, 2.4, 20, "#FF0000")
    ground = FillMark(50, 100, 400, 20, "#00FF00")
    for marks in ((bar, ground), (ground, bar)):
        found = code_of(drawn(ruler, *marks))
        assert found.index("0 1 0 rg") < found.index("1 0 0 rg")


def test_a_picture_is_drawn_where_it_stands_in_the_order(ruler: Ruler) -> None:
    picture = Picture(100, 20, (Label(0, 10, "chart", 9),))
    marks: list[StripMark] = [
        words("after", 200, element(3)),
        PictureMark(50, 150, picture, element(2)),
        words("before", 100, element(1)),
    ]
    assert lines(drawn(ruler, *marks)) == ["before", "chart", "after"]


def test_runs_of_a_line_follow_each_other_in_their_faces(ruler: Ruler) -> None:
    runs = (Run("Example: ", Face.BOLD, 10, "#000000"), Run("mine", Face.REGULAR, 10, "#FF0000"))
    pdf = drawn(ruler, TextMark(50, 100, runs, element(1)))
    assert lines(pdf) == ["Example: mine"]
    assert "1 0 0 rg" in code_of(pdf)


def test_nothing_to_draw_is_an_empty_page(ruler: Ruler) -> None:
    assert lines(drawn(ruler, words("x", 10, None))) == ["x"]
    assert " re" not in code_of(drawn(ruler, words("x", 10, None)))
