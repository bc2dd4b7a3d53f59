"""Columns and the lines of their cells."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.blocks import Column, Paragraph, Span, labelled, paragraph
from librarian_self.report.paper.columns import GUTTER, places_of
from librarian_self.report.paper.document import fresh_setting
from librarian_self.report.paper.set_cells import (
    LONGEST_WHOLE_ROW,
    PAD,
    Place,
    cell_lines,
    row_strips,
)
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import Strip, TextMark
from librarian_self.report.paper.style import SMALL
from librarian_self.report.tagging.elements import Element, Role, Tree

columns = st.lists(st.builds(Column, st.just("x"), st.floats(0.05, 1), st.booleans()), min_size=1, max_size=8)


def cell(setting: Setting, words: str, place: Place) -> list[Strip]:
    holder = setting.tree.add(setting.tree.root, Role.CELL)
    lines = cell_lines((paragraph(words),), place, holder, setting, SMALL)
    return row_strips([lines], [place], SMALL.leading, PAD, setting)


@given(columns, st.floats(200, 500))
def test_columns_fill_the_width_and_never_meet(found: list[Column], width: float) -> None:
    places = places_of(found, width)
    assert places[0].x == 0
    assert places[-1].x + places[-1].width == pytest.approx(width)
    for left, right in pairwise(places):
        assert right.x - (left.x + left.width) == pytest.approx(GUTTER)


@given(columns)
def test_columns_are_as_wide_as_their_shares(found: list[Column]) -> None:
    places = places_of(found, 400)
    per_share = {round(place.width / column.share, 6) for place, column in zip(places, found, strict=True)}
    assert max(per_share) - min(per_share) < 1e-4


@given(st.integers(1, 30))
def test_a_row_has_a_strip_a_line_and_air_above_and_below(count: int) -> None:
    strips = cell(fresh_setting(), "\n".join("abc"[:3] for _ in range(count)), Place(0, 100))
    assert len(strips) == count
    whole = sum(strip.height for strip in strips)
    assert whole == pytest.approx(count * SMALL.leading + 2 * PAD)


@pytest.mark.parametrize("count", [1, 2, LONGEST_WHOLE_ROW])
def test_a_short_row_is_never_cut(count: int, setting: Setting) -> None:
    strips = cell(setting, "\n".join("abc" for _ in range(count)), Place(0, 100))
    assert [strip.keep for strip in strips] == [True] * (count - 1) + [False]


def test_a_long_row_keeps_two_lines_at_either_end(setting: Setting) -> None:
    strips = cell(setting, "\n".join("abc" for _ in range(LONGEST_WHOLE_ROW + 1)), Place(0, 100))
    assert [place for place, strip in enumerate(strips) if strip.keep] == [0, LONGEST_WHOLE_ROW - 1]


def test_an_empty_row_is_as_high_as_a_line(setting: Setting) -> None:
    (strip,) = row_strips([[], []], [Place(0, 50), Place(60, 50)], SMALL.leading, PAD, setting)
    assert strip.height == pytest.approx(SMALL.leading + 2 * PAD)
    assert strip.marks == ()
    assert setting.tree.root.kids == []


def test_cells_of_a_row_begin_on_one_line(setting: Setting) -> None:
    left, right = Place(0, 60), Place(80, 60)
    holder = setting.tree.root
    cells = [
        cell_lines((paragraph(words),), place, holder, setting, SMALL)
        for words, place in (("one\ntwo\nthree", left), ("only", right))
    ]
    strips = row_strips(cells, [left, right], SMALL.leading, PAD, setting)
    first = [mark for mark in strips[0].marks if isinstance(mark, TextMark)]
    assert [mark.x for mark in first] == [0, 80]
    assert len({mark.y for mark in first}) == 1
    assert [len(strip.marks) for strip in strips] == [2, 1, 1]


def test_paragraphs_of_a_cell_are_elements_of_their_own(setting: Setting) -> None:
    holder = setting.tree.add(setting.tree.root, Role.CELL)
    found = cell_lines((paragraph("a"), labelled("b:", "c")), Place(0, 60), holder, setting, SMALL)
    assert [kid.role for kid in holder.kids] == [Role.PARAGRAPH, Role.PARAGRAPH]
    assert [line.element for line in found] == holder.kids


def test_words_that_end_at_the_right_leave_no_space_there(setting: Setting) -> None:
    place = Place(100, 50, end=True)
    (strip,) = cell(setting, "12", place)
    (mark,) = [mark for mark in strip.marks if isinstance(mark, TextMark)]
    assert mark.x + setting.ruler.width("12", SMALL.face, SMALL.size) == pytest.approx(150)


def test_a_tree_grows_in_reading_order() -> None:
    tree = Tree()
    table = tree.add(tree.root, Role.TABLE)
    row = tree.add(table, Role.ROW)
    head = tree.add(row, Role.HEADER, scope="Column")
    figure = tree.add(tree.root, Role.FIGURE, alt="A chart.")
    assert [element.order for element in tree.root.walk()] == [0, 1, 2, 3, 4]
    assert (head.scope, figure.alt) == ("Column", "A chart.")
    assert list(tree.root.walk()) == [tree.root, table, row, head, figure]


def test_elements_with_the_same_words_are_not_the_same_element() -> None:
    assert Element(Role.CELL) != Element(Role.CELL)


def test_a_labelled_paragraph_is_bold_up_to_its_colon() -> None:
    assert labelled("What:", "news") == Paragraph((Span("What: ", bold=True), Span("news")))
