"""What is damaged is named: table, row, and which check found it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from librarian_self.storage import CannotOpen, NewerProfile, NotAProfile, ProfileBusy, ProfileFile
from librarian_self.storage.inspecting import Check, Finding, inspect_file
from tests.storage.samples import AT, UUID, held_by_another_program, start_program
from tests.storage.test_storage_crash import DIE_HALF_WAY


def inspect(path: Path) -> tuple[Finding, ...]:
    """Inspect, which must not change a byte, the time or the folder."""
    before = path.read_bytes(), path.stat().st_mtime_ns, sorted(path.parent.iterdir())
    findings = inspect_file(path, [UUID])
    assert (path.read_bytes(), path.stat().st_mtime_ns, sorted(path.parent.iterdir())) == before
    return findings


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_sound_file_has_no_findings(closed: Path) -> None:
    assert inspect(closed) == ()


@pytest.mark.parametrize(
    ("statement", "findings"),
    [
        ("UPDATE answer SET current = 5 WHERE seq = 1", [Finding(Check.HASH, "answer", 1)]),
        (
            "UPDATE record SET body = '{}' WHERE seq IN (2, 5)",
            [Finding(Check.HASH, "record", 2), Finding(Check.HASH, "record", 5)],
        ),
        ("UPDATE place SET item = 'x'", [Finding(Check.HASH, "place", 1)]),
        ("DELETE FROM answer WHERE seq = 2", [Finding(Check.SEQUENCE, "answer", 2)]),
        (
            "DELETE FROM answer WHERE seq >= 4",
            [Finding(Check.SEQUENCE, "answer", 4), Finding(Check.SEQUENCE, "answer", 5)],
        ),
        (
            "UPDATE sqlite_sequence SET seq = 4 WHERE name = 'answer'",
            [Finding(Check.SEQUENCE, "answer", None, "4 counted, 5 there")],
        ),
        (
            "UPDATE sqlite_sequence SET name = 'answers' WHERE name = 'answer'",
            [
                Finding(Check.SEQUENCE, "sqlite_sequence", None, "answers"),
                Finding(Check.SEQUENCE, "answer", None, "0 counted, 5 there"),
            ],
        ),
        ("CREATE TABLE more (x)", [Finding(Check.TABLES, "more")]),
        ("DROP TABLE place", [Finding(Check.TABLES, "place")]),
        (
            "CREATE TRIGGER t AFTER INSERT ON answer BEGIN SELECT 1; END",
            [Finding(Check.TABLES, "t")],
        ),
    ],
)
def test_each_fault_is_named_with_its_place(closed: Path, statement: str, findings: list[Finding]) -> None:
    alter(closed, statement)
    assert list(inspect(closed)) == findings


def test_all_faults_are_named_and_not_only_the_first(closed: Path) -> None:
    alter(
        closed,
        "UPDATE answer SET note = 'x' WHERE seq = 1",
        "DELETE FROM answer WHERE seq = 3",
        "UPDATE form SET version = 'x'",
    )
    found = {(finding.check, finding.table, finding.row) for finding in inspect(closed)}
    assert found == {(Check.HASH, "answer", 1), (Check.SEQUENCE, "answer", 3), (Check.HASH, "form", 1)}


def test_a_file_cut_short_is_known_by_its_length(closed: Path) -> None:
    data = closed.read_bytes()
    closed.write_bytes(data[:-4096])
    first, *others = inspect(closed)
    assert first == Finding(Check.LENGTH, detail=f"{len(data) - 4096} of {len(data)} bytes")
    assert {finding.check for finding in others} == {Check.QUICK_CHECK}


def test_an_empty_file_is_a_profile_without_its_length(closed: Path) -> None:
    closed.write_bytes(b"")
    assert inspect(closed) == (Finding(Check.LENGTH, detail="0 bytes"),)


@pytest.mark.parametrize(("place", "data"), [(0, b"sQlite"), (60, bytes(4)), (68, b"xxxx"), (18, b"\2\2")])
def test_a_header_that_is_not_ours_over_rows_that_are(closed: Path, place: int, data: bytes) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[:place] + data + whole[place + len(data) :])
    assert {finding.check for finding in inspect(closed)} == {Check.HEADER}


def test_a_count_of_pages_that_is_not_in_force_is_named(closed: Path) -> None:
    data = bytearray(closed.read_bytes())
    data[27] ^= 1
    closed.write_bytes(data)
    assert inspect(closed) == (Finding(Check.HEADER, detail="count of pages"),)


@pytest.mark.parametrize("length", [17, 18, 20, 21, 99])
def test_the_beginning_of_a_header_is_no_profile(closed: Path, length: int) -> None:
    closed.write_bytes(closed.read_bytes()[:length])
    with pytest.raises(NotAProfile):
        inspect(closed)


def test_a_profile_row_that_is_no_text_is_named(closed: Path) -> None:
    """A page that stands where another was: its cells are of other kinds."""
    data = closed.read_bytes()
    pages = [data[place : place + 4096] for place in range(0, len(data), 4096)]
    swapped = [pages[0], pages[3], *pages[2:]]
    closed.write_bytes(b"".join(swapped))
    assert inspect(closed)


def test_pages_in_disorder_are_found_by_the_quick_check(filled: ProfileFile) -> None:
    with filled.transaction():
        for number in range(400):
            filled.put("goal", f"g{number}", {"title": "enough for a tree of pages " * 5}, AT)
    filled.close()
    data = bytearray(filled.path.read_bytes())
    page = data.rindex(b"enough for a tree") // 4096
    data[page * 4096 : page * 4096 + 12] = b"\xff" * 12
    filled.path.write_bytes(data)
    findings = inspect(filled.path)
    checks = {finding.check for finding in findings}
    assert Check.QUICK_CHECK in checks
    missing = [finding.row for finding in findings if finding.check is Check.SEQUENCE]
    assert 0 < len(missing) < 100, "only rows of that page are missing"


def test_a_row_that_nobody_can_understand_is_named(closed: Path) -> None:
    from librarian_self.storage.rowhash import RowKey
    from librarian_self.storage.schema import ANSWER

    row = (6, 1, "reading", 5, None, None, None, "{", "", None, AT)
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute(ANSWER.put, (*row, RowKey(UUID).digest("answer", row)))
    assert inspect(closed) == (Finding(Check.CONTENT, "answer", 6),)


def test_a_profile_that_does_not_say_whose_it_is(closed: Path) -> None:
    alter(closed, "DELETE FROM profile")
    (finding,) = inspect(closed)
    assert (finding.check, finding.table) == (Check.CONTENT, "profile")


def test_an_interrupted_change_is_no_damage(closed: Path) -> None:
    with start_program(DIE_HALF_WAY, closed) as program:
        program.communicate()
    assert inspect(closed) == ()


def test_what_is_no_profile_is_refused(tmp_path: Path) -> None:
    (tmp_path / "n.lself").write_text("Dear diary")
    with pytest.raises(NotAProfile):
        inspect(tmp_path / "n.lself")
    with pytest.raises(CannotOpen):
        inspect_file(tmp_path / "gone.lself")
    with pytest.raises(CannotOpen):
        inspect_file(tmp_path)


def test_a_newer_file_is_refused(closed: Path) -> None:
    alter(closed, "PRAGMA user_version = 9")
    with pytest.raises(NewerProfile):
        inspect(closed)


def test_a_file_that_is_open_is_not_read(closed: Path) -> None:
    with held_by_another_program(closed), pytest.raises(ProfileBusy):
        inspect(closed)
    with ProfileFile.open(closed), pytest.raises(ProfileBusy):
        inspect_file(closed)


def test_a_file_on_a_read_only_drive_can_be_inspected(closed: Path) -> None:
    closed.chmod(0o400)
    closed.parent.chmod(0o500)
    try:
        assert inspect(closed) == ()
    finally:
        closed.parent.chmod(0o700)
