"""A damaged file is never read as if it were whole, and never as an empty one."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from librarian_self.storage import DamagedProfile, NewerProfile, NotAProfile, ProfileFile, StorageError
from librarian_self.storage.forms import LARGEST_FORM
from librarian_self.storage.rowhash import RowKey, Value
from librarian_self.storage.schema import ANSWER, FORM, PROFILE, RECORD, Table
from tests.storage.samples import AT, OWNER, UUID, Contents, contents, fill, read_contents

ANYWHERE = st.integers(0, 2**24 - 1).map(lambda number: number / 2**24)
"""A place in a file, as a part of its length."""


@dataclass(frozen=True)
class Whole:
    """The bytes of a whole file, what it says, and a place to write damaged ones at."""

    path: Path
    good: bytes = field(repr=False)
    said: Contents = field(repr=False)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """A whole file of several pages."""
    path = tmp_path_factory.mktemp("damage") / "p.lself"
    with ProfileFile.create(path, OWNER, AT) as file:
        fill(file)
        with file.transaction():
            for number in range(120):
                file.put("goal", f"many {number % 50}", {"title": "enough rows for a tree of pages " * 3}, AT)
        said = contents(file)
    return Whole(path, path.read_bytes(), said)


def read_or_refuse(path: Path, data: bytes) -> Contents | StorageError:
    """Read the file that `data` make; a refusal must have left them as they are."""
    path.write_bytes(data)
    try:
        return read_contents(path)
    except StorageError as error:
        assert path.read_bytes() == data
        return error


@settings(max_examples=200)
@given(ANYWHERE, st.integers(0, 7))
def test_a_flipped_bit_is_harmless_or_noticed(whole: Whole, place: float, bit: int) -> None:
    path, good, said = whole.path, whole.good, whole.said
    byte = int(place * len(good))
    bad = bytearray(good)
    bad[byte] ^= 1 << bit
    found = read_or_refuse(path, bytes(bad))
    newer = isinstance(found, NewerProfile) and 60 <= byte < 64
    assert found == said or newer or isinstance(found, DamagedProfile | NotAProfile)


def test_every_flipped_bit_of_the_header_is_harmless_or_noticed(whole: Whole) -> None:
    path, good, said = whole.path, whole.good, whole.said
    for bit in range(100 * 8):
        bad = bytearray(good)
        bad[bit // 8] ^= 1 << bit % 8
        found = read_or_refuse(path, bytes(bad))
        assert found == said or isinstance(found, DamagedProfile | NotAProfile | NewerProfile), bit


@settings(max_examples=60)
@given(ANYWHERE, st.binary(min_size=1, max_size=600))
def test_an_overwritten_stretch_is_harmless_or_noticed(whole: Whole, place: float, junk: bytes) -> None:
    path, good, said = whole.path, whole.good, whole.said
    start = 100 + int(place * (len(good) - 100))
    found = read_or_refuse(path, (good[:start] + junk + good[start + len(junk) :])[: len(good)])
    assert found == said or isinstance(found, DamagedProfile)


@settings(max_examples=100)
@given(ANYWHERE)
def test_a_file_cut_short_is_refused(whole: Whole, place: float) -> None:
    path, good = whole.path, whole.good
    length = int(place * len(good))
    found = read_or_refuse(path, good[:length])
    assert isinstance(found, NotAProfile if 0 < length < 100 else DamagedProfile)


@pytest.mark.parametrize("length", [0, 1, 99, 100, 511, 512, 4095, 4096, 4097, 8192])
def test_a_file_cut_at_an_edge_is_refused(whole: Whole, length: int) -> None:
    path, good = whole.path, whole.good
    assert isinstance(read_or_refuse(path, good[:length]), DamagedProfile | NotAProfile)


def test_a_file_of_zeros_in_the_size_of_a_profile_is_refused(whole: Whole) -> None:
    path, good = whole.path, whole.good
    assert isinstance(read_or_refuse(path, bytes(len(good))), NotAProfile)


def test_bytes_behind_the_end_do_no_harm(whole: Whole) -> None:
    path, good, said = whole.path, whole.good, whole.said
    assert read_or_refuse(path, good + b"tail") == said


def alter(path: Path, *statements: str) -> None:
    """Change rows behind the program's back, in a way that SQLite itself finds nothing wrong with."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def damage(path: Path) -> int:
    """How many rows the refusal counts."""
    before = path.read_bytes()
    with pytest.raises(DamagedProfile) as caught:
        ProfileFile.open(path)
    assert path.read_bytes() == before
    return caught.value.rows


