"""The question above the page: not to do it comes first, has the focus, and is what Escape says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.question import QuestionView
from librarian_self.ui.questions import Questions
from tests.ui.conftest import Show
from tests.ui.watching import cut_off, settle

VIEW = QuestionView(
    "Erase what you wrote here for good?",
    "The note and the example go, with every earlier wording. This cannot be undone. " * 3,
    "Yes, erase for good",
    "No, keep everything",
    care=True,
)


@pytest.fixture
def asked(show: Show) -> Questions:
    window = QWidget()
    box = QVBoxLayout(window)
    questions = Questions()
    box.addWidget(questions)
    box.addStretch()
    show(window, 700, 400)
    questions.show_view(VIEW)
    settle()
    return questions


@pytest.fixture
def said(asked: Questions) -> list[m.Message]:
    heard: list[m.Message] = []
    asked.sent.connect(heard.append)
    return heard


def press(questions: Questions, words: str) -> None:
    buttons = questions.findChildren(QPushButton)
    next(each for each in buttons if each.accessibleName() == words).click()


def test_the_focus_is_on_the_answer_that_keeps_everything(asked: Questions) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert asked.isAncestorOf(focused)
    assert focused.accessibleName() == VIEW.decline
    assert VIEW.title in focused.accessibleDescription()
    assert VIEW.sentences in focused.accessibleDescription()


def test_each_answer_sends_its_message(asked: Questions, said: list[m.Message]) -> None:
    press(asked, VIEW.decline)
    press(asked, VIEW.agree)
    assert said == [m.Decline(), m.Agree()]


def test_escape_keeps_everything(asked: Questions, said: list[m.Message]) -> None:
    QTest.keyClick(QApplication.focusWidget() or asked, Qt.Key.Key_Escape)
    assert said == [m.Decline()]


def test_other_keys_do_nothing(asked: Questions, said: list[m.Message]) -> None:
    QTest.keyClick(QApplication.focusWidget() or asked, Qt.Key.Key_X)
    assert said == []


def test_it_goes_when_it_is_answered(asked: Questions) -> None:
    asked.show_view(None)
    assert not asked.isVisible()


def test_nothing_is_cut_off(asked: Questions) -> None:
    assert cut_off(asked) == []


def test_another_question_takes_its_place(asked: Questions) -> None:
    asked.show_view(replace(VIEW, title="Write it?", care=False))
    focused = QApplication.focusWidget()
    assert focused is not None
    assert "Write it?" in focused.accessibleDescription()
