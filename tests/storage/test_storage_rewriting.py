"""What is erased is in no byte of the file, its journal or a backup; ended anywhere, each file is old or new."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from librarian_self.storage import CannotWrite, Given, Obstacle, ProfileFile, Safe, Secret, protect_file
from librarian_self.storage import rewriting as module
from librarian_self.storage.backupfiles import backups_in
from librarian_self.storage.inspecting import inspect_file
from librarian_self.storage.recovering import is_sound
from librarian_self.storage.rewriting import count_copies, overwriting, rewrite_file
from librarian_self.storage.rows import Rows
from librarian_self.storage.sealing.keys import Cost
from librarian_self.storage.sealing.switching import BEFORE, SWITCHING, is_sealed
from librarian_self.storage.without import without_assessment, without_words
from tests.storage.samples import AT, LATER, LEVELS, UUID

NOTE = LEVELS.note.encode()
PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test
CHEAP = Cost(memory=64, passes=1, lanes=1)
TURN: Callable[[Rows], Rows] = partial(without_words, assessment=1, item="reading")


@pytest.fixture
def safe(tmp_path: Path) -> Safe:
    return Safe(tmp_path / "backups", LATER)


@pytest.fixture
def closed(filled: ProfileFile, safe: Safe) -> Path:
    """A closed profile with a note, and three backups of which the last two have it too."""
    assert filled.back_up(safe.folder, AT)
    for second in range(2):
        filled.save_setting("theme", f"{second}", AT)
        assert filled.back_up(safe.folder, f"2026-11-23T11:00:0{second}Z")
    filled.close()
    return filled.path


def holding(path: Path, words: bytes = NOTE) -> list[str]:
    """The names of files in the whole folder in which the words can be found."""
    return sorted(
        each.name for each in path.parents[1].rglob("*") if each.is_file() and words in each.read_bytes()
    )


def backups(safe: Safe) -> list[Path]:
    return [backup.path for backup in backups_in(safe.home(UUID))]


def test_the_words_are_in_no_byte_of_the_file_and_its_backups(closed: Path, safe: Safe) -> None:
    assert len(holding(closed)) == 4
    done = rewrite_file(closed, None, safe, TURN)
    assert (done.backups, done.copies, done.stuck) == (3, 0, ())
    assert holding(closed) == []
    assert inspect_file(closed, [UUID]) == ()
    with ProfileFile.open(closed) as file:
        assert file.revision_count() == 5
        assert [revision.answer.current for revision in file.revisions(1, "reading")] == [2, None]
        assert not list(closed.parent.glob("*-journal"))


def test_backups_keep_their_names_and_pass_every_check(closed: Path, safe: Safe) -> None:
    before = backups(safe)
    rewrite_file(closed, None, safe, TURN)
    assert backups(safe) == before
    assert all(is_sound(backup, UUID) for backup in before)
    assert not [each for each in safe.home(UUID).iterdir() if each not in before]
    if os.name == "posix":
        assert {backup.stat().st_mode & 0o777 for backup in before} == {0o600}


def test_what_does_not_hold_it_is_not_touched(closed: Path, safe: Safe) -> None:
    rewrite_file(closed, None, safe, TURN)
    whole = {path: path.read_bytes() for path in (closed, *backups(safe))}
    done = rewrite_file(closed, None, safe, TURN)
    assert (done.backups, done.stuck) == (0, ())
    assert {path: path.read_bytes() for path in whole} == whole


def test_new_answers_go_on_from_the_last_number(closed: Path, safe: Safe) -> None:
    rewrite_file(closed, None, safe, partial(without_assessment, assessment=2))
    with ProfileFile.open(closed) as file:
        assert [each.id for each in file.assessments()] == [1]
        assert file.save_answer(1, "reading", LEVELS, LATER).seq == 6
        assert file.start_assessment("x", "1", "h", "self", None, LATER).id == 3
    assert inspect_file(closed, [UUID]) == ()


def test_a_protected_profile_and_its_backups_lose_it_too(closed: Path, safe: Safe) -> None:
    protect_file(closed, PASSWORD, safe, CHEAP)
    given = Given(PASSWORD)
    with ProfileFile.open(closed, given=given) as file:
        file.save_setting("theme", "dark", LATER)
        file.back_up(safe.folder, LATER)
    rows = sum(1 for _ in backups(safe))
    done = rewrite_file(closed, given, safe, TURN)
    assert (done.backups, done.stuck) == (rows, ())
    for path in (closed, *backups(safe)):
        assert is_sealed(path)
        with ProfileFile.open(path, given=given) as file:
            assert {revision.answer.note for revision in file.revisions(1, "reading")} == {""}
            assert file.profile().uuid == UUID
    assert inspect_file(closed, [UUID]) == ()


def test_a_changed_password_still_opens_what_was_rewritten(closed: Path, safe: Safe) -> None:
    key = protect_file(closed, PASSWORD, safe, CHEAP)
    rewrite_file(closed, Given(PASSWORD), safe, TURN)
    for secret in (Given(PASSWORD), Given(key, Secret.RECOVERY)):
        with ProfileFile.open(closed, given=secret) as file:
            assert len(file.assessments()) == 2


def test_copies_of_damaged_files_beside_it_go(closed: Path, safe: Safe) -> None:
    aside = closed.with_name(f"{closed.name}.damaged-2026-11-01T10-00-00Z")
    aside.write_bytes(b"damaged " + NOTE)
    part = safe.home(UUID) / "4711.part"
    part.write_bytes(b"begun " + NOTE)
    assert count_copies(closed, safe, UUID) == (3, 1)
    assert rewrite_file(closed, None, safe, TURN).copies == 2
    assert holding(closed) == []


def test_a_backup_that_cannot_be_read_is_named_and_the_others_lose_it(closed: Path, safe: Safe) -> None:
    bad = backups(safe)[1]
    data = bytearray(bad.read_bytes())
    data[data.index(NOTE)] ^= 1
    bad.write_bytes(data)
    done = rewrite_file(closed, None, safe, TURN)
    assert done.stuck == (bad,)
    assert done.backups == 2
    assert bad.read_bytes() == bytes(data)
    assert holding(closed) == []


def test_a_backup_that_does_not_fit_on_the_disk_is_named_and_stays(
    closed: Path, safe: Safe, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = {path: path.read_bytes() for path in backups(safe)}

    def full(_part: Path, *_more: object) -> None:
        raise CannotWrite(closed, Obstacle.DISK_FULL)

    monkeypatch.setattr(module, "write_rows", full)
    done = rewrite_file(closed, None, safe, lambda rows: TURN(rows) if len(rows) else rows)
    assert set(done.stuck) == set(whole)
    assert {path: path.read_bytes() for path in whole} == whole
    assert all(is_sound(path, UUID) for path in whole)


class Killed(BaseException):
    """The program ends here."""


@pytest.mark.parametrize("step", range(12))
def test_ended_anywhere_every_file_is_old_or_new_and_the_next_time_finishes_it(
    closed: Path, safe: Safe, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    steps = iter(range(100))

    def counting(original: Callable[..., object]) -> Callable[..., object]:
        def call(*words: object, **more: object) -> object:
            if next(steps) == step:
                raise Killed
            return original(*words, **more)

        return call

    with monkeypatch.context() as patched:
        for name in ("replace", "unlink"):
            patched.setattr(Path, name, counting(getattr(Path, name)))
        try:
            rewrite_file(closed, None, safe, TURN)
        except Killed:
            pass
        else:
            assert holding(closed) == []
    assert all(is_sound(backup, UUID) for backup in backups(safe))
    with ProfileFile.open(closed, find_safe=lambda: safe) as file:
        assert file.revision_count() == 5
    for ending in (BEFORE, SWITCHING):
        assert not closed.with_name(closed.name + ending).exists()
    rewrite_file(closed, None, safe, TURN)
    assert holding(closed) == []


def test_the_old_bytes_are_zeros_once_something_else_is_there(tmp_path: Path) -> None:
    path, second, new = tmp_path / "old", tmp_path / "second name", tmp_path / "new"
    path.write_bytes(b"words" * 1000)
    os.link(path, second)
    new.write_bytes(b"else")
    with overwriting(path):
        new.replace(path)
    assert second.read_bytes() == bytes(5000)
    assert path.read_bytes() == b"else"


def test_the_old_bytes_stay_where_nothing_took_their_place(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"words")
    with pytest.raises(OSError, match="full"), overwriting(path):
        raise OSError("full")
    assert path.read_bytes() == b"words"
