"""The first hundred bytes of a file: whose it is, read before any database connection touches it."""

from __future__ import annotations

import stat
from enum import Enum
from pathlib import Path
from typing import Final

from librarian_self.storage.errors import CannotOpen
from librarian_self.storage.held import HELD
from librarian_self.storage.identity import Identity
from librarian_self.storage.obstacles import obstacle_of

APPLICATION_ID: Final = int.from_bytes(b"LSlf")
"""Tells a profile from every other SQLite database (bytes 68 to 71)."""

SCHEMA_VERSION: Final = 1
"""The newest shape of the tables that this program knows (bytes 60 to 63)."""

SEALED: Final = 256
"""A file whose rows are sealed bears the version of its shape with this added."""

JOURNAL: Final = "-journal"
"""What the name of the file ends in that holds what an interrupted change would have overwritten."""

_LENGTH: Final = 100
MAGIC: Final = b"SQLite format 3\x00"
_ROLLBACK_JOURNAL: Final = b"\x01\x01"


class FileKind(Enum):
    """What a path leads to."""

    MISSING = "missing"
    EMPTY = "empty"
    NOT_SQLITE = "not sqlite"
    FOREIGN = "foreign"
    NEWER = "newer"
    DAMAGED = "damaged"
    OURS = "ours"


def peek(path: Path) -> FileKind:
    """Tell what `path` leads to from its header alone; a folder or a device counts as not SQLite.

    A file that this process holds is ours and is not read again (see `held`). `DAMAGED` is our mark in a header
    that we never write. Raises CannotOpen where the path may not be read.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return FileKind.NOT_SQLITE
        with HELD.undisturbed(Identity.of(status)) as free:
            return kind_of(_header(path)) if free else FileKind.OURS
    except FileNotFoundError:
        return FileKind.MISSING
    except OSError as error:
        raise CannotOpen(path, obstacle_of(error)) from error


def claimed_kind(path: Path, newest: int = SCHEMA_VERSION) -> FileKind:
    """Tell what `path` leads to, for the one who has claimed it and holds no lock yet. Raises OSError.

    `newest` is the version from which on a file is too new. A header that does not stand by its count of pages is
    damage, unless there is a journal from which it will be mended: SQLite would write the count anew before anybody
    could look at the file.
    """
    header = _header(path)
    kind = kind_of(header, newest)
    mendable = path.with_name(f"{path.name}{JOURNAL}").exists()
    return FileKind.DAMAGED if kind is FileKind.OURS and not (mendable or counts_pages(header)) else kind


def counts_pages(header: bytes) -> bool:
    """Whether the header's count of pages is in force: then whoever wrote it last wrote both numbers of the change."""
    return header[24:28] == header[92:96] and any(header[28:32])


def _header(path: Path) -> bytes:
    with path.open("rb", buffering=0) as file:
        return file.read(_LENGTH) or b""


def kind_of(header: bytes, newest: int = SCHEMA_VERSION) -> FileKind:
    """Tell from the first hundred bytes of a file what it is."""
    if not header:
        return FileKind.EMPTY
    if len(header) < _LENGTH or not header.startswith(MAGIC):
        return FileKind.NOT_SQLITE
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        return FileKind.FOREIGN
    version = int.from_bytes(header[60:64])
    if is_newer(version, newest):
        return FileKind.NEWER
    if version % SEALED < 1 or header[18:20] != _ROLLBACK_JOURNAL:
        return FileKind.DAMAGED
    return FileKind.OURS


def is_newer(version: int, newest: int) -> bool:
    """Whether a version is of a program that came after one whose newest is `newest`; sealed or not makes no odds."""
    return version % SEALED > newest % SEALED or version >= 2 * SEALED
