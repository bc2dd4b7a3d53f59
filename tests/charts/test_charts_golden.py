"""The drawings, as they were looked at on screen and on paper; look again before a file here changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest

from librarian_self.charts.bars import gap_bars
from librarian_self.charts.picture import Measure, Picture
from librarian_self.charts.radar import radar
from librarian_self.charts.theme import DARK, LIGHT, PAPER, ChartTheme
from librarian_self.charts.trend import trend
from tests.charts.samples import EIGHT, LEGEND, TREND, WITHHELD, axis

Agrees: TypeAlias = Callable[[str, Picture], None]


@pytest.mark.parametrize(("name", "theme"), [("light", LIGHT), ("dark", DARK), ("paper", PAPER)])
def test_a_radar_of_eight_sections(
    name: str, theme: ChartTheme, measure: Measure, agrees_with_golden: Agrees
) -> None:
    agrees_with_golden(f"radar-{name}", radar(EIGHT, theme, measure, (420, 290), LEGEND))


def test_a_radar_with_a_section_that_is_withheld(measure: Measure, agrees_with_golden: Agrees) -> None:
    agrees_with_golden("radar-withheld", radar((*EIGHT, WITHHELD), PAPER, measure, (420, 290)))


def test_a_radar_of_two_sections_which_is_bars(measure: Measure, agrees_with_golden: Agrees) -> None:
    agrees_with_golden("radar-of-two", radar(EIGHT[:2], PAPER, measure, (420, 290), LEGEND))


def test_bars_of_all_that_can_happen(measure: Measure, agrees_with_golden: Agrees) -> None:
    rows = (
        *EIGHT[2:5],
        axis("At its target", 4.0, 4.0, "0,0"),
        axis("Beyond its target", 4.5, 3.0, "0,0"),
        axis("Without a target", 3.0, None, "–"),
        axis("All the way", 5.0, 5.0, "0,0"),
        axis("At the lowest level", 1.0, 5.0, "4,0"),
        WITHHELD,
    )
    agrees_with_golden("bars", gap_bars(rows, LIGHT, measure, 440, LEGEND))


def test_bars_in_large_letters(measure: Measure, agrees_with_golden: Agrees) -> None:
    agrees_with_golden("bars-large", gap_bars(EIGHT[:4], replace(DARK, text=18.0), measure, 440))


def test_a_trend_with_a_gap(measure: Measure, agrees_with_golden: Agrees) -> None:
    agrees_with_golden("trend", trend(TREND, LIGHT, measure, (220, 70), (1, 5)))
