"""Running words, broken into lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.style import Face
from librarian_self.report.tagging.elements import Element

PIECE: Final = re.compile(r"\n|[^ \n]+ *| +")

INNER_BREAK: Final = re.compile(r"(?<=[^\W\d_]{2}[-–—/])(?=[^\W\d_]{2})")
"""After a hyphen, a dash or a stroke between two parts of a word, but not in a number or a date."""


INNER_SIGN: Final = re.compile(r"[-–—/]")
"""Without one of these in it no word has a place to break."""


class Run(NamedTuple):
    """Words of one face, size and colour; `part` where they are an element of their own among the others."""

    text: str
    face: Face
    size: float
    colour: str
    part: Element | None = None


class SetLine(NamedTuple):
    """One line: its runs in order, and their width without the space at the end."""

    runs: tuple[Run, ...]
    width: float


class _Line:
    """The line that is being filled: words by the look that they have."""

    def __init__(self) -> None:
        self.used = 0.0
        self.seen = 0.0
        self._looks: list[Run] = []
        self._words: list[list[str]] = []

    @property
    def begun(self) -> bool:
        """Whether there is anything on it."""
        return bool(self._looks)

    def add(self, run: Run, text: str, width: float, ruler: Ruler) -> None:
        """Put words at its end; `width` is theirs without the spaces after them."""
        if self._looks and (self._looks[-1] is run or _alike(self._looks[-1], run)):
            self._words[-1].append(text)
        else:
            self._looks.append(run)
            self._words.append([text])
        self.seen = self.used + width
        spaces = len(text) - len(text.rstrip(" "))
        self.used = self.seen + (spaces * ruler.width(" ", run.face, run.size) if spaces else 0.0)

    def closed(self, *, at_newline: bool = False) -> SetLine:
        """The line, with a space at its end where a newline parts its last word from the next line's first."""
        if at_newline and self._words and not self._words[-1][-1].endswith(" "):
            self._words[-1].append(" ")
        runs = (
            Run("".join(words), look.face, look.size, look.colour, look.part)
            for look, words in zip(self._looks, self._words, strict=True)
        )
        return SetLine(tuple(runs), self.seen)


def broken(runs: Sequence[Run], width: float, ruler: Ruler) -> list[SetLine]:
    """Break runs into lines no wider than `width`, at spaces where it can be, inside a word where it must.

    Newlines are kept, a space at which a line breaks stays at its end (unseen, but found by a search), and a newline
    leaves one there. There is at least one line.
    """
    lines: list[SetLine] = []
    line = _Line()
    for run, piece in _pieces(runs):
        if piece == "\n":
            lines.append(line.closed(at_newline=True))
            line = _Line()
            continue
        word = ruler.width(piece.rstrip(" "), run.face, run.size)
        if line.begun and line.used + word > width:
            lines.append(line.closed())
            line = _Line()
        while line.used + word > width:
            head, piece = _head(piece, run, width, ruler)  # noqa: PLW2901 -- the rest of the word is the next piece
            if not piece:
                piece = head  # noqa: PLW2901 -- nothing can be taken off any more
                break
            line.add(run, head, ruler.width(head, run.face, run.size), ruler)
            lines.append(line.closed())
            line = _Line()
            word = ruler.width(piece.rstrip(" "), run.face, run.size)
        line.add(run, piece, word, ruler)
    lines.append(line.closed())
    return lines


def _pieces(runs: Sequence[Run]) -> Iterator[tuple[Run, str]]:
    """Every piece after which a line may break."""
    for run in runs:
        has_signs = INNER_SIGN.search(run.text)
        for word in PIECE.findall(run.text):
            if has_signs:
                for piece in INNER_BREAK.split(word):
                    yield run, piece
            else:
                yield run, word


def _head(piece: str, run: Run, width: float, ruler: Ruler) -> tuple[str, str]:
    """As much of a word as fits on a line of its own, at least one letter with its accents, and the rest."""
    used, end = 0.0, 0
    for i, letter in enumerate(piece):
        used += ruler.width(letter, run.face, run.size)
        if used > width and end:
            break
        if i + 1 == len(piece) or not unicodedata.combining(piece[i + 1]):
            end = i + 1
    return piece[:end], piece[end:]


def _alike(one: Run, other: Run) -> bool:
    looks_alike = (one.face, one.size, one.colour) == (other.face, other.size, other.colour)
    return looks_alike and one.part is other.part
