"""The font that a viewer writes with into a field: every letter of our alphabets, as nobody knows yet which it takes.

The fonts of the pages hold only letters that stand there. This one is composite (9.7), its codes are glyph numbers
(Identity-H), and it says which letter each of them is, so that a viewer finds the way from letters to codes.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any, Final

from reportlab.pdfbase.ttfonts import TTFontFile

from librarian_self.report.tagging.cmap import to_unicode
from librarian_self.report.tagging.codes import number
from librarian_self.report.tagging.objects import Objects, Stream

LETTERS: Final = (
    range(0x20, 0x7F),  # ASCII
    range(0xA0, 0x180),  # Latin of our languages and their neighbours
    range(0x1F4, 0x1F6),  # the G of Karakalpak
    range(0x2BB, 0x2BD),  # the letters ʻ and ʼ of Uzbek
    range(0x400, 0x500),  # Cyrillic of all our languages
    range(0x2010, 0x2027),  # dashes, quotation marks, dots
    (0x20AC, 0x2116),  # € and №
)

NAME: Final = "AAAAAA+"
"""A subset begins its name with six letters."""


def add_form_font(face: TTFontFile, objects: Objects) -> str:
    """Embed the letters of `face`; returns the font's reference."""
    inside: Any = face
    known = [code for code in chain(*LETTERS) if code in inside.charToGlyph]
    glyphs = _glyphs(known, inside)
    name = NAME + inside.name.decode("ascii")
    program: bytes = inside.makeSubset(known)
    file = objects.add(Stream(f"/Length1 {len(program)}", program))
    descriptor = objects.add(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {inside.flags | 4}/FontBBox[{_numbers(inside.bbox)}]"
        f"/ItalicAngle {number(inside.italicAngle)}/Ascent {number(inside.ascent)}"
        f"/Descent {number(inside.descent)}/CapHeight {number(inside.capHeight)}/StemV {number(inside.stemV)}"
        f"/FontFile2 {file}>>"
    )
    widths = _numbers(inside.charWidths[code] for code in glyphs)
    letters = objects.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/FontDescriptor {descriptor}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/DW {number(inside.defaultWidth)}/W[1[{widths}]]/CIDToGIDMap/Identity>>"
    )
    way_back = to_unicode(enumerate(glyphs, start=1), code_bytes=2)
    letters_of_codes = objects.add(Stream("", way_back.encode("ascii")))
    return objects.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{letters}]"
        f"/ToUnicode {letters_of_codes}>>"
    )


def _glyphs(codes: Iterable[int], face: Any) -> list[int]:
    """The first letter of each glyph, in the order of the subset's glyphs; the one numbered 0 is nobody's."""
    found: dict[int, int] = {}
    for code in codes:
        found.setdefault(face.charToGlyph[code], code)
    return list(found.values())


def _numbers(values: Iterable[float]) -> str:
    return " ".join(map(number, values))
