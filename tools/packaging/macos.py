"""The program for macOS: a bundle, zipped so that signatures and links in it stay as they are. Built on macOS alone."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.packaging import frozen
from tools.packaging.needs import MissingError
from tools.packaging.running import run
from tools.packaging.version import version


def build(out: Path) -> list[Path]:
    """Build the bundle into `out`; returns the path of the archive.

    Raises MissingError on another system, or CalledProcessError.
    """
    if sys.platform != "darwin":
        raise MissingError("A program for macOS can only be built on macOS.")
    made = out / f"{frozen.NAME}-{version()}-macos-{platform.machine()}.zip"
    with TemporaryDirectory() as name:
        bundle = frozen.freeze(Path(name)).parent / "Librarian Self.app"
        run("ditto", "-c", "-k", "--keepParent", bundle, made)
    return [made]
