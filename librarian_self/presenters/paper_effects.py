"""What is to be done outside for the plan on paper.

`GatherPlan` and `WritePdf` are for the disk's thread; all others for the thread of the press, where a newer wish ends
the work on an older one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from librarian_self.presenters.paper_state import Wishes
    from librarian_self.services.plan_copy import PlanCopy


@dataclass(frozen=True, slots=True)
class GatherPlan:
    """Read what this edition of the copy says from the open profile."""

    edition: int
    wishes: Wishes


@dataclass(frozen=True, slots=True)
class WritePdf:
    """Write a PDF that is made already."""

    path: Path
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class WarmPress:
    """Load what pages are made and drawn with, before anybody asks for them."""


@dataclass(frozen=True, slots=True)
class MakePages:
    """Make the PDF of this edition; what is being made stops."""

    edition: int
    copy: PlanCopy


@dataclass(frozen=True, slots=True)
class StopPress:
    """Stop whatever is being made or drawn, and let the pages go."""


@dataclass(frozen=True, slots=True)
class DrawPages:
    """Draw these pages (counted from 0) of an edition at so many pixels a point."""

    edition: int
    pages: tuple[int, ...]
    scale: float


@dataclass(frozen=True, slots=True)
class DrawBand:
    """Draw a band of a page for a printer, at so many dots a point."""

    edition: int
    page: int
    band: int
    scale: float


@dataclass(frozen=True, slots=True)
class WriteHtml:
    """Make the copy as a page for a browser, and write it."""

    path: Path
    copy: PlanCopy


PressEffect: TypeAlias = WarmPress | MakePages | StopPress | DrawPages | DrawBand | WriteHtml
"""For the thread of the press."""

MakingEffect: TypeAlias = GatherPlan | MakePages | DrawPages | DrawBand
"""What nothing more comes of once it has failed."""

PaperEffect: TypeAlias = GatherPlan | WritePdf | PressEffect
