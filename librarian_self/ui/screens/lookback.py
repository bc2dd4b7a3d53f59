"""“Looking back, where was I then?”: unfolds, one section at a time; nobody has to."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal

from librarian_self.presenters.views.lookback import BackRow, LookBackView
from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.screens.fold import Fold
from librarian_self.ui.screens.picks import ComboPicks, Picks
from librarian_self.ui.screens.rule import Rule
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

WIDEST: Final = 480
"""Units: how wide the list of sections gets."""


class LookBack(Fold):
    """What it is for, the section, and its items with the steps to choose from."""

    looked_at = Signal(object)
    """The section to look back at."""

    remembered = Signal(str, object)
    """An item, and the step at which one sees oneself then; None takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self._lead = WrapLabel("", Variant.SMALL_INK)
        combo = Combo()
        self._section = FieldRow("", combo)
        self._sections = ComboPicks(combo)
        self._measure_choice()
        self._steps = WrapLabel("", Variant.SMALL)
        self._list = Column(gap=12)
        self._rows = Rows(self._list.box, self._make_row)
        for widget in (self._lead, self._section, self._steps, self._list):
            self.put(widget)
        self._sections.picked.connect(self.looked_at)

    def show_view(self, view: LookBackView | None) -> None:
        """Put words and rows in place; without a view there is nothing to unfold."""
        self.setVisible(view is not None)
        if view is None:
            return
        self.button.set_words(view.title, view.title)
        self._lead.setText(view.lead)
        self._section.set_words(view.sections_label)
        self._section.setVisible(len(view.sections) > 1)
        self._sections.show_choices(view.sections)
        self._steps.setText(view.steps)
        for row, shown in zip(self._rows.show([row.item for row in view.rows]), view.rows, strict=True):
            row.show_row(shown)
        order_tabs(self._list)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure_choice()
        super().changeEvent(event)

    def _measure_choice(self) -> None:
        self._section.setMaximumWidth(look().px(WIDEST))

    def _make_row(self) -> BackItem:
        row = BackItem()
        row.remembered.connect(self.remembered)
        return row


class BackItem(Column):
    """One item: what was answered, the steps, and what follows."""

    remembered = Signal(str, object)
    """The item, and the step that was chosen; None where it was taken back."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._item = ""
        self._statement = WrapLabel("", Variant.STRONG)
        self._answered = WrapLabel("", Variant.SMALL)
        self.steps = SegmentedChoice(clearable=True)
        self._picks = Picks(self.steps)
        self._outcome = WrapLabel("", Variant.SMALL_INK)
        for widget in (Rule(), self._statement, self._answered, self.steps, self._outcome):
            self.add(widget)
        self._picks.picked.connect(self._pick)

    def show_row(self, row: BackRow) -> None:
        """Put words and steps in place; the whole statement names the steps for the ear."""
        self._item = row.item
        self._statement.setText(row.statement)
        self._answered.setText(row.answered)
        self.steps.set_title(row.label)
        self.steps.set_name(f"{row.statement} – {row.label}")
        self._picks.show_choices(row.steps)
        self._outcome.setText(row.outcome)
        self._outcome.setVisible(bool(row.outcome))

    def _pick(self, step: int | None) -> None:
        self.remembered.emit(self._item, step)
