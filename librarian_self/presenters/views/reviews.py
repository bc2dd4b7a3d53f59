"""Reviews on My plan: the dates that are planned, and the log of those that were held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.review import Review
from librarian_self.planning.reviews import (
    begun_review,
    held,
    next_review,
    review_to_hold,
    series,
    still_planned,
)
from librarian_self.presenters.state import Opened, State
from librarian_self.presenters.views.comments import who
from librarian_self.presenters.views.parts import Choice

DISTANCES: Final = (1, 2, 3, 4, 6, 12)
"""Months from one review to the next that are offered."""

USUAL: Final = 3

LONGEST_LINE: Final = 90
"""Letters of what somebody noticed that the log shows."""


@dataclass(frozen=True, slots=True)
class PlannedView:
    """A planned review. `day` is ISO, `label` names its field for the ear; `note` says how its date stands."""

    id: str
    day: str
    label: str
    note: str
    has_passed: bool
    remove: str
    remove_aloud: str


@dataclass(frozen=True, slots=True)
class HeldView:
    """A review in the log: when it was, the beginning of what was noticed, and the way to read it."""

    id: str
    date: str
    line: str
    open: str
    open_aloud: str


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Planning several at once: the distances to choose from, and for each what the button says (none: nothing to do)."""

    label: str
    distances: tuple[Choice[int], ...]
    buttons: tuple[str, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class CalendarView:
    """The dates as a file for a calendar program."""

    button: str
    title: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class ReviewsView:
    """The card."""

    title: str
    lead: str
    now: str
    now_line: str
    planned_title: str
    planned: tuple[PlannedView, ...]
    no_planned: str
    add: str
    series: SeriesView
    log_title: str
    log: tuple[HeldView, ...]
    more: str
    more_planned: str
    more_log: str
    calendar: CalendarView


def reviews_view(state: State, opened: Opened, say: Catalogue) -> ReviewsView:
    """The reviews of the plan."""
    planned = still_planned(opened.reviews)
    log = held(opened.reviews)
    lead = msg(
        "A review is a quiet half hour with your plan: what happened, what helped, what comes next. "
        "Every two or three months is enough."
    )
    return ReviewsView(
        title=say(msg("Reviews")),
        lead="" if log else say(lead),
        now=say(CONTINUE if begun_review(opened.reviews) else msg("Review now")),
        now_line=say(_now_line(state, opened, say)),
        planned_title=say(msg("Planned dates")),
        planned=tuple(_planned(each, state, opened, say) for each in planned),
        no_planned="" if planned else say(msg("No review is planned yet.")),
        add=say(msg("Plan a review")),
        series=_series(state, opened, say),
        log_title=say(msg("Review log")) if log else "",
        log=tuple(_held(each, say) for each in log),
        more=say(msg("Show more")),
        more_planned=say(msg("Show more planned dates")),
        more_log=say(msg("Show more of the review log")),
        calendar=CalendarView(
            button=say(msg("Save dates for a calendar…")),
            title=say(msg("Save the dates of the plan for a calendar program")),
            name=say(msg("Development plan dates")) + ".ics",
            kind=say(msg("Calendar file")),
        ),
    )


CONTINUE: Final = msg("Continue the review")
"""What leads back to a review that was left."""


def _now_line(state: State, opened: Opened, say: Catalogue) -> Message:
    """Which planned date a review that is held now counts for."""
    due = review_to_hold(opened.reviews, state.today)
    if due is None or due.planned == state.today:
        return Message("")
    return msg("the one planned for {date}", date=say.date(due.planned))


def _planned(review: Review, state: State, opened: Opened, say: Catalogue) -> PlannedView:
    day = say.date(review.planned)
    has_passed = review.planned < state.today
    coming = next_review(opened.reviews, state.today)
    is_next = coming is not None and coming.id == review.id
    note = msg("its date has passed") if has_passed else msg("next") if is_next else Message("")
    return PlannedView(
        id=review.id,
        day=review.planned,
        label=say(msg("Review planned for")),
        note=say(note),
        has_passed=has_passed,
        remove=say(msg("Take out")),
        remove_aloud=say(msg("Take out: {text}", text=say(msg("review of {date}", date=day)))),
    )


def _held(review: Review, say: Catalogue) -> HeldView:
    day = say.date(review.date)
    noticed = " ".join((review.noticed or review.change).split())
    if review.by is not None:
        noticed = who(review.by, say)
    short = noticed if len(noticed) <= LONGEST_LINE else f"{noticed[: LONGEST_LINE - 1].rstrip()}…"
    looked_at = nmsg("{count} goal looked at", "{count} goals looked at", len(review.goals))
    return HeldView(
        id=review.id,
        date=day,
        line=short or (say(looked_at) if review.goals else ""),
        open=say(msg("Read or change")),
        open_aloud=say(msg("Read or change the review of {date}", date=day)),
    )


def _series(state: State, opened: Opened, say: Catalogue) -> SeriesView:
    days = [series(opened.reviews, state.today, months, opened.plan.end) for months in DISTANCES]
    return SeriesView(
        label=say(msg("How often")),
        distances=tuple(
            Choice(
                months,
                say(nmsg("every month", "every {count} months", months)),
                months == USUAL,
            )
            for months in DISTANCES
        ),
        buttons=tuple(say(_plan_these(found, say)) for found in days),
        nothing=say(msg("These dates are planned already.")),
    )


def _plan_these(days: tuple[str, ...], say: Catalogue) -> Message:
    if not days:
        return Message("")
    return nmsg(
        "Plan {count} review, on {date}",
        "Plan {count} reviews, until {date}",
        len(days),
        date=say.date(days[-1]),
    )
