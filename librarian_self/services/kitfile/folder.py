"""The files of a kit that lies open in a folder. No link is followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from librarian_self.formfile.words import shown
from librarian_self.i18n.messages import msg
from librarian_self.services.kitfile import limits
from librarian_self.services.kitfile.names import FORMS, most_bytes, too_large, why_not
from librarian_self.services.kitfile.refusing import Fault
from librarian_self.services.reasons import why

LEFT_BY_SYSTEMS: Final = (".ds_store", "thumbs.db", "desktop.ini")
_LEFT_BEFORE: Final = "._"
"""What systems put into any folder on a stick; passed over, never copied."""

_OPEN: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY: Final = getattr(os, "O_BINARY", 0)
_JUNCTION: Final = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)


def files_of_folder(folder: Path) -> dict[str, bytes]:
    """Every file of a kit's folder by its path in it, with `/`; raises Fault."""
    found: dict[str, bytes] = {}
    try:
        for path, entry in _entries(folder):
            if reason := why_not(path):
                raise Fault(reason)
            found[path] = _read(entry, path)
    except OSError as error:
        name = Path(error.filename).name if isinstance(error.filename, str) else folder.name
        raise Fault(msg("“{path}” cannot be read: {reason}", path=name, reason=why(error))) from error
    return found


def _entries(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files at the top and in `forms`, each with its path."""
    for name in _names(folder):
        entry = folder / name
        if name == FORMS and _kind(entry) == stat.S_IFDIR:
            yield from ((f"{FORMS}/{inner}", entry / inner) for inner in _names(entry))
        else:
            yield name, entry


def _names(folder: Path) -> list[str]:
    """The names in a folder, sorted; those that systems leave everywhere are passed over."""
    found: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.casefold() in LEFT_BY_SYSTEMS or entry.name.startswith(_LEFT_BEFORE):
                continue
            found.append(entry.name)
            if len(found) > limits.ENTRIES:
                raise Fault(msg("it holds more than {most} files", most=limits.ENTRIES))
    return sorted(found)


def _kind(path: Path) -> int:
    """What it is itself; what leads elsewhere is a link, on Windows a junction too."""
    found = path.lstat()
    return stat.S_IFLNK if getattr(found, "st_reparse_tag", 0) == _JUNCTION else stat.S_IFMT(found.st_mode)


def _read(path: Path, name: str) -> bytes:
    """The bytes of a plain file; what it is, is asked once more of what was opened."""
    if _kind(path) != stat.S_IFREG:
        raise _no_file(name)
    with os.fdopen(os.open(path, _OPEN | _BINARY), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise _no_file(name)
        data = file.read(most_bytes(name) + 1)
    if len(data) > most_bytes(name):
        raise Fault(too_large(name))
    return data


def _no_file(name: str) -> Fault:
    return Fault(msg("“{path}” is a link, a folder or a device, not a file", path=shown(name)))
