"""What may be told about a fault of ours: where in the program it happened, and nothing of what people wrote."""

from __future__ import annotations

import logging
import os
import platform
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import qVersion

from librarian_self import __version__
from librarian_self.services.faults import trace

LOGGER: Final = "librarian_self"
LOG_NAME: Final = "program.log"
LARGEST: Final = 256 * 1024
KEPT: Final = 3
"""Bytes of a log before the next one is begun; old ones that are kept."""

SHORTEST_NAME: Final = 3
"""Letters: a shorter user name would be found in the middle of everything."""

PATHS: Final = re.compile(
    r"""(?: file:/+ | \b[A-Za-z]:[\\/] | \\\\ | (?<![\w.])~?/(?=[\w.]) ) [^\n"'<>|]*""", re.VERBOSE
)
"""Anything that looks like a path, to the end of its line or quotes: names of folders may hold spaces."""


def make_report(error: BaseException) -> str:
    """Versions, and the error with those that led to it: types and frames by module, no messages, no paths."""
    versions = (
        f"Librarian Self {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
    )
    return "\n".join((*versions, "", *trace(error)))


def scrubbed(words: str) -> str:
    """The words without paths and without the name of the user account."""
    words = PATHS.sub("[path]", words)
    for name in {os.environ.get("USER", ""), os.environ.get("USERNAME", ""), _home_name()}:
        if len(name) >= SHORTEST_NAME:
            words = re.sub(rf"\b{re.escape(name)}\b", "[user]", words, flags=re.IGNORECASE)
    return words


class ScrubbingFormatter(logging.Formatter):
    """Writes log lines in which neither paths nor names nor messages of errors remain."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """One record; of an error only its types and frames."""
        line = self.formatTime(record)
        words = f"{line} {record.levelname} {record.name}: {scrubbed(record.getMessage())}"
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join((words, *trace(error))) if error is not None else words


def open_log(folder: Path) -> logging.Handler | None:
    """A log in this folder that starts anew when it is full; None where nothing can be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_NAME, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", errors="backslashreplace"
        )
    except OSError:
        return None
    handler.setFormatter(ScrubbingFormatter())
    logger = logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler


def close_log(handler: logging.Handler) -> None:
    """Take the log away again."""
    logging.getLogger(LOGGER).removeHandler(handler)
    handler.close()


def _home_name() -> str:
    try:
        return Path.home().name
    except RuntimeError:
        return ""
