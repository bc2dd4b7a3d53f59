"""My plan: goals on the left, the chosen one on the right, suggestions with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.form import Form
from librarian_self.model.plan import Goal, GoalStatus, PlanSettings, Suggestion
from librarian_self.model.words import FOR_DEVELOPMENT, GOAL_STATUS
from librarian_self.planning.goals import active, hours_a_month
from librarian_self.presenters.planning import suggestions
from librarian_self.presenters.state import Opened, State
from librarian_self.presenters.views.commitments import CommitmentsView, commitments_view
from librarian_self.presenters.views.goal import FieldView, GoalView, goal_title, goal_view
from librarian_self.presenters.views.parts import Progress
from librarian_self.services.clock import local_date

SOON: Final = timedelta(days=14)
"""How long before its date a goal is called due soon."""

NO_BREAK: Final = "\u00a0"

UNFIT: Final = frozenset('<>:"/\\|?*')
"""What Windows does not take in the name of a file (with control letters)."""


class RowTone(StrEnum):
    """How the chip of a goal in the list looks."""

    QUIET = "quiet"
    GOOD = "good"
    SOON = "soon"
    CARE = "care"


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal in the list. `status` is a word for its chip, or none; `aloud` is all but the title, for the ear."""

    id: str
    title: str
    line: str
    due: str
    progress: Progress
    status: str
    tone: RowTone
    aloud: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A suggested goal: what, what it would close, and why."""

    item: str
    title: str
    closes: str
    reason: str
    accept: str
    accept_short: str


@dataclass(frozen=True, slots=True)
class PlanFields:
    """What belongs to the plan as a whole; `settings` is the value that edits start from."""

    settings: PlanSettings
    title: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """The page."""

    title: str
    lead: str
    empty: str
    goals_name: str
    goals: tuple[GoalRow, ...]
    goal: GoalView | None
    suggestions_title: str
    suggestions: tuple[SuggestionView, ...]
    no_suggestions: str
    hours: str
    hours_care: bool
    commitments: CommitmentsView
    whole: PlanFields
    add_goal: str
    export_pdf: str
    export_title: str
    pdf_name: str
    pdf_kind: str
    disclaimer: str


def plan_view(state: State, say: Catalogue) -> PlanView:
    """The page for `state`; a profile is open."""
    opened = state.opened
    if opened is None:
        raise ValueError("no profile is open")
    chosen = next((goal for goal in opened.goals if goal.id == state.goal), None)
    found = suggestions(state)
    basis = opened.basis
    return PlanView(
        title=say(msg("My development plan")),
        lead=say(_lead(opened, say)),
        empty=say(
            msg(
                "No goals yet. Take up a suggestion, or write a goal of your own: one or two are enough to begin."
            )
        ),
        goals_name=say(msg("My goals")),
        goals=tuple(_row(goal, state, opened, say) for goal in opened.goals),
        goal=goal_view(chosen, say) if chosen else None,
        suggestions_title=say(msg("Suggested next")),
        suggestions=tuple(_suggestion(each, basis.form, say) for each in found) if basis else (),
        no_suggestions="" if found else say(_why_none(opened)),
        hours=say(_hours(opened)),
        hours_care=_too_many_hours(opened),
        commitments=commitments_view(opened, say),
        whole=_whole(opened.plan, say),
        add_goal=say(msg("Goal of my own")),
        export_pdf=say(msg("Export PDF…")),
        export_title=say(msg("Save the development plan as PDF")),
        pdf_name=_file_name(
            say(msg("Development plan {name} {date}.pdf", name=opened.profile.name, date=state.today))
        ),
        pdf_kind=say(msg("PDF document")),
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


def _why_none(opened: Opened) -> Message:
    if opened.basis is None:
        return msg("Answer a few questions of the self-assessment first; suggestions come from there.")
    return msg("Nothing more to suggest: no answered competency lies below its target without a goal.")


def _row(goal: Goal, state: State, opened: Opened, say: Catalogue) -> GoalRow:
    done, total = goal.actions_done, len(goal.actions)
    sentence = say(nmsg("{done} of {count} action done", "{done} of {count} actions done", total, done=done))
    line = say(_levels(goal, opened, say))
    status, tone = _standing(goal, state.today)
    due = say.date(goal.due) if goal.due else ""
    by = say(msg("by {date}", date=due)) if due else ""
    heard = (line, sentence if total else "", by, say(status))
    return GoalRow(
        id=goal.id,
        title=goal_title(goal, say),
        line=line,
        due=due,
        progress=Progress(done, total, sentence if total else ""),
        status=say(status),
        tone=tone,
        aloud=" · ".join(part for part in heard if part),
        chosen=goal.id == state.goal,
    )


def _standing(goal: Goal, today: str) -> tuple[Message, RowTone]:
    """What the chip of a goal says: how it stands, or that its date is near or past."""
    if goal.status is not GoalStatus.ACTIVE:
        good = goal.status is GoalStatus.DONE
        return GOAL_STATUS[goal.status], RowTone.GOOD if good else RowTone.QUIET
    if goal.due is None:
        return Message(""), RowTone.QUIET
    if goal.due < today:
        return msg("its date has passed"), RowTone.CARE
    if date.fromisoformat(goal.due) - date.fromisoformat(today) <= SOON:
        return msg("due soon"), RowTone.SOON
    return Message(""), RowTone.QUIET


def _levels(goal: Goal, opened: Opened, say: Catalogue) -> Message:
    if goal.item is None or goal.from_level is None or goal.to_level is None:
        return msg("A goal of my own")
    form = opened.basis.form if opened.basis and opened.basis.form.id == goal.form else None
    section = form.section_of(goal.item) if form else None
    levels = msg("level {current} → {target}", current=goal.from_level, target=goal.to_level)
    if section is None:
        return levels
    kept = say(levels).replace(" ", NO_BREAK)
    return msg("{section} · {levels}", section=say.text(section.label), levels=kept)


def _suggestion(suggestion: Suggestion, form: Form, say: Catalogue) -> SuggestionView:
    item = form.item(suggestion.item)
    section = form.section_of(suggestion.item)
    title = say.text(item.statement) if item else suggestion.item
    needs = {1: msg("is needed little"), 2: msg("is needed in part"), 3: msg("is needed much")}[
        suggestion.importance
    ]
    reason = nmsg(
        "because this {needs} in your work and is {count} level below your target",
        "because this {needs} in your work and is {count} levels below your target",
        suggestion.gap,
        needs=msg("is probably needed") if suggestion.importance_assumed else needs,
    )
    return SuggestionView(
        item=suggestion.item,
        title=title,
        closes=say(msg("level {current} → {target}", current=suggestion.current, target=suggestion.target)),
        reason=say(
            msg("{section}: {reason}", section=say.text(section.label) if section else "", reason=reason)
        ),
        accept=say(msg("Take this up: {title}", title=title)),
        accept_short=say(msg("Take this up")),
    )


def _too_many_hours(opened: Opened) -> bool:
    has = opened.plan.hours_month
    return has is not None and hours_a_month(opened.goals) > has


def _hours(opened: Opened) -> Message:
    asked = hours_a_month(opened.goals)
    if not asked:
        return Message("")
    if opened.plan.hours_month is None:
        return nmsg(
            "Your goals ask for about {count} hour a month.",
            "Your goals ask for about {count} hours a month.",
            asked,
        )
    if _too_many_hours(opened):
        return nmsg(
            "Your goals ask for about {count} hour a month, you said you have {has}. Perhaps let one rest?",
            "Your goals ask for about {count} hours a month, you said you have {has}. Perhaps let one rest?",
            asked,
            has=opened.plan.hours_month,
        )
    return nmsg(
        "Your goals ask for about {count} hour a month; you have {has}.",
        "Your goals ask for about {count} hours a month; you have {has}.",
        asked,
        has=opened.plan.hours_month,
    )


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
        ("aim_one_year", msg("Where I want to be in one year"), plan.aim_one_year),
        ("aim_three_years", msg("Where I want to be in three years"), plan.aim_three_years),
        ("strengths_use", msg("My strengths, and how I will use them"), plan.strengths_use),
    )
    fields = tuple(FieldView(key, say(label), "", words) for key, label, words in texts)
    return PlanFields(plan, say(msg("About the whole plan")), fields)


def _file_name(words: str) -> str:
    """The same words without letters that some system does not take in the name of a file."""
    return "".join("-" if letter in UNFIT or letter < " " else letter for letter in words)
