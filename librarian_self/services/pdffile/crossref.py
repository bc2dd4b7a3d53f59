"""Where the objects of a file stand (7.5.4, 7.5.8), from the newest state of it to the oldest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, TypeAlias

from librarian_self.services.pdffile.limits import OBJECTS, SECTIONS, Budget, broken, too_much
from librarian_self.services.pdffile.syntax import Scanner
from librarian_self.services.pdffile.values import Packed

START: Final = re.compile(rb"startxref[\x00\t\n\f\r ]+(\d{1,10})")
TAIL: Final = 4096
"""Bytes at the end in which the file has to say where its table begins."""

HEAD: Final = re.compile(rb"[\x00\t\n\f\r ]*(\d{1,10})[ \t]+(\d{1,10})[\x00\t\n\f\r ]*")
ROW: Final = re.compile(rb"[\x00\t\n\f\r ]*(\d{1,10})[ \t]+\d{1,5}[ \t]+([nf])")

FREE, STANDING, INSIDE = 0, 1, 2

CELLS: Final = 3
WIDEST: Final = 24
"""Numbers of a row in a packed table, and its bytes; no sound number needs more than eight."""


class Place(NamedTuple):
    """Free; standing at an offset; or inside another object, by its number, at a place in it."""

    kind: int
    where: int = 0
    place: int = 0


StreamAt: TypeAlias = Callable[[int], Packed]
Unpack: TypeAlias = Callable[[Packed], bytes]


@dataclass(slots=True)
class Crossref:
    """The places of objects by their numbers, and what the newest trailer says."""

    places: dict[int, Place] = field(default_factory=dict)
    trailer: dict[str, Any] = field(default_factory=dict)

    def enter(self, number: int, place: Place) -> None:
        """Enter a place, unless a newer state of the file told another."""
        self.places.setdefault(number, place)
        if len(self.places) > OBJECTS:
            raise too_much()


def read_crossref(data: bytes, budget: Budget, stream_at: StreamAt, unpack: Unpack) -> Crossref:
    """Read every section; `stream_at` gives the stream that stands at an offset, `unpack` its bytes."""
    starts = START.findall(data, max(0, len(data) - TAIL))
    if not starts:
        raise broken()
    found = Crossref()
    seen: set[int] = set()
    waiting = [int(starts[-1])]
    while waiting:
        at = waiting.pop()
        if at in seen or at >= len(data):
            raise broken()
        seen.add(at)
        if len(seen) > SECTIONS:
            raise too_much()
        scanner = Scanner(data, at, budget)
        if scanner.takes(b"xref"):
            trailer = _table(scanner, found, budget)
        else:
            stream = stream_at(at)
            trailer = stream.entries
            _rows(stream, unpack(stream), found, budget)
        found.trailer = found.trailer or trailer
        waiting += _earlier(trailer)
    return found


def _earlier(trailer: dict[str, Any]) -> Iterator[int]:
    """Where older sections stand; the one that is to be read next comes last."""
    for key in ("Prev", "XRefStm"):
        if key in trailer:
            at = trailer[key]
            if not isinstance(at, int) or isinstance(at, bool) or at < 0:
                raise broken()
            yield at


def _table(scanner: Scanner, found: Crossref, budget: Budget) -> dict[str, Any]:
    """A table of lines, and the trailer after it."""
    while not scanner.takes(b"trailer"):
        head = scanner.match(HEAD)
        if head is None:
            raise broken()
        first, count = int(head[1]), int(head[2])
        for number in range(first, first + count):
            row = scanner.match(ROW)
            if row is None:
                raise broken()
            budget.passed(16)
            found.enter(number, Place(STANDING, int(row[1])) if row[2] == b"n" else Place(FREE))
    trailer = scanner.value()
    if not isinstance(trailer, dict):
        raise broken()
    return trailer


def _rows(stream: Packed, data: bytes, found: Crossref, budget: Budget) -> None:
    """A table packed into a stream: rows of three numbers of fixed widths."""
    size = stream.entries.get("Size")
    widths, index = _numbers(stream.entries.get("W")), _numbers(stream.entries.get("Index", [0, size]))
    if len(widths) != CELLS or not 0 < sum(widths) <= WIDEST:
        raise broken()
    numbers = (
        n for first, count in zip(index[::2], index[1::2], strict=False) for n in range(first, first + count)
    )
    budget.passed(len(data))
    step = sum(widths)
    for start in range(0, len(data) - step + 1, step):
        number = next(numbers, None)
        if number is None:
            return
        kind, where, place = _cells(data[start : start + step], widths)
        found.enter(number, Place(kind, where, place) if kind in (STANDING, INSIDE) else Place(FREE))


def _cells(row: bytes, widths: list[int]) -> tuple[int, int, int]:
    """The three numbers of a row; without a width for the first, it says that the object stands in the file."""
    first, second = widths[0], widths[0] + widths[1]
    kind = int.from_bytes(row[:first], "big") if first else STANDING
    return kind, int.from_bytes(row[first:second], "big"), int.from_bytes(row[second:], "big")


def _numbers(value: object) -> list[int]:
    """A list of whole numbers from 0 on; raises PdfRefused for anything else."""
    if not isinstance(value, list):
        raise broken()
    if not all(isinstance(each, int) and not isinstance(each, bool) and each >= 0 for each in value):
        raise broken()
    return value
