"""A file that somebody made to do harm: refused, not a byte of it changed, nothing of it run, and soon."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest

from librarian_self.storage.taking import LARGEST
from tests.faults.conftest import Shell, answers

SOON = 20.0
"""Seconds; an honest file takes some hundredths, and this computer may be busy with other things."""

FOR_EVER = "WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT x FROM t"


@pytest.fixture
def hostile(shell: Shell, path: Path) -> Path:
    """A profile with answers, which a test makes hostile."""
    shell.answer(path, answers(5))
    return path


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)


def make_trigger(path: Path) -> None:
    execute(path, "CREATE TRIGGER t AFTER INSERT ON answer BEGIN DELETE FROM record; END")


def make_view_over_a_table(path: Path) -> None:
    execute(
        path,
        "ALTER TABLE record RENAME TO hidden",
        f"CREATE VIEW record (seq, kind, id, body, at, hash) AS SELECT x, x, x, x, x, x FROM ({FOR_EVER})",  # noqa: S608
    )


def make_generated_column(path: Path) -> None:
    execute(path, "ALTER TABLE place ADD COLUMN more TEXT AS (hex(zeroblob(100000000)))")


def make_expression_index(path: Path) -> None:
    execute(path, "CREATE INDEX i ON answer (replace(hex(zeroblob(10000)), '0', note))")


def make_check_that_works_hard(path: Path) -> None:
    execute(
        path,
        "UPDATE sqlite_schema SET sql = replace(sql, 'item TEXT NOT NULL, hash',"
        " 'item TEXT NOT NULL CHECK (length(hex(zeroblob(1000000))) > 0), hash') WHERE name = 'place'",
    )


def make_many_tables(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for number in range(5000):
            connection.execute(f"CREATE TABLE t{number} (a, b, c)")
        connection.execute("COMMIT")


def make_long_definition(path: Path) -> None:
    words = "-- " + "x" * 5_000_000
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET sql = sql || ? WHERE name = 'place'", (words,))


def make_deep_expression(path: Path) -> None:
    deep = "(" * 900 + "1" + ")" * 900
    execute(
        path,
        f"UPDATE sqlite_schema SET sql = 'CREATE TABLE place (x CHECK {deep})' WHERE name = 'place'",  # noqa: S608
    )


def make_virtual_table(path: Path) -> None:
    execute(path, "CREATE VIRTUAL TABLE v USING fts5(x)")


def make_two_of_one_name(path: Path) -> None:
    execute(
        path,
        "INSERT INTO sqlite_schema SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE name = 'answer'",
    )


def make_tables_share_a_page(path: Path) -> None:
    execute(
        path,
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'answer')"
        " WHERE name = 'record'",
    )


def make_huge_numbers(path: Path) -> None:
    execute(path, "UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'answer'")


def make_an_endless_tree(path: Path) -> None:
    """An inner page that leads to itself."""
    data = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'answer'").fetchone()
    page = bytearray(4096)
    page[0] = 5
    page[3:5] = (1).to_bytes(2)
    page[5:7] = (4000).to_bytes(2)
    page[8:12] = root.to_bytes(4)
    page[12:14] = (4000).to_bytes(2)
    page[4000:4005] = root.to_bytes(4) + b"\1"
    data[(root - 1) * 4096 : root * 4096] = page
    path.write_bytes(data)


def make_it_attach(path: Path) -> None:
    execute(path, "CREATE VIEW place2 AS SELECT load_extension('/tmp/evil')")


def make_it_wal(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[18:20] = b"\2\2"
    path.write_bytes(data)


HARMS = [value for name, value in sorted(globals().items()) if name.startswith("make_")]


@pytest.mark.parametrize("make", HARMS, ids=lambda make: make.__name__)
def test_it_is_refused_and_left_as_it_is(shell: Shell, hostile: Path, make: Callable[[Path], None]) -> None:
    make(hostile)
    before, neighbours = hostile.read_bytes(), sorted(entry.name for entry in hostile.parent.iterdir())
    begin = monotonic()
    for done in (
        shell("profile", "info", hostile),
        shell.answer(hostile, answers(1)),
        shell("profile", "check", hostile, "--json"),
        shell("pdf", hostile, "--out", shell.folder / "plan.pdf"),
    ):
        assert done.code == 1
        assert "Traceback" not in done.err
        assert b"saved" not in done.out
    assert monotonic() - begin < SOON
    assert hostile.read_bytes() == before
    new = {entry.name for entry in hostile.parent.iterdir()} - set(neighbours)
    assert all(name.startswith(".") for name in new), "nothing but the streams of this test is new"


@pytest.mark.parametrize("make", HARMS, ids=lambda make: make.__name__)
def test_what_can_be_read_of_it_is_saved_without_the_harm(
    shell: Shell, hostile: Path, make: Callable[[Path], None]
) -> None:
    make(hostile)
    out = shell.folder / "saved.lself"
    done = shell("profile", "salvage", hostile, "--out", out, "--json")
    assert done.code == 0, done.err
    assert shell("profile", "check", out).code == 0
    assert shell.json("profile", "info", out)["revisions"] == 5


def test_a_file_far_too_large_is_not_read(shell: Shell, hostile: Path) -> None:
    with hostile.open("r+b") as file:
        file.truncate(LARGEST + 4096)  # a hole, which takes no room on the disk
    for words in (("info",), ("check",)):
        done = shell("profile", *words, hostile)
        assert done.code == 1
        assert "far larger than a profile can be" in done.err


def test_a_journal_that_somebody_put_beside_it_does_not_write_into_the_file(
    shell: Shell, hostile: Path
) -> None:
    """SQLite believes a journal only whose every page fits its checksum, and the rows have hashes of their own."""
    stranger = shell.folder / "stranger.lself"
    shutil.copy(hostile, stranger)
    journal = hostile.with_name(f"{hostile.name}-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504) + stranger.read_bytes()[:4096])
    before = hostile.read_bytes()
    assert shell.json("profile", "info", hostile)["revisions"] == 5
    assert hostile.read_bytes() == before
