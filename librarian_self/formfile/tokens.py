"""The words of a condition: what `when:` is made of before it has a meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from librarian_self.formfile.words import shown
from librarian_self.i18n.messages import Message, msg


class ExpressionError(Exception):
    """A condition that cannot be understood: why, and at which character of it (from 0)."""

    def __init__(self, message: Message, offset: int) -> None:
        super().__init__(message, offset)
        self.message = message
        self.offset = offset


class Sort(Enum):
    """What a token is."""

    NUMBER = auto()
    TEXT = auto()
    NAME = auto()
    SIGN = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, text or sign as it was written, and at which character it begins."""

    sort: Sort
    words: str
    offset: int


_TOKEN: Final = re.compile(
    r"""\s*(?:
        (?P<NUMBER>-?[0-9]+(?:\.[0-9]+)?)
      | (?P<TEXT>"[^"]*"|'[^']*')
      | (?P<NAME>[^\W\d][\w-]*)
      | (?P<SIGN>==|!=|<=|>=|<|>|\(|\)|,)
      | (?P<END>\Z)
    )""",
    re.VERBOSE,
)


def tokens(text: str) -> Iterator[Token]:
    """Cut a condition into tokens; the last one is always END.

    Raises ExpressionError where a character begins no token.
    """
    offset = 0
    while True:
        found = _TOKEN.match(text, offset)
        if found is None or found.lastgroup is None:
            start = offset + len(text[offset:]) - len(text[offset:].lstrip())
            raise ExpressionError(_stranger(text[start]), start)
        sort = Sort[found.lastgroup]
        yield Token(sort, found[sort.name], found.start(sort.name))
        if sort is Sort.END:
            return
        offset = found.end()


def _stranger(letter: str) -> Message:
    match letter:
        case "'" | '"':
            return msg("this text has no closing quotation mark")
        case "“" | "”" | "„" | "«" | "»" | "‘" | "’" | "ʻ" | "ʼ":
            return msg("a condition knows only straight quotation marks: \"text\" or 'text'")
        case "=":
            return msg("two things are compared with “==”")
        case "&":
            return msg("write the word “and” instead of “&”")
        case "|":
            return msg("write the word “or” instead of “|”")
        case "!":
            return msg("write the word “not” instead of “!”")
        case _:
            return msg("“{letter}” means nothing in a condition", letter=shown(letter))
