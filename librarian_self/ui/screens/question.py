"""One competency: its levels, then what is asked once a level is given."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from librarian_self.model.profile import LONGEST_NOTE
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.assess import AssessView, EvidenceView
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.choices import ChoiceRow
from librarian_self.ui.widgets.dayfield import DayField
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.levelcard import Level
from librarian_self.ui.widgets.levelcards import LevelCards
from librarian_self.ui.widgets.questiongroup import QuestionGroup
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.textarea import TextArea
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class QuestionCard(Card):
    """The question in view; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._item = ""
        self._place = WrapLabel("", Variant.SMALL)
        self._group = QuestionGroup()
        self._language_note = WrapLabel("", Variant.SMALL)
        self._levels = LevelCards()
        self._target = SegmentedChoice("", Tone.GOLD, clearable=True)
        self._targets = Picks(self._target)
        self._target_note = WrapLabel("", Variant.SMALL)
        self._importance = SegmentedChoice(clearable=True)
        self._weights = Picks(self._importance)
        self._more = Column(gap=8)
        self._unrated = ChoiceRow(clearable=True)
        self._reasons = Picks(self._unrated)
        self._evidence = EvidenceFields()
        self._note = TextArea(lines=1, limit=LONGEST_NOTE)
        self._note_row = FieldRow("", self._note)
        self._build()
        self._connect()

    def _build(self) -> None:
        pair = QWidget()
        flow = FlowLayout(pair, gap=28)
        flow.addWidget(self._target)
        flow.addWidget(self._importance)
        self._more.add(pair)
        self._more.add(self._target_note)
        self._group.add(self._language_note)
        self._group.add(self._levels)
        for widget in (self._more, self._unrated, self._evidence, self._note_row):
            self._group.add(widget)
        self.add(self._place)
        self.add(self._group)

    def _connect(self) -> None:
        self._levels.chosen.connect(self._choose_level)
        self._targets.picked.connect(self._choose_target)
        self._weights.picked.connect(self._choose_importance)
        self._reasons.picked.connect(self._choose_reason)
        self._note.edited.connect(self._write_note)
        self._evidence.written.connect(self._write_evidence)

    def show_view(self, view: AssessView) -> None:
        """Put the question in place."""
        self.flush_other(view.item)
        self._item = view.item
        self._place.setText(view.place)
        self._group.set_question(view.question)
        self._language_note.setText(view.language_note)
        self._language_note.setVisible(bool(view.language_note))
        self._levels.set_name(view.question)
        self._levels.set_words(view.now_word, view.target_word)
        self._levels.set_levels([Level(level.value, level.label, level.descriptor) for level in view.levels])
        self._levels.set_current(next((level.value for level in view.levels if level.now), None))
        self._levels.set_target(next((level.value for level in view.levels if level.target), None))
        self._more.setVisible(view.more is not None)
        if view.more is not None:
            self._target.set_title(view.more.target_label)
            self._targets.show_choices(view.more.targets)
            self._target_note.setText(view.more.target_note)
            self._importance.set_title(view.more.importance_label)
            self._weights.show_choices(view.more.importance)
        self._unrated.set_lead(view.unrated_label)
        self._unrated.set_name(view.unrated_label)
        self._reasons.show_choices(view.unrated)
        self._evidence.setVisible(view.evidence is not None)
        if view.evidence is not None:
            self._evidence.show_view(view.evidence, view.item)
        self._note_row.set_words(view.note_label, view.note_hint)
        self._note.render_words(view.note, view.item)

    def flush(self) -> None:
        """Send words that are still being typed."""
        self._note.flush()
        self._evidence.flush()

    def flush_other(self, item: str) -> None:
        """Send the words that belong to another item before it goes."""
        if item != self._item:
            self.flush()

    def take_focus(self) -> None:
        """The levels."""
        self._levels.focus_choice()

    def focus_note(self) -> None:
        """The note."""
        self._note.setFocus()

    def choose_level(self, value: int) -> bool:
        """Choose as a click would; False when there is no such level."""
        try:
            option = self._levels.option(value)
        except KeyError:
            return False
        option.click()
        option.setFocus()
        return True

    def choose_target(self, value: int) -> bool:
        """Choose where to be; False before a level is given."""
        return self._more.isVisible() and self._targets.pick_key(value)

    def choose_importance(self, value: int) -> bool:
        """Choose how much the work needs it; False before a level is given."""
        return self._more.isVisible() and self._weights.pick_key(value)

    def open_unrated(self) -> bool:
        """Go to the reasons for not rating."""
        self._unrated.focus_choice()
        return True

    def _change(self, key: str, value: object) -> None:
        self.sent.emit(m.ChangeAnswer(self._item, ((key, value),)))

    def _choose_level(self, value: int) -> None:
        self._change("current", value)

    def _choose_target(self, value: int | None) -> None:
        self._change("target", value)

    def _choose_importance(self, value: int | None) -> None:
        self._change("importance", value)

    def _choose_reason(self, word: str | None) -> None:
        self._change("unrated", word)

    def _write_note(self, words: str, item: str) -> None:
        self.sent.emit(m.ChangeAnswer(item, (("note", words),)))

    def _write_evidence(self, words: str, day: str, item: str) -> None:
        evidence = {"text": words, "date": day or None} if words.strip() or day else None
        self.sent.emit(m.ChangeAnswer(item, (("evidence", evidence),)))


class EvidenceFields(Column):
    """An example and its date; `written` tells words, ISO date (or nothing) and the item they belong to."""

    written = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._words = TextArea(limit=LONGEST_NOTE)
        self._row = FieldRow("", self._words)
        self._day = DayField()
        self._day_row = FieldRow("", self._day)
        self._item = ""
        self.add(self._row)
        self.add(self._day_row)
        self._words.edited.connect(self._write)
        self._day.chosen.connect(self._choose_day)

    def show_view(self, view: EvidenceView, item: str) -> None:
        """Show what was written for this item."""
        self._row.set_words(view.label, view.hint)
        self._words.render_words(view.text, item)
        self._day_row.set_words(view.date_label)
        self._day.show_day(view.date)
        self._item = item

    def flush(self) -> None:
        """Send what is still being typed."""
        self._words.flush()
        self._day.flush()

    def _write(self, words: str, item: str) -> None:
        self.written.emit(words, self._day.day(), item)

    def _choose_day(self, day: str) -> None:
        self.written.emit(self._words.toPlainText(), day, self._item)
