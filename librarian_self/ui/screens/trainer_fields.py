"""Fields of the trainer's page: a line, words, a list, a place on the disk; each says which part of the kit it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.presenters.views.parts import PickView
from librarian_self.presenters.views.trainer import PlaceView, WordsView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.picks import ComboPicks
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo, Line
from librarian_self.ui.widgets.fixedtext import FixedText
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.textarea import TextArea
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class LineRow(FieldRow):
    """One line of words; told when the field is left. `changed` tells the part of the kit and its value."""

    changed = Signal(str, object)

    def __init__(self, most: int) -> None:
        self.line = Line()
        self.line.setMaxLength(most)
        super().__init__("", self.line)
        self._key = ""
        self._shown = ""
        self.line.editingFinished.connect(self.flush)

    def show_words(self, view: WordsView) -> None:
        """Show the words; what is being typed stays."""
        self._key = view.key
        self.set_words(view.label, view.help)
        if view.words != self._shown:
            self._shown = view.words
            with QSignalBlocker(self.line):
                self.line.setText(view.words)

    def flush(self) -> None:
        """Tell words that were not told yet."""
        if self.line.text() != self._shown:
            self._shown = self.line.text()
            self.changed.emit(self._key, self._shown)


class AreaRow(FieldRow):
    """Words of several lines; `changed` tells the part of the kit and its value."""

    changed = Signal(str, object)

    def __init__(self, most: int) -> None:
        self.area = TextArea(limit=most)
        super().__init__("", self.area)
        self.area.edited.connect(self._tell)

    def show_words(self, view: WordsView) -> None:
        """Show the words; what is being typed stays."""
        self.set_words(view.label, view.help)
        self.area.render_words(view.words, view.key)

    def flush(self) -> None:
        """Tell words that were not told yet."""
        self.area.flush()

    def _tell(self, words: str, key: str) -> None:
        self.changed.emit(key, words)


class PickRow(FieldRow):
    """A list to choose from; `changed` tells the part of the kit and its value."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        combo = Combo()
        super().__init__("", combo)
        self._key = ""
        self._picks = ComboPicks(combo)
        self._picks.picked.connect(self._tell)

    def show_pick(self, view: PickView) -> None:
        """Show the choices."""
        self._key = view.key
        self.set_words(view.label)
        self._picks.show_choices(view.choices)

    def _tell(self, value: object) -> None:
        self.changed.emit(self._key, value)


class PlaceRow(Column):
    """A file or a folder: chosen, shown, left out again. `chosen` tells its path, or None."""

    chosen = Signal(object)

    def __init__(self, endings: str = "") -> None:
        """Without `endings` a folder is asked for."""
        super().__init__(gap=8)
        self._endings = endings
        self._view: PlaceView | None = None
        self._label = WrapLabel("", Variant.SMALL)
        self._path = FixedText()
        self._row = FieldRow("", self._path)
        self._note = WrapLabel("", Variant.SMALL)
        self._choose = Button("", icon=Icon.FOLDER)
        self._take_off = Button("", Kind.QUIET, Icon.CLOSE)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        flow.addWidget(self._choose)
        flow.addWidget(self._take_off)
        for widget in (self._label, self._row, self._note, buttons):
            self.add(widget)
        self._choose.clicked.connect(self._ask)
        self._take_off.clicked.connect(self._forget)

    def show_place(self, view: PlaceView) -> None:
        """Show the place, or the way to one."""
        self._view = view
        self._label.setText(view.label)
        self._label.setVisible(not view.path)
        self._row.set_words(view.label)
        self._row.setVisible(bool(view.path))
        self._path.render_words(view.path)
        self._note.setText(view.note)
        self._note.setVisible(bool(view.note))
        self._choose.set_words(view.choose.label, view.choose.label)
        self._choose.setAccessibleDescription(view.note)
        if self._take_off.hasFocus() and not view.take_off:
            self._choose.setFocus()
        self._take_off.set_words(view.take_off, f"{view.take_off}: {view.label}" if view.take_off else "")
        self._take_off.setVisible(bool(view.take_off))

    def _ask(self) -> None:
        if self._view is None:
            return
        ask = self._view.choose
        if self._endings:
            kinds = f"{ask.kind} ({self._endings})"
            name, _kind = QFileDialog.getOpenFileName(self.window(), ask.title, "", kinds)
        else:
            name = QFileDialog.getExistingDirectory(self.window(), ask.title)
        if name:
            self.chosen.emit(Path(name))

    def _forget(self) -> None:
        self.chosen.emit(None)
