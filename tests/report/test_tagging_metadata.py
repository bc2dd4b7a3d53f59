"""What the file says of itself, twice and both times the same."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.tagging.metadata import PRODUCER, About, information, metadata
from tests.report.pages import ABOUT, drawn_page
from tests.report.reading import reader_of

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}


def said(about: About, name: str) -> str:
    """A property of the XMP packet."""
    root = ET.fromstring(metadata(about).decode())  # noqa: S314 -- our own packet
    found = root.find(f".//{name}", NAMES)
    return "" if found is None else "".join(found.itertext()).strip()


def test_the_packet_claims_both_standards() -> None:
    assert (said(ABOUT, "pdfaid:part"), said(ABOUT, "pdfaid:conformance")) == ("3", "A")
    assert said(ABOUT, "pdfuaid:part") == "1"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("dc:title", "A title"),
        ("dc:creator", "Gulnora"),
        ("dc:description", "For development"),
        ("dc:language", "en"),
        ("xmp:CreatorTool", "Librarian Self"),
        ("xmp:CreateDate", "2026-11-23T00:00:00Z"),
        ("xmp:ModifyDate", "2026-11-23T00:00:00Z"),
        ("pdf:Producer", PRODUCER),
    ],
)
def test_the_packet_says_what_is_known(name: str, value: str) -> None:
    assert said(ABOUT, name) == value


def test_what_nobody_filled_in_is_left_out_of_both() -> None:
    about = ABOUT._replace(author="", subject=" ")
    assert said(about, "dc:creator") == said(about, "dc:description") == ""
    assert b"dc:creator" not in metadata(about)
    assert "/Author" not in information(about)
    assert "/Subject" not in information(about)


words = st.text(max_size=40)


@given(words, words)
def test_any_words_give_a_packet_that_can_be_read_and_agrees_with_the_document(
    title: str, author: str
) -> None:
    about = ABOUT._replace(title=title or "T", author=author)
    with drawn_page(about=about) as drawing:
        drawing.write("words")
    reader = reader_of(drawing.pdf)
    assert reader.metadata is not None
    spoken = " ".join((reader.metadata.title or "").split())
    assert " ".join(said(about, "dc:title").split()) == spoken
    assert " ".join(said(about, "dc:creator").split()) == " ".join((reader.metadata.author or "").split())


def test_the_packet_stands_in_the_file_for_everybody_to_read() -> None:
    with drawn_page() as drawing:
        drawing.write("words")
    root: Any = reader_of(drawing.pdf).trailer["/Root"]
    stream = root["/Metadata"]
    assert "/Filter" not in stream
    assert stream.get_data() == metadata(ABOUT)
    assert b"<?xpacket begin" in drawing.pdf


def test_a_word_that_ends_streams_does_not_stand_in_the_packet() -> None:
    about = ABOUT._replace(title="an endstream endobj")
    assert b"endstream" not in metadata(about)
    assert said(about, "dc:title") == "an endstream endobj"


def test_the_day_of_the_plan_is_the_day_of_the_file() -> None:
    assert "/CreationDate(D:20261123000000Z)/ModDate(D:20261123000000Z)" in information(ABOUT)
