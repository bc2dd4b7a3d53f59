"""Which package of the system holds a library that is missing."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.messages import Message, msg

DEBIAN: Final[Mapping[str, str]] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Packages of Debian and Ubuntu by the library that the window needs of them."""

OURS: Final = ("libQt6", "libicu", "libpyside6", "libshiboken6", "libpdfium", "libpython3")
"""How the names of libraries begin that come with the program, and with no system."""

_MISSING: Final = re.compile(r"([\w.+-]+\.so(?:\.\d+)*): cannot open shared object file")


def missing_library(error: Exception) -> Message | None:
    """What to do about a library that could not be loaded; None where `error` is about something else."""
    found = library_in(f"{error}")
    if found is None and isinstance(error, ImportError):
        return msg(
            "“{module}” cannot be loaded ({reason}). Please install the program once more.",
            module=error.name or _loading(error),
            reason=error,
        )
    return found


def library_in(words: str) -> Message | None:
    """What to do about the library that the system's words name as missing; None where they name none."""
    found = _MISSING.search(words)
    return None if found is None else _library(found[1])


def _loading(error: ImportError) -> str:
    """The package that was being loaded, where the error itself names none."""
    names = [frame.f_globals.get("__name__", "") for frame, _line in traceback.walk_tb(error.__traceback__)]
    return str(names[-1]).partition(".")[0] if names else "?"


def _library(library: str) -> Message:
    if library.startswith(OURS):
        return msg("“{path}” is missing or damaged. Please install the program once more.", path=library)
    if library not in DEBIAN:
        return msg(
            "The system library {library} is not there. Please install the package that holds it.",
            library=library,
        )
    command = f"apt install {DEBIAN[library]}"
    return msg(
        "The system library {library} is not there. On Debian or Ubuntu: {command}",
        library=library,
        command=command,
    )
