"""A window can be called to the front by a second start of the program, which then ends.

On POSIX it listens at a private socket in the file system; on Windows, whoever was started last may bring any window
forward by itself. Qt's own local sockets would bring all of its networks into the program for this alone.
"""

from __future__ import annotations

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

TOKEN: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - the leave to come to the front that a desktop gives
PATIENCE: Final = 0.7
"""Seconds for each step of ringing; a window that is busy longer than that is taken to be none."""

_MOST: Final = 1000
_ANSWER: Final = b"here\n"
_SHOW: Final = 5
_RESTORE: Final = 9
"""How Windows is to show a window: as it is, or out of the bar."""


class Doorbell(QObject):
    """Listens at an address; `rung` is emitted when somebody rings. Where nothing can be listened at, nobody is heard."""

    rung = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = Path(address)
        self._socket = _listening(self._address)
        self._notifier: QSocketNotifier | None = None
        if self._socket is not None:
            self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._open)

    @property
    def is_listening(self) -> bool:
        """Whether somebody who rings would be heard."""
        return self._socket is not None

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        if self._socket is not None:
            if self._notifier is not None:
                self._notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            with suppress(OSError):
                self._address.unlink()

    def _open(self) -> None:
        if self._socket is None:
            return
        with suppress(OSError):
            caller, _name = self._socket.accept()
            with caller:
                caller.settimeout(PATIENCE)
                token = caller.recv(_MOST).decode("ascii", "ignore").strip()
                if token:
                    os.environ[TOKEN] = token
                caller.sendall(_ANSWER)
            self.rung.emit()


def ring(address: str) -> bool:
    """Call the window at `address` to the front; False where there is none."""
    if sys.platform == "win32":
        return False
    answer = b""
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
        caller.settimeout(PATIENCE)
        caller.connect(address)
        caller.sendall(os.environ.get(TOKEN, "").encode("ascii", "ignore")[: _MOST - 1] + b"\n")
        answer = caller.recv(_MOST)
    return answer == _ANSWER


def bring_forward(process: int) -> bool:
    """Bring the window of another process forward, on Windows; False where it has none, and everywhere else."""
    found: list[int] = []
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        user = ctypes.windll.user32

        @ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
        def look_at(window: int, _more: int) -> bool:
            owner = wintypes.DWORD()
            user.GetWindowThreadProcessId(window, ctypes.byref(owner))
            if owner.value == process and user.IsWindowVisible(window):
                found.append(window)
            return not found

        user.EnumWindows(look_at, 0)
        for window in found:
            user.ShowWindow(window, _RESTORE if user.IsIconic(window) else _SHOW)
            user.SetForegroundWindow(window)
    return bool(found)


def _listening(address: Path) -> socket.socket | None:
    """A socket at `address` that only this user can ring at; None where there can be none."""
    if sys.platform == "win32":
        return None
    bell = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        address.unlink(missing_ok=True)  # left by a process of this number that was killed
        bell.bind(str(address))
        address.chmod(0o600)
        bell.listen(1)
        bell.settimeout(0)
    except OSError:
        bell.close()
        return None
    return bell
