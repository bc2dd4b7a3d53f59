"""A file, and its objects as they are asked for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from librarian_self.i18n.messages import msg
from librarian_self.services.pdffile.crossref import FREE, INSIDE, Crossref, read_crossref
from librarian_self.services.pdffile.limits import (
    DEPTH,
    FILE,
    MEGABYTE,
    UNPACKED,
    Budget,
    PdfRefused,
    broken,
    too_much,
)
from librarian_self.services.pdffile.syntax import Scanner
from librarian_self.services.pdffile.unpacking import unpacked
from librarian_self.services.pdffile.values import Packed, Reference, Value
from librarian_self.services.reasons import why

OBJECT: Final = re.compile(rb"[\x00\t\n\f\r ]*(\d{1,10})[\x00\t\n\f\r ]+\d{1,5}[\x00\t\n\f\r ]+obj")
STREAM: Final = re.compile(rb"stream(?:\r\n|\n|\r)")
ENDED: Final = re.compile(rb"[\x00\t\n\f\r ]*endstream")

HEADER_WITHIN: Final = 1024
"""Bytes in which a file has to say that it is a PDF."""

MOST_INSIDE: Final = 100_000
"""Objects in one packed object."""


def open_pdf(path: Path) -> PdfFile:
    """Open a file; raises PdfRefused for one that is too large, before any of it is read, or no sound PDF."""
    try:
        if not path.is_file():
            raise PdfRefused(msg("“{path}” is not a file.", path=path))
        size = path.stat().st_size
        if size > FILE:
            raise PdfRefused(
                msg("The file is larger than {most} MB, so it is no plan.", most=FILE // MEGABYTE)
            )
        with path.open("rb") as file:
            return PdfFile(file.read(size))
    except OSError as error:
        raise PdfRefused(msg("“{path}” cannot be read: {reason}", path=path, reason=why(error))) from error


class PdfFile:
    """A PDF whose objects are read when they are asked for. Raises PdfRefused wherever it is at fault."""

    def __init__(self, data: bytes) -> None:
        start = data.find(b"%PDF-", 0, HEADER_WITHIN)
        if start < 0:
            raise PdfRefused(msg("The file is not a PDF."))
        self._data = data[start:] if start else data
        self._budget = Budget()
        self._known: dict[int, Value] = {}
        self._inside: dict[int, tuple[bytes, list[int]]] = {}
        self._reading: set[int] = set()
        self._crossref = Crossref()
        self._crossref = read_crossref(self._data, self._budget, self._stream_at, self.bytes_of)
        if "Encrypt" in self._crossref.trailer:
            raise PdfRefused(
                msg(
                    "The file is protected by a password of its own. Please open it in a PDF viewer, save it without "
                    "the password, and try again."
                )
            )

    @property
    def catalogue(self) -> dict[str, Any]:
        """What everything begins with (7.7.2)."""
        return self.dictionary(self._crossref.trailer.get("Root"))

    @property
    def information(self) -> dict[str, Any]:
        """What the file says of itself, nothing where it says nothing."""
        found = self.real(self._crossref.trailer.get("Info"))
        return found if isinstance(found, dict) else {}

    def dictionary(self, value: Value) -> dict[str, Any]:
        """The dictionary that it is or refers to; raises PdfRefused where it is none."""
        found = self.real(value)
        if not isinstance(found, dict):
            raise broken()
        return found

    def real(self, value: Value) -> Value:
        """The value itself, or what it refers to; an object that is not there is None."""
        for _ in range(DEPTH):
            if not isinstance(value, Reference):
                return value
            value = self._object(value.number)
        raise broken()

    def work(self) -> None:
        """Count a step of walking through the file."""
        self._budget.work()

    def bytes_of(self, stream: Packed, most: int = UNPACKED) -> bytes:
        """What a stream says, unpacked; raises PdfRefused where that is more than `most` bytes."""
        if len(stream.data) > most:
            raise too_much()
        filters, parameters = (
            self._listed(stream.entries, "Filter"),
            self._listed(stream.entries, "DecodeParms"),
        )
        return unpacked(stream.data, filters, parameters, self._budget, most)

    def _listed(self, entries: dict[str, Any], key: str) -> list[Any]:
        """One value or several as a list, each of them real."""
        value = self.real(entries.get(key))
        if value is None:
            return []
        return [self.real(each) for each in value] if isinstance(value, list) else [value]

    def _object(self, number: int) -> Value:
        if number in self._known:
            return self._known[number]
        if number in self._reading or len(self._reading) > DEPTH:
            raise broken()
        self._budget.work()
        self._reading.add(number)
        try:
            found = self._known[number] = self._read(number)
        finally:
            self._reading.discard(number)
        return found

    def _read(self, number: int) -> Value:
        place = self._crossref.places.get(number)
        if place is None or place.kind == FREE:
            return None
        if place.kind == INSIDE:
            return self._object_inside(place.where, place.place)
        own, value = self._object_at(place.where)
        if own != number:
            raise broken()
        return value

    def _object_at(self, at: int) -> tuple[int, Value]:
        """The number and the value of the object that stands at an offset."""
        scanner = Scanner(self._data, at, self._budget)
        head = scanner.match(OBJECT)
        if head is None:
            raise broken()
        value = scanner.value()
        scanner.skip_blank()
        if isinstance(value, dict) and scanner.match(STREAM):
            return int(head[1]), Packed(value, self._raw(value, scanner.place))
        return int(head[1]), value

    def _stream_at(self, at: int) -> Packed:
        _number, value = self._object_at(at)
        if not isinstance(value, Packed):
            raise broken()
        return value

    def _raw(self, entries: dict[str, Any], start: int) -> bytes:
        """The bytes of a stream; where its length is wrong, up to the word that ends it."""
        length = entries.get("Length")
        if isinstance(length, Reference):
            length = self.real(length)
        if isinstance(length, int) and length >= 0 and ENDED.match(self._data, start + length):
            return self._data[start : start + length]
        end = self._data.find(b"endstream", start)
        if end < 0:
            raise broken()
        self._budget.passed(end - start)
        return self._data[start:end].removesuffix(b"\n").removesuffix(b"\r")

    def _object_inside(self, holder: int, index: int) -> Value:
        """An object out of a packed one (7.5.7)."""
        if holder not in self._inside:
            self._inside[holder] = self._opened(holder)
        data, starts = self._inside[holder]
        if index >= len(starts):
            raise broken()
        return Scanner(data, starts[index], self._budget).value()

    def _opened(self, holder: int) -> tuple[bytes, list[int]]:
        place = self._crossref.places.get(holder)
        if place is None or place.kind == INSIDE:  # one that is packed itself would never end
            raise broken()
        stream = self._object(holder)
        if not isinstance(stream, Packed):
            raise broken()
        count, first = self.real(stream.entries.get("N")), self.real(stream.entries.get("First"))
        if (
            not isinstance(count, int)
            or not isinstance(first, int)
            or not 0 <= count <= MOST_INSIDE
            or first < 0
        ):
            raise broken()
        data = self.bytes_of(stream)
        scanner = Scanner(data, 0, self._budget)
        heads = [scanner.value() for _ in range(2 * count)]
        starts = [first + each for each in heads[1::2] if isinstance(each, int) and each >= 0]
        if len(starts) != count:
            raise broken()
        return data, starts
