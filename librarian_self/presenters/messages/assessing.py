"""What somebody does with the questions and their results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class StartForm:
    """Begin a new assessment. `rater` None: the person whose profile it is; `occasion`: one of the form's, or none."""

    form: str
    rater: str | None = None
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class Continue:
    """Go on with an assessment."""

    assessment: int


@dataclass(frozen=True, slots=True)
class ChangeAnswer:
    """Change parts of the answer to `item`; `patch` as in `services.answering`."""

    item: str
    patch: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class GoToItem:
    """Another item of the assessment."""

    item: str


@dataclass(frozen=True, slots=True)
class GoToSection:
    """The first unanswered item of a section, else its first."""

    section: str


@dataclass(frozen=True, slots=True)
class Move:
    """`by` items forward or back."""

    by: int


@dataclass(frozen=True, slots=True)
class NextUnanswered:
    """The next item without an answer, round the end."""


@dataclass(frozen=True, slots=True)
class FinishAssessment:
    """All that one wants to say is said."""


@dataclass(frozen=True, slots=True)
class ShowResults:
    """The results of an assessment."""

    assessment: int


@dataclass(frozen=True, slots=True)
class ShowTable:
    """The numbers as a table, or as charts."""

    as_table: bool


@dataclass(frozen=True, slots=True)
class CompareWith:
    """Compare the results with this assessment of the same form."""

    assessment: int


@dataclass(frozen=True, slots=True)
class LookBackAt:
    """Look back at the items of this section."""

    section: str


@dataclass(frozen=True, slots=True)
class Remember:
    """Where one was at the assessment that is compared with, as one sees it now; None takes it back."""

    item: str
    level: int | None


Deed: TypeAlias = (
    StartForm
    | Continue
    | ChangeAnswer
    | GoToItem
    | GoToSection
    | Move
    | NextUnanswered
    | FinishAssessment
    | ShowResults
    | ShowTable
    | CompareWith
    | LookBackAt
    | Remember
)
