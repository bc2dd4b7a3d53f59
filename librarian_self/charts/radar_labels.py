"""Where the words around a radar go: none overlaps another, none leaves the picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from librarian_self.charts.picture import Anchor, Label
from librarian_self.charts.web import Web
from librarian_self.charts.words import Letters, Wrapped, stacked, wrapped

MARGIN: Final = 7.0
"""Between the outermost ring and a label."""

APART: Final = 1.5
"""Least distance of two labels above each other."""

TRIES: Final = tuple(1 - i / 16 for i in range(9))
"""Parts of the largest radius that are tried until every label has room for all its words."""

POLE_WIDTH: Final = 0.5
"""How much of the width the label at the top or the bottom may take."""


@dataclass(frozen=True, slots=True)
class Round:
    """The words around a web, their colours one each, and the room for all of it."""

    labels: Sequence[str]
    colours: Sequence[str]
    width: float
    height: float
    letters: Letters

    def tall(self, words: Wrapped) -> float:
        """The height of a label."""
        return self.letters.height(max(1, len(words.lines)))


@dataclass(frozen=True, slots=True)
class _Place:
    """One label: its axis, its middle's height, how far its near edge is from the centre, and its words."""

    index: int
    middle: float
    edge: float
    words: Wrapped


def arrange(around: Round) -> tuple[Web, list[Label]] | None:
    """Find the largest web that cuts the fewest labels; None where the labels cannot all be placed."""
    best: tuple[Web, list[Label]] | None = None
    fewest = len(around.labels) + 1
    for part in TRIES:
        found = _arranged(around, part)
        if found is None:
            continue
        web, placed, cut = found
        if cut < fewest:
            best, fewest = (web, placed), cut
        if not cut:
            break
    return best


def _arranged(around: Round, part: float) -> tuple[Web, list[Label], int] | None:
    """One try, with the web at a part of its largest radius; the last value: how many labels lost words."""
    count = len(around.labels)
    poles = [0] if count % 2 else [0, count // 2]
    words = [wrapped(around.labels[i], around.width * POLE_WIDTH, 2, around.letters) for i in poles]
    top = around.tall(words[0])
    bottom = around.height - (around.tall(words[1]) if len(words) > 1 else 0.0)
    radius = part * min((bottom - top) / 2 - MARGIN, around.width / 2 - MARGIN)
    if radius <= 0:
        return None
    web = Web(around.width / 2, (top + bottom) / 2, radius, count)
    beside = (web.y - radius - MARGIN, web.y + radius + MARGIN)
    places = [_beside(around, web, side, beside) for side in (1, -1)]
    if any(side is None for side in places):
        return None
    marks = _upright(around, web, dict(zip(poles, words, strict=True)))
    for place in (place for side in places if side for place in side):
        words.append(place.words)
        marks += _side_label(around, web, place)
    return web, marks, sum(not each.whole for each in words)


def _upright(around: Round, web: Web, poles: dict[int, Wrapped]) -> list[Label]:
    """The labels above and below the web."""
    marks: list[Label] = []
    for index, words in poles.items():
        above = web.y - web.radius - MARGIN - around.tall(words)
        top = above if index == 0 else web.y + web.radius + MARGIN
        marks += stacked(
            words.lines, web.x, top, around.letters, anchor=Anchor.MIDDLE, colour=around.colours[index]
        )
    return marks


def _side_label(around: Round, web: Web, place: _Place) -> list[Label]:
    """The lines of a label beside the web."""
    right = web.lean(place.index) > 0
    return stacked(
        place.words.lines,
        web.x + place.edge if right else web.x - place.edge,
        place.middle - around.tall(place.words) / 2,
        around.letters,
        anchor=Anchor.START if right else Anchor.END,
        colour=around.colours[place.index],
    )


def _beside(around: Round, web: Web, side: int, room: tuple[float, float]) -> list[_Place] | None:
    """The labels on the right (1) or the left (-1), from the top down; None where they have no room.

    They stay between the labels above and below the web, and so never meet them.
    """
    indices = [i for i in range(web.count) if web.lean(i) * side > 0]
    indices.sort(key=lambda i: -web.rise(i))
    outer = 1 + MARGIN / web.radius
    for most in (2, 1):
        places: list[_Place] | None = [
            _Place(i, web.point(i, outer)[1], 0.0, Wrapped((), whole=True)) for i in indices
        ]
        for _ in range(3):
            if places is not None:
                worded = [_worded(around, web, place, most) for place in places]
                places = _pushed(around, worded, room)
        if places is not None:
            return [_worded(around, web, place, max(1, len(place.words.lines))) for place in places]
    return None


def _worded(around: Round, web: Web, place: _Place, most: int) -> _Place:
    """The label with its words broken for the room beside the web at its height."""
    near = max(0.0, abs(place.middle - web.y) - around.tall(place.words) / 2)
    edge = max(MARGIN, math.sqrt(max(0.0, (web.radius + MARGIN) ** 2 - near**2)))
    words = wrapped(around.labels[place.index], around.width / 2 - edge, most, around.letters)
    return replace(place, edge=edge, words=words)


def _pushed(around: Round, places: list[_Place], room: tuple[float, float]) -> list[_Place] | None:
    """Push labels up and down until none touches another; None where the room is too small for all."""
    top, bottom = room
    tall = [around.tall(place.words) for place in places]
    if sum(tall) + APART * (len(places) - 1) > bottom - top:
        return None
    middles = [place.middle for place in places]
    for i, height in enumerate(tall):
        middles[i] = max(middles[i], top + height / 2)
        top = middles[i] + height / 2 + APART
    for i in reversed(range(len(places))):
        middles[i] = min(middles[i], bottom - tall[i] / 2)
        bottom = middles[i] - tall[i] / 2 - APART
    return [replace(place, middle=middle) for place, middle in zip(places, middles, strict=True)]
