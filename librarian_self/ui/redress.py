"""Other clothes for what stands already. The first clothes need none of this."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from librarian_self.ui.stylesheet import refit, wears_sheet


def recolour(app: QApplication) -> None:
    """Have whatever wears a sheet read the palette anew; the rest paints itself."""
    for widget in app.allWidgets():
        if wears_sheet(widget):
            for each in (widget, *widget.findChildren(QWidget)):
                each.style().unpolish(each)
                each.style().polish(each)


def resize(app: QApplication) -> None:
    """Let every widget measure itself anew, in letters of another size."""
    for widget in app.allWidgets():
        refit(widget)
    change = QEvent(QEvent.Type.StyleChange)
    for widget in app.allWidgets():
        app.sendEvent(widget, change)
