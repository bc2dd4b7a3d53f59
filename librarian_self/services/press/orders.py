"""What the press is asked for, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.i18n.messages import Message

if TYPE_CHECKING:
    from librarian_self.services.plan_copy import PlanCopy
    from librarian_self.services.press.pictures import PagePicture, PageSize


@dataclass(frozen=True, slots=True)
class Warm:
    """Load the fonts and all else that the way from a copy to the picture of a page needs. Answer: `Ready`."""


@dataclass(frozen=True, slots=True)
class MakePdf:
    """Make the PDF of a copy and lay it open. Answers: `Grown`, as often as it grows; `Pdf`."""

    copy: PlanCopy


@dataclass(frozen=True, slots=True)
class MakeHtml:
    """Make the page of a copy for a browser. Answer: `Html`."""

    copy: PlanCopy


@dataclass(frozen=True, slots=True)
class LayOpen:
    """Lay a PDF open that was made earlier. Answer: `Ready`."""

    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class DrawPage:
    """Draw a page of the PDF that lies open, counted from 0, at so many pixels a point. Answer: `PagePicture`."""

    page: int
    scale: float


@dataclass(frozen=True, slots=True)
class DrawBand:
    """Draw a band of a page for a printer, both counted from 0, at so many dots a point. Answer: `Band`."""

    page: int
    band: int
    scale: float


Order: TypeAlias = Warm | MakePdf | MakeHtml | LayOpen | DrawPage | DrawBand


@dataclass(frozen=True, slots=True)
class Ready:
    """It is done."""


@dataclass(frozen=True, slots=True)
class Grown:
    """So much is made, 0 to 1. The work waits for `GoOn`; anything else ends it, with `Stopped`."""

    done: float


@dataclass(frozen=True, slots=True)
class GoOn:
    """Somebody waits for it still."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Nobody does."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """Nobody waits any more, so it was not made."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF with the sizes of its pages."""

    data: bytes = field(repr=False)
    sizes: tuple[PageSize, ...]


@dataclass(frozen=True, slots=True)
class Html:
    """A page for a browser, in UTF-8."""

    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Band:
    """A band of a page that has so many `bands`."""

    picture: PagePicture
    bands: int


@dataclass(frozen=True, slots=True)
class Refused:
    """It cannot be made; a reader can be told why."""

    reason: Message


@dataclass(frozen=True, slots=True)
class Failed:
    """A fault of ours: the lines of `services.faults.trace`."""

    trace: tuple[str, ...]
