"""What kind of drive a path lies on, as far as the system says."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Final


class Place(Enum):
    """What kind of drive it is."""

    DISK = "disk"
    NETWORK = "network"
    STICK = "stick"
    """A stick, a card, or a drive with the file system of one: FAT knows no owners and no rights."""


MOUNTS: Final = Path("/proc/self/mountinfo")

_NETWORK: Final = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "9p",
        "ceph",
        "glusterfs",
        "lustre",
        "davfs",
        "gfs2",
    }
    | {
        f"fuse.{name}"
        for name in ("sshfs", "davfs2", "rclone", "gvfsd-fuse", "glusterfs", "s3fs", "curlftpfs")
    }
)
_STICK: Final = frozenset({"vfat", "msdos", "exfat", "fuse.exfat"})
_WINDOWS_KINDS: Final = {2: Place.STICK, 4: Place.NETWORK}
"""Answers of GetDriveType: DRIVE_REMOVABLE, DRIVE_REMOTE."""


def place_of(path: Path, mounts: Path = MOUNTS) -> Place:
    """The kind of drive of `path`, which need not exist yet; a disk where the system does not say."""
    with suppress(OSError, ValueError, LookupError):
        if sys.platform == "win32":
            return _on_windows(path)
        return _by_file_system(_file_system(path.resolve(), mounts.read_bytes()))
    return Place.DISK


def _by_file_system(name: str) -> Place:
    if name in _NETWORK:
        return Place.NETWORK
    return Place.STICK if name in _STICK else Place.DISK


def _file_system(path: Path, table: bytes) -> str:
    """The type of the file system whose mount point is the longest above `path`; of several there, the last mounted."""
    found, longest = "", -1
    for line in table.splitlines():
        before, _, after = line.partition(b" - ")
        point, kind = _unescape(before.split()[4]), after.split()[0].decode()
        if path.is_relative_to(point) and len(point.parts) >= longest:
            found, longest = kind, len(point.parts)
    return found


def _unescape(word: bytes) -> Path:
    """A path as the table writes it, with blanks as octal numbers."""
    plain = re.sub(rb"\\([0-7]{3})", lambda match: bytes([int(match[1], 8)]), word)
    return Path(os.fsdecode(plain))


def _on_windows(path: Path) -> Place:
    import ctypes

    anchor = path.absolute().anchor
    if anchor.startswith("\\\\"):
        return Place.NETWORK
    library = getattr(ctypes, "windll").kernel32  # noqa: B009 - known to Windows alone
    return _WINDOWS_KINDS.get(library.GetDriveTypeW(anchor), Place.DISK)
