"""What somebody does with a plan in a PDF, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from librarian_self.services.opened_plan import OpenedPlan


@dataclass(frozen=True, slots=True)
class LookAtPlan:
    """Read the plan in this PDF."""

    path: Path


@dataclass(frozen=True, slots=True)
class ClosePlan:
    """Back to the page before."""


@dataclass(frozen=True, slots=True)
class AdoptPlan:
    """Make a profile of its own from the plan in view; that is asked about first."""


@dataclass(frozen=True, slots=True)
class TakeGoalsBack:
    """Take the goals of the plan in view back into the open profile."""


Deed: TypeAlias = LookAtPlan | ClosePlan | AdoptPlan | TakeGoalsBack


@dataclass(frozen=True, slots=True)
class PlanRead:
    """What the PDF holds. `agreed`: its comments are wanted, though it is somebody else's plan."""

    plan: OpenedPlan
    agreed: bool = False


Report: TypeAlias = PlanRead
