"""The fonts of the document: which letters they have, and how wide those are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from librarian_self.assets import asset
from librarian_self.report.paper.style import Face
from librarian_self.report.tagging.fonts import TaggedFont

FILES = {
    Face.REGULAR: "SourceSans3-Regular.ttf",
    Face.BOLD: "SourceSans3-Bold.ttf",
}

LONGEST_REMEMBERED = 60
"""Letters of a word that is worth remembering; longer ones hardly come twice."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """What was read from the font files: by face, the width of each code point in thousandths of the size.

    `codes` are the code points that every face can draw, `faces` the fonts themselves.
    """

    widths: Mapping[Face, Mapping[int, float]]
    missing: Mapping[Face, float]
    codes: frozenset[int]
    faces: Mapping[str, TaggedFont]


@cache
def load_fonts() -> Fonts:
    """Read the faces, once a process."""
    fonts = {face: _font(face) for face in FILES}
    shared = frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in fonts.values()))
    return Fonts(
        {face: font.face.charWidths for face, font in fonts.items()},
        {face: font.face.defaultWidth for face, font in fonts.items()},
        shared,
        {face.value: font for face, font in fonts.items()},
    )


def _font(face: Face) -> TaggedFont:
    file = BytesIO(asset("resources", "fonts", FILES[face]).read_bytes())
    return TaggedFont(face.value, file, asciiReadable=False, shapable=False)


class Ruler:
    """Measures words, and remembers them for the length of one document."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._known: dict[tuple[Face, str], float] = {}

    def width(self, text: str, face: Face, size: float) -> float:
        """The width of one line of text, without kerning, as the document draws it."""
        key = (face, text)
        found = self._known.get(key)
        if found is None:
            widths, missing = self._fonts.widths[face], self._fonts.missing[face]
            found = sum(widths.get(ord(letter), missing) for letter in text) / 1000
            if len(text) <= LONGEST_REMEMBERED:
                self._known[key] = found
        return found * size

    def measure(self, text: str, bold: bool, size: float) -> float:  # noqa: FBT001 -- the signature of every Measure
        """The same, as charts ask for it."""
        return self.width(text, Face.BOLD if bold else Face.REGULAR, size)
