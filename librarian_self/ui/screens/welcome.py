"""The first start, in three short steps, and the list of profiles on a shared computer.

It is the first page that a window shows, so it imports what its first step shows and no more. The messages come with
the first thing that somebody does.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.welcome import WelcomeView, welcome_view
from librarian_self.presenters.views.wishes import TEXT_SIZE
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.openfile import OpenFile
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.widgets.boxes import Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.choices import ChoiceRow
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

if TYPE_CHECKING:
    from librarian_self.ui.screens.offercard import OfferCard
    from librarian_self.ui.screens.welcomeknown import KnownProfiles
    from librarian_self.ui.screens.welcomeperson import PersonFields

WIDEST = 680
"""Units."""


class WelcomePage(Page):
    """Language; name and role; the first question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: WelcomeView | None = None
        self._card = Card(gap=12, margin=28)
        self._place = WrapLabel("", Variant.SMALL)
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._languages = ChoiceRow(stacked=True)
        self._language_picks = Picks(self._languages)
        self._sizes = SegmentedChoice()
        self._size_picks = Picks(self._sizes)
        self._person: PersonFields | None = None
        self._known: KnownProfiles | None = None
        self._language_note: WrapLabel | None = None
        self._offer: OfferCard | None = None
        self._back = Button()
        self._look_round = Button()
        self._forward = Button("", Kind.PRIMARY, Icon.ARROW_RIGHT, icon_last=True)
        self._forward.setDefault(True)
        self._foot = QWidget()
        flow = FlowLayout(self._foot, gap=12)
        self._open_file = OpenFile(Kind.LINK)
        for button in (self._back, self._forward, self._look_round, self._open_file):
            flow.addWidget(button)
        for widget in (self._place, self._title, self._lead, self._languages, self._sizes, self._foot):
            self._card.add(widget)
        middle = Row(gap=0)
        middle.add_stretch()
        middle.add(self._card, 1000)
        middle.add_stretch()
        self.add(middle)
        self.column.add_stretch()
        self.wear()
        self._connect()

    def _connect(self) -> None:
        self._language_picks.picked.connect(self._choose_language)
        self._size_picks.picked.connect(self._choose_size)
        self._back.clicked.connect(self._go_back)
        self._forward.clicked.connect(self._go_forward)
        self._look_round.clicked.connect(self._look)
        self._open_file.opened.connect(self._open)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the step."""
        view = welcome_view(state, say)
        if view == self._view:
            return
        moved = self._view is not None and view.step != self._view.step
        self._view = view
        self._place.setText(view.place)
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._languages.setVisible(view.step == 0)
        self._languages.set_name(view.title)
        self._show_language_note(view)
        self._language_picks.show_choices(view.languages)
        self._sizes.setVisible(view.step == 0)
        self._sizes.set_title(view.size_label)
        self._size_picks.show_choices(view.sizes)
        self._show_person(view)
        self._show_known(view)
        self._back.setVisible(view.step == 1)
        self._back.set_words(view.back)
        self._look_round.setVisible(view.step == 2)  # noqa: PLR2004 - the last of three steps
        self._look_round.set_words(view.look_round)
        self._open_file.setVisible(view.step == 0)
        self._open_file.show_ask(view.open_file)
        self._forward.set_words(view.forward)
        self._forward.setEnabled(not view.waiting)
        self._show_offer(view)
        if moved:
            self.take_focus()

    def wear(self) -> None:
        """Keep the card as wide as a page of a book."""
        self._card.setMaximumWidth(look().px(WIDEST))
        if self._offer is not None:
            self._offer.setMaximumWidth(look().px(WIDEST))

    def take_focus(self) -> None:
        """The first thing to answer on this step."""
        step = self._view.step if self._view else 0
        if self._offer is not None and self._offer.isVisibleTo(self):
            self._offer.take_focus()
        elif step == 0:
            self._languages.focus_choice()
        elif step == 1 and self._person is not None:
            self._person.name.setFocus()
        else:
            self._forward.setFocus()

    def _show_person(self, view: WelcomeView) -> None:
        if self._person is None and view.step == 1:
            from librarian_self.ui.screens.welcomeperson import PersonFields

            self._person = PersonFields()
            self._person.sent.connect(self.sent)
            self._person.entered.connect(self._go_forward)
            self._card.box.insertWidget(self._card.box.indexOf(self._foot), self._person)
            self._order_tabs()
        if self._person is not None:
            self._person.setVisible(view.step == 1)
            self._person.show_view(view)

    def _show_known(self, view: WelcomeView) -> None:
        if self._known is None and view.known:
            from librarian_self.ui.screens.welcomeknown import KnownProfiles

            self._known = KnownProfiles()
            self._known.sent.connect(self.sent)
            self._card.add(self._known)
        if self._known is not None:
            self._known.setVisible(view.step == 0 and bool(view.known))
            self._known.show_view(view)

    def _show_language_note(self, view: WelcomeView) -> None:
        """Say whose kit chose the language, where one did."""
        if self._language_note is None and view.language_note:
            self._language_note = WrapLabel("", Variant.SMALL)
            self._card.box.insertWidget(self._card.box.indexOf(self._sizes), self._language_note)
        if self._language_note is not None:
            self._language_note.setText(view.language_note)
            self._language_note.setVisible(view.step == 0 and bool(view.language_note))
        self._languages.setAccessibleDescription(view.language_note)

    def _show_offer(self, view: WelcomeView) -> None:
        """Ask about a kit above all else, on the first step; most computers never see one."""
        if self._offer is None and view.offer is not None:
            from librarian_self.ui.screens.offercard import OfferCard

            self._offer = OfferCard()
            self._offer.sent.connect(self.sent)
            self._offer.setMaximumWidth(self._card.maximumWidth())
            line = Row(gap=0)
            line.add_stretch()
            line.add(self._offer, 1000)
            line.add_stretch()
            self.column.box.insertWidget(0, line)
        if self._offer is not None:
            self._order_tabs()
            held = self._offer.isAncestorOf(self.focusWidget() or self)
            self._offer.show_view(view.offer)
            if held and view.offer is None:
                self.take_focus()

    def _order_tabs(self) -> None:
        """Let Tab come to what was made later where the eye finds it."""
        from librarian_self.ui.screens.taborder import order_tabs

        order_tabs(self)

    def _choose_language(self, language: str) -> None:
        from librarian_self.presenters import messages as m

        self.sent.emit(m.ChooseLanguage(language))

    def _choose_size(self, size: int) -> None:
        from librarian_self.presenters import messages as m

        self.sent.emit(m.SetSetting(TEXT_SIZE, f"{size}"))

    def _go_back(self) -> None:
        from librarian_self.presenters import messages as m

        self.sent.emit(m.StepBack())

    def _go_forward(self) -> None:
        from librarian_self.presenters import messages as m

        view = self._view
        if view is not None and view.step == 2 and view.form is not None:  # noqa: PLR2004 - the last of three steps
            self.sent.emit(m.StartForm(view.form))
        else:
            self.sent.emit(m.StepForward())

    def _look(self) -> None:
        from librarian_self.presenters import messages as m

        self.sent.emit(m.GoTo(Screen.HOME))

    def _open(self, path: Path) -> None:
        from librarian_self.presenters import messages as m

        self.sent.emit(m.SwitchProfile(path))
