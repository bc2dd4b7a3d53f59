"""Blocks in, PDF bytes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from librarian_self.i18n.languages import SOURCE
from librarian_self.report.attachment import Attachment
from librarian_self.report.blocks import Block
from librarian_self.report.output import Printing
from librarian_self.report.paper.fonts import Ruler, load_fonts
from librarian_self.report.paper.furniture import Furniture
from librarian_self.report.paper.layout import laid_out
from librarian_self.report.paper.letters import Printable
from librarian_self.report.paper.pages import Page, paginate
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.sheet import Sheet
from librarian_self.report.paper.strips import FieldMark, LinkMark, StripMark
from librarian_self.report.paper.style import INK, Style, style_of
from librarian_self.report.tagging import metadata
from librarian_self.report.tagging.document import TaggedDocument
from librarian_self.report.tagging.elements import Element, Tree
from librarian_self.report.tagging.marking import Bounds
from librarian_self.report.tagging.page import Artifact
from librarian_self.report.tagging.widgets import Ink
from librarian_self.report.tongue import Tongues

CREATOR: Final = "Librarian Self"

ABOVE: Final = 6.0
"""Air above a heading that the outline leads to."""

Progress: TypeAlias = Callable[[float], None]


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


def fresh_setting(language: str = SOURCE, printing: Printing | None = None) -> Setting:
    """The tools for a new document in a language of the program."""
    fonts = load_fonts()
    style = style_of(printing or Printing())
    return Setting(Ruler(fonts), Printable(fonts.codes), Tree(), style, Tongues(language))


def compose(
    blocks: Sequence[Block], words: Words, setting: Setting, progress: Progress | None = None
) -> Composed:
    """Set the blocks and fill pages with them; what could not be printed is named at the end.

    `progress` is told the part of the pages' making that is done (0 to 1); what it raises ends the work.
    """
    root, style = setting.tree.root, setting.style
    strips = laid_out(blocks, style.text_width, root, setting, progress)
    lost = setting.printable.lost
    if lost:
        strips += laid_out(words.lost(lost), style.text_width, root, setting)
    return Composed(tuple(paginate(strips, style.text_height)), root, setting)


def draw(
    composed: Composed,
    about: About,
    words: Words,
    progress: Progress | None = None,
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """Draw every page. `progress` is told the part that is done (0 to 1); what it raises ends the work."""
    setting = composed.setting
    clean, style, ruler = setting.printable, setting.style, setting.ruler
    document = TaggedDocument(_described(about), load_fonts().faces)
    count = len(composed.pages)
    numbers = tuple(clean(words.page(i + 1, count)) for i in range(count))
    furniture = Furniture(clean(about.author), clean(about.heading), clean(about.subject), numbers, style)
    for i, page in enumerate(composed.pages):
        sheet = Sheet(document.new_page(style.width, style.height), style.height, ruler)
        marks = _marks(page, style)
        sheet.draw_furniture(furniture.header(i, ruler), Artifact.HEADER)
        sheet.draw(marks)
        sheet.draw_furniture(furniture.footer(i, ruler), Artifact.FOOTER)
        _enter(page, marks, document, style)
        if progress is not None:
            progress((i + 1) / count)
    return document.finish(composed.root, attachments)


def _marks(page: Page, style: Style) -> list[StripMark]:
    """The marks of a page from its left top corner."""
    return [mark for placed in page.placed for mark in placed.strip.moved(style.side, style.top + placed.top)]


def _enter(page: Page, marks: Sequence[StripMark], document: TaggedDocument, style: Style) -> None:
    """Enter the headings of a page that is drawn into the outline, and make its links and fields."""
    for placed in page.placed:
        outline = placed.strip.outline
        if outline is not None:
            top = style.height - style.top - placed.top + ABOVE
            document.bookmark(outline.title, outline.level, top, outline.anchor)
    for mark in marks:
        if not isinstance(mark, LinkMark | FieldMark):
            continue
        foot = style.height - mark.y - mark.height
        bounds = Bounds(mark.x, foot, mark.x + mark.width, foot + mark.height)
        if isinstance(mark, LinkMark):
            document.link(mark.element, bounds, mark.words)
        else:
            document.field(mark.element, bounds, mark.field, Ink(mark.size, INK))


def _described(about: About) -> metadata.About:
    return metadata.About(about.title, about.author, about.subject, about.language, about.made, CREATOR)
