"""A file of schema 1, kept for ever: whatever the program becomes, it opens and says the same.

`python -m tests.storage.test_storage_schema` writes it anew; that is right only before schema 1 has left the house.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from librarian_self.model.answer import Answer, Assessment, Evidence, Revision
from librarian_self.storage import FileKind, ProfileFile, peek
from tests.storage.samples import (
    AT,
    EXAMPLE,
    LATER,
    LEVELS,
    OWNER,
    REASON,
    SEVERAL,
    SITUATION,
    fill,
    read_contents,
)

SCHEMA_1: Final = Path(__file__).with_name("fixtures") / "schema-1.lself"


def make_schema_1(path: Path) -> None:
    """Write the fixture."""
    with ProfileFile.create(path, OWNER, AT) as file:
        fill(file)


def definitions(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return sorted(connection.execute("SELECT name, sql FROM sqlite_schema"))


def test_a_file_of_schema_1_says_what_it_said(tmp_path: Path) -> None:
    path = tmp_path / "old.lself"
    shutil.copy(SCHEMA_1, path)
    assert peek(path) is FileKind.OURS
    said = read_contents(path)
    assert said.profile == OWNER
    assert said.settings == {"theme": "dark"}
    assert said.assessments == (
        Assessment(1, "competency", "1.2", "f0rm", AT),
        Assessment(2, "ethics", "2.0", "3th1cs", AT, LATER, rater="colleague", occasion="2026"),
    )
    assert said.places == ("catalogue", None)
    assert said.answers == (
        {"catalogue": EXAMPLE, "reading": REASON, "borrowing": SITUATION},
        {"loans": SEVERAL},
    )
    assert said.revisions[:2] == (
        Revision(1, 1, "reading", LEVELS, AT),
        Revision(
            2, 1, "catalogue", Answer(current=5, evidence=Evidence("Каталог тузилди", "2026-10-01")), AT
        ),
    )
    assert said.revision_count == 5
    assert said.goals == {"g1": {"title": "Katalog", "hours": 20, "done": True, "due": "2027-01-01"}}
    assert [record.seq for record in said.history] == [2, 4, 3, 5]
    assert said.form == b"schema: 1\nid: competency\n" * 40


def test_a_file_of_schema_1_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "old.lself"
    shutil.copy(SCHEMA_1, path)
    with ProfileFile.open(path) as file:
        assert file.save_answer(1, "reading", LEVELS, LATER).seq == 6
        assert file.start_assessment("competency", "1.2", "f0rm", "self", None, LATER).id == 3
    with ProfileFile.open(path) as file:
        assert file.answers(1)["reading"] == LEVELS


def test_a_new_file_has_the_tables_of_schema_1(closed: Path) -> None:
    assert definitions(closed) == definitions(SCHEMA_1)


if __name__ == "__main__":
    SCHEMA_1.unlink(missing_ok=True)
    make_schema_1(SCHEMA_1)
