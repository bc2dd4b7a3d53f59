"""The window's end of the press."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, TypeVar, cast

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.services.faults import FaultElsewhere
from librarian_self.services.press import orders as o
from librarian_self.services.press.wire import Gone, Wire
from librarian_self.services.program import PRESS, own_program
from librarian_self.services.reasons import why

if TYPE_CHECKING:
    from librarian_self.services.plan_copy import PlanCopy
    from librarian_self.services.press.pictures import PagePicture

Answer = TypeVar("Answer")
Progress: TypeAlias = Callable[[float], None]


class PressProcess:
    """Has pages made and drawn; used by one thread. The process begins with the first order.

    Where it has come to rest or has broken off, the next order begins another. All methods raise Refusal where the
    system lets none begin, `FaultElsewhere` for a fault of ours there, and Gone when it broke off at once.
    """

    def __init__(self) -> None:
        self._running: _Running | None = None
        self._pdf: bytes | None = None

    def warm(self) -> None:
        """Load what the first pages will need."""
        self._ask(o.Warm(), o.Ready)

    def make(self, copy: PlanCopy, progress: Progress) -> o.Pdf:
        """Make the PDF of a copy and lay it open. `progress` is told the part that is done (0 to 1).

        What it raises ends the work.
        """
        self._pdf = None
        made = self._ask(o.MakePdf(copy), o.Pdf, progress)
        self._pdf = made.data
        return made

    def html(self, copy: PlanCopy) -> bytes:
        """The copy as a page for a browser, in UTF-8."""
        return self._ask(o.MakeHtml(copy), o.Html).data

    def draw(self, page: int, scale: float) -> PagePicture:
        """A page of what was made last, counted from 0, at so many pixels a point."""
        from librarian_self.services.press.pictures import PagePicture

        return self._ask(o.DrawPage(page, scale), PagePicture)

    def band(self, page: int, scale: float, band: int) -> o.Band:
        """A band of a page for a printer, both counted from 0, at so many dots a point."""
        return self._ask(o.DrawBand(page, band, scale), o.Band)

    def close(self) -> None:
        """Let the pages go, and the process; it has nothing that could be lost."""
        self._pdf = None
        self._end()

    def _ask(self, order: o.Order, kind: type[Answer], progress: Progress | None = None) -> Answer:
        if self._running is not None:
            try:
                return self._running.ask(order, kind, progress)
            except Gone:
                self._end()
        self._running = _begun()
        if self._pdf is not None:
            self._running.ask(o.LayOpen(self._pdf), o.Ready)
        return self._running.ask(order, kind, progress)

    def _end(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.end()


class _Running:
    """A process that has not been ended by us; it may have ended by itself."""

    def __init__(self, process: subprocess.Popen[bytes], wire: Wire) -> None:
        self._process, self._wire = process, wire

    def ask(self, order: o.Order, kind: type[Answer], progress: Progress | None = None) -> Answer:
        """Send an order and wait for its answer; raises Gone, Refusal, FaultElsewhere, and what `progress` raises."""
        self._wire.send(order)
        answer = self._wire.receive()
        while isinstance(answer, o.Grown):
            self._tell(answer.done, progress)
            answer = self._wire.receive()
        if isinstance(answer, o.Refused):
            raise Refusal(answer.reason)
        if isinstance(answer, o.Failed):
            raise FaultElsewhere(answer.trace)
        if not isinstance(answer, kind):
            raise TypeError(type(answer))
        return answer

    def end(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()
        self._wire.close()

    def _tell(self, done: float, progress: Progress | None) -> None:
        try:
            if progress is not None:
                progress(done)
        except BaseException:
            self._wire.send(o.Stop())
            self._wire.receive()
            raise
        self._wire.send(o.GoOn())


def _begun() -> _Running:
    """A new process; raises Refusal."""
    try:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [*own_program(), PRESS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise Refusal(
            msg(
                "The pages could not be made, because the system did not let the program start once more: {reason}. "
                "Everything that you wrote is safe. Please close other programs, and try again.",
                reason=why(error),
            )
        ) from error
    return _Running(process, Wire(cast("BinaryIO", process.stdout), cast("BinaryIO", process.stdin)))
