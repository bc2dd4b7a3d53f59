"""A window can be called to the front by a second start of the program, which then ends."""

from __future__ import annotations

import os
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

TOKEN: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - the leave to come to the front that a desktop gives
PATIENCE: Final = 700
"""Milliseconds for each step of ringing; a window that is busy longer than that is taken to be none."""

_MOST: Final = 1000
_ANSWER: Final = b"here\n"


class Doorbell(QObject):
    """Listens at an address; `rung` is emitted when somebody rings."""

    rung = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(address)  # left by a process of this number that was killed
        self.is_listening = self._server.listen(address)
        self._server.newConnection.connect(self._open)

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        self._server.close()

    def _open(self) -> None:
        if not self._server.hasPendingConnections():
            return
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        if not caller.canReadLine():
            caller.waitForReadyRead(PATIENCE)
        token = bytes(caller.readLine(_MOST).data()).decode("ascii", "ignore").strip()
        if token:
            os.environ[TOKEN] = token
        caller.write(_ANSWER)
        caller.flush()
        self.rung.emit()


def ring(address: str) -> bool:
    """Call the window at `address` to the front; False where there is none."""
    caller = QLocalSocket()
    caller.connectToServer(address)
    if not caller.waitForConnected(PATIENCE):
        return False
    caller.write(os.environ.get(TOKEN, "").encode("ascii", "ignore")[: _MOST - 1] + b"\n")
    caller.waitForBytesWritten(PATIENCE)
    answered = caller.canReadLine() or caller.waitForReadyRead(PATIENCE)
    caller.disconnectFromServer()
    return answered
