"""One durable answer through the service, against one bare commit with the same settings on the same disk."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

from librarian_self.services.protecting import Protection
from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf
from librarian_self.storage import Given
from tests.bench.figure import Figure, side_by_side

TIMES = 300
PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a measurement

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

        figures = []
        for password, most in ((None, 1.3), (PASSWORD, 1.5)):
            with _opened(Path(folder), password) as session:
                ours, floor = side_by_side(_answering(session), commit, TIMES)
            name = "durable answer / bare commit" + ("" if password is None else ", with password")
            figures.append(Figure(name, ours / floor, most, note=f"{ours * 1000:.2f} ms"))
        bare.close()
    return figures


def _opened(folder: Path, password: str | None) -> Session:
    """A new profile, open; with a password where one is given."""
    path = folder / ("clear.lself" if password is None else "protected.lself")
    session = Session.create(path, "Bench")
    if password is None:
        return session
    session.close()
    Protection(path, folder / "backups").give(password, password)
    return Session.open(path, backups=folder / "backups", given=Given(password))


def _answering(session: Session) -> Callable[[], None]:
    taken = session.start(shipped_shelf().open("professional-competencies"))
    levels = count()

    def answer() -> None:
        change = {"current": 1 + next(levels) % 5, "note": "a note"}
        session.answer(taken.assessment.id, "needs-interview", change)

    return answer
