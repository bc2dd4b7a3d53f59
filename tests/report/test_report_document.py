"""From blocks to bytes, whatever the document is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from librarian_self.report.blocks import Block, Heading, PageBreak, paragraph
from librarian_self.report.paper.document import About, Composed, compose, draw, fresh_setting
from librarian_self.report.tagging.elements import Role
from tests.report.reading import marks_on, one_line, reader_of, text_of, words_of

ABOUT = About("A title", "My plan", "Gulnora", "For development", "uz-Cyrl", "2026-11-23")


class PlainWords:
    """The words of a document without a language."""

    def page(self, number: int, count: int, /) -> str:
        return f"{number}/{count}"

    def lost(self, letters: Sequence[str], /) -> Sequence[Block]:
        return [paragraph(f"lost {len(letters)}")]


def composed(*blocks: Block) -> Composed:
    return compose(blocks, PlainWords(), fresh_setting())


def made(*blocks: Block, about: About = ABOUT) -> bytes:
    return draw(composed(*blocks), about, PlainWords())


def test_blocks_come_out_in_their_order() -> None:
    assert words_of(composed(Heading(1, "One"), paragraph("two"), paragraph("three"))) == "One two three"


def test_each_page_has_its_number_of_all() -> None:
    pages = reader_of(made(paragraph("a"), PageBreak(), paragraph("b"))).pages
    assert ["1/2" in pages[0].extract_text(), "2/2" in pages[1].extract_text()] == [True, True]


def test_the_note_on_lost_characters_stands_at_the_end_and_only_when_some_are() -> None:
    assert words_of(composed(paragraph("a"))) == "a"
    assert words_of(composed(paragraph("漢字"), paragraph("end"))) == "□□ end lost 2"


def test_the_margins_are_made_printable_too() -> None:
    text = text_of(made(paragraph("a"), PageBreak(), paragraph("b"), about=replace(ABOUT, author="漢")))
    assert "□" in text
    assert "漢" not in text


def test_the_title_of_the_file_keeps_every_character() -> None:
    about = reader_of(made(paragraph("a"), about=replace(ABOUT, title="漢 oʻ"))).metadata
    assert about is not None
    assert about.title == "漢 oʻ"


def test_a_time_of_day_in_the_date_is_left_out() -> None:
    about = reader_of(made(paragraph("a"), about=replace(ABOUT, made="2026-11-23T14:03:00Z"))).metadata
    assert about is not None
    assert str(about["/ModDate"]) == "D:20261123000000Z"


def test_no_clock_and_no_surroundings_change_the_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    before = made(Heading(1, "One"), paragraph("two"))
    monkeypatch.setenv("TZ", "Asia/Tashkent")
    assert made(Heading(1, "One"), paragraph("two")) == before


def test_two_documents_at_a_time_do_not_disturb_each_other() -> None:
    one, other = composed(paragraph("Ғоя")), composed(paragraph("idea"))
    alone = draw(composed(paragraph("Ғоя")), ABOUT, PlainWords())
    told: list[bytes] = []

    def meanwhile(_done: float) -> None:
        told.append(draw(other, ABOUT, PlainWords()))

    assert draw(one, ABOUT, PlainWords(), meanwhile) == alone
    assert "idea" in text_of(told[0])


def test_headings_with_the_same_words_lead_to_their_own_places() -> None:
    reader = reader_of(
        made(Heading(1, "Goal"), paragraph("x"), PageBreak(), Heading(2, "Goal"), paragraph("y"))
    )
    outline: list[Any] = reader.outline
    assert [str(entry.title) for entry in outline] == ["Goal", "Goal"]
    assert [reader.get_destination_page_number(entry) for entry in outline] == [0, 1]


def test_everything_grows_under_one_document() -> None:
    tree = composed(Heading(1, "One"), paragraph("two")).root
    assert tree.role is Role.DOCUMENT
    assert [kid.role for kid in tree.kids] == [Role.H1, Role.PARAGRAPH]


def test_a_heading_moves_to_the_next_page_with_what_it_heads() -> None:
    filler = [paragraph("line") for _ in range(33)]
    pages = composed(*filler, Heading(2, "Next"), paragraph("first words")).pages
    assert len(pages) == 2
    assert [one_line(mark.runs[0].text) for mark in marks_on(pages[1])][:2] == ["Next", "first words"]


def test_no_blocks_are_no_pages() -> None:
    assert composed().pages == ()
    assert composed(PageBreak()).pages == ()
