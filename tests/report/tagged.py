"""A tagged PDF as a screen reader finds it: its tree, and what each marked piece of its pages shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

from tests.report.reading import one_line, reader_of

PAINTING = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"Tj", b"TJ", b"'", b'"'}
BFCHAR = re.compile(r"<([0-9A-F]{2})> <((?:[0-9A-F]{4})+)>")


@dataclass
class Piece:
    """A marked piece of a page: an element's (`mcid`) or an artifact (`kind` is its dictionary)."""

    page: int
    tag: str
    mcid: int | None = None
    kind: dict[str, str] = field(default_factory=dict)
    text: str = ""
    places: list[tuple[float, float]] = field(default_factory=list)
    painted: bool = False


@dataclass
class Node:
    """An element: its tag, its dictionary, and in reading order its kids, which may be pieces or annotations."""

    tag: str
    entries: Any
    kids: list[Node | Piece | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def pieces(self) -> Iterator[Piece]:
        """Every piece below, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.pieces()
            elif isinstance(kid, Piece):
                yield kid

    def text(self) -> str:
        """All that it says, with single spaces; elements are parted, pieces of one are not."""
        return one_line("".join(self._said()))

    def _said(self) -> Iterator[str]:
        for kid in self.kids:
            if isinstance(kid, Piece):
                yield kid.text
            elif isinstance(kid, Node):
                inline = kid.tag in ("Link", "Span")
                yield "" if inline else " "
                yield from kid._said()
                yield "" if inline else " "

    def all(self, *tags: str) -> list[Node]:
        return [node for node in self.walk() if node.tag in tags]


def tree_of(pdf: bytes | PdfReader) -> Node:
    """The root element, with the pieces of the pages in their places."""
    reader = reader_of(pdf) if isinstance(pdf, bytes) else pdf
    pages = {
        page.indirect_reference.idnum: i for i, page in enumerate(reader.pages) if page.indirect_reference
    }
    shown = {(piece.page, piece.mcid): piece for piece in pieces_of(reader) if piece.mcid is not None}
    root: Any = reader.trailer["/Root"]
    return _node(root["/StructTreeRoot"]["/K"].get_object(), pages, shown)


def _node(entries: Any, pages: dict[int, int], shown: dict[tuple[int, int], Piece]) -> Node:
    node = Node(str(entries["/S"])[1:], entries)
    kids = entries.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, int):
            node.kids.append(shown[pages[entries.raw_get("/Pg").idnum], int(found)])
        elif found.get("/Type") == "/MCR":
            node.kids.append(shown[pages[found.raw_get("/Pg").idnum], int(found["/MCID"])])
        elif found.get("/Type") == "/OBJR":
            node.kids.append("annotation")
        else:
            node.kids.append(_node(found, pages, shown))
    return node


def pieces_of(reader: PdfReader) -> list[Piece]:
    """Every piece of every page in the order in which it is drawn; what paints outside of one is a piece untagged."""
    found: list[Piece] = []
    for number, page in enumerate(reader.pages):
        found += _pieces_on(number, page, reader)
    return found


def _pieces_on(number: int, page: Any, reader: PdfReader) -> list[Piece]:
    contents = page.get_contents()
    letters = {name: _letters(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    found: list[Piece] = []
    current: Piece | None = None
    font, place = "", (0.0, 0.0)
    for operands, operator in ContentStream(contents, reader).operations:
        if operator == b"BDC":
            assert current is None, "marked content inside marked content"
            kind = {str(key): str(value) for key, value in operands[1].items()}
            mcid = int(kind["/MCID"]) if "/MCID" in kind else None
            current = Piece(number, str(operands[0])[1:], mcid, kind)
            found.append(current)
        elif operator == b"EMC":
            current = None
        elif operator == b"Tf":
            font = str(operands[0])
        elif operator == b"Tm":
            place = (float(operands[4]), float(operands[5]))
        elif operator in PAINTING:
            if current is None:
                found.append(Piece(number, "untagged", painted=True))
                continue
            current.painted = True
            if operator == b"Tj":
                raw = operands[0]
                codes = raw if isinstance(raw, bytes) else raw.original_bytes
                current.text += "".join(letters[font].get(code, "\ufffd") for code in codes)
                current.places.append(place)
    return found


def _letters(font: Any) -> dict[int, str]:
    """From the codes of a font to letters, by its own table."""
    table = font["/ToUnicode"].get_data().decode("ascii")
    return {
        int(code, 16): bytes.fromhex(letters).decode("utf-16-be") for code, letters in BFCHAR.findall(table)
    }
