"""Where people write, no word is lost, and none is taken for an answer to another question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.textarea import REST, TextArea
from tests.ui.conftest import Show
from tests.ui.watching import settle

NOTE = "On 3 March I asked a reader what the list was for, and found three better books."


class Told:
    """What a text area has told."""

    def __init__(self, area: TextArea) -> None:
        self.words: list[tuple[str, str]] = []
        area.edited.connect(self.hear)

    def hear(self, words: str, subject: str) -> None:
        """Remember it."""
        self.words.append((words, subject))


@pytest.fixture
def column(show: Show) -> Column:
    """A text area about item q1 with a field after it."""
    column = Column()
    area = TextArea()
    area.render_words("", "q1")
    column.add(area)
    column.add(QLineEdit())
    column.add_stretch()
    show(column, 400, 600)
    area.setFocus()
    return column


@pytest.fixture
def area(column: Column) -> TextArea:
    """The text area."""
    return column.findChildren(TextArea)[0]


def test_after_a_rest_the_words_are_told_with_their_subject(area: TextArea, qtbot: QtBot) -> None:
    QTest.keyClicks(area, "three books")
    with qtbot.waitSignal(area.edited) as told:
        pass
    assert told.args == ["three books", "q1"]


def test_while_somebody_types_nothing_is_told(area: TextArea) -> None:
    told = Told(area)
    QTest.keyClicks(area, "three books")
    assert told.words == []


def test_the_rest_is_long_enough_to_think_and_short_enough_to_trust() -> None:
    assert 300 <= REST <= 1000


def test_who_leaves_the_field_has_told(area: TextArea) -> None:
    told = Told(area)
    QTest.keyClicks(area, "three")
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert told.words == [("three", "q1")]


def test_tab_goes_on_and_writes_nothing(area: TextArea, column: Column) -> None:
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert column.findChildren(QLineEdit)[0].hasFocus()
    assert area.toPlainText() == ""


def test_a_page_that_is_hidden_has_told(area: TextArea, column: Column) -> None:
    told = Told(area)
    QTest.keyClicks(area, "three")
    column.hide()
    assert told.words == [("three", "q1")]


def test_the_next_question_gets_none_of_the_words_of_the_last(area: TextArea) -> None:
    told = Told(area)
    QTest.keyClicks(area, "three")
    area.render_words("", "q2")
    assert told.words == [("three", "q1")]
    assert area.toPlainText() == ""
    QTest.keyClicks(area, "four")
    area.flush()
    assert told.words == [("three", "q1"), ("four", "q2")]


def test_words_that_wait_are_newer_than_those_that_come(area: TextArea) -> None:
    told = Told(area)
    QTest.keyClicks(area, "three books")
    area.render_words("three", "q1")
    assert area.toPlainText() == "three books"
    area.flush()
    assert told.words == [("three books", "q1")]


def test_showing_words_tells_nobody(area: TextArea, qtbot: QtBot) -> None:
    told = Told(area)
    area.render_words(NOTE, "q1")
    area.flush()
    qtbot.wait(REST + 100)
    assert told.words == []
    assert area.toPlainText() == NOTE


def test_nothing_to_tell_is_not_told_twice(area: TextArea) -> None:
    told = Told(area)
    QTest.keyClicks(area, "a")
    area.flush()
    area.flush()
    assert told.words == [("a", "q1")]


def test_the_caret_stays_when_the_same_words_come_back(area: TextArea) -> None:
    area.render_words(NOTE, "q1")
    cursor = area.textCursor()
    cursor.setPosition(7)
    area.setTextCursor(cursor)
    area.render_words(NOTE, "q1")
    assert area.textCursor().position() == 7


def test_the_caret_stays_as_near_as_it_can_when_other_words_come(area: TextArea) -> None:
    area.render_words(NOTE, "q1")
    area.moveCursor(QTextCursor.MoveOperation.End)
    area.render_words("On 3 March", "q1")
    assert area.textCursor().position() == len("On 3 March")


def test_it_grows_with_the_words_up_to_a_limit(area: TextArea, column: Column) -> None:
    empty = area.height()
    area.render_words("\n".join("word" for _ in range(5)), "q1")
    settle()
    five = area.height()
    area.render_words("\n".join("word" for _ in range(100)), "q1")
    settle()
    assert empty < five < area.height()
    assert area.height() < column.height()


def test_it_grows_when_its_lines_break_in_a_narrow_window(area: TextArea, column: Column) -> None:
    area.render_words(NOTE * 2, "q1")
    settle()
    wide = area.height()
    column.resize(220, 600)
    settle()
    assert area.height() > wide


@pytest.mark.parametrize("scale", [100, 225])
def test_the_words_that_stand_in_are_whole(appearance: Appearance, show: Show, scale: int) -> None:
    appearance.choose(Wish.LIGHT, scale)
    area, bare = TextArea(), TextArea()
    area.setPlaceholderText(NOTE)
    column = Column()
    column.add(area)
    column.add(bare)
    column.add_stretch()
    show(column, 200, 1500)
    assert area.height() > bare.height()


def test_only_words_are_pasted(area: TextArea) -> None:
    clip = QMimeData()
    clip.setHtml("<b>three</b>")
    clip.setText("three")
    area.insertFromMimeData(clip)
    assert area.toPlainText() == "three"


@pytest.mark.parametrize("pasted", ["0123456789abc", "0" * 5000])
def test_more_than_the_limit_is_not_taken(show: Show, pasted: str) -> None:
    area = TextArea(limit=10)
    told = Told(area)
    show(area, 300, 100)
    area.setFocus()
    QTest.keyClicks(area, "ab")
    area.insertPlainText(pasted)
    area.flush()
    assert area.toPlainText() == ("ab" + pasted)[:10]
    assert told.words == [(("ab" + pasted)[:10], "")]


def test_words_that_were_kept_from_before_are_shown_whole_whatever_the_limit(show: Show) -> None:
    area = TextArea(limit=10)
    show(area, 300, 100)
    area.render_words(NOTE, "q1")
    assert area.toPlainText() == NOTE


class TestApostrophesPutRight:
    """What comes back from the state with one letter put right is changed in place, while somebody writes on."""

    def test_the_caret_stays(self, area: TextArea) -> None:
        QTest.keyClicks(area, "o'quv")
        area.flush()
        area.moveCursor(QTextCursor.MoveOperation.Left)
        area.render_words("oʻquv", "q1")
        assert (area.toPlainText(), area.textCursor().position()) == ("oʻquv", 4)

    def test_undo_goes_on_to_what_was_written_before(self, area: TextArea) -> None:
        QTest.keyClicks(area, "o'quv")
        area.flush()
        area.render_words("oʻquv", "q1")
        area.undo()
        assert area.toPlainText() != "oʻquv"
        area.redo()
        assert area.toPlainText() == "oʻquv"

    def test_nobody_is_told(self, area: TextArea) -> None:
        QTest.keyClicks(area, "o'quv")
        area.flush()
        told = Told(area)
        area.render_words("oʻquv", "q1")
        area.flush()
        assert told.words == []
