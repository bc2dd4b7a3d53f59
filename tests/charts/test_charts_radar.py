"""The radar: gaps instead of zeros, and words that never touch."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.charts.axis import Axis
from librarian_self.charts.bars import gap_bars
from librarian_self.charts.picture import Close, Label, Line, Measure, Move, Picture, Shape
from librarian_self.charts.radar import radar
from librarian_self.charts.theme import LIGHT, PAPER
from librarian_self.charts.words import box_of
from tests.charts.samples import EIGHT, LEGEND, WITHHELD, axis

SIZE = (420.0, 290.0)


def narrow(words: str, bold: bool, size: float) -> float:
    """Every letter half as wide as it is high."""
    return len(words) * size * (0.55 if bold else 0.5)


names = st.text(st.sampled_from("abcdefghij oʻgʻ жшщы -"), min_size=1, max_size=45)
levels = st.floats(1, 5)
axes = st.builds(axis, names, st.none() | levels, st.none() | levels)


def labels_of(picture: Picture) -> list[Label]:
    return [mark for mark in picture.marks if isinstance(mark, Label)]


def lines_of(picture: Picture, colour: str, *, dashed: bool) -> list[Shape]:
    return [
        mark
        for mark in picture.marks
        if isinstance(mark, Shape)
        and mark.stroke is not None
        and mark.stroke.colour == colour
        and mark.fill is None
        and bool(mark.stroke.dash) is dashed
    ]


@given(st.lists(axes, min_size=3, max_size=18), st.floats(240, 600), st.floats(180, 420), st.floats(7, 16))
def test_labels_never_overlap_and_never_leave_the_picture(
    found: list[Axis], width: float, height: float, text: float
) -> None:
    picture = radar(found, replace(PAPER, text=text), narrow, (width, height), LEGEND)
    boxes = [box_of(label, narrow) for label in labels_of(picture)]
    for box in boxes:
        assert box.left >= -1e-6
        assert box.right <= picture.width + 1e-6
        assert box.top >= -1e-6
        assert box.bottom <= picture.height + 1e-6
    for one, other in combinations(boxes, 2):
        shrunk = replace(one, top=one.top + 1e-6, left=one.left + 1e-6)
        assert not shrunk.meets(replace(other, right=other.right - 1e-6, bottom=other.bottom - 1e-6))


def test_it_has_the_size_that_was_asked_for(measure: Measure) -> None:
    picture = radar(EIGHT, LIGHT, measure, SIZE)
    assert (picture.width, picture.height) == SIZE


def test_a_long_label_takes_two_lines_and_loses_no_word(measure: Measure) -> None:
    said = " ".join(label.words for label in labels_of(radar(EIGHT, LIGHT, measure, SIZE)))
    for part in EIGHT[2].label.split():
        assert part in said
    assert "…" not in said


def test_now_is_one_closed_solid_line_and_the_target_a_dashed_one(measure: Measure) -> None:
    picture = radar(EIGHT, LIGHT, measure, SIZE)
    (now,) = lines_of(picture, LIGHT.now, dashed=False)
    (target,) = lines_of(picture, LIGHT.target, dashed=True)
    assert isinstance(now.commands[-1], Close)
    assert isinstance(target.commands[-1], Close)


def test_a_withheld_axis_leaves_a_gap_and_is_never_zero(measure: Measure) -> None:
    withheld = (*EIGHT[:7], WITHHELD)
    picture = radar(withheld, LIGHT, measure, SIZE)
    (now,) = lines_of(picture, LIGHT.now, dashed=False)
    assert sum(isinstance(command, Move) for command in now.commands) == 6
    assert Close() not in now.commands
    spokes = [mark for mark in picture.marks if isinstance(mark, Shape) and len(mark.commands) == 16]
    centre = spokes[0].commands[0]
    assert isinstance(centre, Move)
    assert Line(centre.x, centre.y) not in now.commands
    assert Move(centre.x, centre.y) not in now.commands


def test_a_withheld_label_is_muted(measure: Measure) -> None:
    picture = radar((*EIGHT[:7], WITHHELD), LIGHT, measure, SIZE)
    colours = {label.words: label.colour for label in labels_of(picture)}
    assert colours["Quality"] == LIGHT.muted
    assert colours["Role"] == LIGHT.ink


def test_the_lowest_level_is_off_the_centre(measure: Measure) -> None:
    lowest = [axis(name, 1.0, 5.0) for name in ("a", "b", "c", "d")]
    picture = radar(lowest, LIGHT, measure, SIZE)
    (now,) = lines_of(picture, LIGHT.now, dashed=False)
    (target,) = lines_of(picture, LIGHT.target, dashed=True)
    top_now, top_target = now.commands[0], target.commands[0]
    centre_y = target.commands[1].y if isinstance(target.commands[1], Line) else 0.0
    assert isinstance(top_now, Move)
    assert isinstance(top_target, Move)
    assert (centre_y - top_now.y) * 5 == (centre_y - top_target.y)


def test_rings_are_numbered_where_all_axes_have_one_scale(measure: Measure) -> None:
    digits = [label.words for label in labels_of(radar(EIGHT, LIGHT, measure, SIZE)) if label.words.isdigit()]
    assert digits == ["1", "2", "3", "4", "5"]
    mixed = (*EIGHT, Axis("Other", 2, 3, 0, 4))
    assert not [label for label in labels_of(radar(mixed, LIGHT, measure, SIZE)) if label.words.isdigit()]


def test_fewer_than_three_axes_become_bars(measure: Measure) -> None:
    assert radar(EIGHT[:2], LIGHT, measure, SIZE, LEGEND) == gap_bars(
        EIGHT[:2], LIGHT, measure, SIZE[0], LEGEND
    )


def test_three_axes_of_which_one_is_withheld_become_bars_too(measure: Measure) -> None:
    found = (*EIGHT[:2], WITHHELD)
    assert radar(found, LIGHT, measure, SIZE) == gap_bars(found, LIGHT, measure, SIZE[0])


def test_more_labels_than_can_stand_around_it_become_bars(measure: Measure) -> None:
    crowd = [axis(f"Section {n}", 3, 4) for n in range(60)]
    assert radar(crowd, LIGHT, measure, (300, 160)) == gap_bars(crowd, LIGHT, measure, 300)


def test_the_legend_says_which_line_is_which(measure: Measure) -> None:
    words = [label.words for label in labels_of(radar(EIGHT, LIGHT, measure, SIZE, LEGEND))]
    assert words[-2:] == ["now", "target"]
