"""The file of help articles in one language.

It holds nothing but this; anything else is refused with its line, so that whoever writes it notices at once:

    ## Title {#id}                      an article; ids are the same in every language, in the same order
    <!-- words: stick, drive -->        words that it is found by too, though it does not use them
    ### Heading                         of what follows, until the next one
    A paragraph, on one line.
    - A point of a list.
    - `Ctrl+Z` What these keys do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final, TypeAlias

_ARTICLE: Final = re.compile(r"## (?P<title>\S.*) \{#(?P<id>[a-z]+(?:-[a-z]+)*)\}")
_WORDS: Final = re.compile(r"<!-- words: (?P<words>\S.*) -->")
_HEADING: Final = re.compile(r"### (?P<words>\S.*)")
_KEYS: Final = re.compile(r"- `(?P<keys>[^`]+)` (?P<words>\S.*)")
_POINT: Final = re.compile(r"- (?P<words>\S.*)")
_PARAGRAPH: Final = re.compile(r"(?P<words>\w.*|[“«(].*)")
_MARKUP: Final = re.compile(r"[`*_<>|\\{}]|\]\(")

_Numbered: TypeAlias = tuple[int, str]


class LineKind(StrEnum):
    """What a line of an article is."""

    PARAGRAPH = "paragraph"
    POINT = "point"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A paragraph, a point of a list, or keys with what they do."""

    kind: LineKind
    words: str
    keys: str = ""


@dataclass(frozen=True, slots=True)
class HelpPart:
    """What stands under one heading; the first part of an article may have none."""

    heading: str
    lines: tuple[HelpLine, ...]


@dataclass(frozen=True, slots=True)
class HelpArticle:
    """An article. `words` are those that it is found by too."""

    id: str
    title: str
    parts: tuple[HelpPart, ...]
    words: str = ""


class BrokenHelp(ValueError):
    """A help file that is not written as it has to be: a fault of its author, with the number of the line."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(f"line {line}: {problem}")
        self.line = line


def read_articles(text: str) -> tuple[HelpArticle, ...]:
    """Read a help file. Raises BrokenHelp for anything but what stands above, and where an id comes twice."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines or not _ARTICLE.fullmatch(lines[0][1]):
        raise BrokenHelp(lines[0][0] if lines else 1, "an article begins with “## Title {#id}”")
    articles = tuple(_article(part) for part in _cut(lines, "## "))
    ids = [article.id for article in articles]
    for place, (number, _line) in enumerate(_firsts(lines, "## ")):
        if ids[place] in ids[:place]:
            raise BrokenHelp(number, f"the id “{ids[place]}” is given twice")
    return articles


def _firsts(lines: Sequence[_Numbered], mark: str) -> Iterator[_Numbered]:
    return (line for line in lines if line[1].startswith(mark))


def _cut(lines: Sequence[_Numbered], mark: str) -> Iterator[Sequence[_Numbered]]:
    """The pieces of which each but perhaps the first begins with a line of this mark."""
    places = [place for place, (_number, line) in enumerate(lines) if place and line.startswith(mark)]
    return (lines[first:last] for first, last in pairwise([0, *places, len(lines)]))


def _article(lines: Sequence[_Numbered]) -> HelpArticle:
    (number, head), body = lines[0], lines[1:]
    found = _ARTICLE.fullmatch(head)
    if found is None:
        raise BrokenHelp(number, "an article begins with “## Title {#id}”")
    if not body:
        raise BrokenHelp(number, "this article is empty")
    own = _WORDS.fullmatch(body[0][1])
    words = _plain(body[0][0], own["words"]) if own else ""
    rest = body[1:] if own else body
    if not rest:
        raise BrokenHelp(number, "this article is empty")
    parts = tuple(_part(part) for part in _cut(rest, "### "))
    return HelpArticle(found["id"], _plain(number, found["title"]), parts, words)


def _part(lines: Sequence[_Numbered]) -> HelpPart:
    number, head = lines[0]
    found = _HEADING.fullmatch(head)
    body = lines[1:] if found else lines
    if not body:
        raise BrokenHelp(number, "nothing stands under this heading")
    return HelpPart(_plain(number, found["words"]) if found else "", tuple(_line(*line) for line in body))


def _line(number: int, line: str) -> HelpLine:
    if found := _KEYS.fullmatch(line):
        return HelpLine(LineKind.KEYS, _plain(number, found["words"]), _plain(number, found["keys"]))
    if found := _POINT.fullmatch(line):
        return HelpLine(LineKind.POINT, _plain(number, found["words"]))
    if found := _PARAGRAPH.fullmatch(line):
        return HelpLine(LineKind.PARAGRAPH, _plain(number, found["words"]))
    raise BrokenHelp(number, "neither a heading, a paragraph, a point of a list nor keys")


def _plain(number: int, words: str) -> str:
    """The words, if there is no markup in them: they are shown as they stand."""
    if found := _MARKUP.search(words):
        raise BrokenHelp(number, f"“{found[0]}” has no meaning here")
    return words.strip()
