"""One competency: its levels, then what is asked once a level is given."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from librarian_self.model.profile import LONGEST_NOTE
from librarian_self.presenters.views.assess import AssessView
from librarian_self.presenters.views.competency import CompetencyBody, EvidenceView
from librarian_self.ui.screens.body import BodyCard
from librarian_self.ui.screens.eraselink import EraseLink
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column
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


class QuestionCard(BodyCard):
    """A competency with its described levels; the rest of it comes once a level is given."""

    def __init__(self) -> None:
        super().__init__()
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
        self._erase = EraseLink()
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
        for widget in (self._more, self._unrated, self._evidence, self._note_row, self._erase):
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
        self._erase.pressed.connect(self.flush)
        self._erase.sent.connect(self.sent)

    def show_view(self, view: AssessView) -> None:
        """Put the question in place."""
        body = view.body
        if not isinstance(body, CompetencyBody):
            return
        asked = body.asked
        self.flush_other(asked.item)
        self._item = asked.item
        self._place.setText(view.place)
        self._group.set_question(asked.question)
        self._language_note.setText(asked.language_note)
        self._language_note.setVisible(bool(asked.language_note))
        self._show_levels(body)
        self._show_more(body)
        self._unrated.set_lead(asked.unrated_label)
        self._unrated.set_name(asked.unrated_label)
        self._reasons.show_choices(asked.unrated)
        self._evidence.setVisible(body.evidence is not None)
        if body.evidence is not None:
            self._evidence.show_view(body.evidence, asked.item)
        self._note_row.setVisible(asked.note is not None)
        self._erase.show_for(asked.item, asked.note.erase if asked.note else "", asked.question)
        if asked.note is not None:
            self._note_row.set_words(asked.note.label, asked.note.hint)
            self._note.render_words(asked.note.words, asked.item)

    def _show_levels(self, body: CompetencyBody) -> None:
        self._levels.set_name(body.asked.question)
        self._levels.set_words(body.now_word, body.target_word)
        self._levels.set_levels([Level(level.value, level.label, level.descriptor) for level in body.levels])
        self._levels.set_current(next((level.value for level in body.levels if level.now), None))
        self._levels.set_target(next((level.value for level in body.levels if level.target), None))

    def _show_more(self, body: CompetencyBody) -> None:
        self._more.setVisible(body.more is not None)
        if body.more is not None:
            self._target.set_title(body.more.target_label)
            self._targets.show_choices(body.more.targets)
            self._target_note.setText(body.more.target_note)
            self._importance.set_title(body.more.importance_label)
            self._weights.show_choices(body.more.importance)

    def flush(self) -> None:
        """Send words that are still being typed."""
        self._note.flush()
        self._evidence.flush()

    def flush_other(self, item: str) -> None:
        """Send the words that belong to another item before it goes."""
        if item != self._item:
            self.flush()

    def take_focus(self, _item: str) -> None:
        """The levels."""
        self._levels.focus_choice()

    def focus_note(self) -> None:
        """The note."""
        if self._note_row.isVisible():
            self._note.setFocus()

    def choose_step(self, digit: int) -> bool:
        """Choose as a click would; False when there is no such level."""
        try:
            option = self._levels.option(digit)
        except KeyError:
            return False
        option.click()
        option.setFocus()
        return True

    def choose_target(self, digit: int) -> bool:
        """Choose where to be; False before a level is given."""
        return self._more.isVisible() and self._targets.pick_key(digit)

    def choose_importance(self, digit: int) -> bool:
        """Choose how much the work needs it; False before a level is given."""
        return self._more.isVisible() and self._weights.pick_key(digit)

    def open_unrated(self) -> bool:
        """Go to the reasons for not rating."""
        self._unrated.focus_choice()
        return True

    def _choose_level(self, value: int) -> None:
        self._change(self._item, "current", value)

    def _choose_target(self, value: int | None) -> None:
        self._change(self._item, "target", value)

    def _choose_importance(self, value: int | None) -> None:
        self._change(self._item, "importance", value)

    def _choose_reason(self, word: str | None) -> None:
        self._change(self._item, "unrated", word)

    def _write_note(self, words: str, item: str) -> None:
        self._change(item, "note", words)

    def _write_evidence(self, words: str, day: str, item: str) -> None:
        evidence = {"text": words, "date": day or None} if words.strip() or day else None
        self._change(item, "evidence", evidence)


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
