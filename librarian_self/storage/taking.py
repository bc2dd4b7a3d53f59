"""Taking hold of an existing profile file, which is left as it is unless it passes every check."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from librarian_self.storage.check import LONGEST_CHECK, Whole, examine
from librarian_self.storage.connection import connect, deadline, guard, lock
from librarian_self.storage.errors import (
    CannotOpen,
    DamagedProfile,
    NewerProfile,
    NotAProfile,
    ProfileBusy,
    StorageError,
)
from librarian_self.storage.header import FileKind, claimed_kind
from librarian_self.storage.held import HELD
from librarian_self.storage.holder import holder_of
from librarian_self.storage.identity import Identity
from librarian_self.storage.obstacles import Obstacle, obstacle_of
from librarian_self.storage.schema import SCHEMA, Schema
from librarian_self.storage.sqlite_errors import Stage, refusing

ONE_TRY: Final = 0.1
PAUSE: Final = 0.01 + os.getpid() % 8 / 200
"""Seconds of a single try for the lock, and of the rest after it. Two programs that open one file at the same moment
stand in each other's way until one lets go; the rests differ, so that they do not meet again and again."""

LARGEST: Final = 256 * 1024 * 1024
"""Bytes; ten years of work fill some four millions."""

_REFUSALS: Final[Mapping[FileKind, Callable[[Path], StorageError]]] = {
    FileKind.NOT_SQLITE: NotAProfile,
    FileKind.FOREIGN: NotAProfile,
    FileKind.NEWER: NewerProfile,
    FileKind.EMPTY: DamagedProfile,
    FileKind.DAMAGED: DamagedProfile,
}


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that is held and passed its checks. Whoever takes it closes it."""

    connection: sqlite3.Connection
    path: Path
    identity: Identity
    whole: Whole

    def close(self) -> None:
        """Let the file go."""
        self.connection.close()
        HELD.release(self.identity)


def take(path: Path, wait: float, schemas: tuple[Schema, ...] = (SCHEMA,)) -> Taken:
    """Hold the profile at `path`, of any of `schemas` (oldest first), after every row of it was checked.

    A busy file is tried for `wait` seconds. Raises any StorageError but AlreadyExists.
    """
    end = monotonic() + wait
    while True:
        try:
            return _take_once(path, min(ONE_TRY, wait), schemas)
        except ProfileBusy:
            if monotonic() + PAUSE >= end:
                raise ProfileBusy(path, holder_of(path)) from None
        sleep(PAUSE)


@contextmanager
def taking(path: Path, wait: float = 0, schemas: tuple[Schema, ...] = (SCHEMA,)) -> Iterator[Taken]:
    """Hold a file only to look at it. Raises what `take` raises, and for what is done inside what reading raises."""
    taken = take(path.absolute(), wait, schemas)
    try:
        with refusing(path, Stage.READING):
            yield taken
    finally:
        taken.close()


def claim(path: Path) -> Identity:
    """Note the file as ours before anything of it is opened; a second window of this program has to wait."""
    identity = Identity.at(path)
    if identity is None:
        raise CannotOpen(path, Obstacle.MISSING)
    if not path.is_file():
        raise NotAProfile(path)
    if not HELD.claim(identity):
        raise ProfileBusy(path)
    return identity


def hold(path: Path, identity: Identity, wait: float) -> sqlite3.Connection:
    """Lock the file and make sure that it is still the one at `path`. Raises CannotOpen and sqlite3.Error."""
    connection = connect(path, wait)
    try:
        guard(connection)
        with deadline(connection, LONGEST_CHECK):
            lock(connection)
        _refuse_replaced(path, identity)
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_replaced(path: Path, identity: Identity) -> None:
    if Identity.at(path) != identity:
        raise CannotOpen(path, Obstacle.REPLACED)


def _take_once(path: Path, wait: float, schemas: tuple[Schema, ...]) -> Taken:
    identity = claim(path)
    try:
        _refuse_stranger(path, schemas[-1].version)
        with refusing(path, Stage.OPENING):
            connection = hold(path, identity, wait)
            return Taken(connection, path, identity, _examined(connection, path, schemas))
    except OSError as error:
        HELD.release(identity)
        raise CannotOpen(path, obstacle_of(error)) from error
    except BaseException:
        HELD.release(identity)
        raise


def _refuse_stranger(path: Path, newest: int) -> None:
    refused = _REFUSALS.get(claimed_kind(path, newest))
    if refused is not None:
        raise refused(path)
    if path.stat().st_size > LARGEST:
        raise CannotOpen(path, Obstacle.TOO_LARGE)


def _examined(connection: sqlite3.Connection, path: Path, schemas: tuple[Schema, ...]) -> Whole:
    try:
        return examine(connection, path, schemas=schemas)
    except BaseException:
        connection.close()
        raise
