"""`log add`, `log list`, `log export` and `log import`."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Program


def add(program: Program, profile: Path, *words: object) -> str:
    """Write an entry down; the answer is its id."""
    (entry,) = program("log", "add", profile, *words).lines
    return entry


def listed(program: Program, profile: Path, *words: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = program("log", "list", profile, *words, "--json").json
    return found


def test_an_entry_is_written_and_its_id_is_printed(program: Program, profile: Path) -> None:
    goal = program("goal", "add", profile, "--title", "Run the channel").lines[0]
    entry = add(
        program,
        profile,
        *("--date", "2026-11-20", "--activity", "Seminar\non MARC", "--kind", "others", "--hours", "1,5"),
        *("--what", "We wrote records.", "--so-what", "It is easy.", "--now-what", "Ten more."),
        *("--goal", goal, "--evidence", "A certificate", "--evidence-file", "certificate.pdf"),
    )
    assert listed(program, profile) == [
        {
            "id": entry,
            "date": "2026-11-20",
            "activity": "Seminar on MARC",
            "kind": "others",
            "minutes": 90,
            "what": "We wrote records.",
            "so_what": "It is easy.",
            "now_what": "Ten more.",
            "goal": goal,
            "form": None,
            "item": None,
            "evidence": "A certificate",
            "evidence_file": f"{program.folder / 'certificate.pdf'}",
            "hours": 1.5,
        }
    ]


def test_an_activity_is_enough(program: Program, profile: Path) -> None:
    entry = add(program, profile, "--activity", "A talk")
    (only,) = listed(program, profile)
    assert (only["id"], only["kind"], only["minutes"]) == (entry, "practice", None)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--activity", " "), "An entry needs an activity"),
        (("--activity", "x", "--date", "05.09.2026"), "is not a date such as"),
        (("--activity", "x", "--hours", "many"), "is not a number of hours"),
        (("--activity", "x", "--hours", "10001"), "Hours are a number from 0 to 10000"),
        (("--activity", "x", "--goal", "nobody"), "The plan has no goal “nobody”"),
    ],
)
def test_what_cannot_be_kept_is_said_in_a_line_and_nothing_is_written(
    program: Program, profile: Path, words: tuple[str, ...], said: str
) -> None:
    assert said in program("log", "add", profile, *words, code=1).err
    assert listed(program, profile) == []


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("add", "FILE"),
        ("add", "FILE", "--activity", "x", "--kind", "sport"),
        ("list",),
        ("list", "FILE", "--year", "soon"),
        ("export", "FILE"),
        ("import", "FILE"),
        ("done", "FILE"),
    ],
)
def test_what_is_not_understood_ends_with_2(program: Program, profile: Path, words: tuple[str, ...]) -> None:
    program("log", *(profile if word == "FILE" else word for word in words), code=2)


def test_the_list_is_by_year_with_its_hours_and_changes_nothing(program: Program, profile: Path) -> None:
    old = add(program, profile, "--date", "2025-12-31", "--activity", "Reading", "--hours", "0:45")
    new = add(program, profile, "--date", "2026-01-01", "--activity", "A talk", "--kind", "others")
    before = profile.read_bytes()
    assert program("log", "list", profile).lines == [
        "2026  0 h",
        f"  {new}  2026-01-01  with others  A talk",
        "2025  0.75 h",
        f"  {old}  2025-12-31  by doing  Reading  0.75 h",
    ]
    assert [each["id"] for each in listed(program, profile, "--year", "2025")] == [old]
    assert listed(program, profile, "--year", "1999") == []
    assert profile.read_bytes() == before


def test_an_empty_log_lists_nothing(program: Program, profile: Path) -> None:
    assert program("log", "list", profile).out == b""
    assert listed(program, profile) == []


def test_what_is_exported_is_imported_as_it_was(program: Program, profile: Path, tmp_path: Path) -> None:
    for words in ("=HYPERLINK(1)", "'=1", "A talk; with “quotes”, and more"):
        add(program, profile, "--date", "2026-11-20", "--activity", words, "--hours", "0:20")
    table = tmp_path / "log.csv"
    program("log", "export", profile, "--out", table)
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"), newline="")))
    assert sorted(row["activity"] for row in rows) == [
        "''=1",
        "'=HYPERLINK(1)",
        "A talk; with “quotes”, and more",
    ]
    assert program("log", "import", profile, table).lines == ["new: 0, changed: 0, same: 3"]
    other = tmp_path / "other.lself"
    program("profile", "new", other, "--name", "Other")
    assert program("log", "import", other, table, "--json").json == {"new": 3, "changed": 0, "same": 0}
    assert listed(program, other) == listed(program, profile)


def test_a_changed_row_changes_its_entry(program: Program, profile: Path, tmp_path: Path) -> None:
    entry = add(program, profile, "--date", "2026-11-20", "--activity", "A talk", "--what", "Kept")
    table = tmp_path / "log.csv"
    table.write_text(f"id;date;activity;hours\n{entry};21.11.2026;A long talk;2,5\n", "utf-8")
    assert program("log", "import", profile, table).lines == ["new: 0, changed: 1, same: 0"]
    (only,) = listed(program, profile)
    assert (only["date"], only["activity"], only["hours"], only["what"]) == (
        "2026-11-21",
        "A long talk",
        2.5,
        "Kept",
    )


def test_a_bad_row_is_named_and_nothing_is_taken_in(program: Program, profile: Path, tmp_path: Path) -> None:
    table = tmp_path / "log.csv"
    table.write_text("date,activity\n2026-11-20,good\nsoon,bad\n", "utf-8")
    before = profile.read_bytes()
    said = program("log", "import", profile, table, code=1).err
    assert "line 3: “soon” is not a date" in said
    assert profile.read_bytes() == before
    assert "cannot be read" in program("log", "import", profile, tmp_path / "gone.csv", code=1).err


def test_the_log_is_in_the_pdf(program: Program, profile: Path, tmp_path: Path) -> None:
    from pypdf import PdfReader

    add(program, profile, "--date", "2026-11-20", "--activity", "Seminar on catalogues", "--hours", "3")
    program("pdf", profile, "--out", tmp_path / "plan.pdf", "--lang", "en")
    words = " ".join(page.extract_text() for page in PdfReader(tmp_path / "plan.pdf").pages)
    assert "Seminar on catalogues" in words
