"""The backups of a profile as files: `BACKUPS/UUID/000017_2026-11-23T10-15-00Z.lself`, numbered as they were made."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from librarian_self.storage.folders import make_private_file

SUFFIX: Final = ".lself"

_NAME: Final = re.compile(r"(\d{6,12})_(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.lself", re.ASCII)


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup. `number` tells the order of making; `at` is UTC, ISO, by the clock of then; `size` in bytes."""

    path: Path
    number: int
    at: str
    size: int

    @property
    def day(self) -> date:
        """The day (UTC) that the clock said when it was made."""
        return date.fromisoformat(self.at[:10])


def backups_in(home: Path) -> tuple[Backup, ...]:
    """The backups in the folder of one profile, newest first; none where there is no such folder. Opens nothing."""
    found = []
    with suppress(OSError):
        found = [backup for path in home.iterdir() if (backup := _backup_at(path)) is not None]
    return tuple(sorted(found, key=_order, reverse=True))


def claim_name(home: Path, at: str) -> Path:
    """Make an empty file with the name of the next backup, which nobody else can take any more. Raises OSError.

    `at` is a time in ISO 8601, with its zone.
    """
    number = max((_number(path) for path in home.iterdir()), default=0) + 1
    while True:
        path = home / f"{number:06}_{stamp(at)}{SUFFIX}"
        try:
            make_private_file(path)
        except FileExistsError:
            number += 1
        else:
            return path


def stamp(at: str) -> str:
    """A time (ISO 8601, with its zone) as a part of a file name that every system allows, in UTC."""
    return datetime.fromisoformat(at).astimezone(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")


def _backup_at(path: Path) -> Backup | None:
    name = _NAME.fullmatch(path.name)
    if name is None:
        return None
    number, day, hour, minute, second = name.groups()
    at = f"{day}T{hour}:{minute}:{second}Z"
    try:
        datetime.fromisoformat(at)
        size = path.stat().st_size
    except (ValueError, OSError):
        return None
    return (
        Backup(path, int(number), at, size) if size else None
    )  # an empty one is only a name that was claimed


def _number(path: Path) -> int:
    name = _NAME.fullmatch(path.name)
    return int(name[1]) if name else 0


def _order(backup: Backup) -> tuple[int, str]:
    return backup.number, backup.at
