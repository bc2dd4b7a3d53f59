"""Letters that the fonts can draw, and what stands for the others."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from typing import Final

STAND_IN: Final = "□"
"""U+25A1, which every face of the document has."""

TAB: Final = "    "

VARIATION_SELECTORS: Final = range(0xFE00, 0xFE10)


class Printable:
    """Turns text into what the fonts can draw, and remembers every character that they cannot."""

    def __init__(self, codes: Collection[int]) -> None:
        self._table = _Table(codes)

    def __call__(self, text: str) -> str:
        """The text, composed (NFC), its line ends made one, with `STAND_IN` for what no font can draw.

        Marks that are never seen (joiners, directions, soft hyphens) are left out.
        """
        composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
        return composed.translate(self._table)

    @property
    def lost(self) -> tuple[str, ...]:
        """The characters that could not be drawn, in the order in which they came."""
        return tuple(self._table.lost)


class _Table(dict[int, str | None]):
    """A table for `str.translate` that grows by each new code point."""

    def __init__(self, codes: Collection[int]) -> None:
        super().__init__({ord("\n"): "\n", ord("\t"): TAB, 0x2028: "\n", 0x2029: "\n"})
        self._codes = codes
        self.lost: list[str] = []

    def __missing__(self, code: int) -> str | None:
        self[code] = found = self._drawn(code)
        return found

    def _drawn(self, code: int) -> str | None:
        letter = chr(code)
        kind = unicodedata.category(letter)
        if kind == "Cf" or code in VARIATION_SELECTORS:
            return None
        if code in self._codes:
            return letter
        if kind == "Zs":
            return " "
        parts = unicodedata.normalize("NFD", letter)
        if len(parts) > 1 and all(ord(part) in self._codes for part in parts):
            return parts
        self.lost.append(letter)
        return STAND_IN


def code_of(letter: str) -> str:
    """A character by its number, and its name where it has one: "U+1F600 grinning face"."""
    name = unicodedata.name(letter, "").lower()
    return f"U+{ord(letter):04X} {name}".rstrip()
