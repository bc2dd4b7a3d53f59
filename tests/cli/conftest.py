"""The program as a process of its own, the way a person or another program runs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from tests.services.everything import AT_ANY_TIME_YAML, COMPETENCIES, EVERYTHING_YAML

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-P", "-m", "librarian_self")


@dataclass(frozen=True)
class Done:
    """A run that has ended."""

    code: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        """What was printed, as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """What was printed, by line."""
        return self.out.decode("utf-8").splitlines()


@dataclass(frozen=True)
class Program:
    """Runs the program in `folder`, without a display and in English."""

    folder: Path
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """Nothing of this machine but what Python needs."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ}
        return {**kept, "PYTHONPATH": str(ROOT), "HOME": str(self.folder), "LANG": "C.UTF-8", **self.extra}

    def __call__(
        self, *words: object, given: bytes | str = b"", code: int = 0, says: str | None = None
    ) -> Done:
        """Run to the end; the exit code must be `code`, and on stderr stands one line.

        After success there is none, unless it `says` something.
        """
        run = subprocess.run(
            [*PROGRAM, *map(str, words)],
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            cwd=self.folder,
            env=self.environment,
            timeout=60,
            check=False,
        )
        done = Done(run.returncode, run.stdout, run.stderr.decode("utf-8"))
        assert done.code == code, (done.out, done.err)
        assert "Traceback" not in done.err
        assert done.err.count("\n") <= 1
        assert code != 0 or says is not None or done.err == ""
        assert says is None or says in done.err
        return done

    def start(self, *words: object) -> subprocess.Popen[bytes]:
        """Start without waiting, with pipes to talk through."""
        return subprocess.Popen(
            [*PROGRAM, *map(str, words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.folder,
            env=self.environment,
        )


def exchange(process: subprocess.Popen[bytes], line: bytes) -> bytes:
    """Give one line and wait for the one that comes back, with the pipe still open.

    A program that keeps its answer to itself is ended after a while; what comes back is empty then.
    """
    assert process.stdin is not None
    assert process.stdout is not None
    patience = Timer(60, process.kill)
    patience.start()
    try:
        process.stdin.write(line + b"\n")
        process.stdin.flush()
        return process.stdout.readline()
    finally:
        patience.cancel()


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program, run in a folder of its own."""
    return Program(tmp_path)


@pytest.fixture(scope="session")
def new_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nodira’s new profile, made once; tests get copies."""
    path = tmp_path_factory.mktemp("new") / "nodira.lself"
    Program(path.parent)(
        "profile", "new", path, "--name", "Nodira", "--role", "reader-service", "--lang", "uz"
    )
    return path


@pytest.fixture
def profile(new_profile: Path, tmp_path: Path) -> Path:
    """Nodira’s new profile."""
    path = tmp_path / "nodira.lself"
    shutil.copy(new_profile, path)
    return path


@pytest.fixture
def form_file(tmp_path: Path) -> Path:
    """A form of somebody’s own, with every type of item, answered at any time."""
    path = tmp_path / "everything.yaml"
    path.write_text(AT_ANY_TIME_YAML, "utf-8")
    return path


@pytest.fixture
def occasions_file(tmp_path: Path) -> Path:
    """The same, answered on occasions."""
    path = tmp_path / "occasions.yaml"
    path.write_text(EVERYTHING_YAML, "utf-8")
    return path


Answering = Callable[..., Done]


@pytest.fixture
def answer(program: Program, profile: Path) -> Answering:
    """Gives answers to the shipped form."""

    def give(*answers: object, code: int = 0, words: tuple[object, ...] = ()) -> Done:
        lines = "".join(json.dumps(each) + "\n" for each in answers)
        return program("answer", profile, "--form", COMPETENCIES, *words, "-", given=lines, code=code)

    return give


@pytest.fixture
def held(program: Program, profile: Path) -> Iterator[Path]:
    """The profile, open in another process."""
    other = program.start("answer", profile, "--form", COMPETENCIES, "-")
    assert exchange(other, b'{"item": "needs-interview", "current": 2}') == b"saved 1\n"
    yield profile
    other.communicate(timeout=60)
    assert other.returncode == 0
