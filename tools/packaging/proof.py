"""What every proof of a package says and how it fails."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


class NotProvedError(Exception):
    """A package does not do what it should; the words say what happened instead."""


def expect(met: object, words: str) -> None:
    """Raise NotProvedError with `words` unless `met`."""
    if not met:
        raise NotProvedError(words)


def say(words: str) -> None:
    """Print a step that is proved."""
    print(f"ok    {words}", flush=True)


def told(
    command: Sequence[str | Path], env: Mapping[str, str] | None = None, *, cwd: Path | None = None
) -> str:
    """Run a command that has to succeed; returns all that it prints. Raises NotProvedError with it otherwise."""
    done = subprocess.run(
        list(map(str, command)),
        env=env,
        cwd=cwd,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    words = done.stdout.decode("utf-8", "replace")
    expect(done.returncode == 0, f"“{' '.join(map(str, command))}” ended with {done.returncode}:\n{words}")
    return words


def wait_for(met: Callable[[], object], what: str, *, seconds: float = 60) -> None:
    """Ask `met` four times a second until it says yes. Raises NotProvedError with `what` after so many seconds."""
    end = time.monotonic() + seconds
    while not met():
        expect(time.monotonic() < end, f"{what} did not come within {seconds:.0f} s")
        time.sleep(0.25)
