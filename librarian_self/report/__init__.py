"""The development plan as PDF, the same as a page for a browser, and sheets to hand out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from librarian_self.report.attachment import Attachment
    from librarian_self.report.content import PlanContent
    from librarian_self.report.leaflet import Leaflet
    from librarian_self.report.output import Printing
    from librarian_self.report.speaker import Speaker


def plan_pdf(
    content: PlanContent,
    say: Speaker,
    progress: Callable[[float], None] | None = None,
    *,
    printing: Printing | None = None,
    attachments: tuple[Attachment, ...] = (),
) -> bytes:
    """The plan as the bytes of a PDF (PDF/UA-1 and PDF/A-3a), in the language of `say`; equal content gives equal bytes.

    `progress` is told the part that is done (0 to 1); what it raises ends the work and comes through. `printing` says
    for which paper and in which print, A4 in the usual one unless told otherwise. `attachments` travel inside.
    """
    # Whoever only fills in a plan's content pays for no fonts and no reportlab.
    from librarian_self.report.plan import made_pdf

    return made_pdf(content, say, progress, printing, attachments)


def plan_html(content: PlanContent, say: Speaker, *, printing: Printing | None = None) -> bytes:
    """The same as one page for a browser, in UTF-8: it loads nothing, and equal content gives equal bytes.

    `printing` says how a printer and whoever needs large print get it.
    """
    from librarian_self.report.plan_page import made_html

    return made_html(content, say, printing)


def leaflet_pdf(leaflet: Leaflet, say: Speaker) -> bytes:
    """A sheet to hand out as the bytes of a PDF of the same kind; equal sheets give equal bytes."""
    from librarian_self.report.leaflet import made_leaflet

    return made_leaflet(leaflet, say)
