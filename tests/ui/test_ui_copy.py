"""A plan from a PDF on its page, and files dropped on the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.messages import copies as c
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.dropping import Dropping, known_file
from librarian_self.ui.screens.copy import CopyPage
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.readingtext import ReadingText
from librarian_self.ui.widgets.textarea import TextArea
from tests.journeys.copy_situations import COPY, FILLED, GOAL, WHO
from tests.presenters.walking import Walker
from tests.ui.desk import Desk, shown_words


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(c.PlanRead(COPY))
    page = CopyPage()
    qtbot.addWidget(page)
    page.resize(900, 700)
    made = Desk(walker, page, load_catalogue("en"))
    page.show()
    qtbot.waitExposed(page)
    yield made
    walker.performer.close()


def buttons(page: QWidget) -> dict[str, Button]:
    return {button.text(): button for button in page.findChildren(Button) if button.isVisible()}


class TestThePage:
    def test_it_says_whose_plan_it_is_and_that_it_can_only_be_read(self, desk: Desk) -> None:
        words = shown_words(desk.page)
        assert f"Development plan of {WHO}" in words
        assert any("made on 23 November 2026" in each for each in words)
        assert any("reading a copy" in each for each in words)

    def test_what_the_plan_says_is_read_part_by_part(self, desk: Desk) -> None:
        texts = [text for text in desk.page.findChildren(ReadingText) if text.isVisible()]
        assert all(text.isReadOnly() for text in texts)
        assert [text.accessibleName() for text in texts][:2] == ["The plan as a whole", GOAL]

    def test_nothing_on_it_can_be_written_in(self, desk: Desk) -> None:
        assert desk.page.findChildren(TextArea) == []

    @pytest.mark.parametrize("language", ["en", "uz", "ru", "kaa_Cyrl"])
    def test_it_is_said_in_every_language(self, desk: Desk, language: str) -> None:
        desk.say = load_catalogue(language)
        desk.render()
        assert any(WHO in words for words in shown_words(desk.page))

    def test_escape_closes_it(self, desk: Desk) -> None:
        desk.page.take_focus()
        QTest.keyClick(desk.page, Qt.Key.Key_Escape)
        assert desk.sent == [c.ClosePlan()]

    def test_the_button_closes_it_too(self, desk: Desk) -> None:
        buttons(desk.page)["Close"].click()
        assert desk.sent == [c.ClosePlan()]

    def test_a_profile_of_its_own_is_asked_about(self, desk: Desk) -> None:
        buttons(desk.page)["Make it a profile of its own…"].click()
        assert desk.walker.state.question is not None

    def test_goals_are_taken_back_where_it_is_ones_own(self, desk: Desk) -> None:
        assert "Take goals back into this profile" not in buttons(desk.page)
        desk.send(m.AddGoal("club"), c.PlanRead(COPY))
        assert "Take goals back into this profile" in buttons(desk.page)

    def test_without_a_plan_inside_there_is_nothing_to_make_a_profile_of(self, desk: Desk) -> None:
        desk.send(c.PlanRead(replace(COPY, data=None, filled=FILLED)), m.Decline())
        assert set(buttons(desk.page)) == {"Close"}

    def test_the_focus_begins_at_its_first_button(self, desk: Desk) -> None:
        desk.page.take_focus()
        focused = desk.page.focusWidget()
        assert isinstance(focused, Button)
        assert focused.text() == "Close"


def dropped(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) if ":" not in name else QUrl(name) for name in names])
    return data


class TestDropping:
    @pytest.mark.parametrize("name", ["/stick/plan.pdf", "/stick/PLAN.PDF", "/stick/nodira.lself"])
    def test_a_plan_or_a_profile_is_known(self, name: str) -> None:
        assert known_file(dropped(name)) == Path(name)

    @pytest.mark.parametrize(
        "names", [(), ("/a.pdf", "/b.pdf"), ("/a.exe",), ("/a",), ("https://example.org/plan.pdf",)]
    )
    def test_everything_else_is_left(self, names: tuple[str, ...]) -> None:
        assert known_file(dropped(*names)) is None

    @pytest.mark.parametrize(("name", "told"), [("/stick/plan.pdf", True), ("/stick/song.mp3", False)])
    def test_what_is_dropped_is_opened_if_it_is_known(self, qtbot: QtBot, name: str, told: bool) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        sent: list[object] = []
        dropping = Dropping(window)
        dropping.sent.connect(sent.append)
        data = dropped(name)
        event = QDropEvent(
            QPointF(QPoint(5, 5)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        assert dropping.eventFilter(window, event)
        assert sent == ([m.SwitchProfile(Path(name))] if told else [])
        assert window.acceptDrops()

    def test_a_field_to_write_in_leaves_files_to_the_window(self, qtbot: QtBot) -> None:
        area = TextArea()
        qtbot.addWidget(area)
        words = QMimeData()
        words.setText("plain")
        assert area.canInsertFromMimeData(words)
        assert not area.canInsertFromMimeData(dropped("/stick/plan.pdf"))
