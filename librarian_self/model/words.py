"""Words for what the program itself names: roles, reasons for not rating, kinds of action, standings of goals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.form import (
    NO_OPPORTUNITY,
    NOT_MY_WORK,
    NOT_OBSERVED,
    RATHER_NOT_SAY,
    ActionKind,
)
from librarian_self.model.plan import GoalStatus

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
    NOT_MY_WORK: msg("not part of my work"),
    NO_OPPORTUNITY: msg("no opportunity yet"),
    RATHER_NOT_SAY: msg("rather not say"),
    NOT_OBSERVED: msg("not observed"),
}

IMPORTANCE: Final[Mapping[int, Message]] = {1: msg("Little"), 2: msg("Some"), 3: msg("Much")}
"""How much one's work needs a competency."""

ACTION_KIND: Final[Mapping[ActionKind, Message]] = {
    ActionKind.PRACTICE: msg("by doing"),
    ActionKind.OTHERS: msg("with others"),
    ActionKind.STUDY: msg("by study"),
}

GOAL_STATUS: Final[Mapping[GoalStatus, Message]] = {
    GoalStatus.ACTIVE: msg("active"),
    GoalStatus.RESTING: msg("resting"),
    GoalStatus.DONE: msg("done"),
    GoalStatus.DROPPED: msg("no longer needed"),
}

FOR_DEVELOPMENT: Final = msg("For your development; not for attestation, pay or discipline.")


def hours(count: int) -> Message:
    """So many hours, short."""
    return nmsg("{count} h", "{count} h", count)
