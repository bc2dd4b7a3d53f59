"""The press as a process: it works, rests, breaks off, and is begun once more."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import Refusal
from librarian_self.report.content import PlanContent
from librarian_self.report.output import Printing
from librarian_self.services import plan_copy
from librarian_self.services.faults import FaultElsewhere, trace
from librarian_self.services.plan_copy import PlanCopy
from librarian_self.services.press.process import PressProcess
from librarian_self.services.press.wire import Gone
from tests.report.plans import huge_plan, usual_plan

USUAL = PlanCopy("en", usual_plan(), Printing())
PROGRAM = "librarian_self.services.press.process.own_program"


class Left(Exception):
    """Nobody waits any more."""


def quietly(_done: float) -> None:
    """Wait without a word."""


@pytest.fixture
def press() -> Iterator[PressProcess]:
    """A press that has not begun."""
    press = PressProcess()
    yield press
    press.close()


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Every process that is begun."""
    found: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *words: object, **options: object) -> None:
            super().__init__(*words, **options)  # type: ignore[call-overload]
            found.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    return found


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Begin a process that runs this code instead of ours."""
    monkeypatch.setattr(PROGRAM, lambda: (sys.executable, "-P", "-c", code))


def test_it_makes_what_is_made_without_it(press: PressProcess) -> None:
    made = press.make(USUAL, quietly)
    assert made.data == plan_copy.copy_pdf(USUAL, load_catalogue("en"))
    assert len(made.sizes) > 4
    assert press.html(USUAL) == plan_copy.copy_html(USUAL, load_catalogue("en"))


def test_one_process_serves_many_orders(press: PressProcess, begun: list[subprocess.Popen[bytes]]) -> None:
    press.warm()
    press.make(USUAL, quietly)
    assert press.draw(1, 0.5).page == 1
    assert press.band(0, 2.0, 0).bands >= 1
    assert len(begun) == 1


def test_pages_are_drawn_by_another_once_the_first_is_gone(
    press: PressProcess, begun: list[subprocess.Popen[bytes]]
) -> None:
    press.make(USUAL, quietly)
    before = press.draw(1, 0.5)
    begun[0].kill()
    begun[0].wait()
    assert press.draw(1, 0.5) == before
    assert len(begun) == 2


def test_nobody_who_stops_waiting_gets_anything_and_the_process_serves_on(
    press: PressProcess, begun: list[subprocess.Popen[bytes]]
) -> None:
    def leave(done: float) -> None:
        if done > 0:
            raise Left

    with pytest.raises(Left):
        press.make(PlanCopy("en", huge_plan(), Printing()), leave)
    assert press.make(USUAL, quietly).sizes
    assert len(begun) == 1


def test_closing_ends_the_process(press: PressProcess, begun: list[subprocess.Popen[bytes]]) -> None:
    press.warm()
    press.close()
    assert begun[0].returncode is not None


def test_it_ends_by_itself_when_nobody_asks(
    press: PressProcess, begun: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, "from librarian_self.services.press import child; child.REST = 0.2; child.serve()")
    press.warm()
    assert begun[0].wait(30) == 0
    press.warm()
    assert len(begun) == 2


def test_it_ends_with_whoever_asked(begun: list[subprocess.Popen[bytes]]) -> None:
    press = PressProcess()
    press.warm()
    (process,) = begun
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(30) == 0
    press.close()


def test_a_fault_there_tells_where_it_was_and_no_words(press: PressProcess) -> None:
    copy = PlanCopy("en", PlanContent("no date of a calendar", "Nodira Secret"), Printing())
    with pytest.raises(FaultElsewhere) as caught:
        press.make(copy, quietly)
    lines = tuple(trace(caught.value))
    assert any("librarian_self.services.press.child" in line for line in lines)
    assert "ValueError" in lines
    assert not any("calendar" in line or "Nodira" in line for line in lines)


def test_one_that_breaks_off_at_once_is_not_begun_for_ever(
    press: PressProcess, begun: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, "raise SystemExit(3)")
    with pytest.raises(Gone):
        press.warm()
    with pytest.raises(Gone):
        press.warm()
    assert len(begun) <= 3


def test_where_none_can_be_begun_it_is_said(
    press: PressProcess, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(PROGRAM, lambda: (f"{tmp_path / 'gone'}",))
    with pytest.raises(Refusal, match="safe"):
        press.warm()


def test_what_is_printed_there_stands_in_no_answer(
    press: PressProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "from librarian_self.services.press import child\n"
        "own = child.copy_html\n"
        "def loud(*words):\n    print('noise', flush=True)\n    return own(*words)\n"
        "child.copy_html = loud\n"
        "child.serve()"
    )
    instead(monkeypatch, code)
    assert b"noise" not in press.html(USUAL)[:100]
