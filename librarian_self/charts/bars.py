"""Bars: how far the target lies beyond now, a row for each section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from librarian_self.charts.axis import Axis, Legend, common_levels
from librarian_self.charts.legend import bar_legend, hatched, legend_height
from librarian_self.charts.picture import Anchor, Fill, Label, Mark, Measure, Picture, Stroke
from librarian_self.charts.shapes import rounded, segments
from librarian_self.charts.theme import ChartTheme
from librarian_self.charts.words import ASCENT, DESCENT, Letters, shortened, stacked, wrapped

BAR: Final = 9.0
"""Height of a bar."""

ROW_AIR: Final = 9.0
"""Between the words of one row and the next."""

LABEL_PART: Final = 0.42
"""The most of the width that the labels may take."""

MOST_LINES: Final = 4
"""Of a label; a row is as high as its label needs."""

FIGURE_PART: Final = 0.2
COLUMN_AIR: Final = 12.0
SCALE_WORDS: Final = 0.78
"""Size of the numbers under the bars, in sizes of the labels."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the bars begin and end, and what the words are set in."""

    left: float
    right: float
    width: float
    words: Letters
    figures: Letters


def gap_bars(
    rows: Sequence[Axis],
    theme: ChartTheme,
    measure: Measure,
    width: float,
    legend: Legend | None = None,
) -> Picture:
    """Draw a bar a row, in the order given: now solid, the way to the target hatched, the figure at the end.

    A row without now is an empty dashed outline. The picture is `width` points wide and as high as its rows.
    """
    columns = _columns(rows, theme, measure, width)
    marks: list[Mark] = []
    top = 0.0
    for row in rows:
        drawn, height = _row(row, columns, theme, top)
        marks += drawn
        top += height
    scale = _scale(rows, columns, theme, top)
    if scale:
        marks += scale
        top += columns.words.leading
    if legend and rows:
        top += legend_height(columns.words)
        marks += bar_legend(legend, theme, columns.words, width / 2, top)
    return Picture(width, top, tuple(marks))


def _columns(rows: Sequence[Axis], theme: ChartTheme, measure: Measure, width: float) -> _Columns:
    """Labels take what they need up to their part, the bars take the rest."""
    words, figures = Letters(measure, theme.text), Letters(measure, theme.text, bold=True)
    label = min(width * LABEL_PART, max((words.width(row.label) for row in rows), default=0.0))
    widest = max((figures.width(row.figure) for row in rows), default=0.0)
    figure = min(width * FIGURE_PART, widest)
    right = width - (figure + COLUMN_AIR if figure else 2.0)
    return _Columns(label + COLUMN_AIR, right, width, words, figures)


def _row(row: Axis, columns: _Columns, theme: ChartTheme, top: float) -> tuple[list[Mark], float]:
    """One row, and how high it is."""
    words = wrapped(row.label, columns.left - COLUMN_AIR, MOST_LINES, columns.words)
    tall = columns.words.height(max(1, len(words.lines)))
    height = max(tall, BAR + 5) + ROW_AIR
    middle = top + height / 2
    colour = theme.muted if row.now is None else theme.ink
    marks: list[Mark] = [*_bar(row, columns, theme, middle - BAR / 2)]
    marks += stacked(words.lines, 0.0, middle - tall / 2, columns.words, anchor=Anchor.START, colour=colour)
    figure = shortened(row.figure, columns.width * FIGURE_PART, columns.figures)
    if figure:
        baseline = middle + (ASCENT - DESCENT) / 2 * columns.figures.size
        marks.append(
            Label(
                columns.width,
                baseline,
                figure,
                columns.figures.size,
                columns.figures.bold,
                Anchor.END,
                colour,
            )
        )
    return marks, height


def _bar(row: Axis, columns: _Columns, theme: ChartTheme, top: float) -> list[Mark]:
    """The track with what is reached of it, and the way to the target."""
    left, long = columns.left, columns.right - columns.left
    round_off = BAR / 2
    if row.now is None:
        gap = Stroke(theme.frame, 0.6, (2.0, 2.0))
        return [rounded(left, top, long, BAR, (round_off, round_off), stroke=gap)]
    now = long * row.share(row.now)
    edge = Stroke(theme.frame, 0.5)
    marks: list[Mark] = [
        rounded(left, top, long, BAR, (round_off, round_off), stroke=edge, fill=Fill(theme.track)),
        rounded(left, top, now, BAR, (round_off, round_off if now >= long else 1.0), fill=Fill(theme.now)),
    ]
    if row.target is None:
        return marks
    target = long * row.share(row.target)
    if target > now:
        return [*marks, *hatched(left + now, top, target - now, BAR, theme)]
    ends = ((left + target, top - 2.5), (left + target, top + BAR + 2.5))
    return [*marks, segments([ends], Stroke(theme.surface, 3.6)), segments([ends], Stroke(theme.target, 1.8))]


def _scale(rows: Sequence[Axis], columns: _Columns, theme: ChartTheme, top: float) -> list[Mark]:
    """The levels as small numbers under the bars, where all rows share them and each number has room."""
    levels = common_levels(rows)
    digits = Letters(columns.words.measure, columns.words.size * SCALE_WORDS)
    long = columns.right - columns.left
    widest = max((digits.width(f"{level}") for level in levels), default=0.0)
    if not levels or long / len(levels) < widest + 2:
        return []
    baseline = top + ASCENT * digits.size - 2
    marks: list[Mark] = []
    for level in levels:
        x = min(columns.left + long * rows[0].share(level), columns.width - widest / 2)
        marks.append(Label(x, baseline, f"{level}", digits.size, digits.bold, Anchor.MIDDLE, theme.muted))
    return marks
