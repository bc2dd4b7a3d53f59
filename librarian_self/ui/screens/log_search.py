"""Looking for an entry of the learning log: by words, by year."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.learning import SearchView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.picks import ComboPicks
from librarian_self.ui.widgets.banner import announce
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo, Line
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

LONGEST_QUERY: Final = 200
"""Letters."""

SIDE: Final = 220
"""Units: the narrowest column."""


class LogSearch(Column):
    """A field and a year; what was found is said below. `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._said = ""
        self.field = Line()
        self.field.setMaxLength(LONGEST_QUERY)
        self._field_row = FieldRow("", self.field)
        self._clear = Button("", Kind.QUIET, Icon.CLOSE)
        years = Combo()
        self._year_row = FieldRow("", years)
        self._years = ComboPicks(years)
        self._found = WrapLabel("", Variant.SMALL)
        line = Row(gap=4)
        line.add(self._field_row, 1)
        line.box.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignBottom)
        columns = Columns(SIDE)
        columns.add(line)
        columns.add(self._year_row)
        self.add(columns)
        self.add(self._found)
        self.field.textEdited.connect(self._look_for)
        self._clear.clicked.connect(self._clear_query)
        self._years.picked.connect(self._choose_year)

    def show_view(self, view: SearchView) -> None:
        """Show what is looked for, and tell the ear when something else was found."""
        self._field_row.set_words(view.label)
        if view.query != self.field.text():
            with QSignalBlocker(self.field):
                self.field.setText(view.query)
        self._clear.set_words("", view.clear)
        self._clear.setVisible(bool(view.query))
        self._year_row.set_words(view.year_label)
        self._year_row.setVisible(bool(view.years))
        self._years.show_choices(view.years)
        self._found.setText(view.found)
        self._found.setVisible(bool(view.found))
        if view.found and view.found != self._said:
            announce(self.field, view.found)
        self._said = view.found

    def _look_for(self, query: str) -> None:
        self.sent.emit(m.SearchLog(query))

    def _clear_query(self) -> None:
        self.field.setFocus()
        self.sent.emit(m.SearchLog(""))

    def _choose_year(self, year: int | None) -> None:
        self.sent.emit(m.ChooseYear(year))
