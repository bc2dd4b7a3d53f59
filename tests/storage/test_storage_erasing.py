"""What is erased is gone: the file, what lay beside it, its backups; nothing of anybody else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from librarian_self.storage import CannotErase, ProfileFile, ProfileMoved
from tests.storage.samples import AT, UUID


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where backups go."""
    return tmp_path / "backups"


def back_up(file: ProfileFile, folder: Path) -> Path:
    backup = file.back_up(folder, AT)
    assert backup is not None
    return backup


def test_the_file_its_journal_and_its_backups_go(filled: ProfileFile, folder: Path) -> None:
    back_up(filled, folder)
    journal = filled.path.with_name(f"{filled.path.name}-journal")
    journal.write_bytes(b"pages as they were")
    filled.erase(folder)
    assert not filled.path.exists()
    assert not journal.exists()
    assert not (folder / UUID).exists()


def test_a_profile_without_backups_is_erased_too(filled: ProfileFile, folder: Path) -> None:
    filled.erase(folder)
    assert not filled.path.exists()
    assert not folder.exists()


def test_the_bytes_are_zeros_before_the_name_goes(filled: ProfileFile, folder: Path) -> None:
    """A second name shows what is left on the disk."""
    backup = back_up(filled, folder)
    kept = [path.with_name(f"{path.name}.second") for path in (filled.path, backup)]
    sizes = [path.stat().st_size for path in (filled.path, backup)]
    other = folder.parent / "other-names"
    other.mkdir()
    for path, second in zip((filled.path, backup), kept, strict=True):
        os.link(path, other / second.name)
    filled.erase(folder)
    left = [(other / second.name).read_bytes() for second in kept]
    assert left == [bytes(size) for size in sizes]


def test_the_profiles_and_backups_of_others_stay(filled: ProfileFile, folder: Path) -> None:
    theirs = folder / "somebody-else" / "2026.lself"
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(b"theirs")
    neighbour = filled.path.with_name("neighbour.lself")
    neighbour.write_bytes(b"theirs too")
    back_up(filled, folder)
    filled.erase(folder)
    assert theirs.read_bytes() == b"theirs"
    assert neighbour.read_bytes() == b"theirs too"


def test_behind_a_link_the_answers_go_and_the_link_with_them(closed: Path, folder: Path) -> None:
    link = closed.with_name("link.lself")
    link.symlink_to(closed)
    ProfileFile.open(link).erase(folder)
    assert not closed.exists()
    assert not link.is_symlink()


def test_a_link_among_the_backups_does_not_lead_the_eraser_away(filled: ProfileFile, folder: Path) -> None:
    back_up(filled, folder)
    diary = folder.parent / "diary.txt"
    diary.write_text("mine")
    (folder / UUID / "link.lself").symlink_to(diary)
    filled.erase(folder)
    assert diary.read_text() == "mine"
    assert not (folder / UUID).exists()


def test_another_file_under_the_same_name_is_not_touched(filled: ProfileFile, folder: Path) -> None:
    """The profile stays open, so that it can be saved elsewhere."""
    moved = filled.path.with_name("moved.lself")
    filled.path.rename(moved)
    filled.path.write_bytes(b"somebody else's")
    with pytest.raises(ProfileMoved):
        filled.erase(folder)
    assert filled.path.read_bytes() == b"somebody else's"
    assert filled.profile().uuid == UUID
    assert moved.exists()


def test_what_cannot_be_removed_is_named_and_erasing_can_be_tried_again(
    filled: ProfileFile, folder: Path
) -> None:
    backup = back_up(filled, folder)
    stubborn = backup.with_name("a-folder")
    stubborn.mkdir()
    with pytest.raises(CannotErase) as refused:
        filled.erase(folder)
    assert refused.value.stuck == stubborn
    assert f"{stubborn}" in f"{refused.value}"
    assert filled.path.exists()
    shutil.rmtree(stubborn)
    ProfileFile.open(filled.path).erase(folder)
    assert not filled.path.exists()


def test_damaged_files_that_were_kept_go_too(filled: ProfileFile, folder: Path) -> None:
    kept = [filled.path.with_name(f"{filled.path.name}.damaged-2026-11-23{end}") for end in ("", "-journal")]
    for path in kept:
        path.write_bytes(b"answers of theirs")
    other = filled.path.with_name(f"other-{filled.path.name}.damaged-2026-11-23")
    other.write_bytes(b"somebody else's")
    filled.erase(folder)
    assert not any(path.exists() for path in kept)
    assert other.exists()
