"""A copy of a plan, and the pages that are made of it; who holds one needs no open profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from librarian_self.i18n.catalogue import Catalogue

if TYPE_CHECKING:
    from librarian_self.report.attachment import Attachment
    from librarian_self.report.content import PlanContent
    from librarian_self.report.output import Printing


@dataclass(frozen=True, slots=True)
class PlanCopy:
    """A copy of a plan that is to be made in a language: all that it says, and nothing that is not ticked."""

    language: str
    content: PlanContent
    printing: Printing
    attachments: tuple[Attachment, ...] = ()


def copy_pdf(copy: PlanCopy, say: Catalogue, progress: Callable[[float], None] | None = None) -> bytes:
    """The copy as PDF. `progress` is told the part that is done (0 to 1); what it raises ends the work."""
    from librarian_self.report import plan_pdf

    return plan_pdf(copy.content, say, progress, printing=copy.printing, attachments=copy.attachments)


def copy_html(copy: PlanCopy, say: Catalogue) -> bytes:
    """The same copy as one page for a browser, in UTF-8."""
    from librarian_self.report import plan_html

    return plan_html(copy.content, say, printing=copy.printing)
