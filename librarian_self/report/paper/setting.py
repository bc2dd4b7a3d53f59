"""What every block needs to be set: measure, letters, and the tree that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from librarian_self.i18n.languages import SOURCE
from librarian_self.report.blocks import Paragraph, Span
from librarian_self.report.inline import spans_of
from librarian_self.report.paper.fonts import Ruler
from librarian_self.report.paper.letters import Printable
from librarian_self.report.paper.lines import Run, SetLine, broken
from librarian_self.report.paper.strips import LinkMark, RuleMark, Strip, StripMark, TextMark
from librarian_self.report.paper.style import ACCENT, HAIR, QUIET, USUAL, Face, Style, Type
from librarian_self.report.tagging.elements import Element, Role, Tree
from librarian_self.report.tongue import Tongues

LONE: Final = 0.12
"""A last line shorter than this part of the width looks lost."""

MOST_EVENED: Final = 6
"""Lines of a paragraph in which a lone last word is seen at all."""

UNDERLINE: Final = 0.14
"""How far below the baseline a link is underlined, in sizes of its letters."""

ASCENT: Final = 0.79
DESCENT: Final = 0.25
"""Of a line of words, in sizes of its letters."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The tools of one document."""

    ruler: Ruler
    printable: Printable
    tree: Tree = field(default_factory=Tree)
    style: Style = USUAL
    lang: Tongues = field(default_factory=lambda: Tongues(SOURCE))

    def scaled(self, length: float) -> float:
        """A length that goes with the words, in the print of this document."""
        return length * self.style.stretch

    def words(self, text: str, kind: Type, width: float) -> list[SetLine]:
        """Plain words, broken into lines."""
        run = Run(self.printable(text).strip(), kind.face, kind.size, kind.colour)
        return broken([run], width, self.ruler)

    def lines(
        self, paragraph: Paragraph, width: float, element: Element, kind: Type | None = None
    ) -> list[SetLine]:
        """A paragraph that is `element`, broken into lines, in its own size or in `kind`."""
        kind = kind or self.style.sizes[paragraph.size]
        spans = spans_of(paragraph, self.lang)
        if spans and spans[0].lang and all(span.lang == spans[0].lang for span in spans):
            element.lang = spans[0].lang
        runs = [self._run(span, kind, element) for span in spans]
        if runs:
            last = runs[-1]
            runs[-1] = Run(last.text.rstrip(), last.face, last.size, last.colour, last.part)
        return self._evened(runs, broken(runs, width, self.ruler), width)

    def _run(self, span: Span, kind: Type, element: Element) -> Run:
        face = Face.BOLD if span.bold else kind.face
        lang = "" if span.lang == element.lang else span.lang
        part = self.tree.add_inline(element, lang=lang, target=span.link) if lang or span.link else None
        colour = ACCENT if span.link else QUIET if span.quiet else kind.colour
        return Run(self.printable(span.text), face, kind.size, colour, part)

    def _evened(self, runs: Sequence[Run], lines: list[SetLine], width: float) -> list[SetLine]:
        """The same lines, a little shorter, where the last would be a lone short word."""
        if not 1 < len(lines) <= MOST_EVENED or not 0 < lines[-1].width < LONE * width:
            return lines
        narrower = broken(runs, (1 - LONE) * width, self.ruler)
        return narrower if len(narrower) == len(lines) else lines

    def marks(
        self, line: SetLine, x: float, kind: Type, element: Element, top: float = 0.0
    ) -> list[StripMark]:
        """The marks of a line whose top is at `top`; an empty line has none."""
        if not line.runs:
            return []
        y = top + baseline(kind)
        if all(run.part is None for run in line.runs):
            return [TextMark(x, y, line.runs, element)]
        return list(self._parts(line, x, y, element))

    def _parts(self, line: SetLine, x: float, y: float, element: Element) -> Iterator[StripMark]:
        """A line with words of its own element in it: each part where the one before ends, links underlined."""
        for run in line.runs:
            part = run.part or element
            yield TextMark(x, y, (run,), part)
            if part.role is Role.LINK:
                width = self.ruler.width(run.text.rstrip(" "), run.face, run.size)
                foot = y + UNDERLINE * run.size
                yield RuleMark(x, foot, x + width, foot, run.colour, HAIR)
                top = y - ASCENT * run.size
                yield LinkMark(x, top, width, (ASCENT + DESCENT) * run.size, part, run.text.strip())
            x += self.ruler.width(run.text, run.face, run.size)

    def strips(self, lines: Sequence[SetLine], kind: Type, element: Element, x: float = 0.0) -> list[Strip]:
        """A strip a line."""
        return [Strip(kind.leading, tuple(self.marks(line, x, kind, element))) for line in lines]


def baseline(kind: Type) -> float:
    """How far the baseline lies below the top of a line."""
    return (kind.leading - kind.size) / 2 + ASCENT * kind.size
