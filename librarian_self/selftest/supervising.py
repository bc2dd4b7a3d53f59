"""Has the checks carried out in a process of their own, and goes on with the others when one ends it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.checks import DISPLAY, FOLDER
from librarian_self.selftest.child import start_child
from librarian_self.selftest.outcome import Outcome, Tell, make_outcome, outcome_from
from librarian_self.selftest.platforms import PLATFORM, WITHOUT_DISPLAY, environment_for
from librarian_self.selftest.running import run_check
from librarian_self.services.reasons import why

PREFIX: Final = "librarian-self-selftest-"

_PATIENCE: Final = 5.0
"""Seconds for removing the temporary folder."""

_PAUSE: Final = 0.1
"""Seconds between two attempts."""


def supervise(names: Sequence[str], say: Catalogue, tell: Tell) -> tuple[Outcome, ...]:
    """Carry out the checks of these names in a temporary folder; `tell` hears of each as it ends."""
    run = _Run(say, tell, [])
    try:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX)).resolve()
    except OSError as error:
        run.note(FOLDER, _no_folder(error), 0.0, ok=False)
        run.go_without(names)
        return tuple(run.outcomes)
    try:
        run.go(folder, names)
    finally:
        start = monotonic()
        is_gone = _remove(folder)
    run.note(FOLDER, _gone(folder) if is_gone else _left(folder), monotonic() - start, ok=is_gone)
    return tuple(run.outcomes)


@dataclass(frozen=True, slots=True)
class _Run:
    """The outcomes so far, and who hears of them."""

    say: Catalogue
    tell: Tell
    outcomes: list[Outcome]

    def go(self, folder: Path, names: Sequence[str]) -> None:
        """Start processes until every check has an outcome; only the check of the display is given one.

        Elsewhere nobody promises that a window has the keyboard: somebody may be typing in another.
        """
        number = 0
        for part in _parts(names):
            while part:
                number += 1
                self._one_process(folder, part, number)

    def go_without(self, names: Sequence[str]) -> None:
        """Carry out, here, the checks that need no folder; the others say that they do."""
        os.environ[PLATFORM] = WITHOUT_DISPLAY  # where Qt finds no display, it would end this process
        for name in names:
            self._take(run_check(name, Bench(None), self.say))

    def note(self, name: str, message: Message, seconds: float, *, ok: bool) -> None:
        """Take in an outcome of our own."""
        self._take(make_outcome(name, message, self.say, seconds, ok=ok))

    def _one_process(self, folder: Path, left: list[str], number: int) -> None:
        """Let one process go as far as it comes; what has an outcome then is no longer `left`."""
        start, begun = monotonic(), left[0]
        child = start_child(folder, left, environment_for(folder / "data", shown=left[-1] == DISPLAY), number)
        try:
            for entry in child.entries():
                if "begins" in entry:
                    start, begun = monotonic(), entry["begins"]
                else:
                    self._take(outcome_from(entry))
                    left.remove(entry["name"])
        finally:
            child.end()  # whoever stops us stops it too
        if left:  # it ended before its time
            self.note(begun, child.why_ended(), monotonic() - start, ok=False)
            left.remove(begun)

    def _take(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        self.tell(outcome)


def _parts(names: Sequence[str]) -> tuple[list[str], ...]:
    """The checks up to that of the display, and those after it."""
    cut = names.index(DISPLAY) + 1 if DISPLAY in names else 0
    return list(names[:cut]), list(names[cut:])


def _no_folder(error: OSError) -> Message:
    return msg(
        "No temporary folder can be written ({reason}). Please free some space, or name a folder in TMPDIR (Linux) or "
        "TEMP (Windows).",
        reason=why(error),
    )


def _remove(folder: Path) -> bool:
    """Remove the folder; on Windows a file can be held a moment longer than the process that wrote it lives."""
    latest = monotonic() + _PATIENCE
    while True:
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists() or monotonic() > latest:
            return not folder.exists()
        sleep(_PAUSE)


def _gone(folder: Path) -> Message:
    return msg("{folder} was written, and removed again", folder=folder)


def _left(folder: Path) -> Message:
    return msg("{folder} could not be removed. Nothing in it is yours; please remove it.", folder=folder)
