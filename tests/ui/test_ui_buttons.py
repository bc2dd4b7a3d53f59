"""Buttons, check boxes and fields: large enough, named, and whole in every language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.theme import DARK, LIGHT
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.fieldrow import field_row
from librarian_self.ui.widgets.fields import Combo, DateField, Line, NumberField
from librarian_self.ui.widgets.ticks import Check, Radio
from tests.ui.conftest import Show
from tests.ui.watching import colours, cut_off, heard, settle

LONG = "Включить мои заметки в файл, который я передам руководителю"


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("icon", [None, Icon.PLUS])
def test_a_button_is_never_lower_than_forty_units(kind: Kind, icon: Icon | None) -> None:
    button = Button("Back", kind, icon)
    assert button.sizeHint().height() >= look().px(40)
    assert button.minimumSizeHint().height() >= look().px(40)


def test_a_button_with_an_icon_alone_is_a_square_with_a_name() -> None:
    button = Button(icon=Icon.TRASH)
    button.set_words("", "Delete the goal")
    assert button.sizeHint().width() >= look().px(40)
    assert heard(button).name == "Delete the goal"
    assert button.toolTip() == "Delete the goal"


@pytest.mark.parametrize("words", ["Save & close", "Saqlash", "R&D"])
def test_a_button_is_heard_as_it_is_written(words: str) -> None:
    button = Button(words)
    assert heard(button).name == words
    assert heard(button).role == QAccessible.Role.Button
    assert button.words() == words
    assert button.shortcut().isEmpty()


def test_a_button_may_say_more_to_the_ear_than_to_the_eye() -> None:
    button = Button()
    button.set_words("Open", "Open Professional competencies")
    assert heard(button).name == "Open Professional competencies"
    assert button.words() == "Open"


def test_long_words_wrap_inside_a_narrow_button(show: Show) -> None:
    column = Column()
    column.add(Button(LONG, Kind.PRIMARY, Icon.DOWNLOAD))
    column.add_stretch()
    show(column, 200, 500)
    assert cut_off(column) == []
    assert column.findChildren(Button)[0].height() > look().px(60)


def test_a_button_stands_at_the_left_and_is_as_wide_as_its_words(show: Show) -> None:
    column = Column()
    button = Button("Next")
    column.add(button)
    column.add_stretch()
    show(column, 600, 200)
    assert button.x() == 0
    assert button.width() == button.sizeHint().width()


@pytest.mark.parametrize("kind", list(Kind))
def test_only_the_primary_button_is_filled_with_the_accent(show: Show, kind: Kind) -> None:
    button = show(Button("", kind), 120, 40)
    middle = button.grab().toImage().pixelColor(60, 20).name().upper()
    grounds = {Kind.PRIMARY: LIGHT.accent, Kind.SECONDARY: LIGHT.surface}
    assert middle == grounds.get(kind, LIGHT.background)


def test_a_button_under_the_pointer_or_pressed_looks_different(show: Show) -> None:
    button = Button("Next", Kind.PRIMARY)
    show(button, 120, 40)
    calm = button.grab().toImage()
    button.setDown(True)
    assert button.grab().toImage() != calm
    button.setDown(False)
    assert button.grab().toImage() == calm


def test_a_button_that_is_switched_off_can_still_be_read(show: Show) -> None:
    button = Button("MMMM", Kind.PRIMARY)
    button.setEnabled(False)
    painted = colours(show(button, 120, 40))
    assert LIGHT.muted in painted
    assert LIGHT.accent not in painted


def test_a_button_can_change_kind_and_icon(show: Show) -> None:
    button = Button("Next")
    width = button.sizeHint().width()
    button.set_icon(Icon.ARROW_RIGHT)
    assert button.sizeHint().width() > width
    button.set_kind(Kind.PRIMARY)
    assert LIGHT.accent in colours(show(button, 120, 40))


def test_a_button_follows_the_theme(appearance: Appearance, show: Show) -> None:
    button = show(Button("MMMM"), 120, 40)
    appearance.choose(Wish.DARK, 100)
    settle()
    assert DARK.ink in colours(button)


def test_the_style_of_qt_buttons_does_not_reach_ours(show: Show) -> None:
    link = show(Button("How is this calculated?", Kind.LINK), 300, 60)
    assert link.minimumHeight() == 0


@pytest.mark.parametrize("make", [Check, Radio])
@pytest.mark.parametrize("scale", [100, 225])
def test_long_words_beside_a_mark_wrap(
    appearance: Appearance, show: Show, make: type[Check | Radio], scale: int
) -> None:
    appearance.choose(Wish.LIGHT, scale)
    card = Card()
    card.add(make(LONG))
    card.add_stretch()
    show(card, 400, 900)
    assert cut_off(card) == []


@pytest.mark.parametrize(
    ("make", "role"), [(Check, QAccessible.Role.CheckBox), (Radio, QAccessible.Role.RadioButton)]
)
def test_a_mark_is_heard_with_its_words_and_its_state(
    make: type[Check | Radio], role: QAccessible.Role
) -> None:
    mark = make("Notes & examples")
    mark.setChecked(True)
    assert (heard(mark).role, heard(mark).name, heard(mark).checked) == (role, "Notes & examples", True)
    mark.set_words("Notes", "Notes of this plan")
    assert heard(mark).name == "Notes of this plan"


@pytest.mark.parametrize("make", [Check, Radio])
def test_a_click_on_the_words_is_a_click_on_the_mark(show: Show, make: type[Check | Radio]) -> None:
    mark = make(LONG)
    show(mark, 500, 60)
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton, pos=QPoint(450, 30))
    assert mark.isChecked()


@pytest.mark.parametrize("make", [Check, Radio])
def test_a_mark_shows_more_than_another_colour_when_it_is_set(show: Show, make: type[Check | Radio]) -> None:
    mark = make("")
    show(mark, 60, 40)
    empty = mark.grab().toImage()
    mark.setChecked(True)
    assert mark.grab().toImage() != empty
    assert LIGHT.accent in colours(mark)


@pytest.mark.parametrize("make", [Check, Radio])
def test_a_mark_can_be_hit(make: type[Check | Radio]) -> None:
    assert make("no").sizeHint().height() >= look().px(36)


@pytest.mark.parametrize("make", [Line, Combo, DateField, NumberField])
def test_fields_are_at_least_forty_units_high(show: Show, make: type[QWidget]) -> None:
    field = show(make(), 240, 60)
    assert look().px(40) <= field.sizeHint().height() <= look().px(44)


@pytest.mark.parametrize("make", [Combo, DateField, NumberField])
def test_the_wheel_passes_over_a_field(show: Show, make: type[QWidget]) -> None:
    field = make()
    if isinstance(field, Combo):
        field.addItems(["one", "two"])
    show(field, 240, 60)
    before = heard(field)
    turn = QWheelEvent(
        QPointF(20, 20),
        QPointF(field.mapToGlobal(QPoint(20, 20))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert not turn.isAccepted()
    assert heard(field) == before


@pytest.mark.parametrize("make", [Combo, DateField, NumberField])
def test_fields_show_where_they_open(show: Show, make: type[QWidget]) -> None:
    field = show(make(), 240, 42)
    end = field.grab(field.rect().adjusted(240 - look().px(28), 6, -4, -6)).toImage()
    shades = {end.pixelColor(x, y).name() for x in range(end.width()) for y in range(end.height())}
    assert min(int(shade[1:3], 16) for shade in shades) < 0xA0


def test_a_combo_box_does_not_grow_with_its_longest_choice() -> None:
    combo = Combo()
    combo.addItem("short")
    width = combo.sizeHint().width()
    combo.addItem(LONG * 3)
    assert combo.sizeHint().width() == width


def test_numbers_keep_off_the_edge_in_every_size(appearance: Appearance) -> None:
    field = NumberField()
    usual = field.lineEdit().textMargins().left()
    appearance.choose(Wish.LIGHT, 200)
    assert usual > 0
    assert field.lineEdit().textMargins().left() > usual


def test_a_field_is_named_once_for_the_eye_and_the_ear(show: Show) -> None:
    field = QLineEdit()
    row = field_row("What I will be able to do", field, "One sentence is enough.")
    show(row, 300, 120)
    assert heard(field).name == "What I will be able to do"
    assert heard(field).description == "One sentence is enough."


def test_a_field_is_named_anew_in_another_language() -> None:
    field = QLineEdit()
    row = field_row("Name", field, "A nickname will do.")
    row.set_words("Имя", "Можно псевдоним.")
    assert (heard(field).name, heard(field).description) == ("Имя", "Можно псевдоним.")


def test_what_a_field_still_needs_is_seen_and_heard(show: Show) -> None:
    field = QLineEdit()
    row = field_row("Name", field, "A nickname will do.")
    row.set_problem("Please write a name.")
    show(row, 300, 160)
    assert heard(field).description == "Please write a name. A nickname will do."
    assert LIGHT.rose in colours(row)
    row.set_problem("")
    settle()
    assert heard(field).description == "A nickname will do."
    assert LIGHT.rose not in colours(row)


def test_fields_of_a_row_stand_on_one_line(show: Show) -> None:
    row = Row()
    first, second = QLineEdit(), QLineEdit()
    row.add(field_row("By", first), 1)
    row.add(field_row("How I will know, in words that I can check", second, "A number helps."), 1)
    show(row, 300, 200)
    assert first.y() <= second.y()
    assert cut_off(row) == []


def test_a_row_keeps_the_distances_of_the_look(appearance: Appearance, show: Show) -> None:
    row = Row(gap=20, margin=8)
    show(row)
    assert (row.box.spacing(), row.box.contentsMargins().left()) == (look().gap(20), look().gap(8))
    appearance.choose(Wish.LIGHT, 225)
    assert (row.box.spacing(), row.box.contentsMargins().left()) == (look().gap(20), look().gap(8))


def test_a_card_lies_on_the_surface_and_the_one_that_matters_has_an_accent_edge(show: Show) -> None:
    card = Card()
    show(card, 200, 100)
    assert {LIGHT.surface, LIGHT.line} <= colours(card)
    card.set_accent(True)
    assert LIGHT.accent in colours(card)
