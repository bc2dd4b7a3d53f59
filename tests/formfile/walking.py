"""One kind read from a small text, without a form around it."""

from __future__ import annotations

from typing import Any

from librarian_self.formfile.kinds import ShapeOf
from librarian_self.formfile.texts import KNOWN_LANGUAGES
from librarian_self.formfile.tree import read_tree
from librarian_self.formfile.walk import Walk
from librarian_self.i18n.messages import english


def walk_over(kind: ShapeOf, source: str, languages: tuple[str, ...] = KNOWN_LANGUAGES) -> tuple[Any, Walk]:
    """Read the one document of `source` as `kind`; a text needs the first of `languages`."""
    walk = Walk(source, languages, languages[0])
    return kind.read(read_tree(source), walk), walk


def said(walk: Walk) -> list[str]:
    """What the walk found, as `LINE:COLUMN: message`."""
    return [f"{problem.line}:{problem.column}: {english(problem.message)}" for problem in walk.problems]
