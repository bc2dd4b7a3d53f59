"""Words in charts: how they break and what room they take."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.charts.picture import Anchor, Label
from librarian_self.charts.words import Box, Letters, box_of, shortened, stacked, wrapped


def narrow(words: str, bold: bool, size: float) -> float:
    """Every letter half as wide as it is high."""
    return len(words) * size * (0.55 if bold else 0.5)


TEN = Letters(narrow, 10.0)
"""A letter is 5 points wide."""

texts = st.text(st.characters(categories=["L", "N", "Zs", "P"]), max_size=60)


def test_words_that_fit_stay_on_one_line() -> None:
    assert wrapped("reader service", 70, 2, TEN).lines == ("reader service",)


def test_long_words_break_at_a_space() -> None:
    broken = wrapped("information resources", 60, 2, TEN)
    assert broken.lines == ("information", "resources")
    assert broken.whole


def test_what_has_no_room_ends_in_an_ellipsis() -> None:
    broken = wrapped("information resources and their flow", 60, 2, TEN)
    assert broken.lines == ("information", "resources a…")
    assert not broken.whole


def test_a_single_word_that_is_too_long_is_cut() -> None:
    assert wrapped("informationresources", 50, 2, TEN).lines == ("informati…",)


def test_no_words_are_no_lines() -> None:
    assert wrapped("   ", 50, 2, TEN).lines == ()
    assert wrapped("   ", 50, 2, TEN).whole


def test_where_not_even_an_ellipsis_fits_nothing_is_shown() -> None:
    assert shortened("word", 3, TEN) == ""
    assert wrapped("word", 3, 2, TEN).lines == ()


@given(texts, st.floats(5, 200), st.integers(1, 3))
def test_no_line_is_wider_than_its_room(words: str, width: float, most: int) -> None:
    broken = wrapped(words, width, most, TEN)
    assert len(broken.lines) <= most
    assert all(TEN.width(line) <= width for line in broken.lines)


@given(texts, st.floats(5, 200))
def test_whole_means_that_no_letter_was_left_out(words: str, width: float) -> None:
    broken = wrapped(words, width, 2, TEN)
    said = " ".join(broken.lines)
    assert (said == " ".join(words.split())) is broken.whole


def test_a_label_takes_room_on_the_side_that_its_anchor_leaves() -> None:
    boxes = {anchor: box_of(Label(100, 50, "abcd", 10, anchor=anchor), narrow) for anchor in Anchor}
    assert (boxes[Anchor.START].left, boxes[Anchor.START].right) == (100, 120)
    assert (boxes[Anchor.MIDDLE].left, boxes[Anchor.MIDDLE].right) == (90, 110)
    assert (boxes[Anchor.END].left, boxes[Anchor.END].right) == (80, 100)


def test_the_letters_hang_from_the_baseline() -> None:
    box = box_of(Label(0, 50, "Ég", 10), narrow)
    assert box.top < 50 < box.bottom
    assert box.bottom - box.top > 10


def test_bold_words_are_wider() -> None:
    assert Letters(narrow, 10, bold=True).width("word") > TEN.width("word")


def test_lines_are_stacked_from_the_top_down_without_touching() -> None:
    labels = stacked(("one", "two"), 10, 0, TEN, anchor=Anchor.START, colour="#000000")
    first, second = (box_of(label, narrow) for label in labels)
    assert first.top >= 0
    assert second.bottom <= TEN.height(2) + 1e-9
    assert labels[1].y - labels[0].y == TEN.leading


def test_boxes_that_share_an_edge_do_not_meet() -> None:
    assert not Box(0, 0, 10, 10).meets(Box(10, 0, 20, 10))
    assert Box(0, 0, 10, 10).meets(Box(9, 9, 20, 20))
    assert not Box(0, 0, 10, 10).meets(Box(0, 11, 10, 20))
