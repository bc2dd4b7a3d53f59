"""How long the frozen program takes to show its window, beside the source and beside a frozen window with a label."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Final

from tests.bench.figure import Figure, seconds
from tests.bench.start import BARE, OURS
from tools.packaging import frozen
from tools.packaging.proof import expect, told
from tools.packaging.version import ROOT, steady

TIMES: Final = 9
TO_SOURCE: Final = 1.15
TO_BARE: Final = 2.0


def steps(work: Path) -> Iterator[str]:
    """Freeze both with a word to standard output when they are painted, start all in turn, and tell the figures.

    Raises NotProvedError for a figure over its bar.
    """
    scripts = work / "scripts"
    scripts.mkdir()
    ours, bare = scripts / "ours.py", scripts / "bare.py"
    ours.write_text(OURS, "utf-8")
    bare.write_text(BARE, "utf-8")
    program = frozen.freeze(work / "telling", script=ours) / frozen.NAME
    commands = {
        "frozen": [program],
        "source": [sys.executable, "-P", ours],
        "bare": [_bare(bare, work)],
    }
    for figure in _figures(_taken(commands, work)):
        expect(figure.holds, figure.line())
        yield figure.line().removeprefix("ok").strip()


def _bare(script: Path, work: Path) -> Path:
    """Freeze the window with a label as PyInstaller does by itself."""
    folders = ["--distpath", work / "bare", "--workpath", work / "bare-work", "--specpath", work]
    words = ["--onedir", "--noconfirm", "--log-level", "ERROR", "--name", "bare", *folders]
    told([sys.executable, "-P", "-m", "PyInstaller", *words, script], steady())
    return work / "bare" / "bare" / "bare"


def _taken(commands: Mapping[str, Sequence[str | Path]], work: Path) -> dict[str, float]:
    """The median of seconds from the start of each process to its painted window; they take turns."""
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "LIBRARIAN_SELF_DATA": str(work / "data"),
    }
    for command in commands.values():
        _until_ready(command, surroundings)
    rounds = [
        {name: _until_ready(command, surroundings) for name, command in commands.items()}
        for _ in range(TIMES)
    ]
    return {name: median(one[name] for one in rounds) for name in commands}


def _until_ready(command: Sequence[str | Path], surroundings: Mapping[str, str]) -> float:
    begun: list[subprocess.Popen[bytes]] = []

    def run() -> None:
        words = list(map(str, command))
        quiet = subprocess.DEVNULL
        begun.append(subprocess.Popen(words, env=surroundings, stdout=subprocess.PIPE, stderr=quiet))
        said = begun[0].stdout.readline() if begun[0].stdout else b""
        expect(said.strip() == b"ready", f"{command[0]} shows no window")

    taken = seconds(run)
    begun[0].communicate()
    return taken


def _figures(taken: Mapping[str, float]) -> list[Figure]:
    ours, source, bare = taken["frozen"], taken["source"], taken["bare"]
    return [
        Figure(
            "frozen start / start from source",
            ours / source,
            TO_SOURCE,
            note=f"{ours:.3f} s / {source:.3f} s",
        ),
        Figure(
            "frozen start / frozen bare window", ours / bare, TO_BARE, note=f"{ours:.3f} s / {bare:.3f} s"
        ),
    ]
