"""The trend: a value an assessment, evenly spaced, with gaps where something was withheld."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.charts.picture import Label, Measure, Move, Picture, Shape
from librarian_self.charts.theme import LIGHT
from librarian_self.charts.trend import TrendPoint, trend
from librarian_self.charts.words import box_of
from tests.charts.samples import TREND

SIZE = (220.0, 70.0)


def narrow(words: str, bold: bool, size: float) -> float:
    """Every letter half as wide as it is high."""
    return len(words) * size * (0.55 if bold else 0.5)


points = st.builds(
    lambda value: TrendPoint("11.2026", value, "–" if value is None else f"{value:.1f}"),
    st.none() | st.floats(-3, 9),
)


def labels_of(picture: Picture) -> list[Label]:
    return [mark for mark in picture.marks if isinstance(mark, Label)]


def lines_of(picture: Picture) -> list[Shape]:
    return [
        mark
        for mark in picture.marks
        if isinstance(mark, Shape) and mark.stroke is not None and mark.stroke.colour == LIGHT.now
    ]


def dots_of(picture: Picture) -> list[Shape]:
    return [mark for mark in picture.marks if isinstance(mark, Shape) and mark.fill is not None]


@given(st.lists(points, max_size=15), st.booleans())
def test_everything_stays_in_the_picture_and_no_words_overlap(found: list[TrendPoint], scaled: bool) -> None:
    picture = trend(found, LIGHT, narrow, SIZE, (1, 5) if scaled else None)
    boxes = [box_of(label, narrow) for label in labels_of(picture)]
    for box in boxes:
        assert box.left >= -1e-6
        assert box.right <= SIZE[0] + 1e-6
        assert box.top >= -1e-6
        assert box.bottom <= SIZE[1] + 1e-6
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert len(dots_of(picture)) == sum(point.value is not None for point in found)


@given(st.floats(60, 900), st.floats(5, 14))
def test_the_last_figure_is_written_in_any_width(width: float, letter: float) -> None:
    def measured(words: str, bold: bool, size: float) -> float:
        return len(words) * letter / 3 * size / (9 if bold else 10)

    found = [TrendPoint("11.2026", value, f"{value:.1f}") for value in (1.3, 1.7, 2.3)]
    words = {label.words for label in labels_of(trend(found, LIGHT, measured, (width, 58.0), (1, 5)))}
    assert {"1.3", "2.3"} <= words


def test_a_missing_value_leaves_a_gap_in_the_line(measure: Measure) -> None:
    (line,) = lines_of(trend(TREND, LIGHT, measure, SIZE, (1, 5)))
    assert sum(isinstance(command, Move) for command in line.commands) == 1
    assert len(line.commands) == 2


def test_the_first_and_the_last_date_stand_below(measure: Measure) -> None:
    words = [label.words for label in labels_of(trend(TREND, LIGHT, measure, SIZE))]
    assert words[:2] == ["03.2025", "11.2026"]


def test_every_figure_is_written_where_there_is_room(measure: Measure) -> None:
    bold = {label.words for label in labels_of(trend(TREND, LIGHT, measure, SIZE)) if label.bold}
    assert bold == {"2,8", "3,1", "3,6"}


def test_in_a_crowd_the_last_figure_stays(measure: Measure) -> None:
    crowd = [TrendPoint("x", 3.0, f"{n} of 40") for n in range(40)]
    bold = [label.words for label in labels_of(trend(crowd, LIGHT, measure, SIZE)) if label.bold]
    assert "39 of 40" in bold
    assert len(bold) < 40


def test_higher_values_stand_higher(measure: Measure) -> None:
    (line,) = lines_of(trend(TREND[:2], LIGHT, measure, SIZE, (1, 5)))
    first, second = line.commands
    assert hasattr(first, "y")
    assert hasattr(second, "y")
    assert second.y < first.y


def test_one_assessment_is_a_dot_in_the_middle(measure: Measure) -> None:
    picture = trend(TREND[:1], LIGHT, measure, SIZE)
    assert lines_of(picture) == []
    assert len(dots_of(picture)) == 1
    assert {label.x for label in labels_of(picture)} == {SIZE[0] / 2}


def test_nothing_to_show_is_an_empty_line(measure: Measure) -> None:
    picture = trend([], LIGHT, measure, SIZE)
    assert labels_of(picture) == []
    assert dots_of(picture) == []
