"""Opening a profile of ten years, against the least that any opening has to do: check the pages, read and hash each row."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from librarian_self.model.answer import Answer, Evidence
from librarian_self.model.form import SELF
from librarian_self.model.profile import Profile
from librarian_self.services.session import Session
from librarian_self.storage import ProfileFile
from librarian_self.storage.rowhash import canonical
from librarian_self.storage.schema import SCHEMA
from tests.bench.figure import Figure, side_by_side

TIMES = 40
ASSESSMENTS = 40
REVISIONS = 6000
GOALS = 200

AT = "2026-11-23T10:00:00.000Z"
OWNER = Profile("8d3c5a0e-0f4b-4a53-9f0e-0d6b2f1a7c11", "Nodira", "reader-service", "uz")


def make_ten_years(path: Path) -> None:
    """Four assessments a year with 150 answers each, every third with an example or a note, and goals that change."""
    with ProfileFile.create(path, OWNER, AT) as file, file.transaction():
        file.keep_form("f0rm", "professional-competencies", "1.0", b"schema: 1\n" * 20_000)
        for assessment in range(1, ASSESSMENTS + 1):
            file.start_assessment("professional-competencies", "1.0", "f0rm", SELF, None, AT)
            for number in range(REVISIONS // ASSESSMENTS):
                note = "Oʻquvchilar bilan birga koʻrib chiqdik. " * (number % 3)
                evidence = (
                    Evidence("Kutubxonada oʻlkashunoslik kechasi oʻtkazildi.") if number % 3 == 0 else None
                )
                answer = Answer(current=1 + number % 5, target=4, note=note, evidence=evidence)
                file.save_answer(assessment, f"competency-{number % 47}", answer, AT)
        for number in range(GOALS):
            file.put("goal", f"goal-{number % 40}", {"title": "Elektron katalog " * 4, "hours": number}, AT)


def measure() -> list[Figure]:
    """Open in turn, in a folder beside the sources: a temporary file system has no disk behind it."""
    here = Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory(dir=here, prefix=".bench-") as folder:
        path = Path(folder) / "ten-years.lself"
        make_ten_years(path)

        def least() -> None:
            with closing(sqlite3.connect(path, isolation_level=None)) as connection:
                connection.text_factory = bytes
                connection.execute("PRAGMA quick_check(1)").fetchall()
                for table in SCHEMA.tables:
                    for *values, digest in connection.execute(table.select):
                        blake2b(canonical(values), digest_size=len(digest)).digest()

        def ours() -> None:
            Session.open(path).close()

        opened, floor = side_by_side(ours, least, TIMES)
    note = f"{opened * 1000:.0f} ms, {ASSESSMENTS} assessments, {REVISIONS} revisions"
    return [Figure("opening ten years / checking and hashing", opened / floor, 1.5, note=note)]
