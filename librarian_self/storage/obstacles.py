"""Why a file could not be opened or written, and the sentences that say so."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path
from typing import Final, assert_never

from librarian_self.i18n.messages import Message, msg


class Obstacle(Enum):
    """Why a file could not be opened or written."""

    MISSING = auto()
    DISK_FULL = auto()
    READ_ONLY = auto()
    NO_PERMISSION = auto()
    DEVICE = auto()
    TOO_LARGE = auto()
    TOO_SLOW = auto()
    REPLACED = auto()
    OLD_SQLITE = auto()


_OBSTACLES: Final[Mapping[int, Obstacle]] = {
    errno.ENOENT: Obstacle.MISSING,
    errno.ENOSPC: Obstacle.DISK_FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Obstacle.DISK_FULL,
    errno.EROFS: Obstacle.READ_ONLY,
    errno.EACCES: Obstacle.NO_PERMISSION,
    errno.EPERM: Obstacle.NO_PERMISSION,
    errno.ENOTDIR: Obstacle.NO_PERMISSION,
    errno.EEXIST: Obstacle.NO_PERMISSION,
}


def obstacle_of(error: OSError) -> Obstacle:
    """What stood in the way of a call to the system."""
    return _OBSTACLES.get(error.errno or 0, Obstacle.DEVICE)


def not_opened(path: Path, obstacle: Obstacle) -> Message:
    """Say that the file could not be opened, and what to do."""
    match obstacle:
        case Obstacle.MISSING:
            return msg(
                "There is no file {path}. Nothing was changed. If it is on a drive, please plug the drive in; "
                "if the file was moved, please open it where it is now.",
                path=str(path),
            )
        case Obstacle.OLD_SQLITE:
            return msg(
                "The database library (SQLite) of this computer is too old to open {file}, which was left as it "
                "is. Please install SQLite 3.37 or newer, or use the packaged program, which brings its own.",
                file=path.name,
            )
        case Obstacle.REPLACED:
            return msg(
                "{file} was replaced while it was being opened. Nothing was changed. Please try again.",
                file=path.name,
            )
        case Obstacle.TOO_SLOW:
            return msg(
                "Checking {file} took too long, so it was not opened. It was left exactly as it is. "
                "Please copy it to a disk of this computer and open the copy.",
                file=path.name,
            )
        case Obstacle.TOO_LARGE:
            return msg(
                "{file} is far larger than a profile can be, so it was not opened. It was left exactly as it is. "
                "Please choose another file.",
                file=path.name,
            )
        case _:
            return msg(
                "{file} cannot be read. It was left exactly as it is. Please check that the drive is plugged in "
                "and that you may open the file, then try again.",
                file=path.name,
            )


def not_written(path: Path, obstacle: Obstacle) -> Message:
    """Say that a change could not be saved, what is safe, and what to do."""
    match obstacle:
        case Obstacle.DISK_FULL:
            return msg(
                "The disk that holds {file} is full, so the last change was not saved. Everything saved before "
                "is safe. Please free some space, then try again.",
                file=path.name,
            )
        case Obstacle.READ_ONLY:
            return msg(
                "{file} is protected against writing, so nothing can be saved in it. What is in it is safe. "
                "Please lift the protection of the file or the drive, then try again.",
                file=path.name,
            )
        case Obstacle.NO_PERMISSION | Obstacle.MISSING | Obstacle.REPLACED:
            return msg(
                "Nothing can be written in the folder {folder}, so {file} was not saved. Everything saved before "
                "is safe. Please allow changes in this folder or choose another, then try again.",
                folder=str(path.parent),
                file=path.name,
            )
        case Obstacle.TOO_LARGE:
            return msg(
                "The last change is too large to be kept in {file} and was not saved. Everything saved before is "
                "safe. Please shorten it, then try again.",
                file=path.name,
            )
        case Obstacle.DEVICE | Obstacle.TOO_SLOW | Obstacle.OLD_SQLITE:
            return msg(
                "The drive that holds {file} did not take the last change, so it was not saved. What was saved "
                "before was left as it is. Please check the drive and its free space, then try again.",
                file=path.name,
            )
        case _:
            assert_never(obstacle)
