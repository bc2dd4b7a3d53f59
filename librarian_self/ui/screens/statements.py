"""The statements of a section as one list."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from librarian_self.model.form import ItemType
from librarian_self.presenters.views.assess import AssessView
from librarian_self.presenters.views.plain import PlainView, StatementsBody
from librarian_self.ui.screens.body import BodyCard
from librarian_self.ui.screens.plainrow import PlainRow
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class StatementsCard(BodyCard):
    """Statements with their steps, one below the other; each is a Tab stop, a digit answers the one in focus."""

    def __init__(self) -> None:
        super().__init__()
        self._place = WrapLabel("", Variant.SMALL)
        self._list = Column(gap=12)
        self._rows: dict[tuple[str, ItemType], PlainRow] = {}
        self.add(self._place)
        self.add(self._list)

    def show_view(self, view: AssessView) -> None:
        """List the questions of the page."""
        if not isinstance(view.body, StatementsBody):
            return
        self._place.setText(view.place)
        rows = {(row.asked.item, row.type): row for row in view.body.rows}
        if list(rows) != list(self._rows):
            self._replace(rows)
        for number, (key, row) in enumerate(rows.items()):
            self._rows[key].show_row(row, ruled=number > 0)

    def flush(self) -> None:
        """Send words that are still being typed."""
        for row in list(self._rows.values()):
            row.flush()

    def take_focus(self, item: str) -> None:
        """The statement of this item, unless one is busy in it."""
        row = self._row_of(item)
        if row is not None and row is not self._focused():
            row.take_focus()

    def focus_note(self) -> None:
        """The note of the statement in focus."""
        row = self._focused()
        if row is not None:
            row.focus_note()

    def choose_step(self, digit: int) -> bool:
        """Answer the statement in focus."""
        row = self._focused()
        return row is not None and row.choose_step(digit)

    def open_unrated(self) -> bool:
        """Go to the reasons for not rating the statement in focus."""
        row = self._focused()
        return row is not None and row.open_unrated()

    def item_in_focus(self) -> str | None:
        """The statement in focus."""
        row = self._focused()
        return row.item if row is not None else None

    def _replace(self, rows: dict[tuple[str, ItemType], PlainView]) -> None:
        """Keep the rows that stay, with their focus and what is typed in them."""
        before = self._rows
        self._rows = {key: before[key] if key in before else self._make(key[1]) for key in rows}
        for gone in (row for key, row in before.items() if key not in rows):
            gone.flush()
            self._list.box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row in self._rows.values():
            self._list.box.removeWidget(row)
            self._list.box.addWidget(row)
            row.show()
        order_tabs(self)

    def _make(self, kind: ItemType) -> PlainRow:
        row = PlainRow(kind, listed=True)
        row.sent.connect(self.sent)
        return row

    def _row_of(self, item: str) -> PlainRow | None:
        return next((row for row in self._rows.values() if row.item == item), None)

    def _focused(self) -> PlainRow | None:
        focus = QApplication.focusWidget()
        return next((row for row in self._rows.values() if focus and row.isAncestorOf(focus)), None)
