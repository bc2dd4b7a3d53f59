"""The web of a radar, and the words around it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.charts.picture import Anchor, Measure
from librarian_self.charts.radar_labels import MARGIN, Round, arrange
from librarian_self.charts.web import Web
from librarian_self.charts.words import Letters, box_of

counts = st.integers(3, 40)


def around(measure: Measure, *labels: str, width: float = 400, height: float = 280) -> Round:
    return Round(labels, ["#000000"] * len(labels), width, height, Letters(measure, 9))


@given(counts, st.floats(0, 1))
def test_a_ring_has_a_corner_for_each_axis_all_equally_far(count: int, share: float) -> None:
    web = Web(100, 100, 80, count)
    ring = web.ring(share)
    assert len(ring) == count
    for x, y in ring:
        assert math.hypot(x - 100, y - 100) == pytest.approx(80 * share, abs=1e-9)


@given(counts)
def test_the_first_axis_points_straight_up(count: int) -> None:
    assert Web(100, 100, 80, count).point(0, 1) == (100, 20)


def test_axes_run_clockwise() -> None:
    web = Web(0, 0, 10, 4)
    assert [tuple(round(part, 6) + 0.0 for part in point) for point in web.ring(1)] == [
        (0, -10),
        (10, 0),
        (0, 10),
        (-10, 0),
    ]


@given(counts)
def test_only_the_top_and_the_bottom_lean_to_no_side(count: int) -> None:
    web = Web(0, 0, 10, count)
    upright = [index for index in range(count) if web.lean(index) == 0]
    assert upright == ([0] if count % 2 else [0, count // 2])


def test_labels_on_the_right_begin_and_those_on_the_left_end_at_the_web(measure: Measure) -> None:
    arranged = arrange(around(measure, "top", "right", "bottom", "left"))
    assert arranged is not None
    _, labels = arranged
    anchors = {label.words: label.anchor for label in labels}
    assert anchors == {
        "top": Anchor.MIDDLE,
        "right": Anchor.START,
        "bottom": Anchor.MIDDLE,
        "left": Anchor.END,
    }


def test_labels_stand_off_the_outermost_ring(measure: Measure) -> None:
    arranged = arrange(around(measure, *(f"label {n}" for n in range(9))))
    assert arranged is not None
    web, labels = arranged
    for label in labels:
        box = box_of(label, measure)
        nearest_x = min(max(web.x, box.left), box.right)
        nearest_y = min(max(web.y, box.top), box.bottom)
        assert math.hypot(nearest_x - web.x, nearest_y - web.y) >= web.radius + MARGIN - 2.5


def test_short_labels_leave_the_whole_height_to_the_web(measure: Measure) -> None:
    short = arrange(around(measure, *["a"] * 6))
    long = arrange(around(measure, *["a rather long label of several words"] * 6, width=300))
    assert short is not None
    assert long is not None
    assert short[0].radius > long[0].radius


def test_a_label_is_only_cut_where_no_smaller_web_would_save_it(measure: Measure) -> None:
    arranged = arrange(
        around(measure, "Information-and-library-resources-of-the-region", *["b"] * 5, width=260)
    )
    assert arranged is not None
    _, labels = arranged
    cut = [label.words for label in labels if label.words.endswith("…")]
    assert len(cut) == 1
    assert arranged[0].radius > 50


def test_where_the_words_have_no_room_there_is_no_web(measure: Measure) -> None:
    assert arrange(around(measure, *["label"] * 60, height=120)) is None
    assert arrange(around(measure, "a", "b", "c", height=20)) is None


def test_each_label_keeps_its_own_colour(measure: Measure) -> None:
    labels = ["a", "b", "c"]
    colours = ["#111111", "#222222", "#333333"]
    arranged = arrange(Round(labels, colours, 300, 200, Letters(measure, 9)))
    assert arranged is not None
    assert {label.words: label.colour for label in arranged[1]} == dict(zip(labels, colours, strict=True))
