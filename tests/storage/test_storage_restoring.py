"""A backup takes the place of a file, and what was there is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.storage import (
    CannotOpen,
    CannotWrite,
    DamagedProfile,
    NewerProfile,
    NotAProfile,
    OtherProfile,
    ProfileBusy,
    ProfileFile,
    Safe,
)
from librarian_self.storage.backupfiles import backups_in
from librarian_self.storage.restoring import keep_aside, restore_file
from tests.storage.samples import (
    AT,
    LATER,
    LEVELS,
    OWNER,
    UUID,
    Contents,
    contents,
    held_by_another_program,
    read_contents,
    start_program,
)
from tests.storage.test_storage_crash import DIE_HALF_WAY

OTHER_UUID = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def safe(tmp_path: Path) -> Safe:
    """Where backups go."""
    return Safe(tmp_path / "backups", LATER)


@pytest.fixture
def said(filled: ProfileFile) -> Contents:
    """What the file said when it was backed up."""
    return contents(filled)


@pytest.fixture
def backup(filled: ProfileFile, said: Contents, safe: Safe) -> Path:
    """A backup, after which more was saved; the file is closed."""
    made = filled.back_up(safe.folder, AT)
    assert made is not None
    assert said.revision_count == 5
    filled.save_answer(1, "signage", LEVELS, LATER)
    filled.close()
    return made


def test_a_sound_file_is_backed_up_before_it_gives_way(
    backup: Path, path: Path, safe: Safe, said: Contents
) -> None:
    before = read_contents(path)
    kept = restore_file(path, backup, safe)
    assert read_contents(path) == said
    assert kept is not None
    assert kept == backups_in(safe.home(UUID))[0].path
    assert read_contents(kept) == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("left", [b"", b"junk " * 2000])
def test_a_damaged_file_is_kept_beside_itself_byte_for_byte(
    backup: Path, path: Path, safe: Safe, said: Contents, left: bytes
) -> None:
    path.write_bytes(left)
    kept = restore_file(path, backup, safe)
    assert kept == path.with_name("nodira.lself.damaged-2026-11-23T11-30-00Z")
    assert kept.read_bytes() == left
    assert read_contents(path) == said


def test_what_was_kept_before_is_not_written_over(backup: Path, path: Path, safe: Safe) -> None:
    for left in (b"one", b"two"):
        path.write_bytes(left)
        restore_file(path, backup, safe)
    kept = sorted(path.parent.glob("*.damaged-*"))
    assert [each.read_bytes() for each in kept] == [b"one", b"two"]


def test_where_no_file_is_the_backup_is_put(backup: Path, path: Path, safe: Safe, said: Contents) -> None:
    path.unlink()
    assert restore_file(path, backup, safe) is None
    assert read_contents(path) == said
    elsewhere = path.parent / "new folder" / "n.lself"
    assert restore_file(elsewhere, backup, safe) is None
    assert read_contents(elsewhere) == said


def test_the_oldest_backup_can_be_brought_back_though_rotation_would_remove_it(
    filled: ProfileFile, safe: Safe
) -> None:
    """The present file is backed up first, and that may be one backup too many."""
    for number in range(5):
        filled.save_setting("session", f"{number}", AT)
        filled.back_up(safe.folder, AT)
    filled.save_setting("session", "last", AT)
    filled.close()
    oldest = backups_in(safe.home(UUID))[-1].path
    restore_file(filled.path, oldest, safe)
    assert not oldest.exists()
    assert read_contents(filled.path).settings["session"] == "0"


def test_a_journal_of_the_old_file_is_not_played_into_the_new_one(
    backup: Path, path: Path, safe: Safe, said: Contents
) -> None:
    with start_program(DIE_HALF_WAY, path) as program:
        program.communicate()
    journal = path.with_name(f"{path.name}-journal")
    old_journal = journal.read_bytes()
    path.write_bytes(b"")
    journal.write_bytes(old_journal)
    kept = restore_file(path, backup, safe)
    assert kept is not None
    assert not journal.exists()
    assert kept.with_name(f"{kept.name}-journal").read_bytes() == old_journal
    assert read_contents(path) == said


def test_behind_a_link_the_file_is_replaced_and_the_link_stays(
    backup: Path, path: Path, safe: Safe, said: Contents, tmp_path: Path
) -> None:
    link = tmp_path / "link.lself"
    link.symlink_to(path)
    restore_file(link, backup, safe)
    assert link.is_symlink()
    assert read_contents(path) == said


def test_a_backup_of_somebody_else_is_refused(backup: Path, path: Path, safe: Safe, tmp_path: Path) -> None:
    other = tmp_path / "other.lself"
    ProfileFile.create(other, replace(OWNER, uuid=OTHER_UUID), AT).close()
    before = path.read_bytes()
    with pytest.raises(OtherProfile, match="another profile"):
        restore_file(path, other, safe)
    assert path.read_bytes() == before
    assert len(backups_in(safe.home(UUID))) == 1
    assert backup.exists()


def test_a_damaged_backup_is_refused(backup: Path, path: Path, safe: Safe) -> None:
    before = path.read_bytes()
    bad = backup.read_bytes()[:-4096]
    backup.write_bytes(bad)
    with pytest.raises(DamagedProfile) as caught:
        restore_file(path, backup, safe)
    assert caught.value.path == backup
    assert (path.read_bytes(), backup.read_bytes()) == (before, bad)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("missing", ["backup", "folder"])
def test_what_is_not_there_cannot_be_brought_back(
    backup: Path, path: Path, safe: Safe, missing: str, tmp_path: Path
) -> None:
    gone = backup.with_name("gone.lself") if missing == "backup" else tmp_path
    with pytest.raises((CannotOpen, NotAProfile)):
        restore_file(path, gone, safe)
    assert read_contents(path).revision_count == 6


def test_a_file_that_is_open_is_left_alone(backup: Path, path: Path, safe: Safe) -> None:
    before = path.read_bytes()
    with held_by_another_program(path), pytest.raises(ProfileBusy):
        restore_file(path, backup, safe)
    with ProfileFile.open(path), pytest.raises(ProfileBusy):
        restore_file(path, backup, safe)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_document_of_another_program_is_not_taken_for_a_damaged_profile(
    backup: Path, safe: Safe, tmp_path: Path
) -> None:
    thesis = tmp_path / "thesis.odt"
    thesis.write_text("mine")
    with pytest.raises(NotAProfile):
        restore_file(thesis, backup, safe)
    assert thesis.read_text() == "mine"


def test_a_newer_profile_is_left_alone(backup: Path, path: Path, safe: Safe) -> None:
    data = bytearray(path.read_bytes())
    data[60:64] = (9).to_bytes(4)
    path.write_bytes(data)
    with pytest.raises(NewerProfile):
        restore_file(path, backup, safe)
    assert path.read_bytes() == data


def test_a_folder_that_takes_nothing_changes_nothing(
    backup: Path, path: Path, safe: Safe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    before = path.read_bytes()
    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(CannotWrite, match="is full"):
        restore_file(path, backup, safe)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_copy_that_is_kept_aside_is_for_the_owner_alone_and_not_listed(closed: Path) -> None:
    aside = keep_aside(closed, AT)
    assert aside.stat().st_mode & 0o777 == 0o600
    assert aside.suffix != ".lself"
    assert aside.read_bytes() == closed.read_bytes()
