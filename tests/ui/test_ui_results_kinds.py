"""Results of attitude and ethics forms: the profile beside the competencies, the feedback, the way to a commitment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.attitudecards import AttitudeCards, BarsCard
from librarian_self.ui.screens.changecard import ChangeCard
from librarian_self.ui.screens.ethicscards import EthicsCards, SituationRow
from librarian_self.ui.screens.figures import GapsCard
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.screens.paircard import PairCard
from librarian_self.ui.screens.results import ResultsPage
from tests.presenters.walking import Walker, change
from tests.services.everything import EVERYTHING, everything
from tests.services.kinds import OTHER_SIDE
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, kinds_walker, shown_words
from tests.ui.watching import cut_off, settle, tab_stops

EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """A new profile of somebody in reader service, with forms of all kinds."""
    walker = kinds_walker(tmp_path)
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    page = ResultsPage()
    show(page, 1064, 800)
    return Desk(walker, page, EN)


def answer_ethics(desk: Desk) -> None:
    desk.walker.send(m.StartForm("small-ethics"))
    desk.walker.send(*(change(item, **patch) for item, patch in OTHER_SIDE.items()))
    desk.send(m.FinishAssessment())
    settle()  # what is made late hands its height up step by step


def answer_attitude(desk: Desk) -> None:
    desk.walker.send(m.StartForm(EVERYTHING))
    desk.walker.send(change("ask", current=2), change("listen", current=3), change("explain", current=1))
    desk.walker.send(m.FinishAssessment(), m.StartForm("long-attitudes"))
    desk.walker.send(*(change(f"item-{place}", value=4) for place in range(12)), change("readers", value=7))
    desk.send(m.FinishAssessment())
    settle()


def top_of(widget: QWidget, desk: Desk) -> int:
    return widget.mapTo(desk.page, QPoint(0, 0)).y()


def situations(desk: Desk) -> list[SituationRow]:
    return desk.page.findChildren(SituationRow)


def test_cards_of_a_kind_are_made_when_a_form_needs_them(desk: Desk) -> None:
    desk.walker.send(m.StartForm(EVERYTHING), change("ask", current=2))
    desk.send(m.GoTo(Screen.RESULTS))
    for made in (AttitudeCards, EthicsCards, PairCard):
        assert desk.page.findChildren(made) == []
    answer_ethics(desk)
    assert len(desk.page.findChildren(EthicsCards)) == 1
    assert desk.page.findChildren(AttitudeCards) == []


def test_the_profile_stands_beside_the_competencies(desk: Desk) -> None:
    answer_attitude(desk)
    first, second = (card for card in desk.page.findChildren(BarsCard) if card.isVisible())
    assert first.geometry().top() == second.geometry().top()
    assert first.geometry().right() < second.geometry().left()
    assert "The theme 3.8" in first.bars.accessibleDescription() + first.bars.accessibleName()
    assert "Service 2.0" in second.bars.accessibleDescription() + second.bars.accessibleName()
    words = shown_words(desk.page)
    assert "Largest gaps first" not in words
    assert any("Only you see this note" in each for each in words)
    assert "How many readers spoke up?" in words
    assert cut_off(desk.page) == []


def test_on_one_screen_with_the_competencies_the_profile_comes_before_what_has_moved(desk: Desk) -> None:
    answer_attitude(desk)
    (profile,) = desk.page.findChildren(AttitudeCards)
    (moved,) = desk.page.findChildren(ChangeCard)
    assert top_of(profile, desk) < top_of(moved, desk)
    seen = desk.page.viewport().height()
    for card in desk.page.findChildren(BarsCard):
        assert top_of(card, desk) + card.height() < seen
    desk.send(m.ShowResults(1))
    (gaps,) = desk.page.findChildren(GapsCard)
    assert top_of(moved, desk) < top_of(gaps, desk)


def test_in_a_narrow_window_the_profiles_stand_one_below_the_other(desk: Desk) -> None:
    answer_attitude(desk)
    desk.page.resize(560, 800)
    settle()
    settle()
    first, second = (card for card in desk.page.findChildren(BarsCard) if card.isVisible())
    assert first.geometry().bottom() < second.geometry().top()
    assert cut_off(desk.page) == []


def test_statements_stand_in_a_table_as_they_were_answered(desk: Desk) -> None:
    answer_attitude(desk)
    assert not any(each.isVisible() for each in desk.page.findChildren(FiguresTable))
    button(desk.page, "Statements, as you answered them").click()
    settle()
    (table,) = (each for each in desk.page.findChildren(FiguresTable) if each.isVisible())
    cells = [table.item(6, column) for column in (0, 1)]
    assert [cell.text() for cell in cells if cell] == ["Statement 5.", "4 · Rather agree"]


def test_the_reasons_unfold_option_by_option(desk: Desk) -> None:
    answer_ethics(desk)
    first = situations(desk)[0]
    assert "Loans belong to the reader." not in shown_words(desk.page)
    fold = button(first, "Show the reasons: situation 1")
    fold.click()
    settle()
    words = shown_words(first)
    assert "Loans belong to the reader." in words
    assert "You: Should be done" in words
    assert "Key: Should not be done" in words
    assert "principles collide" in words
    assert cut_off(desk.page) == []
    fold.click()
    settle()
    assert "Loans belong to the reader." not in shown_words(desk.page)


def test_the_standing_of_the_key_comes_before_all_feedback(desk: Desk) -> None:
    answer_ethics(desk)
    words = shown_words(desk.page)
    assert words.index("The key: Written from the code, not yet agreed by a panel.") < words.index(
        "Privacy and openness"
    )


def test_a_section_is_taken_into_the_plan_by_its_button(desk: Desk) -> None:
    answer_ethics(desk)
    take = button(desk.page, "Take this into my plan – Commitment: Privacy and openness")
    take.click()
    (sent,) = (each for each in desk.sent if isinstance(each, m.TakeUpCommitment))
    assert sent.section == "privacy-section"
    assert [each.section for each in desk.walker.opened.commitments] == ["privacy-section"]
    desk.send(m.GoTo(Screen.RESULTS))
    assert button(desk.page, "See it in my plan – Commitment: Privacy and openness").isVisible()


def test_tab_walks_down_the_page_also_through_what_was_made_late(desk: Desk) -> None:
    answer_ethics(desk)
    stops = [stop.accessibleName() for stop in tab_stops(desk.page)]
    shown = [name for name in stops if name.startswith(("Take this", "Show the reasons"))]
    assert shown == [
        "Take this into my plan – Commitment: Privacy and openness",
        "Show the reasons: situation 1",
        "Show the reasons: situation 2",
        "Show the reasons: situation 1",
    ]


def test_a_pair_is_shown_with_its_counts(desk: Desk) -> None:
    session = desk.walker.performer._open
    opened = everything()
    for rater, levels in (("self", (1, 3, 2)), ("mentor", (3, 3, 3))):
        number = session.start(opened, rater, "end").assessment.id
        for item, level in zip(("ask", "listen", "explain"), levels, strict=True):
            session.answer(number, item, {"current": level})
        session.finish(number)
    desk.send(m.ShowResults(1))
    settle()
    (card,) = desk.page.findChildren(PairCard)
    assert "1 equal, 1 one level apart, 1 further apart" in shown_words(card)
    assert card.table.rowCount() == 6
    assert cut_off(desk.page) == []


@pytest.mark.parametrize("say", [load_catalogue("uz"), pseudo_catalogue()], ids=["uz", "pseudo"])
@pytest.mark.parametrize("width", [560, 1064])
def test_nothing_is_cut_off_in_other_words_and_larger_letters(
    walker: Walker, show: Show, clothes: Appearance, say: Catalogue, width: int
) -> None:
    clothes.choose(Wish.DARK, 150)
    page = ResultsPage()
    show(page, width, 800)
    desk = Desk(walker, page, say)
    answer_attitude(desk)
    assert cut_off(page) == []
    answer_ethics(desk)
    for row in situations(desk):
        row.fold.unfold(True)
    settle()
    assert cut_off(page) == []
