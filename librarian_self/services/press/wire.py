"""Whole values through the pipe between the window and the press.

They are pickled: both ends are the same program, and nobody else can write into the pipe.
"""

from __future__ import annotations

import pickle  # between two processes of our own
from contextlib import suppress
from typing import BinaryIO


class Gone(Exception):
    """Nobody is at the other end any more."""


class Wire:
    """One end: values come in at `coming` and go out at `going`."""

    def __init__(self, coming: BinaryIO, going: BinaryIO) -> None:
        self._coming, self._going = coming, going

    def send(self, value: object) -> None:
        """Hand a value over; raises Gone."""
        try:
            pickle.dump(value, self._going, pickle.HIGHEST_PROTOCOL)
            self._going.flush()
        except (OSError, ValueError) as error:  # ValueError: it is closed
            raise Gone from error

    def receive(self) -> object:
        """The next value, once it is there; raises Gone."""
        ends = (OSError, EOFError, ValueError, pickle.UnpicklingError)  # even in the middle of a value
        try:
            value: object = pickle.load(self._coming)  # noqa: S301 - see above
        except ends as error:
            raise Gone from error
        return value

    def close(self) -> None:
        """Let both ends go; what was not sent yet is not sent."""
        for pipe in (self._coming, self._going):
            with suppress(OSError):
                pipe.close()
