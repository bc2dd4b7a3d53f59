"""All that a development plan on paper says, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from librarian_self.charts.picture import Picture
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.answer import Evidence
from librarian_self.model.form import Form
from librarian_self.model.plan import Goal, PlanSettings, Suggestion
from librarian_self.model.scores import Scores


class Part(StrEnum):
    """A part of the plan that may be left out, for a copy that somebody else reads. The cover always stays."""

    AIMS = "aims"
    PROFILE = "profile"
    STRENGTHS = "strengths"
    PRIORITIES = "priorities"
    GOALS = "goals"
    ETHICS = "ethics"
    REVIEWS = "reviews"
    LEARNING = "learning"
    CHANGE = "change"
    SIGNATURES = "signatures"


class Particular(StrEnum):
    """What may be left out within parts: examples from one's work, what may get in the way of a goal, goals that rest."""

    EXAMPLES = "examples"
    OBSTACLES = "obstacles"
    RESTING = "resting"


ALL_PARTS: Final = frozenset(Part)
ALL_PARTICULARS: Final = frozenset(Particular)

CONFIDENTIALITY: Final = msg(
    "This plan is for development; it is not for attestation, pay or discipline. It belongs to the person who "
    "wrote it: please keep it to yourself and show it to others only if they agree."
)


@dataclass(frozen=True, slots=True)
class Strength:
    """A competency at or above its target (or level 4), with the example that was given for it."""

    item: str
    level: int
    target: int | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Priority:
    """A gap that is worth a goal, with the example that was given for the present level."""

    suggestion: Suggestion
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """What somebody commits to where a principle of ethics is at stake."""

    principle: str
    situation: str = ""
    action: str = ""
    asks: str = ""


@dataclass(frozen=True, slots=True)
class GoalReviewed:
    """What was said about a goal while looking back, and its new date (ISO), where it got one."""

    title: str
    happened: str = ""
    helped: str = ""
    next_step: str = ""
    due: str | None = None


@dataclass(frozen=True, slots=True)
class GoalCommented:
    """What somebody else said about a goal; `talked`: they talked about it."""

    title: str
    words: str = ""
    talked: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """A look back at the plan. `date` is ISO; `goals` are those that something was said about.

    `by` is whoever else signed the plan on that day (their name may be empty), with their `comments`; None for a review
    of the person's own.
    """

    date: str
    noticed: str
    next: str = ""
    goals: tuple[GoalReviewed, ...] = ()
    by: str | None = None
    comments: tuple[GoalCommented, ...] = ()


@dataclass(frozen=True, slots=True)
class Learning:
    """Something learned: when (ISO), what was done, for how many hours, and what follows from it.

    `goal` is the title of the goal that it belongs to.
    """

    date: str
    activity: str
    hours: float | None = None
    what: str = ""
    so_what: str = ""
    now_what: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """How many competencies were answered higher, the same and lower than on the ISO date `since`."""

    higher: int
    same: int
    lower: int
    since: str


@dataclass(frozen=True, slots=True)
class Logo:
    """The sign of a library on the cover, and whose it is."""

    picture: Picture
    name: str


@dataclass(frozen=True, slots=True)
class PlanContent:
    """A whole plan. `made` is the ISO date that it bears; equal content gives equal bytes.

    `name`, `role` and `language_name` are shown as they are. `assessed` holds the ISO dates of the assessments,
    oldest first; `scores` belong to the newest and to `form`. `next_review` is the ISO date of the one that is planned.
    """

    made: str
    name: str
    role: str = ""
    language_name: str = ""
    settings: PlanSettings = field(default_factory=PlanSettings)
    form: Form | None = None
    scores: Scores | None = None
    assessed: tuple[str, ...] = ()
    strengths: tuple[Strength, ...] = ()
    priorities: tuple[Priority, ...] = ()
    goals: tuple[Goal, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    reviews: tuple[Review, ...] = ()
    next_review: str | None = None
    learning: tuple[Learning, ...] = ()
    change: Change | None = None
    logo: Logo | None = None
    confidentiality: Message = CONFIDENTIALITY
    parts: frozenset[Part] = ALL_PARTS
    particulars: frozenset[Particular] = ALL_PARTICULARS
