"""Erasing a note that is ended in the middle: every file is old or new, and the next time it is gone from all of them."""

from __future__ import annotations

import json
import random
from contextlib import suppress
from pathlib import Path
from time import sleep

import pytest

from librarian_self.storage.recovering import is_sound
from tests.faults.conftest import Shell, answers

PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test
NOTE = "Talked with a reader about Ajiniyaz"
KILLS = 20
FIRST = f"{NOTE} 0"
"""What was noted at the question that is erased."""

A_FILE_TAKES = 0.01
ERASING_TAKES = 0.5
"""Seconds until one more file is written anew, and until all are, with time to spare."""


@pytest.fixture
def written(shell: Shell, path: Path) -> Path:
    """A profile with twenty notes at two questions, and five backups of which the last four hold some."""
    for _ in range(4):
        assert shell.answer(path, answers(5, NOTE)).code == 0
    return path


def holding(shell: Shell, words: str = NOTE) -> set[str]:
    """Files of the program in which the words can be read."""
    found = set()
    for each in shell.folder.rglob("*"):
        with suppress(FileNotFoundError, IsADirectoryError):  # some come and go while we look
            if each.suffix not in (".in", ".out", ".err") and words.encode() in each.read_bytes():
                found.add(each.name)
    return found


def backups(shell: Shell) -> list[Path]:
    return sorted((shell.folder / "data" / "backups").rglob("*.lself"))


def erase_words(path: Path, item: str, *more: str) -> tuple[object, ...]:
    return ("profile", "erase", path, "--note", f"1:{item}", "--yes", *more)


def test_kills_while_a_note_is_erased_leave_every_file_old_or_new(shell: Shell, written: Path) -> None:
    dice = random.Random(21)  # noqa: S311 - any times will do
    whole = {each: each.read_bytes() for each in (written, *backups(shell))}
    outcomes = set()
    for kill in range(KILLS):
        for each, data in whole.items():
            each.write_bytes(data)
        running = shell.start(*erase_words(written, "ask"))
        most = kill % len(whole)
        while running.is_alive() and len(holding(shell, FIRST)) > most:
            sleep(0.0005)
        sleep(dice.random() * A_FILE_TAKES)
        running.kill()
        assert shell("profile", "check", written).code == 0, kill
        assert shell.json("profile", "info", written)["revisions"] == 20
        for backup in backups(shell):
            assert is_sound(backup, backup.parent.name), kill
        assert len(backups(shell)) == len(whole) - 1
        outcomes.add(len(holding(shell, FIRST)))
        for item in ("ask", "explain"):
            done = shell(*erase_words(written, item))
            assert done.code == 0, (kill, done.err)
        assert holding(shell) == set()
        assert not list(written.parent.glob(f"{written.name}.*"))
    assert len(outcomes) > 1, "some were ended before, some in the middle or after"


def test_kills_in_a_protected_profile_lose_nothing_else(shell: Shell, written: Path) -> None:
    secrets = f"{PASSWORD}\n"
    done = shell("profile", "password", written, "--set", "--secrets-stdin", given=secrets * 2)
    assert done.code == 0, done.err
    dice = random.Random(22)  # noqa: S311 - likewise
    whole = {each: each.read_bytes() for each in (written, *backups(shell))}
    for kill in range(KILLS // 2):
        for each, data in whole.items():
            each.write_bytes(data)
        running = shell.start(*erase_words(written, "ask", "--secrets-stdin"), given=secrets)
        sleep(dice.random() * 2 * ERASING_TAKES)
        running.kill()
        done = shell(*erase_words(written, "ask", "--secrets-stdin"), given=secrets)
        assert done.code == 0, (kill, done.err)
        out = shell.folder / "all.json"
        assert shell("export", written, "--answers", out, "--secrets-stdin", given=secrets).code == 0
        notes = {row["item"]: row["note"] for row in json.loads(out.read_text("utf-8"))}
        out.unlink()
        assert notes["ask"] == ""
        assert notes["explain"].startswith(NOTE)
        assert holding(shell) == set()
        assert not list(written.parent.glob(f"{written.name}.*"))
