"""A logo becomes a picture that window and paper can paint; what could do more than be seen is refused."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.charts.picture import Close, Curve, Line, Move, Picture, Shape
from librarian_self.i18n.catalogue import pseudo_catalogue
from librarian_self.services.logo import HEIGHT, WIDTH, NoLogo, read_logo
from librarian_self.services.logo.colour import read_colour
from librarian_self.services.logo.path import arc, read_path
from librarian_self.services.logo.svg import picture_of_svg
from librarian_self.services.logo.transform import Transform, read_transform
from tests.services.kits import LOGO_SVG, logo_png

SAY = pseudo_catalogue()


def svg(inside: str, attributes: str = 'viewBox="0 0 100 100"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


def drawn(inside: str, attributes: str = 'viewBox="0 0 100 100"') -> list[Shape]:
    """The shapes of a drawing, in its own measure."""
    marks = picture_of_svg(svg(inside, attributes)).marks
    return [mark for mark in marks if isinstance(mark, Shape)]


def why_not(data: bytes, name: str = "logo.svg") -> str:
    with pytest.raises(NoLogo) as error:
        read_logo(name, data)
    assert SAY(error.value.reason)
    return error.value.reason.msgid.format(**error.value.reason.values)


class TestShapes:
    """What a drawing is made of."""

    def test_the_picture_fills_the_room_of_a_logo_and_keeps_its_form(self) -> None:
        wide = read_logo("logo.svg", LOGO_SVG)
        assert (wide.width, wide.height) == pytest.approx((WIDTH, WIDTH / 3))
        tall = read_logo("logo.svg", svg('<rect width="10" height="90"/>', 'viewBox="0 0 10 90"'))
        assert (tall.width, tall.height) == pytest.approx((HEIGHT / 9, HEIGHT))

    def test_a_rectangle(self) -> None:
        (shape,) = drawn('<rect x="10" y="20" width="30" height="40" fill="#0B6B6B"/>')
        assert shape.commands == (Move(10, 20), Line(40, 20), Line(40, 60), Line(10, 60), Close())
        assert shape.fill is not None
        assert (shape.fill.colour, shape.stroke) == ("#0B6B6B", None)

    def test_a_rectangle_with_round_corners_touches_its_sides(self) -> None:
        (shape,) = drawn('<rect x="10" y="10" width="40" height="20" rx="6"/>')
        points = [(each.x, each.y) for each in shape.commands if not isinstance(each, Close)]
        assert (min(x for x, _ in points), max(x for x, _ in points)) == (10, 50)
        assert sum(isinstance(each, Curve) for each in shape.commands) == 4

    def test_a_circle_is_round(self) -> None:
        (shape,) = drawn('<circle cx="50" cy="40" r="30"/>')
        curves = [each for each in shape.commands if isinstance(each, Curve)]
        assert len(curves) == 4
        for before, after in pairwise([Curve(0, 0, 0, 0, 80, 40), *curves]):
            middle_x = (before.x + 3 * after.x1 + 3 * after.x2 + after.x) / 8
            middle_y = (before.y + 3 * after.y1 + 3 * after.y2 + after.y) / 8
            assert math.hypot(middle_x - 50, middle_y - 40) == pytest.approx(30, abs=0.02)

    def test_lines_and_polygons(self) -> None:
        line, open_line, closed = drawn(
            '<g stroke="red" fill="none"><line x1="1" y1="2" x2="3" y2="4"/>'
            '<polyline points="1,2 3,4 5 6"/><polygon points="1 2 3 4 5 6"/></g>'
        )
        assert line.commands == (Move(1, 2), Line(3, 4))
        assert open_line.commands == (Move(1, 2), Line(3, 4), Line(5, 6))
        assert closed.commands == (*open_line.commands, Close())
        assert line.stroke is not None
        assert line.stroke.colour == "#FF0000"

    def test_what_is_empty_or_unseen_draws_nothing(self) -> None:
        shapes = drawn(
            '<rect width="0" height="9"/><circle r="0"/><ellipse rx="1" ry="0"/><path d=""/><polygon points=""/>'
            '<g display="none"><rect width="5" height="5"/></g><rect width="5" height="5" fill="none"/>'
            '<rect style="visibility:hidden" width="5" height="5"/><rect width="9" height="9"/>'
        )
        assert [len(shape.commands) for shape in shapes] == [5]

    def test_what_programs_write_beside_a_drawing_is_passed_over(self) -> None:
        assert drawn(
            '<title>Kutubxona</title><desc>words</desc><defs id="defs2"><linearGradient id="a"/></defs>'
            '<metadata><x xmlns="urn:x"/></metadata><namedview xmlns="urn:sodipodi"/><rect width="9" height="9"/>'
        )

    def test_the_frame_may_be_told_by_width_and_height_and_may_begin_elsewhere(self) -> None:
        inches = picture_of_svg(svg('<rect width="9" height="9"/>', 'width="1in" height="48pt"'))
        assert (inches.width, inches.height) == pytest.approx((96, 64))
        (shape,) = drawn('<path d="M10 10h5"/>', 'viewBox="10,10 20,20"')
        assert shape.commands == (Move(0, 0), Line(5, 0))


class TestPaint:
    """Colours and pens."""

    @pytest.mark.parametrize(
        ("words", "colour"),
        [
            ("#abc", "#AABBCC"),
            ("#0b6b6b", "#0B6B6B"),
            ("rgb(11, 107,107)", "#0B6B6B"),
            ("rgb(100%,0%,50%)", "#FF0080"),
            ("Navy", "#000080"),
            (" white ", "#FFFFFF"),
            ("none", None),
        ],
    )
    def test_colours(self, words: str, colour: str | None) -> None:
        assert read_colour(words, 1.0) == colour

    def test_what_is_half_seen_is_mixed_with_paper(self) -> None:
        assert read_colour("#000000", 0.5) == "#808080"
        (shape,) = drawn('<g opacity=".5"><rect width="9" height="9" fill-opacity="50%"/></g>')
        assert shape.fill is not None
        assert shape.fill.colour == "#BFBFBF"

    def test_a_shape_has_what_it_does_not_say_from_around_it_and_style_counts_more(self) -> None:
        (shape,) = drawn(
            '<g fill="red" stroke="blue" stroke-width="2"><rect width="9" height="9" fill="green" '
            'style="fill: #123456 ; stroke-dasharray: 3 1; stroke: inherit"/></g>'
        )
        assert shape.fill is not None
        assert shape.stroke is not None
        assert (shape.fill.colour, shape.stroke.colour) == ("#123456", "#0000FF")
        assert (shape.stroke.width, shape.stroke.dash) == (2, (3, 1))

    def test_dashes_come_in_pairs(self) -> None:
        (shape,) = drawn('<line x2="9" stroke="black" stroke-dasharray="2,1,3"/>')
        assert shape.stroke is not None
        assert shape.stroke.dash == (2, 1, 3, 2, 1, 3)

    def test_a_pen_grows_with_what_it_draws(self) -> None:
        (shape,) = drawn('<g transform="scale(2 8)"><path d="M0 0h9" stroke="#000"/></g>')
        assert shape.stroke is not None
        assert shape.stroke.width == pytest.approx(4)


class TestPaths:
    """Path data as all programs write it."""

    def test_every_letter(self) -> None:
        assert read_path("M1 2 3 4") == (Move(1, 2), Line(3, 4))
        assert read_path("m1,2 3-4") == (Move(1, 2), Line(4, -2))
        assert read_path("M1 2H5v3z") == (Move(1, 2), Line(5, 2), Line(5, 5), Close())
        assert read_path("M0 0C1 1 2 2 3 0S5-1 6 0")[2] == Curve(4, -2, 5, -1, 6, 0)
        assert read_path("M0 0Q3 3 6 0")[1] == Curve(2, 2, 4, 2, 6, 0)
        assert read_path("M0 0Q3 3 6 0T12 0")[2] == Curve(8, -2, 10, -2, 12, 0)
        assert read_path("M1.5.5L-.5-1e1") == (Move(1.5, 0.5), Line(-0.5, -10))

    def test_after_a_close_one_goes_on_from_where_the_line_began(self) -> None:
        assert read_path("M5 5h2zl1 1") == (Move(5, 5), Line(7, 5), Close(), Line(6, 6))

    def test_an_arc_ends_where_it_says_and_its_flags_need_no_blanks(self) -> None:
        whole = read_path("M0 0A10 10 0 0 1 20 0")
        assert read_path("M0 0a10 10 0 01 20 0") == whole
        assert isinstance(whole[-1], Curve)
        assert (whole[-1].x, whole[-1].y) == (20, 0)

    @given(
        st.tuples(st.floats(-50, 50), st.floats(-50, 50)),
        st.floats(1, 40),
        st.booleans(),
        st.booleans(),
        st.floats(0, 360),
    )
    def test_a_round_arc_keeps_its_distance_from_a_middle(
        self, end: tuple[float, float], radius: float, large: bool, sweep: bool, turn: float
    ) -> None:
        if math.hypot(*end) < 0.1:
            return
        curves = list(arc((0.0, 0.0), end, (radius, radius), turn, large=large, sweep=sweep))
        assert (curves[-1].x, curves[-1].y) == end
        wide = max(radius, math.hypot(*end) / 2)
        for before, after in pairwise([Curve(0, 0, 0, 0, 0, 0), *curves]):
            assert math.hypot(after.x - before.x, after.y - before.y) <= 2 * wide + 1e-6

    @pytest.mark.parametrize(
        "words", ["1 2", "M1", "M1 2 3", "MM", "M1 2 L x", "M0 0A1 1 0 2 0 3 3", "M0 0;"]
    )
    def test_a_path_that_breaks_off_is_refused(self, words: str) -> None:
        assert "cannot be read" in why_not(svg(f'<path d="{words}"/>'))


class TestTransforms:
    """Moving, turning, stretching."""

    @pytest.mark.parametrize(
        ("words", "point"),
        [
            ("translate(5)", (6, 1)),
            ("translate(5,7)", (6, 8)),
            ("scale(3)", (3, 3)),
            ("scale(2 3)", (2, 3)),
            ("rotate(90)", (-1, 1)),
            ("rotate(180 2 2)", (3, 3)),
            ("skewX(45)", (2, 1)),
            ("skewY(45)", (1, 2)),
            ("matrix(1 2 3 4 5 6)", (9, 12)),
            ("translate(1 1) scale(2)", (3, 3)),
            ("translate(1 1), scale(2)", (3, 3)),
            ("", (1, 1)),
        ],
    )
    def test_each_as_it_is_written(self, words: str, point: tuple[float, float]) -> None:
        assert read_transform(words).point(1, 1) == pytest.approx(point)

    @pytest.mark.parametrize("words", ["spin(3)", "translate()", "scale(1 2 3)", "rotate 90"])
    def test_others_are_refused(self, words: str) -> None:
        assert "not understood" in why_not(svg(f'<g transform="{words}"><rect width="9" height="9"/></g>'))

    def test_turning_back_changes_nothing(self) -> None:
        there = Transform.turn(30, 3, 4)
        assert Transform.turn(-30, 3, 4).after(there).point(7, 8) == pytest.approx((7, 8))


class TestWhatIsRefused:
    """A logo cannot do anything, reach out, or be too much."""

    @pytest.mark.parametrize(
        "inside",
        [
            "<script>alert(1)</script>",
            "<defs><script/></defs>",
            "<style>rect {fill: url(http://example.org)}</style>",
            '<image href="file:///etc/passwd"/>',
            '<use href="#a"/>',
            '<a href="http://example.org"><rect width="9" height="9"/></a>',
            "<text>Kutubxona</text>",
            "<foreignObject/>",
            '<svg viewBox="0 0 1 1"/>',
            '<rect width="9" height="9" onclick="x()"/>',
            '<rect width="9" height="9" clip-path="url(#a)"/>',
            '<rect width="9" height="9" filter="url(#a)"/>',
            "<animate/>",
        ],
    )
    def test_what_is_no_plain_shape(self, inside: str) -> None:
        assert "a logo is made of plain shapes" in why_not(svg(inside + '<rect width="9" height="9"/>'))

    def test_colours_that_are_not_even(self) -> None:
        assert "not a plain colour" in why_not(svg('<rect width="9" height="9" fill="url(#sunset)"/>'))

    def test_a_doctype_with_its_entities(self) -> None:
        laughs = "".join(f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" * 10}">' for n in range(1, 9))
        bomb = f'<!DOCTYPE svg [<!ENTITY a0 "ha">{laughs}]>'.encode() + svg("<desc>&a8;</desc>")
        assert "DOCTYPE" in why_not(bomb)

    def test_more_than_a_logo_needs(self) -> None:
        assert "more lines" in why_not(svg("<g/>" * 5_001))
        assert "more lines" in why_not(svg(f'<path d="M0 0{"h1" * 20_001}"/>'))
        each = f'<path d="M0 0{"h1" * 9_000}"/>'
        assert "more lines" in why_not(svg(each * 3))

    @pytest.mark.parametrize(
        "inside",
        [
            '<rect x="90" width="30" height="9"/>',
            '<path d="M0 0C0 -50 9 9 9 9"/>',
            '<g transform="translate(-99)"><rect width="9" height="9"/></g>',
        ],
    )
    def test_what_reaches_out_of_its_frame_over_the_page(self, inside: str) -> None:
        assert "out of its frame" in why_not(svg(inside))

    @pytest.mark.parametrize(
        ("inside", "attributes"),
        [
            ('<rect width="nan" height="9"/>', 'viewBox="0 0 9 9"'),
            ('<rect width="9e999" height="9"/>', 'viewBox="0 0 9 9"'),
            ('<path d="M0 0L1e999 0"/>', 'viewBox="0 0 9 9"'),
            ('<rect width="9" height="9"/>', 'viewBox="0 0 x 9"'),
            ('<rect width="9" height="9"/>', 'viewBox="0 0 9"'),
            ('<polygon points="1 2 3"/>', 'viewBox="0 0 9 9"'),
        ],
    )
    def test_numbers_that_are_none(self, inside: str, attributes: str) -> None:
        assert "numbers" in why_not(svg(inside, attributes))

    @pytest.mark.parametrize(
        "attributes", ["", 'viewBox="0 0 0 9"', 'viewBox="0 0 -9 9"', 'width="1e9" height="9"']
    )
    def test_no_size(self, attributes: str) -> None:
        assert "how large" in why_not(svg('<rect width="9" height="9"/>', attributes))

    def test_nothing_to_see(self) -> None:
        assert "nothing to see" in why_not(svg(""))

    @pytest.mark.parametrize(
        "data", [b"", b"words", b"<svg/>", b"<html xmlns='http://www.w3.org/1999/xhtml'/>", svg("")[:-3]]
    )
    def test_what_is_no_drawing(self, data: bytes) -> None:
        assert "is no SVG drawing" in why_not(data)


class TestPixels:
    """A logo as a PNG picture."""

    def test_it_lies_on_white_paper(self) -> None:
        picture = read_logo("logo.png", logo_png(4, 2))
        assert isinstance(picture, Picture)
        assert (picture.width, picture.height) == pytest.approx((2 * HEIGHT, HEIGHT))
        assert picture.ground is not None
        assert (picture.ground.columns, picture.ground.rows) == (4, 2)
        assert picture.ground.rgb == b"\x0b\x6b\x6b\xff\xff\xff" * 4

    def test_a_large_one_is_made_smaller(self) -> None:
        ground = read_logo("logo.png", logo_png(1_600, 400)).ground
        assert ground is not None
        assert (ground.columns, ground.rows, len(ground.rgb)) == (800, 200, 3 * 800 * 200)

    def test_one_that_is_too_large_is_not_unpacked(self) -> None:
        assert "2000 a side are the most" in why_not(logo_png(2_002, 2), "logo.png")

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"\x89PNG\r\n\x1a\n",
            logo_png()[:-30],
            b"GIF89a" + bytes(40),
            logo_png().replace(b"IDAT", b"IDAX"),
        ],
    )
    def test_what_is_no_png(self, data: bytes) -> None:
        assert "no PNG picture" in why_not(data, "logo.png")
