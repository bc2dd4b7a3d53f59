"""Widgets that stand for a thing with a key: rows that are kept when the list changes, buttons that say whose they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from librarian_self.ui.icons import Icon
from librarian_self.ui.widgets.button import Button, Kind

Made = TypeVar("Made", bound=QWidget)


class Rows(Generic[Made]):
    """The widgets of a layout by key. What stays is kept with its focus; what goes is deleted."""

    def __init__(self, layout: QLayout, make: Callable[[], Made]) -> None:
        self._layout = layout
        self._make = make
        self._widgets: dict[Hashable, Made] = {}

    def show(self, keys: Sequence[Hashable]) -> list[Made]:
        """Make the rows be those of `keys`, in this order; returns their widgets.

        A row that is new can take the focus at once: Qt would show it only when the events have been worked through.
        """
        if list(keys) != list(self._widgets):
            new = [key for key in keys if key not in self._widgets]
            kept = {key: self._widgets.pop(key, None) or self._make() for key in keys}
            for gone in self._widgets.values():
                self._layout.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            for widget in kept.values():
                self._layout.removeWidget(widget)
            for widget in kept.values():
                self._layout.addWidget(widget)
            for key in new if self._layout.parentWidget() is not None else ():
                kept[key].show()
            self._widgets = kept
        return list(self._widgets.values())


class KeyedButton(Button):
    """A button that says whose it is when it is pressed."""

    picked = Signal(object)

    def __init__(
        self,
        kind: Kind = Kind.SECONDARY,
        icon: Icon | None = None,
        parent: QWidget | None = None,
        *,
        icon_last: bool = False,
    ) -> None:
        super().__init__("", kind, icon, parent, icon_last=icon_last)
        self._key: object = None
        self.clicked.connect(self._say)

    def set_key(self, key: object) -> None:
        """Give the button what it stands for."""
        self._key = key

    def _say(self) -> None:
        self.picked.emit(self._key)
