"""Why the system would not, in the reader's language: the system itself says it in its own."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.messages import Message, msg

_RIGHTS: Final = msg("permission is missing")
_BUSY: Final = msg("another program is using it")
_REASONS: Final[Mapping[int, Message]] = {
    errno.ENOENT: msg("it is not there"),
    errno.ENOTDIR: msg("a part of its path is no folder"),
    errno.EISDIR: msg("it is a folder"),
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EBUSY: _BUSY,
    errno.ETXTBSY: _BUSY,
    errno.ENOSPC: msg("the disk is full"),
    errno.EDQUOT: msg("your part of the disk is full"),
    errno.EFBIG: msg("the file would be too large for this disk"),
    errno.EROFS: msg("the disk is write-protected"),
    errno.ENAMETOOLONG: msg("its name is too long"),
    errno.EIO: msg("the disk does not answer as it should"),
}


def why(error: OSError) -> Message:
    """Say it as the end of a sentence; what has no words here is told by its number."""
    known = _REASONS.get(error.errno or 0)
    return known or msg("the system reports error {number}", number=error.errno or 0)
