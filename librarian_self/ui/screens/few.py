"""A list of which a few rows stand on the page, and more when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.taborder import focusable, order_tabs
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.keyed import Rows

FIRST: Final = 5
STEP: Final = 20
"""Rows that are shown at first, and how many more each time: a row is made when it is to be seen."""

Made = TypeVar("Made", bound=QWidget)


class Known(Protocol):
    """What a row shows."""

    @property
    def id(self) -> str:
        """What tells it from the others."""


Shown = TypeVar("Shown", bound=Known)


class Few(Generic[Made, Shown]):
    """The rows of `widget`: made by `make`, filled by `show`, in the order of the views."""

    def __init__(self, make: Callable[[], Made], show: Callable[[Made, Shown], None]) -> None:
        self.widget = Column(gap=8)
        self.more = Button("", Kind.LINK, Icon.CHEVRON_DOWN)
        self._show = show
        self._views: tuple[Shown, ...] = ()
        self._most = FIRST
        self._made: list[Made] = []
        holder = Column(gap=8)
        self._rows = Rows(holder.box, make)
        foot = Row()
        foot.add(self.more)
        foot.add_stretch()
        self.widget.add(holder)
        self.widget.add(foot)
        self.more.clicked.connect(self._show_more)

    def show_views(self, views: Sequence[Shown], more: str, more_aloud: str) -> None:
        """Show the first of these, and a button for more where there are."""
        self._views = tuple(views)
        self.more.set_words(more, more_aloud)
        self._fill()

    def rows(self) -> Sequence[Made]:
        """The rows that are there."""
        return tuple(self._made)

    def reach(self, key: str) -> Made | None:
        """The row of this view, made for it where there was none; None where there is no such view."""
        places = [view.id for view in self._views]
        if key not in places:
            return None
        self._most = max(self._most, places.index(key) + 1)
        self._fill()
        return self._made[places.index(key)]

    def _fill(self) -> None:
        seen = self._views[: self._most]
        self._made = self._rows.show([view.id for view in seen])
        for row, view in zip(self._made, seen, strict=True):
            self._show(row, view)
        self.more.setVisible(len(self._views) > len(seen))
        self.widget.setVisible(bool(self._views))
        order_tabs(self.widget)

    def _show_more(self) -> None:
        """Show more, and leave the focus where reading goes on."""
        first = len(self._made)
        self._most += STEP
        self._fill()
        if first < len(self._made):
            stop = next(focusable(self._made[first]), None)
            if stop is not None:
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
