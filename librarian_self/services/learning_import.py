"""Taking a table of learning into the log: what is new in it, what reads otherwise now, what is there already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from librarian_self.i18n.messages import Message, msg
from librarian_self.model.learning import LearningEntry
from librarian_self.services.checking import PlanRefused, checked
from librarian_self.services.learning_rows import Row, on_line, read_rows, refusal_of
from librarian_self.services.session import Session, new_goal_id

NAMELESS: Final = ""
"""The id of an entry whose row names none, until it gets one."""


@dataclass(frozen=True, slots=True)
class Import:
    """What a table brings: entries that the log lacks, entries that read otherwise now, and how many read as before."""

    new: tuple[LearningEntry, ...]
    changed: tuple[LearningEntry, ...]
    same: int


def read_import(data: bytes, log: Sequence[LearningEntry], new_id: Callable[[], str] = new_goal_id) -> Import:
    """Compare a table with the log; nothing is written.

    A row with an id of the log changes that entry, in the columns that the table has. A row without an id is the
    entry of the log that says the same, where there is one that no other row stands for. Raises LogRefused.
    """
    rows = read_rows(data)
    _refuse_twins(rows)
    known = {entry.id: entry for entry in log}
    named = {row.given["id"] for row in rows}
    free = Counter(replace(entry, id=NAMELESS) for entry in log if entry.id not in named)
    new: list[LearningEntry] = []
    changed: list[LearningEntry] = []
    for entry in _entries(rows, known):
        if entry.id == NAMELESS and free[entry]:
            free[entry] -= 1
        elif entry.id not in known:
            new.append(replace(entry, id=entry.id or new_id()))
        elif entry != known[entry.id]:
            changed.append(entry)
    return Import(tuple(new), tuple(changed), len(rows) - len(new) - len(changed))


def import_log(session: Session, data: bytes) -> Import:
    """Take a table into the log of a profile, all of it or nothing. Raises LogRefused, StorageError."""
    found = read_import(data, session.learning())
    if found.new or found.changed:
        session.save_all((*found.changed, *found.new))
    return found


def _entries(rows: Sequence[Row], known: dict[str, LearningEntry]) -> list[LearningEntry]:
    """What the rows say, over what the log says already."""
    entries: list[LearningEntry] = []
    problems: list[Message] = []
    for row in rows:
        key = row.given["id"] or NAMELESS
        before = known.get(key) or LearningEntry(key, row.given["date"])
        try:
            entries.append(checked(replace(before, **{**row.given, "id": key})))
        except PlanRefused as refusal:
            problems.append(on_line(row.line, refusal.message))
    if problems:
        raise refusal_of(problems)
    return entries


def _refuse_twins(rows: Sequence[Row]) -> None:
    """Two rows for one entry cannot both be right."""
    first: dict[str, int] = {}
    problems: list[Message] = []
    for row in rows:
        key = row.given["id"]
        if key is not None and first.setdefault(key, row.line) != row.line:
            problems.append(on_line(row.line, msg("its id is that of line {line} already", line=first[key])))
    if problems:
        raise refusal_of(problems)
