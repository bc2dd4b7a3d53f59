"""Results: strengths and changes first, then the gaps, then the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.overtime import OverTimeView
from librarian_self.presenters.views.results import ResultsView, results_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.cardcolumns import CardColumns
from librarian_self.ui.screens.changecard import ChangeCard
from librarian_self.ui.screens.figures import GapsCard, WholeCard
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.screens.kindcards import KindCards
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.picks import ComboPicks
from librarian_self.ui.screens.resultcards import EmptyCard, FindingCard
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

if TYPE_CHECKING:
    from librarian_self.ui.screens.overtimecard import OverTimeCard

CARD_LEAST: Final = 300
CHART_LEAST: Final = 380
"""Units: narrower cards stand one below the other."""

NARROW: Final = 720
"""Units: below this width the buttons stand below the title, not beside it."""

CHOOSER: Final = 520
AROUND: Final = 48
"""Units: the widest list of assessments, and what is shown around a cell of the table."""


class ResultsPage(Page):
    """What an assessment says; before there is one, how to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ResultsView | None = None
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        chooser = Combo()
        self._chooser = FieldRow("", chooser)
        self._picks = ComboPicks(chooser)
        self._go_on = Button()
        self._make_plan = Button("", Kind.PRIMARY, Icon.ARROW_RIGHT, icon_last=True)
        self._empty = EmptyCard()
        self._head = Row(gap=20)
        self._strengths = FindingCard(Tone.GREEN)
        self._change = ChangeCard()
        self._gaps = GapsCard()
        self._whole = WholeCard()
        self._cards = CardColumns(CARD_LEAST)
        self._charts = CardColumns(CHART_LEAST)
        self._kinds = KindCards()
        self._foot = Column(gap=20)
        self._over_time: OverTimeCard | None = None
        self._disclaimer = WrapLabel("", Variant.SMALL)
        self._erase = Button("", Kind.LINK)
        self._build()
        self._connect()
        self._measure_head()

    def _build(self) -> None:
        words = Column(gap=4)
        words.add(self._title)
        words.add(self._lead)
        actions = QWidget()
        flow = FlowLayout(actions, gap=12)
        flow.addWidget(self._go_on)
        flow.addWidget(self._make_plan)
        self._head.add(words, 1)
        self._head.box.addWidget(actions, 0, Qt.AlignmentFlag.AlignTop)
        self._cards.add(self._strengths)
        self._cards.add(self._change)
        self._charts.add(self._gaps, 4)
        self._charts.add(self._whole, 3)
        top: tuple[QWidget, ...] = (self._head, self._chooser, self._empty)
        for widget in (*top, self._cards, self._kinds, self._charts, self._foot, self._disclaimer):
            self.add(widget)
        erasing = Row()
        erasing.add(self._erase)
        erasing.add_stretch()
        self.add(erasing)
        self.column.add_stretch()

    def _connect(self) -> None:
        self._picks.picked.connect(self._choose)
        self._change.picked.connect(self._compare)
        self._go_on.clicked.connect(self._continue)
        self._make_plan.clicked.connect(self._plan)
        self._empty.button.clicked.connect(self._start)
        self._erase.clicked.connect(self._ask_to_erase)
        self._gaps.asked.connect(self._show_table)
        self._kinds.taken_up.connect(self._take_up)
        self._kinds.moved.connect(self._show_cell)
        self._gaps.table.moved.connect(self._show_cell)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the results."""
        view = results_view(state, say)
        if view == self._view:
            return
        self._view = view
        has_results = view.assessment is not None
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._lead.setVisible(has_results)
        self._chooser.set_words(view.choices_label)
        self._picks.show_choices(view.choices)
        self._chooser.setVisible(has_results and len(view.choices) > 1)
        self._empty.show_view(view)
        self._go_on.set_words(view.go_on, view.go_on)
        self._go_on.setVisible(has_results and bool(view.go_on))
        self._make_plan.set_words(view.make_plan, view.make_plan)
        self._make_plan.setVisible(has_results or not self._empty.isVisibleTo(self))
        self._order_cards(profile_first=view.attitude is not None)
        has_cards = view.strengths is not None or view.change is not None
        self._cards.setVisible(has_results and has_cards)
        self._charts.setVisible(has_results and view.attitude is None and view.ethics is None)
        self._strengths.show_view(view.strengths)
        self._change.show_change(view.change)
        self._gaps.show_view(view)
        self._whole.show_view(view)
        self._kinds.show_view(view)
        self._show_over_time(view.over_time)
        self._disclaimer.setText(view.disclaimer)
        self._erase.set_words(view.erase, view.erase)
        self._erase.setVisible(bool(view.erase))
        order_tabs(self.column)

    def wear(self) -> None:
        """Draw the charts anew."""
        self._measure_head()
        self._gaps.draw()
        self._whole.draw()
        self._kinds.draw()
        if self._over_time is not None:
            self._over_time.draw()

    def take_focus(self) -> None:
        """The first thing to do from here."""
        first = self._empty.button if self._empty.isVisibleTo(self) else self._make_plan
        first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the title or below it, as the width allows."""
        super().resizeEvent(event)
        self._turn_head()

    def _order_cards(self, *, profile_first: bool) -> None:
        """Strengths and changes come first; but attitudes and competencies are to be seen on one screen."""
        box = self.column.box
        first, second = (self._kinds, self._cards) if profile_first else (self._cards, self._kinds)
        if box.indexOf(first) > box.indexOf(second):
            box.removeWidget(first)
            box.insertWidget(box.indexOf(second), first)

    def _show_over_time(self, view: OverTimeView | None) -> None:
        """Show how it went over time; the card is made when there is something for it first."""
        self._foot.setVisible(view is not None)
        if view is not None and self._over_time is None:
            from librarian_self.ui.screens.overtimecard import OverTimeCard

            self._over_time = OverTimeCard()
            self._over_time.looked_at.connect(self._look_back_at)
            self._over_time.remembered.connect(self._remember)
            self._over_time.moved.connect(self._show_cell)
            self._foot.add(self._over_time)
        if self._over_time is not None:
            self._over_time.show_view(view)

    def _measure_head(self) -> None:
        self._chooser.setMaximumWidth(look().px(CHOOSER))
        self._turn_head()

    def _turn_head(self) -> None:
        narrow = self.viewport().width() < look().px(NARROW)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._head.box.direction() != wanted:
            self._head.box.setDirection(wanted)

    def _choose(self, assessment: int) -> None:
        self.sent.emit(m.ShowResults(assessment))

    def _compare(self, assessment: int) -> None:
        self.sent.emit(m.CompareWith(assessment))

    def _look_back_at(self, section: str) -> None:
        self.sent.emit(m.LookBackAt(section))

    def _remember(self, item: str, level: int | None) -> None:
        self.sent.emit(m.Remember(item, level))

    def _continue(self) -> None:
        if self._view is not None and self._view.assessment is not None:
            self.sent.emit(m.Continue(self._view.assessment))

    def _ask_to_erase(self) -> None:
        if self._view is not None and self._view.assessment is not None:
            self.sent.emit(m.AskToEraseAssessment(self._view.assessment))

    def _plan(self) -> None:
        self.sent.emit(m.GoTo(Screen.PLAN))

    def _start(self) -> None:
        if self._view is None:
            return
        if self._view.open is not None:
            self.sent.emit(m.Continue(self._view.open))
        elif self._view.form is not None:
            self.sent.emit(m.StartForm(self._view.form))

    def _show_table(self, as_table: bool) -> None:  # noqa: FBT001 -- the slot of a signal of Qt
        self.sent.emit(m.ShowTable(as_table))

    def _take_up(self, section: str) -> None:
        self.sent.emit(m.TakeUpCommitment(section))

    def _show_cell(self, table: FiguresTable, place: QRect) -> None:
        corner = self.column.mapToParent(table.mapTo(self.column, place.center()))
        around = look().px(AROUND)
        self.ensureVisible(corner.x(), corner.y(), 0, place.height() // 2 + around)
