"""The profiles that this computer knows."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from librarian_self.services.profiles import (
    DataFolder,
    KnownProfile,
    forget,
    free_path,
    known_profiles,
    remember,
    user_data_folder,
)
from librarian_self.services.session import Session


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A data folder that does not exist yet."""
    return DataFolder(tmp_path / "data")


def made(folder: DataFolder, name: str) -> Path:
    path = free_path(folder, name)
    Session.create(path, name).close()
    return path


def known(path: Path, name: str, opened: str) -> KnownProfile:
    return KnownProfile(path, name, opened)


class TestKnown:
    """`known_profiles` and `remember`."""

    def test_a_new_computer_knows_nobody(self, folder: DataFolder) -> None:
        assert known_profiles(folder) == ()
        assert not folder.path.exists()

    def test_who_was_here_last_comes_first(self, folder: DataFolder) -> None:
        a, b = made(folder, "Aziza"), made(folder, "Bek")
        remember(folder, known(a, "Aziza", "2026-11-01T00:00:00Z"))
        remember(folder, known(b, "Bek", "2026-11-02T00:00:00Z"))
        assert [each.name for each in known_profiles(folder)] == ["Bek", "Aziza"]
        remember(folder, known(a, "Aziza N.", "2026-11-03T00:00:00Z"))
        assert [each.name for each in known_profiles(folder)] == ["Aziza N.", "Bek"]

    def test_files_that_no_list_names_are_found_and_come_last(self, folder: DataFolder) -> None:
        made(folder, "Aziza")
        b = made(folder, "Bek")
        remember(folder, known(b, "Bek", "2026-11-02T00:00:00Z"))
        assert [(each.name, each.opened) for each in known_profiles(folder)] == [
            ("Bek", "2026-11-02T00:00:00Z"),
            ("Aziza", ""),
        ]

    def test_a_profile_elsewhere_is_remembered_while_it_is_there(
        self, folder: DataFolder, tmp_path: Path
    ) -> None:
        path = tmp_path / "stick" / "mine.lself"
        Session.create(path, "Mine").close()
        remember(folder, known(path, "Mine", "2026-11-02T00:00:00Z"))
        assert [each.path for each in known_profiles(folder)] == [path]
        path.unlink()
        assert known_profiles(folder) == ()

    @pytest.mark.parametrize(
        "written",
        [
            b"",
            b"[",
            b"{}",
            b'{"path": 1}',
            b"[1]",
            b'["x"]',
            b'[{"path": "x"}]',
            b'[{"path": 3, "name": "x", "opened": ""}]',
            b"\xff\xfe",
            b"null",
        ],
    )
    def test_a_broken_list_hides_no_profile(self, folder: DataFolder, written: bytes) -> None:
        path = made(folder, "Aziza")
        folder.known_list.write_bytes(written)
        assert [each.path for each in known_profiles(folder)] == [path]
        remember(folder, known(path, "Aziza", "2026-11-02T00:00:00Z"))
        assert [each.name for each in known_profiles(folder)] == ["Aziza"]

    def test_a_path_that_no_system_could_hold_is_left_out(self, folder: DataFolder) -> None:
        folder.make()
        entry = {"name": "x", "opened": ""}
        written = [{"path": "/" + "n" * 5000, **entry}, {"path": "/a\0b", **entry}]
        folder.known_list.write_text(json.dumps(written))
        assert known_profiles(folder) == ()

    def test_a_folder_that_cannot_be_made_is_no_harm(self, tmp_path: Path) -> None:
        (tmp_path / "data").write_text("a file")
        folder = DataFolder(tmp_path / "data")
        remember(folder, known(tmp_path / "a.lself", "A", ""))
        assert known_profiles(folder) == ()
        assert (tmp_path / "data").read_text() == "a file"


class TestFreePath:
    """`free_path`."""

    @pytest.mark.parametrize(
        ("name", "file"),
        [
            ("Nodira", "Nodira.lself"),
            ("  Oʻgʻiloy Karimova ", "Oʻgʻiloy-Karimova.lself"),
            ("Ўғилой", "Ўғилой.lself"),
            ("../../etc/passwd", "etc-passwd.lself"),
            ('a\\b:c*d?"e<f>|g', "a-b-c-d-e-f-g.lself"),
            ("...", "profile.lself"),
            ("🙂", "profile.lself"),
            ("x" * 200, "x" * 40 + ".lself"),
        ],
    )
    def test_a_file_is_named_for_the_letters_of_its_person(
        self, folder: DataFolder, name: str, file: str
    ) -> None:
        assert free_path(folder, name) == folder.profiles / file

    def test_a_name_that_is_taken_gets_a_number(self, folder: DataFolder) -> None:
        assert [made(folder, "Aziza").name for _ in range(3)] == [
            "Aziza.lself",
            "Aziza-2.lself",
            "Aziza-3.lself",
        ]

    def test_folders_and_broken_links_take_a_name_too(self, folder: DataFolder) -> None:
        folder.make()
        (folder.profiles / "Aziza.lself").mkdir()
        (folder.profiles / "Aziza-2.lself").symlink_to(folder.path / "gone")
        assert free_path(folder, "Aziza").name == "Aziza-3.lself"


class TestDataFolder:
    """Where things lie."""

    def test_it_is_made_for_its_owner_alone(self, folder: DataFolder) -> None:
        folder.make()
        folder.make()
        assert [stat.S_IMODE(each.stat().st_mode) for each in (folder.path, folder.profiles)] == [
            0o700,
            0o700,
        ]

    def test_the_environment_may_name_another_one(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LIBRARIAN_SELF_DATA", str(tmp_path))
        folder = user_data_folder()
        assert folder == DataFolder(tmp_path)
        assert {folder.profiles.parent, folder.backups.parent, folder.log.parent} == {tmp_path}

    def test_a_relative_folder_means_the_same_from_everywhere(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("LIBRARIAN_SELF_DATA", "data")
        folder = user_data_folder()
        path = made(folder, "Aziza")
        with Session.open(path) as session:
            remember(folder, known(session.path, "Aziza", "2026-11-02T00:00:00Z"))
        assert [each.name for each in known_profiles(folder)] == ["Aziza"]
        assert path == tmp_path / "data" / "profiles" / "Aziza.lself"

    def test_otherwise_it_is_the_systems_own(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.delenv("LIBRARIAN_SELF_DATA", raising=False)
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
        monkeypatch.setenv("HOME", str(tmp_path))
        folder = user_data_folder().path
        assert folder.is_absolute()
        assert folder.name == "librarian-self"
        assert os.fspath(tmp_path) in os.fspath(folder)


class TestForget:
    """`forget`, after a profile was erased."""

    def test_not_even_the_name_is_left(self, folder: DataFolder) -> None:
        a, b = made(folder, "Aziza"), made(folder, "Bek")
        remember(folder, known(a, "Aziza", "2026-11-01T00:00:00Z"))
        remember(folder, known(b, "Bek", "2026-11-02T00:00:00Z"))
        a.unlink()
        forget(folder, a)
        assert "Aziza" not in folder.known_list.read_text("utf-8")
        assert [each.name for each in known_profiles(folder)] == ["Bek"]
