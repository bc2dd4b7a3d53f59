"""Only a whole profile of ours is opened; everything else is refused and left byte for byte."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from librarian_self.storage import (
    CannotOpen,
    DamagedProfile,
    FileKind,
    NewerProfile,
    NotAProfile,
    Obstacle,
    ProfileFile,
    StorageError,
    peek,
)
from librarian_self.storage.check import examine
from librarian_self.storage.connection import connect, guard, lock
from librarian_self.storage.header import APPLICATION_ID, SCHEMA_VERSION
from librarian_self.storage.sqlite_errors import Stage, refusing
from tests.storage.samples import AT, OWNER, contents, read_contents, start_program
from tests.storage.test_storage_crash import DIE_HALF_WAY


def refused(path: Path) -> StorageError:
    """Open `path`, which has to be refused; the file, its time and its folder must stay as they were."""
    before = (path.read_bytes(), path.stat().st_mtime_ns, sorted(path.parent.iterdir()))
    with pytest.raises(StorageError) as caught:
        ProfileFile.open(path, wait=0)
    assert (path.read_bytes(), path.stat().st_mtime_ns, sorted(path.parent.iterdir())) == before
    return caught.value


def change(path: Path, *statements: str) -> None:
    """Change a file behind the program's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def patch(path: Path, place: int, data: bytes) -> None:
    """Write `data` over the bytes from `place` on."""
    whole = path.read_bytes()
    path.write_bytes(whole[:place] + data + whole[place + len(data) :])


def test_a_profile_read_and_closed_again_has_not_changed(closed: Path) -> None:
    before = (closed.read_bytes(), closed.stat().st_mtime_ns)
    first = read_contents(closed)
    second = read_contents(closed)
    assert first == second
    assert (closed.read_bytes(), closed.stat().st_mtime_ns) == before
    assert list(closed.parent.iterdir()) == [closed]


def test_what_was_saved_is_read_after_opening_again(filled: ProfileFile) -> None:
    before = contents(filled)
    filled.close()
    assert read_contents(filled.path) == before


def test_a_copied_profile_opens_elsewhere(closed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.lself"
    shutil.copy(closed, copy)
    assert read_contents(copy) == read_contents(closed)


def test_the_header_names_the_program_and_the_schema(closed: Path) -> None:
    header = closed.read_bytes()[:100]
    assert header[60:64] == SCHEMA_VERSION.to_bytes(4)
    assert header[68:72] == b"LSlf" == APPLICATION_ID.to_bytes(4)


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match=r"no file .*gone\.lself") as caught:
        ProfileFile.open(tmp_path / "gone.lself")
    assert caught.value.obstacle is Obstacle.MISSING
    assert peek(tmp_path / "gone.lself") is FileKind.MISSING
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_never_becomes_a_new_profile(tmp_path: Path) -> None:
    path = tmp_path / "empty.lself"
    path.touch()
    assert isinstance(refused(path), DamagedProfile)
    assert peek(path) is FileKind.EMPTY


@pytest.mark.parametrize("data", [b"hello", b"SQLite format 3\0", bytes(100), b"PK\3\4" + bytes(5000)])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.lself"
    path.write_bytes(data)
    assert isinstance(refused(path), NotAProfile)
    assert peek(path) is FileKind.NOT_SQLITE


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAProfile):
        ProfileFile.open(tmp_path)
    assert peek(tmp_path) is FileKind.NOT_SQLITE


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.lself"
    change(path, "CREATE TABLE answer (seq INTEGER)", "PRAGMA user_version = 1")
    assert isinstance(refused(path), NotAProfile)
    assert peek(path) is FileKind.FOREIGN


@pytest.mark.parametrize("version", [SCHEMA_VERSION + 1, 2**31 - 1])
def test_a_profile_of_a_newer_program_is_refused(closed: Path, version: int) -> None:
    change(closed, f"PRAGMA user_version = {version}", "CREATE TABLE new_in_that_version (x)")
    error = refused(closed)
    assert isinstance(error, NewerProfile)
    assert "newer version" in str(error)
    assert peek(closed) is FileKind.NEWER


def test_a_header_that_we_never_write_counts_as_damage(closed: Path) -> None:
    whole = closed.read_bytes()
    for place, data in ((60, bytes(4)), (18, b"\2\2")):
        closed.write_bytes(whole)
        patch(closed, place, data)
        assert isinstance(refused(closed), DamagedProfile)
        assert peek(closed) is FileKind.DAMAGED


@pytest.mark.parametrize("cut", [0, 4096, 3 * 4096])
@pytest.mark.parametrize(("place", "data"), [(24, b"\1"), (92, b"\1"), (28, bytes(4))])
def test_a_header_that_does_not_stand_by_its_count_of_pages_is_refused_before_sqlite_would_mend_it(
    closed: Path, place: int, data: bytes, cut: int
) -> None:
    patch(closed, place, data)
    closed.write_bytes(closed.read_bytes()[: closed.stat().st_size - cut])
    assert isinstance(refused(closed), DamagedProfile)


def test_beside_a_journal_such_a_header_is_mended(closed: Path) -> None:
    """A power cut may come while the first page is written; the journal has it as it was."""
    said, whole = read_contents(closed), closed.read_bytes()
    with start_program(DIE_HALF_WAY, closed) as program:
        program.communicate()
    patch(closed, 24, b"\1")
    assert read_contents(closed) == said
    assert closed.read_bytes() == whole


