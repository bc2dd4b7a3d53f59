"""Rescuing what a damaged file still holds, row by row, on top of its newest good backup."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias

from librarian_self.model.profile import NOT_SURE
from librarian_self.storage.carving import Carved
from librarian_self.storage.records import OWNER, PROFILE_KIND
from librarian_self.storage.rowhash import Value
from librarian_self.storage.rows import Row, Rows, is_blank
from librarian_self.storage.schema import ANSWER, ASSESSMENT, FORM, PLACE, PROFILE, RECORD, SCHEMA, Table
from librarian_self.storage.values import to_json

FindForm: TypeAlias = Callable[[str, str], bytes | None]
"""Gives the bytes of a form by its id and hash, where the program knows it."""

_WITHOUT_NAME: Final = "?"


@dataclass(frozen=True, slots=True)
class Lost:
    """A row that could not be rescued, or only as it was found.

    `about` is what its damaged words still say: the item of an answer, the kind and id of a record, a form; empty
    where nothing can be read. `before` is the time (UTC, ISO) of the next row that is whole, None after the last.
    """

    table: str
    number: int
    about: str = ""
    assessment: int | None = None
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came of it. `rows` make a sound file; `from_file` and `from_backup` count where they come from.

    `doubtful` rows are kept as they were found though they do not fit their hash; each is named. `all_named`: the file
    still says how many rows it had, so that `lost` names every one; else the last ones may be missing without a name.
    """

    rows: Rows
    from_file: int
    from_backup: int
    lost: tuple[Lost, ...]
    doubtful: tuple[Lost, ...]
    all_named: bool


def salvage_rows(carved: Carved, base: Rows, find_form: FindForm, name: str, at: str) -> Salvaged:
    """Put together what is whole, from the file first and else from `base`, a backup of the same history.

    Numbers without a row become blank rows. `name` stands for the person's where even that is lost; `at` (UTC, ISO) is
    the time of what has to be added.
    """
    rows = {table.name: {**base.get(table.name, {})} for table in SCHEMA.tables}
    from_backup = sum(
        number not in carved.whole.get(table.name, {}) and not is_blank(table, row)
        for table, number, row in _each(base)
    )
    for table, number, row in _each(carved.whole):
        rows[table.name][number] = row
    doubtful = _mend_assessments(rows, carved.broken.get(ASSESSMENT.name, {}))
    _find_forms(rows, find_form)
    lost = [*_lost(rows, carved), *_drop_unreadable(rows)]
    rows[PROFILE.name].setdefault(1, (1, carved.key.uuid, at))
    _name_owner(rows, name, at)
    from_file = sum(not is_blank(table, row) for table, _number, row in _each(carved.whole))
    all_named = RECORD.name in carved.counted  # every profile has records, and its counts lie together
    return Salvaged(rows, from_file, from_backup, tuple(lost), tuple(doubtful), all_named)


def _mend_assessments(rows: dict[str, dict[int, Row]], broken: Mapping[int, Row]) -> list[Lost]:
    """Keep a damaged assessment as it was found where it still makes sense: all its answers hang on this one row."""
    kept = {(form, version): form_hash for _id, form_hash, form, version, _data in rows[FORM.name].values()}
    mended = []
    for number, row in broken.items():
        _id, form, version, form_hash, rater, occasion, started, finished = row
        if number in rows[ASSESSMENT.name] or not (rater and _is_time(started)):
            continue
        if form_hash in kept.values() or (form, version) in kept:
            sound_hash = form_hash if form_hash in kept.values() else kept[form, version]
            end = finished if _is_time(finished) else None
            rows[ASSESSMENT.name][number] = (number, form, version, sound_hash, rater, occasion, started, end)
            mended.append(Lost(ASSESSMENT.name, number, _words(form)))
    return mended


def _find_forms(rows: dict[str, dict[int, Row]], find_form: FindForm) -> None:
    """Take forms that were lost from the program where it still has the very same."""
    forms = rows[FORM.name]
    for _id, form, version, form_hash, *_rest in rows[ASSESSMENT.name].values():
        known = {row[1] for row in forms.values()}
        if form_hash not in known and isinstance(form, str) and isinstance(form_hash, str) and form:
            data = find_form(form, form_hash)
            if data is not None:
                number = max(forms, default=0) + 1
                forms[number] = (number, form_hash, form, version, zlib.compress(data))


def _lost(rows: dict[str, dict[int, Row]], carved: Carved) -> Iterator[Lost]:
    """Fill every gap with a blank row and name it."""
    for table in SCHEMA.tables:
        there = rows[table.name]
        if not table.numbered:
            continue
        last = max([0, *there, *carved.broken.get(table.name, {}), carved.counted.get(table.name, 0)])
        before: str | None = None
        gaps = []
        for number in range(last, 0, -1):
            if number in there:
                before = _time_of(table, there[number]) or before
            else:
                broken = carved.broken.get(table.name, {}).get(number)
                gaps.append(replace(_describe(table, number, broken), before=before))
                there[number] = table.blank(number)
        yield from reversed(gaps)


def _drop_unreadable(rows: dict[str, dict[int, Row]]) -> Iterator[Lost]:
    """Blank assessments whose form is nowhere to be found, and forget places in what is not there."""
    forms = {row[1] for row in rows[FORM.name].values()}
    assessments = rows[ASSESSMENT.name]
    for number, row in assessments.items():
        if not is_blank(ASSESSMENT, row) and row[3] not in forms:
            yield Lost(ASSESSMENT.name, number, _words(row[1]))
            assessments[number] = ASSESSMENT.blank(number)
    places = rows[PLACE.name]
    for number in list(places):
        if number not in assessments or is_blank(ASSESSMENT, assessments[number]):
            del places[number]


def _name_owner(rows: dict[str, dict[int, Row]], name: str, at: str) -> None:
    """Make sure that the file says whose it is."""
    records = rows[RECORD.name]
    if not any(row[1:3] == (PROFILE_KIND, OWNER) and row[3] for row in records.values()):
        number = max(records, default=0) + 1
        shown = name.encode("utf-8", "replace").decode().strip() or _WITHOUT_NAME
        body = to_json({"name": shown, "role": NOT_SURE, "lang": "en"}, Path(shown))
        records[number] = (number, PROFILE_KIND, OWNER, body, at)


def _describe(table: Table, number: int, broken: Row | None) -> Lost:
    """Name a lost row by what its damaged copy says, where there is one."""
    if broken is None:
        return Lost(table.name, number)
    if table == ANSWER:
        assessment = broken[1] if isinstance(broken[1], int) else None
        return Lost(table.name, number, _words(broken[2]), assessment)
    if table == RECORD:
        return Lost(table.name, number, f"{_words(broken[1])} {_words(broken[2])}")
    return Lost(table.name, number, _words(broken[1]))


def _time_of(table: Table, row: Row) -> str | None:
    """When a row was written, where it says."""
    at = row[-1] if table in (ANSWER, RECORD) else row[6] if table == ASSESSMENT else None
    return at if isinstance(at, str) and at else None


def _words(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _is_time(value: Value) -> bool:
    if not isinstance(value, str):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _each(rows: Rows) -> Iterator[tuple[Table, int, Row]]:
    for table in SCHEMA.tables:
        for number, row in rows.get(table.name, {}).items():
            yield table, number, row
