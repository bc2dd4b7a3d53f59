"""The output intent's colour profile: sRGB, made here from its published numbers.

IEC 61966-2-1 gives the curve; the primaries are those of sRGB adapted to D50 (Bradford), as every matrix profile
states them. The layout is that of ICC.1:2001-04 (version 2), which PDF/A-3 takes. No file of anybody else is in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from struct import pack
from typing import Final

D50: Final = (0.9642, 1.0, 0.8249)
RED: Final = (0.4360747, 0.2225045, 0.0139322)
GREEN: Final = (0.3850649, 0.7168786, 0.0971045)
BLUE: Final = (0.1430804, 0.0606169, 0.7141733)

STEPS: Final = 256
"""Points of the curve; between them a reader interpolates."""

HEADER: Final = 128
TAG_ENTRY: Final = 12


@cache
def srgb_profile() -> bytes:
    """The profile, some 900 bytes."""
    curve = b"curv\0\0\0\0" + pack(">I", STEPS) + b"".join(_curve_point(i) for i in range(STEPS))
    name = b"sRGB\0"
    described = b"desc\0\0\0\0" + pack(">I", len(name)) + name + bytes(78)
    tags: list[tuple[bytes, bytes]] = [
        (b"desc", described),
        (b"cprt", b"text\0\0\0\0No copyright, use freely\0"),
        (b"wtpt", _xyz(D50)),
        (b"rXYZ", _xyz(RED)),
        (b"gXYZ", _xyz(GREEN)),
        (b"bXYZ", _xyz(BLUE)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ]
    body = _tagged(tags)
    return _header(HEADER + len(body)) + body


def _curve_point(step: int) -> bytes:
    """How much light a value of so many steps of 255 stands for, in 65535 parts."""
    value = step / (STEPS - 1)
    light = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- IEC 61966-2-1
    return pack(">H", round(light * 65535))


def _fixed(value: float) -> bytes:
    """A number in s15Fixed16."""
    return pack(">i", round(value * 65536))


def _xyz(colour: Sequence[float]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_fixed, colour))


def _tagged(tags: Sequence[tuple[bytes, bytes]]) -> bytes:
    """The table of tags and their data; data that is the same stands there once."""
    start = HEADER + 4 + TAG_ENTRY * len(tags)
    table, data, known = pack(">I", len(tags)), b"", dict[bytes, int]()
    for signature, content in tags:
        if content not in known:
            known[content] = start + len(data)
            data += content + bytes(-len(content) % 4)
        table += signature + pack(">II", known[content], len(content))
    return table + data


def _header(size: int) -> bytes:
    """A display profile for RGB, dated with the standard that it follows."""
    kind = b"\x02\x10\0\0" + b"mntrRGB XYZ "
    day = pack(">6H", 2001, 4, 1, 0, 0, 0)
    head = pack(">I", size) + bytes(4) + kind + day + b"acsp" + bytes(28) + b"".join(map(_fixed, D50))
    return head.ljust(HEADER, b"\0")
