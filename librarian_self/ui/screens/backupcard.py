"""The backups of the profile, bringing one back after a question, and a copy to take along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.backups import BackupRow, BackupView, RestoreQuestion
from librarian_self.ui.icons import Icon
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

ENDING = ".lself"


class BackupCard(Card):
    """Lists backups; `sent` carries messages. The focus goes to the answer that keeps everything."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("", Variant.SMALL)
        holder = Column(gap=8)
        self._rows = Rows(holder.box, self._make)
        self._more = Button("")
        self._question = RestoreAnswers()
        self._copy_note = WrapLabel("", Variant.SMALL)
        self.copy = Button("", icon=Icon.DOWNLOAD)
        for widget in (
            self._title,
            self._note,
            holder,
            self._more,
            self._question,
            self._copy_note,
            self.copy,
        ):
            self.add(widget)
        self._question.hide()
        self._more.clicked.connect(self._show_all)
        self._question.sent.connect(self.sent)
        self.copy.clicked.connect(self._copy)

    def show_view(self, view: BackupView) -> None:
        """Put the words in place, and the question if one was asked."""
        self._title.setText(view.title)
        self._note.setText(view.note)
        rows = self._rows.show([row.key for row in view.rows])
        for line, row in zip(rows, view.rows, strict=True):
            line.show_row(row)
        self._more.set_words(view.more, view.more)
        self._more.setVisible(bool(view.more))
        self._copy_note.setText(view.copy_note)
        self.copy.set_words(view.copy, view.copy)
        self._question.show_question(view.question)

    def _make(self) -> BackupLine:
        line = BackupLine()
        line.button.picked.connect(self._ask)
        return line

    def _ask(self, backup: Path) -> None:
        self.sent.emit(m.AskToRestore(backup))

    def _show_all(self) -> None:
        self.sent.emit(m.ShowAllBackups())

    def _copy(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(self.window(), self.copy.text(), "", f"*{ENDING}")
        if name:
            path = Path(name)
            self.sent.emit(m.CopyTo(path if path.suffix == ENDING else path.with_name(path.name + ENDING)))


class BackupLine(Row):
    """One backup, with a button that brings it back."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._when = WrapLabel("", Variant.STRONG)
        self._size = WrapLabel("", Variant.SMALL)
        self.button = KeyedButton()
        self.add(self._when, 1)
        self.add(self._size)
        self.add(self.button)

    def show_row(self, row: BackupRow) -> None:
        """Put the words in place."""
        self._when.setText(row.when)
        self._size.setText(row.size)
        self.button.set_words(row.restore, row.name)
        self.button.set_key(row.key)


class RestoreAnswers(Column):
    """What would change, and the two answers; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._title = WrapLabel("", Variant.STRONG)
        self._lines = WrapLabel("")
        self._note = WrapLabel("", Variant.SMALL)
        self._keep = Button("")
        self._confirm = Button("")
        answers = QWidget()
        flow = FlowLayout(answers, gap=12)
        flow.addWidget(self._keep)
        flow.addWidget(self._confirm)
        for widget in (self._title, self._lines, self._note, answers):
            self.add(widget)
        self._keep.clicked.connect(self._keep_all)
        self._confirm.clicked.connect(self._restore)

    def show_question(self, question: RestoreQuestion | None) -> None:
        """Ask, or ask no more."""
        was_asked = not self.isHidden()
        self.setVisible(question is not None)
        if question is None:
            return
        self._title.setText(question.title)
        self._lines.setText("\n".join(question.lines))
        self._note.setText(question.note)
        self._keep.set_words(question.keep, question.keep)
        self._confirm.set_words(question.confirm, question.confirm)
        described = f"{question.title} {' '.join(question.lines)}"
        for button in (self._keep, self._confirm):
            button.setAccessibleDescription(described)
        if not was_asked:
            self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_all(self) -> None:
        self.sent.emit(m.KeepPresent())

    def _restore(self) -> None:
        self.sent.emit(m.RestoreAsked())
