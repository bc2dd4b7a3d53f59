"""How a PDF writes numbers, colours, dates and words (7.3, 7.9, 8.6)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 or PDF's own encoding cannot say; metadata and document information have to say the same."""

NEEDS_ESCAPE: Final = re.compile(r"[\\()\r\n]")
ESCAPED: Final = {"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r", "\n": "\\n"}


def number(value: float) -> str:
    """A number with at most two decimals, in points a seven-thousandth of an inch."""
    words = f"{value:.2f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


@cache
def colour(value: str) -> str:
    """A colour "#RRGGBB" as three numbers from 0 to 1."""
    parts = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts)


def literal(data: bytes) -> str:
    """Bytes as a string in parentheses, one character a byte."""
    words = data.decode("latin-1")
    if NEEDS_ESCAPE.search(words):
        words = NEEDS_ESCAPE.sub(lambda found: ESCAPED[found[0]], words)
    return f"({words})"


def text_string(words: str) -> str:
    """Words for a person, as the text string type: plain where they are ASCII, otherwise UTF-16."""
    clean = UNWRITABLE.sub("", words)
    if clean.isascii():
        return literal(clean.encode("ascii"))
    return f"<FEFF{clean.encode('utf-16-be').hex().upper()}>"


def date_string(iso: str) -> str:
    """The midnight (UTC) that begins an ISO date."""
    return f"(D:{iso[:10].replace('-', '')}000000Z)"
