"""Which backups there are, and whose a file was that can no longer say so."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from librarian_self.services import backups as module
from librarian_self.services.backups import INDEX, BackupShelf, backup_shelf
from librarian_self.services.profiles import DataFolder
from librarian_self.services.session import Session
from librarian_self.storage import Place, StorageError


@pytest.fixture
def shelf_of_backups(tmp_path: Path) -> BackupShelf:
    """Backups in a folder that does not exist yet."""
    return BackupShelf(tmp_path / "backups")


def uuid_of(session: Session) -> str:
    return session.profile().uuid


def test_backups_are_listed_newest_first(session: Session, shelf_of_backups: BackupShelf) -> None:
    made = []
    for size in ("100", "125", "150"):
        session.change_setting("text-size", size)
        made.append(session.back_up(shelf_of_backups.folder))
    listed = shelf_of_backups.of(uuid_of(session))
    assert [backup.path for backup in listed] == made[::-1]
    assert shelf_of_backups.of("nobody") == ()


def test_what_a_killed_session_saved_is_backed_up_by_the_next(
    session: Session, shelf_of_backups: BackupShelf
) -> None:
    session.back_up(shelf_of_backups.folder)
    session.change_setting("theme", "dark")
    session.close()
    with Session.open(session.path) as following:
        assert following.back_up(shelf_of_backups.folder) is not None
        assert following.back_up(shelf_of_backups.folder) is None


def test_the_newest_good_backup_is_found_behind_damaged_ones(
    session: Session, shelf_of_backups: BackupShelf
) -> None:
    session.back_up(shelf_of_backups.folder)
    session.change_setting("theme", "dark")
    newest = session.back_up(shelf_of_backups.folder)
    assert newest is not None
    uuid = uuid_of(session)
    good = shelf_of_backups.newest_good(uuid)
    assert good is not None
    assert good.path == newest
    newest.write_bytes(newest.read_bytes()[:-100])
    older = shelf_of_backups.newest_good(uuid)
    assert older is not None
    assert older.number == good.number - 1
    older.path.write_bytes(b"junk")
    assert shelf_of_backups.newest_good(uuid) is None


def test_the_index_knows_whose_file_lay_where(session: Session, shelf_of_backups: BackupShelf) -> None:
    assert shelf_of_backups.known_at(session.path) is None
    session.back_up(shelf_of_backups.folder)
    assert shelf_of_backups.known_at(session.path) == uuid_of(session)
    assert shelf_of_backups.uuids(session.path)[0] == uuid_of(session)
    index = shelf_of_backups.folder / INDEX
    assert stat.S_IMODE(index.stat().st_mode) == 0o600


def test_a_profile_that_moved_is_known_at_its_new_place(
    session: Session, shelf_of_backups: BackupShelf, tmp_path: Path
) -> None:
    session.back_up(shelf_of_backups.folder)
    shelf_of_backups.moved(uuid_of(session), tmp_path / "new.lself")
    assert shelf_of_backups.known_at(tmp_path / "new.lself") == uuid_of(session)
    assert shelf_of_backups.known_at(session.path) is None


@pytest.mark.parametrize("index", [b"", b"{", b"[1]", b'[{"path": 1}]', b"\xff", b"[" * 100_000])
def test_without_an_index_the_folders_still_tell(
    session: Session, shelf_of_backups: BackupShelf, index: bytes
) -> None:
    session.back_up(shelf_of_backups.folder)
    (shelf_of_backups.folder / INDEX).write_bytes(index)
    assert shelf_of_backups.known_at(session.path) is None
    assert shelf_of_backups.uuids(session.path) == (uuid_of(session),)
    session.change_setting("theme", "dark")
    session.back_up(shelf_of_backups.folder)
    assert shelf_of_backups.known_at(session.path) == uuid_of(session)


def test_an_erased_profile_leaves_no_trace_in_the_index(
    session: Session, shelf_of_backups: BackupShelf, tmp_path: Path
) -> None:
    with Session.create(tmp_path / "aziz.lself", "Aziz") as other:
        other.back_up(shelf_of_backups.folder)
        session.back_up(shelf_of_backups.folder)
        session.erase(shelf_of_backups.folder)
        known = json.loads((shelf_of_backups.folder / INDEX).read_text("utf-8"))
        assert [each["path"] for each in known] == [str(other.path)]
        other.erase(shelf_of_backups.folder)
    assert not (shelf_of_backups.folder / INDEX).exists()


def test_backups_lie_beside_the_data_on_a_disk(tmp_path: Path) -> None:
    assert backup_shelf(DataFolder(tmp_path)).folder == tmp_path / "backups"


@pytest.mark.skipif(os.name != "posix", reason="on Windows the data folder is a local one")
class TestNetworkHome:
    """The data lie on a network: backups go to a local disk."""

    @pytest.fixture
    def local(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A local disk beside a home on the network."""
        local = tmp_path / "local"
        local.mkdir()
        monkeypatch.setattr(module, "_TEMPORARY", local)
        monkeypatch.setattr(module, "place_of", lambda path: self.place(path, local))
        return local

    def place(self, path: Path, local: Path) -> Place:
        return Place.DISK if path.is_relative_to(local) else Place.NETWORK

    def test_they_are_for_the_owner_alone(self, local: Path, tmp_path: Path) -> None:
        folder = backup_shelf(DataFolder(tmp_path / "home")).folder
        assert folder == local / f"librarian-self-{os.getuid()}" / "backups"
        assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700

    def test_a_folder_that_others_can_open_is_not_used(self, local: Path, tmp_path: Path) -> None:
        (local / f"librarian-self-{os.getuid()}").mkdir(mode=0o755)
        (local / f"librarian-self-{os.getuid()}").chmod(0o755)
        assert backup_shelf(DataFolder(tmp_path / "home")).folder == tmp_path / "home" / "backups"

    def test_a_link_that_somebody_put_there_is_not_followed(self, local: Path, tmp_path: Path) -> None:
        (tmp_path / "theirs").mkdir(mode=0o700)
        (local / f"librarian-self-{os.getuid()}").symlink_to(tmp_path / "theirs")
        assert backup_shelf(DataFolder(tmp_path / "home")).folder == tmp_path / "home" / "backups"


def test_a_backup_folder_that_cannot_be_made_is_said(session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StorageError, match="could not be made"):
        session.back_up(tmp_path / "file")
