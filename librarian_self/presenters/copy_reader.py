"""Reads the plan in a PDF, on the worker's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from librarian_self.presenters.copy_effects import ReadPlan
    from librarian_self.presenters.messages.copies import PlanRead


def read_plan(effect: ReadPlan) -> tuple[PlanRead]:
    """Read it, and write nothing; raises Refusal."""
    from librarian_self.presenters.messages.copies import PlanRead  # the first page reads no PDF
    from librarian_self.services.opened_plan import open_plan

    return (PlanRead(open_plan(effect.path), effect.agreed),)
