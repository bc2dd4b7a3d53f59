"""A profile file that lies elsewhere, or a plan as PDF, is asked for and opened."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from librarian_self.presenters.views.parts import FileAsk
from librarian_self.ui.screens.openfile import OpenFile

ASK = FileAsk("Open a file…", "Open a profile, or a plan as PDF", "Profile or plan")


@pytest.fixture
def button(qtbot: QtBot) -> OpenFile:
    made = OpenFile()
    qtbot.addWidget(made)
    made.show_ask(ASK)
    made.show()
    return made


def answering(monkeypatch: pytest.MonkeyPatch, name: str) -> list[tuple[object, ...]]:
    asked: list[tuple[object, ...]] = []

    def ask(*arguments: object) -> tuple[str, str]:
        asked.append(arguments)
        return name, ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    return asked


def test_the_file_that_was_chosen_is_told(
    button: OpenFile, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked = answering(monkeypatch, "/media/stick/nodira.lself")
    with qtbot.waitSignal(button.opened) as told:
        button.click()
    assert told.args == [Path("/media/stick/nodira.lself")]
    assert asked[0][1:] == ("Open a profile, or a plan as PDF", "", "Profile or plan (*.lself *.pdf)")


def test_nothing_is_told_when_nothing_was_chosen(button: OpenFile, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "")
    told: list[object] = []
    button.opened.connect(told.append)
    button.click()
    assert told == []


def test_it_says_what_it_does(button: OpenFile) -> None:
    assert button.text() == "Open a file…"
