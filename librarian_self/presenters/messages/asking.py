"""Answers to the question above the page, wishes to erase something for good, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from librarian_self.services.erasing import Cost, Erased
    from librarian_self.storage.rewriting import Rewritten


@dataclass(frozen=True, slots=True)
class Agree:
    """Yes to the question above the page."""


@dataclass(frozen=True, slots=True)
class Decline:
    """No; everything stays as it is."""


@dataclass(frozen=True, slots=True)
class AskToEraseWords:
    """Ask whether the note and the example at an item of the assessment on the page are to go for good."""

    item: str


@dataclass(frozen=True, slots=True)
class AskToEraseAssessment:
    """Ask whether an assessment is to go for good."""

    assessment: int


Deed: TypeAlias = Agree | Decline | AskToEraseWords | AskToEraseAssessment


@dataclass(frozen=True, slots=True)
class ErasingWeighed:
    """What erasing would take."""

    what: Erased
    cost: Cost


@dataclass(frozen=True, slots=True)
class PartErased:
    """It is gone; the profile is open again."""

    what: Erased
    rewritten: Rewritten


Report: TypeAlias = ErasingWeighed | PartErased
