"""The hand of the document: sizes, leading, colours and margins, in points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from librarian_self.report.blocks import Size


class Face(StrEnum):
    """A font of the document, by the name it is registered under."""

    REGULAR = "SourceSans3"
    BOLD = "SourceSans3-Bold"


PAGE_WIDTH: Final = 595.28
PAGE_HEIGHT: Final = 841.89
"""A4."""

SIDE: Final = 56.0
TOP: Final = 62.0
BOTTOM: Final = 60.0
"""Margins; header and footer stand in them."""

TEXT_WIDTH: Final = PAGE_WIDTH - 2 * SIDE
TEXT_HEIGHT: Final = PAGE_HEIGHT - TOP - BOTTOM

MEASURE: Final = 440.0
"""The longest line of running words: some 85 letters, past which the eye loses the next line."""

INK: Final = "#1E2A2E"
QUIET: Final = "#556267"
ACCENT: Final = "#0B6B6B"
ACCENT_SOFT: Final = "#EEF5F4"
LINE: Final = "#C9C0B0"
FRAME: Final = "#857C6C"
HEED: Final = "#A02C44"
HEED_SOFT: Final = "#FAEFF1"

HAIR: Final = 0.5
"""Width of a hairline."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a line of words is set."""

    face: Face
    size: float
    leading: float
    colour: str = INK


BODY: Final = Type(Face.REGULAR, 10.2, 14.4)
SMALL: Final = Type(Face.REGULAR, 9.0, 12.2)
LEAD: Final = Type(Face.REGULAR, 13.0, 18.0)
TABLE_HEAD: Final = Type(Face.BOLD, 8.6, 12.2, QUIET)
LABEL: Final = Type(Face.BOLD, 9.2, 14.98, QUIET)
"""Its leading is such that its baseline is that of the body beside it."""

FURNITURE: Final = Type(Face.REGULAR, 8.2, 10.0, QUIET)

SIZES: Final = {Size.BODY: BODY, Size.SMALL: SMALL, Size.LEAD: LEAD}


@dataclass(frozen=True, slots=True)
class HeadingStyle:
    """How a heading is set, and the air before and after it."""

    type: Type
    before: float
    after: float


HEADINGS: Final = {
    1: HeadingStyle(Type(Face.BOLD, 25.0, 30.0), 0.0, 4.0),
    2: HeadingStyle(Type(Face.BOLD, 15.5, 20.0, ACCENT), 26.0, 2.0),
    3: HeadingStyle(Type(Face.BOLD, 11.6, 15.6), 15.0, 0.0),
    4: HeadingStyle(Type(Face.BOLD, 10.8, 14.6), 13.0, 0.0),
}

PARAGRAPH_AIR: Final = 6.0
"""Before a paragraph that follows another block."""

BLOCK_AIR: Final = 8.0
"""Before a table, a figure or a box."""

WHOLE_TABLE: Final = 150.0
"""A table up to this height is never parted by the end of a page."""

OPENING: Final = 66.0
"""How much of a card stays together at its beginning."""
