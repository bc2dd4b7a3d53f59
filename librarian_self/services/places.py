"""Where the program itself lies, and what may lie beside it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

PORTABLE: Final = ("portable", "portable.txt")
"""A file of one of these names beside the program keeps all data there too, in the folder `data`.

Windows gives a new file the second one, and shows the first.
"""
DATA: Final = "data"

_BUNDLE: Final = ".app"


def beside_program() -> Path:
    """The folder in which a person sees the program: that of the executable, or of the source.

    An AppImage and a macOS bundle are seen as one file; what lies inside them is not beside the program.
    """
    if not getattr(sys, "frozen", False):
        return Path(__file__).resolve().parents[2]
    program = Path(os.environ.get("APPIMAGE") or sys.executable).absolute()
    bundle = next((parent for parent in program.parents if parent.suffix == _BUNDLE), None)
    return (bundle or program).parent


def portable_data() -> Path | None:
    """Where a portable program keeps its data; None for one that is not portable."""
    beside = beside_program()
    return beside / DATA if any((beside / name).is_file() for name in PORTABLE) else None


def can_be_written(folder: Path) -> bool:
    """Whether the folder is there, or can be made, and takes a file."""
    probe = folder / f".writable-{os.getpid()}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe.touch(exist_ok=True)
        probe.unlink()
    except OSError:
        return False
    return True
