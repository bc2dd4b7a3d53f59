"""A plan that was opened from a PDF, to be read."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters.messages import copies as c
from librarian_self.presenters.state import State
from librarian_self.presenters.views.copies import CopyView, copy_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.articlecard import ArticleCard
from librarian_self.ui.screens.readingpage import ReadingPage
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import WrapLabel


class CopyPage(ReadingPage):
    """Whose plan it is, what it says part by part, and what can be done with it. Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, icon=Icon.CLOSE)
        self._view: CopyView | None = None
        self._note = WrapLabel("")
        self._adopt = Button("", icon=Icon.PLUS)
        self._take_back = Button("", icon=Icon.DOWNLOAD)
        self._text = ArticleCard()
        self._keys = KeyHints()
        self._build()
        self._connect()

    def _build(self) -> None:
        ways = QWidget()
        flow = FlowLayout(ways, gap=12)
        flow.addWidget(self._take_back)
        flow.addWidget(self._adopt)
        for widget in (self._note, ways, self._text, self._keys):
            self.add(widget)
        self.column.add_stretch()

    def _connect(self) -> None:
        self._adopt.clicked.connect(self._make_profile)
        self._take_back.clicked.connect(self._take_goals)
        self._text.moved.connect(self._show_caret)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the plan that is in view."""
        if state.copy is None:
            return
        view = copy_view(state, say)
        if view == self._view:
            return
        before, self._view = self._view, view
        self._show_head(view.title, view.close, view.lead)
        self._note.setText(view.note)
        for button, words in ((self._adopt, view.adopt), (self._take_back, view.take_back)):
            button.set_words(words)
            button.setVisible(bool(words))
        self._text.show_article(view.article)
        self._keys.set_hints([KeyHint(keys, words) for keys, words in view.keys])
        order_tabs(self.column)
        if before is not None and before.article.id != view.article.id:
            self.take_focus()

    def _leave(self) -> None:
        self.sent.emit(c.ClosePlan())

    def _make_profile(self) -> None:
        self.sent.emit(c.AdoptPlan())

    def _take_goals(self) -> None:
        self.sent.emit(c.TakeGoalsBack())

    def _show_caret(self, moved: tuple[QWidget, QRect]) -> None:
        self._show_place(*moved)
