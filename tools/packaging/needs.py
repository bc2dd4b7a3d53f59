"""What the system has to bring for building and proving packages: installed by root on Debian, otherwise named."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import CalledProcessError

from tools.packaging.running import run


class MissingError(Exception):
    """Something has to be installed first; the words name it in one command."""


@dataclass(frozen=True, slots=True)
class Need:
    """A program (by name) or a file (by absolute path), and the Debian package that brings it."""

    what: str
    package: str

    def met(self) -> bool:
        """Tell whether it is there."""
        return Path(self.what).exists() if self.what.startswith("/") else shutil.which(self.what) is not None


def require(needs: Iterable[Need]) -> None:
    """Install what is lacking as root on Debian or Ubuntu.

    Raises MissingError with the command to give where that cannot be done, or did not help.
    """
    wanted = list(needs)
    lacking = _packages(wanted)
    if not lacking:
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        with suppress(CalledProcessError):  # what is lacking then is named below
            run("apt-get", "update", "-qq", env=quiet)
            run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *lacking, env=quiet)
        lacking = _packages(wanted)
    if lacking:
        raise MissingError(
            f"Please install what is needed, then start again:\n    sudo apt-get install -y {' '.join(lacking)}"
        )


def _packages(needs: Iterable[Need]) -> list[str]:
    return sorted({need.package for need in needs if not need.met()})
