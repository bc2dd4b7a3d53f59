"""The cards of a review: one goal, and the plan as a whole."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal

from librarian_self.model.plan import GoalStatus
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.review import GoalPage, WholePage
from librarian_self.ui.screens.articlecard import PartRow
from librarian_self.ui.screens.columns import Columns
from librarian_self.ui.screens.fieldrows import DayRow, TextRow, ValueRow
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.screens.review_steps import ReviewSteps
from librarian_self.ui.screens.rule import Rule
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.choices import ChoiceRow
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

SIDE: Final = 240
"""Units: the narrowest column of words."""


class GoalCard(Card):
    """What is said about one goal; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._review = ""
        self._view: GoalPage | None = None
        self._title = WrapLabel("", Variant.HEADING)
        self._line = WrapLabel("", Variant.SMALL)
        self._known = WrapLabel("", Variant.SMALL)
        self._note = WrapLabel("", Variant.SMALL)
        self._words: dict[str, ValueRow] = {
            "happened": TextRow("happened"),
            "helped": TextRow("helped"),
            "next_step": TextRow("next_step"),
        }
        self._due = DayRow("due")
        self._steps = ReviewSteps()
        self._status = ChoiceRow()
        self._statuses = Picks(self._status)
        self._rule = Rule()
        sides = Columns(SIDE)
        sides.add(self._words["next_step"])
        sides.add(self._due)
        for part in (
            self._title,
            self._line,
            self._known,
            self._note,
            self._words["happened"],
            self._words["helped"],
            sides,
            self._status,
            self._rule,
            self._steps,
        ):
            self.add(part)
        for row in self._words.values():
            row.written.connect(self._write)
        self._due.written.connect(self._move)
        self._steps.sent.connect(self.sent)
        self._statuses.picked.connect(self._settle)

    def show_view(self, review: str, view: GoalPage) -> None:
        """Show a goal; what waits to be told about another one is told first."""
        if self._view is not None and (review, view.goal) != (self._review, self._view.goal):
            self.flush()
        self._review, self._view = review, view
        for label, words in (
            (self._title, view.title),
            (self._line, view.line),
            (self._known, view.measure),
            (self._note, view.note),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        for field in view.fields:
            self._words[field.key].show_field(field, view.goal)
        self._due.setVisible(view.due is not None)
        if view.due is not None:
            self._due.show_field(view.due, view.goal)
        self._steps.show_views(view.goal, view.steps_title, view.steps)
        self._rule.setVisible(bool(view.steps))
        self._status.setVisible(bool(view.statuses))
        self._status.set_lead(view.status_label)
        self._status.set_name(view.status_label)
        self._statuses.show_choices(view.statuses)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        for row in (*self._words.values(), self._due):
            row.flush()
        self._steps.flush()

    def take_focus(self) -> None:
        """Begin to write."""
        self._words["happened"].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, key: str, value: object, goal: str) -> None:
        self.sent.emit(m.WriteGoalReview(self._review, goal, ((key, value),)))

    def _move(self, _key: str, day: str | None, goal: str) -> None:
        self.sent.emit(m.DateGoal(self._review, goal, day))

    def _settle(self, status: GoalStatus) -> None:
        """Ask for another standing, and show the one that came of it."""
        if self._view is not None:
            self.sent.emit(m.SettleGoal(self._review, self._view.goal, status))
            self._statuses.show_choices(self._view.statuses)


class WholeCard(Card):
    """What is said about the plan as a whole, and the day of the next review; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._said = PartRow()
        self._title = WrapLabel("", Variant.HEADING)
        self._lead = WrapLabel("", Variant.MUTED)
        self._words: dict[str, ValueRow] = {"noticed": TextRow("noticed"), "change": TextRow("change")}
        self._coming = DayRow("coming")
        for part in (self._said, self._title, self._lead, *self._words.values(), self._coming):
            self.add(part)
        for row in self._words.values():
            row.written.connect(self._write)
        self._coming.written.connect(self._plan)

    def show_view(self, review: str, view: WholePage) -> None:
        """Show what was written."""
        self._said.setVisible(view.said is not None)
        if view.said is not None:
            self._said.show_part(view.said, view.title)
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._lead.setVisible(bool(view.lead))
        for field in view.fields:
            self._words[field.key].show_field(field, review)
        self._coming.setVisible(view.coming is not None)
        if view.coming is not None:
            self._coming.show_field(view.coming, review)
        self._coming.set_problem(view.problem)

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        for row in (*self._words.values(), self._coming):
            row.flush()

    def take_focus(self) -> None:
        """Begin to write; where somebody else said something, to read that."""
        if not self._said.isHidden():
            self._said.take_focus()
            return
        self._words["noticed"].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, key: str, value: object, review: str) -> None:
        self.sent.emit(m.WriteReview(review, ((key, value),)))

    def _plan(self, _key: str, day: str | None, review: str) -> None:
        self.sent.emit(m.PlanNextReview(review, day))
