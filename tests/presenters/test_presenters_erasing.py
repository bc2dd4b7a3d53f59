"""A profile is erased for good only after it was said what goes."""

from __future__ import annotations

import pytest

from librarian_self.model.plan import Goal
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.services.session import Session
from tests.presenters.walking import Walker, assert_sound, change


def kept_files(walker: Walker) -> list[str]:
    return sorted(path.name for path in walker.folder.path.rglob("*") if path.is_file())


def test_one_press_erases_nothing(home: Walker) -> None:
    before = kept_files(home)
    state = home.send(m.EraseForGood())
    assert state.opened is not None
    assert home.send(m.AskToErase()).erasing
    assert kept_files(home) == before


def test_after_the_question_everything_of_the_person_goes(page: Walker) -> None:
    page.send(change("ask", current=1))
    page.performer._open.back_up(page.folder.backups)
    assert len(list(page.folder.path.rglob("*.lself"))) == 2
    state = page.send(m.AskToErase(), m.EraseForGood())
    assert kept_files(page) == ["profiles.json"]
    assert "Nodira" not in page.folder.known_list.read_text("utf-8")
    assert (state.opened, state.assessing, state.looking, state.done) == (None, None, None, ())
    assert (state.screen, state.welcome.step, state.opening, state.busy) == (Screen.WELCOME, 0, None, None)
    assert "are erased" in page.notice()
    assert_sound(state)


def test_closing_afterwards_brings_no_backup_back(page: Walker) -> None:
    page.send(change("ask", current=1), m.AskToErase(), m.EraseForGood())
    page.performer.close()
    assert kept_files(page) == ["profiles.json"]


def test_other_profiles_stay_and_are_offered(home: Walker) -> None:
    home.send(m.AddProfile())
    home.make_profile("Aziz")
    home.send(m.StepForward(), m.AskToErase(), m.EraseForGood())
    assert [known.name for known in home.state.known] == ["Nodira"]
    state = home.send(m.SwitchProfile(home.state.known[0].path))
    assert state.opened is not None
    assert state.opened.profile.name == "Nodira"


@pytest.mark.parametrize("second_thought", [m.KeepProfile(), m.GoTo(Screen.HOME)])
def test_a_second_thought_takes_the_question_away(home: Walker, second_thought: m.Message) -> None:
    home.send(m.AskToErase(), second_thought)
    assert not home.state.erasing
    assert home.send(m.EraseForGood()).opened is not None


def test_before_there_is_a_profile_there_is_nothing_to_ask(walker: Walker) -> None:
    assert not walker.send(m.AskToErase()).erasing


def test_nothing_is_taken_while_the_profile_goes(home: Walker) -> None:
    home.send(m.AskToErase())
    home.tell(m.EraseForGood())
    assert home.is_busy()
    waiting = home.state
    home.tell(m.AddGoal("g"), m.Rename("X"), m.EraseForGood())
    assert home.state == waiting
    assert list(home.waiting) == [e.EraseProfile()]


def test_words_on_their_way_to_the_disk_do_not_erase_twice(home: Walker) -> None:
    home.tell(m.AddGoal("g"), m.EditGoal(Goal("g", "x")), m.AskToErase(), m.EraseForGood())
    home.work()
    assert home.performed.count(e.EraseProfile()) == 1
    assert home.state.opened is None


def test_words_that_cannot_be_saved_do_not_keep_the_profile(page: Walker) -> None:
    page.disk_full = True
    page.send(change("ask", current=1))
    assert page.state.saving.failed
    state = page.send(m.AskToErase(), m.EraseForGood())
    assert state.opened is None
    assert not state.saving.failed


def test_a_profile_that_was_moved_stays_open_and_can_be_rescued(home: Walker) -> None:
    moved = home.opened.path.with_suffix(".moved")
    home.opened.path.rename(moved)
    state = home.send(m.AskToErase(), m.EraseForGood())
    assert (state.opening, state.busy) == (None, None)
    assert state.opened is not None
    assert "was moved, renamed or deleted" in home.notice()
    assert moved.is_file()
    assert home.send(m.RescueTo(home.opened.path)).notice is None


def test_what_is_stuck_is_named_and_the_rest_can_be_erased_later(home: Walker) -> None:
    backups = home.folder.backups / home.opened.profile.uuid
    stuck = backups / "a-folder"
    stuck.mkdir(parents=True)
    path = home.opened.path
    state = home.send(m.AskToErase(), m.EraseForGood())
    assert (state.opened, state.opening) == (None, None)
    assert f"{stuck}" in home.notice()
    assert [known.path for known in state.known] == [path]
    Session.open(path, wait=0).close()
    stuck.rmdir()
    home.send(m.SwitchProfile(path), m.AskToErase(), m.EraseForGood())
    assert not path.exists()
