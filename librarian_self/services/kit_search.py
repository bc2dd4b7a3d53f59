"""Finding a kit that waits to be used, and remembering which were declined."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from librarian_self.i18n.messages import Message
from librarian_self.services.files import CannotWriteFile, write_whole
from librarian_self.services.kit_places import kit_places
from librarian_self.services.kitfile import Kit, KitRefused, limits, names, read_kit
from librarian_self.services.kits import installed_kits
from librarian_self.services.profiles import DataFolder

_DECLINED: Final = "declined.json"
_MOST_REMEMBERED: Final = 200


@dataclass(frozen=True, slots=True)
class FoundKit:
    """A kit that was neither taken in nor declined yet. `kit` is None for one that cannot be used, for `reason`."""

    path: Path
    marks: tuple[str, ...]
    kit: Kit | None = None
    reason: Message | None = None


def find_kit(folder: DataFolder, named: Path | None = None) -> FoundKit | None:
    """The first kit that nobody was asked about yet: `named`, beside the program, of the system, in the data folder.

    One that was named is found in any case. A kit that cannot be used stops nothing; it comes with the reason.
    """
    if named is not None:
        return look_at(named)
    known = _marks(folder)
    for path in kit_places(folder):
        if mark_of(path) in known:
            continue
        found = look_at(path)
        if known.isdisjoint(found.marks):
            return found
    return None


def look_at(path: Path) -> FoundKit:
    """The kit at `path`, or why it cannot be used."""
    mark = mark_of(path)
    try:
        kit = read_kit(path)
    except KitRefused as refusal:
        return FoundKit(path, (mark,), reason=refusal.message)
    return FoundKit(path, (mark, kit.digest), kit)


def mark_of(path: Path) -> str:
    """What tells one state of a kit from another before it is read: SHA-256 of `kit.json`, or of the file."""
    if path.is_dir():
        path /= names.MANIFEST
    try:
        with path.open("rb") as file:
            return sha256(file.read(limits.ARCHIVE)).hexdigest()
    except OSError:
        return sha256(os.fsencode(path)).hexdigest()


def decline(folder: DataFolder, marks: Sequence[str]) -> None:
    """Never ask about this state of the kit again. That this cannot be remembered is no harm."""
    kept = [mark for mark in _declined(folder) if mark not in marks]
    data = json.dumps([*kept, *marks][-_MOST_REMEMBERED:], indent=1).encode()
    with suppress(OSError, CannotWriteFile):
        folder.kits.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(folder.kits / _DECLINED, data)


def _marks(folder: DataFolder) -> frozenset[str]:
    """The marks of kits that were taken in or declined."""
    taken = (kit.marks for kit in installed_kits(folder))
    return frozenset(_declined(folder)).union(*taken)


def _declined(folder: DataFolder) -> list[str]:
    try:
        return [f"{mark}" for mark in json.loads((folder.kits / _DECLINED).read_bytes())]
    except (OSError, ValueError, TypeError):
        return []
