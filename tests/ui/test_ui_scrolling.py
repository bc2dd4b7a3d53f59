"""What scrolls has no ground of its own, and a bar that dresses when it is first seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.widgets.scrolling import SLIM, THICK, ScrollBar, put_in
from tests.ui.conftest import Show
from tests.ui.watching import colours, settle


def _area(height: int, *, slim: bool = False) -> QScrollArea:
    area, page = QScrollArea(), QWidget()
    page.setMinimumHeight(height)
    put_in(area, page, slim=slim)
    return area


def _bar(area: QScrollArea) -> ScrollBar:
    bar = area.verticalScrollBar()
    assert isinstance(bar, ScrollBar)
    return bar


def test_a_bar_that_is_not_needed_is_not_dressed(appearance: Appearance, show: Show) -> None:
    area = _area(20)
    show(area, 200, 100)
    assert not _bar(area).isVisible()
    assert _bar(area).styleSheet() == ""
    appearance.choose(Wish.DARK, 150)
    assert _bar(area).styleSheet() == ""


@pytest.mark.parametrize(("slim", "units"), [(False, THICK), (True, SLIM)])
def test_a_bar_that_is_needed_grows_with_the_letters(
    appearance: Appearance, show: Show, slim: bool, units: int
) -> None:
    area = _area(900, slim=slim)
    show(area, 200, 100)
    for scale in (100, 200):
        appearance.choose(Wish.LIGHT, scale)
        settle()
        assert _bar(area).isVisible()
        assert _bar(area).width() == look().px(units)


def test_what_lies_behind_shines_through(appearance: Appearance, show: Show) -> None:
    host = QWidget()
    host.setAutoFillBackground(True)
    host.setBackgroundRole(QPalette.ColorRole.Highlight)
    box = QVBoxLayout(host)
    box.addWidget(_area(20))
    show(host, 200, 100)
    assert appearance.wish is Wish.LIGHT
    assert colours(host) == {look().theme.accent}


def test_a_page_scrolls_up_and_down_only(show: Show) -> None:
    wide = QWidget()
    box = QVBoxLayout(wide)
    inside = QWidget()
    inside.setMinimumWidth(900)
    box.addWidget(inside)
    area = QScrollArea()
    put_in(area, wide)
    show(area, 200, 100)
    assert not area.horizontalScrollBar().isVisible()
