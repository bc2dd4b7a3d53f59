"""A backup is believed only after it was read back, and no older one goes before."""

from __future__ import annotations

import os
import resource
import shutil
import stat
from pathlib import Path

import pytest

from librarian_self.storage import BackupFailed, DamagedProfile, ProfileFile, Unstorable
from librarian_self.storage import backup as backup_module
from librarian_self.storage.backupfiles import backups_in
from librarian_self.storage.rotation import SESSIONS
from tests.storage.samples import AT, LEVELS, OWNER, UUID, contents, read_contents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where backups go; it does not exist yet."""
    return tmp_path / "backups"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / UUID).iterdir())


def save_and_back_up(file: ProfileFile, folder: Path, at: str) -> Path:
    file.save_setting("last session", at, at)
    backup = file.back_up(folder, at)
    assert backup is not None
    return backup


def test_a_backup_is_a_profile_that_says_the_same(filled: ProfileFile, folder: Path) -> None:
    backup = filled.back_up(folder, AT)
    assert backup == folder / UUID / "000001_2026-11-23T10-15-00Z.lself"
    assert read_contents(backup) == contents(filled)


def test_a_backup_is_for_the_owner_alone(filled: ProfileFile, folder: Path) -> None:
    before = os.umask(0)
    try:
        backup = filled.back_up(folder, AT)
    finally:
        os.umask(before)
    assert backup is not None
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.parent.stat().st_mode) == stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_session_that_changed_nothing_makes_no_backup(closed: Path, folder: Path) -> None:
    with ProfileFile.open(closed) as file:
        contents(file)
        assert file.back_up(folder, AT) is None
    assert not folder.exists()


def test_a_second_backup_needs_a_second_change(filled: ProfileFile, folder: Path) -> None:
    assert filled.back_up(folder, AT) is not None
    assert filled.back_up(folder, AT) is None
    filled.save_place(1, "reading")
    assert filled.back_up(folder, AT) is not None


def test_a_change_that_was_not_saved_makes_no_backup(closed: Path, folder: Path) -> None:
    with ProfileFile.open(closed) as file:
        with pytest.raises(Unstorable):
            file.save_setting("theme", "\0", AT)
        assert file.back_up(folder, AT) is None


def test_two_backups_of_one_second_both_stay(filled: ProfileFile, folder: Path) -> None:
    backups = [save_and_back_up(filled, folder, AT) for _ in range(3)]
    assert len(set(backups)) == 3
    assert names(folder) == sorted(backup.name for backup in backups)


@pytest.mark.parametrize(
    "at",
    ["2026-11-23T10:15:00.123456+00:00", "2026-11-23T15:15:00+05:00", "2026-11-23T10:15:00Z"],
)
def test_a_name_is_one_that_every_system_allows_and_says_the_time_in_utc(
    filled: ProfileFile, folder: Path, at: str
) -> None:
    backup = filled.back_up(folder, at)
    assert backup is not None
    assert backup.name == "000001_2026-11-23T10-15-00Z.lself"
    (listed,) = backups_in(folder / UUID)
    assert (listed.path, listed.number, listed.at) == (backup, 1, AT)
    assert listed.size == backup.stat().st_size


def test_of_one_day_the_five_newest_are_kept(filled: ProfileFile, folder: Path) -> None:
    hours = [f"2026-11-23T{hour:02}:00:00Z" for hour in range(9, 17)]
    backups = [save_and_back_up(filled, folder, hour) for hour in hours]
    assert names(folder) == [backup.name for backup in backups[-SESSIONS:]]
    with ProfileFile.open(backups[-1]) as newest:
        assert newest.settings()["last session"] == hours[-1]


def test_older_days_weeks_and_months_are_kept_too(filled: ProfileFile, folder: Path) -> None:
    days = [f"2026-{month:02}-{day:02}T10:00:00Z" for month in range(1, 12) for day in (1, 15, 28)]
    for day in days:
        save_and_back_up(filled, folder, day)
    kept = {backup.at[:10] for backup in backups_in(folder / UUID)}
    assert {f"2026-{month:02}-28" for month in range(1, 12)} <= kept
    assert {day[:10] for day in days[-7:]} <= kept


def test_a_clock_set_back_never_costs_the_newest_backup(filled: ProfileFile, folder: Path) -> None:
    for day in range(1, 7):
        save_and_back_up(filled, folder, f"2026-11-{day:02}T10:00:00Z")
    backup = save_and_back_up(filled, folder, "1999-01-01T00:00:00Z")
    assert backup.name in names(folder)
    assert backups_in(folder / UUID)[0].path == backup


def test_files_that_are_no_backups_are_left_alone(filled: ProfileFile, folder: Path) -> None:
    (folder / UUID).mkdir(parents=True)
    (folder / UUID / "0-note.txt").write_text("mine")
    for _ in range(SESSIONS + 3):
        save_and_back_up(filled, folder, AT)
    assert (folder / UUID / "0-note.txt").read_text() == "mine"


def test_of_one_second_the_last_are_kept(filled: ProfileFile, folder: Path) -> None:
    backups = [save_and_back_up(filled, folder, AT) for _ in range(SESSIONS + 2)]
    assert names(folder) == sorted(backup.name for backup in backups[2:])


def test_another_window_with_a_copy_of_the_profile_does_no_harm(
    closed: Path, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.lself"
    shutil.copy(closed, copy)
    with ProfileFile.open(closed) as one, ProfileFile.open(copy) as two:
        first, second = save_and_back_up(one, folder, AT), save_and_back_up(two, folder, AT)
        assert first != second
        assert read_contents(first) == contents(one)
        assert read_contents(second) == contents(two)


def test_a_copy_that_a_kill_left_half_written_is_in_nobodys_way(filled: ProfileFile, folder: Path) -> None:
    (folder / UUID).mkdir(parents=True)
    left = folder / UUID / "4711.part"
    left.write_bytes(b"half of a copy")
    os.utime(left, (0, 0))
    claimed = folder / UUID / "000007_2026-11-22T10-15-00Z.lself"
    claimed.touch()
    assert backups_in(folder / UUID) == ()
    backup = filled.back_up(folder, AT)
    assert backup is not None
    assert names(folder) == [claimed.name, backup.name]
    assert [listed.path for listed in backups_in(folder / UUID)] == [backup]
    assert read_contents(backup) == contents(filled)


def test_what_another_window_is_writing_is_left_to_it(filled: ProfileFile, folder: Path) -> None:
    (folder / UUID).mkdir(parents=True)
    (folder / UUID / "4711.part").write_bytes(b"half of a copy")
    save_and_back_up(filled, folder, AT)
    assert (folder / UUID / "4711.part").exists()


def test_a_backup_that_does_not_pass_is_thrown_away_and_older_ones_stay(
    filled: ProfileFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = [save_and_back_up(filled, folder, f"2026-11-{day:02}T10:00:00Z").name for day in range(1, 6)]

    def find_damage(_connection: object, path: Path, **_more: object) -> None:
        assert path.stat().st_size > 0
        raise DamagedProfile(path, 3)

    monkeypatch.setattr(backup_module, "examine", find_damage)
    filled.save_place(1, "reading")
    with pytest.raises(BackupFailed, match="Your profile itself is saved"):
        filled.back_up(folder, AT)
    assert names(folder) == older

    monkeypatch.undo()
    assert filled.back_up(folder, AT) is not None, "the next try makes up for it"


def test_a_full_disk_leaves_no_half_backup(filled: ProfileFile, folder: Path) -> None:
    older = [save_and_back_up(filled, folder, AT).name]
    filled.save_place(1, "reading")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, hard))
    try:
        with pytest.raises(BackupFailed, match="free space"):
            filled.back_up(folder, AT)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert names(folder) == older
    filled.save_answer(1, "reading", LEVELS, AT)


def test_a_folder_that_cannot_be_made_is_said(filled: ProfileFile, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(BackupFailed):
        filled.back_up(tmp_path / "file", AT)
    assert filled.profile() == OWNER


def test_a_deleted_profile_can_still_be_backed_up(filled: ProfileFile, folder: Path) -> None:
    before = contents(filled)
    filled.path.unlink()
    backup = filled.back_up(folder, AT)
    assert backup is not None
    assert read_contents(backup) == before


def test_where_a_damaged_row_was_met_no_backup_is_made(filled: ProfileFile, folder: Path) -> None:
    older = [save_and_back_up(filled, folder, AT).name]
    connection = filled._database._connection
    connection.set_authorizer(None)
    connection.execute("UPDATE answer SET note = 'x' WHERE seq = 1")  # as a failing disk might
    with pytest.raises(DamagedProfile):
        filled.revisions()
    filled.save_place(1, "reading")
    assert filled.back_up(folder, AT) is None
    assert names(folder) == older
