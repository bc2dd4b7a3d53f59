"""Bars: solid to now, hatched to the target, and nothing where nothing is known."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.charts.axis import Axis, common_levels
from librarian_self.charts.bars import gap_bars
from librarian_self.charts.picture import Label, Measure, Picture, Shape
from librarian_self.charts.theme import LIGHT, PAPER
from librarian_self.charts.words import box_of
from tests.charts.samples import EIGHT, LEGEND, WITHHELD, axis


def narrow(words: str, bold: bool, size: float) -> float:
    """Every letter half as wide as it is high."""
    return len(words) * size * (0.55 if bold else 0.5)


names = st.text(st.sampled_from("abcdefghij oʻgʻ жшщы -"), min_size=1, max_size=60)
rows = st.builds(axis, names, st.none() | st.floats(1, 5), st.none() | st.floats(1, 5), st.just("1,7"))


def shapes_of(picture: Picture) -> list[Shape]:
    return [mark for mark in picture.marks if isinstance(mark, Shape)]


def xs(shape: Shape) -> list[float]:
    return [command.x for command in shape.commands if hasattr(command, "x")]


def hatching(picture: Picture) -> list[Shape]:
    """The shapes of many short lines in the colour of the target."""
    return [
        shape
        for shape in shapes_of(picture)
        if shape.stroke is not None and shape.stroke.colour == LIGHT.target and len(shape.commands) > 4
    ]


@given(st.lists(rows, min_size=1, max_size=12), st.floats(220, 700))
def test_words_never_overlap_and_never_leave_the_picture(found: list[Axis], width: float) -> None:
    picture = gap_bars(found, PAPER, narrow, width, LEGEND)
    boxes = [box_of(mark, narrow) for mark in picture.marks if isinstance(mark, Label)]
    for box in boxes:
        assert box.left >= -1e-6
        assert box.right <= width + 1e-6
        assert box.top >= -1e-6
        assert box.bottom <= picture.height + 1e-6
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_rows_stand_in_the_order_given(measure: Measure) -> None:
    picture = gap_bars(EIGHT, LIGHT, measure, 440)
    figures = [mark.words for mark in picture.marks if isinstance(mark, Label) and mark.bold]
    assert figures == [row.figure for row in EIGHT]


def test_the_way_to_the_target_is_hatched_from_now_on(measure: Measure) -> None:
    picture = gap_bars([axis("a", 2, 4, "2,0")], LIGHT, measure, 440)
    track, now = shapes_of(picture)[:2]
    (hatched,) = hatching(picture)
    end_of_now = max(xs(now))
    assert end_of_now <= min(xs(hatched)) < end_of_now + 4
    long = max(xs(track)) - min(xs(track))
    assert max(xs(hatched)) == pytest.approx(min(xs(track)) + long * 4 / 5, abs=4)


@pytest.mark.parametrize("target", [None, 2.0, 4.0])
def test_without_a_gap_nothing_is_hatched(target: float | None, measure: Measure) -> None:
    assert hatching(gap_bars([axis("a", 4, target)], LIGHT, measure, 440)) == []


def test_a_target_below_now_is_marked_on_a_light_ground(measure: Measure) -> None:
    picture = gap_bars([axis("a", 4, 2)], LIGHT, measure, 440)
    strokes = [shape.stroke for shape in shapes_of(picture)[-2:]]
    assert [stroke.colour for stroke in strokes if stroke] == [LIGHT.surface, LIGHT.target]


def test_a_withheld_row_is_an_empty_dashed_outline(measure: Measure) -> None:
    (outline,) = shapes_of(gap_bars([WITHHELD], LIGHT, measure, 440))
    assert outline.fill is None
    assert outline.stroke is not None
    assert outline.stroke.dash


def test_levels_are_written_under_the_bars_when_all_share_them(measure: Measure) -> None:
    picture = gap_bars(EIGHT, LIGHT, measure, 440)
    assert [mark.words for mark in picture.marks if isinstance(mark, Label)][-5:] == ["1", "2", "3", "4", "5"]


def test_no_rows_are_an_empty_picture(measure: Measure) -> None:
    picture = gap_bars([], LIGHT, measure, 440, LEGEND)
    assert picture == Picture(440, 0.0, ())


def test_an_axis_fills_one_step_at_its_lowest_level() -> None:
    assert axis("a", None, None).share(1) == pytest.approx(0.2)
    assert axis("a", None, None).share(5) == 1
    assert Axis("a", None, None, 0, 4).share(0) == pytest.approx(0.2)
    assert axis("a", None, None).share(99) == 1
    assert axis("a", None, None).share(-99) == 0


def test_a_gap_is_never_below_zero_and_unknown_without_both() -> None:
    assert axis("a", 4, 2).gap == 0
    assert axis("a", 2, 4).gap == 2
    assert axis("a", None, 4).gap is None
    assert axis("a", 2, None).gap is None


def test_only_whole_steps_of_one_scale_are_numbered() -> None:
    assert common_levels(EIGHT) == (1, 2, 3, 4, 5)
    assert common_levels([]) == ()
    assert common_levels([Axis("a", 1, 2, 0, 4), axis("b", 1, 2)]) == ()
    assert common_levels([Axis("a", 1, 2, 0.5, 4)]) == ()
    assert common_levels([Axis("a", 1, 2, 0, 100)]) == ()
