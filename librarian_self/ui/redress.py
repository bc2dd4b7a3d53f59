"""Other clothes for what stands already. The first clothes need none of this."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from librarian_self.ui.stylesheet import refit, wears_sheet


def recolour(app: QApplication) -> None:
    """Have whatever wears a sheet read the palette anew; the rest paints itself."""
    for widget in _widgets(app.allWidgets()):
        if wears_sheet(widget):
            for each in (widget, *_widgets(widget.findChildren(QWidget))):
                each.style().unpolish(each)
                each.style().polish(each)


def resize(app: QApplication) -> None:
    """Let every widget measure itself anew, in letters of another size."""
    for widget in _widgets(app.allWidgets()):
        refit(widget)
    change = QEvent(QEvent.Type.StyleChange)
    for widget in _widgets(app.allWidgets()):
        app.sendEvent(widget, change)


def _widgets(found: Iterable[object]) -> list[QWidget]:
    """Those of them that are widgets: PySide has taken one for the item of a layout that had lain in the same place."""
    return [each for each in found if isinstance(each, QWidget)]
