"""A protected profile after kills: old or new, nothing said is lost, and none of its words can be read anywhere."""

from __future__ import annotations

import json
import random
from pathlib import Path
from time import sleep

import pytest

from librarian_self.services.session import Session
from librarian_self.storage import Given, Secret
from librarian_self.storage.sealing.switching import BEFORE, SWITCHING, is_sealed
from tests.faults.conftest import Running, Shell, answers

PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test
OTHER = "Qora qargʻa"
NOTE = "Talked with a reader about Ajiniyaz"
GOAL = "Ask a second question before searching"
NAME = "Nodira"
KILLS_WHILE_PROTECTING = 40
KILLS_WHILE_UNPROTECTING = 12
KILLS_WHILE_CHANGING = 12
KILLS_WHILE_ANSWERING = 12
SWITCH_TAKES = 1.2
"""Seconds from the first byte of the sealed file to the last clear backup that is overwritten, with time to spare."""


@pytest.fixture
def written(shell: Shell, path: Path) -> Path:
    """A clear profile with answers, a goal, and clear backups."""
    assert shell.answer(path, answers(20, NOTE)).code == 0
    assert shell("goal", "add", path, "--title", GOAL).code == 0
    return path


def secrets(*words: str) -> str:
    return "".join(f"{word}\n" for word in words)


def password(shell: Shell, path: Path, deed: str, *words: str) -> Running:
    return shell.start("profile", "password", path, deed, "--secrets-stdin", given=secrets(*words))


def readable(shell: Shell, *but: Path) -> set[str]:
    """Files of the whole folder in which one of the profile’s own texts can be read."""
    found = set()
    for file in shell.folder.rglob("*"):
        # What the test itself gave on standard input, and the key that was printed, are not the program's files.
        if file.is_file() and file not in but and file.suffix not in (".in", ".out"):
            data = file.read_bytes()
            if any(words.encode() in data for words in (NOTE, GOAL, f'"{NAME}"')):
                found.add(file.name)
    return found


def wait_for_switch(running: Running, path: Path) -> None:
    """Wait until the other shape of the file is being written, or the command has ended."""
    part = path.with_name(path.name + SWITCHING)
    while running.is_alive() and not part.exists():
        sleep(0.0005)


def notes(path: Path, given: Given | None, backups: Path) -> list[str]:
    with Session.open(path, given=given, backups=backups) as session:
        assert session.profile().name == NAME
        assert [goal.title for goal in session.goals()] == [GOAL]
        return sorted(answer.note for answer in session.take(1).answers.values())


def test_kills_while_it_is_protected_leave_the_old_or_the_new_and_nothing_clear_after_the_next_start(
    shell: Shell, written: Path
) -> None:
    dice = random.Random(11)  # noqa: S311 - any times will do
    whole = written.read_bytes()
    data = shell.folder / "data"
    before = notes(written, None, data / "backups")
    outcomes = set()
    for kill in range(KILLS_WHILE_PROTECTING):
        for leftover in (BEFORE, SWITCHING):
            written.with_name(written.name + leftover).unlink(missing_ok=True)
        written.write_bytes(whole)
        shell("review", "add", written, "--date", "2027-01-20")  # leaves a clear backup
        running = password(shell, written, "--set", PASSWORD, PASSWORD)
        wait_for_switch(running, written)
        sleep(dice.random() * SWITCH_TAKES)
        running.kill()
        info = shell("profile", "info", written, "--json", "--secrets-stdin", given=secrets(PASSWORD))
        assert info.code == 0, (kill, info.err)
        sealed = bool(json.loads(info.out)["protected"])
        outcomes.add(sealed)
        assert notes(written, Given(PASSWORD) if sealed else None, data / "backups") == before
        assert not list(written.parent.glob(f"{written.name}.*"))
        if sealed:
            assert is_sealed(written)
            assert readable(shell) == set()
            for backup in (data / "backups").rglob("*.lself"):
                assert is_sealed(backup)
                backup.unlink()
    assert outcomes == {True, False}


@pytest.fixture
def protected(shell: Shell, written: Path) -> Path:
    """The same under a password."""
    done = shell(
        "profile", "password", written, "--set", "--secrets-stdin", given=secrets(PASSWORD, PASSWORD)
    )
    assert done.code == 0, done.err
    return written


