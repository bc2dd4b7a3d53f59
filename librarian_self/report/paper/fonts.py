"""The fonts of the document: which letters they have, and how wide those are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from librarian_self.assets import asset
from librarian_self.report.paper.style import Face

FILES = {
    Face.REGULAR: "SourceSans3-Regular.ttf",
    Face.BOLD: "SourceSans3-Bold.ttf",
}

LONGEST_REMEMBERED = 60
"""Letters of a word that is worth remembering; longer ones hardly come twice."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """What was read from the font files: by face, the width of each code point in thousandths of the size.

    `codes` are the code points that every face can draw.
    """

    widths: Mapping[Face, Mapping[int, float]]
    missing: Mapping[Face, float]
    codes: frozenset[int]


@cache
def load_fonts() -> Fonts:
    """Read the faces and make them known to reportlab, once a process."""
    faces = {}
    for face, name in FILES.items():
        font = TTFont(face.value, BytesIO(asset("resources", "fonts", name).read_bytes()), shapable=False)
        registerFont(font)
        faces[face] = font.face
    shared = frozenset.intersection(*(frozenset(face.charToGlyph) for face in faces.values()))
    return Fonts(
        {face: found.charWidths for face, found in faces.items()},
        {face: found.defaultWidth for face, found in faces.items()},
        shared,
    )


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
