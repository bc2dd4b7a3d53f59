"""The bytes of a profile file that nobody has open, after an interrupted change is undone; the file itself stays as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from librarian_self.storage.connection import connect, guard, lock
from librarian_self.storage.errors import CannotOpen, ProfileBusy
from librarian_self.storage.header import JOURNAL
from librarian_self.storage.held import HELD
from librarian_self.storage.holder import holder_of
from librarian_self.storage.identity import Identity
from librarian_self.storage.obstacles import Obstacle, obstacle_of
from librarian_self.storage.taking import LARGEST

_LOCKED_FROM: Final = 0x40000002
_LOCKED_BYTES: Final = 510
"""The bytes that a holder locks; see https://www.sqlite.org/fileformat2.html#the_lock_byte_page."""


def settled_bytes(path: Path) -> bytes:
    """What `path` holds, however damaged it is. Raises CannotOpen, and ProfileBusy where somebody has it open."""
    with _at_rest(path):
        return _without_journal(path) if journal_of(path).exists() else path.read_bytes()


def raw_bytes(path: Path) -> tuple[bytes, bytes | None]:
    """What lies at `path`, and the journal beside it if there is one. Raises what `settled_bytes` raises."""
    with _at_rest(path):
        journal = journal_of(path)
        return path.read_bytes(), journal.read_bytes() if journal.exists() else None


@contextmanager
def _at_rest(path: Path) -> Iterator[None]:
    """Read files at `path` and beside it as such, while nobody in this process can open the profile there.

    Raises CannotOpen, also for an OSError inside, and ProfileBusy where somebody has it open.
    """
    try:
        with HELD.undisturbed(Identity.of(path.stat())) as free:
            if not free or _is_locked(path):
                raise ProfileBusy(path, holder_of(path))
            if path.stat().st_size > LARGEST:
                raise CannotOpen(path, Obstacle.TOO_LARGE)
            yield
    except OSError as error:
        raise CannotOpen(path, obstacle_of(error)) from error


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what an interrupted change would have overwritten."""
    return path.with_name(path.name + JOURNAL)


def _without_journal(path: Path) -> bytes:
    """The bytes after what the journal says was undone, in a private copy. Raises OSError."""
    with tempfile.TemporaryDirectory(prefix="librarian-self-") as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(journal_of(path), journal_of(copy))
        try:
            with closing(connect(copy, 0)) as connection:
                guard(connection)
                lock(connection)
        except (sqlite3.Error, UnicodeDecodeError):
            return path.read_bytes()
        return copy.read_bytes()


def _is_locked(path: Path) -> bool:
    """Whether another process holds the file. Windows does not even let it be read then."""
    if os.name != "posix":
        return False
    import fcntl

    with path.open("rb") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, _LOCKED_BYTES, _LOCKED_FROM)
        except BlockingIOError:
            return True
        except OSError:  # a file system without locks
            return False
    return False
