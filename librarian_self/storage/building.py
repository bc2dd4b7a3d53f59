"""A new profile file made of rows, whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from librarian_self.storage.check import examine
from librarian_self.storage.connection import connect, guard
from librarian_self.storage.errors import CannotWrite, DamagedProfile
from librarian_self.storage.folders import make_private_file, remove_folders, sync_file, sync_folder
from librarian_self.storage.obstacles import obstacle_of
from librarian_self.storage.opening import claim_name
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.rows import Rows, add_row
from librarian_self.storage.schema import SCHEMA, Schema, make_tables
from librarian_self.storage.sqlite_errors import Stage, refusing


def build_file(path: Path, key: RowKey, rows: Rows, schema: Schema = SCHEMA) -> None:
    """Write a new file of these rows, numbered ones without a gap, and read it back.

    Raises AlreadyExists, CannotWrite, and DamagedProfile where the rows make no sound file; nothing is left then.
    """
    place_new(path, lambda part: write_rows(part, key, rows, schema))


def place_new(path: Path, fill: Callable[[Path], None]) -> None:
    """Make a new private file at `path`, which `fill` writes under another name; it appears when it is whole.

    Raises AlreadyExists, CannotWrite, and what `fill` raises; nothing is left then.
    """
    path = path.absolute()
    folders = claim_name(path)
    try:
        replace_with(path, fill)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        remove_folders(folders)
        raise


def replace_with(path: Path, fill: Callable[[Path], None]) -> None:
    """Put what `fill` writes in the place of the file at `path` in one step.

    Raises CannotWrite and what `fill` raises; the file at `path` is as it was then.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.unlink(missing_ok=True)
        make_private_file(part)
        fill(part)
        sync_file(part)
        part.replace(path)
    except OSError as error:
        raise CannotWrite(path, obstacle_of(error)) from error
    finally:
        with suppress(OSError):
            part.unlink()
    sync_folder(path.parent)


def write_rows(
    part: Path,
    key: RowKey,
    rows: Rows,
    schema: Schema = SCHEMA,
    check: Callable[[sqlite3.Connection, Path], None] | None = None,
) -> None:
    """Fill the empty file at `part` with these rows, examine it, and let `check` read it back.

    Raises CannotWrite, DamagedProfile where the rows make no sound file, and what `check` raises.
    """
    with closing(connect(part, 0)) as connection:
        with refusing(part, Stage.SAVING):
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN IMMEDIATE")
            make_tables(connection, schema)
            for table in schema.tables:
                for _number, row in sorted(rows.get(table.name, {}).items()):
                    add_row(connection, key, table, row)
            connection.execute("COMMIT")
            guard(connection)
        with refusing(part, Stage.OPENING):
            if examine(connection, part, schemas=(schema,)).key.uuid != key.uuid:
                raise DamagedProfile(part)
            if check is not None:
                check(connection, part)
