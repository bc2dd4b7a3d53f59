"""Tells somebody that the program has a fault: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from librarian_self.i18n.messages import Message, msg
from librarian_self.ui.look import look
from librarian_self.ui.stylesheet import Sheet, put_on
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.scrollpage import ScrollPage
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

Say: TypeAlias = Callable[[Message], str]
"""Says a message in the reader's language."""

WIDTH: Final = 620
HEIGHT: Final = 520
REPORT: Final = 150
"""Units."""

TITLE: Final = msg("Something went wrong inside the program")
FAULT: Final = msg("A fault in the program stopped what it was doing just now. It was nothing that you did.")
SAVED: Final = msg("Your answers are saved.")
NOT_SAVED: Final = msg(
    "What you entered last may not be saved yet. Please continue, and close the program only when it says that all "
    "answers are saved."
)
WHAT_TO_DO: Final = msg(
    "You can continue. If this comes again, close the program and start it anew. With the report the authors can find "
    "the fault; it holds no answers, no names and no file names."
)
REPORT_NAME: Final = msg("Report for the authors")
COPY: Final = msg("Copy report")
COPIED: Final = msg("Report copied")
CONTINUE: Final = msg("Continue")
CLOSE: Final = msg("Close program")


class CrashDialog(QDialog):
    """Shows one fault; `happened` replaces the usual first sentence."""

    closing = Signal()
    """The program is to be closed."""

    def __init__(
        self, report: str, *, saved: bool, say: Say, happened: Message = FAULT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._report = report
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say(TITLE))
        page = ScrollPage(gap=12)
        page.add(WrapLabel(say(TITLE), Variant.HEADING))
        page.add(WrapLabel(say(happened)))
        safe = SAVED if saved else NOT_SAVED
        page.add(WrapLabel(say(safe), Variant.STRONG, tone=Tone.GREEN if saved else Tone.ROSE))
        page.add(WrapLabel(say(WHAT_TO_DO)))
        page.add(self._report_field())
        page.add(self._buttons())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(page)
        self.resize(look().px(WIDTH), look().px(HEIGHT))
        self._continue.setFocus()

    def _report_field(self) -> QWidget:
        field = QPlainTextEdit(self._report)
        put_on(field, Sheet.AREA)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setAccessibleName(self._say(REPORT_NAME))
        field.setMinimumHeight(look().px(REPORT))
        return field

    def _buttons(self) -> QWidget:
        self._continue = Button(self._say(CONTINUE), Kind.PRIMARY)
        self._copy = Button(self._say(COPY))
        self._close = Button(self._say(CLOSE))
        self._continue.setDefault(True)
        self._continue.clicked.connect(self.accept)
        self._copy.clicked.connect(self._copy_report)
        self._close.clicked.connect(self._close_program)
        foot = QWidget()
        flow = FlowLayout(foot)
        for button in (self._continue, self._copy, self._close):
            flow.addWidget(button)
        return foot

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.set_words(self._say(COPIED))

    def _close_program(self) -> None:
        self.closing.emit()
        self.accept()


def close_program() -> None:
    """End the event loop; nothing of the damaged window is asked any more."""
    QCoreApplication.exit(1)
