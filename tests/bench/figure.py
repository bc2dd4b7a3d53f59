"""What a measurement says, and how processes and functions are timed side by side."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value and the bar that it has to stay under."""

    name: str
    value: float
    bar: float
    unit: str = "x"
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether the bar is kept."""
        return self.value <= self.bar

    def line(self) -> str:
        """One line for a person."""
        verdict = "ok  " if self.holds else "OVER"
        note = f"   ({self.note})" if self.note else ""
        return f"{verdict} {self.name}: {self.value:.2f} {self.unit}, bar {self.bar:g} {self.unit}{note}"


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def side_by_side(
    first: Callable[[], object], second: Callable[[], object], times: int
) -> tuple[float, float]:
    """The medians of two pieces of work that take turns, after one turn each to warm up."""
    first(), second()
    pairs = [(seconds(first), seconds(second)) for _ in range(times)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def longer_by(first: Callable[[], object], second: Callable[[], object], times: int) -> tuple[float, float]:
    """The median of how much longer one piece of work takes than the other right after it, and its own median.

    Where both take long and differ little, the difference of two medians would say more of the computer than of them.
    Both are tried once before.
    """
    first(), second()
    pairs = [(seconds(first), seconds(second)) for _ in range(times)]
    return median(one - other for one, other in pairs), median(one for one, _other in pairs)


def process(arguments: Sequence[str]) -> Callable[[], object]:
    """A whole Python process as a piece of work."""
    command = [sys.executable, "-P", *arguments]

    def run() -> object:
        return subprocess.run(command, check=True, capture_output=True)

    return run
