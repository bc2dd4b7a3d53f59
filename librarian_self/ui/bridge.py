"""Between the window's thread and the worker's."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from librarian_self.presenters.effects import Effect
    from librarian_self.presenters.messages import Message
    from librarian_self.presenters.performer import Performer
    from librarian_self.presenters.pressroom import PressRoom
    from librarian_self.services.worker import Worker


class Bridge(QObject):
    """Hands effects to the worker and brings its reports back to the window's thread, in order.

    `make` builds the performer on the worker's thread, so that the window does not wait for what it imports.
    """

    reported = Signal(object)

    def __init__(self, make: Callable[[], Performer], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._performer: Performer | None = None
        self._take: Callable[[Message], None] | None = None
        self._has_pressroom = False
        self.reported.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def deliver_to(self, take: Callable[[Message], None]) -> None:
        """Bring reports to `take`."""
        self._take = take

    def carry_out(self, effect: Effect) -> None:
        """Start an effect; returns at once. What pages are made and drawn with has a thread of its own."""
        from librarian_self.presenters.paper_effects import PressEffect  # the first page starts nothing

        if isinstance(effect, PressEffect):
            self._pressroom.carry_out(effect)
        else:
            self._worker.submit(partial(self._perform, effect))

    def settle(self, timeout: float) -> bool:
        """Wait until all that was asked for so far is done; False when `timeout` seconds were not enough."""
        done = threading.Event()
        self._worker.submit(done.set)
        return done.wait(timeout)

    def finish(self, timeout: float | None = None) -> bool:
        """Do all that was asked for, close the profile, end the thread; False when `timeout` seconds were not enough.

        Once is enough; asked again it only waits.
        """
        if self._has_pressroom:
            self._pressroom.finish(timeout)
        self._worker.submit(self._close)
        return self._worker.finish(timeout)

    @cached_property
    def _pressroom(self) -> PressRoom:
        """Where pages are made; most windows never open it."""
        from librarian_self.presenters.pressroom import PressRoom

        self._has_pressroom = True
        return PressRoom(self.reported.emit)

    @cached_property
    def _worker(self) -> Worker:
        """The thread, which begins with the first effect: the first page has none."""
        from librarian_self.services.worker import Worker

        return Worker("librarian-self-disk")

    def _perform(self, effect: Effect) -> None:
        if self._performer is None:
            self._performer = self._make()
        try:
            reports = self._performer.perform(effect)
        except Exception:
            self.reported.emit(
                self._performer.fault(effect)
            )  # whoever waits for the effect need not wait for ever
            raise
        for report in reports:
            self.reported.emit(report)

    def _close(self) -> None:
        if self._performer is not None:
            self._performer.close()

    def _report(self, message: Message) -> None:
        if self._take is not None:
            self._take(message)
