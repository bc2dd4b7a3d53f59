"""How much a file may ask for, and what is said when it asks for more."""

from __future__ import annotations

from typing import Final

from librarian_self.i18n.messages import Refusal, msg

MEGABYTE: Final = 1_000_000

FILE: Final = 40 * MEGABYTE
"""Bytes of a file; a plan of three hundred pages has about two million."""

UNPACKED: Final = 24 * MEGABYTE
"""Bytes of everything that is unpacked of one file."""

WORK: Final = 250_000
"""Steps of reading: a number, a name, a piece of a string, or so many bytes that are passed over."""

BYTES_A_STEP: Final = 64

DEPTH: Final = 40
"""Arrays and dictionaries inside each other, and references that lead to references."""

OBJECTS: Final = 200_000
SECTIONS: Final = 200
"""Objects of a file, and times that it was saved without being written anew."""

KIDS: Final = 20_000
"""Branches and leaves of a tree of names or fields."""

FILTERS: Final = 3


class PdfRefused(Refusal):
    """The file is no PDF that is read here; nothing was taken from it."""


def broken() -> PdfRefused:
    """Nobody can tell what the file says."""
    return PdfRefused(
        msg(
            "The file is damaged or not complete, so nothing was taken from it. Please save or copy it once more, and "
            "try again."
        )
    )


def too_much() -> PdfRefused:
    """The file asks for more than a plan can need."""
    return PdfRefused(
        msg(
            "The file holds far more than a plan can. It was not read any further, and nothing was taken from it."
        )
    )


class Budget:
    """What is left of the work and the bytes that one file may ask for."""

    def __init__(self) -> None:
        self._work = WORK
        self._bytes = UNPACKED

    def work(self, steps: int = 1) -> None:
        """Count steps; raises PdfRefused."""
        self._work -= steps
        if self._work < 0:
            raise too_much()

    def passed(self, count: int) -> None:
        """Count bytes that were passed over."""
        self.work(count // BYTES_A_STEP)

    @property
    def room(self) -> int:
        """Bytes that may still be unpacked."""
        return self._bytes

    def unpacked(self, count: int) -> None:
        """Count bytes that were unpacked; raises PdfRefused."""
        self._bytes -= count
        if self._bytes < 0:
            raise too_much()
