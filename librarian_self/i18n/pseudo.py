"""A language that nobody speaks, for tests: it shows where a sentence is cut off, glued together or forgotten."""

from __future__ import annotations

from gettext import NullTranslations
from itertools import cycle, islice
from string import Formatter
from typing import Final

PSEUDO: Final = "qps"
GROWTH: Final = 0.4
"""How much longer every sentence becomes; nine of ten Uzbek or Russian sentences grow less than twice."""

_FILLING: Final = "oʻgʻıńóúá ǵárezsiz "  # letters that a font may lack, in words that wrap


class PseudoTranslations(NullTranslations):
    """English in brackets, with letters of all our alphabets added."""

    def gettext(self, message: str) -> str:
        """Mark a sentence."""
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Mark the form that English takes."""
        return pseudo(super().ngettext(msgid1, msgid2, n))


def pseudo(pattern: str) -> str:
    """Put a sentence into brackets and make its words longer by `GROWTH`; the places for values stay as they are."""
    letters = sum(len(literal) for literal, *_ in Formatter().parse(pattern))
    filling = "".join(islice(cycle(_FILLING), max(1, round(letters * GROWTH))))
    return f"[{pattern} {filling.strip()}]"
