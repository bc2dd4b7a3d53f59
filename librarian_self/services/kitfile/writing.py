"""A kit as an open folder, or as one `.lskit` file; equal kits give equal bytes."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from librarian_self.i18n.messages import msg
from librarian_self.services.files import CannotWriteFile, folder_failed, write_whole
from librarian_self.services.kitfile import names

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip can name."""
_PLAIN_FILE: Final = 0o100644 << 16
_UNIX: Final = 3


def write_archive(files: Mapping[str, bytes], path: Path) -> None:
    """Write one file, whole or not at all; raises CannotWriteFile."""
    write_whole(path, archive_of(files))


def archive_of(files: Mapping[str, bytes]) -> bytes:
    """The bytes of an `.lskit`."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = _PLAIN_FILE
            entry.create_system = _UNIX
            archive.writestr(entry, files[name])
    return packed.getvalue()


def write_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Write a folder, whole or not at all, through a temporary name beside it.

    A kit that lies there already is replaced. Raises CannotWriteFile where anything else stands there, or the disk
    does not take it.
    """
    if not _may_be_replaced(folder):
        raise CannotWriteFile(
            msg("“{path}” is there already and is no kit. Please choose another name.", path=folder)
        )
    try:
        replace_folder(files, folder)
    except OSError as error:
        raise folder_failed(folder, error) from error


def replace_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Make `folder` hold exactly these files, at once; what it held before comes back where that fails.

    Raises OSError.
    """
    part = Path(tempfile.mkdtemp(prefix=f".{folder.name[:40]}.", suffix=".part", dir=folder.parent))
    try:
        fresh = part / "new"
        for name, data in files.items():
            write_through(fresh / name, data)
        _put(fresh, folder, part / "old")
    finally:
        shutil.rmtree(part, ignore_errors=True)


def write_through(path: Path, data: bytes) -> None:
    """Write a file down to the disk, with the folders above it; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put(fresh: Path, folder: Path, old: Path) -> None:
    was_there = folder.is_dir()
    if was_there:
        folder.rename(old)
    try:
        fresh.rename(folder)
    except OSError:
        if was_there:
            old.rename(folder)
        raise


def _may_be_replaced(folder: Path) -> bool:
    """Whether nothing is there, an empty folder, or a kit and nothing else."""
    if not os.path.lexists(folder):
        return True
    if folder.is_symlink() or not folder.is_dir():
        return False
    top = {path.name for path in folder.iterdir()}
    if not top:
        return True
    forms = (folder / names.FORMS).iterdir() if (folder / names.FORMS).is_dir() else ()
    within = (*(top - {names.FORMS}), *(f"{names.FORMS}/{path.name}" for path in forms))
    return names.MANIFEST in top and all(names.why_not(path) is None for path in within)
