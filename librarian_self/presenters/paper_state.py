"""What the window knows of the plan on paper: what is wished for, the copy that follows from it, its pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from librarian_self.report.output import Printing
from librarian_self.report.sharing import Sharing

if TYPE_CHECKING:
    from librarian_self.services.plan_copy import PlanCopy
    from librarian_self.services.press.pictures import PagePicture, PageSize


class Way(StrEnum):
    """How the copy leaves the window."""

    PDF = "pdf"
    HTML = "html"


class Fit(StrEnum):
    """A size of the pages that follows the window."""

    WIDTH = "width"
    PAGE = "page"


EMBED: Final = "embed"
FILLABLE: Final = "fillable"
LARGE: Final = "large-print"
"""What is ticked beside parts and particulars: the data inside, fields to sign in, large print."""

ZOOMS: Final = (50, 75, 100, 125, 150, 200, 300, 400)
"""Per cent of the size on paper."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is ticked, paper and print, and the language of the copy."""

    sharing: Sharing
    printing: Printing
    language: str


@dataclass(frozen=True, slots=True)
class Pages:
    """The PDF of an edition, with the sizes of its pages."""

    edition: int
    pdf: bytes = field(repr=False)
    sizes: tuple[PageSize, ...] = ()


@dataclass(frozen=True, slots=True)
class InView:
    """Which pages somebody looks at (counted from 0), at so many pixels a point.

    `page` is the one being read, `percent` its size on the screen in hundredths of that on paper.
    """

    pages: tuple[int, ...] = ()
    scale: float = 0.0
    page: int = 0
    percent: int = 100


@dataclass(frozen=True, slots=True)
class Drawn:
    """The picture of a page of an edition."""

    edition: int
    picture: PagePicture

    def is_as(self, edition: int, scale: float) -> bool:
        """Whether it is of this edition, and as sharp as it should be."""
        return self.edition == edition and self.picture.scale == scale


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is to be written once that can be."""

    way: Way
    path: Path


@dataclass(frozen=True, slots=True)
class PrintRun:
    """A printer at work: pages `first` to `last` (counted from 0) at so many dots a point.

    `number` is the band of the `page` that it gets now, out of `bands`; `band` is its picture, once it is drawn.
    """

    first: int
    last: int
    scale: float
    page: int
    bands: int = 1
    number: int = 0
    band: PagePicture | None = None

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after this band."""
        return self.page >= self.last and self.number + 1 >= self.bands

    @property
    def done(self) -> float:
        """The part of all pages that the printer has, 0 to 1."""
        got = self.page - self.first + (self.number / self.bands if self.bands else 0)
        return got / (self.last - self.first + 1)


@dataclass(frozen=True, slots=True)
class Paper:
    """The copy on the page "Plan on paper".

    Every change of a wish is another `edition`. `done` is the part of it that is made (0 to 1), None while nothing is
    being made. `pages` may still be those of the edition before. `waits`: the file that is written once they are made.
    `asks`: how the copy of a protected profile would leave the window, which is not answered yet; `agreed`: it was.
    """

    wishes: Wishes
    edition: int = 0
    copy: PlanCopy | None = None
    done: float | None = None
    pages: Pages | None = None
    zoom: Fit | int = Fit.WIDTH
    view: InView = field(default_factory=InView)
    drawn: tuple[Drawn, ...] = ()
    waits: Waiting | None = None
    asks: Way | None = None
    agreed: bool = False
    run: PrintRun | None = None

    @property
    def is_made(self) -> bool:
        """Whether the pages are those of what is ticked."""
        return self.pages is not None and self.pages.edition == self.edition

    @property
    def is_out(self) -> bool:
        """Whether anything of it is there, or is being made."""
        return self.copy is not None or self.pages is not None or self.done is not None
