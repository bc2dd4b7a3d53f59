"""The goals of the plan, one of them in view."""

from __future__ import annotations

from PySide6.QtCore import Signal

from librarian_self.presenters.views.plan import PlanView
from librarian_self.ui.screens.goal_choices import GoalChoices
from librarian_self.ui.screens.goal_scroll import GoalScroll
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class GoalList(Card):
    """The goals with the hours that they ask for; words instead while there are none."""

    picked = Signal(object)
    entered = Signal()
    touched = Signal()
    shifted = Signal(str, int)
    dropped = Signal(str, int)

    def __init__(self) -> None:
        super().__init__(gap=8, margin=8)
        self.choices = GoalChoices()
        self._scroll = GoalScroll(self.choices)
        self._empty = WrapLabel("")
        self._hours = WrapLabel("", Variant.SMALL)
        self._keys = KeyHints()
        self._foot = Column(gap=8, margin=12)
        for part in (self._empty, self._hours, self._keys):
            self._foot.add(part)
        self.add(self._scroll)
        self.add(self._foot)
        self.choices.picked.connect(self.picked)
        self.choices.entered.connect(self.entered)
        self.choices.touched.connect(self.touched)
        self.choices.shifted.connect(self.shifted)
        self.choices.dropped.connect(self.dropped)
        self.choices.arrived.connect(self._scroll.show_row)
        self.choices.over.connect(self._scroll.show_place)

    def show_view(self, view: PlanView) -> None:
        """List the goals of the view."""
        before, order = self.choices.chosen(), self.choices.order()
        self.choices.setAccessibleName(view.goals_name)
        self.choices.show_goals(view.goals)
        self._scroll.setVisible(bool(view.goals))
        self._empty.setText(view.empty)
        self._empty.setVisible(not view.goals)
        self._hours.setText(view.hours)
        self._hours.set_variant(Variant.SMALL, Tone.ROSE if view.hours_care else Tone.PLAIN)
        self._hours.setVisible(bool(view.hours))
        self._keys.set_hints([KeyHint(keys, words) for keys, words in view.keys])
        self._keys.setVisible(bool(view.keys))
        self.choices.setAccessibleDescription(self._keys.text())
        self._foot.setVisible(bool(view.hours or view.keys) or not view.goals)
        chosen = self.choices.chosen()
        if chosen is not None and (chosen is not before or order != self.choices.order()):
            self._scroll.show_stop()

    def set_most(self, height: int) -> None:
        """Let the list get no higher than so many pixels; a longer one scrolls."""
        self._scroll.set_most(height)
