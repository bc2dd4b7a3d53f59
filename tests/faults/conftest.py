"""The real program, quick to start and easy to kill."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from tests.cli.conftest import ROOT, Done, Program
from tests.services.everything import AT_ANY_TIME_YAML, EVERYTHING

PATIENCE = 60.0


class Zygote:
    """Starts commands of the real program in processes of their own; see `zygote.py`."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tests.faults.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
            text=True,
        )

    def fork(self, asked: Mapping[str, object]) -> int:
        """The number of the new process."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return self.answer()

    def answer(self) -> int:
        """A number that the zygote says."""
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """End it."""
        self._process.communicate()


@dataclass
class Running:
    """A command that runs, or has been killed."""

    pid: int
    out: Path
    err: Path

    def lines(self) -> list[str]:
        """What it has said so far, whole lines only."""
        if not self.out.exists():
            return []
        return [line for line in self.out.read_text("utf-8").splitlines(keepends=True) if line.endswith("\n")]

    def wait_for(self, lines: int) -> None:
        """Wait until it said so many lines, or has ended."""
        end = monotonic() + PATIENCE
        while len(self.lines()) < lines and self.is_alive():
            assert monotonic() < end, "the program says nothing"
            sleep(0.0005)

    def is_alive(self) -> bool:
        """Whether it still runs; the zygote has not been told of its end, so a dead one is a zombie."""
        try:
            state = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return False
        return state != "Z"

    def kill(self) -> None:
        """End it at once, as a power cut would end it."""
        os.kill(self.pid, signal.SIGKILL)
        end = monotonic() + PATIENCE
        while self.is_alive():
            assert monotonic() < end
            sleep(0.0002)


@dataclass
class Shell:
    """Runs commands in `folder`, whose data folder is its own."""

    zygote: Zygote
    folder: Path
    extra: dict[str, str] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)

    def start(self, *words: object, given: str = "") -> Running:
        """Start a command with these words on standard input."""
        return self._start(words, given, wait=False)

    def __call__(self, *words: object, given: str = "") -> Done:
        """Run a command to its end."""
        running = self._start(words, given, wait=True)
        code = self.zygote.answer()
        return Done(code, running.out.read_bytes(), running.err.read_text("utf-8"))

    def answer(self, path: Path, given: str) -> Done:
        """Give answers to a small form."""
        return self("answer", path, *self.form, given=given)

    def start_answering(self, path: Path, given: str) -> Running:
        """The same, without waiting."""
        return self.start("answer", path, *self.form, given=given)

    @property
    def form(self) -> tuple[object, ...]:
        """The words that name a form which is read in no time."""
        file = self.folder / "everything.yaml"
        if not file.exists():
            file.write_text(AT_ANY_TIME_YAML, "utf-8")
        return "--form", EVERYTHING, "--form-file", file, "-"

    def json(self, *words: object) -> Any:
        """What a command says, as JSON."""
        return json.loads(self(*words, "--json").out)

    def _start(self, words: tuple[object, ...], given: str, *, wait: bool) -> Running:
        number = next(self._numbers)
        streams = [self.folder / f".{number}.{name}" for name in ("in", "out", "err")]
        streams[0].write_text(given, "utf-8")
        pid = self.zygote.fork(
            {
                "words": [str(word) for word in words],
                "cwd": str(self.folder),
                "env": {
                    "HOME": str(self.folder),
                    "LIBRARIAN_SELF_DATA": str(self.folder / "data"),
                    **self.extra,
                },
                "stdin": str(streams[0]),
                "stdout": str(streams[1]),
                "stderr": str(streams[2]),
                "wait": wait,
            }
        )
        return Running(pid, streams[1], streams[2])


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    """One for all tests."""
    if not hasattr(os, "fork"):
        pytest.skip("processes cannot be forked here")
    zygote = Zygote()
    yield zygote
    zygote.close()


@pytest.fixture
def shell(zygote: Zygote, tmp_path: Path) -> Shell:
    """Commands in a folder of their own."""
    return Shell(zygote, tmp_path)


@pytest.fixture
def path(shell: Shell) -> Path:
    """Nodira’s new profile."""
    path = shell.folder / "nodira.lself"
    assert shell("profile", "new", path, "--name", "Nodira").code == 0
    return path


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program as a process from its very start."""
    return Program(tmp_path, {"LIBRARIAN_SELF_DATA": str(tmp_path / "data")})


def answers(count: int, note: str = "a remark") -> str:
    """Lines for `answer`, each with a note that tells its number."""
    items = ("ask", "explain")
    return "".join(
        json.dumps({"item": items[number % 2], "current": number % 4, "note": f"{note} {number}"}) + "\n"
        for number in range(count)
    )
