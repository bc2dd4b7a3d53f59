"""`profile erase`: one note, one assessment, everything; asked once, and proved by looking at every byte."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM, Program
from tests.services.everything import AT_ANY_TIME_YAML, EVERYTHING

NOTE = "The reader from the third school"
OTHER_NOTE = "A quiet afternoon in the hall"
PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test


@pytest.fixture
def profile(program: Program) -> Path:
    """Nodira’s profile: an assessment with two notes, each backed up."""
    path = program.folder / "nodira.lself"
    program("profile", "new", path, "--name", "Nodira")
    form = program.folder / "everything.yaml"
    form.write_text(AT_ANY_TIME_YAML, "utf-8")
    for item, note in (("ask", NOTE), ("explain", OTHER_NOTE)):
        line = json.dumps({"item": item, "current": 1, "note": note})
        program("answer", path, "--form", EVERYTHING, "--form-file", form, "-", given=line)
    return path


def holding(program: Program, words: str) -> list[str]:
    return [
        each.name
        for each in program.folder.rglob("*")
        if each.is_file() and words.encode() in each.read_bytes()
    ]


def test_a_note_goes_out_of_the_file_and_every_backup(program: Program, profile: Path) -> None:
    assert len(holding(program, NOTE)) == 3
    done = program("profile", "erase", profile, "--note", "1:ask", "--yes")
    assert "2 backups" in done.lines[-1]
    assert holding(program, NOTE) == []
    assert len(holding(program, OTHER_NOTE)) == 2
    program("profile", "check", profile)
    assert program("profile", "info", profile, "--json").json["revisions"] == 2


def test_an_assessment_goes_with_all_its_answers(program: Program, profile: Path) -> None:
    program("profile", "erase", profile, "--assessment", "1", "--yes")
    assert holding(program, NOTE) == holding(program, OTHER_NOTE) == []
    info = program("profile", "info", profile, "--json").json
    assert (info["assessments"], info["revisions"]) == ([], 0)
    program("profile", "check", profile)
    assert all(each["sound"] for each in program("profile", "backups", profile, "--json").json)


def test_everything_goes(program: Program, profile: Path) -> None:
    program("profile", "erase", profile, "--all", "--yes")
    assert not profile.exists()
    assert holding(program, NOTE) == holding(program, "Nodira") == []


def test_a_protected_profile_needs_its_password(program: Program, profile: Path) -> None:
    secrets = f"{PASSWORD}\n"
    program("profile", "password", profile, "--set", "--secrets-stdin", given=secrets * 2)
    before = profile.read_bytes()
    words = ("profile", "erase", profile, "--note", "1:ask", "--yes")
    assert "--secrets-stdin" in program(*words, code=1).err
    assert profile.read_bytes() == before
    program(*words, "--secrets-stdin", given=secrets)
    answers = program.folder / "all.json"
    program("export", profile, "--answers", answers, "--secrets-stdin", given=secrets, says="can read it")
    assert [row["note"] for row in json.loads(answers.read_text("utf-8"))] == ["", OTHER_NOTE]


def test_without_a_yes_nothing_happens(program: Program, profile: Path) -> None:
    before = profile.read_bytes()
    done = program("profile", "erase", profile, "--note", "1:ask", given="yes\n", code=1)
    assert "--yes" in done.err
    assert "cannot be undone" in done.out.decode()
    assert profile.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="a terminal is made with pty")
@pytest.mark.parametrize(("answer", "goes"), [(b"yes\n", True), (b"y\n", False), (b"\n", False)])
def test_at_a_terminal_it_is_asked_once(
    program: Program,
    profile: Path,
    answer: bytes,
    goes: bool,
) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, answer)
    words = [*PROGRAM, "profile", "erase", f"{profile}", "--note", "1:ask"]
    run = subprocess.run(
        words, stdin=theirs, capture_output=True, cwd=program.folder, env=program.environment, check=False
    )
    os.close(ours)
    os.close(theirs)
    assert b"Erase it for good?" in run.stdout
    assert (run.returncode == 0) is goes
    assert (holding(program, NOTE) == []) is goes


def test_what_is_not_there_is_said(program: Program, profile: Path) -> None:
    assert "There are: 1" in program("profile", "erase", profile, "--assessment", "4", "--yes", code=1).err
    assert "no question" in program("profile", "erase", profile, "--note", "1:x", "--yes", code=1).err
    for words in (("--note", "ask"), ("--note", "x:ask"), (), ("--all", "--assessment", "1")):
        program("profile", "erase", profile, *words, "--yes", code=2)


def test_a_backup_that_cannot_be_written_anew_is_named(program: Program, profile: Path) -> None:
    backup = max(program.folder.rglob("backups/*/*.lself"))
    data = bytearray(backup.read_bytes())
    data[data.index(NOTE.encode())] ^= 1
    backup.write_bytes(data)
    done = program("profile", "erase", profile, "--note", "1:ask", "--yes", code=1)
    assert backup.name in done.out.decode()
    assert NOTE.encode() not in profile.read_bytes()
