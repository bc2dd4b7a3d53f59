"""My plan: the goals on the left, the chosen one on the right, then the plan as a whole."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.plan import PlanView, plan_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.commitments import Commitments
from librarian_self.ui.screens.goal_editor import GoalEditor
from librarian_self.ui.screens.goal_list import GoalList
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.reviews import Reviews
from librarian_self.ui.screens.sidelayout import SideLayout
from librarian_self.ui.screens.suggestions import Suggestions
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.screens.waking_card import WakingCard
from librarian_self.ui.screens.whole_plan import WholePlan
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

NARROW: Final = 620
SIDE: Final = 340
AROUND: Final = 160
AROUND_ONE: Final = 24
"""Units: below this width the buttons stand below the title; the narrowest column; what of the page's height is not
for the list of goals, beside the goal in view and above it."""


class PlanPage(Page):
    """The development plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PlanView | None = None
        self._stays: QWidget | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._add = Button("", icon=Icon.PLUS)
        self._export = Button("", Kind.PRIMARY, Icon.PDF)
        self._head = Row(gap=20)
        self._waking = WakingCard()
        self._goals = GoalList()
        self._suggestions = Suggestions()
        self._editor = GoalEditor()
        self._reviews = Reviews()
        self._commitments = Commitments()
        self._whole = WholePlan()
        self._disclaimer = WrapLabel("", Variant.SMALL)
        self._build()
        self._connect()

    def _build(self) -> None:
        words = Column(gap=4)
        words.add(self._title)
        words.add(self._lead)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        flow.addWidget(self._add)
        flow.addWidget(self._export)
        self._head.add(words, 1)
        self._head.box.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop)
        middle = QWidget()
        self._sides = SideLayout(middle, least=SIDE, gap=20)
        self._sides.addWidget(self._goals)
        self._sides.add_main(self._editor)
        self._sides.addWidget(self._suggestions)
        parts = (
            self._head,
            self._waking,
            middle,
            self._reviews,
            self._commitments,
            self._whole,
            self._disclaimer,
        )
        for part in parts:
            self.add(part)
        self.column.add_stretch()

    def _connect(self) -> None:
        self._add.clicked.connect(self._begin_goal)
        self._export.clicked.connect(self.export)
        self._goals.picked.connect(self._select)
        self._goals.entered.connect(self._editor.take_focus)
        self._goals.touched.connect(self._show_editor)
        self._goals.shifted.connect(self._shift)
        self._goals.dropped.connect(self._drop)
        self._waking.sent.connect(self.sent)
        self._suggestions.accepted.connect(self._accept)
        self._editor.sent.connect(self.sent)
        self._editor.removed.connect(self.take_focus)
        self._reviews.sent.connect(self.sent)
        self._commitments.sent.connect(self.sent)
        self._whole.sent.connect(self.sent)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the plan."""
        if state.opened is None:
            return
        view = plan_view(state, say)
        if view == self._view:
            return
        self._view = view
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._add.set_words(view.add_goal)
        self._export.set_words(view.export_pdf)
        self._export.setAccessibleDescription(view.export_help)
        self._export.setToolTip(view.export_help)
        answered = self._waking.is_answering()
        asked = self._waking.show_view(view.waking)
        self._goals.show_view(view)
        self._suggestions.show_view(view)
        self._editor.setVisible(view.goal is not None)
        if view.goal is not None:
            self._editor.show_view(view.goal)
        self._reviews.show_view(view.reviews)
        self._commitments.show_view(view.commitments)
        self._whole.show_view(view.whole)
        self._disclaimer.setText(view.disclaimer)
        order_tabs(self.column)
        self._fit()  # a goal in view may be beside its list
        if asked:
            self._waking.take_focus()
        elif answered and view.waking is None:
            self._go_on()

    def flush(self) -> None:
        """Send what is typed and not sent yet."""
        self._editor.flush()
        self._reviews.flush()
        self._commitments.flush()
        self._whole.flush()

    def wear(self) -> None:
        """Measure anew."""
        self._fit()

    def export(self) -> None:
        """Show the plan on paper."""
        self.flush()
        self.sent.emit(m.GoTo(Screen.PAPER))

    def take_focus(self) -> None:
        """The question that is asked; else the goal in view; before there is one, the way to it."""
        if self._view is not None and self._view.waking is not None:
            self._waking.take_focus()
        elif not self._goals.choices.focus_choice():
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the title or below it, as the width allows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        worn = look()
        narrow = self.viewport().width() < worn.px(NARROW)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._head.box.direction() != wanted:
            self._head.box.setDirection(wanted)
        around = AROUND_ONE if self._sides.is_one(self.column.width()) else AROUND
        self._goals.set_most(self.viewport().height() - worn.px(around))

    def _select(self, goal: str) -> None:
        self._editor.flush()
        self.sent.emit(m.SelectGoal(goal))

    def _shift(self, goal: str, by: int) -> None:
        self.sent.emit(m.MoveGoal(goal, by))

    def _drop(self, goal: str, place: int) -> None:
        self.sent.emit(m.MoveGoalTo(goal, place))

    def _go_on(self) -> None:
        """After the question: a goal without words is written, another one is seen in the list."""
        goal = self._view.goal if self._view is not None else None
        if goal is not None and not goal.goal.title.strip():
            self._editor.take_focus()
        else:
            self.take_focus()

    def _show_editor(self) -> None:
        """Where everything stands one below the other, show what was clicked on."""
        if self._sides.is_one(self.column.width()):
            self._stays = self._editor
            self.show_whole(self._editor)

    def show_focus(self) -> None:
        """Scroll to what has the focus; to the goal that was clicked on, until the focus moves."""
        if self._stays is not None:
            self.show_whole(self._stays)
        else:
            super().show_focus()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        self._stays = None
        super()._focus_moved(old, new)

    def _begin_goal(self) -> None:
        self.sent.emit(m.AddGoal())
        if self._view is None or self._view.waking is None:
            self._editor.take_focus()

    def _accept(self, message: m.AcceptSuggestion | m.AcceptCommitment) -> None:
        """Take a suggestion up, and go where it is written."""
        self.sent.emit(message)
        if isinstance(message, m.AcceptSuggestion):
            self.take_focus()
        else:
            self._commitments.take_focus()
