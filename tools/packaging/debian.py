"""A fresh Debian 12 in a folder, to install packages in and to use them as an ordinary person."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.packaging.needs import Need
from tools.packaging.proof import told

NEEDS: Final = (Need("mmdebstrap", "mmdebstrap"), Need("unshare", "util-linux"))
RELEASE: Final = "bookworm"
PERSON: Final = "gulnora"
"""Who uses the program there."""

ENTER: Final = """
mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && exec chroot "$@"
"""
"""Done in a mount space of its own, so that nothing stays mounted when the command has ended."""


@dataclass(frozen=True, slots=True)
class Debian:
    """The system in `root`."""

    root: Path

    @property
    def home(self) -> Path:
        """The person's folder, as seen from outside."""
        return self.root / "home" / PERSON

    def as_root(self, *words: str) -> str:
        """Run a command as its administrator, which has to succeed; returns what it prints."""
        return told(self._command((), words), self._environment("/root"))

    def as_person(self, *words: str, **environment: str) -> str:
        """Run a command as the person, which has to succeed; returns what it prints."""
        return told(self._command(self._who(), words), self._environment(f"/home/{PERSON}") | environment)

    def start(self, *words: str, **environment: str) -> subprocess.Popen[bytes]:
        """Start a program as the person, and go on."""
        surroundings = self._environment(f"/home/{PERSON}") | environment
        return subprocess.Popen(self._command(self._who(), words), env=surroundings)

    def _who(self) -> tuple[str, ...]:
        return (f"--userspec={PERSON}:{PERSON}",)

    def _command(self, who: Sequence[str], words: Sequence[str]) -> list[str]:
        apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", ENTER]
        return [*apart, str(self.root), *who, str(self.root), *words]

    @staticmethod
    def _environment(home: str) -> dict[str, str]:
        proxies = {name: words for name, words in os.environ.items() if name.lower().endswith("_proxy")}
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        quiet = {"DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}
        return {**proxies, **quiet, "HOME": home, "PATH": path}


def fresh(root: Path) -> Debian:
    """Make the system in `root`, which must not exist; needs root and a mirror. Raises NotProvedError."""
    told(["mmdebstrap", "--quiet", "--variant=apt", RELEASE, root])
    made = Debian(root)
    made.as_root("useradd", "--create-home", PERSON)
    made.as_root("apt-get", "update", "-qq")
    return made
