"""Hours as people say and type them; inside the program they are whole minutes."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from librarian_self.i18n.messages import Message, msg
from librarian_self.model.learning import MINUTES_AN_HOUR

_DECIMAL: Final = re.compile(r"(\d{1,6})(?:[.,](\d{0,6}))?|[.,](\d{1,6})", re.ASCII)
_CLOCK: Final = re.compile(r"(\d{1,6}):([0-5]\d)", re.ASCII)


def read_hours(words: str) -> int:
    """Minutes from hours as they are typed: "1.5", "1,5" and "1:30" are all 90.

    Halves of a minute are rounded up. Raises ValueError for anything else; how many are too many is not its business.
    """
    typed = "".join(words.split())
    if clock := _CLOCK.fullmatch(typed):
        return int(clock[1]) * MINUTES_AN_HOUR + int(clock[2])
    if _DECIMAL.fullmatch(typed):
        minutes = Decimal("0" + typed.replace(",", ".")) * MINUTES_AN_HOUR
        return int(minutes.quantize(Decimal(1), ROUND_HALF_UP))
    raise ValueError(f"not hours: {words!r}")


def written_hours(minutes: int) -> str:
    """The same minutes for `read_hours`: with a decimal point where two places say them exactly, else as 1:20."""
    whole, rest = divmod(minutes, MINUTES_AN_HOUR)
    hundredths, remainder = divmod(rest * 100, MINUTES_AN_HOUR)
    if remainder:
        return f"{whole}:{rest:02}"
    return f"{whole}.{hundredths:02}".rstrip("0").rstrip(".")


def hours_words(minutes: int) -> Message:
    """So many hours, short, with at most two places: "1.5 h"."""
    return msg("{hours} h", hours=minutes / MINUTES_AN_HOUR)
