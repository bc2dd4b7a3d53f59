"""The place of a file that shows what was learned."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.presenters.views.entry import FileView
from librarian_self.services.evidence import to_open
from librarian_self.ui.icons import Icon
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fixedtext import FixedText
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class EvidenceFile(Column):
    """Choose a file, open it, take it off; `chosen` tells its place, or nothing. The file is never touched."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._view: FileView | None = None
        self._label = WrapLabel("", Variant.SMALL)
        self._path = FixedText()
        self._row = FieldRow("", self._path)
        self._choose = Button("", icon=Icon.FOLDER)
        self._open = Button()
        self._take_off = Button("", Kind.QUIET, Icon.CLOSE)
        self._note = WrapLabel("", Variant.SMALL)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        for button in (self._open, self._choose, self._take_off):
            flow.addWidget(button)
        for widget in (self._label, self._row, buttons, self._note):
            self.add(widget)
        self._choose.clicked.connect(self._ask)
        self._open.clicked.connect(self._show_file)
        self._take_off.clicked.connect(self._forget)

    def show_view(self, view: FileView) -> None:
        """Show the place that is kept, or the way to one."""
        if view == self._view:
            return
        if self._view is None or view.path != self._view.path:
            self._row.set_problem("")
        self._view = view
        self._label.setText(view.label)
        self._row.set_words(view.label)
        self._path.render_words(view.path)
        self._choose.set_words(view.choose)
        self._open.set_words(view.open)
        self._take_off.set_words(view.take_off)
        self._note.setText(view.note)
        with_file: tuple[QWidget, ...] = (self._row, self._open, self._take_off)
        without: tuple[QWidget, ...] = (self._label, self._choose)
        for widget in (*with_file, *without):
            widget.setVisible((widget in with_file) is bool(view.path))

    def _ask(self) -> None:
        if self._view is None:
            return
        name, _kind = QFileDialog.getOpenFileName(self, self._view.label)
        if name:
            self.chosen.emit(f"{Path(name)}")
            self._open.setFocus()

    def _show_file(self) -> None:
        if self._view is None:
            return
        there = to_open(self._view.path)
        self._row.set_problem("" if there else self._view.missing)
        if there is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(f"{there}"))

    def _forget(self) -> None:
        self.chosen.emit("")
        self._choose.setFocus()
