"""The rows of a profile without something that is to be erased for good: rows in, rows out, and no file is touched.

Numbered rows keep their places: what goes leaves a blank row behind, or the same row without its words, so that the
count of rows and their hashes still tell that none was lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from librarian_self.storage.rows import Row, Rows, is_blank
from librarian_self.storage.schema import ANSWER, ASSESSMENT, FORM, PLACE, RECORD, Table
from librarian_self.storage.values import from_json, to_json

EditBody: TypeAlias = Callable[[str, Mapping[str, object]], Mapping[str, object] | None]
"""Gives what is left of a record of a kind: the same mapping where nothing goes, None where all of it does."""

_ASSESSMENT: Final = 1
_ITEM: Final = 2
_FORM_HASH: Final = 3
"""Columns of an answer, and of an assessment."""


def without_words(rows: Rows, assessment: int, item: str) -> Rows:
    """Every answer to the item keeps its levels and loses what was written: the note and the example."""
    return _edited(rows, ANSWER, lambda row: _wordless(row) if _is_about(row, assessment, item) else row)


def without_assessment(rows: Rows, assessment: int) -> Rows:
    """The assessment goes with all its answers, the place where one stopped, and a form that nothing else needs."""
    rows = _edited(
        rows,
        ANSWER,
        lambda row: ANSWER.blank(_number(row)) if row[_ASSESSMENT] == assessment else row,
    )
    rows = _edited(
        rows,
        ASSESSMENT,
        lambda row: ASSESSMENT.blank(_number(row)) if row[0] == assessment else row,
    )
    left = {number: row for number, row in rows.get(PLACE.name, {}).items() if number != assessment}
    rows = rows if left == rows.get(PLACE.name, {}) else {**rows, PLACE.name: left}
    needed = {row[_FORM_HASH] for row in rows.get(ASSESSMENT.name, {}).values()}
    return _edited(rows, FORM, lambda row: row if row[1] in needed else FORM.blank(_number(row)))


def without_in_records(rows: Rows, edit: EditBody) -> Rows:
    """Every wording of every record as `edit` leaves it."""

    def edited(row: Row) -> Row:
        seq, kind, key, body, at = row
        if not isinstance(kind, str) or not isinstance(body, str):
            return row
        before = from_json(body.encode())
        after = edit(kind, before)
        if after is before:
            return row
        return (
            RECORD.blank(_number(row)) if after is None else (seq, kind, key, to_json(after, Path(kind)), at)
        )

    return _edited(rows, RECORD, edited)


def words_at(rows: Rows, assessment: int, item: str | None = None) -> Iterator[str]:
    """Everything that was ever written in notes and examples of an assessment, or at one item of it."""
    for row in rows.get(ANSWER.name, {}).values():
        if row[_ASSESSMENT] == assessment and item in (None, row[_ITEM]):
            *_rest, note, evidence, _at = row
            said = from_json(evidence.encode()).get("text") if isinstance(evidence, str) else None
            yield from (words for words in (note, said) if isinstance(words, str) and words)


def _is_about(row: Row, assessment: int, item: str) -> bool:
    return row[_ASSESSMENT] == assessment and row[_ITEM] == item


def _wordless(row: Row) -> Row:
    *rest, _note, _evidence, at = row
    return (*rest, "", None, at)


def _edited(rows: Rows, table: Table, edit: Callable[[Row], Row]) -> Rows:
    """The same rows with those of one table edited; blank ones stay blank."""
    before = rows.get(table.name, {})
    after = {number: row if is_blank(table, row) else edit(row) for number, row in before.items()}
    return rows if after == before else {**rows, table.name: after}


def _number(row: Row) -> int:
    return int(row[0] or 0)
