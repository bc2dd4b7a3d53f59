"""The thread of the press."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from librarian_self.presenters.messages import Message
from librarian_self.presenters.paper_effects import PressEffect, StopPress
from librarian_self.presenters.press import Press
from librarian_self.services.worker import Worker


class PressRoom:
    """Hands wishes to the press in their order; a newer one ends the work on those before. `tell` is called there."""

    def __init__(self, tell: Callable[[Message], None]) -> None:
        self._press = Press(tell)
        self._worker = Worker("librarian-self-press")

    def carry_out(self, effect: PressEffect) -> None:
        """Start an effect; returns at once."""
        self._press.want(effect)
        self._worker.submit(partial(self._press.perform, effect))

    def finish(self, timeout: float | None = None) -> bool:
        """Stop, let the pages go, end the thread; False when `timeout` seconds were not enough."""
        self.carry_out(StopPress())
        return self._worker.finish(timeout)
