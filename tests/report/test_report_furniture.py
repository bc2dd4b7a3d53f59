"""The margins: whose plan it is, what it is for, and which page of how many."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.paper.fonts import Ruler, load_fonts
from librarian_self.report.paper.furniture import FOOT_BASE, HEAD_BASE, Furniture
from librarian_self.report.paper.strips import RuleMark, TextMark
from librarian_self.report.paper.style import BOTTOM, PAGE_HEIGHT, SIDE, TEXT_WIDTH, TOP

RULER = Ruler(load_fonts())
PAGES = ("Page 1 of 2", "Page 2 of 2")
PLAIN = Furniture("Gulnora", "My plan", "For development", PAGES)

texts = st.text(st.sampled_from("abc шқғ oʻW "), max_size=200)


def texts_of(furniture: Furniture, index: int) -> dict[str, TextMark]:
    return {
        "".join(run.text for run in mark.runs): mark
        for mark in furniture.marks(index, RULER)
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
        assert mark.y < TOP - 10 or mark.y > PAGE_HEIGHT - BOTTOM + 10
        assert mark.element is None
    assert TOP > HEAD_BASE > 0
    assert PAGE_HEIGHT > FOOT_BASE


def test_page_numbers_end_at_the_right_edge_of_the_text() -> None:
    assert abs(right_edge(texts_of(PLAIN, 0)["Page 1 of 2"]) - SIDE - TEXT_WIDTH) < 0.01


def test_a_hairline_parts_the_footer_from_the_text() -> None:
    (rule,) = [mark for mark in PLAIN.marks(0, RULER) if isinstance(mark, RuleMark)]
    assert PAGE_HEIGHT - BOTTOM <= rule.y1 < FOOT_BASE
    assert (rule.x1, rule.x2) == (SIDE, SIDE + TEXT_WIDTH)


@given(texts, texts, texts)
def test_words_of_any_length_neither_meet_nor_leave_the_page(name: str, title: str, purpose: str) -> None:
    furniture = Furniture(name, title, purpose, PAGES)
    marks = [mark for mark in furniture.marks(1, RULER) if isinstance(mark, TextMark)]
    for mark in marks:
        assert mark.x >= SIDE - 0.01
        assert right_edge(mark) <= SIDE + TEXT_WIDTH + 0.01
    for base in (HEAD_BASE, FOOT_BASE):
        line = sorted((mark.x, right_edge(mark)) for mark in marks if mark.y == base)
        assert all(first[1] <= second[0] for first, second in pairwise(line))


def test_an_empty_name_leaves_its_place_empty() -> None:
    assert set(texts_of(Furniture("", "My plan", "For development", PAGES), 1)) == {
        "My plan",
        "For development",
        "Page 2 of 2",
    }
