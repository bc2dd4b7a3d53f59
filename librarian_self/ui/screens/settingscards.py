"""The cards of Settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from librarian_self.model.profile import LONGEST_NAME
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.letters import LETTERS
from librarian_self.presenters.views.parts import Choice
from librarian_self.presenters.views.settings import SettingsView
from librarian_self.presenters.views.wishes import FORM_LANGUAGE, TEXT_SIZE, THEME
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.openfile import OpenFile
from librarian_self.ui.screens.picks import ComboPicks, Picks
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.choices import ChoiceRow
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo, Line
from librarian_self.ui.widgets.fixedtext import FixedText
from librarian_self.ui.widgets.iconview import IconView
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class PersonCard(Card):
    """Name and role; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._shown = ""
        self._title = WrapLabel("", Variant.HEADING)
        self.name = Line()
        self.name.setMaxLength(LONGEST_NAME)
        self._name_row = FieldRow("", self.name)
        role = Combo()
        self._role_row = FieldRow("", role)
        self._roles = ComboPicks(role)
        for widget in (self._title, self._name_row, self._role_row):
            self.add(widget)
        self.add_stretch()
        self.name.editingFinished.connect(self.flush)
        self._roles.picked.connect(self._choose_role)

    def show_view(self, view: SettingsView) -> None:
        """Put the words in place; a name that is being typed stays as it is."""
        self._title.setText(view.person_title)
        self._name_row.set_words(view.name_label)
        self._role_row.set_words(view.role_label, view.role_note)
        self._roles.show_choices(view.roles)
        if view.name != self._shown:
            self._shown = view.name
            self._restore()

    def flush(self) -> None:
        """Send the name that is being typed; one that will not do is refused, and gives way to the old one."""
        if self.name.text() != self._shown:
            self.sent.emit(m.Rename(self.name.text()))
            self._restore()

    def _restore(self) -> None:
        if self.name.text() != self._shown:
            with QSignalBlocker(self.name):
                self.name.setText(self._shown)

    def _choose_role(self, role: str) -> None:
        self.sent.emit(m.ChooseRole(role))


class LookCard(Card):
    """Languages, letters, colours, size of text; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        language, asking, letters, theme, size = Combo(), Combo(), Combo(), ChoiceRow(), ChoiceRow()
        self._language_row = FieldRow("", language)
        self._asking_row = FieldRow("", asking)
        self._letters_row = FieldRow("", letters)
        self._theme_row = FieldRow("", theme)
        self._size_row = FieldRow("", size)
        self._languages, self._themes, self._sizes = ComboPicks(language), Picks(theme), Picks(size)
        self._asking, self._letters = ComboPicks(asking), ComboPicks(letters)
        languages = (self._language_row, self._asking_row, self._letters_row)
        for widget in (self._title, *languages, self._theme_row, self._size_row):
            self.add(widget)
        self.add_stretch()
        self._languages.picked.connect(self._choose_language)
        self._asking.picked.connect(self._choose_asking)
        self._letters.picked.connect(self._choose_letters)
        self._themes.picked.connect(self._choose_theme)
        self._sizes.picked.connect(self._choose_size)

    def show_view(self, view: SettingsView) -> None:
        """Put the words in place."""
        self._title.setText(view.look_title)
        self._language_row.set_words(view.language_label, view.language_note)
        self._languages.show_choices(view.languages)
        self._asking_row.set_words(view.form_language_label, view.form_language_note)
        self._asking.show_choices(view.form_languages)
        self._letters_row.set_words(view.letters_label, view.letters_note)
        self._letters.show_choices(view.letters)
        self._theme_row.set_words(view.theme_label)
        self._themes.show_choices(view.themes)
        self._size_row.set_words(view.size_label)
        self._sizes.show_choices(view.sizes)

    def _choose_language(self, language: str) -> None:
        self.sent.emit(m.ChooseLanguage(language))

    def _choose_asking(self, language: str) -> None:
        self.sent.emit(m.SetSetting(FORM_LANGUAGE, language))

    def _choose_letters(self, language: str) -> None:
        self.sent.emit(m.SetSetting(LETTERS, language))

    def _choose_theme(self, theme: str) -> None:
        self.sent.emit(m.SetSetting(THEME, theme))

    def _choose_size(self, size: int) -> None:
        self.sent.emit(m.SetSetting(TEXT_SIZE, f"{size}"))


class KeptCard(Card):
    """Where answers are, and the ways to them."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._kept = WrapLabel("", Variant.SMALL)
        self._path = FixedText()
        self._path_row = FieldRow("", self._path)
        self.folder = Button("", icon=Icon.FOLDER)
        self.export = Button("", icon=Icon.DOWNLOAD)
        actions = QWidget()
        flow = FlowLayout(actions, gap=12)
        flow.addWidget(self.folder)
        flow.addWidget(self.export)
        for widget in (self._title, self._kept, self._path_row, actions):
            self.add(widget)
        self.add_stretch()

    def show_view(self, view: SettingsView) -> None:
        """Put the words in place."""
        self._title.setText(view.kept_title)
        self._kept.setText(view.kept)
        self._path_row.set_words(view.path_label)
        self._path.render_words(view.path)
        self.folder.set_words(view.open_folder, view.open_folder)
        self.export.set_words(view.export_label, view.export_label)


class ProfilesCard(Card):
    """The profiles of this computer; `opened` tells which one a person wants."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._note = WrapLabel("", Variant.SMALL)
        holder = Column(gap=8)
        self._rows = Rows(holder.box, self._make)
        self.add_profile = Button("", icon=Icon.PLUS)
        self.open_file = OpenFile()
        self.open_file.opened.connect(self.opened)
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        flow.addWidget(self.add_profile)
        flow.addWidget(self.open_file)
        for widget in (self._title, self._note, holder, foot):
            self.add(widget)
        self.add_stretch()

    def show_view(self, view: SettingsView) -> None:
        """List them, last used first."""
        self._title.setText(view.others_title)
        self._note.setText(view.others_note)
        rows = self._rows.show([each.key for each in view.others])
        for row, profile in zip(rows, view.others, strict=True):
            row.show_profile(profile, view)
        self.add_profile.set_words(view.add_profile, view.add_profile)
        self.open_file.show_ask(view.open_file)

    def _make(self) -> ProfileRow:
        row = ProfileRow()
        row.button.picked.connect(self.opened)
        return row


class ProfileRow(Row):
    """One profile: open already, or with a button that opens it."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._name = WrapLabel("", Variant.STRONG)
        self._mark = Pill("", Tone.ACCENT)
        self.button = KeyedButton()
        self.add(IconView(Icon.PERSON))
        self.add(self._name, 1)
        self.add(self._mark)
        self.add(self.button)

    def show_profile(self, profile: Choice[Path], view: SettingsView) -> None:
        """Put the words in place."""
        self._name.setText(profile.label)
        self._mark.setText(view.open_now)
        self._mark.setVisible(profile.chosen)
        self.button.setVisible(not profile.chosen)
        self.button.set_words(view.switch, f"{view.switch}: {profile.label}")
        self.button.set_key(profile.key)
