"""Streams unpacked (7.4), never further than there is room for."""

from __future__ import annotations

import zlib
from typing import Any, Final

from librarian_self.i18n.messages import msg
from librarian_self.services.pdffile.limits import FILTERS, Budget, PdfRefused, broken, too_much
from librarian_self.services.pdffile.values import Name

FLATE: Final = ("FlateDecode", "Fl")

PNG: Final = 10
"""Predictors from here on are those of PNG, each row with its own."""

MOST_COLUMNS: Final = 4096


def unpacked(data: bytes, filters: list[Any], parameters: list[Any], budget: Budget, most: int) -> bytes:
    """The bytes behind the filters, no more than `most`; raises PdfRefused."""
    if len(filters) > FILTERS:
        raise too_much()
    for place, each in enumerate(filters):
        if not isinstance(each, Name) or each not in FLATE:
            raise PdfRefused(
                msg(
                    "The file is packed in a way that is not read here. Please save it once more with another viewer."
                )
            )
        data = _inflated(data, budget, most)
        known = parameters[place] if place < len(parameters) else None
        if isinstance(known, dict):
            data = _predicted(data, known, budget)
    if len(data) > most:
        raise too_much()
    return data


def _inflated(data: bytes, budget: Budget, most: int) -> bytes:
    """Unpack up to one byte more than there is room for; what ends too soon is taken as far as it goes."""
    room = min(budget.room, most)
    worker = zlib.decompressobj()
    try:
        found = worker.decompress(data, room + 1)
    except zlib.error as error:
        raise broken() from error
    if len(found) > room:
        raise too_much()
    budget.unpacked(len(found))
    return found


def _predicted(data: bytes, known: dict[str, Any], budget: Budget) -> bytes:
    """The bytes of rows that are written as differences (7.4.4.4)."""
    predictor = known.get("Predictor", 1)
    if predictor == 1:
        return data
    columns, colours, bits = (
        known.get("Columns", 1),
        known.get("Colors", 1),
        known.get("BitsPerComponent", 8),
    )
    is_known = isinstance(predictor, int) and predictor >= PNG and (colours, bits) == (1, 8)
    if not is_known or not isinstance(columns, int) or not 0 < columns <= MOST_COLUMNS:
        raise broken()
    budget.work(len(data) // 16)
    before = bytes(columns)
    rows: list[bytes] = []
    for start in range(0, len(data) - columns, columns + 1):
        before = _row(data[start], data[start + 1 : start + 1 + columns], before)
        rows.append(before)
    return b"".join(rows)


def _row(kind: int, row: bytes, above: bytes) -> bytes:
    """One row by the way that it says: as it is, or with the one to the left, above, both, or the nearest added."""
    match kind:
        case 0:
            return row
        case 2:
            return bytes((a + b) & 0xFF for a, b in zip(row, above, strict=True))
    found = bytearray(len(row))
    for i, byte in enumerate(row):
        left, corner = (found[i - 1], above[i - 1]) if i else (0, 0)
        match kind:
            case 1:
                added = left
            case 3:
                added = (left + above[i]) // 2
            case 4:
                added = _nearest(left, above[i], corner)
            case _:
                raise broken()
        found[i] = (byte + added) & 0xFF
    return bytes(found)


def _nearest(left: int, above: int, corner: int) -> int:
    """The neighbour that is nearest to what the three foretell."""
    foretold = left + above - corner
    return min((left, above, corner), key=lambda each: abs(foretold - each))
