"""Layouts break into lines where there is no room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.widgets import ColumnsLayout, FlowLayout, StackedLayout, WrapLabel
from tests.ui.conftest import Show
from tests.ui.watching import settle


class Block(QWidget):
    """A widget of a fixed wish."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._wish = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._wish

    def minimumSizeHint(self) -> QSize:
        return QSize(10, 10)


def filled(layout: FlowLayout | ColumnsLayout | StackedLayout, *sizes: tuple[int, int]) -> list[Block]:
    """Blocks of these sizes in a layout."""
    blocks = [Block(*size) for size in sizes]
    for block in blocks:
        layout.addWidget(block)
    return blocks


def areas(blocks: list[Block]) -> list[tuple[int, int, int, int]]:
    """Where the blocks lie."""
    return [block.geometry().getRect() for block in blocks]


def laid(layout: FlowLayout | ColumnsLayout | StackedLayout, width: int) -> QWidget:
    """A widget whose layout has been laid out at a width."""
    widget = QWidget()
    widget.setLayout(layout)
    layout.setGeometry(QRect(0, 0, width, layout.heightForWidth(width)))
    return widget


def test_a_flow_goes_on_in_the_next_line(qapp: object) -> None:
    flow = FlowLayout(gap=8)
    blocks = filled(flow, (100, 20), (100, 40), (100, 20))
    widget = laid(flow, 220)
    gap = look().gap(8)
    assert areas(blocks) == [(0, 10, 100, 20), (100 + gap, 0, 100, 40), (0, 40 + gap, 100, 20)]
    assert widget.layout() is flow


def test_a_flow_is_as_high_as_its_lines(qapp: object) -> None:
    flow = FlowLayout(gap=8)
    filled(flow, (100, 20), (100, 40), (100, 20))
    assert flow.heightForWidth(1000) == 40
    assert flow.heightForWidth(220) == 40 + look().gap(8) + 20
    assert flow.sizeHint() == QSize(300 + 2 * look().gap(8), 40)


def test_something_too_wide_for_a_line_gets_the_whole_line(qapp: object) -> None:
    flow = FlowLayout()
    blocks = filled(flow, (500, 20))
    widget = laid(flow, 200)
    assert areas(blocks) == [(0, 0, 200, 20)]
    assert widget.isHidden()


def test_what_is_hidden_takes_no_room(qapp: object) -> None:
    flow = FlowLayout()
    blocks = filled(flow, (100, 20), (100, 90))
    blocks[1].hide()
    assert flow.heightForWidth(1000) == 20


@given(st.lists(st.tuples(st.integers(1, 300), st.integers(1, 60)), max_size=8), st.integers(50, 700))
def test_nothing_in_a_flow_overlaps_or_leaves_it(sizes: list[tuple[int, int]], width: int) -> None:
    flow = FlowLayout()
    blocks = filled(flow, *sizes)
    widget = laid(flow, width)
    rects = [block.geometry() for block in blocks]
    assert all(0 <= rect.left() and rect.right() < width for rect in rects)
    assert all(rect.bottom() < flow.heightForWidth(width) for rect in rects)
    assert not any(one.intersects(other) for i, one in enumerate(rects) for other in rects[:i])
    assert widget.layout() is flow


@pytest.mark.parametrize(("width", "columns"), [(1000, 4), (412, 4), (411, 3), (309, 3), (205, 2), (90, 1)])
def test_there_are_as_many_columns_as_have_room(qapp: object, width: int, columns: int) -> None:
    layout = ColumnsLayout(gap=4, least=100)
    filled(layout, *[(50, 20)] * 4)
    assert layout.columns(width) == columns


@pytest.mark.parametrize(("width", "columns"), [(412, 4), (411, 1)])
def test_some_things_stand_in_one_line_or_in_a_list(qapp: object, width: int, columns: int) -> None:
    layout = ColumnsLayout(gap=4, least=100, all_or_one=True)
    filled(layout, *[(50, 20)] * 4)
    assert layout.columns(width) == columns


def test_columns_of_a_line_are_equally_high_and_fill_the_width(qapp: object) -> None:
    layout = ColumnsLayout(gap=4, least=100)
    blocks = filled(layout, (50, 20), (50, 70), (50, 30))
    widget = laid(layout, 304)
    gap = look().gap(4)
    assert {block.height() for block in blocks} == {70}
    assert blocks[-1].geometry().right() == 303
    assert blocks[1].x() - blocks[0].geometry().right() - 1 == gap
    assert widget.layout() is layout


def test_weights_share_a_full_line_and_are_forgotten_in_a_narrow_one(qapp: object) -> None:
    layout = ColumnsLayout(gap=4, least=100)
    blocks = filled(layout, (50, 20), (50, 20))
    layout.set_weight(0, 3)
    wide = laid(layout, 404)
    assert [block.width() for block in blocks] == [300, 100]
    layout.setGeometry(QRect(0, 0, 150, 100))
    assert [block.width() for block in blocks] == [150, 150]
    assert wide.layout() is layout


def test_a_stack_gives_everything_the_whole_width(qapp: object) -> None:
    stack = StackedLayout(gap=4)
    blocks = filled(stack, (50, 20), (90, 30))
    widget = laid(stack, 200)
    assert areas(blocks) == [(0, 0, 200, 20), (0, 20 + look().gap(4), 200, 30)]
    assert widget.layout() is stack


@pytest.mark.parametrize("kind", [FlowLayout, ColumnsLayout, StackedLayout])
def test_an_empty_layout_takes_no_room(qapp: object, kind: type[FlowLayout]) -> None:
    layout = kind()
    assert layout.heightForWidth(100) == 0
    assert layout.minimumSize() == QSize(0, 0)
    assert layout.sizeHint().width() == 0


@pytest.mark.parametrize("kind", [FlowLayout, ColumnsLayout, StackedLayout])
def test_a_layout_inside_another_gets_the_height_that_it_needs(
    appearance: Appearance, show: Show, kind: type[FlowLayout]
) -> None:
    window = QWidget()
    box = QVBoxLayout(window)
    inner = kind()
    labels = [WrapLabel("Where I want to be in a year, and why") for _ in range(4)]
    for label in labels:
        inner.addWidget(label)
    box.addLayout(inner)
    box.addStretch(1)
    show(window, 260, 900)
    appearance.choose(Wish.LIGHT, 150)
    settle()
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)


def test_the_distance_follows_the_look(appearance: Appearance) -> None:
    flow = FlowLayout(gap=28)
    filled(flow, (100, 20), (100, 20))
    usual = flow.sizeHint().width()
    appearance.choose(Wish.LIGHT, 225)
    assert flow.sizeHint().width() > usual
