"""The process in which checks run."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Final

from librarian_self.i18n.messages import Message, msg
from librarian_self.selftest.packages import library_in
from librarian_self.services.program import own_program

LONGEST: Final = 300.0
"""Seconds for one check; the slowest takes some five, on an old computer thirty."""

LOOK: Final = 0.02
"""Seconds between two looks at what the process wrote."""

LAST_WORDS: Final = 800
"""Characters of what a process that ended by itself had said."""


@dataclass(frozen=True, slots=True)
class Child:
    """A process that carries out checks and writes into `results` what comes of them, into `errors` its complaints."""

    process: subprocess.Popen[bytes]
    results: Path
    errors: Path

    def entries(self) -> Iterator[Mapping[str, Any]]:
        """What it writes, as it writes it, until it ends; one that is silent for too long is ended."""
        heard, seen = monotonic(), 0
        while True:
            has_ended = self.process.poll() is not None
            line = self._line_at(seen)
            if line.endswith(b"\n"):
                yield json.loads(line)
                heard, seen = monotonic(), seen + len(line)
            elif has_ended:
                return
            elif monotonic() - heard > LONGEST:
                self.end()
            else:
                sleep(LOOK)

    def end(self) -> None:
        """End the process, where it has not ended by itself."""
        self.process.kill()
        self.process.wait()

    def _line_at(self, place: int) -> bytes:
        """A line of what it wrote, as far as it is written; opened anew, for wine stays at an end once reached."""
        with self.results.open("rb") as file:
            file.seek(place)
            return file.readline()

    def why_ended(self) -> Message:
        """What to say of a process that ended before its work was done."""
        words = self.errors.read_text("utf-8", errors="replace").strip()[-LAST_WORDS:]
        return library_in(words) or msg(
            "The program broke off here (code {code}). It had said: {words}",
            code=self.process.returncode,
            words=" ".join(words.split()) or "–",
        )


def start_child(folder: Path, names: Sequence[str], environment: Mapping[str, str], number: int) -> Child:
    """Start this program once more to carry out checks in `folder`; raises OSError."""
    results, errors = folder / f"results-{number}.jsonl", folder / f"errors-{number}.txt"
    results.touch()
    words = ["--selftest", "--within", f"{folder}", "--results", f"{results}", "--only", *names]
    with errors.open("wb") as complaints:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [*own_program(), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=complaints,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    return Child(process, results, errors)
