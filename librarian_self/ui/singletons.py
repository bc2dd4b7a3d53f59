"""Keeps None, True and False alive under PySide6 6.12 on Python 3.11."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

MANY: Final = 1 << 40
"""More references than a window can lose in years."""


def keep_singletons() -> None:
    """Give None, True and False references to spare.

    PySide6 6.12.0 is built for Pythons in which these objects are immortal (3.12, PEP 683). On 3.11 every call that
    returns nothing takes one reference of None away, and every emitted bool one of True, until the interpreter aborts
    with "deallocating None", after some thousand calls. Does nothing from 3.12 on.
    """
    if sys.version_info < (3, 12):
        for singleton in (None, True, False):
            ctypes.c_ssize_t.from_address(id(singleton)).value += MANY
