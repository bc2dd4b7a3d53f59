"""One question alone: a choice, several, words, a number, a day."""

from __future__ import annotations

from librarian_self.model.form import ItemType
from librarian_self.presenters.views.assess import AssessView
from librarian_self.presenters.views.plain import SimpleBody
from librarian_self.ui.screens.body import BodyCard
from librarian_self.ui.screens.plainrow import PlainRow
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class SimpleCard(BodyCard):
    """Keeps a row for each type of question, and shows the one that is asked."""

    def __init__(self) -> None:
        super().__init__()
        self._place = WrapLabel("", Variant.SMALL)
        self._rows: dict[ItemType, PlainRow] = {}
        self._row: PlainRow | None = None
        self.add(self._place)

    def show_view(self, view: AssessView) -> None:
        """Ask the question."""
        if not isinstance(view.body, SimpleBody):
            return
        self._place.setText(view.place)
        row = self._row_for(view.body.row.type)
        if self._row is not None and self._row is not row:
            self._row.flush()
            self._row.hide()
        self._row = row
        row.show_row(view.body.row)
        row.show()

    def flush(self) -> None:
        """Send words that are still being typed."""
        if self._row is not None:
            self._row.flush()

    def take_focus(self, item: str) -> None:
        """Where one answers."""
        if self._row is not None and self._row.item == item:
            self._row.take_focus()

    def focus_note(self) -> None:
        """The note."""
        if self._row is not None:
            self._row.focus_note()

    def choose_step(self, digit: int) -> bool:
        """The option at this place."""
        return self._row is not None and self._row.choose_step(digit)

    def open_unrated(self) -> bool:
        """Go to the reasons for not rating."""
        return self._row is not None and self._row.open_unrated()

    def _row_for(self, kind: ItemType) -> PlainRow:
        if kind not in self._rows:
            row = PlainRow(kind)
            row.sent.connect(self.sent)
            self._rows[kind] = row
            self.add(row)
        return self._rows[kind]
