"""Numbers as each language writes them."""

from __future__ import annotations

import math
import re
from typing import Final, Self

NO_BREAK: Final = "\u00a0"
MINUS: Final = "\u2212"
NOT_A_NUMBER: Final = "–"
"""What stands for a value that is no number: nothing a person could misread."""

_SPEC: Final = re.compile(r"\.(\d)([f%])")
_IN_A_SENTENCE: Final = 2


def number(value: float, digits: int, language: str) -> str:
    """Write a number with `digits` places: a comma (in English a point), thousands apart, a true minus.

    Halves are rounded away from zero, as at school, and counted on the number as people see it (2.675 gives 2,68).
    """
    if isinstance(value, int):
        written = f"{abs(value):,d}" + ("." + "0" * digits if digits else "")
    elif math.isfinite(value):
        # Binary 2.675 lies a hair below the half; one step outwards is far smaller than any digit shown.
        size = abs(value)
        written = f"{size + math.ulp(size):,.{digits}f}"
    else:
        return NOT_A_NUMBER
    written = written.replace(",", NO_BREAK)
    if language != "en":
        written = written.replace(".", ",")
    is_zero = not any(digit in "123456789" for digit in written)
    return written if value >= 0 or is_zero else MINUS + written


def percent(share: float, digits: int, language: str) -> str:
    """Write a share of one as a percentage; Russian sets the sign apart."""
    # The product is rounded first: 0.285 × 100 is 28.499999999999996 in binary.
    scaled = share * 100 if isinstance(share, int) else round(share * 100, digits + 9)
    return number(scaled, digits, language) + (NO_BREAK + "%" if language == "ru" else "%")


class Spoken(float):
    """A number on its way into a sentence: a place such as `{mean:.1f}` or `{share:.0%}` is filled as the language has it.

    Without a format it has at most two places and no idle zeros.
    """

    __slots__ = ("language",)

    language: str

    def __new__(cls, value: float, language: str) -> Self:
        """Remember the language beside the value."""
        spoken = super().__new__(cls, value)
        spoken.language = language
        return spoken

    def __str__(self) -> str:
        written = number(float(self), _IN_A_SENTENCE, self.language)
        mark = "." if self.language == "en" else ","
        return written.rstrip("0").rstrip(mark) if mark in written else written

    def __format__(self, spec: str) -> str:
        if not spec:
            return str(self)
        known = _SPEC.fullmatch(spec)
        if known is None:
            return float(self).__format__(spec)
        write = percent if known[2] == "%" else number
        return write(float(self), int(known[1]), self.language)
