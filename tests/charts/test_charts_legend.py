"""The legend says in words what a line or a piece of a bar means."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.charts.axis import Legend
from librarian_self.charts.legend import (
    bar_legend,
    hatched,
    legend_height,
    line_legend,
    now_stroke,
    target_dot,
    target_stroke,
)
from librarian_self.charts.picture import Label, Mark, Shape
from librarian_self.charts.theme import DARK, LIGHT, PAPER, ChartTheme
from librarian_self.charts.words import Letters, box_of
from tests.charts.samples import LEGEND


def narrow(words: str, bold: bool, size: float) -> float:
    """Every letter half as wide as it is high."""
    return len(words) * size * (0.55 if bold else 0.5)


LETTERS = Letters(narrow, 9.0)

themes = pytest.mark.parametrize("theme", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])


def words_of(marks: list[Mark]) -> list[Label]:
    return [mark for mark in marks if isinstance(mark, Label)]


@themes
def test_now_is_solid_and_the_target_dashed(theme: ChartTheme) -> None:
    assert now_stroke(theme).dash == ()
    assert target_stroke(theme).dash != ()
    assert now_stroke(theme).colour == theme.now
    assert target_stroke(theme).colour == target_dot(theme).colour == theme.target


@themes
def test_both_legends_hold_both_words_in_ink(theme: ChartTheme) -> None:
    for make in (line_legend, bar_legend):
        found = words_of(make(LEGEND, theme, LETTERS, 200, 100))
        assert [label.words for label in found] == ["now", "target"]
        assert {label.colour for label in found} == {theme.ink}


@given(st.text(max_size=60), st.text(max_size=60), st.floats(120, 600))
def test_words_of_any_length_stay_in_the_picture(now: str, target: str, width: float) -> None:
    for label in words_of(line_legend(Legend(now, target), LIGHT, LETTERS, width / 2, 100)):
        box = box_of(label, narrow)
        assert box.left >= -1e-6
        assert box.right <= width + 1e-6


def test_the_legend_stands_in_the_middle() -> None:
    words = words_of(line_legend(LEGEND, LIGHT, LETTERS, 200, 100))
    left = words[0].x - 25
    right = box_of(words[1], narrow).right
    assert (left + right) / 2 == pytest.approx(200)


@pytest.mark.parametrize("size", [6.0, 9.0, 18.0])
def test_nothing_of_it_stands_below_its_foot_or_above_its_head(size: float) -> None:
    letters = Letters(narrow, size)
    marks = bar_legend(LEGEND, LIGHT, letters, 200, 100)
    for label in words_of(marks):
        assert box_of(label, narrow).bottom <= 100
    ys = [c.y for mark in marks if isinstance(mark, Shape) for c in mark.commands if hasattr(c, "y")]
    assert max(ys) <= 100
    assert min(ys) >= 100 - legend_height(letters)


def test_it_is_as_high_as_its_letters_ask_for() -> None:
    assert legend_height(replace(LETTERS, size=18)) > legend_height(LETTERS) > LETTERS.size


def test_a_hatched_piece_ends_in_the_mark_of_the_target() -> None:
    *_, mark = hatched(10, 20, 40, 9, LIGHT)
    assert isinstance(mark, Shape)
    xs = {command.x for command in mark.commands if hasattr(command, "x")}
    ys = [command.y for command in mark.commands if hasattr(command, "y")]
    assert xs == {50}
    assert min(ys) < 20
    assert max(ys) > 29


def test_a_piece_too_narrow_for_a_line_still_has_its_mark() -> None:
    marks = hatched(10, 20, 0.2, 0.2, LIGHT)
    assert marks
    assert all(isinstance(mark, Shape) for mark in marks)
