"""Files that show what was learned: they lie where the person put them, and are only looked at."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

_DOCUMENTS: Final = (
    (".pdf", ".txt", ".md", ".rtf", ".csv", ".epub", ".djvu"),
    (".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp"),
    (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic"),
    (".mp3", ".ogg", ".m4a", ".wav", ".mp4", ".mkv", ".webm", ".mov", ".avi"),
)

READ: Final = frozenset(ending for kind in _DOCUMENTS for ending in kind)
"""Endings of files that are read, seen or heard. Anything else might be a program: a place that came with a table must
never start one."""


def to_open(place: str) -> Path | None:
    """What to open for a file of evidence: the file itself, or its folder where the file is none that one reads.

    None where it is not there any more, or its place is not a whole path.
    """
    path = Path(place)
    with suppress(OSError, ValueError):
        if path.is_absolute() and path.is_file():
            return path if path.suffix.lower() in READ else path.parent
    return None
