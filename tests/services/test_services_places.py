"""Where the program lies, and when its data lie there too."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from librarian_self.services import places
from librarian_self.services.places import beside_program, can_be_written, portable_data
from librarian_self.services.profiles import user_data_folder


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A frozen program in a folder of its own, and a home that is empty."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", f"{tmp_path / 'stick' / 'librarian-self'}")
    for name in ("APPIMAGE", "LIBRARIAN_SELF_DATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", f"{tmp_path / 'home'}")
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


class TestBesideTheProgram:
    """What a person sees as the place of the program."""

    def test_the_folder_of_the_executable(self, beside: Path) -> None:
        assert beside_program() == beside

    def test_the_top_of_the_source(self) -> None:
        assert (beside_program() / "librarian_self" / "__main__.py").is_file()

    def test_a_bundle_is_one_file(self, beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        inside = beside / "Librarian Self.app" / "Contents" / "MacOS" / "librarian-self"
        monkeypatch.setattr(sys, "executable", f"{inside}")
        assert beside_program() == beside

    def test_so_is_an_appimage(self, beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "executable", "/tmp/.mount_x/usr/bin/librarian-self")  # noqa: S108 - as it is there
        monkeypatch.setenv("APPIMAGE", f"{beside / 'Librarian_Self.AppImage'}")
        assert beside_program() == beside


class TestPortable:
    """A file named `portable` keeps the data beside the program."""

    def test_without_it_the_system_says_where(self, beside: Path) -> None:
        assert portable_data() is None
        assert beside not in user_data_folder().path.parents
        assert user_data_folder().instead_of is None

    @pytest.mark.parametrize("name", ["portable", "portable.txt"])
    def test_with_it_the_data_lie_beside_the_program(self, beside: Path, name: str) -> None:
        (beside / name).write_bytes(b"")
        folder = user_data_folder()
        assert (folder.path, folder.instead_of) == (beside / "data", None)
        assert list(folder.path.iterdir()) == []

    def test_a_folder_that_is_named_is_stronger(
        self, beside: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (beside / "portable").write_bytes(b"")
        monkeypatch.setenv("LIBRARIAN_SELF_DATA", f"{tmp_path / 'named'}")
        assert user_data_folder().path == tmp_path / "named"

    def test_a_place_that_cannot_be_written_gives_way_and_is_remembered(
        self, beside: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (beside / "portable").write_bytes(b"")

        def read_only(self: Path, **_more: object) -> None:
            raise OSError(30, os.strerror(30), f"{self}")

        monkeypatch.setattr(Path, "touch", read_only)
        folder = user_data_folder()
        assert folder.path != beside / "data"
        assert folder.instead_of == beside / "data"

    def test_a_folder_named_portable_is_no_sign(self, beside: Path) -> None:
        (beside / "portable").mkdir()
        assert portable_data() is None


def test_a_file_where_the_folder_should_be_cannot_be_written_into(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert not can_be_written(tmp_path / "file" / "data")
    assert can_be_written(tmp_path / "new" / "data")
    assert places.DATA == "data"
