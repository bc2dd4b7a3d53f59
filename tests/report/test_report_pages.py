"""Strips on pages: nothing too low, nothing parted that belongs together, no empty page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.paper.lines import Run
from librarian_self.report.paper.pages import Page, paginate
from librarian_self.report.paper.strips import FillMark, RuleMark, Strip, TextMark, unwidowed
from librarian_self.report.paper.style import Face
from librarian_self.report.tagging.elements import Element, Role

HEIGHT = 100.0

strips = st.lists(
    st.builds(
        Strip,
        height=st.floats(1, 40),
        before=st.floats(0, 20),
        keep=st.booleans(),
        new_page=st.booleans(),
        repeat=st.just(()),
        outline=st.none(),
        marks=st.just(()),
    ),
    max_size=60,
)


def heights(page: Page) -> list[float]:
    return [placed.strip.height for placed in page.placed]


@given(strips)
def test_every_strip_is_placed_once_and_in_order(found: list[Strip]) -> None:
    placed = [each.strip for page in paginate(found, HEIGHT) for each in page.placed]
    assert placed == found


@given(strips)
def test_no_page_is_empty_and_nothing_stands_too_low(found: list[Strip]) -> None:
    for page in paginate(found, HEIGHT):
        assert page.placed
        last = page.placed[-1]
        assert last.top + last.strip.height <= HEIGHT + 0.02
        assert page.placed[0].top == 0


@given(strips)
def test_strips_that_keep_together_are_only_parted_when_no_page_can_hold_them(found: list[Strip]) -> None:
    pages = paginate(found, HEIGHT)
    for page in pages[:-1]:
        if page.placed[-1].strip.keep:
            run = 0.0
            longest = 0.0
            for strip in found:
                run += strip.before + strip.height
                longest = max(longest, run)
                run = run if strip.keep else 0.0
            assert longest > HEIGHT


def test_nothing_is_no_page() -> None:
    assert paginate([], HEIGHT) == []


def test_the_air_before_a_strip_is_dropped_at_the_top_of_a_page() -> None:
    pages = paginate([Strip(60, before=10), Strip(60, before=10)], HEIGHT)
    assert [page.placed[0].top for page in pages] == [0, 0]


def test_a_new_page_is_begun_where_it_is_asked_for() -> None:
    pages = paginate([Strip(10), Strip(10, new_page=True), Strip(10)], HEIGHT)
    assert [len(page.placed) for page in pages] == [1, 2]


def test_a_new_page_at_the_very_beginning_leaves_no_empty_one() -> None:
    assert len(paginate([Strip(10, new_page=True)], HEIGHT)) == 1


def test_the_header_of_a_table_comes_again_on_every_page() -> None:
    header = Strip(10, keep=True)
    rows = [Strip(30, repeat=(header,)) for _ in range(6)]
    pages = paginate([header, *rows], HEIGHT)
    assert [heights(page) for page in pages] == [[10, 30, 30, 30], [10, 30, 30, 30]]


def test_a_repeated_header_belongs_to_no_element() -> None:
    element = Element(Role.HEADER)
    words = TextMark(0, 8, (Run("Goal", Face.REGULAR, 9, "#000000"),), element)
    header = Strip(10, (words, FillMark(0, 0, 5, 5, "#000000")), keep=True)
    pages = paginate([header, *(Strip(40, repeat=(header,)) for _ in range(4))], HEIGHT)
    first, second = (page.placed[0].strip.marks[0] for page in pages)
    assert isinstance(first, TextMark)
    assert isinstance(second, TextMark)
    assert first.element is element
    assert second.element is None


def test_a_group_higher_than_a_page_is_parted_rather_than_lost() -> None:
    pages = paginate([Strip(40, keep=True) for _ in range(5)], HEIGHT)
    assert [len(page.placed) for page in pages] == [2, 2, 1]


def test_a_few_lines_stay_together_and_many_keep_two_at_either_end() -> None:
    lines = [Strip(10) for _ in range(6)]
    assert [strip.keep for strip in unwidowed(lines[:3], whole_up_to=3)] == [True, True, False]
    assert [strip.keep for strip in unwidowed(lines, whole_up_to=3)] == [
        True,
        False,
        False,
        False,
        True,
        False,
    ]


def test_marks_move_with_their_strip() -> None:
    strip = Strip(10, (RuleMark(0, 1, 5, 1, "#000000", 0.5), FillMark(1, 2, 3, 4, "#000000")))
    rule, fill = strip.moved(10, 20)
    assert rule == RuleMark(10, 21, 15, 21, "#000000", 0.5)
    assert fill == FillMark(11, 22, 3, 4, "#000000")
    assert strip._replace().moved(0, 0) == strip.marks
