"""A second start calls the first window to the front."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from librarian_self.services.profiles import DataFolder
from librarian_self.services.session import Session
from librarian_self.services.windows import NOTE, holding_process, window_address
from librarian_self.storage.holder import ENDING, announce
from librarian_self.ui.doorbell import TOKEN, Doorbell, ring

RING = "import sys; from librarian_self.ui.doorbell import ring; sys.exit(0 if ring(sys.argv[1]) else 1)"
AT = "2026-11-23T10:15:00Z"


@pytest.fixture
def address(tmp_path: Path) -> str:
    """Where to listen, with a path that is short enough for a socket."""
    return window_address(DataFolder(tmp_path), 4711) if len(str(tmp_path)) < 80 else "librarian-self-test"


@pytest.fixture
def bell(address: str, qtbot: QtBot) -> Iterator[Doorbell]:
    """Somebody who listens."""
    assert qtbot is not None
    bell = Doorbell(address)
    assert bell.is_listening
    yield bell
    bell.close()


def rung_by_another_program(qtbot: QtBot, address: str, token: str = "") -> int:
    """Ring from a process of its own, as a second start does; the exit code tells whether somebody answered."""
    process = QProcess()
    environment = process.processEnvironment()
    for name, value in {**os.environ, TOKEN: token}.items():
        environment.insert(name, value)
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=20_000):
        process.start(sys.executable, ["-P", "-c", RING, address])
    return process.exitCode()


def test_who_rings_is_heard_and_answered(bell: Doorbell, address: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        assert rung_by_another_program(qtbot, address) == 0
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        assert rung_by_another_program(qtbot, address) == 0


def test_the_leave_to_come_to_the_front_is_handed_on(
    bell: Doorbell, address: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, "")
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        assert rung_by_another_program(qtbot, address, "token-of-a-desktop") == 0
    assert os.environ[TOKEN] == "token-of-a-desktop"


def test_where_nobody_listens_nobody_answers(address: str, qtbot: QtBot) -> None:
    assert qtbot is not None
    assert not ring(address)


def test_what_a_killed_window_left_is_no_obstacle(address: str, qtbot: QtBot) -> None:
    if os.name == "posix" and address.startswith("/"):
        Path(address).touch()
    bell = Doorbell(address)
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        assert rung_by_another_program(qtbot, address) == 0
    bell.close()
    assert rung_by_another_program(qtbot, address) == 1


class TestWhoHasIt:
    """`holding_process`."""

    def test_it_looks_for_the_notes_that_are_written(self) -> None:
        assert NOTE == ENDING

    def test_only_a_process_of_this_computer_that_lives_is_named(self, tmp_path: Path) -> None:
        folder = DataFolder(tmp_path)
        path = folder.profiles / "nodira.lself"
        Session.create(path, "Nodira").close()
        assert holding_process(path, folder) is None
        announce(path, AT)
        assert holding_process(path, folder) is None, "that is this process"
        note = path.with_name(f"{path.name}-open")
        note.write_text(note.read_text("utf-8").replace(f'"pid": {os.getpid()}', f'"pid": {os.getppid()}'))
        assert holding_process(path, folder) == os.getppid()
        assert holding_process(None, folder) == os.getppid()
        note.write_text(note.read_text("utf-8").replace('"host": "', '"host": "another-'))
        assert holding_process(path, folder) is None

    def test_of_several_profiles_none_is_meant(self, tmp_path: Path) -> None:
        folder = DataFolder(tmp_path)
        assert holding_process(None, folder) is None
        for name in ("a", "b"):
            Session.create(folder.profiles / f"{name}.lself", name).close()
        (folder.profiles / "a.lself-open").write_text(
            f'{{"user":"n","host":"{os.uname().nodename}","pid":1,"since":"{AT}"}}'
        )
        assert holding_process(None, folder) is None
        assert holding_process(folder.profiles / "a.lself", folder) == 1
