"""Folders and files that only their owner may read; what was not made here is never touched."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from librarian_self.storage.folders import (
    make_private_file,
    make_private_folder,
    remove_folders,
    sync_file,
    sync_folder,
)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_every_missing_folder_is_made_for_the_owner_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    deepest = tmp_path / "a" / "b" / "c"
    made = make_private_folder(deepest)
    assert made == [deepest, deepest.parent, deepest.parent.parent]
    assert {rights(folder) for folder in made} == {0o700}
    assert rights(tmp_path) == 0o755


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    assert make_private_folder(tmp_path) == []
    assert rights(tmp_path) == 0o750


def test_folders_that_could_not_all_be_made_are_removed(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        make_private_folder(tmp_path / "a" / ("b" * 300) / "c")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_use_is_not_removed(tmp_path: Path) -> None:
    made = make_private_folder(tmp_path / "a" / "b")
    (tmp_path / "a" / "note").write_text("mine")
    remove_folders(made)
    assert [path.name for path in tmp_path.rglob("*")] == ["a", "note"]


def test_a_private_file_is_new_empty_and_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    make_private_file(path)
    assert (rights(path), path.stat().st_size) == (0o600, 0)
    path.write_text("mine")
    with pytest.raises(FileExistsError):
        make_private_file(path)
    assert path.read_text() == "mine"


def test_what_is_synchronised_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("mine")
    sync_file(path)
    sync_folder(tmp_path)
    sync_folder(tmp_path / "gone")
    assert path.read_text() == "mine"
    with pytest.raises(FileNotFoundError):
        sync_file(tmp_path / "gone")
