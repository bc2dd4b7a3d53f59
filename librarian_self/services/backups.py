"""The backups of a profile: where they lie, which there are, and making one."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from librarian_self.services.files import CannotWriteFile, write_whole
from librarian_self.services.profiles import DataFolder
from librarian_self.storage import Place, ProfileFile, Safe, place_of
from librarian_self.storage.backupfiles import Backup, backups_in
from librarian_self.storage.recovering import is_sound

INDEX: Final = "index.json"
MOST_KNOWN: Final = 500
"""Profiles in the index; more never were on one computer."""

_TEMPORARY: Final = Path("/var/tmp")  # noqa: S108 - not emptied at a start of the system; the folder in it is private


@dataclass(frozen=True, slots=True)
class Known:
    """A profile that was backed up: where its file lay then, and how many rows had ever been written to it."""

    path: str
    uuid: str
    written: int


class BackupShelf:
    """All backups in one folder, with an index by path for files that can no longer say whose they are."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def back_up(self, file: ProfileFile, at: str, *, even_unchanged: bool = False) -> Path | None:
        """Back up an open profile where it has something that no backup has, and note where it lies.

        That may also be what a session wrote that was killed before it could be backed up. Raises BackupFailed.
        """
        uuid = file.uuid
        known = self._known_by_uuid(uuid)
        is_newer = known is None or known.written != file.written
        if not (is_newer or file.changed or even_unchanged):
            return None
        backup = file.back_up(self.folder, at, even_unchanged=True)
        self._note(Known(str(file.path), uuid, file.written))
        return backup

    def safe(self, at: str) -> Safe:
        """Where the storage puts what it backs up itself."""
        return Safe(self.folder, at)

    def of(self, uuid: str) -> tuple[Backup, ...]:
        """The backups of a profile, newest first."""
        return backups_in(self.folder / uuid)

    def newest_good(self, uuid: str) -> Backup | None:
        """The newest backup that passes every check."""
        return next((backup for backup in self.of(uuid) if is_sound(backup.path, uuid)), None)

    def uuids(self, path: Path) -> tuple[str, ...]:
        """Profiles that a file may be of which cannot say so itself: the one that lay there first, then all others."""
        there = [known.uuid for known in self._index() if known.path == str(path.absolute())]
        folders: list[str] = []
        with suppress(OSError):
            folders = sorted(entry.name for entry in self.folder.iterdir() if entry.is_dir())
        return tuple(dict.fromkeys([*there, *folders]))

    def known_at(self, path: Path) -> str | None:
        """The profile that lay at `path` when it was last backed up; None where none did."""
        wanted = str(path.absolute())
        return next((known.uuid for known in self._index() if known.path == wanted), None)

    def moved(self, uuid: str, path: Path) -> None:
        """Note that a profile lies at `path` now."""
        known = self._known_by_uuid(uuid)
        self._note(Known(str(path.absolute()), uuid, known.written if known else -1))

    def forget(self, uuid: str) -> None:
        """Take a profile that was erased out of the index; an index of nobody goes too."""
        index = list(self._index())
        left = [known for known in index if known.uuid != uuid]
        if left:
            self._write(left)
        elif index:
            with suppress(OSError):
                (self.folder / INDEX).unlink()

    def _known_by_uuid(self, uuid: str) -> Known | None:
        return next((known for known in self._index() if known.uuid == uuid), None)

    def _note(self, profile: Known) -> None:
        others = [
            known for known in self._index() if profile.uuid != known.uuid and profile.path != known.path
        ]
        self._write([profile, *others][:MOST_KNOWN])

    def _index(self) -> Iterable[Known]:
        """The index as it was written; without it, the folders of backups still tell whose they are."""
        try:
            entries = json.loads((self.folder / INDEX).read_text("utf-8"))
            return [Known(str(each["path"]), str(each["uuid"]), int(each["written"])) for each in entries]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return []

    def _write(self, profiles: list[Known]) -> None:
        data = json.dumps([asdict(known) for known in profiles], indent=1)
        with suppress(
            CannotWriteFile
        ):  # without an index, only a file that was emptied finds no backups any more
            write_whole(self.folder / INDEX, data.encode())


def backup_shelf(folder: DataFolder) -> BackupShelf:
    """The backups of this computer: beside the data, or on a local disk where the data lie on a network."""
    if place_of(folder.path) is not Place.NETWORK:
        return BackupShelf(folder.backups)
    return BackupShelf(_local_folder(_TEMPORARY) or folder.backups)


def _local_folder(parent: Path) -> Path | None:
    """A private folder on a local disk; None where there is none that is ours alone."""
    if os.name != "posix" or place_of(parent) is not Place.DISK:
        return None
    folder = parent / f"librarian-self-{os.getuid()}"
    with suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.lstat()
        if stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not status.st_mode & 0o077:
            return folder / "backups"
    return None
