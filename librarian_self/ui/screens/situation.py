"""A situation from the work, and ways to act in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from librarian_self.presenters.views.assess import AssessView
from librarian_self.presenters.views.situation import OptionView, SituationBody
from librarian_self.ui.screens.askedfoot import AskedFoot
from librarian_self.ui.screens.body import BodyCard
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.screens.rule import Rule
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.choices import Choice, ChoiceRow
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.questiongroup import QuestionGroup
from librarian_self.ui.widgets.steprow import StepRow
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class SituationCard(BodyCard):
    """The situation, then either every way to act with its steps, or one choice among them."""

    def __init__(self) -> None:
        super().__init__()
        self._item = ""
        self._place = WrapLabel("", Variant.SMALL)
        self._group = QuestionGroup()
        self._language_note = WrapLabel("", Variant.SMALL)
        self._task = WrapLabel("", Variant.MUTED)
        self._list = Column(gap=12)
        self._rows = Rows(self._list.box, self._make)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._best = ChoiceRow(stacked=True, clearable=True)
        self._picks = Picks(self._best)
        self._foot = AskedFoot()
        self._standing = WrapLabel("", Variant.SMALL)
        self.add(self._place)
        self.add(self._group)
        for widget in (self._language_note, self._task, self._list, self._best, self._foot, self._standing):
            self._group.add(widget)
        self._picks.picked.connect(self._choose)
        self._foot.changed.connect(self._write)
        self._foot.sent.connect(self.sent)

    def show_view(self, view: AssessView) -> None:
        """Tell the situation and offer the ways to act."""
        body = view.body
        if not isinstance(body, SituationBody):
            return
        if body.asked.item != self._item:
            self.flush()
            self._item = body.asked.item
        self._place.setText(view.place)
        self._group.set_question(body.asked.question)
        self._language_note.setText(body.asked.language_note)
        self._language_note.setVisible(bool(body.asked.language_note))
        self._task.setText(body.task)
        self._list.setVisible(bool(body.options))
        self._best.setVisible(bool(body.best))
        self._best.set_name(f"{body.asked.question} {body.task}")
        self._picks.show_choices(body.best)
        self._show_options(body.options)
        self._foot.show_asked(body.asked)
        self._standing.setText(body.standing)
        self._standing.setVisible(bool(body.standing))

    def flush(self) -> None:
        """Send words that are still being typed."""
        self._foot.flush()

    def take_focus(self, item: str) -> None:
        """The first way to act that is not rated, or the choice."""
        if item != self._item:
            return
        if self._best.isVisibleTo(self):
            self._best.focus_choice()
            return
        rows = self._option_rows()
        if rows:
            next((row for row in rows if row.value() is None), rows[0]).take_focus()

    def focus_note(self) -> None:
        """The note."""
        self._foot.focus_note()

    def choose_step(self, digit: int) -> bool:
        """Rate the option in focus, or choose the option at this place."""
        if self._best.isVisibleTo(self):
            return self._picks.pick_place(digit - 1)
        focus = QApplication.focusWidget()
        row = next((row for row in self._option_rows() if focus and row.isAncestorOf(focus)), None)
        return row is not None and row.choose_step(digit)

    def open_unrated(self) -> bool:
        """Go to the reasons for not rating."""
        return self._foot.open_unrated()

    def _show_options(self, options: tuple[OptionView, ...]) -> None:
        keys = tuple((self._item, option.id) for option in options)
        rows = self._rows.show(keys)
        for number, (row, option) in enumerate(zip(rows, options, strict=True)):
            row.show_option(option, ruled=number > 0)
        if keys != self._shown:
            self._shown = keys
            order_tabs(self)

    def _option_rows(self) -> list[OptionRow]:
        return self._rows.show(self._shown)

    def _make(self) -> OptionRow:
        row = OptionRow()
        row.rated.connect(self._rate)
        return row

    def _rate(self, _option: str, _step: object) -> None:
        """All ratings go together: they are one answer."""
        ratings = {row.option: row.value() for row in self._option_rows()}
        self._change(self._item, "options", ratings)

    def _choose(self, option: str | None) -> None:
        self._change(self._item, "choice", option)

    def _write(self, key: str, value: object, item: str) -> None:
        self._change(item, key, value)


class OptionRow(Column):
    """One way to act with the steps to rate it by; `rated` tells its id and the step, or None."""

    rated = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.option = ""
        self._rule = Rule()
        self._group = QuestionGroup(variant=Variant.BODY)
        self._steps = StepRow()
        self._group.add(self._steps)
        self.add(self._rule)
        self.add(self._group)
        self._steps.chosen.connect(self._choose)
        self._steps.cleared.connect(self._clear)

    def show_option(self, view: OptionView, *, ruled: bool) -> None:
        """Offer the steps and mark the one that was chosen; `ruled` draws a line above."""
        self.option = view.id
        self._rule.setVisible(ruled)
        self._group.set_question(view.text)
        self._steps.set_name(view.text)
        self._steps.set_choices([Choice(step.key, step.label) for step in view.steps])
        self._steps.set_chosen(next((step.key for step in view.steps if step.chosen), None))

    def value(self) -> int | None:
        """The step that is chosen."""
        return self._steps.value()

    def take_focus(self) -> None:
        """The steps."""
        self._steps.focus_choice()

    def choose_step(self, digit: int) -> bool:
        """The step with this value; False when there is none."""
        try:
            option = self._steps.option(digit)
        except KeyError:
            return False
        option.click()
        option.setFocus()
        return True

    def _choose(self, step: int) -> None:
        self.rated.emit(self.option, step)

    def _clear(self) -> None:
        self.rated.emit(self.option, None)
