"""The running window without its widgets."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.i18n.messages import msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.beginning import first_state, make_performer
from librarian_self.presenters.effects import Begin, CreateProfile, Effect
from librarian_self.presenters.program import Program
from librarian_self.presenters.state import Screen, State
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from tests.services.everything import ticking_clock


@pytest.fixture
def start(tmp_path: Path) -> State:
    """The window before anything was read."""
    return first_state("uz", DataFolder(tmp_path), ticking_clock())


def test_it_starts_with_nothing_read(start: State, tmp_path: Path) -> None:
    assert (start.language, start.folder, start.today) == ("uz", tmp_path, "2026-11-23")
    assert (start.screen, start.ready, start.opened) == (Screen.WELCOME, False, None)


def test_a_change_is_shown_before_its_effects_start(start: State) -> None:
    seen: list[str] = []
    program = Program(
        start, lambda effect: seen.append(type(effect).__name__), lambda _: seen.append("shown")
    )
    for message in (m.StepForward(), m.TypeName("Nodira"), m.StepForward()):
        program.send(message)
    assert seen == ["shown", "shown", "shown", "CreateProfile"]
    assert program.state.opening == CreateProfile("Nodira", "not-sure", "uz")


def test_what_changes_nothing_is_not_shown(start: State) -> None:
    shown: list[State] = []
    program = Program(start, lambda _: None, shown.append)
    program.send(m.Undo())
    program.send(m.GoTo(Screen.PLAN))
    assert shown == []
    assert program.state is start


def test_reports_come_back_through_the_same_door(start: State, shelf: Shelf, tmp_path: Path) -> None:
    performer = make_performer(DataFolder(tmp_path), shelf, ticking_clock())
    shown: list[State] = []
    waiting: list[Effect] = []
    program = Program(start, waiting.append, shown.append)
    waiting.append(Begin())
    for message in (m.StepForward(), m.TypeName("Nodira"), m.StepForward()):
        program.send(message)
    while waiting:
        for report in performer.perform(waiting.pop(0)):
            program.send(report)
    performer.close()
    assert program.state.opened is not None
    assert program.state.opened.profile.name == "Nodira"
    assert shown[-1] is program.state


def test_a_message_sent_while_a_state_is_shown_waits_its_turn(start: State) -> None:
    names: list[str] = []

    def show(state: State) -> None:
        names.append(state.welcome.name)
        if state.welcome.name == "a":
            program.send(m.TypeName("b"))
            names.append("a is shown")

    program = Program(start, lambda _: None, show)
    program.send(m.TypeName("a"))
    assert names == ["a", "a is shown", "b"]


def test_what_waits_behind_a_fault_is_not_lost_with_it(start: State) -> None:
    def show(state: State) -> None:
        if state.welcome.name == "bad":
            program.send(m.TypeName("good"))
            raise ZeroDivisionError("a page that cannot be shown")

    program = Program(start, lambda _: None, show)
    with pytest.raises(ZeroDivisionError):
        program.send(m.TypeName("bad"))
    assert program.state.welcome.name == "good"
    program.send(m.ProfileRefused(msg("No."), ()))
    assert program.state.ready


def test_without_a_shelf_the_shipped_forms_are_there(tmp_path: Path) -> None:
    performer = make_performer(DataFolder(tmp_path), None, ticking_clock())
    (report,) = performer.perform(CreateProfile("Nodira", "not-sure", "en"))
    performer.close()
    assert isinstance(report, m.ProfileOpened)
    assert "professional-competencies" in {form.id for form in report.forms}
