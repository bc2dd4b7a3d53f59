"""Makes the pages of the plan and draws them, on a thread of its own: nobody who writes or saves waits for it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final, assert_never

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.presenters import messages as m
from librarian_self.presenters import paper_effects as e
from librarian_self.presenters.messages import paper as p
from librarian_self.services.memory import give_back

if TYPE_CHECKING:
    from librarian_self.services.page_pictures import Sheets

TELLS_EVERY: Final = 0.1
"""Seconds between two reports of how far the pages are: what is made sooner tells nothing on the way."""

FAULT: Final = msg(
    "The program made a mistake, so the pages could not be made. Everything that you wrote is safe."
)


class Superseded(Exception):
    """Somebody wishes for something newer; nobody waits for this any more."""


class Press:
    """Holds the pages that were made last. `want` may be called from any thread, all else from one; `tell` takes reports."""

    def __init__(self, tell: Callable[[m.Message], None]) -> None:
        self._tell = tell
        self._making: e.MakePages | None = None
        self._drawing: e.DrawPages | None = None
        self._sheets: Sheets | None = None
        self._edition = -1

    def want(self, effect: e.PressEffect) -> None:
        """Note a wish before it is its turn, so that work on an older one ends."""
        match effect:
            case e.MakePages():
                self._making, self._drawing = effect, None
            case e.DrawPages():
                self._drawing = effect
            case e.StopPress():
                self._making = self._drawing = None
            case _:
                pass

    def perform(self, effect: e.PressEffect) -> None:
        """Carry out what was wished for. What the user's world refuses is told; our own faults are told and raised."""
        try:
            self._perform(effect)
        except Superseded:
            pass
        except Refusal as refusal:
            self._tell(m.Refused(effect, refusal.message))
        except Exception:
            self._tell(m.Refused(effect, FAULT))
            raise

    def _perform(self, effect: e.PressEffect) -> None:
        match effect:
            case e.WarmPress():
                _warm()
            case e.MakePages():
                self._make(effect)
            case e.StopPress():
                self._let_go()
            case e.DrawPages():
                self._draw(effect)
            case e.DrawBand():
                self._draw_band(effect)
            case e.WriteHtml():
                _write_html(effect)
                self._tell(m.FileWritten(effect.path))
            case _:
                assert_never(effect)

    def _make(self, effect: e.MakePages) -> None:
        from librarian_self.services.page_pictures import Sheets
        from librarian_self.services.plan_document import copy_pdf

        told = monotonic()

        def progress(done: float) -> None:
            nonlocal told
            if self._making is not effect:
                raise Superseded
            if monotonic() - told >= TELLS_EVERY:
                told = monotonic()
                self._tell(p.PagesGrown(effect.edition, done))

        progress(0.0)
        pdf = copy_pdf(effect.copy, load_catalogue(effect.copy.language), progress)
        self._let_go()
        self._sheets, self._edition = Sheets(pdf), effect.edition
        give_back()
        self._tell(p.PagesMade(effect.edition, pdf, self._sheets.sizes))

    def _draw(self, effect: e.DrawPages) -> None:
        for page in effect.pages:
            if self._drawing is not effect or self._sheets is None or effect.edition != self._edition:
                return
            self._tell(p.PageDrawn(effect.edition, self._sheets.draw(page, effect.scale)))
        give_back()

    def _draw_band(self, effect: e.DrawBand) -> None:
        if self._sheets is None or effect.edition != self._edition:
            return
        picture = self._sheets.band(effect.page, effect.scale, effect.band)
        bands = self._sheets.bands(effect.page, effect.scale)
        self._tell(p.BandDrawn(effect.edition, picture, effect.band, bands))

    def _let_go(self) -> None:
        sheets, self._sheets, self._edition = self._sheets, None, -1
        if sheets is not None:
            sheets.close()
            give_back()


def _warm() -> None:
    """Load the fonts and every module that the way from a click to the picture of a page needs."""
    import pypdfium2  # noqa: F401 - it is to be there when the first page is drawn

    import librarian_self.report.plan
    import librarian_self.services.page_pictures
    import librarian_self.services.plan_document  # noqa: F401 - likewise
    from librarian_self.report.paper.fonts import load_fonts

    load_fonts()


def _write_html(effect: e.WriteHtml) -> None:
    from librarian_self.services.files import write_whole
    from librarian_self.services.plan_document import copy_html

    write_whole(effect.path, copy_html(effect.copy, load_catalogue(effect.copy.language)))
