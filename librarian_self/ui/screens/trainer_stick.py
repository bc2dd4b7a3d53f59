"""The card that writes a USB stick."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.parts import FileAsk
from librarian_self.presenters.views.trainer import StickCard
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.trainer_fields import PickRow, PlaceRow
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.progressline import ProgressLine
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class StickPanel(Card):
    """Installers, the language of the sheet, and the way to the stick; `sent` carries messages.

    `asked` tells that the button was pressed, before anybody is asked where to.
    """

    sent = Signal(object)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._ask = FileAsk("", "", "")
        self._title = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("", Variant.SMALL)
        self._installers = PlaceRow()
        self._found = WrapLabel("", Variant.SMALL_INK)
        self._sheet = PickRow()
        self.make = Button("", icon=Icon.UPLOAD)
        self._line = ProgressLine()
        self._sentence = WrapLabel("", Variant.SMALL_INK)
        self.stop = Button("", icon=Icon.CLOSE)
        for widget in (
            self._title,
            self._note,
            self._installers,
            self._found,
            self._sheet,
            self.make,
            self._line,
            self._sentence,
            self.stop,
        ):
            self.add(widget)
        self._installers.chosen.connect(self._choose_installers)
        self._sheet.changed.connect(self._choose_sheet)
        self.make.clicked.connect(self._ask_where)
        self.stop.clicked.connect(self._stop)

    def show_view(self, view: StickCard) -> None:
        """Put the words in place, and how far it is while it is being written."""
        self._ask = view.make
        self._title.setText(view.title)
        self._note.setText(view.note)
        self._installers.show_place(view.installers)
        self._found.setText(view.found)
        self._sheet.show_pick(view.sheet)
        self.make.set_words(view.make.label, view.make.label)
        self.make.setAccessibleDescription(view.note)
        self.stop.set_words(view.stop, view.stop)
        writes = view.progress is not None
        held = self.make.hasFocus() if writes else self.stop.hasFocus()
        for widget in (self._line, self._sentence, self.stop):
            widget.setVisible(writes)
        self.make.setVisible(not writes)
        if held:
            (self.stop if writes else self.make).setFocus(Qt.FocusReason.OtherFocusReason)
        if view.progress is not None:
            self._line.setAccessibleName(view.title)
            self._line.set_progress(round(100 * view.progress.share), 100, view.progress.sentence)
            self._sentence.setText(view.progress.sentence)

    def _choose_installers(self, path: Path | None) -> None:
        self.sent.emit(m.EditKit((("installers", path),)))

    def _choose_sheet(self, _key: str, language: object) -> None:
        self.sent.emit(m.EditKit((("sheet", language),)))

    def _ask_where(self) -> None:
        self.asked.emit()
        name = QFileDialog.getExistingDirectory(self.window(), self._ask.title)
        if name:
            self.sent.emit(m.MakeStick(Path(name)))

    def _stop(self) -> None:
        self.sent.emit(m.StopStick())
