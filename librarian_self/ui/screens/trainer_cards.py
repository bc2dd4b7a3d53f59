"""The cards of the trainer's page that say what a kit is and gives."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTimer, Signal

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.parts import TickView
from librarian_self.presenters.views.trainer import TrainerView
from librarian_self.services.checking import MOST_HOURS
from librarian_self.services.kitfile.limits import NAME, NOTE
from librarian_self.ui.screens.inputs import BLANK
from librarian_self.ui.screens.trainer_fields import AreaRow, LineRow, PickRow, PlaceRow
from librarian_self.ui.screens.trainer_ticks import TickGroup
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import NumberField
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.textarea import REST
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

LOGOS = "*.svg *.png"
LONGEST_INSTITUTION = 200


class NameCard(Card):
    """Whose kit it is, the trainer's words, and the logo; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._name = LineRow(NAME)
        self._note = AreaRow(NOTE)
        self._logo = PlaceRow(LOGOS)
        for widget in (self._title, self._name, self._note, self._logo):
            self.add(widget)
        self._name.changed.connect(self._change)
        self._note.changed.connect(self._change)
        self._logo.chosen.connect(self._choose_logo)

    def show_view(self, view: TrainerView) -> None:
        """Put the words in place."""
        self._title.setText(view.kit_title)
        name, note = view.words
        self._name.show_words(name)
        self._note.show_words(note)
        self._logo.show_place(view.logo)

    def flush(self) -> None:
        """Send words that are still being typed."""
        self._name.flush()
        self._note.flush()

    def take_focus(self) -> None:
        """The name."""
        self._name.line.setFocus()

    def _change(self, key: str, value: object) -> None:
        self.sent.emit(m.EditKit(((key, value),)))

    def _choose_logo(self, path: Path | None) -> None:
        self.sent.emit(m.EditKit((("logo", path),)))


class DefaultsCard(Card):
    """What a new profile begins with; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("", Variant.SMALL)
        holder = Column(gap=12)
        self._picks = Rows(holder.box, self._make)
        self._institution = LineRow(LONGEST_INSTITUTION)
        self._hours = NumberField()
        self._hours_row = FieldRow("", self._hours)
        self._hours.setRange(0, MOST_HOURS)
        self._hours.setSpecialValueText(BLANK)
        self._shown_hours = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        for widget in (self._title, self._note, holder, self._institution, self._hours_row):
            self.add(widget)
        self.add_stretch()
        self._institution.changed.connect(self._change)
        self._rest.timeout.connect(self._tell_hours)
        self._hours.valueChanged.connect(self._rest_first)
        self._hours.editingFinished.connect(self._tell_hours)

    def show_view(self, view: TrainerView) -> None:
        """Put the words in place; what is being typed stays."""
        self._title.setText(view.defaults_title)
        self._note.setText(view.defaults_note)
        rows = self._picks.show([pick.key for pick in view.picks])
        for row, pick in zip(rows, view.picks, strict=True):
            row.show_pick(pick)
        self._institution.show_words(view.institution)
        self._hours_row.set_words(view.hours_label)
        if not self._rest.isActive() and view.hours != self._shown_hours:
            self._shown_hours = view.hours
            with QSignalBlocker(self._hours):
                self._hours.setValue(view.hours)

    def flush(self) -> None:
        """Send what is still being typed."""
        self._institution.flush()
        self._hours.interpretText()
        self._tell_hours()

    def _make(self) -> PickRow:
        row = PickRow()
        row.changed.connect(self._change)
        return row

    def _change(self, key: str, value: object) -> None:
        self.sent.emit(m.EditKit(((key, value),)))

    def _rest_first(self, _hours: int) -> None:
        self._rest.start()

    def _tell_hours(self) -> None:
        self._rest.stop()
        hours = self._hours.value()
        if hours != self._shown_hours:
            self._shown_hours = hours
            self._change("hours_year", hours or None)


class LocksCard(Card):
    """What stays as the kit gives it; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("", Variant.SMALL)
        self._locks = TickGroup()
        for widget in (self._title, self._note, self._locks):
            self.add(widget)
        self.add_stretch()
        self._locks.ticked.connect(self._lock)

    def show_view(self, view: TrainerView) -> None:
        """Put the words in place."""
        self._title.setText(view.locks_title)
        self._note.setText(view.locks_note)
        self._locks.show_ticks(view.locks_title, view.locks)

    def _lock(self, ticks: tuple[TickView, ...]) -> None:
        locked = frozenset(tick.key for tick in ticks if tick.ticked)
        self.sent.emit(m.EditKit((("locked", locked),)))