COPY_OF_A_ROW = (
    "INSERT INTO answer SELECT 6, assessment, item, current, target, importance, unrated, response, note, evidence,"
    " at, hash FROM answer WHERE seq = 1"
)


@pytest.mark.parametrize(
    ("statement", "rows"),
    [
        ("UPDATE answer SET current = 5 WHERE seq = 1", 1),
        ("UPDATE answer SET note = note || ' ' WHERE seq <= 3", 3),
        ("UPDATE answer SET hash = x'00' WHERE seq = 2", 1),
        ("UPDATE answer SET target = importance, importance = target WHERE seq = 1", 1),
        ("UPDATE answer SET item = at, at = item WHERE seq = 4", 1),
        ("UPDATE answer SET assessment = 2 WHERE seq = 3", 1),
        ("UPDATE assessment SET finished = NULL WHERE id = 2", 1),
        ("UPDATE place SET item = 'loans'", 1),
        ("UPDATE form SET data = x'00'", 1),
        ("UPDATE record SET body = '{}'", 6),
        ("UPDATE profile SET created = ''", 1),
        ("DELETE FROM answer WHERE seq = 2", 1),
        ("DELETE FROM answer WHERE seq = 5", 1),
        ("DELETE FROM answer", 5),
        ("DELETE FROM record WHERE seq IN (2, 3)", 2),
        ("DELETE FROM assessment WHERE id = 1", 1),
        ("DELETE FROM form", 1),
        ("INSERT INTO place SELECT 2, item, hash FROM place", 1),
        (COPY_OF_A_ROW, 1),
        ("UPDATE sqlite_sequence SET seq = 4 WHERE name = 'answer'", 1),
        ("UPDATE sqlite_sequence SET seq = 9 WHERE name = 'answer'", 4),
    ],
)
def test_a_changed_or_lost_row_is_counted(closed: Path, statement: str, rows: int) -> None:
    alter(closed, statement)
    assert damage(closed) == rows


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sqlite_sequence SET seq = 'many' WHERE name = 'answer'",
        "UPDATE sqlite_sequence SET name = 'answers' WHERE name = 'answer'",
        "INSERT INTO sqlite_sequence SELECT * FROM sqlite_sequence",
        "INSERT INTO sqlite_sequence VALUES ('profile', 0)",
        "INSERT INTO sqlite_sequence VALUES (NULL, NULL)",
        "DELETE FROM sqlite_sequence",
        "DELETE FROM profile",
        "UPDATE profile SET uuid = 'nodira'",
        "UPDATE profile SET uuid = upper(uuid)",
        "UPDATE profile SET uuid = '00000000-0000-4000-8000-000000000000'",
    ],
)
def test_a_profile_that_no_longer_knows_itself_is_refused(closed: Path, statement: str) -> None:
    alter(closed, statement)
    with pytest.raises(DamagedProfile):
        ProfileFile.open(closed)


def test_two_rows_that_changed_places_are_noticed(closed: Path) -> None:
    alter(
        closed,
        "UPDATE answer SET seq = 99 WHERE seq = 1",
        "UPDATE answer SET seq = 1 WHERE seq = 3",
        "UPDATE answer SET seq = 3 WHERE seq = 99",
        "UPDATE sqlite_sequence SET seq = 5 WHERE name = 'answer'",
    )
    assert damage(closed) == 2


def test_a_row_of_another_profile_is_noticed(closed: Path) -> None:
    values: tuple[Value, ...] = (6, 1, "reading", 5, None, None, None, None, "", None, AT)
    stranger = RowKey("00000000-0000-4000-8000-000000000000").digest("answer", values)
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute(ANSWER.put, (*values, stranger))
    assert damage(closed) == 1


