"""The program for Windows as an archive: unpacked, it runs from any folder or stick and keeps its data beside it."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tools.packaging import frozen, windows_files
from tools.packaging.version import moment, version

FOLDER: Final = "Librarian Self"
"""What the archive unpacks to."""

LEFT_OUT: Final = f"{frozen.NAME}-cli.exe"
"""The command line stays out: it holds all modules a second time, and nobody types commands on a stick."""

MARK: Final = "portable"
"""The file beside the program that keeps its data there (librarian_self/services/places.py)."""


def portable_name() -> str:
    """Name the archive."""
    return f"{frozen.NAME}-{version()}-windows-portable.zip"


def build(program: Path, out: Path) -> Path:
    """Pack the program's folder into an archive in `out`; equal input gives equal bytes."""
    made = out / portable_name()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr(_entry(MARK), b"")
        for file in windows_files.contents(program).files:
            if file.name == LEFT_OUT:
                continue
            archive.writestr(_entry(str(file)), (program / file).read_bytes())
    return made


def _entry(name: str) -> zipfile.ZipInfo:
    """Describe a file of the archive the same way on every system that packs it."""
    when = datetime.fromtimestamp(moment(), UTC)
    entry = zipfile.ZipInfo(f"{FOLDER}/{name}", when.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # MS-DOS and Windows
    entry.external_attr = 0x20  # an ordinary file there
    return entry
