"""Other clothes for what stands already. The first clothes need none of this."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from librarian_self.ui.stylesheet import refit


def recolour(app: QApplication) -> None:
    """Have whatever wears a sheet read the palette anew; the rest paints itself.

    The sheet is put on once more. To ask a widget for its style would be shorter, but PySide has taken a style for the
    item of a layout that had lain in the same place.
    """
    for widget in _widgets(app.allWidgets()):
        refit(widget)


def resize(app: QApplication) -> None:
    """Let every widget measure itself anew, in letters of another size."""
    recolour(app)
    change = QEvent(QEvent.Type.StyleChange)
    for widget in _widgets(app.allWidgets()):
        app.sendEvent(widget, change)


def _widgets(found: Iterable[object]) -> list[QWidget]:
    """Those of them that PySide takes for widgets; see `recolour`."""
    return [each for each in found if isinstance(each, QWidget)]