def forge(path: Path, table: Table, *values: Value) -> None:
    """Add a row with the right hash, as somebody could who has read this program."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(table.put, (*values, RowKey(UUID).digest(table.name, values)))


def answer_row(response: str | None = None, evidence: str | None = None) -> tuple[Value, ...]:
    return (6, 1, "reading", 5, None, None, None, response, "", evidence, AT)


def read_answers(file: ProfileFile) -> object:
    return file.answers(1)


def read_goals(file: ProfileFile) -> object:
    return file.records("goal")


def read_form(file: ProfileFile) -> object:
    return file.form_bytes("forged")


def read_owner(file: ProfileFile) -> object:
    return file.profile()


BOMB = zlib.compress(bytes(LARGEST_FORM + 1))


@pytest.mark.parametrize(
    ("table", "values", "read"),
    [
        (ANSWER, answer_row("{"), read_answers),
        (ANSWER, answer_row("[1]"), read_answers),
        (ANSWER, answer_row('{"value":NaN}'), read_answers),
        (ANSWER, answer_row('{"value":true}'), read_answers),
        (ANSWER, answer_row('{"value":[1]}'), read_answers),
        (ANSWER, answer_row('{"value":1,"value":2}'), read_answers),
        (ANSWER, answer_row('{"options":{"a":"b"}}'), read_answers),
        (ANSWER, answer_row('{"options":{"a":true}}'), read_answers),
        (ANSWER, answer_row('{"options":[]}'), read_answers),
        (ANSWER, answer_row('{"choice":1}'), read_answers),
        (ANSWER, answer_row('{"chosen":{"a":1}}'), read_answers),
        (ANSWER, answer_row('{"chosen":[1]}'), read_answers),
        (ANSWER, answer_row('{"unknown":1}'), read_answers),
        (ANSWER, answer_row(evidence="{}"), read_answers),
        (ANSWER, answer_row(evidence='{"text":1}'), read_answers),
        (ANSWER, answer_row(evidence='{"text":"","date":1}'), read_answers),
        (RECORD, (7, "goal", "g", "null", AT), read_goals),
        (RECORD, (7, "goal", "g", '{"a":' + "[" * 200_000, AT), read_goals),
        (RECORD, (7, "goal", "g", '{"a":' + "9" * 10_000 + "}", AT), read_goals),
        (RECORD, (7, "profile", "owner", "{}", AT), read_owner),
        (RECORD, (7, "profile", "owner", '{"name":"N","role":"r","lang":1}', AT), read_owner),
        (RECORD, (7, "profile", "owner", None, AT), read_owner),
        (FORM, (2, "forged", "f", "1", b"no zlib"), read_form),
        (FORM, (2, "forged", "f", "1", zlib.compress(b"cut short" * 100)[:-5]), read_form),
        (FORM, (2, "forged", "f", "1", BOMB), read_form),
    ],
)
def test_a_forged_row_is_refused_when_it_is_read(
    closed: Path, table: Table, values: tuple[Value, ...], read: Callable[[ProfileFile], object]
) -> None:
    forge(closed, table, *values)
    with ProfileFile.open(closed) as file:
        with pytest.raises(DamagedProfile):
            read(file)
        file.save_setting("theme", "dark", AT)


def test_a_setting_that_is_no_text_is_left_out(closed: Path) -> None:
    forge(closed, RECORD, 7, "setting", "forged", '{"value":[1]}', AT)
    with ProfileFile.open(closed) as file:
        assert file.settings() == {"theme": "dark"}


def test_a_second_owner_is_refused(closed: Path) -> None:
    alter(closed, "PRAGMA ignore_check_constraints = ON")
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        values: tuple[Value, ...] = (2, UUID, AT)
        connection.execute(PROFILE.put, (*values, RowKey(UUID).digest("profile", values)))
    assert damage(closed) == 0


def test_a_row_that_changes_while_the_file_is_open_is_noticed_when_it_is_read(filled: ProfileFile) -> None:
    # Nobody else can write here; a failing disk can. The pages are changed under the open connection.
    filled.close()
    whole = filled.path.read_bytes()
    place = whole.index(b"ishonch bilan")
    with ProfileFile.open(filled.path) as file:
        file.save_setting("theme", "dark", AT)
        with filled.path.open("r+b") as raw:
            raw.seek(place)
            raw.write(b"ISHONCH")
        with file.transaction():
            for number in range(3):
                file.put("goal", f"large {number}", {"title": "pushes old pages out of memory " * 40_000}, AT)
        with pytest.raises(DamagedProfile, match="1 entry"):
            file.revisions()
