"""A planned review, and one in the log."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from librarian_self.presenters.views.reviews import HeldView, PlannedView
from librarian_self.ui.icons import Icon
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Kind
from librarian_self.ui.widgets.dayfield import DayField
from librarian_self.ui.widgets.keyed import KeyedButton
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class PlannedRow(Row):
    """A day that can be moved where it stands, and the button that takes it out; `moved` tells whose, and the new day."""

    moved = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._view: PlannedView | None = None
        self.day = DayField()
        self._note = Pill()
        self.remove = KeyedButton(Kind.LINK, Icon.TRASH)
        for widget in (self.day, self._note):
            self.add(widget)
        self.add_stretch()
        self.add(self.remove)
        self.day.chosen.connect(self._move)

    def show_view(self, view: PlannedView) -> None:
        """Put day and words in place."""
        self._view = view
        self.day.show_day(view.day)
        self.day.setAccessibleName(view.label)
        self.day.setAccessibleDescription(view.note)
        self._note.set_pill(view.note, Tone.ROSE if view.has_passed else Tone.ACCENT)
        self._note.setVisible(bool(view.note))
        self.remove.set_words(view.remove, view.remove_aloud)
        self.remove.set_key(view.id)

    def flush(self) -> None:
        """Tell a day that is typed and not told yet."""
        self.day.flush()

    def take_focus(self) -> None:
        """The day."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, day: str) -> None:
        """A review that is planned has a day; an empty field gives way to it."""
        if self._view is None:
            return
        if day:
            self.moved.emit(self._view.id, day)
        else:
            self.day.show_day(self._view.day)


class HeldRow(Row):
    """A day, what was noticed, and the button that opens it."""

    def __init__(self) -> None:
        super().__init__()
        self._date = WrapLabel("", Variant.STRONG)
        self._line = WrapLabel("", Variant.SMALL)
        self.open_button = KeyedButton(Kind.LINK)
        words = Column(gap=0)
        words.add(self._date)
        words.add(self._line)
        self.add(words, 1)
        self.add(self.open_button)

    def show_view(self, view: HeldView) -> None:
        """Put the words in place."""
        self._date.setText(view.date)
        self._line.setText(view.line)
        self._line.setVisible(bool(view.line))
        self.open_button.set_words(view.open, view.open_aloud)
        self.open_button.set_key(view.id)
