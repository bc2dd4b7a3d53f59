"""What is drawn on one page, each piece of it marked as what it is (14.6, 14.8.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from reportlab.pdfbase.pdfdoc import PDFDocument

from librarian_self.report.tagging.codes import colour, literal, number
from librarian_self.report.tagging.elements import Element
from librarian_self.report.tagging.fonts import TaggedFont
from librarian_self.report.tagging.images import Images
from librarian_self.report.tagging.marking import Bounds, Marking


class Artifact(Enum):
    """What is on a page without being a part of the document (14.8.2.2)."""

    HEADER = "/Type/Pagination/Subtype/Header/Attached[/Top]"
    FOOTER = "/Type/Pagination/Subtype/Footer/Attached[/Bottom]"
    REPEATED = "/Type/Pagination"
    LAYOUT = "/Type/Layout"


class PageContent:
    """The drawing operators of one page, in points from its left foot.

    All that paints stands between `begin` or `begin_artifact` and `end`; these are never nested.
    """

    def __init__(
        self,
        reference: str,
        marking: Marking,
        fonts: Mapping[str, TaggedFont],
        images: Images,
        document: PDFDocument,
    ) -> None:
        self.reference = reference
        self.key = marking.new_page()
        self._marking = marking
        self._fonts = fonts
        self._images = images
        self._document = document
        self._code: list[str] = []
        self._marked = False
        self._font = ""
        self._fill = ""

    def begin(self, element: Element) -> None:
        """What follows shows this element."""
        self._open(f"/{element.role} <</MCID {self._marking.show(element, self.reference, self.key)}>> BDC")

    def begin_artifact(self, kind: Artifact) -> None:
        """What follows is no part of the document."""
        self._open(f"/Artifact <<{kind.value}>> BDC")

    def _open(self, code: str) -> None:
        if self._marked:
            raise ValueError("marked content inside marked content")
        self._marked = True
        self._code.append(code)

    def end(self) -> None:
        """The end of what was begun."""
        self._marked = False
        self._code.append("EMC")

    def bound(self, element: Element, bounds: Bounds) -> None:
        """Tell where on the page a figure stands."""
        self._marking.bounds[element] = bounds

    def save(self) -> None:
        """Remember how lines are drawn, until `restore`."""
        self._code.append("q")

    def restore(self) -> None:
        """Draw again as at the last `save`."""
        self._code.append("Q")
        self._font = self._fill = ""

    def fill_with(self, value: str) -> None:
        """Fill with a colour "#RRGGBB" from here on, words too."""
        if value != self._fill:
            self._fill = value
            self._code.append(f"{colour(value)} rg")

    def draw_with(self, value: str, width: float, dash: Sequence[float] = ()) -> None:
        """Draw lines in a colour, so wide, with these dashes from here on."""
        dashes = " ".join(map(number, dash))
        self._code.append(f"{colour(value)} RG {number(width)} w [{dashes}] 0 d")

    def join_round(self) -> None:
        """Round the corners of lines, leave their ends flat."""
        self._code.append("1 j 0 J")

    def rectangle(self, left: float, foot: float, width: float, height: float) -> None:
        """Fill a rectangle."""
        self._paints()
        self._code.append(f"{number(left)} {number(foot)} {number(width)} {number(height)} re f")

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a straight line."""
        self._paints()
        self._code.append(f"{number(x1)} {number(y1)} m {number(x2)} {number(y2)} l S")

    def path(self, steps: str, paint: str) -> None:
        """Paint a path that is given in operators already."""
        self._paints()
        self._code.append(f"{steps} {paint}")

    def pixels(self, area: Bounds, columns: int, rows: int, rgb: bytes) -> None:
        """Fill an area with pixels, three bytes each, row by row from the top."""
        self._paints()
        name = self._images.name(columns, rows, rgb)
        width, height = number(area.right - area.left), number(area.top - area.foot)
        self._code.append(f"q {width} 0 0 {height} {number(area.left)} {number(area.foot)} cm {name} Do Q")

    def begin_text(self) -> None:
        """Words follow, until `end_text`."""
        self._paints()
        self._code.append("BT")

    def end_text(self) -> None:
        """The end of the words."""
        self._code.append("ET")

    def move_to(self, x: float, y: float) -> None:
        """The next words begin here."""
        self._code.append(f"1 0 0 1 {number(x)} {number(y)} Tm")

    def show(self, words: str, font: str, size: float) -> None:
        """Write words, which end where the next ones begin."""
        face = self._fonts[font]
        for subset, codes in face.codes(words, self._document):
            name = f"{face.getSubsetInternalName(subset, self._document)} {number(size)} Tf"
            if name != self._font:
                self._font = name
                self._code.append(name)
            self._code.append(f"{literal(codes)} Tj")

    def _paints(self) -> None:
        if not self._marked:
            raise ValueError("painted without being an element's or an artifact")

    def code(self) -> bytes:
        """All operators of the page."""
        if self._marked:
            raise ValueError("marked content without an end")
        return "\n".join(self._code).encode("latin-1")
