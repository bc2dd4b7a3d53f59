"""One durable answer through the service, against one bare commit with the same settings on the same disk."""

from __future__ import annotations

import sqlite3
import tempfile
from itertools import count
from pathlib import Path

from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf
from tests.bench.figure import Figure, side_by_side

TIMES = 300

SETTINGS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "fullfsync=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "secure_delete=ON",
)
COLUMNS = "seq INTEGER PRIMARY KEY, assessment, item, current, target, importance, unrated, response, note, evidence, at, hash"
INSERT = "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def measure() -> list[Figure]:
    """Save in turn, in a folder beside the sources: a temporary file system has no disk behind it."""
    here = Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory(dir=here, prefix=".bench-") as folder:
        bare = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        for setting in SETTINGS:
            bare.execute(f"PRAGMA {setting}")
        bare.execute(f"CREATE TABLE answer ({COLUMNS})")
        bare.execute("BEGIN EXCLUSIVE")
        bare.execute("COMMIT")
        numbers = count(1)
        row = (
            1,
            "needs-interview",
            3,
            4,
            2,
            None,
            None,
            "a note",
            None,
            "2026-11-23T10:00:00.000Z",
            bytes(16),
        )

        def commit() -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute(INSERT, (next(numbers), *row))
            bare.execute("COMMIT")

        with Session.create(Path(folder) / "one.lself", "Bench") as session:
            taken = session.start(shipped_shelf().open("professional-competencies"))
            levels = count()

            def answer() -> None:
                session.answer(
                    taken.assessment.id,
                    "needs-interview",
                    {"current": 1 + next(levels) % 5, "note": "a note"},
                )

            ours, floor = side_by_side(answer, commit, TIMES)
        bare.close()
    return [Figure("durable answer / bare commit", ours / floor, 1.3, note=f"{ours * 1000:.2f} ms")]
