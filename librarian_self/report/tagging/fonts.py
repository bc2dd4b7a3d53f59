"""A font whose words can be taken out again exactly as they were put in."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

MOST_A_BLOCK: Final = 100
"""Entries of one block of a CMap (Adobe Technical Note 5014)."""

CMAP: Final = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class TaggedFont(TTFont):
    """reportlab's embedded subset, with a sound way back from its codes to letters.

    reportlab's own names U+0000 for every code that no letter has, which PDF/UA and PDF/A forbid.
    """

    def codes(self, words: str, doc: Any) -> list[tuple[int, bytes]]:
        """The codes of words, by the subset that they stand in; reportlab's own way is asked only for new letters."""
        state: Any = self.state.get(doc)
        if state is not None:
            known = state.assignments
            with suppress(KeyError, ValueError):  # a new letter, or one beyond the first subset
                return [(0, bytes(map(known.__getitem__, map(ord, words))))] if words else []
        return self.splitString(words, doc)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 -- reportlab's name
        """Add the font to a document that is being finished."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for index, subset in enumerate(subsets):
            tag, face = SUBSETN(index).decode("ascii"), self.face.name.decode("ascii")
            doc.idToObject[f"toUnicodeCMap:{tag}+{face}"].content = to_unicode(subset)


def to_unicode(subset: Sequence[int]) -> str:
    """The CMap from the codes of a subset, 0 to 255, to the letters they stand for (9.10.3)."""
    known = [f"<{code:02X}> <{_utf16(letter)}>" for code, letter in enumerate(subset) if letter]
    blocks = [known[i : i + MOST_A_BLOCK] for i in range(0, len(known), MOST_A_BLOCK)]
    written = (f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return CMAP.format(blocks="\n".join(written))


def _utf16(letter: int) -> str:
    return chr(letter).encode("utf-16-be").hex().upper()
