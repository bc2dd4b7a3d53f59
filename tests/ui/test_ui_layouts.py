"""Layouts break into lines where there is no room."""

from __future__ import annotations

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.widgets.layouts import ColumnsLayout, FlowLayout, StackedLayout
from librarian_self.ui.widgets.wraplabel import WrapLabel
from tests.ui.conftest import Show
from tests.ui.watching import settle

pytestmark = pytest.mark.usefixtures("qapp")


class Block(QWidget):
    """A widget of a fixed wish."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._wish = QSize(width, height)

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        return self._wish

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        return QSize(10, 10)


Lines = FlowLayout | ColumnsLayout | StackedLayout


class Held(QWidget):
    """A widget with a layout full of blocks of these sizes."""

    def __init__(self, layout: Lines, *sizes: tuple[int, int]) -> None:
        super().__init__()
        self.blocks = [Block(*size) for size in sizes]
        self.setLayout(layout)
        for block in self.blocks:
            layout.addWidget(block)
        self.lines = layout

    def lay(self, width: int) -> list[QRect]:
        """Where the blocks lie at a width."""
        self.lines.setGeometry(QRect(0, 0, width, self.lines.heightForWidth(width)))
        return [block.geometry() for block in self.blocks]


def test_a_flow_goes_on_in_the_next_line() -> None:
    gap = look().gap(8)
    assert Held(FlowLayout(gap=8), (100, 20), (100, 40), (100, 20)).lay(220) == [
        QRect(0, 10, 100, 20),
        QRect(100 + gap, 0, 100, 40),
        QRect(0, 40 + gap, 100, 20),
    ]


def test_a_flow_is_as_high_as_its_lines() -> None:
    held = Held(FlowLayout(gap=8), (100, 20), (100, 40), (100, 20))
    assert held.lines.heightForWidth(1000) == 40
    assert held.lines.heightForWidth(220) == 40 + look().gap(8) + 20
    assert held.lines.sizeHint() == QSize(300 + 2 * look().gap(8), 40)


def test_something_too_wide_for_a_line_gets_the_whole_line() -> None:
    assert Held(FlowLayout(), (500, 20)).lay(200) == [QRect(0, 0, 200, 20)]


def test_what_is_hidden_takes_no_room() -> None:
    held = Held(FlowLayout(), (100, 20), (100, 90))
    held.blocks[1].hide()
    assert held.lines.heightForWidth(1000) == 20


@given(st.lists(st.tuples(st.integers(1, 300), st.integers(1, 60)), max_size=8), st.integers(50, 700))
def test_nothing_in_a_flow_overlaps_or_leaves_it(sizes: list[tuple[int, int]], width: int) -> None:
    held = Held(FlowLayout(), *sizes)
    rects = held.lay(width)
    assert all(rect.left() >= 0 and rect.right() < width for rect in rects)
    assert all(rect.bottom() < held.lines.heightForWidth(width) for rect in rects)
    assert not any(one.intersects(other) for i, one in enumerate(rects) for other in rects[:i])


@pytest.mark.parametrize(("width", "columns"), [(1000, 4), (412, 4), (411, 3), (309, 3), (205, 2), (90, 1)])
def test_there_are_as_many_columns_as_have_room(width: int, columns: int) -> None:
    held = Held(ColumnsLayout(gap=4, least=100), *[(50, 20)] * 4)
    assert len({rect.left() for rect in held.lay(width)}) == columns


@pytest.mark.parametrize(("width", "columns"), [(412, 4), (411, 1)])
def test_some_things_stand_in_one_line_or_in_a_list(width: int, columns: int) -> None:
    held = Held(ColumnsLayout(gap=4, least=100, all_or_one=True), *[(50, 20)] * 4)
    assert len({rect.left() for rect in held.lay(width)}) == columns


def test_columns_of_a_line_are_equally_high_and_fill_the_width() -> None:
    first, second, last = Held(ColumnsLayout(gap=4, least=100), (50, 20), (50, 70), (50, 30)).lay(308)
    assert {first.height(), second.height(), last.height()} == {70}
    assert last.right() == 307
    assert second.left() - first.right() - 1 == look().gap(4)


def test_weights_share_a_full_line_and_are_forgotten_in_a_narrow_one() -> None:
    layout = ColumnsLayout(gap=4, least=100)
    layout.set_weight(0, 3)
    held = Held(layout, (50, 20), (50, 20))
    assert [rect.width() for rect in held.lay(404)] == [300, 100]
    assert [rect.width() for rect in held.lay(150)] == [150, 150]


def test_a_stack_gives_everything_the_whole_width() -> None:
    held = Held(StackedLayout(gap=4), (50, 20), (90, 30))
    assert held.lay(200) == [QRect(0, 0, 200, 20), QRect(0, 20 + look().gap(4), 200, 30)]


@pytest.mark.parametrize("kind", [FlowLayout, ColumnsLayout, StackedLayout])
def test_an_empty_layout_takes_no_room(kind: type[FlowLayout]) -> None:
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
    held = Held(FlowLayout(gap=28), (100, 20), (100, 20))
    usual = held.lines.heightForWidth(150)
    appearance.choose(Wish.LIGHT, 225)
    assert held.lines.heightForWidth(150) == usual + look().gap(28) - 28


def test_an_item_that_was_deleted_is_not_laid_out_again() -> None:
    held = Held(FlowLayout(gap=8), (100, 20), (100, 20), (100, 20))
    both = held.lines.heightForWidth(150)
    gone = held.lines.takeAt(0)
    assert gone is not None
    widget = gone.widget()
    assert widget is not None
    shiboken6.delete(widget)
    held.lines.setGeometry(QRect(0, 0, 150, 200))
    assert held.lines.heightForWidth(150) < both
