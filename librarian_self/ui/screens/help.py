"""Help: a search, the articles, and the one in view."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.help import HelpView, help_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.articlecard import ArticleCard
from librarian_self.ui.screens.articlelist import ArticleList
from librarian_self.ui.screens.picks import ComboPicks, Picks
from librarian_self.ui.screens.readingpage import ReadingPage
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.banner import announce
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo, Line
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

NARROW: Final = 720
"""Units: below this width everything is one column, and the list of articles one that opens."""

LONGEST_QUERY: Final = 200
AROUND: Final = 24
"""Letters of a query; units that are shown around the caret."""


class HelpPage(ReadingPage):
    """The articles, all of them on this computer. Return in the search goes to the article, Down to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: HelpView | None = None
        self._search = Line()
        self._search.setMaxLength(LONGEST_QUERY)
        self._search_row = FieldRow("", self._search)
        self._clear = Button("", Kind.QUIET, Icon.CLOSE)
        self._found = WrapLabel("", Variant.SMALL)
        self._list = ArticleList()
        self._picks = Picks(self._list)
        combo = Combo()
        self._combo_row = FieldRow("", combo)
        self._combo_picks = ComboPicks(combo)
        self._article = ArticleCard()
        self._about = Button("", Kind.LINK, Icon.ABOUT)
        self._keys = KeyHints()
        self._side = Column(gap=12)
        self._middle = Row(gap=20)
        self._foot = Column(gap=12)
        self._build()
        self._connect()
        self._arrange()

    def _build(self) -> None:
        field = Row(gap=4)
        field.add(self._search_row, 1)
        field.box.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignBottom)
        for widget in (field, self._found, self._list, self._combo_row):
            self._side.add(widget)
        self._middle.box.addWidget(self._side, 2, Qt.AlignmentFlag.AlignTop)
        self._middle.box.addWidget(self._article, 5, Qt.AlignmentFlag.AlignTop)
        self._foot.add(self._keys)
        for widget in (self._middle, self._foot):
            self.add(widget)
        self.column.add_stretch()

    def _connect(self) -> None:
        self._clear.clicked.connect(self._clear_search)
        self._search.textEdited.connect(self._look_for)
        self._search.returnPressed.connect(self._article.focus_text)
        self._picks.picked.connect(self._choose)
        self._combo_picks.picked.connect(self._choose)
        self._about.clicked.connect(self._show_about)
        self._article.moved.connect(self._show_caret)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show what is looked for and what is read."""
        view = help_view(state, say)
        if view == self._view:
            return
        before, self._view = self._view, view
        self._show_head(view.title, view.back, view.lead)
        self._search_row.set_words(view.search_label)
        self._clear.set_words("", view.clear)
        self._clear.setVisible(bool(view.query))
        self._found.setText(view.found)
        self._found.setVisible(bool(view.found and view.articles))
        self._about.set_words(view.about, view.about)
        self._keys.set_hints([KeyHint(keys, words) for keys, words in view.keys])
        self._show_query(view.query)
        self._show_articles(view)
        if before is not None and view.found != before.found:
            announce(self._search, view.found)
        order_tabs(self.column)

    def take_focus(self) -> None:
        """The article in the list; from there Tab goes on to its text."""
        if self._is_narrow():
            self._combo_row.field.setFocus()
        else:
            self._list.focus_choice()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list beside the article or above it, as the width allows."""
        super().resizeEvent(event)
        self._arrange()

    def wear(self) -> None:
        """The same, for larger letters."""
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search to what it found."""
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def _show_query(self, query: str) -> None:
        if query != self._search.text():
            with QSignalBlocker(self._search):
                self._search.setText(query)

    def _show_articles(self, view: HelpView) -> None:
        self._list.set_name(view.list_name)
        self._picks.show_choices(view.articles)
        self._combo_row.set_words(view.list_name)
        self._combo_picks.show_choices(view.articles)
        if view.article is not None:
            self._article.show_article(view.article)
        else:
            self._article.show_nothing(view.found)
        self._arrange()

    def _is_narrow(self) -> bool:
        return self.viewport().width() < look().px(NARROW)

    def _arrange(self) -> None:
        narrow, found = self._is_narrow(), self._view is None or bool(self._view.articles)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._middle.box.setDirection(wanted)
        home = self._foot if narrow else self._side
        if self._about.parentWidget() is not home:
            home.add(self._about)
            order_tabs(self.column)
        self._lead.setVisible(not narrow)
        self._list.setVisible(found and not narrow)
        self._combo_row.setVisible(found and narrow)

    def _look_for(self, query: str) -> None:
        self.sent.emit(m.SearchHelp(query))

    def _clear_search(self) -> None:
        self._search.setFocus()
        self.sent.emit(m.SearchHelp(""))

    def _choose(self, article: str) -> None:
        self.sent.emit(m.ChooseArticle(article))

    def _show_about(self) -> None:
        self.sent.emit(m.GoTo(Screen.ABOUT))

    def _escape(self) -> None:
        if self._search.hasFocus() and self._search.text():
            self._clear_search()
        else:
            super()._escape()

    def _leave(self) -> None:
        self.sent.emit(m.LeaveHelp())

    def _show_caret(self, moved: tuple[QWidget, QRect]) -> None:
        self._show_place(*moved)
