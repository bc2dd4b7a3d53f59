"""A kit is found where it may lie, offered once, and never again once it was taken in or declined."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.services import kit_places
from librarian_self.services.kit_search import FoundKit, decline, find_kit, look_at, mark_of
from librarian_self.services.kits import apply_kit
from librarian_self.services.profiles import DataFolder
from tests.services.kits import kit_files, put_archive, put_folder

AT = "2026-11-23T10:00:00.000Z"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture(autouse=True)
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the program lies; no kit of the system is looked at."""
    place = tmp_path / "program"
    place.mkdir()
    monkeypatch.setattr(kit_places, "beside_program", lambda: place)
    monkeypatch.setattr("platformdirs.site_data_path", lambda *_words, **_more: tmp_path / "shared")
    return place


def found_in(folder: DataFolder) -> FoundKit:
    found = find_kit(folder)
    assert found is not None
    return found


def test_where_there_is_none_none_is_found(folder: DataFolder, beside: Path) -> None:
    assert find_kit(folder) is None
    (beside / "kit").mkdir()
    assert find_kit(folder) is None


@pytest.mark.parametrize("where", ["program/kit", "shared/kit", "data/kit"])
def test_an_open_kit_is_found(folder: DataFolder, tmp_path: Path, where: str) -> None:
    put_folder(kit_files(), tmp_path / where)
    found = found_in(folder)
    assert found.path == tmp_path / where
    assert found.kit is not None
    assert found.kit.manifest.name == "Navoiy kutubxonasi"


@pytest.mark.parametrize("where", ["program", "shared", "data"])
def test_a_packed_kit_is_found_by_its_ending(folder: DataFolder, tmp_path: Path, where: str) -> None:
    (tmp_path / where).mkdir(exist_ok=True)
    put_archive(kit_files(), tmp_path / where / "kurs.lskit")
    assert found_in(folder).path == tmp_path / where / "kurs.lskit"


def test_the_one_beside_the_program_comes_first(folder: DataFolder, tmp_path: Path) -> None:
    for where in ("data", "program"):
        put_folder(kit_files(id=where), tmp_path / where / "kit")
    first = found_in(folder)
    assert first.path == tmp_path / "program" / "kit"
    decline(folder, first.marks)
    assert found_in(folder).path == tmp_path / "data" / "kit"


def test_one_that_was_declined_is_not_found_again(folder: DataFolder, beside: Path) -> None:
    put_folder(kit_files(), beside / "kit")
    decline(folder, found_in(folder).marks)
    assert find_kit(folder) is None


def test_one_that_was_taken_in_is_not_found_again_in_either_shape(folder: DataFolder, beside: Path) -> None:
    put_folder(kit_files(), beside / "kit")
    found = found_in(folder)
    assert found.kit is not None
    apply_kit(folder, found.kit, AT, found.marks)
    assert find_kit(folder) is None
    put_archive(kit_files(), beside / "same.lskit")
    assert find_kit(folder) is None


def test_a_newer_state_of_it_is_found(folder: DataFolder, beside: Path) -> None:
    put_folder(kit_files(), beside / "kit")
    decline(folder, found_in(folder).marks)
    put_folder(kit_files(note="For spring."), beside / "kit")
    assert find_kit(folder) is not None


def test_one_that_is_named_is_found_whatever_was_said_before(folder: DataFolder, tmp_path: Path) -> None:
    path = put_archive(kit_files(), tmp_path / "named.lskit")
    decline(folder, look_at(path).marks)
    again = find_kit(folder, path)
    assert again is not None
    assert again.kit is not None


def test_a_bad_kit_comes_with_its_reason_once(folder: DataFolder, beside: Path) -> None:
    put_folder({**kit_files(), "setup.exe": b"x"}, beside / "kit")
    found = found_in(folder)
    assert found.kit is None
    assert found.reason is not None
    decline(folder, found.marks)
    assert find_kit(folder) is None


def test_a_kit_that_cannot_even_be_read_has_a_mark(tmp_path: Path) -> None:
    gone = look_at(tmp_path / "gone.lskit")
    assert gone.kit is None
    assert gone.marks == (mark_of(tmp_path / "gone.lskit"),)


def test_what_was_declined_may_be_damaged_or_not_be_writable(
    folder: DataFolder, beside: Path, tmp_path: Path
) -> None:
    put_folder(kit_files(), beside / "kit")
    folder.kits.mkdir(parents=True)
    for hurt in (b"", b"7", b"\xff"):
        (folder.kits / "declined.json").write_bytes(hurt)
        assert find_kit(folder) is not None
    blocked = DataFolder(tmp_path / "file")
    (tmp_path / "file").write_bytes(b"")
    decline(blocked, ("a",))
    assert find_kit(blocked) is not None


def test_no_more_is_remembered_than_makes_sense(folder: DataFolder) -> None:
    for number in range(250):
        decline(folder, (f"{number}",))
    assert len((folder.kits / "declined.json").read_text("utf-8").splitlines()) == 202
