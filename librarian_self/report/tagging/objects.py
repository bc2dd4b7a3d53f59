"""The numbered objects of one file, in the order in which they get their numbers."""

from __future__ import annotations

import zlib
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

VERSION: Final = (1, 7)


class Plain(PDFObject):
    """An object that is written as it stands in `body`; that may be filled in once its number is known elsewhere."""

    def __init__(self, body: str = "") -> None:
        self.body = body

    def format(self, _document: object) -> bytes:
        """Its bytes. All that is not ASCII was escaped where it was made."""
        return self.body.encode("latin-1")


class Stream(PDFObject):
    """Bytes with a dictionary; `entries` are those besides /Length and /Filter."""

    __RefOnly__ = 1  # by its name reportlab knows that it must stand alone

    def __init__(self, entries: str, data: bytes, *, packed: bool = True) -> None:
        self.data = zlib.compress(data) if packed else data
        packing = "/Filter/FlateDecode" if packed else ""
        self.entries = f"<<{entries}{packing}/Length {len(self.data)}>>"

    def format(self, _document: object) -> bytes:
        """Its bytes."""
        return ended(b"%b\nstream\n%b" % (self.entries.encode("latin-1"), self.data))


def ended(stream: bytes) -> bytes:
    """A stream with the end of line that PDF/A asks for before `endstream` (ISO 19005-3, 6.1.7.1).

    After a last byte that is a carriage return a line feed alone would seem to take that byte with it.
    """
    line_end = b"\r\n" if stream.endswith(b"\r") else b"\n"
    return stream + line_end + b"endstream"


class Objects:
    """Gives objects their numbers. reportlab's fonts add theirs to the same `document`."""

    def __init__(self) -> None:
        self.document = PDFDocument(compression=1, invariant=1, pdfVersion=VERSION)

    def add(self, body: PDFObject | str) -> str:
        """Number an object; returns its reference."""
        known = Plain(body) if isinstance(body, str) else body
        name: str = self._inside.Reference(known).name
        numbers: dict[str, tuple[int, int]] = self._inside.idToObjectNumberAndVersion
        return f"{numbers[name][0]} 0 R"

    def named(self, name: str) -> Any:
        """An object that reportlab numbered under a name of its own."""
        return self._inside.idToObject[name]

    def in_order(self) -> Any:
        """Every object in the order of its number, from 1 on; writing one may number another."""
        inside = self._inside
        number = 1
        while number in inside.numberToId:
            yield inside.idToObject[inside.numberToId[number]]
            number += 1

    @property
    def _inside(self) -> Any:
        """What reportlab's type stubs do not tell of."""
        return self.document
