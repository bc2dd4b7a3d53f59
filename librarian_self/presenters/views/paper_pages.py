"""The pages of the copy as pictures, and how large they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters.paper_state import ZOOMS, Fit, Paper
from librarian_self.presenters.views.parts import Choice

if TYPE_CHECKING:
    from librarian_self.services.press.pictures import PagePicture, PageSize

KEYS: Final[tuple[tuple[str, Message], ...]] = (
    ("PgUp PgDn", msg("page")),
    ("Home End", msg("first and last page")),
    ("Ctrl++ Ctrl+−", msg("larger and smaller")),
    ("Ctrl+0", msg("whole width")),
)
FITS: Final = ((Fit.WIDTH, msg("Whole width")), (Fit.PAGE, msg("Whole page")))


@dataclass(frozen=True, slots=True)
class PagesView:
    """What is seen of the pages.

    `names` has a name for each page, `drawn` the pictures of those in view with what each says. `place` is the page
    that is being read, `text` what it says. `zoom` is what was chosen, `percent` what comes of it.
    """

    sizes: tuple[PageSize, ...]
    names: tuple[str, ...]
    drawn: tuple[PagePicture, ...]
    area_name: str
    text: str
    place: str
    zoom: Fit | int
    percent: str
    fits: tuple[Choice[Fit], ...]
    fits_name: str
    larger: str
    smaller: str
    can_grow: bool
    can_shrink: bool
    keys: tuple[tuple[str, str], ...]
    waits: str


def pages_view(paper: Paper, say: Catalogue) -> PagesView:
    """The pages of a copy."""
    sizes = paper.pages.sizes if paper.pages else ()
    view, count = paper.view, len(sizes)
    drawn = tuple(each.picture for each in paper.drawn if each.picture.page < count)
    here = min(view.page, max(0, count - 1))
    place = say(_place(here, count)) if count else ""
    return PagesView(
        sizes=sizes,
        names=tuple(say(_place(page, count)) for page in range(count)),
        drawn=drawn,
        area_name=say(msg("Pages of the plan: {place}", place=place) if count else msg("Pages of the plan")),
        text=next((each.text for each in drawn if each.page == here), ""),
        place=place,
        zoom=paper.zoom,
        percent=say(msg("{percent}%", percent=view.percent)),
        fits=tuple(Choice(fit, say(word), fit is paper.zoom) for fit, word in FITS),
        fits_name=say(msg("Size of the pages")),
        larger=say(msg("Larger")),
        smaller=say(msg("Smaller")),
        can_grow=view.percent < ZOOMS[-1],
        can_shrink=view.percent > ZOOMS[0],
        keys=tuple((keys, say(does)) for keys, does in KEYS),
        waits="" if count else say(msg("The pages will stand here in a moment.")),
    )


def _place(page: int, count: int) -> Message:
    return msg("Page {page} of {pages}", page=page + 1, pages=count)
