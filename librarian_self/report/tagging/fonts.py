"""A font whose words can be taken out again exactly as they were put in."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from librarian_self.report.tagging.cmap import to_unicode


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
            doc.idToObject[f"toUnicodeCMap:{tag}+{face}"].content = to_unicode(
                enumerate(subset), code_bytes=1
            )
