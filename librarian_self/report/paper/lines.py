"""Running words, broken into lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.style import Face
from librarian_self.report.tagging.elements import Element

PIECE: Final = re.compile(r"\n|[^ \n]+ *| +")

INNER_BREAK: Final = re.compile(r"(?<=[^\W\d_]{2}[-–—/])(?=[^\W\d_]{2})")
"""After a hyphen, a dash or a stroke between two parts of a word, but not in a number or a date."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one face, size and colour; `part` where they are an element of their own among the others."""

    text: str
    face: Face
    size: float
    colour: str
    part: Element | None = None


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line: its runs in order, and their width without the space at the end."""

    runs: tuple[Run, ...]
    width: float


@dataclass(slots=True)
class _Line:
    """The line that is being filled."""

    runs: list[Run] = field(default_factory=list)
    used: float = 0.0
    seen: float = 0.0


def broken(runs: Sequence[Run], width: float, ruler: Ruler) -> list[SetLine]:
    """Break runs into lines no wider than `width`, at spaces where it can be, inside a word where it must.

    Newlines are kept, a space at which a line breaks stays at its end (unseen, but found by a search), and a newline
    leaves one there. There is at least one line.
    """
    lines: list[SetLine] = []
    line = _Line()
    for run, piece in _pieces(runs):
        if piece == "\n":
            lines.append(_closed(line, at_newline=True))
            line = _Line()
            continue
        word = ruler.width(piece.rstrip(" "), run.face, run.size)
        if line.runs and line.used + word > width:
            lines.append(_closed(line))
            line = _Line()
        while line.used + word > width:
            head, piece = _head(piece, run, width, ruler)  # noqa: PLW2901 -- the rest of the word is the next piece
            if not piece:
                piece = head  # noqa: PLW2901 -- nothing can be taken off any more
                break
            _add(line, run, head, ruler)
            lines.append(_closed(line))
            line = _Line()
            word = ruler.width(piece.rstrip(" "), run.face, run.size)
        _add(line, run, piece, ruler)
    lines.append(_closed(line))
    return lines


def _pieces(runs: Sequence[Run]) -> Iterator[tuple[Run, str]]:
    """Every piece after which a line may break."""
    for run in runs:
        for word in PIECE.findall(run.text):
            for piece in INNER_BREAK.split(word):
                yield run, piece


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


def _add(line: _Line, run: Run, text: str, ruler: Ruler) -> None:
    """Put words at the end of the line, into its last run where they look the same."""
    if line.runs and _alike(line.runs[-1], run):
        line.runs[-1] = Run(line.runs[-1].text + text, run.face, run.size, run.colour, run.part)
    else:
        line.runs.append(Run(text, run.face, run.size, run.colour, run.part))
    line.seen = line.used + ruler.width(text.rstrip(" "), run.face, run.size)
    line.used += ruler.width(text, run.face, run.size)


def _alike(one: Run, other: Run) -> bool:
    looks_alike = (one.face, one.size, one.colour) == (other.face, other.size, other.colour)
    return looks_alike and one.part is other.part


def _closed(line: _Line, *, at_newline: bool = False) -> SetLine:
    """The line, with a space at its end where a newline parts its last word from the next line's first."""
    if at_newline and line.runs and not line.runs[-1].text.endswith(" "):
        last = line.runs[-1]
        line.runs[-1] = Run(last.text + " ", last.face, last.size, last.colour, last.part)
    return SetLine(tuple(line.runs), line.seen)
