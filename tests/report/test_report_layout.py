"""Blocks as strips: who keeps with whom, what belongs to which element, where words stand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from librarian_self.charts.picture import Label, Picture
from librarian_self.report.blocks import (
    Block,
    Box,
    BulletList,
    Column,
    Detail,
    Details,
    Figure,
    FillLines,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    Size,
    Span,
    Table,
    labelled,
    paragraph,
)
from librarian_self.report.paper.layout import laid_out
from librarian_self.report.paper.setting import Setting
from librarian_self.report.paper.strips import FillMark, PictureMark, RuleMark, Strip, TextMark
from librarian_self.report.paper.style import ACCENT, HEED, USUAL, Face
from librarian_self.report.tagging.elements import Element, Role

LONG = "Kitobxonlar biz oʻylagandan boshqa narsani soʻraydi. " * 12

COLUMNS = (Column("Goal", 0.6), Column("Hours", 0.4, end=True))


def laid(setting: Setting, *blocks: Block) -> list[Strip]:
    return laid_out(blocks, USUAL.text_width, setting.tree.root, setting)


def texts(strips: list[Strip]) -> list[TextMark]:
    return [mark for strip in strips for mark in strip.marks if isinstance(mark, TextMark)]


def said(mark: TextMark) -> str:
    return "".join(run.text for run in mark.runs)


def roles(element: Element) -> list[str]:
    return [each.role.value for each in element.walk()][1:]


def row(*words: str) -> tuple[tuple[Paragraph, ...], ...]:
    return tuple((paragraph(each),) if each else () for each in words)


@pytest.mark.parametrize(("level", "role"), [(1, Role.H1), (2, Role.H2), (3, Role.H3), (4, Role.H4)])
def test_a_heading_keeps_with_what_follows_and_stands_in_the_outline(
    level: int, role: Role, setting: Setting
) -> None:
    strips = laid(setting, Heading(level, "My goals"))
    assert all(strip.keep for strip in strips)
    assert strips[0].outline is not None
    assert strips[0].outline.title == "My goals"
    assert strips[0].outline.level == max(0, level - 2)
    assert roles(setting.tree.root) == [role.value]


def test_a_number_stands_before_its_heading_in_the_colour_of_the_accent(setting: Setting) -> None:
    (mark,) = texts(laid(setting, Heading(3, "Plan", number="2")))
    assert said(mark) == "2  Plan"
    assert mark.runs[0].colour == ACCENT


def test_a_heading_as_long_as_a_novel_can_still_be_parted(setting: Setting) -> None:
    strips = laid(setting, Heading(3, LONG * 3))
    assert any(not strip.keep for strip in strips)
    assert strips[-1].keep


def test_running_words_are_never_wider_than_an_eye_follows(setting: Setting) -> None:
    marks = texts(laid(setting, paragraph(LONG)))
    assert len(marks) > 4
    for mark in marks:
        width = sum(setting.ruler.width(run.text.rstrip(), run.face, run.size) for run in mark.runs)
        assert width <= USUAL.measure


def test_a_paragraph_keeps_two_lines_at_either_end_of_a_page(setting: Setting) -> None:
    strips = laid(setting, paragraph(LONG))
    assert strips[0].keep
    assert strips[-2].keep
    assert not strips[-1].keep
    assert not strips[2].keep


def test_a_paragraph_may_keep_with_what_follows(setting: Setting) -> None:
    assert laid(setting, paragraph("What would help:", keep=True))[-1].keep


def test_a_lone_last_word_gets_company(setting: Setting) -> None:
    words = "I am at level 3 (Independent), my target is 5 (Leading): a gap of 2 levels. My work needs this"
    lines = [said(mark) for mark in texts(laid(setting, paragraph(f"{words} to some extent.")))]
    assert len(lines) <= 2
    if len(lines) == 2:
        assert len(lines[1].split()) > 1


def test_spans_have_the_look_that_was_asked_for(setting: Setting) -> None:
    spans = (Span("bold ", bold=True), Span("plain"))
    (mark,) = texts(laid(setting, Paragraph(spans)))
    assert [run.face for run in mark.runs] == [Face.BOLD, Face.REGULAR]
    (labelled_mark,) = texts(laid(setting, labelled("Example:", "mine", Size.SMALL)))
    assert [run.text for run in labelled_mark.runs] == ["Example: ", "mine"]


def test_newlines_of_the_person_are_kept(setting: Setting) -> None:
    marks = texts(laid(setting, paragraph("first\nsecond\n\nthird\n\n")))
    assert [said(mark) for mark in marks] == ["first ", "second ", "third"]
    gaps = len(laid(setting, paragraph("first\nsecond\n\nthird\n\n")))
    assert gaps == 4


def test_a_list_is_a_list_with_dots_and_bodies(setting: Setting) -> None:
    strips = laid(setting, BulletList((paragraph("one"), paragraph("two"))))
    assert roles(setting.tree.root) == ["L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"]
    assert [said(mark) for mark in texts(strips)] == ["•", "one", "•", "two"]
    dot, words = texts(strips)[:2]
    assert dot.y == words.y
    assert dot.x < words.x


def test_a_table_is_a_table_with_headers_for_columns_and_rows(setting: Setting) -> None:
    laid(setting, Table(COLUMNS, (row("Plan", "4"), row("Write", ""))))
    (table,) = setting.tree.root.kids
    head, first, second = table.kids
    assert [(cell.role, cell.scope) for cell in head.kids] == [(Role.HEADER, "Column")] * 2
    for line in (first, second):
        assert [(cell.role, cell.scope) for cell in line.kids] == [(Role.HEADER, "Row"), (Role.CELL, "")]


def test_another_column_can_head_the_rows(setting: Setting) -> None:
    laid(setting, Table(COLUMNS, (row("☐", "Write"),), head=1))
    cells = setting.tree.root.kids[0].kids[1].kids
    assert [cell.role for cell in cells] == [Role.CELL, Role.HEADER]


def test_numbers_end_at_the_right_edge_of_their_column(setting: Setting) -> None:
    strips = laid(setting, Table(COLUMNS, (row("Plan", "4"), row("Write", "1234"))))
    ends = [
        mark.x + setting.ruler.width(said(mark), mark.runs[0].face, mark.runs[0].size)
        for mark in texts(strips)
        if said(mark).isdigit()
    ]
    assert ends == pytest.approx([USUAL.text_width, USUAL.text_width])


def test_the_header_keeps_with_the_first_rows_and_every_row_can_repeat_it(setting: Setting) -> None:
    strips = laid(setting, Table(COLUMNS, tuple(row(LONG, "4") for _ in range(4))))
    head = next(i for i, strip in enumerate(strips) if strip.repeat)
    assert head >= 1
    assert all(strip.keep for strip in strips[:head])
    assert all(strip.repeat == tuple(strips[0:head]) or strip.repeat for strip in strips[head:])


def test_a_small_table_is_never_parted(setting: Setting) -> None:
    strips = laid(setting, Table(COLUMNS, (row("a", "1"), row("b", "2"), row("c", "3"))))
    assert all(strip.keep for strip in strips[:-1])
    assert not strips[-1].keep


def test_a_short_row_stays_whole_and_a_long_one_can_be_cut(setting: Setting) -> None:
    short = [row("a\nb\nc", "1") for _ in range(12)]
    long = (row(LONG * 2, "1"),)
    table = laid(setting, Table(COLUMNS, tuple(short)))
    inside = [
        strip for strip in table if strip.repeat and not any(isinstance(m, RuleMark) for m in strip.marks)
    ]
    assert inside
    assert all(strip.keep for strip in inside)
    assert any(not strip.keep for strip in laid(setting, Table(COLUMNS, long))[3:-3])


def test_the_sum_is_bold_and_keeps_with_the_row_before(setting: Setting) -> None:
    rows = (*(row(LONG, "4") for _ in range(5)), row("Together", "20"))
    strips = laid(setting, Table(COLUMNS, rows, summed=True))
    last = texts(strips)[-2:]
    assert [said(mark) for mark in last] == ["Together", "20"]
    assert all(mark.runs[0].face is Face.BOLD for mark in last)
    assert strips[-2].keep


def test_a_note_stays_with_the_last_row(setting: Setting) -> None:
    strips = laid(
        setting, Table(COLUMNS, tuple(row(LONG, "4") for _ in range(3)), note="Seven hours in all.")
    )
    assert said(texts(strips)[-1]) == "Seven hours in all."
    assert strips[-2].keep


def test_empty_rows_have_a_line_each(setting: Setting) -> None:
    strips = laid(setting, Table(COLUMNS, (), blank=3))
    rules = [mark for strip in strips[-3:] for mark in strip.marks if isinstance(mark, RuleMark)]
    assert len(rules) == 3


def test_details_are_a_table_of_labels_and_values(setting: Setting) -> None:
    strips = laid(
        setting, Details((Detail("Role", (paragraph("Reader service"),)), Detail("Period", lines=2)))
    )
    assert roles(setting.tree.root) == ["Table", "TR", "TH", "TD", "P", "TR", "TH", "TD"]
    label, value, empty = texts(strips)
    assert (said(label), said(value), said(empty)) == ("Role", "Reader service", "Period")
    assert label.x < value.x
    assert label.y == pytest.approx(value.y, abs=0.02)
    dotted = [m for s in strips for m in s.marks if isinstance(m, RuleMark) and m.dash]
    assert len(dotted) == 2


def test_a_value_leaves_no_lines_to_fill(setting: Setting) -> None:
    strips = laid(setting, Details((Detail("Role", (paragraph("x"),), lines=3),)))
    assert not [m for s in strips for m in s.marks if isinstance(m, RuleMark)]


def test_lines_to_fill_are_as_many_as_asked_for(setting: Setting) -> None:
    strips = laid(setting, FillLines(3))
    assert len(strips) == 3
    assert setting.tree.root.kids == []


def test_a_figure_carries_its_sentence(setting: Setting) -> None:
    picture = Picture(100, 50, (Label(0, 10, "a😀", 9),))
    (strip,) = laid(setting, Figure(picture, "What the chart shows."))
    (mark,) = strip.marks
    assert isinstance(mark, PictureMark)
    assert mark.element.role is Role.FIGURE
    assert mark.element.alt == "What the chart shows."
    assert mark.x == pytest.approx((USUAL.text_width - 100) / 2)
    assert mark.picture.marks == (Label(0, 10, "a□", 9),)


@pytest.mark.parametrize(
    ("look", "role"),
    [(Look.CARD, "Sect"), (Look.QUIET_CARD, "Sect"), (Look.PANEL, "Note"), (Look.HEED, "Note")],
)
def test_a_box_holds_its_blocks_and_has_a_bar_all_the_way_down(
    look: Look, role: str, setting: Setting
) -> None:
    strips = laid(setting, Box(look, (Heading(3, "Goal"), paragraph(LONG), paragraph("end"))))
    assert roles(setting.tree.root) == [role, "H3", "P", "P"]
    assert strips[0].before > 0
    for strip in strips:
        bars = [mark for mark in strip.marks if isinstance(mark, FillMark) and mark.x == 0]
        assert max(bar.height for bar in bars) == pytest.approx(strip.height)
    assert all(strip.before == 0 for strip in strips[1:])
    assert all(mark.x > 10 for mark in texts(strips))


def test_a_box_moves_its_words_into_its_width(setting: Setting) -> None:
    for look in Look:
        for mark in texts(laid(setting, Box(look, (paragraph("W" * 300),)))):
            width = sum(setting.ruler.width(run.text, run.face, run.size) for run in mark.runs)
            assert mark.x + width <= USUAL.text_width + 1e-6


def test_a_box_is_as_high_as_its_blocks_and_their_air(setting: Setting) -> None:
    blocks = (paragraph("one"), paragraph("two"))
    inside = laid_out(blocks, USUAL.text_width, setting.tree.root, setting)
    boxed = laid(setting, Box(Look.HEED, blocks))
    bare = sum(strip.height + strip.before for strip in inside) - inside[0].before
    assert sum(strip.height for strip in boxed) == pytest.approx(bare + 16)
    assert any(isinstance(m, FillMark) and m.colour == HEED for m in boxed[0].marks)


def test_a_card_keeps_more_than_its_title_at_its_beginning(setting: Setting) -> None:
    details = Details(tuple(Detail(f"Label {n}", (paragraph("words"),)) for n in range(9)))
    strips = laid(setting, Box(Look.CARD, (Heading(3, "Goal"), details)))
    together = 0.0
    for strip in strips:
        together += strip.height
        if not strip.keep:
            break
    assert together >= 60


def test_an_empty_box_takes_no_room(setting: Setting) -> None:
    assert laid(setting, Box(Look.PANEL, ())) == []


def test_a_table_in_a_box_repeats_its_header_in_the_box(setting: Setting) -> None:
    strips = laid(setting, Box(Look.CARD, (Table(COLUMNS, tuple(row(LONG, "4") for _ in range(3))),)))
    header = strips[-1].repeat[0]
    assert any(isinstance(mark, FillMark) for mark in header.marks)
    assert min(mark.x for mark in texts([header])) == min(mark.x for mark in texts(strips))


def test_signatures_stand_beside_each_other_on_one_page(setting: Setting) -> None:
    lines = (("Name", "Gulnora"), ("Signature", ""), ("Date", ""))
    strips = laid(setting, Signatures((Signature("Me", lines), Signature("Mentor", (("Name", ""),)))))
    assert all(strip.keep for strip in strips[:-1])
    left, right = (mark for mark in texts(strips) if said(mark) in ("Me", "Mentor"))
    assert left.y == right.y
    assert left.x < right.x
    assert "Gulnora" in [said(mark) for mark in texts(strips)]


def test_what_follows_a_page_break_begins_a_page(setting: Setting) -> None:
    strips = laid(setting, paragraph("one"), PageBreak(), PageBreak(), paragraph("two"), PageBreak())
    assert [strip.new_page for strip in strips] == [False, True]


def test_elements_are_numbered_in_reading_order(setting: Setting) -> None:
    laid(setting, Heading(2, "a"), Table(COLUMNS, (row("x\ny", "1"), row("z", "2"))), paragraph("b"))
    orders = [element.order for element in setting.tree.root.walk()]
    assert all(earlier < later for earlier, later in pairwise(orders))
