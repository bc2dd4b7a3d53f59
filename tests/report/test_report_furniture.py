"""The margins: whose plan it is, what it is for, and which page of how many."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.paper.fonts import Ruler, load_fonts
from librarian_self.report.paper.furniture import HEAD_GAP, Furniture
from librarian_self.report.paper.strips import RuleMark, StripMark, TextMark
from librarian_self.report.paper.style import USUAL

RULER = Ruler(load_fonts())
PAGES = ("Page 1 of 2", "Page 2 of 2")
PLAIN = Furniture("Gulnora", "My plan", "For development", PAGES)

texts = st.text(st.sampled_from("abc шқғ oʻW "), max_size=200)


def all_marks(furniture: Furniture, index: int) -> list[StripMark]:
    return [*furniture.header(index, RULER), *furniture.footer(index, RULER)]


def texts_of(furniture: Furniture, index: int) -> dict[str, TextMark]:
    return {
        "".join(run.text for run in mark.runs): mark
        for mark in all_marks(furniture, index)
        if isinstance(mark, TextMark)
    }


def right_edge(mark: TextMark) -> float:
    return mark.x + sum(RULER.width(run.text, run.face, run.size) for run in mark.runs)


def test_the_first_page_has_a_footer_alone() -> None:
    assert set(texts_of(PLAIN, 0)) == {"For development", "Page 1 of 2"}


def test_later_pages_say_whose_plan_it_is() -> None:
    assert set(texts_of(PLAIN, 1)) == {"For development", "Page 2 of 2", "Gulnora", "My plan"}


def test_furniture_stands_in_the_margins_and_belongs_to_no_element() -> None:
    for mark in texts_of(PLAIN, 1).values():
        assert mark.y < USUAL.top - 10 or mark.y > USUAL.height - USUAL.bottom + 10
        assert mark.element is None
    assert USUAL.top > HEAD_GAP


def test_page_numbers_end_at_the_right_edge_of_the_text() -> None:
    assert abs(right_edge(texts_of(PLAIN, 0)["Page 1 of 2"]) - USUAL.side - USUAL.text_width) < 0.01


def test_a_hairline_parts_the_footer_from_the_text() -> None:
    (rule,) = [mark for mark in all_marks(PLAIN, 0) if isinstance(mark, RuleMark)]
    assert USUAL.height - USUAL.bottom <= rule.y1 < USUAL.height
    assert (rule.x1, rule.x2) == (USUAL.side, USUAL.side + USUAL.text_width)


@given(texts, texts, texts)
def test_words_of_any_length_neither_meet_nor_leave_the_page(name: str, title: str, purpose: str) -> None:
    furniture = Furniture(name, title, purpose, PAGES)
    marks = [mark for mark in all_marks(furniture, 1) if isinstance(mark, TextMark)]
    for mark in marks:
        assert mark.x >= USUAL.side - 0.01
        assert right_edge(mark) <= USUAL.side + USUAL.text_width + 0.01
        assert 0 < mark.y < USUAL.height
    for base in {mark.y for mark in marks}:
        line = sorted((mark.x, right_edge(mark)) for mark in marks if mark.y == base)
        assert all(first[1] <= second[0] for first, second in pairwise(line))


def test_an_empty_name_leaves_its_place_empty() -> None:
    assert set(texts_of(Furniture("", "My plan", "For development", PAGES), 1)) == {
        "My plan",
        "For development",
        "Page 2 of 2",
    }
