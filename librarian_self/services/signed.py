"""What somebody else filled into a copy of the plan, as an entry of the review log."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Final

from librarian_self.i18n.dates import month_of
from librarian_self.model.plan import Goal
from librarian_self.model.review import Comment, Review
from librarian_self.services.opened_plan import Filled, OpenedPlan

ID: Final = "signed-"
"""How the ids of such entries begin; the rest follows from who signed when, so that a copy never counts twice."""

ID_LENGTH: Final = 16

PIECE: Final = re.compile(r"\d+|[^\W\d_]+")
YEAR_LENGTH: Final = 4
MOST_PIECES: Final = 6


def signed_review(
    copy: OpenedPlan, goals: Iterable[Goal], reviews: Iterable[Review], today: str
) -> Review | None:
    """The entry that the copy brings to a log, or changes there; None where all of it is there already.

    It bears the date that was filled in, `today` (ISO) where that cannot be read. The person's own words in an entry
    that is there stay. What the same person said of a goal in an earlier copy is not said again.
    """
    filled = copy.filled
    if filled is None:
        return None
    there = tuple(reviews)
    titles = {**copy.titles, **{goal.id: goal.title for goal in goals}}
    key = _key(filled, copy.named)
    before = next((each for each in there if each.id == key), None)
    said = {comment for each in there if each.by == filled.by and each.id != key for comment in each.comments}
    fresh = [comment for comment in _comments(filled, titles) if comment not in said]
    if before is None:
        if not fresh and any(each.by == filled.by for each in there if not each.is_own):
            return None
        day = day_of(filled.dated) or today
        return Review(key, day, day, by=filled.by, comments=tuple(fresh))
    comments = _laid_over(before.comments, fresh)
    return None if comments == before.comments else replace(before, comments=comments)


def belongs(copy: OpenedPlan, goals: Iterable[Goal]) -> bool:
    """Whether a copy is one of the plan with these goals: it speaks of at least one of them."""
    return any(goal.id in copy.named for goal in goals)


def day_of(words: str) -> str | None:
    """The ISO date that somebody wrote: 2026-11-24, 24.11.2026, or with the month's name in a language of ours.

    None where it cannot be told. Of two numbers before a year the first is the day.
    """
    pieces = PIECE.findall(words)[:MOST_PIECES]
    months = [month for piece in pieces if (month := month_of(piece)) is not None]
    numbers = [piece for piece in pieces if piece.isascii() and piece.isdigit()]
    years = [piece for piece in numbers if len(piece) == YEAR_LENGTH]
    others = [int(piece) for piece in numbers if len(piece) < YEAR_LENGTH - 1]
    if len(years) != 1 or len(others) + len(months) != 2 or len(months) > 1:  # noqa: PLR2004 -- a day and a month
        return None
    if months:
        month, day = months[0], others[0]
    else:
        month, day = others if numbers[0] == years[0] else reversed(others)
    try:
        return date(int(years[0]), month, day).isoformat()
    except ValueError:
        return None


def _key(filled: Filled, named: frozenset[str]) -> str:
    said = "\n".join((filled.by.casefold(), filled.dated, *sorted(named)))
    return ID + sha256(said.encode()).hexdigest()[:ID_LENGTH]


def _comments(filled: Filled, titles: Mapping[str, str]) -> list[Comment]:
    return [
        Comment(remark.goal, titles.get(remark.goal, "").strip(), remark.words, remark.talked)
        for remark in filled.remarks
    ]


def _laid_over(before: tuple[Comment, ...], fresh: Iterable[Comment]) -> tuple[Comment, ...]:
    """What was said before, with what is said of the same goals now in its place, and the rest at the end."""
    newer = {comment.goal: comment for comment in fresh}
    kept = tuple(newer.pop(comment.goal, comment) for comment in before)
    return (*kept, *newer.values())