def test_none_of_its_words_lie_anywhere(shell: Shell, protected: Path) -> None:
    assert readable(shell) == set()
    done = shell("goal", "list", protected, "--secrets-stdin", given=secrets(OTHER))
    assert done.code == 1
    lines = secrets(PASSWORD) + answers(5, NOTE)
    assert shell("answer", protected, "--secrets-stdin", *shell.form, given=lines).code == 0
    assert readable(shell) == set()


def test_kills_while_answering_lose_no_answer_and_leave_no_word(shell: Shell, protected: Path) -> None:
    dice = random.Random(12)  # noqa: S311 - likewise
    told: set[int] = set()
    lines = secrets(PASSWORD) + answers(2000, NOTE)
    for kill in range(KILLS_WHILE_ANSWERING):
        running = shell.start("answer", protected, "--secrets-stdin", *shell.form, given=lines)
        running.wait_for(1 + kill % 5)
        sleep(dice.random() * 0.004)
        running.kill()
        assert readable(shell) == set()
        told |= {int(line.split()[1]) for line in running.lines() if line.startswith("saved ")}
        info = shell("profile", "info", protected, "--json", "--secrets-stdin", given=secrets(PASSWORD))
        assert json.loads(info.out)["revisions"] >= max(told)
    assert len(told) >= KILLS_WHILE_ANSWERING


def test_kills_while_the_password_changes_leave_one_that_opens_it(shell: Shell, protected: Path) -> None:
    dice = random.Random(13)  # noqa: S311 - likewise
    backups = shell.folder / "data" / "backups"
    before = notes(protected, Given(PASSWORD), backups)
    present, other = PASSWORD, OTHER
    for _ in range(KILLS_WHILE_CHANGING):
        running = password(shell, protected, "--change", present, other, other)
        sleep(0.1 + dice.random() * 0.6)
        running.kill()
        opened = shell("profile", "info", protected, "--secrets-stdin", given=secrets(present)).code == 0
        if not opened:
            present, other = other, present
        assert notes(protected, Given(present), backups) == before
        (shell.folder / "data" / "tries.json").unlink(missing_ok=True)


def test_kills_while_it_is_taken_away_leave_the_old_or_the_new(shell: Shell, protected: Path) -> None:
    dice = random.Random(14)  # noqa: S311 - likewise
    backups = shell.folder / "data" / "backups"
    before = notes(protected, Given(PASSWORD), backups)
    whole = protected.read_bytes()
    for _ in range(KILLS_WHILE_UNPROTECTING):
        protected.write_bytes(whole)
        running = password(shell, protected, "--remove", PASSWORD)
        wait_for_switch(running, protected)
        sleep(dice.random() * SWITCH_TAKES / 4)
        running.kill()
        assert notes(protected, Given(PASSWORD), backups) == before
        assert not list(protected.parent.glob(f"{protected.name}.*"))


@pytest.mark.parametrize("left", [(BEFORE, SWITCHING), (SWITCHING,), (BEFORE,)])
def test_every_command_finishes_what_was_interrupted(
    shell: Shell, written: Path, left: tuple[str, ...]
) -> None:
    whole = written.read_bytes()
    for ending in left:
        written.with_name(written.name + ending).write_bytes(whole)
    written.unlink()
    assert shell("profile", "check", written).code == 0
    assert written.read_bytes() == whole
    assert not list(written.parent.glob(f"{written.name}.*"))


def test_whoever_comes_while_it_is_being_protected_waits_or_is_refused(shell: Shell, written: Path) -> None:
    """No answer that was called saved may be lost in the file that steps aside."""
    dice = random.Random(15)  # noqa: S311 - likewise
    whole = written.read_bytes()
    for _ in range(10):
        written.write_bytes(whole)
        setting = password(shell, written, "--set", PASSWORD, PASSWORD)
        sleep(0.1 + dice.random() * 0.5)
        done = shell.answer(written, answers(1, "a later remark"))
        while setting.is_alive():
            sleep(0.01)
        sealed = is_sealed(written)
        given = Given(PASSWORD) if sealed else None
        with Session.open(written, given=given, backups=shell.folder / "data" / "backups") as session:
            count = session.revision_count()
        assert count == 20 + len([line for line in done.lines if line.startswith("saved")])
        (shell.folder / "data" / "tries.json").unlink(missing_ok=True)


def test_the_recovery_key_that_was_printed_opens_it(shell: Shell, written: Path) -> None:
    done = shell(
        "profile", "password", written, "--set", "--secrets-stdin", given=secrets(PASSWORD, PASSWORD)
    )
    (key,) = done.lines
    assert notes(written, Given(key, Secret.RECOVERY), shell.folder / "data" / "backups")
