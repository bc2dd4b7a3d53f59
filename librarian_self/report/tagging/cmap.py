"""The way back from the codes of a font to letters (9.10.3)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

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
<{least}> <{most}>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def to_unicode(letters: Iterable[tuple[int, int]], *, code_bytes: int) -> str:
    """The CMap from codes of so many bytes to the code points of their letters; a code with the letter 0 has none."""
    digits = 2 * code_bytes
    known = [f"<{code:0{digits}X}> <{_utf16(letter)}>" for code, letter in letters if letter]
    blocks = [known[i : i + MOST_A_BLOCK] for i in range(0, len(known), MOST_A_BLOCK)]
    written = (f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return CMAP.format(least="0" * digits, most="F" * digits, blocks="\n".join(written))


def _utf16(letter: int) -> str:
    return chr(letter).encode("utf-16-be").hex().upper()
