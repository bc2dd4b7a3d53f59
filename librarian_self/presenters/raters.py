"""The person's own assessments among all of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from librarian_self.services.raters import is_own

if TYPE_CHECKING:
    from librarian_self.presenters.state import Opened, Standing


def own_unfinished(opened: Opened) -> list[Standing]:
    """The person's own assessments that are to be gone on with, oldest first."""
    return [
        standing
        for standing in opened.standings
        if is_own(standing.assessment) and standing.assessment.finished is None
    ]
