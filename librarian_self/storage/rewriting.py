"""Taking something out of a profile for good: the file and every backup are written anew without it.

Each file is written beside the old one, read back and compared before it takes its place, and the old one is
overwritten. The backups come first and the file last: as long as the file still says it, it can be asked for again.
Ended in the middle, each file is the old or the new one.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from librarian_self.storage.backup import Safe
from librarian_self.storage.backupfiles import backups_in
from librarian_self.storage.building import replace_with, write_rows
from librarian_self.storage.database import Database
from librarian_self.storage.erasing import erase_file, overwrite
from librarian_self.storage.errors import DamagedProfile, StorageError
from librarian_self.storage.migrating import ROAD
from librarian_self.storage.opening import open_database
from librarian_self.storage.restoring import kept_aside
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.rows import Rows, read_rows
from librarian_self.storage.schema import SCHEMA, Schema
from librarian_self.storage.sealing.seal import Seal
from librarian_self.storage.sealing.switching import finish_switch, switch
from librarian_self.storage.sealing.tables import LOCK, SEALED_SCHEMA
from librarian_self.storage.sealing.unlocking import Given, data_key_of
from librarian_self.storage.sealing.veil import lift, sealed_rows
from librarian_self.storage.sqlite_errors import Stage, refusing
from librarian_self.storage.taking import taking

Turn: TypeAlias = Callable[[Rows], Rows]
"""Gives the rows that are left; the very same where nothing goes."""

_LEFTOVERS: Final = "*.part"
"""Copies that were begun, in a folder of backups."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """How many backups were written anew, how many copies of damaged files went, and what could not be touched.

    `stuck` may still hold what was to go.
    """

    backups: int
    copies: int
    stuck: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _Shape:
    """How rows are laid down in a file: in clear, or sealed beside the locks that the file has."""

    schema: Schema
    key: RowKey
    seal: Seal | None = None
    locks: Rows | None = None

    def laid(self, rows: Rows) -> Rows:
        if self.seal is None:
            return rows
        return {**sealed_rows(rows, self.seal), **(self.locks or {})}

    def read(self, connection: sqlite3.Connection, path: Path) -> Rows:
        if self.seal is None:
            return read_rows(connection, self.schema)
        with closing(lift(connection, path, self.key, self.seal).memory) as memory:
            return read_rows(memory, SCHEMA)


def count_copies(path: Path, safe: Safe, uuid: str) -> tuple[int, int]:
    """How many backups of a profile there are, and how many copies of damaged files beside it."""
    return len(backups_in(safe.home(uuid))), len(kept_aside(path.absolute().resolve()))


def rewrite_file(path: Path, given: Given | None, safe: Safe, turn: Turn) -> Rewritten:
    """Write the closed profile at `path`, and each of its backups, without what `turn` leaves out.

    Copies of damaged files that were kept beside it are erased: nobody can tell what they hold. Raises any
    StorageError; the file at `path` is as it was then, and the same can be done once more.
    """
    finish_switch(path)
    with closing(open_database(path, 1.0, given=given)) as database:
        shape = _shape_of(database, given)
        home = safe.home(database.key.uuid)
        stuck: list[Path] = []
        backups = sum(_try(partial(_rewrite_backup, each, shape, turn), each, stuck) for each in _files(home))
        aside = [*kept_aside(database.path.resolve()), *home.glob(_LEFTOVERS)]
        copies = sum(_try(partial(_erase, each), each, stuck) for each in aside)
        rows = database.all_rows()
        left = turn(rows)
        if left != rows:
            switch(database, shape.schema, shape.laid(left), _checking(shape, left))
    return Rewritten(backups, copies, tuple(stuck))


def _shape_of(database: Database, given: Given | None) -> _Shape:
    if given is None or not database.is_protected:
        return _Shape(SCHEMA, database.key)
    key, path = database.key, database.path
    data_key = database.ask(lambda connection: data_key_of(connection, path, key, given))
    return _Shape(SEALED_SCHEMA, key, Seal(data_key, key.uuid), database.ask(_locks))


def _locks(connection: sqlite3.Connection) -> Rows:
    return {LOCK.name: read_rows(connection, Schema(SEALED_SCHEMA.version, (LOCK,)))[LOCK.name]}


def _files(home: Path) -> list[Path]:
    return [backup.path for backup in backups_in(home)]


def _rewrite_backup(backup: Path, shape: _Shape, turn: Turn) -> bool:
    """Whether there was something to take out. Raises StorageError, OSError; the backup is as it was then."""
    with taking(backup, schemas=ROAD.known) as taken:
        schema = taken.whole.schema
        if taken.whole.key.uuid != shape.key.uuid or (schema is ROAD.sealed and shape.seal is None):
            raise DamagedProfile(backup)  # of another profile, or sealed with a key that nobody has here
        seal = shape.seal if schema is ROAD.sealed else None
        here = _Shape(schema, taken.whole.key, seal, None if seal is None else _locks(taken.connection))
        rows = here.read(taken.connection, backup)
    left = turn(rows)
    if left == rows:
        return False
    with overwriting(backup):
        replace_with(backup, partial(_write, here, left))
    return True


def _write(shape: _Shape, rows: Rows, part: Path) -> None:
    write_rows(part, shape.key, shape.laid(rows), shape.schema, _checking(shape, rows))


def _checking(shape: _Shape, wanted: Rows) -> Callable[[sqlite3.Connection, Path], None]:
    """Makes sure that a file that was just written says exactly `wanted`."""

    def check(connection: sqlite3.Connection, part: Path) -> None:
        with refusing(part, Stage.READING):
            locks = None if shape.locks is None else _locks(connection)
            if shape.read(connection, part) != wanted or locks != shape.locks:
                raise DamagedProfile(part)

    return check


@contextmanager
def overwriting(path: Path) -> Iterator[None]:
    """Overwrite what lies at `path` now, once something else has taken its place inside; else it stays as it is."""
    if os.name != "posix":  # there a file that is open cannot be replaced, but it can have a second name
        second = path.with_name(f".{path.name}.old.part")
        second.unlink(missing_ok=True)
        with suppress(OSError):
            os.link(path, second)
        try:
            yield
        except BaseException:
            second.unlink(missing_ok=True)
            raise
        erase_file(second)
        return
    with path.open("r+b", buffering=0) as old:
        yield
        overwrite(old)


def _erase(path: Path) -> bool:
    erase_file(path)
    return True


def _try(deed: Callable[[], bool], path: Path, stuck: list[Path]) -> bool:
    """Do it; what cannot be done is noted."""
    try:
        return deed()
    except (StorageError, OSError):
        stuck.append(path)
        return False
