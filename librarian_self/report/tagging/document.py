"""A tagged document, page by page, from nothing to its bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from librarian_self.report.attachment import Attachment
from librarian_self.report.field import Field
from librarian_self.report.tagging.codes import number, text_string
from librarian_self.report.tagging.elements import Element
from librarian_self.report.tagging.embedding import add_attachments
from librarian_self.report.tagging.file import file_of
from librarian_self.report.tagging.fonts import TaggedFont
from librarian_self.report.tagging.images import Images
from librarian_self.report.tagging.marking import Bounds, Marking
from librarian_self.report.tagging.metadata import About, information, metadata
from librarian_self.report.tagging.objects import Objects, Plain, Stream
from librarian_self.report.tagging.outline import Entry, add_outline
from librarian_self.report.tagging.page import PageContent
from librarian_self.report.tagging.srgb import srgb_profile
from librarian_self.report.tagging.structure import add_structure
from librarian_self.report.tagging.widgets import Ink, Widgets

FONTS: Final = "BasicFonts"
"""Under this name reportlab keeps the dictionary of all fonts."""

LONG: Final = 12
"""Pages from which on a reader should open with the outline beside them."""


class TaggedDocument:
    """Grows page by page; `finish` gives its bytes, once. Equal calls give equal bytes.

    `fonts` by the names that pages call them by; a viewer writes into fields with the first of them.
    """

    def __init__(self, about: About, fonts: Mapping[str, TaggedFont]) -> None:
        self._about = about
        self._fonts = fonts
        self._objects = Objects()
        self._marking = Marking()
        self._pages = Plain()
        self._pages_reference = self._objects.add(self._pages)
        self._resources = Plain()
        self._resources_reference = self._objects.add(self._resources)
        self._images = Images(self._objects)
        self._widgets = Widgets(self._objects, next(iter(fonts.values())).face)
        self._page_references: list[str] = []
        self._outline: list[Entry] = []
        self._anchors: dict[str, str] = {}
        self._links: list[tuple[Plain, str]] = []
        self._open: _OpenPage | None = None

    def new_page(self, width: float, height: float) -> PageContent:
        """Begin a page; the one before is done."""
        self._close_page()
        slot = Plain()
        reference = self._objects.add(slot)
        content = PageContent(reference, self._marking, self._fonts, self._images, self._objects.document)
        self._open = _OpenPage(slot, content, width, height)
        self._page_references.append(reference)
        return content

    def bookmark(self, title: str, level: int, top: float, anchor: str = "") -> None:
        """Enter a heading of this page into the outline; links to `anchor` lead here."""
        destination = f"[{self._here.content.reference}/XYZ 0 {number(top)} null]"
        self._outline.append(Entry(title, level, destination))
        if anchor:
            self._anchors[anchor] = destination

    def link(self, element: Element, bounds: Bounds, words: str) -> None:
        """Make a place on this page lead where the link `element` leads; `words` say so to whoever cannot see."""
        page = self._here
        slot = Plain()
        reference = self._objects.add(slot)
        key = self._marking.annotate(element, page.content.reference, reference)
        page.annotations.append(reference)
        rectangle = " ".join(map(number, bounds))
        slot.body = (
            f"<</Type/Annot/Subtype/Link/Rect[{rectangle}]/Border[0 0 0]/F 4/P {page.content.reference}"
            f"/StructParent {key}/Contents{text_string(words)}"
        )
        self._links.append((slot, element.target))

    def field(self, element: Element, bounds: Bounds, place: Field, ink: Ink) -> None:
        """Let a place on this page be filled in; `element` is a form element of its own."""
        page = self._here
        slot = Plain()
        reference = self._widgets.enter(slot)
        key = self._marking.annotate(element, page.content.reference, reference)
        page.annotations.append(reference)
        slot.body = (
            f"<<{self._widgets.described(place, bounds, ink)}/P {page.content.reference}/StructParent {key}>>"
        )

    def finish(self, root: Element, attachments: Sequence[Attachment] = ()) -> bytes:
        """The file; `root` is the tree that everything marked belongs to.

        Raises ValueError where a link leads to an anchor that is nowhere.
        """
        self._close_page()
        self._finish_links()
        kids = " ".join(self._page_references)
        self._pages.body = f"<</Type/Pages/Kids[{kids}]/Count {len(self._page_references)}>>"
        for font in self._document.delayedFonts:
            font.addObjects(self._document)
        fonts = self._objects.add(self._objects.named(FONTS))
        self._resources.body = f"<</Font {fonts}{self._images.resources()}>>"
        catalogue = self._objects.add(self._catalogue(root, attachments))
        return file_of(self._objects, catalogue, self._objects.add(information(self._about)))

    def _catalogue(self, root: Element, attachments: Sequence[Attachment]) -> str:
        about, objects = self._about, self._objects
        structure = add_structure(root, self._marking, objects)
        xmp = objects.add(Stream("/Type/Metadata/Subtype/XML", metadata(about), packed=False))
        profile = objects.add(Stream("/N 3", srgb_profile()))
        outline = add_outline(self._outline, objects)
        return (
            f"<</Type/Catalog/Pages {self._pages_reference}/Lang({about.language})"
            "/ViewerPreferences<</DisplayDocTitle true>>"
            f"/MarkInfo<</Marked true>>/StructTreeRoot {structure}/Metadata {xmp}"
            "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
            f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile}>>]"
            + (f"/Outlines {outline}" if outline else "")
            + ("/PageMode/UseOutlines" if outline and len(self._page_references) >= LONG else "")
            + f"{self._widgets.form()}{add_attachments(attachments, about.made, objects)}>>"
        )

    def _close_page(self) -> None:
        """Write the open page; its operators are packed at once, so that many pages need little memory."""
        page = self._open
        if page is None:
            return
        code = self._objects.add(Stream("", page.content.code()))
        annotations = f"/Annots[{' '.join(page.annotations)}]" if page.annotations else ""
        page.slot.body = (
            f"<</Type/Page/Parent {self._pages_reference}"
            f"/MediaBox[0 0 {number(page.width)} {number(page.height)}]/Resources {self._resources_reference}"
            f"/Contents {code}/Tabs/S/StructParents {page.content.key}{annotations}>>"
        )
        self._open = None

    def _finish_links(self) -> None:
        for slot, target in self._links:
            if target.startswith("#"):
                destination = self._anchors.get(target[1:])
                if destination is None:
                    raise ValueError(f"a link leads to {target!r}, which is nowhere")
                slot.body += f"/Dest{destination}>>"
            else:
                slot.body += f"/A<</Type/Action/S/URI/URI{text_string(target)}>>>>"

    @property
    def _here(self) -> _OpenPage:
        if self._open is None:
            raise ValueError("there is no page yet")
        return self._open

    @property
    def _document(self) -> Any:
        return self._objects.document


class _OpenPage:
    """The page that is being drawn."""

    def __init__(self, slot: Plain, content: PageContent, width: float, height: float) -> None:
        self.slot = slot
        self.content = content
        self.width = width
        self.height = height
        self.annotations: list[str] = []
