"""Reviews for the command line and for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.model.review import Comment, GoalReview, Review
from librarian_self.planning.reviews import held, is_begun, series, still_planned
from librarian_self.services.cells import inert
from librarian_self.services.checking import checked
from librarian_self.services.parts_json import part_to_json
from librarian_self.services.session import Session, new_goal_id

COLUMNS: Final = (
    "review",
    "planned",
    "held",
    "noticed",
    "change",
    "goal",
    "title",
    "happened",
    "helped",
    "next_step",
    "due",
    "by",
    "comment",
    "talked",
)

STANDING: Final[Mapping[str, Message]] = {
    "planned": msg("planned"),
    "passed": msg("its date has passed"),
    "begun": msg("begun"),
    "held": msg("held"),
}
"""Words for what `standing` tells."""


class NoSuchReview(Refusal):
    """The plan has no such review, or it was held already."""


def plan_review(session: Session, day: str) -> Review:
    """Plan a review for an ISO date; raises PlanRefused."""
    review = Review(new_goal_id(), day)
    session.save(review)
    return review


def plan_reviews(session: Session, today: str, months: int, until: str | None = None) -> tuple[Review, ...]:
    """Plan one every so many months from today until `until`, else until the plan ends or for a year.

    Days that are planned already stay as they are. Raises PlanRefused where `until` is no date.
    """
    if until is not None:
        checked(Review("", until))
    days = series(session.reviews(), today, months, session.plan_settings().end, until)
    return tuple(plan_review(session, day) for day in days)


def hold_review(session: Session, review_id: str, today: str, noticed: str = "", change: str = "") -> Review:
    """Note that a review was held today, with what was noticed and what will change; what was written before stays.

    Raises NoSuchReview, PlanRefused.
    """
    found = next((each for each in session.reviews() if each.id == review_id), None)
    if found is None:
        raise NoSuchReview(msg("this plan has no review “{id}”", id=review_id))
    if found.held is not None:
        raise NoSuchReview(
            msg("The review “{id}” was held on {date} already.", id=review_id, date=found.held)
        )
    done = replace(found, held=today, noticed=noticed or found.noticed, change=change or found.change)
    session.save(done)
    return done


def in_order(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """What is still to be held, earliest first; then what was held, newest first."""
    every = tuple(reviews)
    return *still_planned(every), *held(every)


def standing(review: Review, today: str) -> str:
    """How a review stands on a day; a key of STANDING."""
    if review.held is not None:
        return "held"
    if is_begun(review):
        return "begun"
    return "passed" if review.planned < today else "planned"


def review_json(review: Review, today: str) -> dict[str, Any]:
    """A review with everything that it says, and how it stands."""
    return {"id": review.id, "standing": standing(review, today), **part_to_json(review)}


def reviews_json(reviews: Iterable[Review], today: str) -> bytes:
    """All of them as a JSON array of objects."""
    rows = [review_json(review, today) for review in in_order(reviews)]
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


def reviews_csv(reviews: Iterable[Review]) -> bytes:
    """All of them as CSV, UTF-8 with a byte order mark so that old spreadsheets read it.

    A row for each goal, and one for each comment of somebody else. A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for review in in_order(reviews):
        said: tuple[GoalReview | Comment, ...] = (*review.goals, *review.comments)
        writer.writerows(_row(review, entry) for entry in said or (GoalReview(""),))
    return out.getvalue().encode("utf-8-sig")


def _row(review: Review, entry: GoalReview | Comment) -> dict[str, str]:
    words: dict[str, str | None] = {
        "review": review.id,
        "planned": review.planned,
        "held": review.held,
        "noticed": review.noticed,
        "change": review.change,
        "by": review.by,
        "goal": entry.goal,
        "title": entry.title,
    }
    if isinstance(entry, Comment):
        words |= {"comment": entry.words, "talked": "true" if entry.talked else "false"}
    else:
        words |= {"happened": entry.happened, "helped": entry.helped, "next_step": entry.next_step}
        words |= {"due": entry.due}
    return {key: inert(value or "") for key, value in words.items()}
