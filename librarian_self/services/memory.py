"""Memory that is free but still counted as ours."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Hand what long work used, and needs no longer, back to the system. Of use on Linux; elsewhere the system does it."""
    if not sys.platform.startswith("linux"):
        return
    from ctypes import CDLL  # only after long work

    trim = getattr(CDLL(None), "malloc_trim", None)  # glibc has it, other C libraries have not
    if trim is not None:
        trim(0)
