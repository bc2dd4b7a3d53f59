"""Carries checks out in this process."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from time import monotonic
from typing import Final, TextIO

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.checks import load_check
from librarian_self.selftest.outcome import Outcome, make_outcome
from librarian_self.selftest.packages import missing_library

STDERR: Final = 2
"""The number of the stream that complaints go to."""


def run_check(name: str, bench: Bench, say: Catalogue) -> Outcome:
    """Carry out one check; whatever it raises is its outcome."""
    start = monotonic()
    try:
        message = load_check(name)(bench)
    except Refusal as refusal:
        return make_outcome(name, refusal.message, say, monotonic() - start, ok=False)
    except Exception as error:  # noqa: BLE001 - a check that fails must not stop the others
        trace = "".join(traceback.format_exception(error))
        return make_outcome(name, _words(error), say, monotonic() - start, ok=False, trace=trace)
    return make_outcome(name, message, say, monotonic() - start, ok=True)


def run_into(path: Path, names: Sequence[str], bench: Bench, say: Catalogue) -> None:
    """Carry out checks and write of each, as a line of JSON, that it begins and how it ended."""
    with path.open("a", encoding="utf-8") as file:
        for name in names:
            _write(file, {"begins": name})
            _write(file, asdict(run_check(name, bench, say)))


def keep_complaints() -> None:
    """Hand the file of our complaints to nobody: what Windows starts for a window would keep it open after our end."""
    with suppress(OSError):
        os.set_inheritable(STDERR, False)  # noqa: FBT003 - the signature of the system


def _write(file: TextIO, entry: Mapping[str, object]) -> None:
    file.write(json.dumps(entry) + "\n")
    file.flush()


def _words(error: Exception) -> Message:
    """What to say of an error that no check foresaw."""
    library = missing_library(error)
    if library is not None:
        return library
    if isinstance(error, FileNotFoundError) and error.filename:
        return msg(
            "“{path}” is missing or damaged. Please install the program once more.", path=error.filename
        )
    return msg(
        "It did not work: {kind}: {words}. Please send the report to whoever looks after the program.",
        kind=type(error).__name__,
        words=error,
    )
