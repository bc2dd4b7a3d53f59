"""What a use case changed, so that screens refresh just that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Changed(StrEnum):
    """A part of the profile that screens show."""

    PROFILE = "profile"
    SETTINGS = "settings"
    ASSESSMENTS = "assessments"
    ANSWERS = "answers"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Changes:
    """The parts that changed, durable on disk, and when (UTC, ISO). `seq` is the newest row of the log written."""

    what: frozenset[Changed]
    at: str
    seq: int | None = None
