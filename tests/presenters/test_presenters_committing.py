"""Ethics commitments: taken up from the results, written, taken out, and all of it back again."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.model.plan import Commitment
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.update import update
from librarian_self.presenters.views.plan import plan_view
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import SPEAKERS, Walker, assert_as_on_disk, assert_sound, change
from tests.services.kinds import OTHER_SIDE, kinds_shelf

ENGLISH = SPEAKERS[0]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Forms of all three kinds."""
    return kinds_shelf(tmp_path_factory.mktemp("kinds"))


@pytest.fixture
def judged(home: Walker) -> Walker:
    """The results of an ethics form with an answer on the other side in each situation."""
    home.send(m.StartForm("small-ethics"))
    home.send(*(change(item, **patch) for item, patch in OTHER_SIDE.items()))
    home.send(m.FinishAssessment())
    return home


def only(walker: Walker) -> Commitment:
    (commitment,) = walker.opened.commitments
    return commitment


class TestTakingUp:
    """`TakeUpCommitment`."""

    def test_it_begins_with_principle_and_situation_and_opens_the_plan(
        self, judged: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        judged.send(m.TakeUpCommitment("privacy-section", "c1"))
        assert only(judged) == Commitment(
            "c1",
            "Privacy of the reader",
            "A mother asks what her son has borrowed.",
            form="small-ethics",
            section="privacy-section",
        )
        assert judged.state.screen is Screen.PLAN
        assert_sound(judged.state)
        assert_as_on_disk(judged.state, shelf, tmp_path)

    def test_a_section_is_taken_up_once(self, judged: Walker) -> None:
        judged.send(m.TakeUpCommitment("privacy-section", "c1"), m.GoTo(Screen.RESULTS))
        judged.send(m.TakeUpCommitment("privacy-section", "c2"))
        assert only(judged).id == "c1"
        assert judged.state.screen is Screen.PLAN

    def test_it_speaks_the_language_of_the_window(self, judged: Walker) -> None:
        judged.send(m.ChooseLanguage("uz"), m.TakeUpCommitment("privacy-section", "c1"))
        assert only(judged).principle == "Maxfiylik"

    def test_without_results_there_is_nothing_to_take_up(self, home: Walker) -> None:
        assert update(home.state, m.TakeUpCommitment("privacy-section", "c1")) == (home.state, ())


class TestWriting:
    """`AddCommitment`, `ChangeCommitment` and `DeleteCommitment`."""

    def test_one_empty_commitment_is_enough(self, home: Walker) -> None:
        home.send(m.AddCommitment("c1"), m.AddCommitment("c2"))
        assert only(home) == Commitment("c1")
        home.send(m.ChangeCommitment("c1", (("principle", "Access"),)), m.AddCommitment("c2"))
        assert [each.id for each in home.opened.commitments] == ["c1", "c2"]

    def test_parts_are_changed_and_a_principle_is_one_line(self, home: Walker) -> None:
        home.send(m.AddCommitment("c1"))
        home.send(m.ChangeCommitment("c1", (("principle", "Access\nfor all"), ("asks", "A friend"))))
        assert only(home) == Commitment("c1", "Access for all", asks="A friend")

    def test_nothing_changed_writes_nothing(self, home: Walker) -> None:
        home.send(m.AddCommitment("c1"))
        for message in (
            m.ChangeCommitment("c1", (("asks", ""),)),
            m.ChangeCommitment("nobody", (("asks", "x"),)),
        ):
            assert update(home.state, message) == (home.state, ())
        assert update(home.state, m.DeleteCommitment("nobody")) == (home.state, ())

    def test_words_that_cannot_be_kept_are_refused_in_a_sentence(self, home: Walker) -> None:
        home.send(m.AddCommitment("c1"), m.ChangeCommitment("c1", (("action", "x" * 100_001),)))
        assert only(home).action == ""
        assert "100" in home.notice()

    def test_taken_out_it_comes_back_to_its_place(self, home: Walker, shelf: Shelf, tmp_path: Path) -> None:
        home.send(m.AddCommitment("c1"), m.ChangeCommitment("c1", (("principle", "Access"),)))
        home.send(m.AddCommitment("c2"), m.DeleteCommitment("c1"))
        assert only(home).id == "c2"
        assert "Undo" in home.notice()
        home.send(m.Undo())
        assert home.state.screen is Screen.PLAN
        assert [each.principle for each in home.opened.commitments] == ["Access", ""]
        home.send(m.Redo())
        assert only(home).id == "c2"
        home.send(m.Undo(), m.Undo(), m.Undo(), m.Undo())
        assert home.opened.commitments == ()
        home.send(m.Redo())
        assert only(home) == Commitment("c1")
        assert_as_on_disk(home.state, shelf, tmp_path)

    def test_what_could_not_be_saved_is_saved_at_the_second_try(
        self, home: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        home.disk_full = True
        home.send(m.AddCommitment("c1"), m.ChangeCommitment("c1", (("principle", "Access"),)))
        assert [type(write) for write in home.pending()] == [e.Save, e.Save]
        home.disk_full = False
        home.send(m.Retry())
        assert home.pending() == ()
        assert_as_on_disk(home.state, shelf, tmp_path)

    def test_without_a_profile_nothing_happens(self, walker: Walker) -> None:
        for message in (m.AddCommitment("c1"), m.DeleteCommitment("c1"), m.ChangeCommitment("c1", ())):
            assert update(walker.state, message) == (walker.state, ())


class TestShown:
    """On My plan."""

    def test_before_there_is_one_the_page_says_what_it_is_for(self, home: Walker) -> None:
        view = plan_view(home.state, ENGLISH).commitments
        assert view.cards == ()
        assert "principle" in view.lead

    def test_each_has_its_fields_and_a_name(self, home: Walker) -> None:
        home.send(m.AddCommitment("c1"))
        (card,) = plan_view(home.state, ENGLISH).commitments.cards
        assert card.name == "(commitment without words yet)"
        home.send(m.ChangeCommitment("c1", (("principle", "Access"), ("action", "Ask."))))
        (card,) = plan_view(home.state, ENGLISH).commitments.cards
        assert (card.name, card.remove_aloud) == ("Access", "Take out: Access")
        assert {field.key: field.words for field in card.fields} == {
            "principle": "Access",
            "situation": "",
            "action": "Ask.",
            "asks": "",
        }
