"""The hand of the document: sizes, leading, colours and margins, in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, NamedTuple

from librarian_self.report.blocks import Size
from librarian_self.report.output import Paper, Printing


class Face(StrEnum):
    """A font of the document, by the name that pages call it by."""

    REGULAR = "SourceSans3"
    BOLD = "SourceSans3-Bold"


PAPERS: Final[Mapping[Paper, tuple[float, float]]] = {
    Paper.A4: (595.28, 841.89),
    Paper.LETTER: (612.0, 792.0),
}
"""Width and height."""

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


class Type(NamedTuple):
    """How a line of words is set."""

    face: Face
    size: float
    leading: float
    colour: str = INK


class HeadingStyle(NamedTuple):
    """How a heading is set, and the air before and after it."""

    type: Type
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Style:
    """How everything on a page is set.

    `side`, `top` and `bottom` are the margins; header and footer stand in them. `measure` is the longest line of
    running words: some 85 letters, past which the eye loses the next line. `stretch` is how much longer than usual
    all air and all other lengths are that go with the words.
    """

    width: float
    height: float
    side: float
    top: float
    bottom: float
    measure: float
    sizes: Mapping[Size, Type]
    table_head: Type
    label: Type
    furniture: Type
    under_line: Type
    headings: Mapping[int, HeadingStyle]
    stretch: float = 1.0

    @property
    def text_width(self) -> float:
        """Between the margins at the sides."""
        return self.width - 2 * self.side

    @property
    def text_height(self) -> float:
        """Between the margins above and below."""
        return self.height - self.top - self.bottom

    @property
    def body(self) -> Type:
        """Running words."""
        return self.sizes[Size.BODY]

    @property
    def small(self) -> Type:
        """Words in tables and notes."""
        return self.sizes[Size.SMALL]


BODY: Final = Type(Face.REGULAR, 10.2, 14.4)
SMALL: Final = Type(Face.REGULAR, 9.0, 12.2)
LEAD: Final = Type(Face.REGULAR, 13.0, 18.0)
TABLE_HEAD: Final = Type(Face.BOLD, 8.6, 12.2, QUIET)
LABEL: Final = Type(Face.BOLD, 9.2, 14.98, QUIET)
"""Its leading is such that its baseline is that of the body beside it."""

FURNITURE: Final = Type(Face.REGULAR, 8.2, 10.0, QUIET)
UNDER_LINE: Final = Type(Face.REGULAR, 8.2, 10.5, QUIET)
"""What stands below a line to sign on."""

HEADINGS: Final = {
    1: HeadingStyle(Type(Face.BOLD, 25.0, 30.0), 0.0, 4.0),
    2: HeadingStyle(Type(Face.BOLD, 15.5, 20.0, ACCENT), 26.0, 2.0),
    3: HeadingStyle(Type(Face.BOLD, 11.6, 15.6), 15.0, 0.0),
    4: HeadingStyle(Type(Face.BOLD, 10.8, 14.6), 13.0, 0.0),
}

USUAL: Final = Style(
    *PAPERS[Paper.A4],
    side=56.0,
    top=62.0,
    bottom=60.0,
    measure=440.0,
    sizes={Size.BODY: BODY, Size.SMALL: SMALL, Size.LEAD: LEAD},
    table_head=TABLE_HEAD,
    label=LABEL,
    furniture=FURNITURE,
    under_line=UNDER_LINE,
    headings=HEADINGS,
)

LARGE: Final = 16.0
"""The smallest size of large print."""

LARGE_BODY: Final = Type(Face.REGULAR, LARGE, 22.0)
LARGE_LABEL: Final = Type(Face.BOLD, LARGE, 22.0, QUIET)

LARGE_PRINT: Final = replace(
    USUAL,
    side=45.0,
    top=70.0,
    bottom=76.0,
    measure=540.0,
    sizes={Size.BODY: LARGE_BODY, Size.SMALL: LARGE_BODY, Size.LEAD: Type(Face.REGULAR, 19.0, 26.0)},
    table_head=LARGE_LABEL,
    label=LARGE_LABEL,
    furniture=Type(Face.REGULAR, LARGE, 19.0, QUIET),
    under_line=Type(Face.REGULAR, LARGE, 19.0, QUIET),
    headings={
        1: HeadingStyle(Type(Face.BOLD, 32.0, 38.0), 0.0, 6.0),
        2: HeadingStyle(Type(Face.BOLD, 23.0, 28.0, ACCENT), 34.0, 4.0),
        3: HeadingStyle(Type(Face.BOLD, 18.5, 24.0), 20.0, 2.0),
        4: HeadingStyle(Type(Face.BOLD, 17.0, 22.5), 18.0, 2.0),
    },
    stretch=1.45,
)


def style_of(printing: Printing) -> Style:
    """The style for a paper and a print."""
    width, height = PAPERS[printing.paper]
    return replace(LARGE_PRINT if printing.large else USUAL, width=width, height=height)


PARAGRAPH_AIR: Final = 6.0
"""Before a paragraph that follows another block."""

BLOCK_AIR: Final = 8.0
"""Before a table, a figure or a box."""

WHOLE_TABLE: Final = 150.0
"""A table up to this height is never parted by the end of a page."""

OPENING: Final = 66.0
"""How much of a card stays together at its beginning."""
