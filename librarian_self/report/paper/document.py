"""Blocks in, PDF bytes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final, Protocol

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from librarian_self.report.blocks import Block
from librarian_self.report.paper.elements import Element, Tree
from librarian_self.report.paper.fonts import Ruler, load_fonts
from librarian_self.report.paper.furniture import Furniture
from librarian_self.report.paper.layout import laid_out
from librarian_self.report.paper.letters import Printable
from librarian_self.report.paper.pages import Page, paginate
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.sheet import draw_marks
from librarian_self.report.paper.strips import Strip, StripMark
from librarian_self.report.paper.style import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIDE,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    TOP,
    Face,
)

CREATOR: Final = "Librarian Self"


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself. `language` is a BCP 47 tag; `made` an ISO date; `heading` heads its pages."""

    title: str
    heading: str
    author: str
    subject: str
    language: str
    made: str


class Words(Protocol):
    """The words that depend on the whole document."""

    def page(self, number: int, count: int, /) -> str:
        """The page number at the foot, counted from 1."""

    def lost(self, letters: Sequence[str], /) -> Sequence[Block]:
        """The note at the end that names the characters that no font could draw."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A document whose pages are known; everything on them belongs to an element of `root`."""

    pages: tuple[Page, ...]
    root: Element
    setting: Setting


def fresh_setting() -> Setting:
    """The tools for a new document."""
    fonts = load_fonts()
    return Setting(Ruler(fonts), Printable(fonts.codes), Tree())


def compose(blocks: Sequence[Block], words: Words, setting: Setting) -> Composed:
    """Set the blocks and fill pages with them; what could not be printed is named at the end."""
    root = setting.tree.root
    strips = laid_out(blocks, TEXT_WIDTH, root, setting)
    lost = setting.printable.lost
    if lost:
        strips += laid_out(words.lost(lost), TEXT_WIDTH, root, setting)
    return Composed(tuple(paginate(strips, TEXT_HEIGHT)), root, setting)


def draw(
    composed: Composed,
    about: About,
    words: Words,
    progress: Callable[[float], None] | None = None,
) -> bytes:
    """Draw every page. `progress` is told the part that is done (0 to 1); what it raises ends the work."""
    out = BytesIO()
    canvas = _canvas(about, out)
    clean = composed.setting.printable
    count = len(composed.pages)
    numbers = tuple(clean(words.page(i + 1, count)) for i in range(count))
    furniture = Furniture(clean(about.author), clean(about.heading), clean(about.subject), numbers)
    for i, page in enumerate(composed.pages):
        marks: list[StripMark] = furniture.marks(i, composed.setting.ruler)
        for placed in page.placed:
            marks += placed.strip.moved(SIDE, TOP + placed.top)
            _bookmark(canvas, placed.strip, PAGE_HEIGHT - TOP - placed.top)
        draw_marks(canvas, marks)
        canvas.showPage()
        if progress is not None:
            progress((i + 1) / count)
    canvas.save()
    return out.getvalue()


def _canvas(about: About, out: BytesIO) -> Canvas:
    """An empty document that names itself, uses our fonts alone and knows no clock."""
    rl_config.useA85 = 0  # plain compressed streams: a fifth smaller
    first_font: Any = Face.REGULAR.value  # the stubs take it for a number
    canvas = Canvas(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=first_font,
        lang=about.language,
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator(CREATOR)
    day = about.made[:10].replace("-", "")
    canvas.setDateFormatter(lambda *_: f"D:{day}000000Z")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _bookmark(canvas: Canvas, strip: Strip, top: float) -> None:
    """Enter a heading into the outline."""
    if strip.outline is None:
        return
    key = f"heading-{canvas.getPageNumber()}-{top:.1f}"
    canvas.bookmarkHorizontalAbsolute(key, round(top + 6), round(SIDE))
    canvas.addOutlineEntry(strip.outline.title, key, strip.outline.level)
