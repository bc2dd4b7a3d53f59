"""Unlocking a protected profile of some size, against Argon2id alone with the same cost."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from librarian_self.model.answer import Answer
from librarian_self.services.protecting import Protection
from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf
from librarian_self.storage import Given
from librarian_self.storage.sealing.keys import DATA_KEY, SALT, USUAL
from tests.bench.figure import Figure, side_by_side

TIMES = 15
ANSWERS = 200
MOST = 20.0
"""Milliseconds above Argon2id."""

PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a measurement


def measure() -> list[Figure]:
    """Open in turn with deriving a key; both have loaded what they need."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        path = Path(folder) / "one.lself"
        backups = Path(folder) / "backups"
        with Session.create(path, "Bench") as session:
            taken = session.start(shipped_shelf().open("professional-competencies"))
            items = [item.id for item in taken.form.items()]
            for number in range(ANSWERS):
                answer = Answer(current=1 + number % 5, note="a note")
                session.put_answer(taken.assessment.id, items[number % len(items)], answer)
        Protection(path, backups).give(PASSWORD, PASSWORD)
        given = Given(PASSWORD)

        def unlock() -> None:
            Session.open(path, backups=backups, given=given).close()

        def derive() -> None:
            Argon2id(
                salt=os.urandom(SALT),
                length=DATA_KEY,
                iterations=USUAL.passes,
                lanes=USUAL.lanes,
                memory_cost=USUAL.memory,
            ).derive(PASSWORD.encode())

        ours, floor = side_by_side(unlock, derive, TIMES)
    over = (ours - floor) * 1000
    return [Figure("unlocking above Argon2id (ms)", over, MOST, note=f"{ours * 1000:.0f} ms in all")]
