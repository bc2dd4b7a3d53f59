"""Running the system's programs while a package is built."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path


def run(*command: str | Path, env: Mapping[str, str] | None = None) -> str:
    """Run a command and return what it prints to standard output. Raises CalledProcessError when it fails."""
    words = list(map(str, command))
    return subprocess.run(words, env=env, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
