"""The application changes its clothes at once, by wish or with the system."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look, make_look
from librarian_self.ui.palette import make_palette
from librarian_self.ui.stylesheet import Sheet, make_sheet
from librarian_self.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, THEMES, Theme, contrast
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.fields import Combo, DateField, Line, NumberField
from librarian_self.ui.widgets.textarea import TextArea
from librarian_self.ui.widgets.wraplabel import WrapLabel
from tests.ui.conftest import Show
from tests.ui.watching import colours, settle

Role = QPalette.ColorRole
Scheme = Qt.ColorScheme
Contrast = Qt.ContrastPreference


class System:
    """A system with wishes, in place of QStyleHints and QAccessibilityHints."""

    def __init__(self, scheme: Qt.ColorScheme, preference: Qt.ContrastPreference) -> None:
        self.scheme = scheme
        self.preference = preference
        self.told: list[Qt.ColorScheme] = []

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 -- Qt's name
        return self.scheme

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802 -- Qt's name
        self.told.append(scheme)

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 -- Qt's name
        return self.preference


@pytest.fixture
def system(appearance: Appearance, monkeypatch: pytest.MonkeyPatch) -> System:
    """A light system without a wish for contrast; the person follows it."""
    system = System(Scheme.Light, Contrast.NoPreference)
    monkeypatch.setattr(appearance, "_hints", system)
    monkeypatch.setattr(appearance, "_access", system)
    appearance.choose(Wish.SYSTEM, 100)
    return system


@pytest.mark.parametrize(
    ("scheme", "preference", "theme"),
    [
        (Scheme.Light, Contrast.NoPreference, LIGHT),
        (Scheme.Unknown, Contrast.NoPreference, LIGHT),
        (Scheme.Dark, Contrast.NoPreference, DARK),
        (Scheme.Light, Contrast.HighContrast, CONTRAST_LIGHT),
        (Scheme.Dark, Contrast.HighContrast, CONTRAST_DARK),
    ],
)
def test_the_window_follows_the_system(
    appearance: Appearance,
    system: System,
    scheme: Qt.ColorScheme,
    preference: Qt.ContrastPreference,
    theme: Theme,
) -> None:
    system.scheme, system.preference = scheme, preference
    appearance._follow()
    assert look().theme == theme


@pytest.mark.parametrize(("wish", "theme"), [(Wish.LIGHT, LIGHT), (Wish.DARK, DARK)])
def test_who_chose_colours_keeps_them_whatever_the_system_wants(
    appearance: Appearance, system: System, wish: Wish, theme: Theme
) -> None:
    appearance.choose(wish, 100)
    system.scheme, system.preference = Scheme.Dark, Contrast.HighContrast
    appearance._follow()
    assert look().theme == theme


@pytest.mark.parametrize(("scheme", "theme"), [(Scheme.Light, CONTRAST_LIGHT), (Scheme.Dark, CONTRAST_DARK)])
def test_who_chose_high_contrast_gets_it_as_dark_as_the_system(
    appearance: Appearance, system: System, scheme: Qt.ColorScheme, theme: Theme
) -> None:
    system.scheme = scheme
    appearance.choose(Wish.CONTRAST, 100)
    assert look().theme == theme


def test_the_frame_of_the_window_is_asked_to_be_dark_too(appearance: Appearance, system: System) -> None:
    appearance.choose(Wish.DARK, 100)
    appearance.choose(Wish.SYSTEM, 100)
    assert system.told[-2:] == [Scheme.Dark, Scheme.Unknown]


def test_a_change_is_told_once_and_no_change_not_at_all(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(Wish.DARK, 100)
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose(Wish.DARK, 100)
    assert (appearance.wish, appearance.text_scale) == (Wish.DARK, 100)


def test_when_a_change_is_told_everything_wears_it_already(appearance: Appearance) -> None:
    seen: list[str] = []

    class Listener(QPushButton):
        def hear(self) -> None:
            seen.append(look().theme.name)

    listener = Listener()
    appearance.changed.connect(listener.hear)
    appearance.choose(Wish.DARK, 100)
    assert seen == ["dark"]


@pytest.mark.parametrize("make", [Line, TextArea, Combo, DateField, NumberField])
def test_open_fields_change_their_colours_too(
    appearance: Appearance, show: Show, make: Callable[[], QWidget]
) -> None:
    field = show(make(), 200, 60)
    assert LIGHT.surface in colours(field)
    appearance.choose(Wish.DARK, 100)
    settle()
    assert DARK.surface in colours(field)
    assert LIGHT.surface not in colours(field)


@pytest.mark.parametrize("make", [Line, Combo, DateField, NumberField])
def test_open_fields_grow_with_the_letters(
    appearance: Appearance, show: Show, make: Callable[[], QWidget]
) -> None:
    field = show(make())
    before = field.sizeHint()
    appearance.choose(Wish.LIGHT, 200)
    assert field.sizeHint().height() == pytest.approx(2 * before.height(), rel=0.1)


def test_our_own_widgets_change_their_colours_too(appearance: Appearance, show: Show) -> None:
    card = Card()
    card.add(WrapLabel("Digital platforms"))
    card.add(Button("Next"))
    show(card, 300, 200)
    appearance.choose(Wish.DARK, 100)
    settle()
    painted = colours(card)
    assert DARK.surface in painted
    assert {LIGHT.surface, LIGHT.background, LIGHT.ink} & painted == set()


def test_letters_grow_at_once_and_words_get_more_room(appearance: Appearance, show: Show) -> None:
    label = show(WrapLabel("Where I want to be"))
    before = label.sizeHint()
    appearance.choose(Wish.LIGHT, 200)
    assert label.sizeHint().width() == pytest.approx(2 * before.width(), rel=0.1)


def test_other_colours_alone_leave_the_style_sheets_as_they_are(appearance: Appearance, show: Show) -> None:
    field = show(Line("Nodira"))
    sheet = field.styleSheet()
    appearance.choose(Wish.DARK, 100)
    assert field.styleSheet() == sheet
    assert field.palette().color(Role.Base).name().upper() == DARK.surface


def test_only_what_qt_paints_wears_a_sheet(appearance: Appearance, qapp: QApplication, show: Show) -> None:
    """A sheet of the application would cost every widget of ours 7 kB."""
    card = Card()
    card.add(Line())
    card.add(Button("Next"))
    show(card)
    appearance.choose(Wish.DARK, 150)
    assert qapp.styleSheet() == ""
    dressed = [each for each in card.findChildren(QWidget) if each.styleSheet()]
    assert [type(each) for each in dressed] == [Line]


@pytest.mark.parametrize("sheet", Sheet)
def test_a_style_sheet_holds_pixels_and_roles_but_no_units_and_no_colours(sheet: Sheet) -> None:
    words = make_sheet(make_look(LIGHT), sheet)
    assert re.findall(r"\b\d+[ug]\b|\$|#[0-9A-Fa-f]{6}|KIND", words) == []
    assert "palette(" in words


def test_a_style_sheet_grows_with_the_letters() -> None:
    assert "min-height: 24px" in make_sheet(make_look(LIGHT), Sheet.LINE)
    assert "min-height: 48px" in make_sheet(make_look(LIGHT, 200), Sheet.LINE)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_qt_paints_by_itself_can_be_read(theme: Theme) -> None:
    palette = make_palette(theme)

    def colour(role: QPalette.ColorRole, group: QPalette.ColorGroup = QPalette.ColorGroup.Active) -> str:
        return palette.color(group, role).name()

    pairs = (
        (Role.WindowText, Role.Window),
        (Role.Text, Role.Base),
        (Role.PlaceholderText, Role.Base),
        (Role.ButtonText, Role.Button),
        (Role.HighlightedText, Role.Highlight),
        (Role.ToolTipText, Role.ToolTipBase),
        (Role.Link, Role.Base),
        (Role.Text, Role.AlternateBase),
    )
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        for over, under in pairs:
            assert contrast(colour(over, group), colour(under, group)) >= 4.5
