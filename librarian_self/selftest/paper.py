"""Making plans on paper, and looking at them as another program does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pypdfium2

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.report.sharing import FOR_MYSELF
from librarian_self.selftest.samples import answered_profile
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.plan_document import plan_copy
from librarian_self.services.press.process import PressProcess

SCALE: Final = 1.0
"""Pixels a point."""


def plan_of(room: Path, language: str) -> bytes:
    """The plan of somebody who answered everything, as PDF in a language; made by the press, as in the window.

    Raises Refusal, FaultElsewhere, and Gone where the press broke off.
    """
    with answered_profile(room / f"{language}.lself", language) as session:
        copy = plan_copy(session, load_catalogue(language), SYSTEM_CLOCK.today(), FOR_MYSELF)
    with closing(PressProcess()) as press:
        return press.make(copy, lambda _done: None).data


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document as PDFium reads it; raises PdfiumError."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        yield document


def words_of(document: pypdfium2.PdfDocument) -> str:
    """All that is written on its pages."""
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def attachments_of(document: pypdfium2.PdfDocument) -> dict[str, bytes]:
    """What travels inside, by name."""
    found = (document.get_attachment(place) for place in range(document.count_attachments()))
    return {each.get_name(): bytes(each.get_data()) for each in found}


def colours_of(pdf: bytes) -> frozenset[str]:
    """Every colour on its pages, as "#RRGGBB"."""
    with opened(pdf) as document:
        return frozenset[str]().union(*(_colours(page) for page in document))


def _colours(page: pypdfium2.PdfPage) -> set[str]:
    bitmap = page.render(scale=SCALE, rev_byteorder=True, prefer_bgrx=True)
    pixels = bytes(bitmap.buffer)
    cells = {pixels[at : at + 3] for at in range(0, len(pixels), 4)}
    return {f"#{cell.hex().upper()}" for cell in cells}
