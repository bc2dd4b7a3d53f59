"""Assess: the sections on the left, the questions of a page on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.assess import AssessView, WhoView, assess_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.bodies import make_card
from librarian_self.ui.screens.body import BodyCard
from librarian_self.ui.screens.formabout import FormAboutFold
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.sections import SectionList
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
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
    """The questions of one page; every answer is sent as it is given. Cards are made when they are needed first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=12)
        self._view: AssessView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._words = WrapLabel("", Variant.MUTED)
        self._pause = Button()
        self._line = ProgressLine()
        self._sections = SectionList()
        self._who = WhoCard()
        self._intro = WrapLabel("", Variant.MUTED)
        self._about = FormAboutFold()
        self._cards: dict[type, BodyCard] = {}
        self._card: BodyCard | None = None
        self._holder = Column(gap=0)
        self._back = Button("", icon=Icon.ARROW_LEFT)
        self._forward = Button("", Kind.PRIMARY, Icon.ARROW_RIGHT, icon_last=True)
        self._finish = Button()
        self._saved = WrapLabel("", Variant.SMALL)
        self._keys = KeyHints()
        self._middle = Row(gap=20)
        self._turned = QTimer(self, singleShot=True, interval=0)
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
        right.add(self._intro)
        right.add(self._holder)
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        for button in (self._back, self._forward, self._finish):
            flow.addWidget(button)
        flow.addWidget(self._saved)
        right.add(foot)
        right.add(self._keys)
        right.add(self._about)
        right.add_stretch()
        self._middle.add(self._sections, 1)
        self._middle.add(right, 3)
        for widget in (head, self._line, self._who, self._middle):
            self.add(widget)
        self.column.add_stretch()

    def _connect(self) -> None:
        self._turned.timeout.connect(self._show_top)
        self._sections.picked.connect(self._go_to_section)
        self._pause.clicked.connect(self._go_home)
        self._back.clicked.connect(self._go_back)
        self._forward.clicked.connect(self._go_forward)
        self._finish.clicked.connect(self._end)
        for keys, slot in (
            ("Ctrl+N", self._go_to_note),
            ("PgUp", self._go_back),
            ("PgDown", self._go_forward),
        ):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(slot)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the questions of the page."""
        if state.assessing is None:
            return
        view = assess_view(state, say)
        if view == self._view:
            return
        before, self._view = self._view, view
        self._title.setText(view.title)
        self._words.setText(view.progress.sentence)
        self._line.setAccessibleName(view.title)
        self._line.set_progress(view.progress.done, view.progress.total, view.progress.sentence)
        self._pause.set_words(view.pause)
        self._sections.show_view(view)
        self._who.show_view(view.who)
        self._intro.setText(view.intro)
        self._intro.setVisible(bool(view.intro))
        self._show_body(view)
        self._show_foot(view)
        self._about.show_view(view.about)
        if before is not None and view.page != before.page:
            self.verticalScrollBar().setValue(0)
        if before is not None and view.item != before.item:
            self.take_focus()
            if view.item == view.page:
                self._turned.start()
            self.show_focus()

    def _show_body(self, view: AssessView) -> None:
        """Show the card for these questions, and put the others away."""
        kind = type(view.body)
        if kind not in self._cards:
            card = make_card(view.body)
            card.sent.connect(self.sent)
            self._holder.add(card)
            self._cards[kind] = card
        card = self._cards[kind]
        if self._card is not None and self._card is not card:
            self._card.flush()
            self._card.hide()
        self._card = card
        card.show_view(view)
        card.show()
        order_tabs(self)

    def _show_top(self) -> None:
        """Begin a page at its question, not at the answers; it is known where that is once all is laid out."""
        if self._card is not None:
            self.show_whole(self._card)

    def _show_foot(self, view: AssessView) -> None:
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

    def flush(self) -> None:
        """Send words that are still being typed, and at which question of the page one is."""
        if self._card is None or self._view is None:
            return
        self._card.flush()
        here = self._card.item_in_focus()
        if here is not None and here != self._view.item:
            self.sent.emit(m.GoToItem(here))

    def take_focus(self) -> None:
        """The answer to the question in view."""
        if self._card is not None and self._view is not None:
            self._card.take_focus(self._view.item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sections beside the question or below it, as the width allows."""
        super().resizeEvent(event)
        narrow = self.viewport().width() < look().px(NARROW)
        wanted = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        if self._middle.box.direction() != wanted:
            self._middle.box.setDirection(wanted)
            order_tabs(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose; pages turn."""
        if _is_writing() or not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        card = self._card
        if card is None:
            return False
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
        digit = _digit(event)
        if modifiers == shift and digit is not None:
            return card.choose_target(digit)
        if modifiers == alt and digit is not None:
            return card.choose_importance(digit)
        if not modifiers and (digit == 0 or key == Qt.Key.Key_Minus):
            return card.open_unrated()
        return not modifiers and digit is not None and card.choose_step(digit)

    def _go_to_section(self, section: str) -> None:
        self.sent.emit(m.GoToSection(section))

    def _go_to_note(self) -> None:
        if self._card is not None:
            self._card.focus_note()

    def _go_home(self) -> None:
        self.flush()
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


class WhoCard(Card):
    """Who answers about whom; there where it is not plain."""

    def __init__(self) -> None:
        super().__init__(gap=4, margin=12)
        self._heading = WrapLabel("", Variant.SUBTITLE)
        self._line = WrapLabel("", Variant.SMALL)
        self.add(self._heading)
        self.add(self._line)
        self.hide()

    def show_view(self, view: WhoView | None) -> None:
        """Say who answers; the card of somebody else is marked."""
        self.setVisible(view is not None)
        if view is not None:
            self.set_accent(bool(view.line))
            self._heading.setText(view.heading)
            self._line.setText(view.line)
            self._line.setVisible(bool(view.line))


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
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QAbstractSpinBox)
