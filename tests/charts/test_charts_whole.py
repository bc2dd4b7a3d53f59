"""What holds for every chart: only the theme's colours, nothing outside, nothing of Qt or reportlab."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError, astuple

import pytest

from librarian_self.charts.bars import gap_bars
from librarian_self.charts.picture import Close, Curve, Label, Measure, Picture, Shape
from librarian_self.charts.radar import radar
from librarian_self.charts.theme import DARK, LIGHT, PAPER, ChartTheme
from librarian_self.charts.trend import trend
from tests.charts.samples import EIGHT, LEGEND, TREND, WITHHELD

MAKERS: dict[str, Callable[[ChartTheme, Measure], Picture]] = {
    "radar": lambda theme, measure: radar((*EIGHT, WITHHELD), theme, measure, (420, 290), LEGEND),
    "radar-whole": lambda theme, measure: radar(EIGHT, theme, measure, (300, 220)),
    "bars": lambda theme, measure: gap_bars((*EIGHT, WITHHELD), theme, measure, 440, LEGEND),
    "trend": lambda theme, measure: trend(TREND, theme, measure, (220, 70), (1, 5)),
}

charts = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
themes = pytest.mark.parametrize("theme", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])


def colours(picture: Picture) -> set[str]:
    found: set[str] = set()
    for mark in picture.marks:
        if isinstance(mark, Label):
            found.add(mark.colour)
        else:
            found |= {paint.colour for paint in (mark.stroke, mark.fill) if paint is not None}
    return found


def points(picture: Picture) -> Iterator[tuple[float, float, float]]:
    """Every point of every shape, with half the width of its pen."""
    for mark in picture.marks:
        if isinstance(mark, Shape):
            half = mark.stroke.width / 2 if mark.stroke else 0.0
            for command in mark.commands:
                if isinstance(command, Curve):
                    yield command.x1, command.y1, half
                    yield command.x2, command.y2, half
                if not isinstance(command, Close):
                    yield command.x, command.y, half


@charts
@themes
def test_only_the_colours_of_the_theme_are_used(
    make: Callable[[ChartTheme, Measure], Picture], theme: ChartTheme, measure: Measure
) -> None:
    assert colours(make(theme, measure)) <= {value for value in astuple(theme) if isinstance(value, str)}


@charts
@themes
def test_no_shape_leaves_the_picture(
    make: Callable[[ChartTheme, Measure], Picture], theme: ChartTheme, measure: Measure
) -> None:
    picture = make(theme, measure)
    for x, y, half in points(picture):
        assert x - half >= -0.6
        assert x + half <= picture.width + 0.6
        assert y - half >= -0.6
        assert y + half <= picture.height + 0.6


@charts
def test_every_theme_draws_the_same_geometry(
    make: Callable[[ChartTheme, Measure], Picture], measure: Measure
) -> None:
    drawn = [make(theme, measure) for theme in (LIGHT, DARK, PAPER)]
    shapes = [
        [mark.commands if isinstance(mark, Shape) else (mark.x, mark.y, mark.words) for mark in picture.marks]
        for picture in drawn
    ]
    assert shapes[0] == shapes[1] == shapes[2]


@charts
def test_every_pen_has_a_width_and_every_shape_is_painted(
    make: Callable[[ChartTheme, Measure], Picture], measure: Measure
) -> None:
    for mark in make(LIGHT, measure).marks:
        if isinstance(mark, Shape):
            assert mark.commands
            assert mark.stroke is not None or mark.fill is not None
            assert mark.stroke is None or mark.stroke.width > 0


@charts
def test_the_same_numbers_give_the_same_picture(
    make: Callable[[ChartTheme, Measure], Picture], measure: Measure
) -> None:
    assert make(PAPER, measure) == make(PAPER, measure)
    assert hash(make(PAPER, measure)) == hash(make(PAPER, measure))


def test_a_picture_cannot_be_changed(measure: Measure) -> None:
    picture = gap_bars(EIGHT, LIGHT, measure, 440)
    with pytest.raises(FrozenInstanceError):
        picture.width = 1  # type: ignore[misc]  # that it cannot be set is what is tested


LOOK = """
import sys
import librarian_self.charts.radar, librarian_self.charts.trend, librarian_self.charts.sentences
print([name for name in sys.modules if name.split(".")[0] in ("PySide6", "reportlab", "PIL")])
"""


def test_charts_know_neither_a_window_nor_paper() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, check=True, text=True)  # noqa: S603 -- this interpreter and a text of ours
    assert done.stdout.strip() == "[]"
