"""Assess: the sections on the left, one competency on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.assess import AssessView, assess_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.question import QuestionCard
from librarian_self.ui.screens.sections import SectionList
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.progressline import ProgressLine
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

NARROW = 860
"""Units: below this width the sections stand below the question, not beside it."""

DIGITS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(10)}
SHIFTED = {
    Qt.Key.Key_Exclam: 1,
    Qt.Key.Key_At: 2,
    Qt.Key.Key_QuoteDbl: 2,
    Qt.Key.Key_NumberSign: 3,
    Qt.Key.Key_Dollar: 4,
    Qt.Key.Key_Semicolon: 4,
    Qt.Key.Key_Percent: 5,
}
"""What Shift and a digit give on English and Russian keyboards, where a system sends no key code to tell by."""


class AssessPage(Page):
    """One question a page; every answer is sent as it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=12)
        self._view: AssessView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._words = WrapLabel("", Variant.MUTED)
        self._pause = Button()
        self._line = ProgressLine()
        self._sections = SectionList()
        self._question = QuestionCard()
        self._back = Button("", icon=Icon.ARROW_LEFT)
        self._forward = Button("", Kind.PRIMARY, Icon.ARROW_RIGHT, icon_last=True)
        self._finish = Button()
        self._saved = WrapLabel("", Variant.SMALL)
        self._keys = KeyHints()
        self._middle = Row(gap=20)
        self._build()
        self._connect()

    def _build(self) -> None:
        head = Row()
        words = Column(gap=4)
        words.add(self._title)
        words.add(self._words)
        head.add(words, 1)
        head.box.addWidget(self._pause, 0, Qt.AlignmentFlag.AlignBottom)
        right = Column(gap=12)
        right.add(self._question)
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        for button in (self._back, self._forward, self._finish):
            flow.addWidget(button)
        flow.addWidget(self._saved)
        right.add(foot)
        right.add(self._keys)
        right.add_stretch()
        self._middle.add(self._sections, 1)
        self._middle.add(right, 3)
        for widget in (head, self._line, self._middle):
            self.add(widget)
        self.column.add_stretch()

    def _connect(self) -> None:
        self._question.sent.connect(self.sent)
        self._sections.picked.connect(self._go_to_section)
        self._pause.clicked.connect(self._go_home)
        self._back.clicked.connect(self._go_back)
        self._forward.clicked.connect(self._go_forward)
        self._finish.clicked.connect(self._end)
        for keys, slot in (
            ("Ctrl+N", self._question.focus_note),
            ("PgUp", self._go_back),
            ("PgDown", self._go_forward),
        ):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(slot)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the question."""
        if state.assessing is None:
            return
        view = assess_view(state, say)
        if view == self._view:
            return
        moved = self._view is not None and view.item != self._view.item
        self._view = view
        self._title.setText(view.title)
        self._words.setText(view.progress.sentence)
        self._line.setAccessibleName(view.title)
        self._line.set_progress(view.progress.done, view.progress.total, view.progress.sentence)
        self._pause.set_words(view.pause)
        self._sections.show_view(view)
        self._question.show_view(view)
        self._back.set_words(view.back)
        self._back.setEnabled(not view.is_first)
        self._forward.set_words(view.forward)
        self._forward.setVisible(not view.is_last)
        self._finish.set_words(view.finish)
        self._finish.setVisible(view.is_last or view.progress.done == view.progress.total)
        self._finish.set_kind(Kind.PRIMARY if view.is_last else Kind.SECONDARY)
        self._saved.setText(view.saved)
        self._saved.set_variant(Variant.SMALL, Tone.ROSE if view.trouble else Tone.PLAIN)
        self._keys.set_hints([KeyHint(keys, words) for keys, words in view.keys])
        if moved:
            self.verticalScrollBar().setValue(0)
            self.take_focus()

    def flush(self) -> None:
        """Send words that are still being typed."""
        self._question.flush()

    def take_focus(self) -> None:
        """The levels."""
        self._question.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sections beside the question or below it, as the width allows."""
        super().resizeEvent(event)
        narrow = self.viewport().width() < look().px(NARROW)
        wanted = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        if self._middle.box.direction() != wanted:
            self._middle.box.setDirection(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose; pages turn."""
        if _is_writing() or not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
        digit = _digit(event)
        if modifiers == shift and digit is not None:
            return self._question.choose_target(digit)
        if modifiers == alt and digit is not None:
            return self._question.choose_importance(digit)
        if not modifiers and (digit == 0 or key == Qt.Key.Key_Minus):
            return self._question.open_unrated()
        return not modifiers and digit is not None and self._question.choose_level(digit)

    def _go_to_section(self, section: str) -> None:
        self.sent.emit(m.GoToSection(section))

    def _go_home(self) -> None:
        self.sent.emit(m.GoTo(Screen.HOME))

    def _go_back(self) -> None:
        self.flush()
        self.sent.emit(m.Move(-1))

    def _go_forward(self) -> None:
        self.flush()
        self.sent.emit(m.Move(1))

    def _end(self) -> None:
        self.flush()
        self.sent.emit(m.FinishAssessment())


def _digit(event: QKeyEvent) -> int | None:
    """The digit of a key, whatever the layout makes of it."""
    key = Qt.Key(event.key())
    if key in DIGITS:
        return DIGITS[key]
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    first_row = 10  # X11 key codes of the digit row: 10 to 19
    code = event.nativeScanCode()
    if shift and first_row <= code < first_row + 10 and QApplication.platformName() == "xcb":
        return (code - first_row + 1) % 10
    return SHIFTED.get(key) if shift else None


def _is_writing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QSpinBox)
