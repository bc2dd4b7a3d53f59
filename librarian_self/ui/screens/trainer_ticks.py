"""A group of check boxes of which any may be ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from librarian_self.presenters.views.parts import TickView
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.group import Group
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.layouts import StackedLayout
from librarian_self.ui.widgets.ticks import Check
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class TickGroup(Group):
    """Check boxes in a group with a name for the ear; `ticked` tells all of them after each change."""

    ticked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: tuple[TickView, ...] = ()
        self._rows = Rows(StackedLayout(self, gap=4), self._make)
        self._lines: list[TickLine] = []

    def show_ticks(self, name: str, ticks: Sequence[TickView]) -> None:
        """Show these, in this order."""
        self.setAccessibleName(name)
        self._ticks = tuple(ticks)
        self._lines = self._rows.show([tick.key for tick in ticks])
        for line, tick in zip(self._lines, ticks, strict=True):
            line.show_tick(tick)

    def _make(self) -> TickLine:
        line = TickLine()
        line.check.toggled.connect(self._tell)
        return line

    def _tell(self, _checked: object) -> None:
        marked = zip(self._ticks, self._lines, strict=True)
        self.ticked.emit(tuple(replace(tick, ticked=line.check.isChecked()) for tick, line in marked))


class TickLine(Column):
    """A check box and, where it cannot be ticked yet, why."""

    def __init__(self) -> None:
        super().__init__(gap=0)
        self.check = Check()
        self._note = WrapLabel("", Variant.SMALL)
        self.add(self.check)
        self.add(self._note)

    def show_tick(self, view: TickView) -> None:
        """Put the words in place."""
        with QSignalBlocker(self.check):
            self.check.setChecked(view.ticked)
        self.check.setEnabled(view.free)
        self.check.set_words(view.label)
        self.check.setAccessibleDescription(view.note)
        self._note.setText(view.note)
        self._note.setVisible(bool(view.note))
