"""The files of the Windows program by name: what the installer copies, and what it removes again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from tools.packaging.version import moment

OWN_NAMES: Final = frozenset({"manifest.txt", "manifest-kit.txt", "uninstall.exe"})
"""What the installer itself writes beside the program."""


class UnfitNameError(Exception):
    """A file of the program has a name by which it could not be installed or removed safely."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Files in the order in which they are packed; folders so that each comes after everything in it."""

    files: tuple[PurePosixPath, ...]
    folders: tuple[PurePosixPath, ...]


def contents(folder: Path) -> Contents:
    """List what lies in the program's folder, equal for equal names.

    Files of a kind lie together, for the packer's sake. Raises UnfitNameError for a name that Windows or the list of
    removal would read as something else.
    """
    found = sorted(path.relative_to(folder) for path in folder.rglob("*"))
    places = [PurePosixPath(path.as_posix()) for path in found]
    for place in places:
        _check(place)
    files = [place for place in places if not (folder / place).is_dir()]
    folders = [place for place in places if (folder / place).is_dir()]
    return Contents(
        tuple(sorted(files, key=lambda place: (place.suffix.lower(), str(place)))),
        tuple(sorted(folders, key=lambda place: (-len(place.parts), str(place)))),
    )


def manifest(listed: Contents) -> bytes:
    r"""Write the list by which an upgrade and the removal go, as packaging/windows/listed.nsh reads it.

    UTF-16 (little endian, no mark), one name a line; a folder's name ends in a backslash.
    """
    lines = [*map(_windows, listed.files), *(f"{_windows(folder)}\\" for folder in listed.folders)]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-16-le")


def copying(listed: Contents, source: Path) -> str:
    """Write the lines of NSIS that install each file. `source` is where they lie now."""
    lines, into = [], None
    for file in listed.files:
        place = "\\".join(("$INSTDIR", *file.parent.parts))
        if place != into:
            lines.append(f'SetOutPath "{place}"')
            into = place
        lines.append(f'File "{source / file}"')
    return "".join(f"{line}\n" for line in lines)


def date(folder: Path) -> None:
    """Date every file with the moment of the package: installers and archives keep the dates."""
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (moment(), moment()))


def _check(place: PurePosixPath) -> None:
    name = str(place)
    if place.parts[0].lower() in OWN_NAMES:
        raise UnfitNameError(f"{name} is a name that the installer needs for itself")
    if not name.isascii() or not name.isprintable() or ".." in name or set(name) & set('\\:*?"<>|$`'):
        raise UnfitNameError(f"{name} cannot be written into the installer's list")


def _windows(place: PurePosixPath) -> str:
    return "\\".join(place.parts)
