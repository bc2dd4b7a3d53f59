"""An open database belongs to one thread, saves whole transactions, and lets its file go in every case."""

from __future__ import annotations

import gc
import sqlite3
import threading
from pathlib import Path

import pytest

from librarian_self.storage import ProfileFile, Unstorable
from librarian_self.storage.database import Database
from librarian_self.storage.opening import create_database, open_database
from librarian_self.storage.schema import PLACE, RECORD, SCHEMA
from tests.storage.samples import AT, LEVELS, OWNER, fill, read_contents, tried_by_another_program


@pytest.fixture
def database(path: Path) -> Database:
    """A new, open database."""
    return create_database(path, OWNER, AT)


def record_row(word: str) -> tuple[str, str, str, str]:
    return ("goal", word, "{}", AT)


def read_ids(database: Database) -> list[object]:
    return database.rows(RECORD, "WHERE kind = ? ORDER BY seq", ("goal",), lambda row: row[2])


def test_numbers_count_up_and_are_given_back_when_a_transaction_fails(database: Database) -> None:
    numbers: list[int] = []

    def save_and_break_off() -> None:
        with database.transaction():
            numbers.extend(database.add(RECORD, record_row(word)) for word in ("lost", "lost too"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_and_break_off()
    assert numbers == [2, 3]
    assert read_ids(database) == []
    assert database.add(RECORD, record_row("kept")) == 2
    assert read_ids(database) == [b"kept"]
    database.close()


def test_a_change_is_noted_only_when_it_is_saved(database: Database, path: Path) -> None:
    database.close()
    database = open_database(path, 0)
    noted = [database.changed]
    with pytest.raises(Unstorable):
        database.put(PLACE, (1, "\0"))
    noted.append(database.changed)
    database.put(PLACE, (1, "reading"))
    noted.append(database.changed)
    assert noted == [False, False, True]
    database.close()


def test_a_row_is_replaced_by_the_one_with_the_same_key(database: Database) -> None:
    database.put(PLACE, (1, "reading"))
    database.put(PLACE, (1, "catalogue"))
    assert database.rows(PLACE, "", (), lambda row: row) == [(1, b"catalogue")]
    database.close()


def test_a_number_that_is_not_there_is_none(database: Database) -> None:
    assert database.number("SELECT id FROM assessment WHERE id = ?", (1,)) is None
    assert database.number("SELECT count(*) FROM assessment") == 0
    database.close()


def test_a_fault_in_our_own_statement_is_not_called_damage(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such column"):
        database.rows(PLACE, "WHERE missing = 1", (), lambda row: row)
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        database.number("SELECT missing FROM nowhere")
    database.close()


def test_every_table_is_strict_and_ends_in_the_hash() -> None:
    for table in SCHEMA.tables:
        assert table.create.endswith("hash BLOB NOT NULL) STRICT")
        assert table.put.count("?") == len(table.columns) + 1
        assert "hash" not in table.columns


def test_another_thread_is_refused(filled: ProfileFile) -> None:
    caught: list[Exception] = []

    def save() -> None:
        try:
            filled.save_answer(1, "reading", LEVELS, AT)
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=save)
    thread.start()
    thread.join()
    assert "thread" in str(caught[0])


def test_a_closed_file_saves_nothing(filled: ProfileFile) -> None:
    filled.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        filled.save_answer(1, "reading", LEVELS, AT)


def test_a_file_that_somebody_forgot_to_close_is_let_go(closed: Path) -> None:
    ProfileFile.open(closed)._database._connection.close()
    gc.collect()
    assert read_contents(closed).profile == OWNER


def test_an_error_inside_lets_the_file_go(closed: Path) -> None:
    with pytest.raises(RuntimeError), ProfileFile.open(closed):
        raise RuntimeError
    assert tried_by_another_program(closed) == "opened"


def test_what_was_overwritten_is_wiped_from_the_file(path: Path) -> None:
    with ProfileFile.create(path, OWNER, AT) as file:
        fill(file)
        file.save_place(1, "a place that nobody needs to know")
        assert b"a place that nobody" in file.rescue()
        file.save_place(1, "x")
        assert b"a place that nobody" not in file.rescue()
    assert b"a place that nobody" not in path.read_bytes()
