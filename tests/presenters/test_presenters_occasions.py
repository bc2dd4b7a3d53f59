"""A form that two people answer on occasions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.assess import AssessView, assess_view
from librarian_self.presenters.views.competency import CompetencyBody
from librarian_self.presenters.views.home import FormCard, home_view
from librarian_self.presenters.views.occasions import TurnView
from librarian_self.services.profiles import DataFolder
from librarian_self.services.raters import may_be_seen
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import SPEAKERS, Walker, assert_as_on_disk, assert_sound, change
from tests.services.everything import PRACTICUM

ENGLISH, UZBEK, PSEUDO = SPEAKERS
OWN_END = m.StartForm(PRACTICUM, None, "end")
SUPERVISOR_END = m.StartForm(PRACTICUM, "supervisor", "end")


@pytest.fixture
def student(folder: DataFolder, practicum: Shelf) -> Iterator[Walker]:
    """Nodira on Home, with the practicum on her shelf."""
    walker = Walker(folder, practicum)
    walker.begin()
    walker.make_profile(role="practicum-student")
    walker.send(m.StepForward())
    yield walker
    walker.performer.close()


def card(walker: Walker) -> FormCard:
    (found,) = home_view(walker.state, ENGLISH).forms
    return found


def turns(walker: Walker) -> list[TurnView]:
    return [turn for occasion in card(walker).occasions for turn in occasion.turns]


def shown(walker: Walker) -> AssessView:
    return assess_view(walker.state, ENGLISH)


def body(walker: Walker) -> CompetencyBody:
    found = shown(walker).body
    assert isinstance(found, CompetencyBody)
    return found


class TestHome:
    """The card of the form."""

    def test_it_lists_the_occasions_and_who_answers(self, student: Walker) -> None:
        occasions = card(student).occasions
        assert [each.label for each in occasions] == ["At the start", "At the end"]
        assert [(turn.who, turn.occasion, turn.button) for turn in turns(student)] == [
            ("Myself", "start", "Start"),
            ("Myself", "end", "Start"),
            ("Supervisor", "end", "My supervisor answers now"),
        ]

    def test_it_is_begun_from_an_occasion_alone(self, student: Walker) -> None:
        assert (card(student).button, card(student).again) == ("", "")
        assert home_view(student.state, ENGLISH).go_on is None

    def test_each_turn_says_how_it_stands(self, student: Walker) -> None:
        student.send(m.StartForm(PRACTICUM, None, "start"), m.FinishAssessment(), OWN_END)
        assert [(turn.standing, turn.button, turn.assessment) for turn in turns(student)] == [
            ("done", "See results", 1),
            ("open", "Continue", 2),
            ("new", "My supervisor answers now", None),
        ]

    def test_what_to_go_on_with_is_ones_own_and_names_the_occasion(self, student: Walker) -> None:
        student.send(OWN_END, SUPERVISOR_END)
        go_on = home_view(student.state, ENGLISH).go_on
        assert go_on is not None
        assert (go_on.assessment, go_on.title) == (1, "Practicum · At the end")

    def test_the_first_start_does_not_begin_with_it(self, student: Walker) -> None:
        student.send(m.GoTo(Screen.ASSESS))
        assert student.state.screen is Screen.HOME


class TestSupervisor:
    """Somebody else answers about the person."""

    def test_statement_and_levels_are_in_the_third_person(self, student: Walker) -> None:
        student.send(OWN_END)
        assert body(student).asked.question == "I greet readers."
        student.send(SUPERVISOR_END)
        assert body(student).asked.question == "Greets readers."
        assert [level.descriptor for level in body(student).levels] == [
            "Watches.",
            "Greets.",
            "Shows others.",
        ]

    def test_it_is_said_who_answers_about_whom(self, student: Walker) -> None:
        student.send(SUPERVISOR_END)
        who = shown(student).who
        assert who is not None
        assert who.heading == "Supervisor answers about Nodira · At the end"
        assert "once you both have finished" in who.line

    def test_the_reasons_are_the_raters_own(self, student: Walker) -> None:
        student.send(SUPERVISOR_END)
        assert [choice.key for choice in body(student).asked.unrated] == ["not-observed"]
        student.send(change("greet", unrated="not-my-work"))
        assert student.answers == {}
        student.send(change("greet", unrated="not-observed"))
        assert student.answers["greet"].unrated == "not-observed"

    def test_only_the_level_is_asked(self, student: Walker) -> None:
        student.send(SUPERVISOR_END, change("greet", current=3))
        assert (body(student).more, body(student).evidence, body(student).asked.note) == (None, None, None)
        assert [keys for keys, _words in shown(student).keys] == [
            "1–3",
            "0",
            "PgUp PgDn",
            "Ctrl+Enter",
            "Ctrl+Z",
        ]

    def test_the_persons_answers_are_not_there(self, student: Walker) -> None:
        student.send(OWN_END, change("greet", current=2, note="shy"), SUPERVISOR_END)
        assert student.answers == {}
        assert not any(level.now for level in body(student).levels)

    def test_own_answers_on_an_occasion_say_which(self, student: Walker) -> None:
        student.send(m.StartForm(PRACTICUM, None, "start"))
        who = shown(student).who
        assert who is not None
        assert (who.heading, who.line) == ("Nodira · At the start", "")


class TestNeitherSees:
    """Before both have finished."""

    def test_leaving_the_page_puts_the_others_answers_away(self, student: Walker) -> None:
        student.send(SUPERVISOR_END, change("greet", current=3), m.GoTo(Screen.HOME))
        assert (student.state.assessing, student.state.done) == (None, ())
        assert student.send(m.GoTo(Screen.ASSESS)).screen is Screen.HOME
        student.send(m.Continue(1))
        assert student.answers["greet"].current == 3

    def test_finishing_leads_home_with_thanks_and_to_no_results(self, student: Walker) -> None:
        state = student.send(SUPERVISOR_END, change("greet", current=3), m.FinishAssessment())
        assert (state.screen, state.assessing, state.looking) == (Screen.HOME, None, None)
        assert "once you both have finished" in student.notice()
        assert not any(isinstance(effect, e.LookAt) for effect in student.performed)
        other = turns(student)[2]
        assert (other.standing, other.button) == ("done", "")
        assert card(student).occasions[1].line == "You both see the answers once you both have finished."

    def test_results_show_ones_own_alone(self, student: Walker) -> None:
        student.send(OWN_END, change("greet", current=2), SUPERVISOR_END, change("greet", current=3))
        looking = student.send(m.GoTo(Screen.RESULTS)).looking
        assert looking is not None
        assert looking.taken.assessment.rater == "self"

    def test_those_of_the_other_cannot_be_asked_for(self, student: Walker) -> None:
        student.send(SUPERVISOR_END, change("greet", current=3), m.FinishAssessment(), m.ShowResults(1))
        assert student.state.looking is None

    def test_once_both_have_finished_the_results_have_both(self, student: Walker) -> None:
        student.send(SUPERVISOR_END, change("greet", current=3), m.FinishAssessment())
        student.send(OWN_END, change("greet", current=2), m.FinishAssessment())
        every = [standing.assessment for standing in student.opened.standings]
        assert all(may_be_seen(each, every) for each in every)
        assert card(student).occasions[1].line == "Both have finished: the results show both answers."

    def test_another_occasion_does_not_count(self, student: Walker) -> None:
        student.send(SUPERVISOR_END, change("greet", current=3), m.FinishAssessment())
        student.send(m.StartForm(PRACTICUM, None, "start"), change("greet", current=2), m.FinishAssessment())
        every = [standing.assessment for standing in student.opened.standings]
        assert [may_be_seen(each, every) for each in every] == [False, True]

    def test_the_others_answers_are_no_basis_of_goals(self, student: Walker) -> None:
        student.send(SUPERVISOR_END, change("greet", current=1))
        assert student.opened.basis is None


def test_who_does_not_answer_then_is_refused(student: Walker) -> None:
    state = student.send(m.StartForm(PRACTICUM, "supervisor", "start"))
    assert (state.screen, state.assessing) == (Screen.HOME, None)
    assert student.notice()


def test_all_of_it_is_sound_and_on_disk(student: Walker, practicum: Shelf, folder: DataFolder) -> None:
    for message in (OWN_END, change("greet", current=2), SUPERVISOR_END, change("lend", current=1)):
        student.send(message)
        assert_sound(student.state)
    assert_as_on_disk(student.state, practicum, folder.path)
    assert "[" in assess_view(student.state, PSEUDO).finish
