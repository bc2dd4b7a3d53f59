"""The small button below a note: there where something was written, after what is typed, about its own question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters import messages as m
from librarian_self.ui.screens.assess import AssessPage
from librarian_self.ui.screens.eraselink import EraseLink
from librarian_self.ui.widgets.textarea import TextArea
from tests.presenters.walking import Walker, change
from tests.services.everything import AT_ANY_TIME_YAML, EVERYTHING
from tests.ui.assessdesk import THEMES_YAML, walker_with
from tests.ui.conftest import Show
from tests.ui.desk import Desk
from tests.ui.watching import cut_off, settle

NOTE = "Talked with a reader"


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    walker = walker_with(tmp_path, AT_ANY_TIME_YAML, THEMES_YAML)
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    walker.send(m.StartForm(EVERYTHING))
    walker.send(change(walker.item, current=2))
    page = AssessPage()
    show(page, 900, 1200)
    return Desk(walker, page, load_catalogue("en"))


def links(desk: Desk) -> list[EraseLink]:
    return [each for each in desk.page.findChildren(EraseLink) if each.isVisible()]


def test_without_words_there_is_nothing_to_erase(desk: Desk) -> None:
    assert links(desk) == []


@pytest.mark.parametrize("patch", [{"note": NOTE}, {"evidence": {"text": NOTE, "date": None}}])
def test_with_a_note_or_an_example_it_is_offered(desk: Desk, patch: dict[str, object]) -> None:
    desk.send(change(desk.walker.item, **patch))
    (link,) = links(desk)
    assert link.accessibleName().startswith("Erase what I wrote here for good… ")
    assert cut_off(desk.page) == []


def test_it_asks_about_its_own_question_after_what_is_typed_was_sent(desk: Desk) -> None:
    item = desk.walker.item
    desk.send(change(item, note=NOTE))
    field = next(each for each in desk.page.findChildren(TextArea) if each.toPlainText() == NOTE)
    field.setFocus()
    QTest.keyClicks(field, "!")
    settle()
    desk.sent.clear()
    (link,) = links(desk)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert [type(each) for each in desk.sent] == [m.ChangeAnswer, m.AskToEraseWords]
    assert desk.sent[-1] == m.AskToEraseWords(item)
    assert desk.walker.state.question is not None


def test_statements_each_have_their_own(desk: Desk) -> None:
    desk.send(m.StartForm("themes"))
    here = desk.walker.state.assessing
    assert here is not None
    first, second = [item.id for item in here.form.items()][:2]
    desk.send(change(first, value=1, note=NOTE), change(second, value=2))
    (link,) = links(desk)
    link.click()
    assert desk.sent[-1] == m.AskToEraseWords(first)
