"""What stands below every question: reasons for not rating, and the note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from librarian_self.model.profile import LONGEST_NOTE
from librarian_self.presenters.views.asked import Asked
from librarian_self.ui.screens.eraselink import EraseLink
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.choices import ChoiceRow
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.textarea import TextArea


class AskedFoot(Column):
    """Reasons and a note; `changed` tells key, value and the item they belong to, `sent` carries messages.

    With `folded`, the reasons stand without the words before them, and the note is opened by a small button until
    there is one.
    """

    changed = Signal(str, object, str)
    sent = Signal(object)

    def __init__(self, *, folded: bool = False) -> None:
        super().__init__(gap=8)
        self._folded = folded
        self._item = ""
        self._unrated = ChoiceRow(clearable=True)
        self._reasons = Picks(self._unrated)
        self._open = Button("", Kind.LINK)
        self._note = TextArea(lines=1, limit=LONGEST_NOTE)
        self._note_row = FieldRow("", self._note)
        self._erase = EraseLink()
        line = QWidget()
        flow = FlowLayout(line, gap=20)
        flow.addWidget(self._unrated)
        flow.addWidget(self._open)
        self.add(line)
        self.add(self._note_row)
        self.add(self._erase)
        self._reasons.picked.connect(self._choose)
        self._open.clicked.connect(self.focus_note)
        self._note.edited.connect(self._write)
        self._erase.pressed.connect(self._note.flush)
        self._erase.sent.connect(self.sent)

    def show_asked(self, asked: Asked) -> None:
        """Show what was said about this item."""
        fresh = asked.item != self._item
        self._item = asked.item
        if not self._folded:
            self._unrated.set_lead(asked.unrated_label)
        self._unrated.set_name(f"{asked.unrated_label} {asked.question}")
        self._unrated.setVisible(bool(asked.unrated))
        self._reasons.show_choices(asked.unrated)
        note = asked.note
        if note is None:
            self._open.hide()
            self._note_row.hide()
            self._erase.hide()
            return
        self._note_row.set_words(note.label, note.hint)
        self._note.render_words(note.words, asked.item)
        self._erase.show_for(asked.item, note.erase, asked.question)
        self._open.set_words(note.label, f"{note.label}: {asked.question}")
        if fresh or note.words or not self._folded:
            self._unfold(shown=bool(note.words) or not self._folded)

    def flush(self) -> None:
        """Send words that are still being typed."""
        self._note.flush()

    def focus_note(self) -> None:
        """Open the note and write."""
        self._unfold(shown=True)
        self._note.setFocus()

    def open_unrated(self) -> bool:
        """Go to the reasons for not rating; False when there are none."""
        self._unrated.focus_choice()
        return self._unrated.isVisible()

    def _unfold(self, *, shown: bool) -> None:
        self._note_row.setVisible(shown)
        self._open.setVisible(self._folded and not shown)

    def _choose(self, word: str | None) -> None:
        self.changed.emit("unrated", word, self._item)

    def _write(self, words: str, item: str) -> None:
        self.changed.emit("note", words, item)
