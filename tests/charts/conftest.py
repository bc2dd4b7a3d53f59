"""Charts in tests: a measure that needs no font, and drawings compared with the ones that were looked at."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from librarian_self.charts.picture import Measure, Picture
from tests.charts.dump import dump

GOLDEN = Path(__file__).parent / "golden"
REWRITE = "--rewrite-golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        REWRITE, action="store_true", help="write the drawings of charts anew, to be looked at as a diff"
    )


def _measure(words: str, bold: bool, size: float) -> float:
    return len(words) * size * (0.55 if bold else 0.5)


@pytest.fixture
def measure() -> Measure:
    """Every letter half as wide as it is high."""
    return _measure


@pytest.fixture
def agrees_with_golden(request: pytest.FixtureRequest) -> Callable[[str, Picture], None]:
    """Compare a drawing with the file of that name; with `--rewrite-golden` or REWRITE_GOLDEN=1 write the file."""
    rewrite = request.config.getoption(REWRITE, default=False) or os.environ.get("REWRITE_GOLDEN") == "1"

    def agrees(name: str, picture: Picture) -> None:
        path = GOLDEN / f"{name}.txt"
        if rewrite:
            path.write_text(dump(picture), encoding="utf-8", newline="\n")
        assert dump(picture) == path.read_text(encoding="utf-8")

    return agrees
