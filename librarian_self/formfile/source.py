"""From the bytes of a form file to its text, or the reason why it cannot be one."""

from __future__ import annotations

import re
from typing import Final

from librarian_self.formfile.limits import BYTES
from librarian_self.formfile.problem import Problem
from librarian_self.i18n.messages import Message, msg

_PLAIN_BYTES: Final = bytes(range(0x20, 0x7F)) + bytes(range(0x80, 0x100)) + b"\t\n\r"
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HIDDEN_BREAKS: Final = ("\x85", "\u2028", "\u2029")
"""Line breaks for YAML but not for most editors: after one, every line number would be wrong."""


class SourceError(Exception):
    """The file cannot even be read as text or YAML; holds what to say."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def read_source(data: bytes) -> str:
    """Read the bytes as UTF-8, without a byte order mark. Raises SourceError.

    Cheap on purpose: it runs over the whole file before YAML does.
    """
    if len(data) > BYTES:
        raise SourceError(
            Problem(
                1, 1, msg("the file is larger than {most} MB, the most for a form", most=BYTES // 1_000_000)
            )
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        raise SourceError(
            at_end_of(before, msg("the file is not in UTF-8 from here on; save it in UTF-8 (Unicode)"))
        ) from None
    text = text.removeprefix("\ufeff")
    if data.translate(None, _PLAIN_BYTES) and (found := _CONTROL.search(text)):
        message = msg("a control character ({code}) stands here; delete it", code=code_point(found[0]))
        raise SourceError(at_end_of(text[: found.start()], message))
    for letter in _HIDDEN_BREAKS:
        if letter in text:
            message = msg("a hidden line break ({code}) stands here; delete it", code=code_point(letter))
            raise SourceError(at_end_of(text[: text.index(letter)], message))
    return text


def code_point(letter: str) -> str:
    """Name a character that cannot be shown: `U+0007`."""
    return f"U+{ord(letter):04X}"


def at_end_of(text: str, message: Message) -> Problem:
    """Make a problem for the character that follows `text`, the file's beginning."""
    lines = re.split("\r\n|\r|\n", text)
    return Problem(len(lines), len(lines[-1]) + 1, message)
