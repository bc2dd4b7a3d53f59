"""What the window knows of a plan that was opened from a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from librarian_self.presenters.state import Screen
    from librarian_self.services.opened_plan import OpenedPlan


@dataclass(frozen=True, slots=True)
class OpenCopy:
    """The plan in view; `back` is the page that was open before."""

    plan: OpenedPlan
    back: Screen
