"""What a person does with the window, from key to file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from librarian_self.model.answer import Evidence
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import CreateProfile
from librarian_self.presenters.state import NoticeAction, Screen
from librarian_self.presenters.views.shell import saved_sentence
from librarian_self.services.session import Session
from librarian_self.ui.driver import spoken_name
from tests.journeys.conftest import FORM, Desk, Sit


def profile_of(desk: Desk) -> Path:
    opened = desk.running.program.state.opened
    assert opened is not None
    return opened.path


def item_of(desk: Desk) -> str:
    here = desk.running.program.state.assessing
    assert here is not None
    return here.item


def test_closing_in_the_middle_loses_nothing_and_comes_back_to_the_same_question(
    answering: Desk, sit: Sit
) -> None:
    for level in (3, 2, 4):
        answering.digit(level)
        answering.driver.press(Qt.Key.Key_PageDown)
    stopped_at = item_of(answering)
    answering.leave()

    again = sit()
    state = again.running.program.state
    assert state.screen is Screen.HOME
    assert state.opened is not None
    (standing,) = state.opened.standings
    again.send(m.Continue(standing.assessment.id))
    here = again.running.program.state.assessing
    assert here is not None
    assert item_of(again) == stopped_at
    assert [answer.current for answer in here.answers.values()] == [3, 2, 4]


def test_words_that_are_being_typed_when_the_window_closes_are_saved(answering: Desk) -> None:
    item = item_of(answering)
    answering.digit(4)
    answering.driver.tab_to("An example from my work")
    answering.driver.type_words("Oʻlkashunoslik boʻyicha uchta manba topdik.")
    path = profile_of(answering)
    answering.leave()
    with Session.open(path) as session:
        answer = session.take(1).answers[item]
    assert answer.current == 4
    assert answer.evidence == Evidence("Oʻlkashunoslik boʻyicha uchta manba topdik.")


def test_the_keys_of_the_page_choose_level_target_importance_and_the_unrated_reason(answering: Desk) -> None:
    item = item_of(answering)
    answering.digit(2)
    answering.digit(4, Qt.KeyboardModifier.ShiftModifier)
    answering.digit(3, Qt.KeyboardModifier.AltModifier)
    here = answering.running.program.state.assessing
    assert here is not None
    answer = here.answers[item]
    assert (answer.current, answer.target, answer.importance) == (2, 4, 3)
    answering.digit(0)
    answering.driver.press(Qt.Key.Key_Space)
    here = answering.running.program.state.assessing
    assert here is not None
    assert (here.answers[item].current, here.answers[item].unrated) == (None, "not-my-work")


def test_nothing_moves_on_by_itself(answering: Desk) -> None:
    item = item_of(answering)
    answering.digit(3)
    assert item_of(answering) == item


def test_undo_takes_back_what_was_answered_and_redo_brings_it_again(answering: Desk) -> None:
    item = item_of(answering)
    answering.digit(2)
    answering.digit(5)
    answering.driver.shortcut("Ctrl+Z")
    here = answering.running.program.state.assessing
    assert here is not None
    assert here.answers[item].current == 2
    answering.driver.shortcut("Ctrl+Shift+Z")
    path = profile_of(answering)
    answering.leave()
    with Session.open(path) as session:
        assert session.take(1).answers[item].current == 5
        assert session.revision_count() == 4


def test_the_next_unanswered_question_is_one_key_away(answering: Desk) -> None:
    first = item_of(answering)
    answering.digit(3)
    answering.driver.shortcut("Ctrl+Return")
    assert item_of(answering) != first


def test_a_profile_that_vanished_is_never_called_saved_and_can_be_rescued(
    answering: Desk, tmp_path: Path
) -> None:
    answering.digit(3)
    profile_of(answering).unlink()
    answering.digit(5)
    state = answering.running.program.state
    assert state.saving.failed
    assert state.notice is not None
    assert NoticeAction.RESCUE in state.notice.actions
    assert answering.running.window.say(saved_sentence(state)) == "1 change is not saved"

    copy = tmp_path / "rescued.lself"
    item = item_of(answering)
    answering.send(m.RescueTo(copy))
    state = answering.running.program.state
    assert not state.saving.failed
    assert not state.saving.pending
    answering.leave()
    with Session.open(copy) as session:
        assert session.take(1).answers[item].current == 5


def test_two_people_share_a_computer(sit: Sit) -> None:
    desk = sit(CreateProfile("Gulnara", "reader-service", "en"))
    desk.send(m.StartForm(FORM))
    desk.digit(4)
    desk.send(
        m.GoTo(Screen.SETTINGS), m.AddProfile(), m.StepForward(), m.TypeName("Ázizbek"), m.StepForward()
    )
    state = desk.running.program.state
    assert state.opened is not None
    assert state.opened.profile.name == "Ázizbek"
    assert not state.opened.standings
    gulnara = next(known for known in state.known if known.name == "Gulnara")
    desk.send(m.SwitchProfile(gulnara.path))
    state = desk.running.program.state
    assert state.opened is not None
    assert state.opened.profile.name == "Gulnara"
    assert state.opened.standings[0].answered == 1


def test_a_second_assessment_is_compared_with_the_first(answering: Desk) -> None:
    answering.digit(2)
    answering.send(m.FinishAssessment(), m.StartForm(FORM))
    answering.digit(4)
    answering.send(m.FinishAssessment())
    looking = answering.running.program.state.looking
    assert looking is not None
    assert looking.compared is not None
    assert looking.compared.assessment.id < looking.taken.assessment.id


@pytest.mark.parametrize(("language", "word"), [("uz", "Baholash"), ("en", "Assess")])
def test_the_language_changes_without_a_restart(answering: Desk, language: str, word: str) -> None:
    answering.send(m.ChooseLanguage(language))
    names = [
        spoken_name(button)
        for button in answering.running.window.findChildren(type(answering.driver.tab_to(word)))
    ]
    assert word in names
    path = profile_of(answering)
    answering.leave()
    with Session.open(path) as session:
        assert session.profile().lang == language


def test_the_pages_of_the_first_start_are_let_go_and_made_anew_when_they_are_asked_for(
    answering: Desk,
) -> None:
    window = answering.running.window
    assert window.page(Screen.WELCOME) is None
    answering.send(m.AddProfile())
    assert answering.running.program.state.screen is Screen.WELCOME
    assert window.page(Screen.WELCOME) is window.open_page()
