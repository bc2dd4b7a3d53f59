"""Letters that few keyboards have stand beside the field in which somebody writes, and go where the caret is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from librarian_self.i18n.alphabets import ROWS
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters.state import State
from librarian_self.presenters.views.letters import LETTERS, NONE, LettersView, letters_view
from librarian_self.presenters.views.wishes import TEXT_SIZE
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.letters import MOST, Letters, is_for_words
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.dayfield import DayField
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import NumberField
from librarian_self.ui.widgets.letterrow import LetterKey, LetterRow
from librarian_self.ui.widgets.scrolling import put_in
from librarian_self.ui.widgets.textarea import TextArea
from tests.ui.conftest import Show
from tests.ui.watching import heard, settle

KAA = load_catalogue("kaa")
STATE = State(language="kaa", folder=Path("data"), today="2026-11-23", forms=())
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def row_in(language: str) -> LettersView:
    """The row of a window in this language."""
    view = letters_view(replace(STATE, language=language), KAA)
    assert view is not None
    return view


class Writing:
    """A page with a text area and a line in a window that offers letters."""

    def __init__(self, show: Show, size: tuple[int, int] = (600, 500)) -> None:
        self.area, self.line = TextArea(), QLineEdit()
        self.column = Column()
        for label, field in (("Ne boldı", self.area), ("Atıńız", self.line)):
            self.column.add(FieldRow(label, field))
        self.column.add_stretch()
        self.scroll = QScrollArea()
        put_in(self.scroll, self.column)
        show(self.scroll, *size)
        self.letters = Letters(self.scroll)
        self.letters.show_view(row_in("kaa"))
        self.area.setFocus()
        settle()

    def row(self) -> LetterRow:
        """The row in view."""
        row = self.letters.row()
        assert row is not None
        return row

    def captions(self) -> list[str]:
        """The letters as they are shown."""
        return [key.text() for key in self.row().letter_keys()]


@pytest.fixture
def writing(show: Show) -> Writing:
    """Somebody has just gone into the text area."""
    return Writing(show)


class TestInsertion:
    def test_a_press_puts_the_letter_where_the_caret_is_and_the_focus_stays(self, writing: Writing) -> None:
        QTest.keyClicks(writing.area, "kp")
        writing.area.moveCursor(QTextCursor.MoveOperation.Left)
        settle()
        QTest.mouseClick(writing.row().letter_keys()[0], Qt.MouseButton.LeftButton)

        assert writing.area.toPlainText() == "káp"
        assert QApplication.focusWidget() is writing.area

    def test_a_screen_reader_hears_the_field_and_not_the_row(self, writing: Writing) -> None:
        for each in (writing.row(), *writing.row().letter_keys()):
            interface = QAccessible.queryAccessibleInterface(each)
            assert interface is not None
            assert not interface.state().focused
        field = QAccessible.queryAccessibleInterface(writing.area)
        assert field is not None
        assert field.state().focused

    @pytest.mark.parametrize("number", range(1, 7))
    def test_ctrl_and_a_number_do_the_same(self, writing: Writing, number: int) -> None:
        QTest.keyClicks(writing.line, "x")
        writing.line.setFocus()
        QTest.keyClick(writing.line, Qt.Key(Qt.Key.Key_0.value + number), CTRL)

        assert writing.line.text() == "x" + ROWS["kaa"][number - 1]

    @pytest.mark.parametrize(
        ("typed", "number", "words"),
        [
            ("b", 1, "boʻ"),
            ("bo", 1, "boʻ"),
            ("to", 2, "togʻ"),
            ("tog", 2, "togʻ"),
            ("ma", 3, "maʼ"),
            ("O", 1, "Oʻ"),
        ],
    )
    def test_of_a_letter_of_two_signs_only_what_is_missing_is_written(
        self, writing: Writing, typed: str, number: int, words: str
    ) -> None:
        writing.letters.show_view(row_in("uz"))
        QTest.keyClicks(writing.area, typed)
        QTest.keyClick(writing.area, Qt.Key(Qt.Key.Key_0.value + number), CTRL)

        assert writing.area.toPlainText() == words

    def test_with_shift_it_is_a_capital(self, writing: Writing) -> None:
        QTest.keyClicks(writing.area, "x")
        QTest.keyClick(writing.area, Qt.Key.Key_3, CTRL | SHIFT)

        assert writing.area.toPlainText() == "xÍ"

    def test_where_a_sentence_begins_it_is_a_capital_too(self, writing: Writing) -> None:
        assert writing.captions() == ["Á", "Ǵ", "Í", "Ń", "Ó", "Ú"]

        QTest.keyClick(writing.area, Qt.Key.Key_1, CTRL)
        assert writing.captions() == ["á", "ǵ", "ı", "ń", "ó", "ú"]

        QTest.keyClicks(writing.area, ". ")
        QTest.keyClick(writing.area, Qt.Key.Key_5, CTRL)
        assert writing.area.toPlainText() == "Á. Ó"

    def test_undo_takes_the_letter_back(self, writing: Writing) -> None:
        QTest.keyClicks(writing.area, "xi")
        QTest.keyClick(writing.area, Qt.Key.Key_4, CTRL)
        writing.area.undo()

        assert writing.area.toPlainText() in ("xi", "")
        writing.area.redo()
        assert writing.area.toPlainText() == "xiń"

    def test_what_was_marked_gives_way_to_it(self, writing: Writing) -> None:
        writing.line.setFocus()
        writing.line.setText("abc")
        writing.line.selectAll()
        QTest.keyClick(writing.line, Qt.Key.Key_6, CTRL | SHIFT)

        assert writing.line.text() == "Ú"

    def test_a_number_without_a_letter_does_nothing(self, writing: Writing) -> None:
        writing.letters.show_view(row_in("uz"))
        QTest.keyClicks(writing.area, "o")
        QTest.keyClick(writing.area, Qt.Key.Key_1, CTRL)

        assert writing.area.toPlainText() == "oʻ"
        assert writing.row().letter(5, capital=False) == ""

    def test_a_field_that_is_full_takes_no_more(self, writing: Writing) -> None:
        writing.line.setMaxLength(2)
        writing.line.setFocus()
        writing.line.setText("ab")
        QTest.keyClick(writing.line, Qt.Key.Key_1, CTRL)

        assert writing.line.text() == "ab"


class TestTheEar:
    def test_each_letter_is_named_with_its_keys(self, writing: Writing) -> None:
        names = [heard(key).name for key in writing.row().letter_keys()]

        assert names[0] == "á háribin qoyıw: Ctrl+1"
        assert len(set(names)) == len(ROWS["kaa"])
        assert {heard(key).role for key in writing.row().letter_keys()} == {QAccessible.Role.Button}

    def test_the_row_is_no_stop_of_tab(self, writing: Writing) -> None:
        QTest.keyClick(writing.area, Qt.Key.Key_Tab)

        assert QApplication.focusWidget() is writing.line


class TestWhere:
    def test_it_comes_and_goes_with_the_focus(self, writing: Writing) -> None:
        assert writing.row().isVisible()
        writing.area.clearFocus()

        assert writing.letters.row() is None

    def test_nothing_on_the_page_moves_when_it_comes(self, show: Show) -> None:
        writing = Writing(show)
        writing.area.clearFocus()
        settle()
        places = _places(writing.column)
        writing.line.setFocus()
        settle()

        assert writing.row().isVisible()
        assert _places(writing.column) == places

    def test_it_stays_beside_a_field_that_grows(self, writing: Writing) -> None:
        writing.line.setFocus()
        settle()
        before = writing.row().geometry().top()
        writing.area.setPlainText("1\n2\n3\n4\n5\n6")
        settle()

        assert writing.row().geometry().top() > before

    @pytest.mark.parametrize("scale", [100, 225])
    @pytest.mark.parametrize("language", sorted(ROWS))
    def test_it_is_whole_in_view_and_lies_on_no_field(
        self, show: Show, appearance: Appearance, scale: int, language: str
    ) -> None:
        appearance.choose(Wish.LIGHT, scale)
        writing = Writing(show, (760, 520))
        writing.letters.show_view(row_in(language))
        settle()
        row = writing.row()
        view = writing.scroll.viewport()
        place = QRect(row.mapTo(view, QPoint(0, 0)), row.size())

        assert view.rect().contains(place)
        assert not place.intersects(QRect(writing.area.mapTo(view, QPoint(0, 0)), writing.area.size()))
        assert all(row.rect().contains(key.geometry()) for key in row.letter_keys())
        assert len(row.letter_keys()) == len(ROWS[language])

    def test_a_narrow_page_has_it_with_letters_closer_together(self, show: Show) -> None:
        writing = Writing(show, (240, 500))
        writing.letters.show_view(row_in("kaa_Cyrl"))
        settle()

        assert writing.row().width() <= writing.column.width()
        assert all(key.width() > 0 for key in writing.row().letter_keys())


class TestFor:
    def test_passwords_numbers_and_what_can_only_be_read_want_no_letters(self) -> None:
        secret, fixed, plain, number = QLineEdit(), QLineEdit(), QLineEdit(), NumberField()
        secret.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        fixed.setReadOnly(True)

        assert is_for_words(plain)
        assert is_for_words(TextArea())
        assert not any(map(is_for_words, (secret, fixed, number.lineEdit(), DayField(), None)))

    @pytest.mark.parametrize("language", ["en", "ru"])
    def test_a_window_in_russian_or_english_has_them_only_when_it_is_asked_to(self, language: str) -> None:
        window = replace(STATE, language=language)
        assert letters_view(window, KAA) is None

        asked = replace(window, welcome=replace(window.welcome, settings={LETTERS: "uz"}))
        view = letters_view(asked, KAA)
        assert view is not None
        assert [letter.small for letter in view.letters] == ["oʻ", "gʻ", "ʼ"]

    def test_they_can_be_put_away(self) -> None:
        put_away = replace(STATE, welcome=replace(STATE.welcome, settings={LETTERS: NONE, TEXT_SIZE: "100"}))

        assert letters_view(put_away, KAA) is None

    def test_there_is_a_number_for_every_letter(self) -> None:
        assert max(map(len, ROWS.values())) <= MOST


def _places(root: QWidget) -> list[QRect]:
    return [
        each.geometry()
        for each in root.findChildren(QWidget)
        if not isinstance(each, LetterKey | LetterRow) and each.objectName() != "focusRing"
    ]
