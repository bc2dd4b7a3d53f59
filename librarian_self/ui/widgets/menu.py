"""The menu that opens where somebody writes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from librarian_self.ui.stylesheet import Sheet, put_on


def open_menu(menu: QMenu, event: QContextMenuEvent) -> None:
    """Open a menu of the window where it was asked for; it goes when it is closed."""
    put_on(menu, Sheet.MENU)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())
