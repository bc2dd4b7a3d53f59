"""What of a damaged file is still as it was saved: every row that fits its hash, wherever in the file it lies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final, TypeAlias

from librarian_self.storage.pages import Found, Layout, layouts, rows_in
from librarian_self.storage.rowhash import RowKey, Value
from librarian_self.storage.rows import Row, Rows
from librarian_self.storage.schema import PROFILE, SCHEMA, Schema, Table

Reading: TypeAlias = Callable[[], Iterator[Found]]
"""Begins to read the rows of a file anew."""

_TRIED: Final = 500
"""Rows that a key is tried on; one that fits is found among the first of any file worth the name."""

SHORTEST_ROW: Final = 20
"""Bytes; the hash alone has sixteen."""

_TYPES: Final[Mapping[str, type]] = {"INTEGER": int, "TEXT": str, "BLOB": bytes}


@dataclass(frozen=True, slots=True)
class Carved:
    """The rows of a file. `whole` ones fit their hash, `broken` ones only look like rows of their table.

    `counted`: how many rows were ever written, by table, as far as that can be told; it has no hash.
    """

    key: RowKey
    whole: Rows
    broken: Rows
    counted: Mapping[str, int]


def carve(data: bytes, uuids: Iterable[str] = (), schema: Schema = SCHEMA) -> Carved | None:
    """Find the rows in the bytes of a file. `uuids`: profiles that it may be of, where it no longer says so itself.

    None where no row fits the hash of any profile.
    """
    known = tuple(uuids)
    found = [_carve(data, layout, known, schema) for layout in layouts(data)]
    return max((carved for carved in found if carved is not None), key=_count, default=None)


def _carve(data: bytes, layout: Layout, uuids: tuple[str, ...], schema: Schema) -> Carved | None:
    rows = partial(rows_in, data, layout)
    key = _find_key(rows, uuids, schema)
    if key is None:
        return None
    whole: dict[str, dict[int, Row]] = defaultdict(dict)
    broken: dict[str, dict[int, Row]] = defaultdict(dict)
    counted: dict[str, int] = {}
    for found in rows():
        _note_count(found, len(data), schema, counted)
        for table in _tables_like(found, schema):
            row = _row(found)
            if _is_whole(key, table, row, found):
                whole[table.name][found[0]] = _later(whole[table.name].get(found[0]), row)
            else:
                broken[table.name][found[0]] = row
    only_broken = {
        name: {number: row for number, row in rows.items() if number not in whole[name]}
        for name, rows in broken.items()
    }
    return Carved(key, dict(whole), only_broken, counted)


def _find_key(rows: Reading, uuids: tuple[str, ...], schema: Schema) -> RowKey | None:
    """The key of the profile whose rows these are."""
    keys: dict[str, RowKey] = {}
    for found in rows():
        if PROFILE in _tables_like(found, schema):
            _add_key(keys, found[1][1])
    for uuid in uuids:
        _add_key(keys, uuid)
    return next((key for key in keys.values() if _fits(rows, key, schema)), None)


def _add_key(keys: dict[str, RowKey], uuid: Value) -> None:
    if isinstance(uuid, str) and uuid not in keys:
        try:
            keys[uuid] = RowKey(uuid)
        except ValueError:
            return


def _fits(rows: Reading, key: RowKey, schema: Schema) -> bool:
    return any(
        _is_whole(key, table, _row(found), found)
        for found in islice(rows(), _TRIED)
        for table in _tables_like(found, schema)
    )


def _count(carved: Carved) -> int:
    return sum(len(rows) for rows in carved.whole.values())


def _is_whole(key: RowKey, table: Table, row: Row, found: Found) -> bool:
    """Whether the row is as it was saved."""
    return key.fits(table.name, row, found[1][-1])


def _row(found: Found) -> Row:
    return (found[0], *found[1][1:-1])


def _tables_like(found: Found, schema: Schema) -> list[Table]:
    """The tables that a row has the shape of."""
    number, values = found
    if number < 1 or not values or values[0] is not None or not isinstance(values[-1], bytes):
        return []
    cells = values[1:-1]
    return [
        table
        for table in schema.tables
        if len(cells) == len(table.columns) - 1
        and all(
            isinstance(cell, _TYPES[kind]) or (cell is None and column in table.optional)
            for column, kind, cell in zip(table.columns[1:], table.kinds[1:], cells, strict=True)
        )
    ]


def _note_count(found: Found, length: int, schema: Schema, counted: dict[str, int]) -> None:
    """Note what SQLite's own list of numbers says; more rows than fit into the file were never written."""
    numbered = {table.name for table in schema.tables if table.numbered}
    match found[1]:
        case (str(name), int(number)) if name in numbered and 0 < number < length // SHORTEST_ROW:
            counted[name] = number


def _later(known: Row | None, row: Row) -> Row:
    """Of two versions of one row the later one: an assessment that is finished already, as its last column says."""
    return row if known is None or (known[-1] is None and row[-1] is not None) else known
