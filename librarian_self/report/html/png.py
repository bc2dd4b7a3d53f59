"""Pixels as a PNG (ISO/IEC 15948) that stands in the page itself."""

from __future__ import annotations

import zlib
from base64 import b64encode
from struct import pack
from typing import Final

from librarian_self.charts.picture import Pixels

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
TRUE_COLOUR: Final = 2


def data_address(pixels: Pixels) -> str:
    """The pixels as an address that holds them."""
    return f"data:image/png;base64,{b64encode(png(pixels)).decode('ascii')}"


def png(pixels: Pixels) -> bytes:
    """The pixels as a file, eight bits a colour."""
    header = pack(">IIBBBBB", pixels.columns, pixels.rows, 8, TRUE_COLOUR, 0, 0, 0)
    length = 3 * pixels.columns
    rows = (pixels.rgb[start : start + length] for start in range(0, len(pixels.rgb), length))
    unfiltered = b"".join(b"\0" + row for row in rows)
    return (
        SIGNATURE
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(unfiltered))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