def test_peek_tells_a_profile_and_changes_nothing(closed: Path) -> None:
    before = (closed.read_bytes(), closed.stat().st_mtime_ns)
    assert peek(closed) is FileKind.OURS
    assert (closed.read_bytes(), closed.stat().st_mtime_ns) == before


def test_peek_below_a_file_says_that_it_cannot_be_read(closed: Path) -> None:
    with pytest.raises(CannotOpen):
        peek(closed / "below")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER forget AFTER INSERT ON answer BEGIN DELETE FROM record; END",
        "CREATE TRIGGER place AFTER INSERT ON answer BEGIN SELECT 1; END",
        "CREATE VIEW answers AS SELECT * FROM answer",
        "CREATE TABLE more (x)",
        "CREATE INDEX quick ON answer (item)",
        "CREATE VIRTUAL TABLE search USING fts5(x)",
        "DROP TABLE place",
        "ALTER TABLE answer ADD COLUMN extra TEXT",
        "ALTER TABLE answer RENAME COLUMN note TO remark",
        "ALTER TABLE record RENAME TO records",
        "ANALYZE",
    ],
)
def test_a_table_view_or_trigger_that_is_not_ours_is_refused(closed: Path, statement: str) -> None:
    change(closed, statement)
    assert isinstance(refused(closed), DamagedProfile)


def test_a_view_in_the_place_of_a_table_is_refused(closed: Path) -> None:
    change(
        closed,
        "ALTER TABLE answer RENAME TO hidden",
        "CREATE VIEW answer AS SELECT seq, assessment, item, 5 AS current, target, importance, unrated, response,"
        " note, evidence, at, hash FROM hidden",
    )
    assert isinstance(refused(closed), DamagedProfile)


def test_a_table_without_its_rules_is_refused(closed: Path) -> None:
    change(
        closed,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'answer'",
    )
    assert isinstance(refused(closed), DamagedProfile)


def test_spaces_in_a_definition_do_not_matter(closed: Path) -> None:
    change(
        closed,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, ', ', ',\n   ') WHERE name = 'answer'",
    )
    assert read_contents(closed).profile == OWNER


def test_a_sqlite_without_strict_tables_is_said_to_be_too_old(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    error = refused(closed)
    assert isinstance(error, CannotOpen)
    assert "too old" in str(error)


def test_a_file_replaced_while_it_is_opened_is_not_read(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.lself"
    ProfileFile.create(other, OWNER, AT).close()

    def swap(connection: sqlite3.Connection) -> None:
        lock(connection)
        other.replace(closed)

    monkeypatch.setattr("librarian_self.storage.taking.lock", swap)
    with pytest.raises(CannotOpen, match="try again"):
        ProfileFile.open(closed)
    monkeypatch.undo()
    with ProfileFile.open(closed) as file:
        assert file.assessments() == ()


@pytest.fixture
def connection(closed: Path) -> Iterator[sqlite3.Connection]:
    """A locked connection as the program opens it."""
    with closing(connect(closed, 0)) as connection:
        lock(connection)
        yield connection


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("locking_mode", b"exclusive"),
        ("journal_mode", b"delete"),
        ("synchronous", 3),
        ("fullfsync", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("secure_delete", 1),
    ],
)
def test_the_settings_are_those_that_lose_nothing(
    connection: sqlite3.Connection, setting: str, value: object
) -> None:
    row = connection.execute(f"PRAGMA {setting}").fetchone()
    assert row in {(value,), None}
    assert row is not None or setting == "mmap_size", "where SQLite has no memory map, it has no such setting"


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH ':memory:' AS other",
        "CREATE TABLE x (y)",
        "CREATE TEMP TABLE x (y)",
        "CREATE TEMP TRIGGER t AFTER INSERT ON answer BEGIN SELECT 1; END",
        "DELETE FROM answer",
        "UPDATE answer SET current = 5",
        "DROP TABLE answer",
        "PRAGMA journal_mode = OFF; PRAGMA writable_schema = ON",
        "PRAGMA writable_schema = ON",
        "SELECT load_extension('x')",
        "VACUUM",
    ],
)
def test_a_guarded_connection_does_nothing_but_our_work(
    connection: sqlite3.Connection, statement: str
) -> None:
    guard(connection)
    with pytest.raises((sqlite3.DatabaseError, sqlite3.ProgrammingError, sqlite3.Warning)):
        connection.execute(statement)
    assert connection.execute("SELECT count(*) FROM answer").fetchone() == (5,)


def test_a_trigger_cannot_act_on_a_guarded_connection(closed: Path) -> None:
    change(
        closed, "CREATE TRIGGER t AFTER INSERT ON record BEGIN INSERT INTO place VALUES (9, 'x', x'00'); END"
    )
    with closing(connect(closed, 0)) as connection:
        guard(connection)
        with pytest.raises(sqlite3.DatabaseError, match=r"prohibited|not authorized"):
            connection.execute("INSERT INTO record VALUES (99, 'k', 'i', NULL, 'at', x'00')")


def test_a_check_that_takes_too_long_is_given_up(file: ProfileFile) -> None:
    with file.transaction():
        for number in range(4000):
            file.put("goal", f"g{number}", {"title": "many rows"}, AT)
    file.close()
    with closing(connect(file.path, 0)) as connection:
        with pytest.raises(CannotOpen, match="too long") as caught, refusing(file.path, Stage.OPENING):
            examine(connection, file.path, longest=-1.0)
        assert caught.value.obstacle is Obstacle.TOO_SLOW
        assert examine(connection, file.path).key.uuid == OWNER.uuid
