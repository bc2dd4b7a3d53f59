"""A group of choices is one Tab stop, has a name, and speaks only when a person chose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.look import look
from librarian_self.ui.theme import LIGHT, Tone
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.choices import Choice, ChoiceGroup, ChoiceRow
from librarian_self.ui.widgets.levelcard import Level
from librarian_self.ui.widgets.levelcards import LevelCards
from librarian_self.ui.widgets.questiongroup import QuestionGroup
from librarian_self.ui.widgets.segmented import SegmentedChoice
from tests.ui.conftest import Show
from tests.ui.watching import colours, cut_off, heard, settle, tab_stops

QUESTION = "I find out what a reader needs through conversation."
LEVELS = (
    Level(1, "Starting", "I need help to start a conversation with a reader."),
    Level(2, "Developing", "I answer direct questions; I pass harder ones to a colleague."),
    Level(3, "Independent", "I find out what the reader really needs by asking and listening."),
    Level(4, "Skilled", "I adapt to children, elders, researchers, and to conflict."),
    Level(5, "Leading", "I coach colleagues and improve how our team talks with readers."),
)
RUSSIAN = tuple(
    Level(level.value, "Самостоятельный", "Я самостоятельно выясняю, что на самом деле нужно читателю.")
    for level in LEVELS
)
SHORT = tuple(Choice(value, words) for value, words in ((1, "Little"), (2, "Some"), (3, "Much")))
REASONS = tuple(
    Choice(value, words)
    for value, words in enumerate(("not part of my work", "no opportunity yet", "rather not say"), start=1)
)


def level_cards() -> LevelCards:
    """Five levels in English."""
    cards = LevelCards(QUESTION)
    cards.set_words("now", "target")
    cards.set_levels(LEVELS)
    return cards


def segments() -> SegmentedChoice:
    """Three degrees of importance, which can be taken back."""
    group = SegmentedChoice("How much my work needs it", clearable=True)
    group.set_choices(SHORT)
    return group


def reasons() -> ChoiceRow:
    """Three reasons to leave something unrated, which can be taken back."""
    group = ChoiceRow("Or leave it unrated", clearable=True)
    group.set_choices(REASONS)
    return group


MAKERS: tuple[Callable[[], ChoiceGroup], ...] = (level_cards, segments, reasons)
every_kind = pytest.mark.parametrize("make", MAKERS)


def between_fields(group: ChoiceGroup) -> Column:
    """The group with a field before and one after it."""
    column = Column()
    column.add(QLineEdit("before"))
    column.add(group)
    column.add(QLineEdit("after"))
    column.add_stretch()
    return column


def press(group: ChoiceGroup, *keys: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focused = group.window().focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


@every_kind
def test_a_group_is_heard_with_its_name(make: Callable[[], ChoiceGroup]) -> None:
    group = make()
    assert heard(group).role == QAccessible.Role.Grouping
    assert heard(group).name == group.accessibleName() != ""
    group.set_name("Другой вопрос")
    assert heard(group).name == "Другой вопрос"


@every_kind
def test_every_choice_is_a_radio_button_with_a_name_and_a_state(make: Callable[[], ChoiceGroup]) -> None:
    group = make()
    group.set_chosen(2)
    for value in (1, 2, 3):
        option = heard(group.option(value))
        assert option.role == QAccessible.Role.RadioButton
        assert option.name
        assert option.checked == (value == 2)
        assert option.focusable


@every_kind
@pytest.mark.parametrize("chosen", [None, 2])
def test_a_group_is_one_tab_stop(show: Show, make: Callable[[], ChoiceGroup], chosen: int | None) -> None:
    group = make()
    group.set_chosen(chosen)
    column = between_fields(group)
    show(column)
    column.findChildren(QLineEdit)[0].setFocus()
    before, after = column.findChildren(QLineEdit)
    assert tab_stops(column) == [before, group.option(chosen or 1), after]


@every_kind
def test_the_tab_stop_stays_single_while_the_arrows_move(show: Show, make: Callable[[], ChoiceGroup]) -> None:
    group = make()
    column = between_fields(group)
    show(column)
    before, after = column.findChildren(QLineEdit)
    group.focus_choice()
    press(group, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert group.option(3).hasFocus()
    assert tab_stops(column) == [group.option(3), after, before]


@every_kind
def test_choices_that_are_made_later_keep_their_place_in_the_order_of_tab(
    show: Show, make: Callable[[], ChoiceGroup]
) -> None:
    group = make()
    column = between_fields(group)
    show(column)
    if isinstance(group, LevelCards):
        group.set_levels(LEVELS[:4])
    elif isinstance(group, ChoiceRow | SegmentedChoice):
        group.set_choices(SHORT[:2])
    settle()
    before, after = column.findChildren(QLineEdit)
    before.setFocus()
    assert tab_stops(column) == [before, group.option(1), after]


@every_kind
def test_a_click_tells_what_was_chosen_once(show: Show, make: Callable[[], ChoiceGroup]) -> None:
    group = make()
    show(group, 900, 400)
    told: list[int] = []
    group.chosen.connect(told.append)
    QTest.mouseClick(group.option(2), Qt.MouseButton.LeftButton)
    assert told == [2]
    assert group.value() == 2


@every_kind
def test_showing_a_choice_tells_nobody(qtbot: QtBot, make: Callable[[], ChoiceGroup]) -> None:
    group = make()
    with qtbot.assertNotEmitted(group.chosen), qtbot.assertNotEmitted(group.cleared):
        group.set_chosen(3)
        group.set_chosen(1)
        group.set_chosen(None)
    assert group.value() is None


@every_kind
def test_an_unknown_choice_is_no_choice(make: Callable[[], ChoiceGroup]) -> None:
    group = make()
    group.set_chosen(2)
    group.set_chosen(77)
    assert group.value() is None


@every_kind
def test_until_something_is_chosen_the_arrows_only_look_around(
    show: Show, qtbot: QtBot, make: Callable[[], ChoiceGroup]
) -> None:
    group = make()
    show(group, 900, 400)
    group.focus_choice()
    with qtbot.assertNotEmitted(group.chosen):
        press(group, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert group.option(2).hasFocus()
    assert group.value() is None


@every_kind
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_return_choose(
    show: Show, qtbot: QtBot, make: Callable[[], ChoiceGroup], key: Qt.Key
) -> None:
    group = make()
    show(group, 900, 400)
    group.focus_choice()
    with qtbot.waitSignal(group.chosen) as told:
        press(group, Qt.Key.Key_Down, key)
    assert told.args == [2]


@every_kind
def test_once_something_is_chosen_the_arrows_choose(
    show: Show, qtbot: QtBot, make: Callable[[], ChoiceGroup]
) -> None:
    group = make()
    group.set_chosen(2)
    show(group, 900, 400)
    group.focus_choice()
    with qtbot.waitSignal(group.chosen) as told:
        press(group, Qt.Key.Key_Right)
    assert told.args == [3]
    assert group.value() == 3


@every_kind
def test_the_arrows_stop_at_both_ends(show: Show, make: Callable[[], ChoiceGroup]) -> None:
    group = make()
    show(group, 900, 400)
    group.focus_choice()
    press(group, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert group.option(1).hasFocus()


@pytest.mark.parametrize("make", [segments, reasons])
@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_choice_can_be_taken_back(
    show: Show, qtbot: QtBot, make: Callable[[], ChoiceGroup], key: Qt.Key
) -> None:
    group = make()
    group.set_chosen(2)
    show(group, 900, 400)
    group.focus_choice()
    with qtbot.waitSignal(group.cleared):
        press(group, key)
    assert group.value() is None
    with qtbot.assertNotEmitted(group.cleared):
        press(group, key)


def test_a_level_is_not_taken_back_by_a_slip_of_the_finger(show: Show, qtbot: QtBot) -> None:
    group = level_cards()
    group.set_current(2)
    show(group, 900, 400)
    group.focus_choice()
    with qtbot.assertNotEmitted(group.cleared):
        press(group, Qt.Key.Key_Delete)
    assert group.value() == 2


@every_kind
def test_digits_are_left_to_the_screen(show: Show, make: Callable[[], ChoiceGroup]) -> None:
    group = make()
    heard_by_parent: list[int] = []

    class Screen(Column):
        def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
            heard_by_parent.append(event.key())

    screen = Screen()
    screen.add(group)
    show(screen, 900, 400)
    group.focus_choice()
    press(group, Qt.Key.Key_4, Qt.Key.Key_PageDown)
    assert heard_by_parent == [Qt.Key.Key_4, Qt.Key.Key_PageDown]
    assert group.value() is None


@every_kind
def test_new_words_for_the_same_choices_keep_the_focus(show: Show, make: Callable[[], ChoiceGroup]) -> None:
    group = make()
    show(group, 900, 500)
    group.focus_choice()
    first = group.option(1)
    if isinstance(group, LevelCards):
        group.set_levels(RUSSIAN)
    elif isinstance(group, ChoiceRow):
        group.set_choices([Choice(choice.value, "иначе") for choice in REASONS])
    elif isinstance(group, SegmentedChoice):
        group.set_choices([Choice(choice.value, "иначе") for choice in SHORT])
    assert group.option(1) is first
    assert first.hasFocus()
    assert "иначе" in heard(first).name or "Самостоятельный" in heard(first).name


@every_kind
@pytest.mark.parametrize("scale", [100, 225])
@pytest.mark.parametrize("width", [320, 700])
def test_nothing_is_cut_off_at_any_width_and_size(
    appearance: Appearance, show: Show, make: Callable[[], ChoiceGroup], scale: int, width: int
) -> None:
    appearance.choose(Wish.LIGHT, scale)
    group = make()
    column = Column()
    column.add(group)
    column.add_stretch()
    show(column, width, 4000)
    assert cut_off(column) == []


def test_a_level_is_heard_with_number_label_and_descriptor() -> None:
    cards = level_cards()
    assert heard(cards.option(3)).name == (
        "3 Independent: I find out what the reader really needs by asking and listening."
    )


def test_a_level_without_a_descriptor_is_heard_without_a_colon() -> None:
    cards = LevelCards(QUESTION)
    cards.set_levels([Level(1, "Rarely", "")])
    assert heard(cards.option(1)).name == "1 Rarely"


def test_now_and_target_are_heard_and_seen(show: Show) -> None:
    cards = level_cards()
    cards.set_current(3)
    cards.set_target(4)
    show(cards, 900, 260)
    assert heard(cards.option(3)).description == "now"
    assert heard(cards.option(4)).description == "target"
    assert {LIGHT.accent, LIGHT.accent_soft} <= colours(cards.option(3))
    assert {LIGHT.gold, LIGHT.gold_soft} <= colours(cards.option(4))
    assert {LIGHT.gold, LIGHT.gold_soft} & colours(cards.option(3)) == set()


def test_one_level_may_be_now_and_target() -> None:
    cards = level_cards()
    cards.set_current(4)
    cards.set_target(4)
    assert heard(cards.option(4)).description == "now target"


def test_marks_follow_a_click_and_go_with_the_answer(show: Show) -> None:
    cards = level_cards()
    cards.set_target(5)
    show(cards, 900, 260)
    QTest.mouseClick(cards.option(2), Qt.MouseButton.LeftButton)
    assert heard(cards.option(2)).description == "now"
    cards.set_current(None)
    cards.set_target(None)
    assert [heard(cards.option(level.value)).description for level in LEVELS] == [""] * 5


def test_the_edge_of_a_target_is_dashed(show: Show) -> None:
    cards = level_cards()
    cards.set_target(4)
    show(cards, 900, 260)
    card = cards.option(4)
    image = card.grab().toImage()
    edge = [image.pixelColor(x, 0).name().upper() for x in range(20, card.width() - 20)]
    assert LIGHT.gold in edge
    assert edge.count(LIGHT.gold) < len(edge) * 0.8


def test_levels_stand_in_columns_where_there_is_room(show: Show) -> None:
    cards = level_cards()
    show(cards, 900, 300)
    assert not cards.is_list(900)
    assert len({cards.option(level.value).y() for level in LEVELS}) == 1
    assert len({cards.option(level.value).height() for level in LEVELS}) == 1


def test_levels_stand_in_a_list_where_there_is_none(show: Show) -> None:
    cards = level_cards()
    show(cards, 500, 900)
    assert cards.is_list(500)
    assert len({cards.option(level.value).x() for level in LEVELS}) == 1


def test_levels_become_a_list_when_the_letters_grow(appearance: Appearance, show: Show) -> None:
    cards = level_cards()
    show(cards, 900, 1200)
    appearance.choose(Wish.LIGHT, 200)
    settle()
    assert len({cards.option(level.value).x() for level in LEVELS}) == 1


def test_columns_never_break_a_word_of_a_longer_language() -> None:
    english, russian = level_cards(), level_cards()
    russian.set_levels(RUSSIAN)
    narrow = look().px(660)
    assert not english.is_list(narrow)
    assert russian.is_list(narrow)


def test_segments_are_equally_wide_and_touch(show: Show) -> None:
    group = segments()
    column = Column()
    column.add(group)
    column.add_stretch()
    show(column, 600, 200)
    options = [group.option(value) for value in (1, 2, 3)]
    assert len({option.width() for option in options}) == 1
    assert [option.x() for option in options] == [0, options[0].width(), 2 * options[0].width()]


def test_segments_go_below_each_other_when_the_width_is_not_enough(show: Show) -> None:
    group = SegmentedChoice("How much")
    group.set_choices([Choice(n, "В моей работе это очень нужно") for n in range(3)])
    column = Column()
    column.add(group)
    column.add_stretch()
    show(column, 260, 600)
    assert len({group.option(n).x() for n in range(3)}) == 1
    assert len({group.option(n).y() for n in range(3)}) == 3


@pytest.mark.parametrize(
    ("tone", "expected"), [(Tone.ACCENT, {LIGHT.accent}), (Tone.GOLD, {LIGHT.gold, LIGHT.gold_soft})]
)
def test_a_chosen_segment_wears_its_tone(show: Show, tone: Tone, expected: set[str]) -> None:
    group = SegmentedChoice("Where I want to be", tone)
    group.set_choices(SHORT)
    show(group, 300, 80)
    assert expected & colours(group) == set()
    group.set_chosen(1)
    assert expected <= colours(group)


def test_gold_is_never_shown_for_anything_but_a_target(show: Show) -> None:
    group = segments()
    group.set_chosen(1)
    assert {LIGHT.gold, LIGHT.gold_soft} & colours(show(group, 300, 80)) == set()


def test_a_segmented_choice_is_named_by_its_title() -> None:
    group = segments()
    group.set_title("Насколько это нужно")
    assert heard(group).name == "Насколько это нужно"


def test_a_segment_may_say_more_to_the_ear() -> None:
    group = SegmentedChoice("Target")
    group.set_choices([Choice(4, "4", "4 Skilled")])
    assert heard(group.option(4)).name == "4 Skilled"


def test_the_words_before_a_row_are_shown_only_when_there_are_any(show: Show) -> None:
    row = reasons()
    show(row, 900, 60)
    left = row.option(1).x()
    row.set_lead("Or leave it unrated:")
    settle()
    assert row.option(1).x() > left
    row.set_lead("")
    settle()
    assert row.option(1).x() == left


def test_stacked_choices_are_all_as_wide_as_the_row(show: Show) -> None:
    row = ChoiceRow("What would you do?", stacked=True)
    row.set_choices([Choice(n, QUESTION * (n + 1)) for n in range(3)])
    column = Column()
    column.add(row)
    column.add_stretch()
    show(column, 400, 600)
    assert {row.option(n).width() for n in range(3)} == {row.width()}
    assert cut_off(column) == []


def test_a_question_is_a_group_named_by_its_full_text(show: Show) -> None:
    group = QuestionGroup(QUESTION * 3)
    group.add(level_cards())
    window = Column()
    window.add(group)
    window.add_stretch()
    show(window, 360, 2000)
    assert heard(group).role == QAccessible.Role.Grouping
    assert heard(group).name == QUESTION * 3
    assert group.title() == ""
    assert cut_off(window) == []


def test_another_question_renames_the_group() -> None:
    group = QuestionGroup("one")
    group.set_question("two")
    assert heard(group).name == "two"
    assert [heard(child).name for child in group.findChildren(QWidget) if heard(child).name] == ["two"]
