"""The open database of one profile: verified rows out, durable transactions in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from weakref import finalize

from librarian_self.storage.errors import CannotWrite, DamagedProfile, ProfileMoved, Unstorable
from librarian_self.storage.held import HELD
from librarian_self.storage.holder import announce, withdraw
from librarian_self.storage.identity import Identity
from librarian_self.storage.obstacles import Obstacle
from librarian_self.storage.rowhash import RowKey, Value
from librarian_self.storage.rows import Rows, read_rows
from librarian_self.storage.schema import SCHEMA, Table
from librarian_self.storage.sqlite_errors import Stage, refusing, told

if TYPE_CHECKING:
    from librarian_self.storage.sealing.veil import Veil

T = TypeVar("T")


class Database:
    """Holds the lock of `path` until it is closed. Belongs to the thread that made it.

    `changed` tells whether anything was saved since the file was opened or last backed up, `damaged` whether a row
    was met that is not as it was saved. Under a `veil` the file is protected: rows are read from memory.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        identity: Identity,
        key: RowKey,
        veil: Veil | None = None,
    ) -> None:
        self._connection = connection
        self._veil = veil
        self._read = veil.memory if veil is not None else connection
        self.identity = identity
        self._let_go = finalize(self, HELD.release, identity)  # also where somebody forgets to close
        self._inside = False
        self.path = path
        self.key = key
        self.changed = False
        self.damaged = False
        self._announced = False

    def announce(self, since: str) -> None:
        """Leave a note beside the file that names us to whoever wants to open it meanwhile; `since` is UTC, ISO."""
        self._announced = True
        announce(self.path, since)

    def close(self) -> None:
        """Let the file go; closing twice does no harm."""
        if self._announced:
            self._announced = False
            withdraw(self.path)
        if self._veil is not None:
            self._veil.close()
        self._connection.close()
        self._let_go()

    def rows(
        self, table: Table, tail: str, values: Sequence[Value], read: Callable[[tuple[object, ...]], T]
    ) -> list[T]:
        """Read whole rows of `table` (`tail` is the rest of the statement) and make of each what `read` says.

        `read` gets the columns without the hash, text as bytes. Raises DamagedProfile where a row does not fit its
        hash, or `read` cannot make sense of it.
        """
        with refusing(self.path, Stage.READING):
            found = self._read.execute(f"{table.select} {tail}", values).fetchall()
        changed = sum(self.key.digest(table.name, row[:-1]) != row[-1] for row in found)
        if changed:
            self.damaged = True
            raise DamagedProfile(self.path, changed)
        try:
            return [read(row[:-1]) for row in found]
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise DamagedProfile(self.path) from error

    def number(self, statement: str, values: Sequence[Value] = ()) -> int | None:
        """Read one number; None where the statement finds no row."""
        try:
            row = self._read.execute(statement, values).fetchone()
        except sqlite3.Error as error:
            raise told(error, self.path, Stage.READING) from error
        return None if row is None else int(row[0])

    def add(self, table: Table, values: Sequence[Value]) -> int:
        """Write a new row of a numbered table, `values` without its number, and give the number back.

        Raises Unstorable, and what `transaction` raises.
        """
        with self.transaction():
            last = self.number("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)) or 0
            self._write(table, (last + 1, *values))
        return last + 1

    def put(self, table: Table, values: Sequence[Value]) -> None:
        """Write a row, its key first, in the place of the one with the same key. Raises what `add` raises."""
        with self.transaction():
            self._write(table, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Save all that is written inside, or nothing; done only when it is safely in the file at `path`.

        Inside another transaction it is part of that one. Raises CannotWrite and the like, after which the file is
        as before and the same may be tried again; ProfileMoved where the path no longer leads to the open file.
        """
        if self._inside:
            yield
            return
        self._execute("BEGIN IMMEDIATE")
        self._inside = True
        try:
            self._begin_in_memory()
            yield
            self._go_on("COMMIT")
            self._end_in_memory("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                with suppress(sqlite3.Error):  # the first error is the one to tell
                    self._connection.execute("ROLLBACK")
            self._end_in_memory("ROLLBACK")
            raise
        finally:
            self._inside = False
        self.changed = True
        if Identity.at(self.path) != self.identity:
            raise ProfileMoved(self.path)

    def _write(self, table: Table, values: Sequence[Value]) -> None:
        try:
            digest = self.key.digest(table.name, values)
        except (ValueError, OverflowError) as error:
            raise Unstorable(self.path) from error
        if self._veil is None:
            self._go_on(table.put, (*values, digest))
            return
        sealed, row = self._veil.sealed(table, values)
        self._go_on(sealed.put, (*row, self.key.digest(sealed.name, row)))
        if self._veil.keeps(table):
            self._read.execute(table.put, (*values, digest))

    def _begin_in_memory(self) -> None:
        if self._veil is not None:
            self._read.execute("BEGIN")

    def _end_in_memory(self, statement: str) -> None:
        if self._veil is not None and self._read.in_transaction:
            self._read.execute(statement)

    def _go_on(self, statement: str, values: Sequence[Value] = ()) -> None:
        """Execute a statement of a transaction that is still open."""
        if not self._connection.in_transaction:  # SQLite gave all of it up after an earlier error
            raise CannotWrite(self.path, Obstacle.DEVICE)
        self._execute(statement, values)

    def _execute(self, statement: str, values: Sequence[Value] = ()) -> None:
        try:
            self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise told(error, self.path, Stage.SAVING) from error

    def serialize(self) -> bytes:
        """Every byte of the open database, even where its file has gone."""
        with refusing(self.path, Stage.READING):
            return self._connection.serialize()

    def written(self) -> int:
        """How many rows were ever added; grows with everything but the place where one stopped and a finished date."""
        return self.number("SELECT sum(seq) FROM sqlite_sequence") or 0

    def all_rows(self) -> Rows:
        """Every row; those of a file that was checked when it was opened."""
        with refusing(self.path, Stage.READING):
            return read_rows(self._read, SCHEMA)

    def ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """Let somebody of this room ask the file itself. Raises what `question` raises, and StorageError."""
        with refusing(self.path, Stage.READING):
            return question(self._connection)

    @property
    def is_protected(self) -> bool:
        """Whether the file opens only with a secret."""
        return self._veil is not None

    def copy_to(self, target: sqlite3.Connection) -> None:
        """Copy all pages with the connection that holds the lock: another one would wait for ever."""
        self._connection.backup(target)
