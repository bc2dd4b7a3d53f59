"""A single page that a test draws on, as the bytes of its document."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from librarian_self.report.paper.fonts import load_fonts
from librarian_self.report.tagging.document import TaggedDocument
from librarian_self.report.tagging.elements import Element, Role, Tree
from librarian_self.report.tagging.metadata import About
from librarian_self.report.tagging.page import PageContent

ABOUT = About("A title", "Gulnora", "For development", "en", "2026-11-23", "Librarian Self")


class Drawing:
    """A page with a tree that holds one paragraph and one figure; `pdf` is there once the drawing is done."""

    def __init__(self, document: TaggedDocument, page: PageContent) -> None:
        self.document = document
        self.page = page
        self.tree = Tree()
        self.paragraph = self.tree.add(self.tree.root, Role.PARAGRAPH)
        self.figure = self.tree.add(self.tree.root, Role.FIGURE, alt="A picture.")
        self.pdf = b""

    def write(self, words: str, element: Element | None = None, x: float = 50, y: float = 50) -> None:
        """Words in an element of their own piece."""
        self.page.begin(element or self.paragraph)
        self.page.begin_text()
        self.page.move_to(x, y)
        self.page.show(words, "SourceSans3", 10)
        self.page.end_text()
        self.page.end()


@contextmanager
def drawn_page(width: float = 600, height: float = 800, about: About = ABOUT) -> Iterator[Drawing]:
    """Draw inside; afterwards the document is finished."""
    document = TaggedDocument(about, load_fonts().faces)
    drawing = Drawing(document, document.new_page(width, height))
    yield drawing
    drawing.pdf = document.finish(drawing.tree.root)
