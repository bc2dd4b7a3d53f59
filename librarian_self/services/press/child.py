"""The process of the press: carries out one order after another, and ends when nobody asks for anything."""

from __future__ import annotations

import os
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Final

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import Refusal
from librarian_self.services.faults import trace
from librarian_self.services.plan_copy import copy_html, copy_pdf
from librarian_self.services.press import orders as o
from librarian_self.services.press.wire import Gone, Wire

if TYPE_CHECKING:
    from collections.abc import Iterator

    from librarian_self.services.press.pictures import Sheets

REST: Final = 15.0
"""Seconds without an order until the process ends and gives all its memory back; a new one takes some 0.2 s to begin,
on an old computer a second."""


class Superseded(Exception):
    """Nobody waits for this any more."""


def serve() -> int:
    """Carry out what comes in by standard input, and answer on standard output; returns the exit code."""
    wire = _own_wire()
    press = Pressman(wire)
    while True:
        try:
            with _rest():
                order = wire.receive()
            wire.send(press.answer(order))
        except Gone:  # the window has ended, or wants nothing more
            return 0


class Pressman:
    """Holds the pages that lie open."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._sheets: Sheets | None = None

    def answer(self, order: object) -> object:
        """What comes of an order; raises Gone."""
        try:
            return self._carry_out(order)
        except Superseded:
            return o.Stopped()
        except Refusal as refusal:
            return o.Refused(refusal.message)
        except Gone:
            raise
        except Exception as error:  # noqa: BLE001 - whoever asked reports it
            return o.Failed(tuple(trace(error)))

    def _carry_out(self, order: object) -> object:
        match order:
            case o.Warm():
                _warm()
                return o.Ready()
            case o.MakePdf():
                pdf = copy_pdf(order.copy, load_catalogue(order.copy.language), self._progress)
                return o.Pdf(pdf, self._lay_open(pdf).sizes)
            case o.MakeHtml():
                return o.Html(copy_html(order.copy, load_catalogue(order.copy.language)))
            case o.LayOpen():
                self._lay_open(order.pdf)
                return o.Ready()
            case o.DrawPage():
                return self._open.draw(order.page, order.scale)
            case o.DrawBand():
                picture = self._open.band(order.page, order.scale, order.band)
                return o.Band(picture, self._open.bands(order.page, order.scale))
            case _:
                raise TypeError(type(order))

    @property
    def _open(self) -> Sheets:
        if self._sheets is None:
            raise LookupError("no pages lie open")
        return self._sheets

    def _lay_open(self, pdf: bytes) -> Sheets:
        from librarian_self.services.press.pictures import Sheets

        if self._sheets is not None:
            self._sheets.close()
        self._sheets = Sheets(pdf)
        return self._sheets

    def _progress(self, done: float) -> None:
        self._wire.send(o.Grown(done))
        if self._wire.receive() != o.GoOn():
            raise Superseded


def _own_wire() -> Wire:
    """Standard input and output; whatever else is printed goes nowhere, so that it stands in no answer."""
    coming, going = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return Wire(coming, going)


@contextmanager
def _rest() -> Iterator[None]:
    """End the process when this takes too long. An order that comes at that very moment goes to the next process."""
    alarm = Timer(REST, _end)
    alarm.daemon = True
    alarm.start()
    try:
        yield
    finally:
        alarm.cancel()


def _end() -> None:
    os._exit(0)


def _warm() -> None:
    import pypdfium2  # noqa: F401 - it is to be there when the first page is drawn

    import librarian_self.report.plan
    import librarian_self.services.press.pictures  # noqa: F401 - likewise
    from librarian_self.report.paper.fonts import load_fonts

    load_fonts()
