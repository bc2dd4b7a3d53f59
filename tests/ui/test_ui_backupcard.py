"""The card of backups: a list, a question before anything changes, and a copy to take along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.backups import BackupView, backup_view
from librarian_self.services.profiles import DataFolder
from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.screens.backupcard import BackupLine
from librarian_self.ui.screens.settings import SettingsPage
from librarian_self.ui.widgets.keyed import KeyedButton
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import cut_off, settle

KEEP = "No, keep everything as it is"
RESTORE = "Yes, restore this backup"


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Settings of a profile with three backups and a goal that none of them has."""
    shelf = shipped_shelf()
    walker = Walker(DataFolder(tmp_path / "data"), shelf)
    walker.begin()
    walker.make_profile()
    for size in ("125", "150", "100"):
        walker.send(m.SetSetting("text-size", size))
        walker = walker.restart(shelf)
    walker.send(m.GoTo(Screen.PLAN), m.AddGoal("new"), m.GoTo(Screen.SETTINGS))
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    page = SettingsPage()
    show(page, 1064, 900)
    return Desk(walker, page, load_catalogue("en"))


def first_restore(desk: Desk) -> KeyedButton:
    """The button of the newest backup."""
    lines = desk.page.findChildren(BackupLine)
    return min(lines, key=lambda line: line.y()).button


def view_of(desk: Desk) -> BackupView:
    return backup_view(desk.walker.state, desk.say)


def test_backups_stand_there_with_date_and_size(desk: Desk) -> None:
    words = shown_words(desk.page)
    assert len(view_of(desk).rows) == 3
    for row in view_of(desk).rows:
        assert row.when in words
        assert row.size in words


def test_each_button_is_read_with_its_date(desk: Desk) -> None:
    assert first_restore(desk).text() == "Restore…"
    assert first_restore(desk).accessibleName() == view_of(desk).rows[0].name
    assert view_of(desk).rows[0].when in view_of(desk).rows[0].name


def test_the_first_press_asks_and_the_focus_is_on_keeping(desk: Desk) -> None:
    first_restore(desk).click()
    settle()
    words = shown_words(desk.page)
    assert any("Goals: 1 now, 0 in the backup" in each for each in words)
    keep = button(desk.page, KEEP)
    assert keep.hasFocus()
    QTest.keyClick(keep, Qt.Key.Key_Space)
    settle()
    assert desk.walker.state.safety.asked is None
    assert KEEP not in shown_words(desk.page)


def test_the_second_press_restores(desk: Desk) -> None:
    first_restore(desk).click()
    settle()
    button(desk.page, RESTORE).click()
    assert desk.walker.opened.goals == ()


def test_a_copy_is_written_where_the_person_says(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "copy"), ""))
    button(desk.page, view_of(desk).copy).click()
    with Session.open(tmp_path / "copy.lself") as copy:
        assert [goal.id for goal in copy.goals()] == ["new"]


def test_whoever_closes_the_dialog_gets_no_copy(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    button(desk.page, view_of(desk).copy).click()
    assert desk.sent == []


@pytest.mark.parametrize("language", ["en", "uz"])
@pytest.mark.parametrize("size", [(760, 520), (1064, 900)])
def test_nothing_is_cut_off(walker: Walker, show: Show, language: str, size: tuple[int, int]) -> None:
    page = SettingsPage()
    show(page, *size)
    desk = Desk(walker, page, load_catalogue(language))
    first_restore(desk).click()
    settle()
    assert cut_off(page) == []
