"""Which files are installers of this program, and for which system."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from librarian_self.services.places import beside_program

FOLDER: Final = "installers"
"""Beside the program: where installers lie that are to be handed on."""

_NAME: Final = re.compile(r"librarian[-_ .]?self", re.IGNORECASE)

_PROGRAM: Final = re.compile(r"librarian-self(-cli)?\.exe", re.IGNORECASE)
"""The program itself, which lies there where installers are looked for, and installs nothing."""


class System(StrEnum):
    """For whom an installer is, and how it is used."""

    WINDOWS = "windows"
    PORTABLE = "portable"
    DEBIAN = "debian"
    LINUX = "linux"
    MACOS = "macos"


_ENDINGS: Final = {
    ".exe": System.WINDOWS,
    ".zip": System.PORTABLE,
    ".deb": System.DEBIAN,
    ".tar.xz": System.LINUX,
    ".appimage": System.LINUX,
    ".dmg": System.MACOS,
    ".pkg": System.MACOS,
}


@dataclass(frozen=True, slots=True)
class Installer:
    """A file that installs the program; `size` in bytes."""

    path: Path
    system: System
    size: int


def find_installers(folder: Path | None = None) -> tuple[Installer, ...]:
    """The installers in a folder; without one those beside the program, or in `installers` there. Sorted by name."""
    places = (folder,) if folder is not None else (beside_program() / FOLDER, beside_program())
    for place in places:
        found = sorted(_in_folder(place), key=_by_name)
        if found:
            return tuple(found)
    return ()


def _in_folder(folder: Path) -> Iterable[Installer]:
    with suppress(OSError):
        for path in folder.iterdir():
            system = system_of(path.name)
            if system is not None and path.is_file() and not path.is_symlink():
                yield Installer(path, system, path.stat().st_size)


def system_of(name: str) -> System | None:
    """For which system a file of this name installs the program; None for any other file."""
    if not _NAME.search(name) or _PROGRAM.fullmatch(name):
        return None
    return next((system for ending, system in _ENDINGS.items() if name.lower().endswith(ending)), None)


def _by_name(installer: Installer) -> str:
    return installer.path.name
