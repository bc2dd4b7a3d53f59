"""A plan that was opened from a PDF, to be read."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters.messages import copies as c
from librarian_self.presenters.state import State
from librarian_self.presenters.views.copies import CopyView, copy_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.articlecard import ArticleCard
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

AROUND = 24
"""Units that are shown around the caret."""


class CopyPage(Page):
    """Whose plan it is, what it says part by part, and what can be done with it. Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CopyView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._note = WrapLabel("")
        self._close = Button("", icon=Icon.CLOSE)
        self._adopt = Button("", icon=Icon.PLUS)
        self._take_back = Button("", icon=Icon.DOWNLOAD)
        self._text = ArticleCard()
        self._keys = KeyHints()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = Row(gap=20)
        words = Column(gap=4)
        words.add(self._title)
        words.add(self._lead)
        head.add(words, 1)
        head.box.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        ways = QWidget()
        flow = FlowLayout(ways, gap=12)
        flow.addWidget(self._take_back)
        flow.addWidget(self._adopt)
        for widget in (head, self._note, ways, self._text, self._keys):
            self.add(widget)
        self.column.add_stretch()

    def _connect(self) -> None:
        self._close.clicked.connect(self._go_back)
        self._adopt.clicked.connect(self._make_profile)
        self._take_back.clicked.connect(self._take_goals)
        self._text.moved.connect(self._show_caret)
        escape = QShortcut(
            QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        escape.activated.connect(self._go_back)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the plan that is in view."""
        if state.copy is None:
            return
        view = copy_view(state, say)
        if view == self._view:
            return
        before, self._view = self._view, view
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._note.setText(view.note)
        self._close.set_words(view.close)
        for button, words in ((self._adopt, view.adopt), (self._take_back, view.take_back)):
            button.set_words(words)
            button.setVisible(bool(words))
        self._text.show_article(view.article)
        self._keys.set_hints([KeyHint(keys, words) for keys, words in view.keys])
        order_tabs(self.column)
        if before is not None and before.article.id != view.article.id:
            self.take_focus()

    def take_focus(self) -> None:
        """The button that closes it; from there Tab goes on to the text."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def _go_back(self) -> None:
        self.sent.emit(c.ClosePlan())

    def _make_profile(self) -> None:
        self.sent.emit(c.AdoptPlan())

    def _take_goals(self) -> None:
        self.sent.emit(c.TakeGoalsBack())

    def _show_caret(self, moved: tuple[QWidget, QRect]) -> None:
        text, place = moved
        corner = self.column.mapToParent(text.mapTo(self.column, place.center()))
        self.ensureVisible(corner.x(), corner.y(), 0, place.height() // 2 + look().px(AROUND))
