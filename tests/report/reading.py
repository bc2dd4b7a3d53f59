"""A PDF as somebody else's program reads it, and a composed plan as text."""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PdfReader

from librarian_self.report.paper.document import Composed
from librarian_self.report.paper.pages import Page
from librarian_self.report.paper.strips import TextMark


def reader_of(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf), strict=True)


def code_of(pdf: bytes, page: int = 0) -> str:
    """The drawing operators of a page, with single spaces."""
    contents = reader_of(pdf).pages[page].get_contents()
    assert contents is not None
    return " ".join(contents.get_data().decode("latin-1").split())


def text_of(pdf: bytes) -> str:
    """All words of the document, with single spaces."""
    return one_line(" ".join(page.extract_text() for page in reader_of(pdf).pages))


def alternatives(pdf: bytes) -> list[str]:
    """What is said of the pictures of a document to whoever cannot see them."""
    found: list[str] = []

    def walk(element: Any) -> None:
        element = element.get_object()
        if not isinstance(element, dict):
            return
        if "/Alt" in element:
            found.append(f"{element['/Alt']}")
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if hasattr(kid, "get_object"):
                walk(kid)

    root: Any = reader_of(pdf).trailer["/Root"]
    walk(root["/StructTreeRoot"])
    return found


def one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def unspaced(words: str) -> str:
    """Without any space: a word that was cut has none where its line ended."""
    return re.sub(r"\s+", "", words)


def marks_on(page: Page) -> list[TextMark]:
    """The lines of words on a page, from the top down."""
    return [mark for placed in page.placed for mark in placed.strip.marks if isinstance(mark, TextMark)]


def words_on(page: Page) -> str:
    return one_line(" ".join("".join(run.text for run in mark.runs) for mark in marks_on(page)))


def words_of(composed: Composed) -> str:
    return " ".join(words_on(page) for page in composed.pages)
