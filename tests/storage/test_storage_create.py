"""A new profile file is private from its first byte, and a failed one leaves nothing behind."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.storage import AlreadyExists, CannotWrite, FileKind, ProfileFile, Unstorable, peek
from librarian_self.storage import taking as taking_module
from tests.storage.samples import AT, OWNER, read_contents


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_file_and_the_folders_made_for_it_are_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "p.lself"
    tmp_path.chmod(0o755)
    before = os.umask(0)
    try:
        with ProfileFile.create(path, OWNER, AT) as file:
            file.save_setting("theme", "dark", AT)
            assert {rights(entry) for entry in path.parent.iterdir()} == {0o600}
    finally:
        os.umask(before)
    assert rights(path) == 0o600
    assert rights(path.parent) == rights(path.parent.parent) == 0o700
    assert rights(tmp_path) == 0o755


def test_the_file_is_private_before_a_database_writes_in_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def connect(path: Path, _wait: float) -> None:
        seen.append((rights(path), path.stat().st_size))
        raise PermissionError

    monkeypatch.setattr(taking_module, "connect", connect)
    with pytest.raises(PermissionError):
        ProfileFile.create(path, OWNER, AT)
    assert seen == [(0o600, 0)]


def test_a_closed_profile_is_one_file(path: Path) -> None:
    with ProfileFile.create(path, OWNER, AT) as file:
        file.save_setting("theme", "dark", AT)
    assert list(path.parent.iterdir()) == [path]
    assert peek(path) is FileKind.OURS


@pytest.mark.parametrize("bytes_there", [b"", b"somebody's text"])
def test_an_existing_file_is_refused_and_left_as_it_is(tmp_path: Path, bytes_there: bytes) -> None:
    path = tmp_path / "taken.lself"
    path.write_bytes(bytes_there)
    with pytest.raises(AlreadyExists, match=r"taken\.lself"):
        ProfileFile.create(path, OWNER, AT)
    assert path.read_bytes() == bytes_there


def test_an_open_profile_is_not_created_again(file: ProfileFile) -> None:
    with pytest.raises(AlreadyExists):
        ProfileFile.create(file.path, OWNER, AT)
    file.save_setting("theme", "dark", AT)
    file.close()
    with ProfileFile.open(file.path) as again:
        assert again.settings() == {"theme": "dark"}


def test_a_link_to_nowhere_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.lself"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(AlreadyExists):
        ProfileFile.create(link, OWNER, AT)
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(CannotWrite, match="choose another"):
        ProfileFile.create(tmp_path / "file" / "p.lself", OWNER, AT)


def test_a_name_too_long_for_the_disk_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        ProfileFile.create(tmp_path / "new" / ("x" * 300), OWNER, AT)
    assert list(tmp_path.iterdir()) == []


def test_what_fails_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "p.lself"
    with pytest.raises(Unstorable):
        ProfileFile.create(path, replace(OWNER, name="No\0dira"), AT)
    assert list(tmp_path.iterdir()) == []
    with ProfileFile.create(path, OWNER, AT) as file:
        assert file.profile() == OWNER


def test_what_fails_half_way_leaves_a_folder_that_was_there(tmp_path: Path) -> None:
    with pytest.raises(Unstorable):
        ProfileFile.create(tmp_path / "p.lself", OWNER, "\ud800")
    assert tmp_path.is_dir()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("uuid", ["", "nodira", "8D3C5A0E-0F4B-4A53-9F0E-0D6B2F1A7C11", "../../../etc"])
def test_a_profile_without_a_real_uuid_is_a_fault_of_the_program(path: Path, uuid: str) -> None:
    with pytest.raises(ValueError, match=r"UUID|8D3C"):
        ProfileFile.create(path, replace(OWNER, uuid=uuid), AT)
    assert not path.parent.exists()


def test_a_journal_left_by_a_file_of_that_name_does_not_reach_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "p.lself"
    leftover = tmp_path / "p.lself-journal"
    leftover.write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(5000))
    with ProfileFile.create(path, OWNER, AT) as file:
        assert file.profile() == OWNER
    assert list(tmp_path.iterdir()) == [path]


def test_a_path_may_hold_any_letters(tmp_path: Path) -> None:
    path = tmp_path / "Oʻqituvchi #1 100% ?mode=ro&x" / "Нодира «китоб».lself"
    with ProfileFile.create(path, OWNER, AT) as file:
        file.keep_form("f0rm", "f", "1", b"form")
    assert read_contents(path).profile == OWNER
    assert list(path.parent.iterdir()) == [path]


def test_a_relative_path_is_kept_as_an_absolute_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with ProfileFile.create(Path("p.lself"), OWNER, AT) as file:
        (tmp_path / "elsewhere").mkdir()
        monkeypatch.chdir(tmp_path / "elsewhere")
        file.save_setting("theme", "dark", AT)
        assert file.path == tmp_path / "p.lself"
