"""Home."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.shelves import ALL_FORMS, YES
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.dates import NextView, ReminderView
from librarian_self.presenters.views.home import ContinueView, FormCard, HomeView, home_view
from librarian_self.presenters.views.occasions import TurnView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.cardcolumns import CardColumns
from librarian_self.ui.screens.occasions import PILL, OccasionList
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.progressline import ProgressLine
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

if TYPE_CHECKING:
    from librarian_self.presenters.views.offer import OfferView
    from librarian_self.presenters.views.trend import TrendView
    from librarian_self.ui.screens.offercard import OfferCard
    from librarian_self.ui.screens.trendcard import TrendCard

LEAST = 300
LEAST_FORM = 210
"""Units: what to do next, and a form, need that much room beside another."""


class HomePage(Page):
    """What to go on with, what comes next, and the forms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: HomeView | None = None
        self._greeting = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._go_on = ContinueCard()
        self._next = NextCard()
        top = CardColumns(LEAST)
        top.add(self._go_on, 4)
        top.add(self._next, 3)
        self._reminder = ReminderCard()
        self._trend: TrendCard | None = None
        self._forms_title = WrapLabel("", Variant.HEADING)
        forms = CardColumns(LEAST_FORM, all_or_one=False)
        self._forms = Rows(forms.box, self._make_card)
        on_occasions = Column(gap=20)
        self._on_occasions = Rows(on_occasions.box, self._make_card)
        self._more = Button("", Kind.LINK, Icon.PLUS)
        self._offer: OfferCard | None = None
        self._reassurance = WrapLabel("", Variant.SMALL)
        head = Column(gap=4)
        head.add(self._greeting)
        head.add(self._lead)
        for widget in (head, top, self._reminder, self._forms_title, forms, on_occasions):
            self.add(widget)
        self.add(self._more)
        self.add(self._reassurance)
        self.column.add_stretch()
        self._go_on.button.picked.connect(self._begin)
        self._next.button.picked.connect(self._open_plan)
        self._reminder.button.clicked.connect(self._review)
        self._more.clicked.connect(self._show_all_forms)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show Home."""
        view = home_view(state, say)
        if view == self._view:
            return
        self._view = view
        self._greeting.setText(view.greeting)
        self._lead.setText(view.lead)
        self._go_on.setVisible(view.go_on is not None)
        if view.go_on is not None:
            self._go_on.show_view(view.go_on)
        self._next.show_view(view.next)
        self._reminder.setVisible(view.reminder is not None)
        if view.reminder is not None:
            self._reminder.show_view(view.reminder)
        self._show_trend(view.trend)
        self._forms_title.setText(view.forms_title)
        self._show_forms(self._forms, [form for form in view.forms if not form.occasions])
        self._show_forms(self._on_occasions, [form for form in view.forms if form.occasions])
        self._more.set_words(view.more, view.more)
        self._more.setVisible(bool(view.more))
        self._reassurance.setText(view.reassurance)
        self._show_offer(view.offer)
        order_tabs(self.column)

    def wear(self) -> None:
        """Draw the line anew."""
        if self._trend is not None:
            self._trend.draw()

    def take_focus(self) -> None:
        """What to go on with."""
        button = self._go_on.button if self._go_on.isVisibleTo(self) else self._next.button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_forms(self, rows: Rows[FormPanel], forms: Sequence[FormCard]) -> None:
        for card, form in zip(rows.show([form.form for form in forms]), forms, strict=True):
            card.show_view(form)

    def _show_trend(self, view: TrendView | None) -> None:
        """Show the line; what it is drawn with is loaded when there is one to draw."""
        if view is not None and self._trend is None:
            from librarian_self.ui.screens.trendcard import TrendCard

            self._trend = TrendCard()
            self.column.box.insertWidget(self.column.box.indexOf(self._forms_title), self._trend)
        if self._trend is not None:
            self._trend.setVisible(view is not None)
            if view is not None:
                self._trend.show_view(view)

    def _show_offer(self, view: OfferView | None) -> None:
        """Show a kit that is offered above all else; most windows never see one."""
        if view is not None and self._offer is None:
            from librarian_self.ui.screens.offercard import OfferCard

            self._offer = OfferCard()
            self._offer.sent.connect(self.sent)
            self.column.box.insertWidget(1, self._offer)
        if self._offer is not None:
            held = self._offer.isAncestorOf(self.focusWidget() or self)
            self._offer.show_view(view)
            if held and view is None:
                self.take_focus()

    def _show_all_forms(self) -> None:
        self.sent.emit(m.SetSetting(ALL_FORMS, YES))
        self.take_focus()

    def _make_card(self) -> FormPanel:
        card = FormPanel()
        card.button.picked.connect(self._use_form)
        card.again.picked.connect(self._start)
        card.occasions.picked.connect(self._take_turn)
        return card

    def _begin(self, view: ContinueView) -> None:
        if view.assessment is not None:
            self.sent.emit(m.Continue(view.assessment))
        elif view.form is not None:
            self.sent.emit(m.StartForm(view.form))

    def _open_plan(self, _key: object) -> None:
        self.sent.emit(m.GoTo(Screen.PLAN))

    def _review(self) -> None:
        self.sent.emit(m.BeginReview())

    def _use_form(self, card: FormCard) -> None:
        if card.assessment is None:
            self.sent.emit(m.StartForm(card.form))
        elif card.standing == "done":
            self.sent.emit(m.ShowResults(card.assessment))
        else:
            self.sent.emit(m.Continue(card.assessment))

    def _take_turn(self, turn: TurnView) -> None:
        if turn.assessment is None:
            self.sent.emit(m.StartForm(turn.form, turn.rater, turn.occasion))
        elif turn.standing == "done":
            self.sent.emit(m.ShowResults(turn.assessment))
        else:
            self.sent.emit(m.Continue(turn.assessment))

    def _start(self, form: str) -> None:
        self.sent.emit(m.StartForm(form))


class ContinueCard(Card):
    """The thing to go on with: the one primary button of the page."""

    def __init__(self) -> None:
        super().__init__(accent=True)
        self._label = WrapLabel("", Variant.SMALL)
        self._title = WrapLabel("", Variant.HEADING)
        self._line = ProgressLine()
        self._words = WrapLabel("", Variant.SMALL)
        self.button = KeyedButton(Kind.PRIMARY, Icon.ARROW_RIGHT, icon_last=True)
        for widget in (self._label, self._title, self._line, self._words):
            self.add(widget)
        row = Row()
        row.add(self.button)
        row.add_stretch()
        self.add(row)
        self.add_stretch()

    def show_view(self, view: ContinueView) -> None:
        """Put the words in place."""
        self._label.setText(view.label)
        self._title.setText(view.title)
        self._line.setVisible(view.progress is not None)
        self._words.setVisible(view.progress is not None)
        if view.progress is not None:
            self._line.setAccessibleName(view.title)
            self._line.set_progress(view.progress.done, view.progress.total, view.progress.sentence)
            self._words.setText(view.progress.sentence)
        self.button.set_words(view.button, f"{view.button}: {view.title}")
        self.button.set_key(view)


class NextCard(Card):
    """The next date of the plan."""

    def __init__(self) -> None:
        super().__init__()
        self._label = WrapLabel("", Variant.SMALL)
        self._title = WrapLabel("", Variant.HEADING)
        self._words = WrapLabel("", Variant.SMALL)
        self._review = WrapLabel("", Variant.SMALL_INK)
        self.button = KeyedButton()
        for widget in (self._label, self._title, self._words, self._review):
            self.add(widget)
        row = Row()
        row.add(self.button)
        row.add_stretch()
        self.add(row)
        self.add_stretch()

    def show_view(self, view: NextView) -> None:
        """Put the words in place."""
        self._label.setText(view.label)
        self._title.setText(view.title)
        self._words.setText(view.line)
        self._words.setVisible(bool(view.line))
        self._review.setText(view.review)
        self._review.setVisible(bool(view.review))
        self.button.set_words(view.button)


class ReminderCard(Card):
    """What has passed or was left in the middle, said calmly, and the way to look at it."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = WrapLabel("", Variant.STRONG)
        self._lines = WrapLabel("", Variant.SMALL)
        self.button = Button("", icon=Icon.CALENDAR)
        self.add(self._sentence)
        self.add(self._lines)
        row = Row()
        row.add(self.button)
        row.add_stretch()
        self.add(row)
        self.hide()

    def show_view(self, view: ReminderView) -> None:
        """Put the words in place."""
        self._sentence.setText(view.sentence)
        self._lines.setText("\n".join(view.lines))
        self._lines.setVisible(bool(view.lines))
        self.button.set_words(view.button)


