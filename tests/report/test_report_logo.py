"""The sign of a library on the cover, and a sheet that is no plan: both follow the standards of the plan."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from librarian_self.charts.picture import Close, Fill, Line, Move, Picture, Pixels, Shape
from librarian_self.report import leaflet_pdf, plan_pdf
from librarian_self.report.blocks import Figure, Heading, paragraph
from librarian_self.report.content import Logo
from librarian_self.report.leaflet import Leaflet
from librarian_self.report.parts.cover import cover
from librarian_self.report.parts.writing import Writing
from tests.report.conforming import all_faults_of
from tests.report.plans import MADE, empty_plan, speaker, usual_plan
from tests.report.reading import alternatives, reader_of, text_of

TRIANGLE = Picture(60, 40, (Shape((Move(0, 0), Line(60, 0), Line(30, 40), Close()), None, Fill("#0B6B6B")),))
SQUARE = Picture(60, 60, (), Pixels(2, 1, b"\xff\x00\x00\x00\x00\xff"))
LOGOS = pytest.mark.parametrize("picture", [TRIANGLE, SQUARE], ids=["drawn", "pixels"])


def leaflet(picture: Picture = TRIANGLE) -> Leaflet:
    blocks = (Figure(picture, "Logo: Navoiy", aside=True), Heading(1, "Librarian Self"), paragraph("Begin."))
    return Leaflet("Librarian Self", "Navoiy", "For development", MADE, blocks)


@LOGOS
def test_a_logo_stands_above_the_title_and_says_whose_it_is(picture: Picture) -> None:
    content = replace(empty_plan(), logo=Logo(picture, "Navoiy"))
    first = cover(Writing(content, speaker(), lambda words, _bold, size: len(words) * size))[0]
    assert first == Figure(picture, "Logo: Navoiy", aside=True)
    assert "Logo: Navoiy" in alternatives(plan_pdf(content, speaker()))


def test_without_one_the_title_comes_first() -> None:
    blocks = cover(Writing(empty_plan(), speaker(), lambda words, _bold, size: len(words) * size))
    assert isinstance(blocks[0], Heading)


@LOGOS
@pytest.mark.parametrize("language", ["en", "uz", "ru"])
def test_a_plan_with_a_logo_follows_both_standards(picture: Picture, language: str) -> None:
    content = replace(usual_plan(language), logo=Logo(picture, "Navoiy"))
    assert all_faults_of(plan_pdf(content, speaker(language))) == []


@LOGOS
def test_so_does_a_sheet(picture: Picture) -> None:
    pdf = leaflet_pdf(leaflet(picture), speaker())
    assert all_faults_of(pdf) == []
    assert alternatives(pdf) == ["Logo: Navoiy"]


def test_a_sheet_says_what_it_is_and_equal_sheets_are_equal_bytes() -> None:
    pdf = leaflet_pdf(leaflet(), speaker("uz"))
    assert leaflet_pdf(leaflet(), speaker("uz")) == pdf
    reader = reader_of(pdf)
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Librarian Self", "Navoiy")
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "uz"
    assert "Begin." in text_of(pdf)
