"""Windows programs on Linux: wine with a folder of its own for everything they would write."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from tools.packaging.needs import Need, require
from tools.packaging.version import ROOT

WINE: Final = "/usr/lib/wine/wine64"
SERVER: Final = "/usr/lib/wine/wineserver64"
COMPILER: Final = "x86_64-w64-mingw32-gcc"
STUBS: Final = ROOT / "packaging" / "windows" / "stubs"
"""Libraries of Windows 10 that wine 8 does not have, as far as Qt and Python's packages need them."""

NEEDS: Final = (Need(WINE, "wine64"), Need(SERVER, "wine64"), Need(COMPILER, "gcc-mingw-w64-x86-64"))

_OWN: Final = {
    "LC_ALL": "C.UTF-8",
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    # No offers to fetch Mono or Gecko; our own stub instead of wine's library.
    "WINEDLLOVERRIDES": "mscoree,mshtml=;mscms=n",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONUTF8": "1",
}


@dataclass(frozen=True, slots=True)
class Wine:
    """A Windows 10 of its own in the folder `prefix`; `extra` is what its programs find in their environment.

    `first` are the words of a command that runs wine by its own rules.
    """

    prefix: Path
    extra: Mapping[str, str] = field(default_factory=dict)
    first: tuple[str, ...] = ()

    @property
    def variables(self) -> dict[str, str]:
        """What is set for wine and its programs over the environment of this process.

        wine hands variables of Qt on to its programs only under a name of its own.
        """
        own = {f"WINE{name}" if name.startswith("QT_") else name: value for name, value in self.extra.items()}
        return {**_OWN, "WINEPREFIX": str(self.prefix), **own}

    @property
    def drive(self) -> Path:
        """The folder that its programs see as `C:`."""
        return self.prefix / "drive_c"

    def command(self, *words: str | Path) -> list[str]:
        """Write the command that runs a Windows program here, whatever environment it is given."""
        settings = [f"{name}={value}" for name, value in self.variables.items()]
        return [*self.first, "env", *settings, WINE, *map(str, words)]

    def reading_only(self, folder: Path) -> Wine:
        """Make a Windows of the same prefix that can read `folder` and not write to it.

        Nothing of the prefix may be running: its first program starts the server that opens all files. For root, whom
        no permissions stop, the folder is mounted for reading; this needs the right to mount.
        """
        if os.geteuid() != 0:
            settle = f'chmod -R a-w "{folder}"'
            return replace(self, first=("sh", "-c", f'{settle} && exec "$@"', "wine"))
        mount = f'mount --bind "{folder}" "{folder}" && mount -o remount,bind,ro "{folder}"'
        return replace(self, first=("unshare", "--mount", "sh", "-c", f'{mount} && exec "$@"', "wine"))

    def piped(self, *words: str | Path) -> list[str]:
        """Write the same command for one that hands its own streams on: wine takes pipes only, not files."""
        return ["bash", "-c", 'set -o pipefail; "$@" </dev/null 2>&1 | cat', "wine", *self.command(*words)]

    def run(
        self, *words: str | Path, folder: Path | None = None, seconds: float = 300
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; returns its exit code and what it printed, as UTF-8.

        Raises TimeoutExpired after `seconds`.
        """
        return subprocess.run(
            self.command(*words),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )

    @contextmanager
    def running(self, *words: str | Path, **extra: str) -> Iterator[subprocess.Popen[bytes]]:
        """Keep a program running as long as the block lasts; `extra` is set in its environment.

        With it ends everything that runs here: a window of wine does not listen to other signals.
        """
        quiet = subprocess.DEVNULL
        words_ = self.command(*words)
        environment = {**os.environ, **extra}
        with subprocess.Popen(words_, stdin=quiet, stdout=quiet, stderr=quiet, env=environment) as process:
            try:
                yield process
            finally:
                self.end()

    def settle(self, seconds: float = 120) -> None:
        """Wait until every program here has ended, and all of the registry is on the disk."""
        subprocess.run([SERVER, "--wait"], env={**os.environ, **self.variables}, timeout=seconds, check=False)

    def end(self) -> None:
        """End what still runs here, and nothing elsewhere."""
        subprocess.run([SERVER, "--kill"], env={**os.environ, **self.variables}, check=False)
        self.settle()


def spelled(path: Path) -> str:
    r"""Write a path as a Windows program under wine reads it: `Z:\work\file`."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def windows(prefix: Path, **extra: str) -> Wine:
    """Set up a Windows 10 in `prefix`, or take the one that is there.

    Raises MissingError where wine or the compiler are lacking and cannot be installed.
    """
    require(NEEDS)
    wine = Wine(prefix.resolve(), extra)
    sources = sorted(STUBS.glob("*.c"))
    state = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
    mark = wine.prefix / "stubs.sha256"
    if not mark.is_file() or mark.read_text("utf-8") != state:
        prefix.mkdir(parents=True, exist_ok=True)
        wine.run("wineboot", "--init")
        wine.run("winecfg", "-v", "win10")
        wine.settle()
        for source in sources:
            library = wine.drive / "windows" / "system32" / f"{source.stem}.dll"
            command = [COMPILER, "-O1", "-shared", "-s", "-o", str(library), str(source), "-ladvapi32"]
            subprocess.run(command, check=True)
        mark.write_text(state, "utf-8")
    return wine
