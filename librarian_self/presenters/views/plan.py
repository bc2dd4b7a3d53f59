"""My plan: goals on the left, the chosen one on the right, suggestions with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.plan import PlanSettings
from librarian_self.model.words import FOR_DEVELOPMENT
from librarian_self.planning.goals import active
from librarian_self.presenters.state import Opened, State
from librarian_self.presenters.views.commitments import CommitmentsView, commitments_view
from librarian_self.presenters.views.goal import FieldView, GoalView, goal_view
from librarian_self.presenters.views.goal_rows import GoalRow, goal_rows
from librarian_self.presenters.views.hours import hours_of_all, is_too_much
from librarian_self.presenters.views.reviews import ReviewsView, reviews_view
from librarian_self.presenters.views.suggestions import SuggestionView, suggestion_views, why_none
from librarian_self.presenters.views.waking import WakingView, waking_view
from librarian_self.services.clock import local_date

LIST_KEYS: Final = (("↑ ↓", msg("choose")), ("Alt+↑ Alt+↓", msg("move")), ("Enter", msg("write")))


@dataclass(frozen=True, slots=True)
class PlanFields:
    """What belongs to the plan as a whole; `settings` is the value that edits start from."""

    settings: PlanSettings
    title: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """The page. `keys` are those that work in the list of goals, with what they do."""

    title: str
    lead: str
    waking: WakingView | None
    empty: str
    goals_name: str
    goals: tuple[GoalRow, ...]
    keys: tuple[tuple[str, str], ...]
    goal: GoalView | None
    suggestions_title: str
    suggestions: tuple[SuggestionView, ...]
    no_suggestions: str
    hours: str
    hours_care: bool
    reviews: ReviewsView
    commitments: CommitmentsView
    whole: PlanFields
    add_goal: str
    export_pdf: str
    export_help: str
    disclaimer: str


def plan_view(state: State, say: Catalogue) -> PlanView:
    """The page for `state`; a profile is open."""
    opened = state.opened
    if opened is None:
        raise ValueError("no profile is open")
    chosen = next((goal for goal in opened.goals if goal.id == state.goal), None)
    found = suggestion_views(state, say)
    return PlanView(
        title=say(msg("My development plan")),
        lead=say(_lead(opened, say)),
        waking=waking_view(state, say),
        empty=say(
            msg(
                "No goals yet. Take up a suggestion, or write a goal of your own: one or two are enough to begin."
            )
        ),
        goals_name=say(msg("My goals")),
        goals=goal_rows(state, opened, say),
        keys=tuple((keys, say(does)) for keys, does in LIST_KEYS) if len(opened.goals) > 1 else (),
        goal=goal_view(chosen, opened, say) if chosen else None,
        suggestions_title=say(msg("Suggested next")),
        suggestions=found,
        no_suggestions="" if found else say(why_none(opened)),
        hours=say(hours_of_all(opened)),
        hours_care=is_too_much(opened),
        reviews=reviews_view(state, opened, say),
        commitments=commitments_view(opened, say),
        whole=_whole(opened.plan, say),
        add_goal=say(msg("Goal of my own")),
        export_pdf=say(msg("PDF")),
        export_help=say(msg("Plan on paper: see the pages, save them, print them (Ctrl+E)")),
        disclaimer=say(FOR_DEVELOPMENT),
    )


def _lead(opened: Opened, say: Catalogue) -> Message:
    count = len(active(opened.goals))
    goals = nmsg("{count} active goal", "{count} active goals", count)
    if opened.basis is None:
        return goals
    taken = opened.basis.assessment
    day = say.date(local_date(taken.finished or taken.started))
    return msg("{goals} · from your results of {date}", goals=goals, date=day)


def _whole(plan: PlanSettings, say: Catalogue) -> PlanFields:
    texts = (
        ("institution", msg("Library or institution"), plan.institution),
        ("start", msg("From"), plan.start or ""),
        ("end", msg("Until"), plan.end or ""),
        (
            "hours_month",
            msg("Hours a month that I have"),
            "" if plan.hours_month is None else f"{plan.hours_month}",
        ),
        (
            "hours_year",
            msg("Hours a year that I want to learn"),
            "" if plan.hours_year is None else f"{plan.hours_year}",
        ),
        ("aim_one_year", msg("Where I want to be in one year"), plan.aim_one_year),
        ("aim_three_years", msg("Where I want to be in three years"), plan.aim_three_years),
        ("strengths_use", msg("My strengths, and how I will use them"), plan.strengths_use),
    )
    fields = tuple(FieldView(key, say(label), "", words) for key, label, words in texts)
    return PlanFields(plan, say(msg("About the whole plan")), fields)
