"""Where somebody was at an earlier assessment, as they see it from a later one (Howard 1979)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remembered:
    """One item, looked back at: `level` is a step of its scale, and enters no score.

    `assessment` is the one that one looks back from, `since` the earlier one that one looks back to.
    """

    assessment: int
    since: int
    item: str
    level: int

    @property
    def id(self) -> str:
        """One for each item of two assessments."""
        return f"{self.assessment}-{self.since}-{self.item}"
