"""Unlocking a protected profile of some size: what it takes beside Argon2id, which is made to be slow.

The profile is sealed at a cost that takes no time, so that what is left is the program's own. At the usual cost, the few
milliseconds in question would drown in what Argon2id takes more or less on a computer that does something else too.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from librarian_self.model.answer import Answer
from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf
from librarian_self.storage import Given, Safe, protect_file
from librarian_self.storage.sealing.keys import DATA_KEY, SALT, USUAL, Cost
from tests.bench.figure import Figure, longer_by

TIMES = 31
ANSWERS = 200
MOST = 20.0
"""Milliseconds beside Argon2id."""

CHEAP = Cost(memory=64, passes=1, lanes=1)
PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a measurement
AT = "2026-11-23T10:00:00Z"


def measure() -> list[Figure]:
    """Open in turn with deriving a key at the same cost; both have loaded what they need."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        path, backups = Path(folder) / "one.lself", Path(folder) / "backups"
        with Session.create(path, "Bench") as session:
            taken = session.start(shipped_shelf().open("professional-competencies"))
            items = [item.id for item in taken.form.items()]
            for number in range(ANSWERS):
                answer = Answer(current=1 + number % 5, note="a note")
                session.put_answer(taken.assessment.id, items[number % len(items)], answer)
        protect_file(path, PASSWORD, Safe(backups, AT), CHEAP)
        given = Given(PASSWORD)

        def unlock() -> None:
            Session.open(path, backups=backups, given=given).close()

        over, _all = longer_by(unlock, lambda: _derive(CHEAP), TIMES)
        usual, _all = longer_by(lambda: _derive(USUAL), lambda: None, TIMES // 3)
    note = f"Argon2id itself: {usual * 1000:.0f} ms"
    return [Figure("unlocking beside Argon2id", over * 1000, MOST, unit="ms", note=note)]


def _derive(cost: Cost) -> None:
    kdf = Argon2id(
        salt=os.urandom(SALT),
        length=DATA_KEY,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
    )
    kdf.derive(PASSWORD.encode())
