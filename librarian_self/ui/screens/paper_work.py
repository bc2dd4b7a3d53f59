"""How far something is that takes a while, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from librarian_self.presenters.views.parts import Progress
from librarian_self.ui.icons import Icon
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.progressline import ProgressLine
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class WorkRow(Column):
    """A sentence with a button beside it, and a line below; hidden while nothing is done."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._sentence = WrapLabel("", Variant.SMALL_INK)
        self.stop = Button("", icon=Icon.CLOSE)
        self._line = ProgressLine()
        row = Row()
        row.add(self._sentence, 1)
        row.add(self.stop)
        self.add(row)
        self.add(self._line)
        self.stop.clicked.connect(self.stopped)
        self.hide()

    def show_progress(self, progress: Progress | None, stop: str, name: str) -> None:
        """Show how far it is; `name` is that of the work, for the ear."""
        self.setVisible(progress is not None)
        if progress is None:
            return
        self._sentence.setText(progress.sentence)
        self.stop.set_words(stop, stop)
        self.stop.setAccessibleDescription(progress.sentence)
        self._line.setAccessibleName(name)
        self._line.set_progress(progress.done, progress.total, progress.sentence)
