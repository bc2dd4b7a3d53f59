"""From the content of a plan to a page for a browser."""

from __future__ import annotations

from functools import partial
from typing import Final

from librarian_self.model.words import FOR_DEVELOPMENT
from librarian_self.report.content import PlanContent
from librarian_self.report.html.page import PageAbout, page_of
from librarian_self.report.output import Printing
from librarian_self.report.paper.fonts import Ruler, load_fonts
from librarian_self.report.parts.charting import ChartRoom
from librarian_self.report.parts.whole import plan_blocks
from librarian_self.report.parts.writing import Writing, title_of
from librarian_self.report.speaker import Speaker

OTHER_FONTS: Final = 1.12
"""How much wider than ours the widest of the fonts is that browsers commonly have."""

ON_SCREEN: Final = ChartRoom(700.0, (560.0, 400.0), 14.0)
"""In a browser, in CSS pixels; a narrow window scales them down."""


def made_html(content: PlanContent, say: Speaker, printing: Printing | None = None) -> bytes:
    """The plan as a page for a browser; see `librarian_self.report.plan_html`."""
    ruler = Ruler(load_fonts())
    writing = Writing(content, say, partial(_wider, ruler), ON_SCREEN)
    title = title_of(content, say)
    about = PageAbout(title, content.name, say(FOR_DEVELOPMENT), say.language)
    return page_of(plan_blocks(writing), about, printing or Printing())


def _wider(ruler: Ruler, text: str, bold: bool, size: float) -> float:  # noqa: FBT001 -- the signature of a Measure
    """Words in a browser, whose font is not known: the widest of the common ones."""
    return OTHER_FONTS * ruler.measure(text, bold, size)
