"""One profile, one holder: a second window raises the first, another program is refused in time, a dead one blocks nobody."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from librarian_self.storage import ProfileBusy, ProfileFile
from librarian_self.storage.holder import host_name, note_of
from tests.cli.conftest import PROGRAM, Program, exchange
from tests.faults.conftest import PATIENCE, Shell, answers

LONGEST_REFUSAL = 2.0
"""Seconds in which somebody has to be told that a profile is open elsewhere."""


@pytest.fixture
def windowed(tmp_path: Path) -> Program:
    """The program with a window that nobody sees."""
    return Program(
        tmp_path,
        {
            "LIBRARIAN_SELF_DATA": str(tmp_path / "data"),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(tmp_path),
        },
    )


def open_window(program: Program, path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program
        [*PROGRAM, str(path)],
        cwd=program.folder,
        env=program.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def wait_for(path: Path) -> None:
    end = monotonic() + PATIENCE
    while not path.exists():
        assert monotonic() < end, f"{path} does not come"
        sleep(0.01)


@pytest.fixture
def window(windowed: Program, path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A window that has the profile open and listens."""
    process = open_window(windowed, path)
    wait_for(note_of(path))
    wait_for(windowed.folder / f"librarian-self-{process.pid}")
    yield process
    if process.poll() is None:
        process.kill()
        process.communicate()


def refused_in(path: Path) -> float:
    """How long it takes until a profile that is open elsewhere is refused."""
    begin = monotonic()
    with pytest.raises(ProfileBusy):
        ProfileFile.open(path)
    return monotonic() - begin


@pytest.mark.skipif(sys.platform == "win32", reason="sockets have other names there")
def test_a_second_window_on_the_same_file_raises_the_first_and_ends(
    window: subprocess.Popen[bytes], windowed: Program, path: Path
) -> None:
    second = open_window(windowed, path)
    _out, err = second.communicate(timeout=PATIENCE)
    assert (second.returncode, err) == (0, b"")
    assert window.poll() is None
    assert refused_in(path) < LONGEST_REFUSAL


def test_another_program_is_told_who_has_it_within_two_seconds(
    window: subprocess.Popen[bytes], shell: Shell, path: Path
) -> None:
    before = path.read_bytes()
    assert refused_in(path) < LONGEST_REFUSAL
    done = shell.answer(path, answers(1))
    assert (done.code, done.out) == (1, b"")
    assert "has had it open on" in done.err
    assert host_name() in done.err
    assert json.loads(note_of(path).read_text("utf-8"))["pid"] == window.pid
    assert path.read_bytes() == before


def test_a_window_that_was_killed_blocks_nobody(
    window: subprocess.Popen[bytes], windowed: Program, shell: Shell, path: Path
) -> None:
    window.kill()
    window.communicate()
    assert note_of(path).exists()
    assert shell.answer(path, answers(1)).out == b"saved 1\n"
    assert not note_of(path).exists()
    again = open_window(windowed, path)
    wait_for(note_of(path))
    again.kill()
    again.communicate()


def test_a_window_that_does_not_answer_is_not_waited_for(
    shell: Shell, program: Program, windowed: Program, path: Path
) -> None:
    """A command has no window to raise: the second start shows one that says who has the profile."""
    holder = program.start("answer", path, *shell.form)
    assert exchange(holder, answers(1).encode().rstrip()) == b"saved 1\n"
    second = open_window(windowed, path)
    wait_for(windowed.folder / f"librarian-self-{second.pid}")
    assert second.poll() is None
    second.kill()
    second.communicate()
    assert exchange(holder, answers(2).splitlines()[1].encode()) == b"saved 2\n"
    holder.communicate(timeout=PATIENCE)


def test_the_note_of_another_computer_does_not_keep_anybody_out(shell: Shell, path: Path) -> None:
    """Its program was ended without a word, and the lock went with it."""
    note_of(path).write_text(
        '{"user": "aziz", "host": "reading-room-3", "pid": 1, "since": "2026-11-23T10:00:00Z"}'
    )
    assert shell.answer(path, answers(1)).code == 0


def test_the_note_is_for_the_owner_alone(window: subprocess.Popen[bytes], path: Path) -> None:
    assert window.poll() is None
    assert os.stat(note_of(path)).st_mode & 0o777 == 0o600  # noqa: PTH116 - the plain call, of a file that comes and goes
