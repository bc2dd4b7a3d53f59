"""The dates of the plan on Home: what comes next, and kindly what has passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.planning.reviews import Due, DueKind, ahead, begun_review, due_dates, next_review, overdue
from librarian_self.presenters.state import Opened
from librarian_self.presenters.views.reviews import CONTINUE

MOST_NAMED: Final = 3
"""Dates that the card names; the others are counted."""


@dataclass(frozen=True, slots=True)
class NextView:
    """The next date of the plan. `review` is the date of the next review, where another one comes before it."""

    label: str
    title: str
    line: str
    review: str
    button: str


@dataclass(frozen=True, slots=True)
class ReminderView:
    """What has passed, or was left in the middle: one sentence, at most a few lines, and a way to look at it."""

    sentence: str
    lines: tuple[str, ...]
    button: str


def next_view(opened: Opened, today: str, say: Catalogue) -> NextView:
    """The next goal and the next review."""
    dues = due_dates(opened.goals, ())
    goals = [due for due in ahead(dues, today) if due.kind is DueKind.GOAL]
    review = next_review(opened.reviews, today)
    button = say(msg("Open the plan"))
    if goals:
        return NextView(
            label=say(msg("Next date in your plan")),
            title=say.date(goals[0].day),
            line=_named(goals[0], say),
            review=say(msg("Next review: {date}", date=say.date(review.planned))) if review else "",
            button=button,
        )
    if review:
        line = say(msg("What happened, what helped, what comes next."))
        return NextView(say(msg("Next review")), say.date(review.planned), line, "", button)
    passed = [due for due in dues if due.kind is DueKind.GOAL]
    hint = msg("Your results suggest goals; you choose which to take up.")
    return NextView(
        label=say(msg("My plan")),
        title=say(msg("No dates ahead") if passed else msg("No dates yet")),
        line="" if passed else say(hint),
        review="",
        button=button,
    )


def reminder_view(opened: Opened, today: str, say: Catalogue) -> ReminderView | None:
    """What waits to be looked at; None when nothing does."""
    passed = overdue(due_dates(opened.goals, opened.reviews), today)
    begun = begun_review(opened.reviews)
    waiting = [due for due in passed if begun is None or due.key != begun.id]
    if not waiting and begun is None:
        return None
    return ReminderView(
        sentence=say(_sentence(len(waiting))),
        lines=_lines(waiting, say),
        button=say(CONTINUE if begun else msg("Look at it in a review")),
    )


def _sentence(passed: int) -> Message:
    if not passed:
        return msg("You began a review and left it for later. Would you like to go on?")
    return nmsg(
        "{count} date has passed. Would you like to move it or mark it as done?",
        "{count} dates have passed. Would you like to move them or mark them as done?",
        passed,
    )


def _lines(dues: Sequence[Due], say: Catalogue) -> tuple[str, ...]:
    named = [
        say(msg("{date}: {what}", date=say.date(due.day), what=_named(due, say))) for due in dues[:MOST_NAMED]
    ]
    left = len(dues) - len(named)
    return (*named, say(nmsg("and {count} more", "and {count} more", left))) if left else tuple(named)


def _named(due: Due, say: Catalogue) -> str:
    words = " ".join(due.words.split())
    match due.kind:
        case DueKind.REVIEW:
            return say(msg("a review"))
        case DueKind.GOAL:
            return say(msg("Goal: {title}", title=words or msg("(goal without words yet)")))
        case DueKind.ACTION:
            return say(msg("Action: {text}", text=words))
