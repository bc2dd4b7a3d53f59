"""Charts are the same picture on the screen and on paper, to one pixel; and the same as when they were looked at.

The PNGs in `golden` are written anew with `--rewrite-golden` or REWRITE_GOLDEN=1: look at them before they change.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtGui import QImage

from librarian_self.charts.bars import gap_bars
from librarian_self.charts.picture import Label, Picture
from librarian_self.charts.radar import radar
from librarian_self.charts.theme import DARK, LIGHT
from librarian_self.charts.trend import trend
from librarian_self.ui.appearance import Appearance
from librarian_self.ui.widgets.pictureview import measure
from tests.charts.samples import EIGHT, LEGEND, TREND, WITHHELD
from tests.ui.rasters import astray, on_paper, on_screen

GOLDEN = Path(__file__).parent / "golden"
REWRITE = "--rewrite-golden"
MOST_ASTRAY = 0.0005
"""Of all pixels: corners of thin dashes, which two programs never smooth alike."""

Make: TypeAlias = Callable[[], Picture]


def a_radar() -> Picture:
    return radar((*EIGHT, WITHHELD), LIGHT, measure(), (420, 290), LEGEND)


def a_dark_radar() -> Picture:
    return radar(EIGHT, DARK, measure(), (420, 290), LEGEND)


def gaps() -> Picture:
    return gap_bars(EIGHT, LIGHT, measure(), 440, LEGEND)


def a_line() -> Picture:
    return trend(TREND, LIGHT, measure(), (220, 70), (1, 5))


LIGHT_ONES: dict[str, Make] = {"radar": a_radar, "bars": gaps, "trend": a_line}
EVERY: dict[str, Make] = {**LIGHT_ONES, "radar-dark": a_dark_radar}


def pixels(image: QImage) -> int:
    return image.width() * image.height()


@pytest.mark.parametrize("name", LIGHT_ONES)
def test_the_screen_and_the_paper_show_the_same_to_one_pixel(
    name: str, appearance: Appearance, tmp_path: Path
) -> None:
    assert appearance is not None
    program = shutil.which("pdftoppm")
    if program is None:
        pytest.skip("pdftoppm (poppler-utils), which turns a page into pixels, is not installed")
    picture = LIGHT_ONES[name]()
    screen, paper = on_screen(picture), on_paper(picture, tmp_path, program)
    assert astray(screen, paper) <= pixels(screen) * MOST_ASTRAY
    assert astray(paper, screen) <= pixels(screen) * MOST_ASTRAY


@pytest.mark.parametrize("name", EVERY)
def test_a_chart_looks_as_it_was_looked_at(
    name: str, appearance: Appearance, request: pytest.FixtureRequest
) -> None:
    assert appearance is not None
    screen = on_screen(EVERY[name](), DARK.surface if "dark" in name else LIGHT.surface)
    path = GOLDEN / f"{name}.png"
    if request.config.getoption(REWRITE, default=False) or os.environ.get("REWRITE_GOLDEN") == "1":
        path.parent.mkdir(exist_ok=True)
        assert screen.save(f"{path}")
    golden = QImage(f"{path}").convertToFormat(QImage.Format.Format_RGB888)
    assert astray(screen, golden) <= pixels(screen) * MOST_ASTRAY
    assert astray(golden, screen) <= pixels(screen) * MOST_ASTRAY


def test_two_pixels_are_too_many(appearance: Appearance) -> None:
    """What the test would not see is worth nothing."""
    assert appearance is not None
    picture = a_line()
    moved = replace(
        picture,
        marks=tuple(
            replace(mark, x=mark.x + 1.5) if isinstance(mark, Label) else mark for mark in picture.marks
        ),
    )
    here, there = on_screen(picture), on_screen(moved)
    assert astray(here, there) > pixels(here) * MOST_ASTRAY
