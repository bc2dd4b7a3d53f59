"""What a string says to a person (7.9.2.2)."""

from __future__ import annotations

import codecs
import re
from typing import Final

from librarian_self.services.pdffile.values import Value

LATER: Final = "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc"
"""18 to 1F of PDFDocEncoding (annex D)."""

UPPER: Final = (
    "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018"
    "\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd"
)
"""80 to 9F of it."""

TABLE: Final = {
    **dict(enumerate(LATER, start=0x18)),
    **dict(enumerate(UPPER, start=0x80)),
    0xA0: "\u20ac",
}

LANGUAGE: Final = re.compile("\x1b[^\x1b]{0,10}\x1b")
"""How a text in UTF-16 says which language follows."""


def words_of(value: Value) -> str:
    """The words of a string, with line feeds at the ends of lines; of anything else, none."""
    if not isinstance(value, bytes):
        return ""
    if value.startswith(codecs.BOM_UTF16_BE):
        words = value[2:].decode("utf-16-be", "replace")
    elif value.startswith(codecs.BOM_UTF16_LE):
        words = value[2:].decode("utf-16-le", "replace")
    elif value.startswith(codecs.BOM_UTF8):
        words = value[3:].decode("utf-8", "replace")
    else:
        words = value.decode("latin-1").translate(TABLE)
    return LANGUAGE.sub("", words).replace("\r\n", "\n").replace("\r", "\n")
