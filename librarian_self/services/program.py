"""How this program is started once more, as a process of its own."""

from __future__ import annotations

import sys
from typing import Final

PRESS: Final = "--press"
"""The word with which the window starts the press; nobody else needs it."""


def own_program() -> tuple[str, ...]:
    """The words of a command line before its arguments."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-P", "-m", "librarian_self")
