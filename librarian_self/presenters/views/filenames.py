"""Names for files that a page proposes."""

from __future__ import annotations

from typing import Final

UNFIT: Final = frozenset('<>:"/\\|?*')
"""What Windows does not take in the name of a file (with control letters)."""


def file_name(words: str) -> str:
    """The same words without letters that some system does not take in the name of a file."""
    return "".join("-" if letter in UNFIT or letter < " " else letter for letter in words)
