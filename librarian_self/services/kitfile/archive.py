"""The files of an `.lskit`: a zip, of which only what a kit holds is unpacked, and only so much of it."""

from __future__ import annotations

import stat
import struct
import zlib
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from librarian_self.formfile.words import shown
from librarian_self.i18n.messages import msg
from librarian_self.services.kitfile import limits
from librarian_self.services.kitfile.names import FORMS, most_bytes, too_large, why_not
from librarian_self.services.kitfile.refusing import Fault

_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_END_64: Final = b"PK\x06\x07"
_END_64_SIZE: Final = 20
"""The record at the end of a zip, and the one before it in a zip of more than four gigabytes (APPNOTE 4.3)."""
_ENCRYPTED: Final = 0x1

_BROKEN: Final = (
    BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    struct.error,
    zlib.error,
)
"""What `zipfile` raises over bytes that are not what they say."""


def files_of_archive(data: bytes) -> dict[str, bytes]:
    """Every file of an archive by its path; raises Fault before anything large is unpacked."""
    if len(data) > limits.ARCHIVE:
        raise Fault(
            msg("it is larger than {most} MB, the most for a kit", most=limits.ARCHIVE // limits.MEGABYTE)
        )
    _check_end(data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _unpacked(archive)
    except _BROKEN as error:
        raise _damaged() from error


def _check_end(data: bytes) -> None:
    """Look at how long the list of entries is before it is read: a million entries would take a minute."""
    place = data.rfind(_END, max(0, len(data) - _END_SIZE - 0xFFFF))
    if place < 0 or place + _END_SIZE > len(data):
        raise Fault(msg("it is no kit, or not all of it is there"))
    entries, size = struct.unpack_from("<HI", data, place + 10)
    before = data[max(0, place - _END_64_SIZE) : place]
    if entries > limits.ENTRIES or size > limits.DIRECTORY or before.startswith(_END_64):
        raise Fault(msg("it holds more than {most} files", most=limits.ENTRIES))


def _unpacked(archive: ZipFile) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    entries = [entry for entry in archive.infolist() if not _is_forms_folder(entry)]
    for entry in entries:
        _check_entry(entry)
    for entry in entries:
        path = entry.orig_filename
        if path in found:
            raise Fault(msg("“{path}” is in it twice", path=shown(path)))
        with archive.open(entry) as packed:
            found[path] = packed.read(most_bytes(path) + 1)
        if len(found[path]) > most_bytes(path):
            raise Fault(too_large(path))
    return found


def _check_entry(entry: ZipInfo) -> None:
    path = entry.orig_filename
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise Fault(msg("“{path}” is a link or a device, not a file", path=shown(path)))
    if reason := why_not(path):
        raise Fault(reason)
    if entry.flag_bits & _ENCRYPTED:
        raise Fault(msg("“{path}” is locked with a password", path=shown(path)))
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Fault(msg("“{path}” is packed in a way that a kit does not use", path=shown(path)))
    if entry.file_size > most_bytes(path):
        raise Fault(too_large(path))


def _is_forms_folder(entry: ZipInfo) -> bool:
    """Zip programs write an entry for the folder itself."""
    return entry.orig_filename == f"{FORMS}/" and entry.file_size == 0


def _damaged() -> Fault:
    return Fault(msg("it is damaged; please copy it again"))
