"""One fault at a time, put into a sound file on purpose: each has to be found, so that silence means something."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from librarian_self.report import plan_pdf
from librarian_self.report.attachment import Attachment
from tests.report.conforming import all_faults_of, faults_of
from tests.report.plans import speaker, usual_plan

SOUND: Final = plan_pdf(usual_plan("uz"), speaker("uz"), attachments=(Attachment("p.json", b"{}", "Plan"),))


def rewritten(change: Callable[[PdfWriter], None] | None = None) -> bytes:
    """The sound file, taken apart and put together again by another program, with one change."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(SOUND)))
    if change is not None:
        change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def root_of(writer: PdfWriter) -> Any:
    return writer.root_object


def elements(writer: PdfWriter, tag: str) -> Iterator[Any]:
    """Every element of the tree with a tag."""
    waiting: list[Any] = [root_of(writer)["/StructTreeRoot"]["/K"].get_object()]
    while waiting:
        element = waiting.pop()
        if not isinstance(element, DictionaryObject) or "/S" not in element:
            continue
        if str(element["/S"]) == f"/{tag}":
            yield element
        kids = element.get("/K", [])
        waiting += [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]


def without(owner: Any, key: str) -> None:
    assert key in owner
    del owner[key]


def in_xmp(writer: PdfWriter, before: str, after: str) -> None:
    stream = root_of(writer)["/Metadata"].get_object()
    words = stream.get_data().decode()
    assert before in words
    stream.set_data(words.replace(before, after).encode())


def first_link(writer: PdfWriter) -> Any:
    page: Any = writer.pages[0]
    return page["/Annots"][0].get_object()


def fonts(writer: PdfWriter) -> list[Any]:
    page: Any = writer.pages[0]
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]


def drawn_last(writer: PdfWriter, code: bytes) -> None:
    page: Any = writer.pages[0]
    stream = StreamObject()
    stream.set_data(page.get_contents().get_data() + b"\n" + code)
    page[NameObject("/Contents")] = writer._add_object(stream)


def no_language(writer: PdfWriter) -> None:
    without(root_of(writer), "/Lang")


def not_marked(writer: PdfWriter) -> None:
    root_of(writer)["/MarkInfo"][NameObject("/Marked")] = BooleanObject(False)


def no_tree(writer: PdfWriter) -> None:
    without(root_of(writer), "/StructTreeRoot")


def no_alternative(writer: PdfWriter) -> None:
    without(next(elements(writer, "Figure")), "/Alt")


def no_scope(writer: PdfWriter) -> None:
    for header in elements(writer, "TH"):
        without(header, "/A")


def no_tab_order(writer: PdfWriter) -> None:
    without(writer.pages[0], "/Tabs")


def no_title_shown(writer: PdfWriter) -> None:
    without(root_of(writer), "/ViewerPreferences")


def no_title(writer: PdfWriter) -> None:
    in_xmp(writer, "dc:title", "dc:subject")


def no_word_of_ua(writer: PdfWriter) -> None:
    in_xmp(writer, "<pdfuaid:part>1</pdfuaid:part>", "")


def another_level(writer: PdfWriter) -> None:
    in_xmp(writer, "<pdfaid:conformance>A<", "<pdfaid:conformance>B<")


def no_metadata(writer: PdfWriter) -> None:
    without(root_of(writer), "/Metadata")


def undescribed_extension(writer: PdfWriter) -> None:
    in_xmp(
        writer, "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua", "<pdfaSchema:namespaceURI>http://other"
    )


def no_colour_profile(writer: PdfWriter) -> None:
    without(root_of(writer), "/OutputIntents")


def no_letters(writer: PdfWriter) -> None:
    for font in fonts(writer):
        without(font, "/ToUnicode")


def no_font_file(writer: PdfWriter) -> None:
    without(fonts(writer)[0]["/FontDescriptor"].get_object(), "/FontFile2")


def wrong_widths(writer: PdfWriter) -> None:
    font = fonts(writer)[0]
    for i in range(1, len(font["/Widths"])):
        font["/Widths"][i] = NumberObject(77)


def unmarked_words(writer: PdfWriter) -> None:
    drawn_last(writer, b"50 50 100 100 re f")


def artifact_inside_an_element(writer: PdfWriter) -> None:
    drawn_last(writer, b"/P <</MCID 0>> BDC /Artifact BMC 50 50 9 9 re f EMC EMC")


def skipped_heading(writer: PdfWriter) -> None:
    for heading in elements(writer, "H2"):
        heading[NameObject("/S")] = NameObject("/H5")


def unknown_tag(writer: PdfWriter) -> None:
    next(elements(writer, "Note"))[NameObject("/S")] = NameObject("/Musing")


def nameless_note(writer: PdfWriter) -> None:
    without(next(elements(writer, "Note")), "/ID")


def loose_row(writer: PdfWriter) -> None:
    next(elements(writer, "Table"))[NameObject("/S")] = NameObject("/Sect")


def list_without_items(writer: PdfWriter) -> None:
    next(elements(writer, "LI"))[NameObject("/S")] = NameObject("/P")


def silent_link(writer: PdfWriter) -> None:
    without(first_link(writer), "/Contents")


def link_outside_the_tree(writer: PdfWriter) -> None:
    without(first_link(writer), "/StructParent")


def link_that_is_not_printed(writer: PdfWriter) -> None:
    first_link(writer)[NameObject("/F")] = NumberObject(2)


def attached_without_relation(writer: PdfWriter) -> None:
    without(root_of(writer)["/AF"][0].get_object(), "/AFRelationship")


def attached_to_nothing(writer: PdfWriter) -> None:
    without(root_of(writer), "/AF")


def script(writer: PdfWriter) -> None:
    action = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert(1)")}
    root_of(writer)[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject(key): value for key, value in action.items()}
    )


FAULTS: Final[tuple[tuple[Callable[[PdfWriter], None], str], ...]] = (
    (no_language, "ua1"),
    (not_marked, "ua1"),
    (no_tree, "ua1"),
    (no_alternative, "ua1"),
    (no_scope, "ua1"),
    (no_tab_order, "ua1"),
    (no_title_shown, "ua1"),
    (no_title, "ua1"),
    (no_word_of_ua, "ua1"),
    (another_level, "3a"),
    (no_metadata, "3a"),
    (undescribed_extension, "3a"),
    (no_colour_profile, "3a"),
    (no_letters, "ua1"),
    (no_font_file, "ua1"),
    (wrong_widths, "3a"),
    (unmarked_words, "ua1"),
    (artifact_inside_an_element, "ua1"),
    (skipped_heading, "ua1"),
    (unknown_tag, "ua1"),
    (nameless_note, "ua1"),
    (loose_row, "ua1"),
    (list_without_items, "ua1"),
    (silent_link, "ua1"),
    (link_outside_the_tree, "ua1"),
    (link_that_is_not_printed, "3a"),
    (attached_without_relation, "3a"),
    (attached_to_nothing, "3a"),
    (script, "3a"),
)


def test_the_file_is_sound_and_stays_so_when_another_program_rewrites_it() -> None:
    assert all_faults_of(SOUND) == []
    assert all_faults_of(rewritten()) == []


@pytest.mark.parametrize(("change", "profile"), FAULTS, ids=[change.__name__ for change, _ in FAULTS])
def test_a_single_fault_is_found(change: Callable[[PdfWriter], None], profile: str) -> None:
    assert faults_of(rewritten(change), profile) != []


def test_there_are_many_kinds_of_fault_to_be_found() -> None:
    assert len(FAULTS) >= 13
