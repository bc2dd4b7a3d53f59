"""The window that shows every state in turn, and is let go without a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.ui.appearance import Appearance
from librarian_self.ui.window import Window
from tests.ui.watching import settle


@contextmanager
def only_window(app: QApplication, load: Callable[[str], Catalogue] = load_catalogue) -> Iterator[Window]:
    """A window that nobody closes before the end, with a screen reader listening."""
    QAccessible.setActive(True)
    appearance = Appearance(app)
    window = Window(appearance, _closed, load)
    yield window
    window.close()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    for each in (window, appearance):
        each.deleteLater()
    settle()


def _closed() -> None:
    """Nothing is to be done when this window goes."""
