"""The file is deleted, replaced or renamed, or its folder is, while the program has it open."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from librarian_self.storage import ProfileFile
from tests.cli.conftest import Program, exchange
from tests.faults.conftest import Shell, answers

LINES = [line.encode() for line in answers(40).splitlines()]


@pytest.fixture
def path(shell: Shell) -> Path:
    """Nodira’s profile in a folder of its own, which may move."""
    path = shell.folder / "folder" / "nodira.lself"
    assert shell("profile", "new", path, "--name", "Nodira").code == 0
    return path


@pytest.fixture
def answering(shell: Shell, program: Program, path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program after it saved an answer."""
    process = program.start("answer", path, *shell.form)
    assert exchange(process, LINES[0]) == b"saved 1\n"
    yield process
    process.communicate(timeout=60)


def delete(path: Path) -> None:
    path.unlink()


def rename(path: Path) -> None:
    path.rename(path.with_name("moved.lself"))


def replace(path: Path) -> None:
    other = path.with_name("other.lself")
    other.write_bytes(path.read_bytes())
    other.replace(path)


def put_junk(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"somebody else's")


def rename_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


@pytest.mark.parametrize("happens", [delete, rename, replace, put_junk, rename_folder])
def test_what_is_saved_nowhere_is_not_called_saved(
    answering: subprocess.Popen[bytes], path: Path, happens: Callable[[Path], None]
) -> None:
    happens(path)
    there = path.read_bytes() if path.exists() else None
    for line in LINES[1:4]:
        reply = exchange(answering, line)
        assert reply.startswith(b"error")
        assert b"was moved, renamed or deleted while it was open" in reply
    assert (path.read_bytes() if path.exists() else None) == there, "what lies there now is not ours"


def test_a_file_that_comes_back_is_written_again(answering: subprocess.Popen[bytes], path: Path) -> None:
    """A stick that lost its contact for a moment, or somebody who thought better of it."""
    rename(path)
    assert exchange(answering, LINES[1]).startswith(b"error")
    path.with_name("moved.lself").rename(path)
    assert exchange(answering, LINES[2]).startswith(b"saved")
    answering.communicate(timeout=60)
    with ProfileFile.open(path) as file:
        notes = [revision.answer.note for revision in file.revisions()]
    assert notes[0] == "a remark 0"
    assert notes[-1] == "a remark 2"


def test_a_moved_file_holds_all_that_was_called_saved(answering: subprocess.Popen[bytes], path: Path) -> None:
    for line in LINES[1:5]:
        assert exchange(answering, line).startswith(b"saved")
    rename_folder(path)
    exchange(answering, LINES[5])
    answering.communicate(timeout=60)
    with ProfileFile.open(path.parent.with_name("elsewhere") / path.name) as file:
        assert [revision.seq for revision in file.revisions()][:5] == [1, 2, 3, 4, 5]


def test_a_deleted_file_is_still_backed_up_at_the_end_and_comes_back(
    answering: subprocess.Popen[bytes], shell: Shell, path: Path
) -> None:
    for line in LINES[1:5]:
        assert exchange(answering, line).startswith(b"saved")
    path.unlink()
    answering.communicate(timeout=60)
    backup = shell.json("profile", "backups", path)[0]["file"]
    assert shell("profile", "restore", path, "--from", backup).code == 0
    with ProfileFile.open(path) as file:
        assert file.revision_count() == 5


def test_a_journal_that_another_program_removes_costs_no_saved_answer(
    answering: subprocess.Popen[bytes], path: Path
) -> None:
    """Programs that tidy up folders know no SQLite."""
    for line in LINES[1:6]:
        assert exchange(answering, line).startswith(b"saved")
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    answering.communicate(timeout=60)
    with ProfileFile.open(path) as file:
        assert file.revision_count() == 6
