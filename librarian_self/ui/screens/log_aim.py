"""This year against the yearly aim."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.learning import AimView
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.fieldrows import HoursRow
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.progressline import ProgressLine
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

SIDE: Final = 240
"""Units: the narrowest column."""

SUBJECT: Final = "plan"
"""There is one aim in a profile."""


class AimCard(Card):
    """What this year comes to, and the aim, which one may go without; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._view: AimView | None = None
        self._title = WrapLabel("", Variant.HEADING)
        self._sentence = WrapLabel("")
        self._line = ProgressLine()
        self._aim = HoursRow("hours_year")
        left = Column(gap=8)
        for widget in (self._title, self._sentence, self._line):
            left.add(widget)
        left.add_stretch()
        columns = Columns(SIDE)
        columns.add(left)
        columns.add(self._aim)
        self.add(columns)
        self._aim.written.connect(self._write)

    def show_view(self, view: AimView) -> None:
        """Show how far this year is."""
        if view == self._view:
            return
        self._view = view
        self._title.setText(view.title)
        self._sentence.setText(view.sentence)
        self._line.setVisible(view.progress is not None)
        if view.progress is not None:
            self._line.setAccessibleName(view.title)
            self._line.set_progress(view.progress.done, view.progress.total, view.progress.sentence)
        self._aim.show_field(view.field, SUBJECT)

    def flush(self) -> None:
        """Tell hours that are typed and not told yet."""
        self._aim.flush()

    def _write(self, _key: str, value: object, _subject: str) -> None:
        if self._view is not None:
            hours = value if isinstance(value, int) else None
            self.sent.emit(m.EditPlan(replace(self._view.settings, hours_year=hours)))
