"""What every block needs to be set: measure, letters, and the tree that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from librarian_self.report.blocks import Paragraph, Span
from librarian_self.report.paper.elements import Element, Tree
from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.letters import Printable
from librarian_self.report.paper.lines import Run, SetLine, broken
from librarian_self.report.paper.strips import Strip, TextMark
from librarian_self.report.paper.style import QUIET, SIZES, Face, Type

LONE: Final = 0.12
"""A last line shorter than this part of the width looks lost."""

MOST_EVENED: Final = 6
"""Lines of a paragraph in which a lone last word is seen at all."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The tools of one document."""

    ruler: Ruler
    printable: Printable
    tree: Tree

    def words(self, text: str, kind: Type, width: float) -> list[SetLine]:
        """Plain words, broken into lines."""
        run = Run(self.printable(text).strip(), kind.face, kind.size, kind.colour)
        return broken([run], width, self.ruler)

    def lines(self, paragraph: Paragraph, width: float, kind: Type | None = None) -> list[SetLine]:
        """A paragraph, broken into lines, in its own size or in `kind`."""
        kind = kind or SIZES[paragraph.size]
        runs = [_run(self.printable(span.text), span, kind) for span in paragraph.spans]
        if runs:
            last = runs[-1]
            runs[-1] = Run(last.text.rstrip(), last.face, last.size, last.colour)
        return self._evened(runs, broken(runs, width, self.ruler), width)

    def _evened(self, runs: Sequence[Run], lines: list[SetLine], width: float) -> list[SetLine]:
        """The same lines, a little shorter, where the last would be a lone short word."""
        if not 1 < len(lines) <= MOST_EVENED or not 0 < lines[-1].width < LONE * width:
            return lines
        narrower = broken(runs, (1 - LONE) * width, self.ruler)
        return narrower if len(narrower) == len(lines) else lines


def _run(text: str, span: Span, kind: Type) -> Run:
    face = Face.BOLD if span.bold else kind.face
    return Run(text, face, kind.size, QUIET if span.quiet else kind.colour)


def baseline(kind: Type) -> float:
    """How far the baseline lies below the top of a line."""
    return (kind.leading - kind.size) / 2 + 0.79 * kind.size


def line_marks(line: SetLine, x: float, kind: Type, element: Element, top: float = 0.0) -> list[TextMark]:
    """The mark of a line whose top is at `top`; an empty line has none."""
    return [TextMark(x, top + baseline(kind), line.runs, element)] if line.runs else []


def text_strips(lines: Sequence[SetLine], kind: Type, element: Element, x: float = 0.0) -> list[Strip]:
    """A strip a line."""
    return [Strip(kind.leading, tuple(line_marks(line, x, kind, element))) for line in lines]
