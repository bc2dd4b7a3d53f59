"""Answering: levels, notes, moving between questions, finishing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.model.answer import Answer, Evidence
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.assessing import MOST_UNDO, answered, asked_items
from librarian_self.presenters.state import AnswerEdit, Screen
from librarian_self.presenters.update import update
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk, change
from tests.services.everything import ATTITUDES_YAML, EVERYTHING, everything, level

ASKED = ["ask", "explain", "calm", "rated-ways", "best-way", "place", "tools", "words", "readers", "since"]


def ids(walker: Walker) -> list[str]:
    here = walker.state.assessing
    assert here is not None
    return [item.id for item in asked_items(here.form, here.answers)]


class TestBeginning:
    """`StartForm`, `Continue` and what they bring."""

    def test_a_new_assessment_begins_at_its_first_question(self, page: Walker) -> None:
        assert page.state.screen is Screen.ASSESS
        assert (page.item, page.answers) == ("ask", {})
        assert [standing.answered for standing in page.opened.standings] == [0]

    def test_a_form_that_is_not_there_is_refused(self, home: Walker) -> None:
        state = home.send(m.StartForm("cooking"))
        assert (state.screen, state.assessing) == (Screen.HOME, None)
        assert "no form “cooking”" in home.notice()

    def test_what_is_on_the_page_is_just_shown(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.GoTo(Screen.HOME))
        done = len(page.performed)
        state = page.send(m.Continue(1))
        assert (state.screen, len(page.performed)) == (Screen.ASSESS, done)

    def test_one_goes_on_at_the_same_question(self, page: Walker, shelf: Shelf) -> None:
        page.send(change("ask", current=1, note="so far"), m.GoToItem("best-way"))
        again = page.restart(shelf)
        assert again.state.screen is Screen.HOME
        again.send(m.Continue(1))
        assert again.item == "best-way"
        assert again.answers == {"ask": Answer(current=1, note="so far")}

    def test_undo_is_a_place_too(self, page: Walker, shelf: Shelf) -> None:
        page.send(change("ask", current=1), m.GoToItem("best-way"), m.Undo())
        assert page.item == "ask"
        again = page.restart(shelf)
        again.send(m.Continue(1))
        assert again.item == "ask"

    def test_a_place_that_is_hidden_by_now_gives_way_to_the_first(self, page: Walker, shelf: Shelf) -> None:
        page.send(change("ask", current=1), m.GoToItem("listen"), change("ask", current=0))
        assert page.item == "ask"
        again = page.restart(shelf)
        again.send(m.Continue(1))
        assert again.item == "ask"

    def test_a_late_report_does_not_hide_newer_answers(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.FinishAssessment(), m.GoTo(Screen.HOME))
        page.tell(m.Continue(1), m.Continue(1))
        page.work(1)
        page.tell(change("ask", current=3))
        page.work(1)
        assert page.answers["ask"] == level(3)
        assert page.opened.basis is not None
        assert page.opened.basis.answers["ask"] == level(3)
        page.work()
        assert page.answers["ask"] == level(3)

    def test_a_form_that_asks_nothing_is_not_opened(self, home: Walker, tmp_path: Path) -> None:
        text = ATTITUDES_YAML.replace(
            "statement: {en: I belong here.}}", "statement: {en: I belong.}, when: 1 == 2}"
        )
        text = text.replace(
            "statement: {en: I am proud of my work.}}", "statement: {en: I am.}, when: 1 == 2}"
        )
        with Session.create(tmp_path / "odd.lself", "Odd") as odd:
            odd.start(everything(text))
        home.send(m.SwitchProfile(tmp_path / "odd.lself"))
        state = home.send(m.Continue(1))
        assert (state.screen, state.assessing) == (Screen.HOME, None)
        assert "asks nothing" in home.notice()


class TestAnswering:
    """`ChangeAnswer`."""

    def test_an_answer_shows_before_it_is_saved(self, page: Walker) -> None:
        page.tell(change("ask", current=2))
        assert page.answers == {"ask": level(2)}
        assert page.pending() == (e.PutAnswer(1, "ask", level(2)),)
        assert list(page.waiting) == [e.PutAnswer(1, "ask", level(2))]
        page.work()
        assert page.pending() == ()
        assert page.state.saving.saved_at is not None

    def test_what_is_not_named_stays(self, page: Walker) -> None:
        page.send(change("ask", current=2, note="a"), change("ask", target=3), change("ask", note=None))
        assert page.answers["ask"] == level(2, 3)

    def test_an_example_with_its_date(self, page: Walker) -> None:
        page.send(change("ask", current=2, evidence={"text": "I asked.", "date": "2026-11-01"}))
        assert page.answers["ask"].evidence == Evidence("I asked.", "2026-11-01")

    @pytest.mark.parametrize(
        ("item", "patch"),
        [
            ("calm", {"value": 0}),
            ("rated-ways", {"options": {"talk": 4, "shout": 1}}),
            ("best-way", {"choice": "wait"}),
            ("tools", {"chosen": ("card",)}),
            ("words", {"value": "tea"}),
            ("readers", {"value": 12}),
            ("since", {"value": "2020-01-01"}),
            ("ask", {"unrated": "no-opportunity"}),
        ],
    )
    def test_every_kind_of_answer_counts(
        self, page: Walker, shelf: Shelf, tmp_path: Path, item: str, patch: dict[str, object]
    ) -> None:
        page.send(m.GoToItem(item), change(item, **patch))
        assert [standing.answered for standing in page.opened.standings] == [1]
        assert_as_on_disk(page.state, shelf, tmp_path)

    @pytest.mark.parametrize(
        "message", [change("ask", current=9), change("nobody", current=1), change("ask", note="x" * 20_001)]
    )
    def test_what_the_form_does_not_allow_is_refused_in_a_sentence(
        self, page: Walker, message: m.ChangeAnswer
    ) -> None:
        page.send(change("ask", current=1))
        done = len(page.performed)
        page.send(message)
        assert page.answers == {"ask": level(1)}
        assert len(page.performed) == done
        assert page.notice()

    def test_the_same_again_is_no_change(self, page: Walker) -> None:
        page.send(change("ask", current=1))
        before, done = page.state, len(page.performed)
        assert page.send(change("ask", current=1)) == before
        assert len(page.performed) == done

    def test_without_an_assessment_there_is_nothing_to_answer(self, home: Walker) -> None:
        before = home.state
        deeds = (
            change("ask", current=1),
            m.GoToItem("ask"),
            m.GoToSection("service"),
            m.Move(1),
            m.NextUnanswered(),
            m.FinishAssessment(),
        )
        for deed in deeds:
            assert update(before, deed) == (before, ())

    def test_old_changes_are_forgotten_for_undo_but_not_for_the_log(self, page: Walker) -> None:
        for number in range(MOST_UNDO + 5):
            page.tell(change("ask", note=f"note {number}"))
        assert len(page.state.done) == MOST_UNDO
        first = page.state.done[0]
        assert isinstance(first, AnswerEdit)
        assert first.after.note == "note 5"
        page.work()
        assert page.performer._open.revision_count() == MOST_UNDO + 5


class TestHiddenQuestions:
    """Conditions."""

    def test_an_answer_may_open_a_question_and_close_it_again(self, page: Walker) -> None:
        assert ids(page) == ASKED
        page.send(change("ask", current=1))
        assert ids(page) == ["ask", "listen", *ASKED[1:]]
        page.send(change("ask", current=0))
        assert ids(page) == ASKED

    def test_progress_counts_only_what_is_asked(self, page: Walker) -> None:
        page.send(change("ask", current=1), change("listen", current=2))
        assert [(each.answered, each.items) for each in page.opened.standings] == [(2, 11)]
        page.send(change("ask", current=0))
        assert [(each.answered, each.items) for each in page.opened.standings] == [(1, 10)]

    def test_who_stands_on_a_question_that_vanishes_is_led_to_the_one_before(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.GoToItem("listen"), change("ask", current=0))
        assert page.item == "ask"

    def test_a_hidden_question_cannot_be_gone_to(self, page: Walker) -> None:
        before = page.state
        assert page.send(m.GoToItem("listen"), m.GoToItem("thanks"), m.GoToItem("nobody")) == before


class TestMoving:
    """`Move`, `GoToItem`, `GoToSection`, `NextUnanswered`."""

    def test_forward_and_back_stop_at_the_ends(self, page: Walker) -> None:
        page.send(m.Move(-1))
        assert page.item == "ask"
        page.send(m.Move(1))
        assert page.item == "explain"
        page.send(m.Move(99))
        assert page.item == "since"
        page.send(m.Move(1), m.Move(-1))
        assert page.item == "readers"

    def test_every_move_is_remembered(self, page: Walker) -> None:
        page.tell(m.Move(1), m.GoToItem("tools"))
        assert list(page.waiting) == [e.KeepPlace(1, "explain"), e.KeepPlace(1, "tools")]

    def test_standing_still_is_no_move(self, page: Walker) -> None:
        before = page.state
        assert update(before, m.GoToItem("ask")) == (before, ())
        assert update(before, m.Move(0)) == (before, ())

    def test_a_section_opens_at_its_first_question_without_an_answer(self, page: Walker) -> None:
        page.send(change("calm", value=1), change("rated-ways", unrated="not-my-work"), m.GoToSection("rest"))
        assert page.item == "best-way"

    def test_a_section_that_is_done_opens_at_its_first_question(self, page: Walker) -> None:
        page.send(
            change("ask", current=0),
            change("explain", current=1),
            m.GoToItem("tools"),
            m.GoToSection("service"),
        )
        assert page.item == "ask"

    def test_an_unknown_section_is_no_place(self, page: Walker) -> None:
        before = page.state
        assert page.send(m.GoToSection("nowhere")) == before

    def test_the_next_unanswered_goes_round_the_end(self, page: Walker) -> None:
        page.send(m.GoToItem("since"), m.NextUnanswered())
        assert page.item == "ask"
        page.send(change("ask", current=0), m.GoToItem("since"), m.NextUnanswered())
        assert page.item == "explain"

    def test_it_stays_when_everything_else_is_answered(self, page: Walker) -> None:
        for item in ASKED[:-1]:
            page.tell(change(item, unrated="rather-not-say"))
        page.send(m.GoToItem("calm"), m.NextUnanswered())
        assert page.item == "since"
        page.send(change("since", unrated="rather-not-say"), m.NextUnanswered())
        assert page.item == "since"

    def test_a_place_that_cannot_be_kept_is_not_worth_a_notice(self, page: Walker) -> None:
        page.disk_full = True
        page.send(m.Move(1))
        assert (page.item, page.notice()) == ("explain", "")


class TestFinishing:
    """`FinishAssessment` and what follows."""

    def test_its_results_come_next(self, page: Walker) -> None:
        state = page.send(change("ask", current=2), m.FinishAssessment())
        assert (state.screen, state.assessing) == (Screen.RESULTS, None)
        assert state.looking is not None
        assert state.looking.taken.answers == {"ask": level(2)}
        assert state.looking.taken.assessment.finished is not None
        assert page.opened.standings[0].assessment.finished is not None

    def test_they_show_without_waiting_for_the_disk(self, page: Walker) -> None:
        page.send(change("ask", current=2))
        page.tell(m.FinishAssessment())
        page.work(1)
        assert page.state.looking is not None
        assert page.state.looking.taken.answers == {"ask": level(2)}

    def test_it_is_the_basis_of_suggestions_before_one_just_begun(self, page: Walker) -> None:
        page.send(
            change("ask", current=2), m.FinishAssessment(), m.StartForm(EVERYTHING), change("ask", current=0)
        )
        basis = page.opened.basis
        assert basis is not None
        assert (basis.assessment.id, basis.answers) == (1, {"ask": level(2)})

    def test_of_two_just_begun_the_newer_is_the_basis(
        self, page: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        page.send(change("ask", current=2), m.StartForm(EVERYTHING), change("ask", current=0))
        assert page.opened.basis is not None
        assert page.opened.basis.assessment.id == 2
        page.send(m.Continue(1), change("ask", current=3))
        assert page.opened.basis.assessment.id == 2
        assert_as_on_disk(page.state, shelf, tmp_path)

    def test_an_attitude_form_is_no_basis(self, home: Walker) -> None:
        home.send(m.StartForm("attitudes"), change("proud", value=3))
        assert home.opened.basis is None
        assert home.send(m.FinishAssessment()).screen is Screen.RESULTS

    def test_it_can_be_taken_up_again(self, page: Walker) -> None:
        page.send(change("ask", current=2), m.FinishAssessment())
        state = page.send(m.Continue(1))
        assert state.screen is Screen.ASSESS
        assert page.answers == {"ask": level(2)}

    def test_taken_up_again_it_stays_what_the_plan_comes_from(
        self, page: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        page.send(change("ask", current=2), m.FinishAssessment())
        page.send(m.StartForm(EVERYTHING), change("ask", current=1), m.FinishAssessment())
        page.send(m.StartForm(EVERYTHING), change("ask", current=0))
        page.send(m.Continue(2), change("ask", note="I had forgotten something."))
        basis = page.opened.basis
        assert basis is not None
        assert basis.assessment.id == 2
        assert basis.answers["ask"].note == "I had forgotten something."
        assert_as_on_disk(page.state, shelf, tmp_path)

    def test_its_figure_follows_what_is_changed(self, page: Walker, shelf: Shelf, tmp_path: Path) -> None:
        page.send(*(change(item, current=2) for item in ("ask", "listen", "explain")), m.FinishAssessment())
        assert page.opened.standings[0].overall is not None
        assert page.opened.standings[0].overall.mean == 2
        page.send(m.Continue(1), *(change(item, current=3) for item in ("ask", "listen", "explain")))
        assert page.opened.standings[0].overall.mean == 3
        assert_as_on_disk(page.state, shelf, tmp_path)
        assert page.send(m.GoTo(Screen.RESULTS)).looking is not None

    def test_a_second_time_is_compared_with_the_first(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.FinishAssessment(), m.StartForm(EVERYTHING))
        assert page.answers == {}
        state = page.send(change("ask", current=3), m.FinishAssessment())
        assert state.looking is not None
        assert state.looking.compared is not None
        assert state.looking.compared.answers == {"ask": level(1)}
        assert [standing.assessment.id for standing in page.opened.standings] == [1, 2]

    def test_finishing_on_a_full_disk_is_refused_and_keeps_the_page(self, page: Walker) -> None:
        page.send(change("ask", current=1))
        page.disk_full = True
        state = page.send(m.FinishAssessment())
        assert (state.screen, page.item) == (Screen.ASSESS, "ask")
        assert "is full" in page.notice()

    def test_an_answer_still_on_its_way_counts_after_finishing(self, page: Walker) -> None:
        page.send(change("explain", current=1))
        page.disk_full = True
        page.send(change("ask", current=1))
        page.disk_full = False
        page.send(m.FinishAssessment())
        assert page.opened.basis is not None
        assert page.opened.basis.answers["ask"] == level(1)
        page.send(m.Retry())
        assert [standing.answered for standing in page.opened.standings] == [2]

    def test_a_report_of_another_assessment_leaves_the_page(self, page: Walker) -> None:
        here = page.state.assessing
        assert here is not None
        other = replace(here.assessment, id=7, finished="2026-11-23T10:00:00Z")
        assert update(page.state, m.Finished(other)) == (page.state, ())


def test_reasons_for_not_rating_count_as_answers() -> None:
    form = everything().form
    items = asked_items(form, {})
    assert [item.id for item in items] == ASKED
    assert answered(items, {}) == 0
    assert answered(items, {"ask": Answer(unrated="not-my-work"), "calm": Answer(value=0)}) == 2
    assert answered(items, {"ask": Answer(note="only a note", target=3)}) == 0
