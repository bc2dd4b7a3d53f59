"""Where a window can be shown, and the surroundings in which checks run."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

PLATFORM: Final = "QT_QPA_PLATFORM"
WITHOUT_DISPLAY: Final = "offscreen"

_VISIBLE: Final = 0x1
"""WSF_VISIBLE of the Windows API: the window station has a screen."""

_FLAGS: Final = 1
"""UOI_FLAGS of the Windows API."""


def has_display(system: str = sys.platform) -> bool:
    """Whether there is a screen for a window: on Windows as the session says, elsewhere as the environment says."""
    if system == "win32":
        return _has_visible_station()
    if system == "darwin":
        return "SSH_CONNECTION" not in os.environ
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def environment_for(data: Path, *, shown: bool) -> Mapping[str, str]:
    """The environment of the process that checks: its data in the folder `data`, no window unless one is to be `shown`.

    There whoever named a platform for Qt has it.
    """
    environment = {**os.environ, "LIBRARIAN_SELF_DATA": f"{data}", "QT_FORCE_STDERR_LOGGING": "1"}
    if not shown:
        environment[PLATFORM] = WITHOUT_DISPLAY
    elif not has_display():
        environment.setdefault(PLATFORM, WITHOUT_DISPLAY)
    return environment


def _has_visible_station() -> bool:
    """Whether this session of Windows has a screen: that of a service has none."""
    import ctypes

    class Flags(ctypes.Structure):
        """USEROBJECTFLAGS."""

        _fields_ = (
            ("inherit", ctypes.c_int),
            ("reserved", ctypes.c_int),
            ("flags", ctypes.c_uint32),
        )

    user: ctypes.CDLL = getattr(ctypes, "windll").user32  # noqa: B009 - only Windows has the name
    user.GetProcessWindowStation.restype = ctypes.c_void_p
    flags = Flags()
    asked = user.GetUserObjectInformationW(
        ctypes.c_void_p(user.GetProcessWindowStation()),
        _FLAGS,
        ctypes.byref(flags),
        ctypes.sizeof(flags),
        None,
    )
    return bool(asked) and bool(flags.flags & _VISIBLE)
