"""Which file a path leads to, asked without opening it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from struct import Struct
from typing import Final

_HERE: Final = -100
_INODE_ONLY: Final = 0x100
_ANSWER_BYTES: Final = 256
_inode: Final = Struct("=32xQ").unpack_from
_device: Final = Struct("=136xII").unpack_from


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file it is, whatever its name: device and inode (on Windows volume and file number)."""

    device: int
    inode: int

    @classmethod
    def of(cls, status: os.stat_result) -> Identity:
        """The identity in the answer of `os.stat`."""
        return cls(status.st_dev, status.st_ino)

    @classmethod
    def at(cls, path: Path) -> Identity | None:
        """The identity of what `path` leads to now; None where it leads nowhere. Opens nothing.

        Where the system can say it without the file's times, it is not asked for them: once somebody has looked at
        them, Linux from 6.13 on writes the next change down with a finer time, and a save took 20 % longer.
        """
        try:
            return _without_times(path) or cls.of(path.stat())
        except OSError:
            return None


def _without_times(path: Path) -> Identity | None:
    statx = _statx()
    return None if statx is None else statx(os.fsencode(path))


@cache
def _statx() -> Callable[[bytes], Identity | None] | None:
    """Linux's `statx`, which Python has not; None on other systems."""
    if os.name != "posix":
        return None
    import ctypes

    call = getattr(ctypes.CDLL(None), "statx", None)
    if call is None:
        return None
    call.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_uint, ctypes.c_char_p)

    def ask(path: bytes) -> Identity | None:
        answer = ctypes.create_string_buffer(_ANSWER_BYTES)
        if call(_HERE, path, 0, _INODE_ONLY, answer) != 0:
            return None  # an old kernel, or nothing there: `os.stat` tells
        return Identity(os.makedev(*_device(answer)), *_inode(answer))

    return ask
