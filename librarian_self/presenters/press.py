"""Has the pages of the plan made and drawn, on a thread of its own: nobody who writes or saves waits for it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final, assert_never

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.presenters import messages as m
from librarian_self.presenters import paper_effects as e
from librarian_self.presenters.messages import paper as p
from librarian_self.services.files import write_whole
from librarian_self.services.memory import give_back

if TYPE_CHECKING:
    from librarian_self.services.press.process import PressProcess

TELLS_EVERY: Final = 0.1
"""Seconds between two reports of how far the pages are: what is made sooner tells nothing on the way."""

FAULT: Final = msg(
    "The program made a mistake, so the pages could not be made. Everything that you wrote is safe."
)


class Superseded(Exception):
    """Somebody wishes for something newer; nobody waits for this any more."""


def _process() -> PressProcess:
    from librarian_self.services.press.process import PressProcess  # nobody needs it who makes no pages

    return PressProcess()


class Press:
    """Knows the pages that were made last. `want` may be called from any thread, all else from one; `tell` takes reports.

    `begin` gives it the process that does the work, once there is some.
    """

    def __init__(
        self, tell: Callable[[m.Message], None], begin: Callable[[], PressProcess] = _process
    ) -> None:
        self._tell, self._begin = tell, begin
        self._making: e.MakePages | None = None
        self._drawing: e.DrawPages | None = None
        self._process: PressProcess | None = None
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
                self._pages.warm()
            case e.MakePages():
                self._make(effect)
            case e.StopPress():
                self._let_go()
            case e.DrawPages():
                self._draw(effect)
            case e.DrawBand():
                self._draw_band(effect)
            case e.WriteHtml():
                write_whole(effect.path, self._pages.html(effect.copy))
                self._tell(m.FileWritten(effect.path))
            case _:
                assert_never(effect)

    @property
    def _pages(self) -> PressProcess:
        if self._process is None:
            self._process = self._begin()
        return self._process

    def _make(self, effect: e.MakePages) -> None:
        told = monotonic()

        def progress(done: float) -> None:
            nonlocal told
            if self._making is not effect:
                raise Superseded
            if monotonic() - told >= TELLS_EVERY:
                told = monotonic()
                self._tell(p.PagesGrown(effect.edition, done))

        progress(0.0)
        self._edition = -1
        made = self._pages.make(effect.copy, progress)
        self._edition = effect.edition
        self._tell(p.PagesMade(effect.edition, made.data, made.sizes))

    def _draw(self, effect: e.DrawPages) -> None:
        for page in effect.pages:
            if self._drawing is not effect or effect.edition != self._edition:
                return
            self._tell(p.PageDrawn(effect.edition, self._pages.draw(page, effect.scale)))
        give_back()  # the pictures before these were some megabytes each

    def _draw_band(self, effect: e.DrawBand) -> None:
        if effect.edition != self._edition:
            return
        drawn = self._pages.band(effect.page, effect.scale, effect.band)
        self._tell(p.BandDrawn(effect.edition, drawn.picture, effect.band, drawn.bands))

    def _let_go(self) -> None:
        self._edition = -1
        if self._process is not None:
            self._process.close()
            give_back()
