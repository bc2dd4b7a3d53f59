"""The review: one goal after the other, then the plan as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.review import ReviewView, review_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.review_cards import GoalCard, WholeCard
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.progressline import ProgressLine
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class ReviewPage(Page):
    """A page for each goal, and the last one; everything is sent as it is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=12)
        self._view: ReviewView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._leave = Button()
        self._words = WrapLabel("", Variant.SMALL)
        self._line = ProgressLine()
        self._goal = GoalCard()
        self._whole = WholeCard()
        self._back = Button("", icon=Icon.ARROW_LEFT)
        self._forward = Button("", Kind.PRIMARY, Icon.ARROW_RIGHT, icon_last=True)
        self._finish = Button("", Kind.PRIMARY, Icon.CHECK)
        self._remove = Button("", Kind.QUIET, Icon.TRASH)
        self._saved = WrapLabel("", Variant.SMALL)
        self._keys = KeyHints()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = Row()
        words = Column(gap=4)
        words.add(self._title)
        words.add(self._lead)
        head.add(words, 1)
        head.box.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignTop)
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        for widget in (self._back, self._forward, self._finish, self._remove, self._saved):
            flow.addWidget(widget)
        for part in (head, self._words, self._line, self._goal, self._whole, foot, self._keys):
            self.add(part)
        self.column.add_stretch()

    def _connect(self) -> None:
        self._goal.sent.connect(self.sent)
        self._whole.sent.connect(self.sent)
        self._leave.clicked.connect(self._go_away)
        self._back.clicked.connect(self._go_back)
        self._forward.clicked.connect(self._go_forward)
        self._finish.clicked.connect(self._end)
        self._remove.clicked.connect(self._take_out)
        for keys, slot in (("PgUp", self._go_back), ("PgDown", self._go_forward)):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(slot)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the page of the review that is in view."""
        if state.reviewing is None or state.opened is None:
            return
        view = review_view(state, say)
        if view == self._view:
            return
        before, self._view = self._view, view
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._leave.set_words(view.leave)
        self._words.setText(view.progress.sentence)
        self._line.setAccessibleName(view.title)
        self._line.set_progress(view.progress.done, view.progress.total, view.progress.sentence)
        self._show_cards(view)
        self._show_foot(view)
        order_tabs(self.column)
        if before is not None and view.page != before.page:
            self.verticalScrollBar().setValue(0)
            self.take_focus()

    def _show_cards(self, view: ReviewView) -> None:
        """Show the card of the page; what is typed in the other one is told first, as it hides."""
        self._goal.setVisible(view.goal is not None)
        self._whole.setVisible(view.whole is not None)
        if view.goal is not None:
            self._goal.show_view(view.review, view.goal)
        if view.whole is not None:
            self._whole.show_view(view.review, view.whole)

    def _show_foot(self, view: ReviewView) -> None:
        self._back.set_words(view.back)
        self._back.setEnabled(not view.is_first)
        self._forward.set_words(view.forward)
        self._forward.setVisible(not view.is_last)
        self._finish.set_words(view.finish)
        self._finish.setVisible(view.is_last and bool(view.finish))
        self._remove.set_words(view.remove)
        self._remove.setVisible(bool(view.remove))
        self._saved.setText(view.saved)
        self._saved.set_variant(Variant.SMALL, Tone.ROSE if view.trouble else Tone.PLAIN)
        self._keys.set_hints([KeyHint(keys, words) for keys, words in view.keys])

    def flush(self) -> None:
        """Send what is typed and not sent yet."""
        if self._view is not None:
            (self._goal if self._view.goal is not None else self._whole).flush()

    def take_focus(self) -> None:
        """Where one writes first."""
        if self._view is not None:
            (self._goal if self._view.goal is not None else self._whole).take_focus()

    def _go_back(self) -> None:
        self.flush()
        self.sent.emit(m.TurnReview(-1))

    def _go_forward(self) -> None:
        self.flush()
        self.sent.emit(m.TurnReview(1))

    def _go_away(self) -> None:
        self.flush()
        self.sent.emit(m.GoTo(Screen.PLAN))

    def _end(self) -> None:
        self.flush()
        if self._view is not None:
            self.sent.emit(m.FinishReview(self._view.review))

    def _take_out(self) -> None:
        self.flush()
        if self._view is not None:
            self.sent.emit(m.TakeOutReview(self._view.review))
