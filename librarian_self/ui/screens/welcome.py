"""The first start, in three short steps, and the list of profiles on a shared computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.model.profile import LONGEST_NAME
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.settings import TEXT_SIZE
from librarian_self.presenters.views.welcome import WelcomeView, welcome_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.picks import ComboPicks, Picks
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.choices import ChoiceRow
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

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
        self._known = KnownProfiles()
        self._languages = ChoiceRow(stacked=True)
        self._language_picks = Picks(self._languages)
        self._sizes = SegmentedChoice()
        self._size_picks = Picks(self._sizes)
        self._person = PersonFields()
        self._back = Button()
        self._look_round = Button()
        self._forward = Button("", Kind.PRIMARY, Icon.ARROW_RIGHT, icon_last=True)
        self._forward.setDefault(True)
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        for button in (self._back, self._forward, self._look_round):
            flow.addWidget(button)
        for widget in (
            self._place,
            self._title,
            self._lead,
            self._languages,
            self._sizes,
            self._person,
            foot,
            self._known,
        ):
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
        self._person.name.textEdited.connect(self._type_name)
        self._person.name.returnPressed.connect(self._go_forward)
        self._person.role_picks.picked.connect(self._choose_role)
        self._back.clicked.connect(self._go_back)
        self._forward.clicked.connect(self._go_forward)
        self._look_round.clicked.connect(self._look)
        self._known.opened.connect(self._open)

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
        self._language_picks.show_choices(view.languages)
        self._sizes.setVisible(view.step == 0)
        self._sizes.set_title(view.size_label)
        self._size_picks.show_choices(view.sizes)
        self._person.setVisible(view.step == 1)
        self._person.show_view(view)
        self._known.setVisible(view.step == 0 and bool(view.known))
        self._known.show_view(view)
        self._back.setVisible(view.step == 1)
        self._back.set_words(view.back)
        self._look_round.setVisible(view.step == 2)  # noqa: PLR2004 - the last of three steps
        self._look_round.set_words(view.look_round)
        self._forward.set_words(view.forward)
        self._forward.setEnabled(not view.waiting)
        if moved:
            self.take_focus()

    def wear(self) -> None:
        """Keep the card as wide as a page of a book."""
        self._card.setMaximumWidth(look().px(WIDEST))

    def take_focus(self) -> None:
        """The first thing to answer on this step."""
        step = self._view.step if self._view else 0
        if step == 0:
            self._languages.focus_choice()
        elif step == 1:
            self._person.name.setFocus()
        else:
            self._forward.setFocus()

    def _choose_language(self, language: str) -> None:
        self.sent.emit(m.ChooseLanguage(language))

    def _choose_size(self, size: int) -> None:
        self.sent.emit(m.SetSetting(TEXT_SIZE, f"{size}"))

    def _type_name(self, name: str) -> None:
        self.sent.emit(m.TypeName(name))

    def _choose_role(self, role: str) -> None:
        self.sent.emit(m.ChooseRole(role))

    def _go_back(self) -> None:
        self.sent.emit(m.StepBack())

    def _go_forward(self) -> None:
        view = self._view
        if view is not None and view.step == 2 and view.form is not None:  # noqa: PLR2004 - the last of three steps
            self.sent.emit(m.StartForm(view.form))
        else:
            self.sent.emit(m.StepForward())

    def _look(self) -> None:
        self.sent.emit(m.GoTo(Screen.HOME))

    def _open(self, path: Path) -> None:
        self.sent.emit(m.SwitchProfile(path))


class PersonFields(Column):
    """Name, role, and where answers are kept."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self._name_row = FieldRow("", self.name)
        role = Combo()
        self.role_picks = ComboPicks(role)
        self._role_row = FieldRow("", role)
        self._kept = WrapLabel("", Variant.SMALL)
        for widget in (self._name_row, self._role_row, self._kept):
            self.add(widget)

    def show_view(self, view: WelcomeView) -> None:
        """Put the words in place; what is being typed stays as it is."""
        if self.name.text() != view.name:
            self.name.setText(view.name)
        self._name_row.set_words(view.name_label, view.name_hint)
        self._name_row.set_problem(view.problem)
        self._role_row.set_words(view.role_label)
        self.role_picks.show_choices(view.roles)
        self._kept.setText(view.kept_where)


class KnownProfiles(Column):
    """The profiles that this computer knows; `opened` tells which one a person chose."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._title = WrapLabel("", Variant.SUBTITLE)
        self.add(self._title)
        holder = QWidget()
        self._rows = Rows(FlowLayout(holder, gap=8), self._make)
        self.add(holder)

    def show_view(self, view: WelcomeView) -> None:
        """List them, last used first."""
        self._title.setText(view.known_title)
        for button, known in zip(self._rows.show([each.key for each in view.known]), view.known, strict=True):
            button.set_words(known.label)
            button.set_key(known.key)

    def _make(self) -> KeyedButton:
        button = KeyedButton(icon=Icon.PERSON)
        button.picked.connect(self.opened)
        return button
