"""The outline: what lies below what, whatever levels come after each other."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.tagging.objects import Objects
from librarian_self.report.tagging.outline import Entry, add_outline
from tests.report.pages import drawn_page
from tests.report.reading import reader_of


def outlined(*entries: tuple[str, int]) -> Any:
    """The outline of a document of one page, as another program reads it."""
    with drawn_page() as drawing:
        drawing.write("words")
        for i, (title, level) in enumerate(entries):
            drawing.document.bookmark(title, level, 700 - i)
    return reader_of(drawing.pdf)


def titles(outline: list[Any]) -> list[Any]:
    return [titles(each) if isinstance(each, list) else str(each.title) for each in outline]


def test_entries_lie_below_those_they_belong_to() -> None:
    reader = outlined(("A", 0), ("B", 0), ("B1", 1), ("B2", 1), ("B2x", 2), ("C", 0))
    assert titles(reader.outline) == ["A", "B", ["B1", "B2", ["B2x"]], "C"]


def test_an_entry_that_is_too_deep_is_drawn_up() -> None:
    assert titles(outlined(("A", 0), ("deep", 3), ("B", 1)).outline) == ["A", ["deep", "B"]]
    assert titles(outlined(("deep", 2), ("B", 0)).outline) == ["deep", "B"]


@given(st.lists(st.tuples(st.text(max_size=5), st.integers(0, 4)), min_size=1, max_size=12))
def test_every_entry_is_there_once_and_in_its_order(entries: list[tuple[str, int]]) -> None:
    objects = Objects()
    reference = add_outline([Entry(title, level, "[null/Fit]") for title, level in entries], objects)
    bodies = [each.body for each in objects.in_order() if hasattr(each, "body")]
    assert reference
    assert sum("/Title" in body for body in bodies) == len(entries)
    assert f"/Count {len(entries)}>>" in bodies[0]


def test_without_entries_there_is_none() -> None:
    assert add_outline([], Objects()) == ""
    assert outlined().outline == []


def test_titles_keep_every_letter() -> None:
    assert titles(outlined(("1  Oʻqish (ғоя) \\", 0)).outline) == ["1  Oʻqish (ғоя) \\"]


def test_an_entry_leads_to_its_place() -> None:
    reader = outlined(("A", 0), ("B", 0))
    assert [reader.get_destination_page_number(each) for each in reader.outline] == [0, 0]
    assert [float(each.top) for each in reader.outline] == [700, 699]


@pytest.mark.parametrize(("pages", "shown"), [(2, False), (12, True)])
def test_a_long_document_opens_with_its_outline_beside_it(pages: int, shown: bool) -> None:
    with drawn_page() as drawing:
        drawing.document.bookmark("A", 0, 700)
        for _ in range(pages - 1):
            drawing.document.new_page(600, 800)
    root: Any = reader_of(drawing.pdf).trailer["/Root"]
    assert (root.get("/PageMode") == "/UseOutlines") is shown
