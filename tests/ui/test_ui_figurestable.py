"""The columns and rows of the table of figures have room for their words at every width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from librarian_self.presenters.views.figures import TableRow, TableView
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.screens.tablelayout import ABOVE, FIRST_NARROWEST, NARROWEST, SIDE, TableLayout
from librarian_self.ui.theme import DARK, LIGHT
from tests.ui.conftest import Show
from tests.ui.watching import colours, settle

COLUMNS = ("Section or competency", "Now", "Gap")
ROWS = (
    TableRow(("Service (2 of 2 rated)", "2.5", "0.5"), is_section=True),
    TableRow(("I find out what a reader needs through conversation.", "2", "1"), is_section=False),
    TableRow(
        ("I serve everybody fairly, whatever my own views.", "not part of my work", "–"), is_section=False
    ),
)
VIEW = TableView("All figures", COLUMNS, ROWS)

words = st.lists(st.text("aeiouʻқўg", min_size=1, max_size=25), max_size=8).map(" ".join)
cells = st.tuples(words, words, words)
rows = st.lists(st.builds(TableRow, cells, st.booleans()), min_size=1, max_size=6)


@pytest.fixture
def shown(show: Show) -> FiguresTable:
    table = FiguresTable()
    table.show_view(VIEW)
    show(table, 600, 300)
    return table


def test_a_table_of_nothing_takes_no_room() -> None:
    layout = TableLayout((), ())
    assert (layout.widths(500), layout.heights([])) == ([], [])


@given(rows, st.integers(60, 2000))
def test_columns_fill_the_width_or_have_their_least(made: list[TableRow], width: int) -> None:
    layout = TableLayout(COLUMNS, made)
    widths = layout.widths(width)
    assert sum(widths) >= width
    if sum(widths) > width:
        assert widths == layout.widths(1)


@given(rows, st.integers(60, 2000))
def test_no_word_of_a_usual_length_breaks(made: list[TableRow], width: int) -> None:
    layout = TableLayout(COLUMNS, made)
    for column, given_width in enumerate(layout.widths(width)):
        room = given_width - 2 * look().gap(SIDE)
        most = look().px(NARROWEST if column else FIRST_NARROWEST)
        flows = [layout.head(column), *(layout.flow(row, column) for row in range(len(made)))]
        assert all(min(flow.longest_word(), most) <= room for flow in flows)


@given(rows, st.integers(200, 2000))
def test_every_row_is_as_high_as_its_highest_cell(made: list[TableRow], width: int) -> None:
    layout = TableLayout(COLUMNS, made)
    widths = layout.widths(width)
    for row, height in enumerate(layout.heights(widths)):
        rooms = (each - 2 * look().gap(SIDE) for each in widths)
        needed = max(layout.flow(row, column).height(room) for column, room in enumerate(rooms))
        assert height >= needed + 2 * look().gap(ABOVE)


@given(rows)
def test_more_room_never_makes_a_table_higher(made: list[TableRow]) -> None:
    layout = TableLayout(COLUMNS, made)
    heights = [sum(layout.heights(layout.widths(width))) for width in (300, 900, 5000)]
    assert heights[2] <= heights[1]
    assert heights[2] <= heights[0]


def test_items_stand_in_from_their_section() -> None:
    same = "Words that are the same in both rows"
    layout = TableLayout(("A",), (TableRow((same,), is_section=True), TableRow((same,), is_section=False)))
    width = layout.flow(0, 0).natural_width() + 2 * look().gap(SIDE)
    section, item = layout.heights([width])
    assert item > section


def test_the_height_follows_from_the_width(shown: FiguresTable) -> None:
    assert shown.hasHeightForWidth()
    assert shown.heightForWidth(250) > shown.heightForWidth(600)
    rest = shown.horizontalHeader().height() + 2 * shown.frameWidth()
    assert shown.heightForWidth(600) == rest + sum(shown.rowHeight(row) for row in range(3))


def test_what_is_too_narrow_scrolls_sideways(shown: FiguresTable) -> None:
    shown.resize(150, 300)
    settle()
    assert shown.horizontalScrollBar().maximum() > 0
    assert shown.heightForWidth(150) > shown.heightForWidth(151 + shown.horizontalScrollBar().maximum())


def test_larger_letters_make_higher_rows(shown: FiguresTable, appearance: Appearance) -> None:
    before = [shown.rowHeight(row) for row in range(3)]
    appearance.choose(Wish.LIGHT, 200)
    settle()
    assert all(after > height for after, height in zip(map(shown.rowHeight, range(3)), before, strict=True))


def test_the_same_view_is_not_made_twice(shown: FiguresTable) -> None:
    before = shown.item(1, 0)
    shown.show_view(TableView("All figures", COLUMNS, ROWS))
    assert shown.item(1, 0) is before
    shown.show_view(TableView("All figures", COLUMNS, ROWS[:2]))
    assert shown.rowCount() == 2


def test_nothing_in_it_can_be_changed(shown: FiguresTable) -> None:
    flags = [shown.model().flags(shown.model().index(row, column)) for row in range(3) for column in range(3)]
    assert not any(flag & Qt.ItemFlag.ItemIsEditable for flag in flags)
    assert shown.editTriggers() == FiguresTable.EditTrigger.NoEditTriggers


def test_sections_and_the_cell_with_the_keys_can_be_told_apart(
    shown: FiguresTable, appearance: Appearance
) -> None:
    shown.setFocus()
    settle()
    assert {LIGHT.surface, LIGHT.background, LIGHT.focus} <= colours(shown)
    appearance.choose(Wish.DARK, 100)
    settle()
    assert {DARK.surface, DARK.background, DARK.focus} <= colours(shown)
