"""The development plan as PDF."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from librarian_self.report.content import PlanContent
    from librarian_self.report.speaker import Speaker


def plan_pdf(content: PlanContent, say: Speaker, progress: Callable[[float], None] | None = None) -> bytes:
    """The plan as the bytes of a PDF, in the language of `say`; equal content gives equal bytes.

    `progress` is told the part that is done (0 to 1), page by page; what it raises ends the work and comes through.
    """
    # Whoever only fills in a plan's content pays for no fonts and no reportlab.
    from librarian_self.report.plan import made_pdf

    return made_pdf(content, say, progress)
