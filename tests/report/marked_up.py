"""A page for a browser as a test reads it: a tree of elements."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from tests.report.reading import one_line

SVG = "{http://www.w3.org/2000/svg}"


def parsed(page: bytes) -> ET.Element:
    """The root element; a page that is not well-formed fails here."""
    return ET.fromstring(page.decode("utf-8"))  # noqa: S314 -- our own page


def words_in(element: ET.Element) -> str:
    """All that an element says, with single spaces; headings and cells are parted."""
    return one_line(" ".join(element.itertext()))


def first(page: ET.Element, path: str) -> ET.Element:
    found = page.find(path)
    assert found is not None, path
    return found
