"""What belongs to the plan as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.plan import PlanFields
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.fieldrows import DayRow, HoursRow, TextRow
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

SUBJECT: Final = "plan"
"""There is one plan in a profile."""

DAY: Final = 126
SIDE: Final = 240
"""Units: the narrowest column of days and hours, and of words."""


class WholePlan(Card):
    """Institution, period, hours, aims and strengths; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._view: PlanFields | None = None
        self._title = WrapLabel("", Variant.HEADING)
        self._rows = {
            "institution": TextRow("institution", lines=1),
            "start": DayRow("start"),
            "end": DayRow("end"),
            "hours_month": HoursRow("hours_month"),
            "hours_year": HoursRow("hours_year"),
            "aim_one_year": TextRow("aim_one_year"),
            "aim_three_years": TextRow("aim_three_years"),
            "strengths_use": TextRow("strengths_use"),
        }
        self.add(self._title)
        self.add(self._rows["institution"])
        dates = Columns(DAY, level=True)
        for key in ("start", "end", "hours_month", "hours_year"):
            dates.add(self._rows[key])
        self.add(dates)
        words = Columns(SIDE)
        for key in ("aim_one_year", "aim_three_years", "strengths_use"):
            words.add(self._rows[key])
        self.add(words)
        for row in self._rows.values():
            row.written.connect(self._write)

    def show_view(self, view: PlanFields) -> None:
        """Show what was written."""
        if view == self._view:
            return
        self._view = view
        self._title.setText(view.title)
        for field in view.fields:
            self._rows[field.key].show_field(field, SUBJECT)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        for row in self._rows.values():
            row.flush()

    def _write(self, key: str, value: object, _subject: str) -> None:
        """Send the newest settings with one of them changed."""
        if self._view is not None:
            patch: dict[str, Any] = {key: value}
            self.sent.emit(m.EditPlan(replace(self._view.settings, **patch)))
