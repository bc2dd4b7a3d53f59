"""Files dropped on the window: a plan as PDF is read, a profile opened."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from librarian_self.presenters.messages import SwitchProfile

KNOWN: Final = (".pdf", ".lself")


class Dropping(QObject):
    """Watches the window for files; `sent` carries messages. Lives as long as the window."""

    sent = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take one file that the program knows, and leave everything else."""
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return super().eventFilter(watched, event)
        path = known_file(event.mimeData())
        if path is None:
            event.ignore()
            return True
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.sent.emit(SwitchProfile(path))
        return True


def known_file(data: QMimeData) -> Path | None:
    """The file that is dropped; None for more than one, or one of another kind."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in KNOWN else None
