"""What somebody does about the plan on paper, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from librarian_self.presenters.paper_state import Fit, Way
    from librarian_self.report.output import Paper
    from librarian_self.report.sharing import Reader
    from librarian_self.services.plan_copy import PlanCopy
    from librarian_self.services.press.pictures import PagePicture, PageSize


@dataclass(frozen=True, slots=True)
class MakeFor:
    """Tick what a copy for this reader holds."""

    reader: Reader


@dataclass(frozen=True, slots=True)
class Tick:
    """Take something into the copy, or leave it out: the value of a `Part` or `Particular`, or one of `paper_state`."""

    key: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class ChoosePaper:
    """The paper of the copy."""

    paper: Paper


@dataclass(frozen=True, slots=True)
class ChooseCopyLanguage:
    """The language of the copy, whatever that of the window is."""

    language: str


@dataclass(frozen=True, slots=True)
class ZoomPages:
    """How large the pages are: as the window has room, or per cent of their size on paper."""

    zoom: Fit | int


@dataclass(frozen=True, slots=True)
class ZoomStep:
    """One step larger (`by` 1) or smaller (-1) than what is seen."""

    by: int


@dataclass(frozen=True, slots=True)
class LookAtPages:
    """These pages are in view (counted from 0), at so many pixels a point.

    `page` is the one being read, `percent` its size on the screen in hundredths of that on paper.
    """

    pages: tuple[int, ...]
    scale: float
    page: int
    percent: int


@dataclass(frozen=True, slots=True)
class StopPages:
    """Stop making the pages."""


@dataclass(frozen=True, slots=True)
class MakePages:
    """Make the pages after all."""


@dataclass(frozen=True, slots=True)
class AskInClear:
    """A copy of a protected profile is to leave the window: ask first."""

    way: Way


@dataclass(frozen=True, slots=True)
class AgreeInClear:
    """Write it without protection; with the plan as data inside, or without."""

    embed: bool


@dataclass(frozen=True, slots=True)
class LeaveInside:
    """Write nothing."""


@dataclass(frozen=True, slots=True)
class SavePdf:
    """Write the PDF; once it is made, where it is not yet."""

    path: Path


@dataclass(frozen=True, slots=True)
class SaveHtml:
    """Write the copy as a page for a browser."""

    path: Path


@dataclass(frozen=True, slots=True)
class PrintPages:
    """Print these pages (counted from 0, both ends included) at so many dots a point."""

    first: int
    last: int
    scale: float


@dataclass(frozen=True, slots=True)
class NextBand:
    """The printer has taken the band of a page that was drawn last."""


@dataclass(frozen=True, slots=True)
class EndPrinting:
    """The printer has got everything, or is to get no more. `stopped`: before the end."""

    stopped: bool = False


@dataclass(frozen=True, slots=True)
class NoPrinter:
    """Somebody wants to print, and there is no printer."""


Deed: TypeAlias = (
    MakeFor
    | Tick
    | ChoosePaper
    | ChooseCopyLanguage
    | ZoomPages
    | ZoomStep
    | LookAtPages
    | StopPages
    | MakePages
    | AskInClear
    | AgreeInClear
    | LeaveInside
    | SavePdf
    | SaveHtml
    | PrintPages
    | NextBand
    | EndPrinting
    | NoPrinter
)


@dataclass(frozen=True, slots=True)
class PlanGathered:
    """What an edition of the copy says."""

    edition: int
    copy: PlanCopy


@dataclass(frozen=True, slots=True)
class PagesGrown:
    """So much of an edition is made, 0 to 1."""

    edition: int
    done: float


@dataclass(frozen=True, slots=True)
class PagesMade:
    """The PDF of an edition."""

    edition: int
    pdf: bytes = field(repr=False)
    sizes: tuple[PageSize, ...] = ()


@dataclass(frozen=True, slots=True)
class PageDrawn:
    """A page of an edition as a picture."""

    edition: int
    picture: PagePicture


@dataclass(frozen=True, slots=True)
class BandDrawn:
    """A band of a page for the printer; the page has so many `bands`."""

    edition: int
    picture: PagePicture
    number: int
    bands: int


Report: TypeAlias = PlanGathered | PagesGrown | PagesMade | PageDrawn | BandDrawn
