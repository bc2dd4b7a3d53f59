"""Rows read straight from the pages of a database file, also of one that SQLite can no longer walk through.

A table is a tree of pages, and its rows lie in the leaves (type 13). Each leaf is read by itself, so that a damaged
page costs its own rows and no others. See https://www.sqlite.org/fileformat2.html, chapters 1.6 and 2.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from librarian_self.storage.rowhash import Value

Found: TypeAlias = tuple[int, tuple[Value, ...]]
"""The number of a row and its columns as they are stored: the key column itself is empty."""

_FILE_HEADER: Final = 100
_LEAF_HEADER: Final = 8
_POINTER: Final = 2
_LONGEST_NUMBER: Final = 9
_WHOLE_NUMBERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of a number by its type."""


class NoRow(ValueError):
    """What lies there is no row."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the bytes of a file are cut into pages: their size, and how much at the end of each is not in use."""

    size: int = 4096
    reserved: int = 0


USUAL: Final = Layout()
"""How this program makes files."""


def layouts(data: bytes) -> tuple[Layout, ...]:
    """What the header says, and the usual one, which helps where the header is what is damaged."""
    size = int.from_bytes(data[16:18])
    size = 65536 if size == 1 else size
    if not 512 <= size <= 65536 or size & (size - 1):  # noqa: PLR2004 - the format's
        return (USUAL,)
    reserved = int.from_bytes(data[20:21])
    return tuple(dict.fromkeys((Layout(size, reserved if reserved < size // 4 else 0), USUAL)))


def rows_in(data: bytes, layout: Layout = USUAL) -> Iterator[Found]:
    """Every row that can be made out in any page, whatever the pages say about themselves.

    What comes may be no row of the database at all (a page that was something else): whoever takes it checks its hash.
    A file in which pages refer to each other so that reading would not end is read as far as four times its length.
    """
    file = _File(data, layout)
    for start in range(0, len(data), layout.size):
        yield from file.rows(start)


class _File:
    """A file as pages of `size` bytes, each read as if it were a leaf."""

    def __init__(self, data: bytes, layout: Layout) -> None:
        self.size = layout.size
        self._data = data
        self._usable = self.size - layout.reserved
        self._most = self._usable - 35  # of a row; more of it lies on other pages
        self._least = (self._usable - 12) * 32 // 255 - 23
        self._left = 4 * len(data) + self.size

    def rows(self, start: int) -> Iterator[Found]:
        """The rows that the page's pointers lead to, as long as they make sense, whatever their count says."""
        first = (_FILE_HEADER if start == 0 else 0) + _LEAF_HEADER
        lowest = self.size
        for place in range(first, self.size, _POINTER):
            pointer = int.from_bytes(self._data[start + place : start + place + _POINTER])
            if place >= lowest or not first <= pointer < self._usable or self._left < 0:
                return
            lowest = min(lowest, pointer)
            try:
                yield self._row(start + pointer)
            except (NoRow, IndexError, UnicodeDecodeError):
                continue

    def _row(self, place: int) -> Found:
        length, place = _number(self._data, place)
        key, place = _number(self._data, place)
        if length > len(self._data):
            raise NoRow
        self._left -= length + _LEAF_HEADER
        key -= 1 << 64 if key >= 1 << 63 else 0
        return key, _columns(self._payload(place, length))

    def _payload(self, place: int, length: int) -> bytes:
        if length <= self._most:
            return self._data[place : place + length]
        here = self._least + (length - self._least) % (self._usable - 4)
        here = here if here <= self._most else self._least
        parts = [self._data[place : place + here]]
        left, page = length - here, self._page_at(place + here)
        while left > 0:
            start = (page - 1) * self.size
            if not 0 <= start < len(self._data):
                raise NoRow
            part = self._data[start + 4 : start + 4 + min(left, self._usable - 4)]
            parts.append(part)
            left, page = left - (self._usable - 4), self._page_at(start)
        return b"".join(parts)

    def _page_at(self, place: int) -> int:
        return int.from_bytes(self._data[place : place + 4])


def _number(data: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for step in range(_LONGEST_NUMBER):
        byte = data[place + step]
        if step == _LONGEST_NUMBER - 1:
            return value << 8 | byte, place + step + 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the last byte has no highest bit
            return value, place + step + 1
    raise NoRow


def _columns(payload: bytes) -> tuple[Value, ...]:
    end, place = _number(payload, 0)
    kinds = []
    while place < end:
        kind, place = _number(payload, place)
        kinds.append(kind)
    if place != end:
        raise NoRow
    values: list[Value] = []
    for kind in kinds:
        value, place = _column(payload, place, kind)
        values.append(value)
    if place != len(payload):
        raise NoRow
    return tuple(values)


def _column(payload: bytes, place: int, kind: int) -> tuple[Value, int]:
    """A value of a kind as the format numbers them; fractions are no values of ours."""
    if kind == 0:
        return None, place
    if kind in (8, 9):
        return kind - 8, place
    if kind in _WHOLE_NUMBERS:
        end = place + _WHOLE_NUMBERS[kind]
        return int.from_bytes(payload[place:end], signed=True), end
    if kind < 12:  # noqa: PLR2004 - from here on texts and bytes
        raise NoRow
    end = place + (kind - 12) // 2
    if end > len(payload):
        raise NoRow
    data = payload[place:end]
    return data.decode() if kind % 2 else data, end
