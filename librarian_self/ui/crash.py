"""Catches faults of ours wherever they happen, writes them down, and tells the person."""

from __future__ import annotations

import logging
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QThread,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

from librarian_self.i18n.messages import Refusal
from librarian_self.ui.crashdialog import FAULT, CrashDialog, Say, close_program
from librarian_self.ui.crashreport import LOGGER, close_log, make_report, open_log

OFTEN: Final = 2
"""How often the very same fault is shown; a fault in painting would come back for ever."""

LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHooks(QObject):
    """The hooks for slots, threads and Qt's own messages. Keep it as long as the program runs.

    `shown` is emitted with the dialog whenever one opens.
    """

    shown = Signal(object)
    _arrived = Signal(object)

    def __init__(self, save_first: Callable[[], bool], log: Path, say: Say) -> None:
        super().__init__()
        self._save_first = save_first
        self._say = say
        self._dialog: CrashDialog | None = None
        self._seen: Counter[str] = Counter()
        self._log = open_log(log)
        self._logger = logging.getLogger(LOGGER)
        self._arrived.connect(self._show)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._in_slot
        threading.excepthook = self._in_thread
        self._qt_before = qInstallMessageHandler(self._qt_message)

    def restore(self) -> None:
        """Take the hooks away and close the log."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)
        if self._log is not None:
            close_log(self._log)
            self._log = None

    def _in_slot(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            self._before[0](kind, error, trace)
            return
        self._write(error)
        if QThread.isMainThread():
            self._show(error)
        else:
            self._arrived.emit(error)

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self._write(args.exc_value)
            self._arrived.emit(args.exc_value)

    def _write(self, error: Exception) -> None:
        self._logger.error("a fault of the program", exc_info=error)

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        category = context.category or "qt"
        self._logger.log(LEVELS.get(kind, logging.WARNING), "%s: %s", category, words)

    @Slot(object)
    def _show(self, error: Exception) -> None:
        report = make_report(error)
        self._seen[report] += 1
        if self._dialog is not None or self._seen[report] > OFTEN:
            return
        happened = error.message if isinstance(error, Refusal) else FAULT
        self._dialog = CrashDialog(report, saved=self._saved(), say=self._say, happened=happened)
        self._dialog.closing.connect(close_program)
        self._dialog.finished.connect(self._closed)
        self.shown.emit(self._dialog)
        if QThread.currentThread().loopLevel() > 0:
            self._dialog.open()
        else:
            self._dialog.exec()

    def _closed(self) -> None:
        self._dialog = None

    def _saved(self) -> bool:
        try:
            return self._save_first()
        except Exception:
            self._logger.exception("answers could not be saved after a fault")
            return False


def install_crash_hooks(save_first: Callable[[], bool], log: Path, say: Say) -> CrashHooks:
    """Catch our own faults from now on. Needs a QApplication; keep what is returned.

    `save_first` makes sure that answers are on disk and tells whether they are; `log` is the folder of the log;
    `say` says a message in the reader's language. Neither may need the window that has just failed.
    """
    return CrashHooks(save_first, log, say)
