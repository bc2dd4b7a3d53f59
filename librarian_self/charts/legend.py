"""The line under a chart that says what is solid and what is dashed or hatched."""

from __future__ import annotations

from typing import Final

from librarian_self.charts.axis import Legend
from librarian_self.charts.hatch import hatch
from librarian_self.charts.picture import Anchor, Fill, Label, Mark, Stroke
from librarian_self.charts.shapes import circle, rounded, segments
from librarian_self.charts.theme import ChartTheme
from librarian_self.charts.words import ASCENT, DESCENT, Letters, shortened

SAMPLE: Final = 20.0
"""Width of the sample before a word."""

BEFORE_WORD: Final = 5.0
BETWEEN: Final = 18.0

FOOT: Final = 2.0
"""Below the words, for the mark of the target that stands out of its bar."""

SAMPLE_HEIGHT: Final = 0.78
"""Of a piece of a bar, in sizes of the letters."""

HATCH_SPACING: Final = 3.0


def legend_height(letters: Letters) -> float:
    """How high the legend is, with the air above it."""
    return letters.leading + 6 + FOOT


def line_legend(
    legend: Legend, theme: ChartTheme, letters: Letters, centre: float, foot: float
) -> list[Mark]:
    """The legend of a radar: a solid line with dots, a dashed one with rings."""
    now, target, middle, words = _placed(legend, theme, letters, centre, foot)
    return [
        segments([((now, middle), (now + SAMPLE, middle))], now_stroke(theme)),
        circle(now + SAMPLE / 2, middle, 2, None, Fill(theme.now)),
        segments([((target, middle), (target + SAMPLE, middle))], target_stroke(theme)),
        circle(target + SAMPLE / 2, middle, 2.6, target_dot(theme), Fill(theme.surface)),
        *words,
    ]


def bar_legend(legend: Legend, theme: ChartTheme, letters: Letters, centre: float, foot: float) -> list[Mark]:
    """The legend of bars: a solid piece, a hatched one that ends in the mark of the target."""
    now, target, middle, words = _placed(legend, theme, letters, centre, foot)
    tall = SAMPLE_HEIGHT * letters.size
    top = middle - tall / 2
    return [
        rounded(now, top, SAMPLE, tall, (tall / 2, 0), fill=Fill(theme.now)),
        *hatched(target, top, SAMPLE, tall, theme),
        *words,
    ]


def hatched(left: float, top: float, width: float, height: float, theme: ChartTheme) -> list[Mark]:
    """The hatched piece from now to the target, with the mark of the target at its right end."""
    right, foot = left + width, top + height
    corners = [(left, top), (right, top), (right, foot), (left, foot)]
    lines = hatch(corners, Stroke(theme.target, 1.1), HATCH_SPACING)
    edge = Stroke(theme.target, 0.5)
    return [
        *([lines] if lines else []),
        segments([((left, top), (right, top)), ((left, foot), (right, foot))], edge),
        segments([((right, top - 2.5), (right, foot + 2.5))], Stroke(theme.target, 1.8)),
    ]


def now_stroke(theme: ChartTheme) -> Stroke:
    """The line of now: solid."""
    return Stroke(theme.now, 1.6)


def target_stroke(theme: ChartTheme) -> Stroke:
    """The line of the target: dashed."""
    return Stroke(theme.target, 1.4, (4.0, 2.4))


def target_dot(theme: ChartTheme) -> Stroke:
    """The ring around a value of the target."""
    return Stroke(theme.target, 1.0)


def _placed(
    legend: Legend, theme: ChartTheme, letters: Letters, centre: float, foot: float
) -> tuple[float, float, float, list[Label]]:
    """Left edges of the two samples, the height of their middle, and the words."""
    room = centre - (2 * (SAMPLE + BEFORE_WORD) + BETWEEN) / 2
    now_word, target_word = (shortened(word, room, letters) for word in (legend.now, legend.target))
    widths = [letters.width(word) for word in (now_word, target_word)]
    whole = sum(widths) + 2 * (SAMPLE + BEFORE_WORD) + BETWEEN
    now = centre - whole / 2
    target = now + SAMPLE + BEFORE_WORD + widths[0] + BETWEEN
    baseline = foot - FOOT - DESCENT * letters.size
    middle = baseline - (ASCENT - DESCENT) / 2 * letters.size
    words = [
        Label(x + SAMPLE + BEFORE_WORD, baseline, word, letters.size, letters.bold, Anchor.START, theme.ink)
        for x, word in ((now, now_word), (target, target_word))
    ]
    return now, target, middle, words
