"""How much room charts have."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from librarian_self.charts.theme import PAPER, ChartTheme


@dataclass(frozen=True, slots=True)
class ChartRoom:
    """The width of bars, the width and height of a radar, and the size of their words, in points."""

    width: float
    radar: tuple[float, float]
    words: float

    @property
    def theme(self) -> ChartTheme:
        """The colours of paper with words of this size."""
        return replace(PAPER, text=self.words)


USUAL_ROOM: Final = ChartRoom(483.0, (420.0, 292.0), PAPER.text)
"""On A4 in the usual print."""
