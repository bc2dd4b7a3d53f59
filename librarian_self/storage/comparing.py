"""What one file of a profile says and another one does not, counted by what it is to the person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from librarian_self.storage.rows import Row, Rows, is_blank
from librarian_self.storage.schema import ANSWER, ASSESSMENT, FORM, RECORD

Things: TypeAlias = Mapping[Hashable, object]

ANSWERS: Final = "answer"
ASSESSMENTS: Final = "assessment"

_SEQ: Final = 0
_LAST: Final = -1


@dataclass(frozen=True, slots=True)
class Change:
    """How many things of one kind are in the present file and in the other one that would take its place.

    `part` is "answer", "assessment" or the kind of a record. `gone` are only in the present one, `back` only in the
    other, `other` in both and not alike.
    """

    part: str
    now: int
    then: int
    gone: int
    back: int
    other: int

    @property
    def is_any(self) -> bool:
        """Whether something of this kind would change."""
        return self.gone + self.back + self.other > 0


def compare(now: Rows, then: Rows) -> tuple[Change, ...]:
    """What would change with every kind of thing that there is in one of them: answers and assessments first."""
    ours, theirs = _things(now), _things(then)
    parts = [ANSWERS, ASSESSMENTS, *sorted((ours.keys() | theirs.keys()) - {ANSWERS, ASSESSMENTS})]
    return tuple(_change(part, ours.get(part, {}), theirs.get(part, {})) for part in parts)


def is_same_line(one: Rows, other: Rows) -> bool:
    """Whether both are of one history: two copies that were worked in apart have different rows of one number."""
    return all(
        _settled(name, row) == _settled(name, other[name][number])
        for name in (ANSWER.name, RECORD.name, FORM.name, ASSESSMENT.name)
        for number, row in one.get(name, {}).items()
        if number in other.get(name, {}) and not _is_either_blank(name, row, other[name][number])
    )


def _change(part: str, now: Things, then: Things) -> Change:
    both = now.keys() & then.keys()
    return Change(
        part=part,
        now=len(now),
        then=len(then),
        gone=len(now) - len(both),
        back=len(then) - len(both),
        other=sum(now[key] != then[key] for key in both),
    )


def _things(rows: Rows) -> dict[str, dict[Hashable, object]]:
    """The newest of everything by its kind and key."""
    found: dict[str, dict[Hashable, object]] = defaultdict(dict)
    for row in _in_order(rows, ANSWER.name):
        _seq, assessment, item, *said, _at = row
        if assessment:
            found[ANSWERS][assessment, item] = said
    for row in _in_order(rows, ASSESSMENT.name):
        if not is_blank(ASSESSMENT, row):
            found[ASSESSMENTS][row[_SEQ]] = row
    for _seq, kind, key, body, _at in _in_order(rows, RECORD.name):
        if isinstance(kind, str) and kind:
            found[kind][key] = body
    return {
        kind: {key: said for key, said in things.items() if said is not None}
        for kind, things in found.items()
    }


def _in_order(rows: Rows, table: str) -> list[Row]:
    return [row for _number, row in sorted(rows.get(table, {}).items())]


def _settled(table: str, row: Row) -> Row:
    """The row without what may change in it later: when an assessment was finished."""
    return row[:_LAST] if table == ASSESSMENT.name else row


def _is_either_blank(name: str, one: Row, other: Row) -> bool:
    table = next(table for table in (ANSWER, RECORD, FORM, ASSESSMENT) if table.name == name)
    return is_blank(table, one) or is_blank(table, other)
