"""What a document is made of, before anybody asks where it stands on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from librarian_self.charts.picture import Picture
from librarian_self.report.field import Field


class Size(StrEnum):
    """How large words are set."""

    LEAD = "lead"
    BODY = "body"
    SMALL = "small"


class Look(StrEnum):
    """How a box shows that its blocks belong together."""

    CARD = "card"
    QUIET_CARD = "quiet-card"
    PANEL = "panel"
    HEED = "heed"


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look; `quiet` is the muted colour.

    `link` is where they lead: "#anchor" for a heading of the document, or a web address. `lang` is the BCP 47 tag of
    their language where it is known to be another than the document's.
    """

    text: str
    bold: bool = False
    quiet: bool = False
    link: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that run on; a newline in them is kept. `keep`: stays on one page with what follows."""

    spans: tuple[Span, ...]
    size: Size = Size.BODY
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the document) to 4. `number` stands before it in the accent's colour.

    Links to "#anchor" lead here.
    """

    level: int
    text: str
    number: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """Things of one kind, each with a dot."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """A label and what is said under it; with nothing said there are `lines` to fill by hand."""

    label: str
    value: tuple[Paragraph, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Details:
    """Labels on the left, values on the right: a table whose first column is its headers."""

    rows: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, its part of the width, and whether its cells end at the right (numbers)."""

    header: str
    share: float
    end: bool = False


Cell: TypeAlias = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers that are repeated on every page; the cell of column `head` is its row's header.

    `blank` empty rows stand at the end, to be filled by hand. The last of `rows` is a sum when `summed`. `note` is
    said under the table and stays with its last row.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    blank: int = 0
    summed: bool = False
    head: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, and the sentence that says what it shows to whoever cannot see it.

    `aside`: it stands at the beginning of its line, not in the middle.
    """

    picture: Picture
    sentence: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class FillLines:
    """Empty lines to write on by hand."""

    count: int


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks that belong together: a goal, a note."""

    look: Look
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Where one person signs: who, and the labels of the lines to write on with what is already known.

    `fields` are those lines, by their labels, that are filled in with a viewer.
    """

    title: str
    lines: tuple[tuple[str, str], ...]
    fields: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places to sign, beside each other on one page."""

    places: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Room for what somebody says about one thing with a viewer: a box to tick, and under it one to write in.

    `title` is the thing's; the labels are said beside the boxes.
    """

    title: str
    tick: Field
    tick_label: str
    area: Field
    area_label: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Plain: TypeAlias = (
    Heading | Paragraph | BulletList | Details | Table | Figure | FillLines | Signatures | Entry
)
"""Every block that holds no other."""

Block: TypeAlias = Plain | Box | PageBreak


def paragraph(
    text: str, *, bold: bool = False, quiet: bool = False, size: Size = Size.BODY, keep: bool = False
) -> Paragraph:
    """A paragraph of one look."""
    return Paragraph((Span(text, bold=bold, quiet=quiet),), size, keep)


def labelled(label: str, text: str, size: Size = Size.BODY) -> Paragraph:
    """A paragraph that begins with a bold label."""
    return Paragraph((Span(label + " ", bold=True), Span(text)), size)
