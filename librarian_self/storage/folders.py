"""Folders and files that only their owner may read, and that a power cut leaves in place."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def make_private_folder(folder: Path) -> list[Path]:
    """Make `folder` and what is missing above it, for the owner alone; return what was made, deepest first.

    A folder that exists keeps its rights. Raises OSError, after which nothing that was made is left.
    """
    missing = []
    for candidate in (folder, *folder.parents):
        if candidate.exists():
            break
        missing.append(candidate)
    made: list[Path] = []
    try:
        for candidate in reversed(missing):
            candidate.mkdir(mode=0o700)
            made.insert(0, candidate)
            sync_folder(candidate.parent)
    except OSError:
        remove_folders(made)
        raise
    return made


def remove_folders(folders: list[Path]) -> None:
    """Remove folders that were just made, deepest first; one that somebody already uses stays."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def make_private_file(path: Path) -> None:
    """Make an empty file that nobody else can read from its first byte. Raises OSError, also where one exists."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def sync_folder(folder: Path) -> None:
    """Write the names in `folder` to the disk, where the system can (Windows opens no folder and needs no sync)."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Write the bytes of a closed file to the disk. Raises OSError. Never for a held profile: see `held`."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
