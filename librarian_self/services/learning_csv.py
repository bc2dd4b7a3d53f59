"""The learning log as a table for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final

from librarian_self.model.learning import MINUTES_AN_HOUR, LearningEntry
from librarian_self.planning.learning import newest_first
from librarian_self.services.cells import inert

COLUMNS: Final = (
    "id",
    "date",
    "activity",
    "kind",
    "hours",
    "what",
    "so_what",
    "now_what",
    "goal",
    "form",
    "item",
    "evidence",
    "evidence_file",
)

PLACES: Final = 4
"""Decimal places of hours: enough to tell every minute."""


def log_csv(entries: Iterable[LearningEntry]) -> bytes:
    """All entries, oldest first, as CSV in UTF-8 with a byte order mark so that old spreadsheets read it.

    Hours have a decimal point. A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_row(entry) for entry in reversed(newest_first(entries)))
    return out.getvalue().encode("utf-8-sig")


def _row(entry: LearningEntry) -> dict[str, str]:
    words = {name: getattr(entry, name) for name in COLUMNS if name != "hours"}
    return {name: inert(str(value or "")) for name, value in words.items()} | {"hours": _hours(entry.minutes)}


def _hours(minutes: int | None) -> str:
    if minutes is None:
        return ""
    return f"{minutes / MINUTES_AN_HOUR:.{PLACES}f}".rstrip("0").rstrip(".")
