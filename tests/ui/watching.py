"""What the tests of the window look at: names for the ear, words that are cut off, widgets that outlive their time."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid


@dataclass(frozen=True, slots=True)
class Heard:
    """What a screen reader learns about a widget."""

    role: QAccessible.Role
    name: str
    description: str
    checked: bool
    focusable: bool


def heard(widget: QWidget) -> Heard:
    """Ask as a screen reader does."""
    interface = QAccessible.queryAccessibleInterface(widget)
    state = interface.state()
    return Heard(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        bool(state.checked),
        bool(state.focusable),
    )


def settle() -> None:
    """Let everything that was posted happen, deletions too."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def tab_stops(root: QWidget) -> list[QWidget]:
    """Where Tab stops in a window, in its order, from where the focus is now."""
    found: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in found:
        found.append(here)
        root.focusNextChild()
    return found


def cut_off(root: QWidget) -> list[str]:
    """Everything shown in `root` that has less room than its words need, or that leaves its parent sideways."""
    return [complaint for widget in root.findChildren(QWidget) for complaint in _complaints(widget)]


def _complaints(widget: QWidget) -> Iterator[str]:
    if not widget.isVisible() or widget.objectName() == "focusRing":
        return
    name = f"{type(widget).__name__} {heard(widget).name!r}"
    if widget.hasHeightForWidth() and widget.layout() is None:
        needed = widget.heightForWidth(widget.width())
        if widget.height() < needed:
            yield f"{name} is {widget.height()} high and needs {needed}"
    parent = widget.parentWidget()
    if (
        parent is not None
        and not widget.isWindow()
        and not scrolls_sideways(parent.parentWidget())
        and (widget.geometry().right() > parent.width())
    ):
        yield f"{name} ends at {widget.geometry().right()} of {parent.width()}"


def scrolls_sideways(widget: QWidget | None) -> bool:
    """Whether it is meant to: pictures that somebody makes larger; pages of the window never do."""
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return isinstance(widget, QScrollArea) and widget.horizontalScrollBarPolicy() is not never


def dies(make: Callable[[], QWidget]) -> bool:
    """Whether a window that is made, shown and closed leaves neither a Python nor a C++ object behind."""
    widget = make()
    widget.show()
    settle()
    watch = weakref.ref(widget)
    widget.close()
    widget.deleteLater()
    settle()
    gone = not isValid(widget)
    del widget
    gc.collect()
    return gone and watch() is None


def colours(widget: QWidget) -> set[str]:
    """Every colour that a widget is painted in, "#RRGGBB"."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name(QColor.NameFormat.HexRgb).upper() for pixel in pixels}
