"""The learning log: what somebody did to learn, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import State
from librarian_self.presenters.views.learning import LogView, log_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.log_aim import AimCard
from librarian_self.ui.screens.log_list import LogList
from librarian_self.ui.screens.log_search import LogSearch
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

NARROW: Final = 620
"""Units: below this width the button stands below the title."""

CSV: Final = ".csv"


class LogPage(Page):
    """The learning log."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: LogView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._add = Button("", Kind.PRIMARY, Icon.PLUS)
        self._head = Row(gap=20)
        self._empty = EmptyCard()
        self._aim = AimCard()
        self._search = LogSearch()
        self._list = LogList()
        self._earlier = Button("", icon=Icon.CHEVRON_DOWN)
        self._export = Button("", Kind.QUIET, Icon.DOWNLOAD)
        self._take_in = Button("", Kind.QUIET, Icon.UPLOAD)
        self._build()
        self._connect()

    def _build(self) -> None:
        words = Column(gap=4)
        words.add(self._title)
        words.add(self._lead)
        self._head.add(words, 1)
        self._head.box.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        for button in (self._export, self._take_in):
            flow.addWidget(button)
        for part in (self._head, self._empty, self._aim, self._search, self._list, self._earlier, foot):
            self.add(part)
        self.column.add_stretch()

    def _connect(self) -> None:
        for button in (self._add, self._empty.button):
            button.clicked.connect(self._begin)
        for part in (self._aim, self._search, self._list):
            part.sent.connect(self.sent)
        self._list.emptied.connect(self.take_focus)
        self._earlier.clicked.connect(self._show_earlier)
        self._export.clicked.connect(self.export)
        self._take_in.clicked.connect(self._ask_for_table)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the log."""
        if state.opened is None:
            return
        view = log_view(state, say)
        if view == self._view:
            return
        self._view = view
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._lead.setVisible(bool(view.lead))
        self._empty.setVisible(bool(view.empty))
        self._empty.show_words(view.empty, view.add)
        self._show_buttons(view)
        for part, its in ((self._aim, view.aim), (self._search, view.search)):
            part.setVisible(its is not None)
        if view.aim is not None:
            self._aim.show_view(view.aim)
        if view.search is not None:
            self._search.show_view(view.search)
        self._show_list(view)
        order_tabs(self.column)

    def flush(self) -> None:
        """Send what is typed and not sent yet."""
        self._aim.flush()
        self._list.flush()

    def wear(self) -> None:
        """Measure anew."""
        self._fit()

    def export(self) -> None:
        """Ask where to, and write the log as a table."""
        view = self._view
        if view is None or not view.files.export:
            return
        self.flush()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder or Path.home(), view.files.name)
        kind = f"{view.files.kind} (*{CSV})"
        name, _kind = QFileDialog.getSaveFileName(self, view.files.export_title, f"{proposed}", kind)
        if name:
            self.sent.emit(m.ExportLog(Path(name if name.lower().endswith(CSV) else name + CSV)))

    def take_focus(self) -> None:
        """The fields that are open, else the newest entry; before there is one, the way to it."""
        editor = self._list.editor()
        if editor is not None:
            editor.take_focus()
        elif not self._list.focus_entry():
            button = self._add if self._add.isVisibleTo(self) else self._empty.button
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_focus(self) -> None:
        """An entry that was just opened is shown with its fields; else what has the focus."""
        row = self._list.open_row()
        if row is not None and row.button.hasFocus():
            self.show_whole(row)
        else:
            super().show_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beside the title or below it, as the width allows."""
        super().resizeEvent(event)
        self._fit()

    def _show_list(self, view: LogView) -> None:
        """List the entries; once all have their places, what was opened or moved is brought into view."""
        before = self._list.open_row()
        moved = self._list.show_years(view.years)
        if moved or self._list.open_row() is not before:
            self._later.start()

    def _show_buttons(self, view: LogView) -> None:
        self._add.set_words(view.add)
        self._add.setVisible(not view.empty)
        self._list.setVisible(bool(view.years))
        self._earlier.set_words(view.earlier)
        self._earlier.setVisible(bool(view.earlier))
        self._export.set_words(view.files.export)
        self._export.setVisible(bool(view.files.export))
        self._take_in.set_words(view.files.take_in)

    def _fit(self) -> None:
        narrow = self.viewport().width() < look().px(NARROW)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._head.box.direction() != wanted:
            self._head.box.setDirection(wanted)

    def _begin(self) -> None:
        """Begin an entry of today and write."""
        self.flush()
        self.sent.emit(m.AddEntry())
        self.take_focus()

    def _show_earlier(self) -> None:
        """Go on reading where the list ended."""
        self.flush()
        before = self._list.count()
        self.sent.emit(m.ShowEarlier())
        self._list.focus_entry(before)

    def _ask_for_table(self) -> None:
        view = self._view
        if view is None:
            return
        self.flush()
        kind = f"{view.files.kind} (*{CSV})"
        name, _kind = QFileDialog.getOpenFileName(self, view.files.take_in_title, "", kind)
        if name:
            self.sent.emit(m.ImportLog(Path(name)))


class EmptyCard(Card):
    """What is said while nothing is written, and the one thing to do."""

    def __init__(self) -> None:
        super().__init__(gap=12, accent=True)
        self._words = WrapLabel("")
        self.button = Button("", Kind.PRIMARY, Icon.PLUS)
        row = Row()
        row.add(self.button)
        row.add_stretch()
        self.add(self._words)
        self.add(row)

    def show_words(self, words: str, begin: str) -> None:
        """Put the words in place."""
        self._words.setText(words)
        self.button.set_words(begin)
