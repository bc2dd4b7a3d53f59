"""What a copy of the plan holds: the one value from which its pages and the data inside them follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.report.content import ALL_PARTICULARS, ALL_PARTS, Part, Particular

QUIET: Final = frozenset({GoalStatus.RESTING, GoalStatus.DROPPED})
"""Goals that rest and goals that were let go."""

_NOTHING: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Sharing:
    """What is ticked: parts of the plan, particulars within them, and whether the plan travels inside as data too.

    The cover always stays: name, role, institution, period.
    """

    parts: frozenset[Part] = ALL_PARTS
    particulars: frozenset[Particular] = ALL_PARTICULARS
    embed: bool = True

    def has(self, each: Part | Particular) -> bool:
        """Whether it is ticked."""
        return each in self.parts if isinstance(each, Part) else each in self.particulars

    def ticked(self, each: Part | Particular, *, on: bool) -> Sharing:
        """The same with this ticked, or not."""
        if isinstance(each, Part):
            return replace(self, parts=self.parts | {each} if on else self.parts - {each})
        particulars = self.particulars | {each} if on else self.particulars - {each}
        return replace(self, particulars=particulars)

    def shows(self, goal: Goal) -> bool:
        """Whether a goal is in the copy."""
        return self.has(Part.GOALS) and (goal.status not in QUIET or self.has(Particular.RESTING))

    @property
    def hidden_of_goals(self) -> frozenset[str]:
        """Fields of `Goal` that are not in the copy: where the person stands belongs to the results."""
        stands = _NOTHING if self.has(Part.PROFILE) else frozenset({"from_level"})
        ways = _NOTHING if self.has(Particular.OBSTACLES) else frozenset({"obstacle", "if_then"})
        return stands | ways

    @property
    def hidden_of_settings(self) -> frozenset[str]:
        """Fields of `PlanSettings` that are not in the copy."""
        aims = frozenset({"aim_one_year", "aim_three_years", "hours_month", "hours_year"})
        strengths = frozenset({"strengths_use"})
        return (_NOTHING if self.has(Part.AIMS) else aims) | (
            _NOTHING if self.has(Part.STRENGTHS) else strengths
        )

    @property
    def hidden_of_learning(self) -> frozenset[str]:
        """Fields of an entry of the learning log that are not in the copy."""
        return _NOTHING if self.has(Particular.EXAMPLES) else frozenset({"evidence", "evidence_file"})


def tickable(key: str) -> Part | Particular:
    """What can be ticked under this value; ValueError where nothing can."""
    return Particular(key) if key in ALL_PARTICULARS else Part(key)


class Reader(StrEnum):
    """For whom a copy is meant."""

    SELF = "self"
    SUPERVISOR = "supervisor"


FOR_MYSELF: Final = Sharing()
"""All there is."""

FOR_SUPERVISOR: Final = Sharing(frozenset({Part.GOALS, Part.SIGNATURES}), frozenset(), embed=False)
"""The least that serves the talk about the plan: goals and actions, and a place to sign."""


def sharing_for(reader: Reader, *, protected: bool) -> Sharing:
    """What a copy for this reader holds unless told otherwise; of a protected profile nothing is embedded unasked."""
    return FOR_SUPERVISOR if reader is Reader.SUPERVISOR else replace(FOR_MYSELF, embed=not protected)
