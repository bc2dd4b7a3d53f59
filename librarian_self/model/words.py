"""Words for what the program itself names: roles, reasons for not rating, kinds of action, standings of goals.

Keys are the values of `ROLES`, `ActionKind`, `GoalStatus` and the unrated words of `form`; they stand here as texts
so that the first page of the window does not wait for those modules.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.messages import Message, msg, nmsg

ROLE: Final[Mapping[str, Message]] = {
    "practicum-student": msg("Student in practicum"),
    "reader-service": msg("Reader service"),
    "cataloguing-collections": msg("Cataloguing and collections"),
    "digital-resources": msg("Digital resources"),
    "children-youth": msg("Children’s and youth service"),
    "head-methodist": msg("Head or methodist"),
    "not-sure": msg("I am not sure, or another role"),
}

UNRATED: Final[Mapping[str, Message]] = {
    "not-my-work": msg("not part of my work"),
    "no-opportunity": msg("no opportunity yet"),
    "rather-not-say": msg("rather not say"),
    "not-observed": msg("not observed"),
}

IMPORTANCE: Final[Mapping[int, Message]] = {1: msg("Little"), 2: msg("Some"), 3: msg("Much")}
"""How much one's work needs a competency."""

ACTION_KIND: Final[Mapping[str, Message]] = {
    "practice": msg("by doing"),
    "others": msg("with others"),
    "study": msg("by study"),
}

GOAL_STATUS: Final[Mapping[str, Message]] = {
    "active": msg("active"),
    "resting": msg("resting"),
    "done": msg("done"),
    "dropped": msg("no longer needed"),
}

FOR_DEVELOPMENT: Final = msg("For your development; not for attestation, pay or discipline.")


def hours(count: int) -> Message:
    """So many hours, short."""
    return nmsg("{count} h", "{count} h", count)
