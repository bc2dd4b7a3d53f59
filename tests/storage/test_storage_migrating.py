"""A file of an older schema comes to the newest as a whole, after a backup, or stays as it is."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.storage import DamagedProfile, NewerProfile, ProfileFile, Safe
from librarian_self.storage.backupfiles import backups_in
from librarian_self.storage.errors import BackupFailed, CannotWrite
from librarian_self.storage.header import SCHEMA_VERSION
from librarian_self.storage.migrating import ROAD
from librarian_self.storage.opening import open_database
from librarian_self.storage.rowhash import RowKey
from librarian_self.storage.rows import Rows, read_rows
from librarian_self.storage.schema import SCHEMA
from librarian_self.storage.taking import taking
from tests.storage.roads import ROAD_2, SCHEMA_2, to_schema_2
from tests.storage.samples import AT, UUID, read_contents, tried_by_another_program

FIXTURES = Path(__file__).with_name("fixtures")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of schema 1."""
    path = tmp_path / "old.lself"
    shutil.copy(FIXTURES / "schema-1.lself", path)
    return path


@pytest.fixture
def find_safe(tmp_path: Path) -> Callable[[], Safe]:
    """Where backups go."""
    return lambda: Safe(tmp_path / "backups", AT)


def rows_of(path: Path) -> Rows:
    with taking(path, schemas=ROAD_2.schemas) as taken:
        return read_rows(taken.connection, taken.whole.schema)


def travel(path: Path, find_safe: Callable[[], Safe] | None = None) -> None:
    open_database(path, 0, find_safe, ROAD_2).close()


def test_there_is_a_file_of_every_schema_there_ever_was() -> None:
    assert [schema.version for schema in ROAD.schemas] == list(range(1, SCHEMA_VERSION + 1))
    assert ROAD.newest == SCHEMA
    assert len(ROAD.changes) == len(ROAD.schemas) - 1
    assert {path.name for path in FIXTURES.glob("*.lself")} == {
        f"schema-{schema.version}.lself" for schema in ROAD.schemas
    }


def test_a_file_of_every_schema_opens_and_travels_once(tmp_path: Path) -> None:
    for version in range(1, SCHEMA_VERSION + 1):
        path = tmp_path / f"{version}.lself"
        shutil.copy(FIXTURES / f"schema-{version}.lself", path)
        first = read_contents(path)
        assert read_contents(path) == first


def test_every_row_comes_along_and_fits_its_new_hash(old: Path, find_safe: Callable[[], Safe]) -> None:
    before = rows_of(old)
    travel(old, find_safe)
    after = rows_of(old)
    assert after["mood"] == {1: (1, "calm")}
    assert after["record"] == before["record"]
    assert after["answer"] == {seq: (*row[:-1], None, row[-1]) for seq, row in before["answer"].items()}
    with taking(old, schemas=ROAD_2.schemas) as taken:
        assert taken.whole.schema == SCHEMA_2


def test_the_old_file_is_backed_up_before(old: Path, find_safe: Callable[[], Safe]) -> None:
    said = read_contents(old)
    travel(old, find_safe)
    (backup,) = backups_in(find_safe().home(UUID))
    assert read_contents(backup.path) == said


def test_a_file_of_the_newest_schema_is_not_backed_up_or_touched(
    old: Path, find_safe: Callable[[], Safe]
) -> None:
    travel(old, find_safe)
    before = old.read_bytes(), old.stat().st_mtime_ns
    travel(old, find_safe)
    assert (old.read_bytes(), old.stat().st_mtime_ns) == before
    assert len(backups_in(find_safe().home(UUID))) == 1


def test_afterwards_this_version_calls_it_newer(old: Path) -> None:
    travel(old)
    before = old.read_bytes()
    with pytest.raises(NewerProfile):
        ProfileFile.open(old)
    assert old.read_bytes() == before


def test_numbers_go_on_where_they_were(old: Path) -> None:
    travel(old)
    with taking(old, schemas=ROAD_2.schemas) as taken:
        counted = dict(taken.connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    assert counted == {b"answer": 5, b"record": 6, b"assessment": 2, b"form": 1, b"mood": 1}


def test_without_a_backup_nothing_is_changed(old: Path, tmp_path: Path) -> None:
    before = old.read_bytes()
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(BackupFailed):
        travel(old, lambda: Safe(tmp_path / "file", AT))
    assert old.read_bytes() == before
    assert tried_by_another_program(old) == "opened"


def fails(_connection: sqlite3.Connection, _key: RowKey) -> None:
    raise sqlite3.OperationalError("a fault")


def forgets_to_hash(connection: sqlite3.Connection, key: RowKey) -> None:
    to_schema_2(connection, key)
    connection.execute("UPDATE answer SET mood = 'gay'")


@pytest.mark.parametrize("change", [fails, forgets_to_hash])
def test_a_change_that_fails_leaves_the_old_file(
    old: Path, change: Callable[[sqlite3.Connection, RowKey], None]
) -> None:
    said, before = read_contents(old), old.read_bytes()
    with pytest.raises((sqlite3.OperationalError, DamagedProfile)):
        open_database(old, 0, None, replace(ROAD_2, changes=(change,)))
    assert old.read_bytes() == before
    assert read_contents(old) == said


def test_a_full_disk_leaves_the_old_file(old: Path) -> None:
    import resource

    before = old.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before), hard))
    try:
        with pytest.raises(CannotWrite):
            travel(old)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert old.read_bytes() == before
    travel(old)


def test_a_damaged_old_file_does_not_travel(old: Path) -> None:
    data = old.read_bytes().replace("Каталог тузилди".encode(), "Каталог бузилди".encode())
    old.write_bytes(data)
    with pytest.raises(DamagedProfile):
        travel(old)
    assert old.read_bytes() == data
