"""Files that are read whole, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.services.reasons import why
from librarian_self.storage import CannotOpen, FileKind, peek

MOST_READ: Final = 50_000_000
"""Bytes; nothing that somebody writes comes near."""


class CannotWriteFile(Refusal):
    """A file could not be written; whatever stood under its name before still does."""


class CannotReadFile(Refusal):
    """A file that was chosen cannot be read."""


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` through a temporary name in the same folder, then rename.

    Raises CannotWriteFile when the folder is missing or read-only, the disk is full, the name is a folder, or a
    profile lies under it: no export may cost somebody their answers.
    """
    if _is_profile(path):
        raise CannotWriteFile(
            msg("“{path}” is a profile; it was left as it is. Please choose another name.", path=path)
        )
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise writing_failed(path, error) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise writing_failed(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink()


def read_whole(path: Path) -> bytes:
    """The bytes of a file that a person chose; raises CannotReadFile where there is none, or it is far too large."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_READ + 1)
    except OSError as error:
        raise CannotReadFile(
            msg("“{path}” cannot be read: {reason}", path=path, reason=why(error))
        ) from error
    if len(data) > MOST_READ:
        raise CannotReadFile(msg("“{path}” is too large to be read.", path=path))
    return data


def writing_failed(path: Path, error: OSError) -> CannotWriteFile:
    """What to say when the system did not write the file `path`."""
    if _is_folder(path):
        return CannotWriteFile(msg("“{path}” is a folder. Please give the file a name.", path=path))
    return folder_failed(path, error)


def folder_failed(path: Path, error: OSError) -> CannotWriteFile:
    """What to say when the system did not write the folder `path`, or what should lie there."""
    return CannotWriteFile(_reason(path, error))


def _is_profile(path: Path) -> bool:
    with suppress(CannotOpen):
        return peek(path) in (FileKind.OURS, FileKind.NEWER, FileKind.DAMAGED)
    return False


def _is_folder(path: Path) -> bool:
    with suppress(OSError):  # a name that is too long, or a folder that may not be looked into
        return path.is_dir()
    return False


def _reason(path: Path, error: OSError) -> Message:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return msg("The folder “{folder}” does not exist. Please choose another one.", folder=path.parent)
        case errno.ENOSPC | errno.EDQUOT:
            return msg(
                "The disk is full, so “{path}” was not written. Your answers are safe. "
                "Please free some space or choose another place.",
                path=path,
            )
        case _:
            return msg(
                "“{path}” cannot be written there ({reason}). Your answers are safe. Please choose another place.",
                path=path,
                reason=why(error),
            )
