"""Whole plans for property tests: anything that the program itself can keep."""

from __future__ import annotations

from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from librarian_self.formfile import limits
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import MINUTES_AN_HOUR, LearningEntry
from librarian_self.model.plan import (
    MOST_ACTIVE_GOALS,
    Commitment,
    Goal,
    GoalAction,
    GoalStatus,
    PlanSettings,
)
from librarian_self.model.review import Comment, GoalReview, Review
from librarian_self.services.checking import MOST_HOURS
from librarian_self.services.plan_import import PlanParts
from librarian_self.services.planfile.kinds import LONGEST_ID

Made = TypeVar("Made")

NAMES: Final = ("a", "b-2", "entry 3", "oʻqish/1", "0123456789abcdef", "x" * LONGEST_ID)
"""Ids, so few that two plans often share some."""

ids = st.sampled_from(NAMES)
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
names = st.none() | words
days = st.none() | st.dates().map(lambda day: day.isoformat())
some_day = st.dates().map(lambda day: day.isoformat())
hours = st.integers(0, MOST_HOURS)
levels = st.none() | st.integers(-limits.STEP, limits.STEP)

actions = st.builds(GoalAction, words, st.sampled_from(ActionKind), hours, days, st.booleans(), names)


def _texts(*keys: str) -> dict[str, st.SearchStrategy[str]]:
    return dict.fromkeys(keys, words)


goals = st.builds(
    Goal,
    id=ids,
    title=words,
    form=names,
    item=names,
    from_level=levels,
    to_level=levels,
    **_texts("reason", "measure", "support", "cost", "obstacle", "if_then", "evidence"),
    start=days,
    due=days,
    hours_month=st.none() | hours,
    status=st.sampled_from(GoalStatus),
    actions=st.lists(actions, max_size=2).map(tuple),
)
commitments = st.builds(
    Commitment, id=ids, **_texts("principle", "situation", "action", "asks"), form=names, section=names
)
goal_reviews = st.builds(GoalReview, goal=ids, **_texts("title", "happened", "helped", "next_step"), due=days)
comments = st.builds(Comment, goal=ids, **_texts("title", "words"), talked=st.booleans())
reviews = st.builds(
    Review,
    id=ids,
    planned=some_day,
    held=days,
    **_texts("noticed", "change"),
    goals=st.lists(goal_reviews, max_size=2).map(tuple),
    by=st.none() | words,
    comments=st.lists(comments, max_size=2).map(tuple),
)
entries = st.builds(
    LearningEntry,
    id=ids,
    date=some_day,
    kind=st.sampled_from(ActionKind),
    minutes=st.none() | st.integers(0, MOST_HOURS * MINUTES_AN_HOUR),
    goal=names,
    form=names,
    item=names,
    **_texts("activity", "what", "so_what", "now_what", "evidence", "evidence_file"),
)
settings_of_plans = st.builds(
    PlanSettings,
    **_texts("institution", "aim_one_year", "aim_three_years", "strengths_use"),
    start=days,
    end=days,
    hours_month=st.none() | hours,
    hours_year=st.none() | hours,
)


def _id(value: Any) -> str:
    return str(value.id)


def _unlike(of: st.SearchStrategy[Made]) -> st.SearchStrategy[tuple[Made, ...]]:
    return st.lists(of, max_size=4, unique_by=_id).map(tuple)


def _few_active(found: tuple[Goal, ...]) -> bool:
    return sum(goal.status is GoalStatus.ACTIVE for goal in found) <= MOST_ACTIVE_GOALS


plans = st.builds(
    PlanParts,
    goals=_unlike(goals).filter(_few_active),
    commitments=_unlike(commitments),
    reviews=_unlike(reviews),
    learning=_unlike(entries),
    settings=settings_of_plans,
)
"""Plans whose goals stand as they came."""
