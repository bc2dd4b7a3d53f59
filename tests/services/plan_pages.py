"""From an open profile to the pages of its plan in one step, as the window and the command line take them in two."""

from __future__ import annotations

from collections.abc import Callable

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.report.content import Logo
from librarian_self.report.output import Printing
from librarian_self.report.sharing import FOR_MYSELF, Reader, Sharing, sharing_for
from librarian_self.services.plan_copy import copy_html, copy_pdf
from librarian_self.services.plan_document import plan_copy
from librarian_self.services.session import Session


def plan_pdf_of(
    session: Session,
    say: Catalogue,
    today: str,
    *,
    printing: Printing | None = None,
    progress: Callable[[float], None] | None = None,
    sharing: Sharing | None = None,
    logo: Logo | None = None,
) -> bytes:
    """The plan as PDF; unless told otherwise what a person gets who asks for nothing else."""
    chosen = sharing or sharing_for(Reader.SELF, protected=session.is_protected)
    return copy_pdf(plan_copy(session, say, today, chosen, printing=printing, logo=logo), say, progress)


def plan_html_of(session: Session, say: Catalogue, today: str, *, sharing: Sharing = FOR_MYSELF) -> bytes:
    """The plan as one page for a browser."""
    return copy_html(plan_copy(session, say, today, sharing), say)
