"""Colours of charts can be told apart, and tell nothing alone."""

from __future__ import annotations

import pytest

from librarian_self.charts.theme import DARK, LIGHT, PAPER, ChartTheme


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


themes = pytest.mark.parametrize("theme", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])


@themes
def test_words_can_be_read(theme: ChartTheme) -> None:
    assert contrast(theme.ink, theme.surface) >= 4.5
    assert contrast(theme.muted, theme.surface) >= 4.5


@themes
def test_lines_that_carry_meaning_can_be_seen(theme: ChartTheme) -> None:
    for colour in (theme.now, theme.target, theme.frame):
        assert contrast(colour, theme.surface) >= 3
    assert contrast(theme.now, theme.track) >= 3
    assert contrast(theme.target, theme.track) >= 3


@themes
def test_lines_can_be_seen_on_the_soft_ground(theme: ChartTheme) -> None:
    assert contrast(theme.now, theme.now_soft) >= 3
    assert contrast(theme.target, theme.now_soft) >= 3
