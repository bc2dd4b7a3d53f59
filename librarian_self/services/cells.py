"""Texts in the cells of a CSV file, so that no spreadsheet works one of them out."""

from __future__ import annotations

import re
from typing import Final

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a cell begins that some spreadsheet works out; the wide signs count too where East Asian letters are usual.

Apostrophes before it are of a text that looks as if it were inert already: it gets one more, so that every text comes
back as it was.
"""


def inert(words: str) -> str:
    """The words with an apostrophe in front where a spreadsheet would take them for a formula."""
    return "'" + words if _FORMULA.match(words) else words


def as_written(cell: str) -> str:
    """The words that `inert` made this cell of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell
