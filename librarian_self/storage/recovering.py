"""What can be done for a file that is damaged, or whose backup somebody wants back."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from librarian_self.storage.building import build_file
from librarian_self.storage.carving import Carved, carve
from librarian_self.storage.comparing import is_same_line
from librarian_self.storage.errors import DamagedProfile, NotAProfile, NothingLeft, StorageError
from librarian_self.storage.migrating import ROAD
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.rows import Said, read_rows
from librarian_self.storage.salvaging import FindForm, Salvaged, salvage_rows
from librarian_self.storage.sealing.salvaging import salvage_sealed
from librarian_self.storage.sealing.tables import SEALED_SCHEMA
from librarian_self.storage.settled import settled_bytes
from librarian_self.storage.taking import taking


def read_file(path: Path, uuids: Iterable[str] = ()) -> Said | None:
    """What the file at `path` says, sound or damaged; None where nothing of it can be made out. Changes no byte.

    `uuids`: profiles that a damaged file may be of. Raises CannotOpen, NewerProfile, ProfileBusy.
    """
    try:
        with taking(path, schemas=ROAD.known) as taken:
            if taken.whole.schema is ROAD.sealed:
                return Said(taken.whole.key.uuid, {}, sound=True, sealed=True)
            rows = read_rows(taken.connection, taken.whole.schema)
            return Said(taken.whole.key.uuid, rows, sound=True)
    except (DamagedProfile, NotAProfile):
        data = settled_bytes(path)
        carved = carve(data, uuids)
        if carved is None:
            hidden = carve(data, uuids, SEALED_SCHEMA)
            return None if hidden is None else Said(hidden.key.uuid, {}, sound=False, sealed=True)
        return Said(carved.key.uuid, carved.whole, sound=False)


def is_sound(path: Path, uuid: str) -> bool:
    """Whether the file passes every check, and is of this profile."""
    try:
        with taking(path, schemas=ROAD.known) as taken:
            return taken.whole.key.uuid == uuid
    except StorageError:
        return False


def salvage_file(
    path: Path, out: Path, uuids: Iterable[str], backups: Iterable[Path], find_form: FindForm, at: str
) -> Salvaged:
    """Write what the damaged file at `path` still holds into a new file at `out`, on top of a backup.

    That is the first of `backups` (newest first) that is sound and of the same history; `path` stays as it is. Raises
    NothingLeft, AlreadyExists, CannotWrite, CannotOpen, ProfileBusy.
    """
    data, known = settled_bytes(path), tuple(backups)
    sealed = salvage_sealed(data, uuids, known)
    if sealed is not None:
        build_file(out, sealed.key, sealed.salvaged.rows, SEALED_SCHEMA)
        return sealed.salvaged
    carved = carve(data, uuids)
    base = _first_fitting(known, carved)
    if carved is None:
        if base is None:
            raise NothingLeft(path)
        carved = Carved(RowKey(base.uuid), {}, {}, {})
    salvaged = salvage_rows(carved, {} if base is None else base.rows, find_form, path.stem, at)
    build_file(out, carved.key, salvaged.rows)
    return salvaged


def _first_fitting(backups: Iterable[Path], carved: Carved | None) -> Said | None:
    """A backup of a copy that went its own way is not mixed with this one."""
    for backup in backups:
        with suppress(StorageError):
            said = read_file(backup)
            if (
                said is not None
                and said.sound
                and not said.sealed
                and (carved is None or _fits(said, carved))
            ):
                return said
    return None


def _fits(said: Said, carved: Carved) -> bool:
    return said.uuid == carved.key.uuid and is_same_line(carved.whole, said.rows)
