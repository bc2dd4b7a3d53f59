"""Ethics commitments on My plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from librarian_self.i18n.catalogue import load_catalogue, pseudo_catalogue
from librarian_self.model.plan import Commitment
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.ui.screens.commitments import CommitmentFields, Commitments
from librarian_self.ui.screens.plan import PlanPage
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, kinds_walker, shown_words
from tests.ui.watching import cut_off, settle

EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """A new profile."""
    walker = kinds_walker(tmp_path)
    walker.send(m.GoTo(Screen.PLAN))
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    page = PlanPage()
    show(page, 1064, 800)
    return Desk(walker, page, EN)


def card(desk: Desk) -> Commitments:
    (found,) = desk.page.findChildren(Commitments)
    return found


def fields(desk: Desk) -> list[CommitmentFields]:
    return [each for each in card(desk).findChildren(CommitmentFields) if each.isVisible()]


def commitments(desk: Desk) -> tuple[Commitment, ...]:
    return desk.walker.opened.commitments


def test_a_new_commitment_can_be_written_at_once(desk: Desk) -> None:
    button(card(desk), "Add a commitment").click()
    settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Privacy")
    desk.page.flush()
    (written,) = commitments(desk)
    assert written.principle == "Privacy"


def test_words_go_to_their_own_commitment(desk: Desk) -> None:
    desk.send(m.AddCommitment("c1"), m.ChangeCommitment("c1", (("principle", "One"),)), m.AddCommitment("c2"))
    first, second = fields(desk)
    first._fields["action"].area.setPlainText("I ask first.")
    second._fields["asks"].area.setPlainText("A friend")
    desk.page.flush()
    assert commitments(desk) == (
        Commitment("c1", "One", action="I ask first."),
        Commitment("c2", asks="A friend"),
    )


def test_before_there_is_one_a_sentence_says_what_it_is_for(desk: Desk) -> None:
    assert any(words.startswith("A principle that you want") for words in shown_words(card(desk)))
    desk.send(m.AddCommitment("c1"))
    assert not any(words.startswith("A principle that you want") for words in shown_words(card(desk)))


def test_it_is_taken_out_by_its_button_and_undo_brings_it_back(desk: Desk) -> None:
    desk.send(m.AddCommitment("c1"), m.ChangeCommitment("c1", (("principle", "Access"),)))
    remove = button(card(desk), "Take out: Access")
    remove.setFocus()
    remove.click()
    settle()
    assert commitments(desk) == ()
    assert QApplication.focusWidget() is card(desk).add_button
    desk.send(m.Undo())
    assert [each.principle for each in commitments(desk)] == ["Access"]
    assert len(fields(desk)) == 1


@pytest.mark.parametrize("width", [520, 1064])
def test_nothing_is_cut_off_in_long_words(walker: Walker, show: Show, width: int) -> None:
    page = PlanPage()
    show(page, width, 800)
    desk = Desk(walker, page, pseudo_catalogue())
    desk.send(m.AddCommitment("c1"), m.ChangeCommitment("c1", (("situation", "A long story. " * 30),)))
    assert cut_off(page) == []
