"""What is handed out for Windows: two installers and an archive. Built on Windows itself, or on Linux by wine."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tools.packaging import (
    budget,
    frozen,
    windows_files,
    windows_installer,
    windows_portable,
    windows_python,
    windows_sign,
    windows_wine,
)
from tools.packaging.needs import require
from tools.packaging.version import ROOT

PROGRAMS: Final = (f"{frozen.NAME}.exe", f"{frozen.NAME}-cli.exe")
"""The program, and the same with a console for the command line."""


def cache() -> Path:
    """Tell where a Windows of wine and its Python are kept between builds: LIBRARIAN_SELF_CACHE, else `build` here."""
    return Path(os.environ.get("LIBRARIAN_SELF_CACHE") or ROOT / "build").resolve() / "windows"


def build(out: Path) -> list[Path]:
    """Build the installers and the archive into `out`; returns their paths.

    Raises MissingError, OverBudgetError, UnfitNameError or CalledProcessError.
    """
    require(windows_installer.NEEDS)
    with TemporaryDirectory() as name:
        work = Path(name)
        program = freeze(work)
        budget.keep_within(program, budget.WINDOWS_FOLDER)
        for file in PROGRAMS:
            windows_sign.sign(program / file)
        windows_files.date(program)
        installers = windows_installer.build(program, work, out)
        archive = windows_portable.build(program, out)
    for installer in installers:
        budget.keep_within(installer, budget.WINDOWS_INSTALLER)
    budget.keep_within(archive, budget.WINDOWS_ZIP)
    return [*installers, archive]


def freeze(work: Path) -> Path:
    """Freeze the program for Windows into `work`; returns its folder."""
    if sys.platform == "win32":
        return frozen.freeze(work, small=True)
    python = windows_python.windows_python(cache())
    wine = windows_wine.windows(cache() / "wine")
    try:
        return frozen.freeze(work, python=wine.piped(python), spelled=windows_wine.spelled, small=True)
    finally:
        wine.end()