class FormPanel(Card):
    """One form."""

    def __init__(self) -> None:
        super().__init__()
        self._title = WrapLabel("", Variant.SUBTITLE)
        self._words = WrapLabel("", Variant.SMALL)
        self._origin = WrapLabel("", Variant.SMALL_INK)
        self._pill = Pill()
        self.button = KeyedButton()
        self.again = KeyedButton(Kind.LINK)
        self.add(self._title)
        self.add(self._words)
        self.add(self._origin)
        chip = Row()
        chip.add(self._pill)
        chip.add_stretch()
        self.add(chip)
        self.occasions = OccasionList()
        self.add(self.occasions)
        self.add_stretch()
        row = Row()
        row.add(self.button)
        row.add(self.again)
        row.add_stretch()
        self.add(row)

    def show_view(self, card: FormCard) -> None:
        """Put the words in place."""
        self._title.setText(card.title)
        self._words.setText(card.line)
        self._origin.setText(card.origin)
        self._origin.setVisible(bool(card.origin))
        self._pill.set_pill(card.pill, PILL[card.standing])
        self._pill.setVisible(not card.occasions)
        self.occasions.show_occasions(card.occasions, card.title)
        self.button.setVisible(bool(card.button))
        self.button.set_words(card.button, f"{card.button}: {card.title}")
        self.button.set_key(card)
        self.again.setVisible(bool(card.again))
        self.again.set_words(card.again, f"{card.again}: {card.title}")
        self.again.set_key(card.form)
