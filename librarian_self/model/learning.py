"""The learning log: what somebody did to learn, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.model.form import ActionKind

MINUTES_AN_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class LearningEntry:
    """One thing that was done. `date` is ISO; `minutes` None: not counted.

    `what`, `so_what` and `now_what` are the three questions of reflection (Borton 1970). `goal` is the id of a goal;
    `form` and `item` a competency. `evidence` is a note, `evidence_file` the path of a file as it was given: the file
    itself stays where it is.
    """

    id: str
    date: str
    activity: str = ""
    kind: ActionKind = ActionKind.PRACTICE
    minutes: int | None = None
    what: str = ""
    so_what: str = ""
    now_what: str = ""
    goal: str | None = None
    form: str | None = None
    item: str | None = None
    evidence: str = ""
    evidence_file: str = ""

    @property
    def hours(self) -> float | None:
        """The same time in hours."""
        return None if self.minutes is None else self.minutes / MINUTES_AN_HOUR
