"""A dressed application without a screen, and a way to show things in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from librarian_self.ui.appearance import Appearance, Wish
from tests.ui.watching import settle

HERE = Path(__file__).parent
NO_FAULT = "This plugin does not support propagateSizeHints"
"""What the platform without a screen says whenever a window has a least size."""

AWAY = (100, 100)
"""Where windows open, so that the pointer, which rests in the corner, is over none of them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any warning of Qt fails a test, but for the one that says that there is no screen."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(NO_FAULT, extend=True))


@pytest.fixture(scope="session")
def clothes(qapp: QApplication) -> Appearance:
    """The appearance of the one application that all tests share."""
    whole = Appearance(qapp, Wish.LIGHT)
    for step in whole.to_complete():
        step()
    return whole


@pytest.fixture(autouse=True)
def appearance(clothes: Appearance) -> Iterator[Appearance]:
    """Light clothes and usual letters before each test; change them with `choose`."""
    clothes.choose(Wish.LIGHT, 100)
    yield clothes
    clothes.choose(Wish.LIGHT, 100)


Show = Callable[..., QWidget]
"""show(widget, width, height): in a window of this size, laid out and active; closed after the test."""


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget, and keep it until the end of the test."""
    kept: list[QWidget] = []

    def shown(widget: QWidget, width: int = 800, height: int = 600) -> QWidget:
        qtbot.addWidget(widget)
        kept.append(widget)
        widget.resize(width, height)
        widget.move(*AWAY)
        widget.show()
        widget.activateWindow()
        settle()
        return widget

    return shown
