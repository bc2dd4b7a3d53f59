"""My plan: goals on the left, the chosen one on the right, suggestions with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.form import ActionKind, Form
from librarian_self.model.plan import Goal, GoalAction, GoalStatus, PlanSettings, Suggestion
from librarian_self.model.words import ACTION_KIND, FOR_DEVELOPMENT, GOAL_STATUS
from librarian_self.model.words import hours as hours_words
from librarian_self.planning.goals import active, hours_a_month
from librarian_self.presenters.planning import suggestions
from librarian_self.presenters.state import Opened, State
from librarian_self.presenters.views.parts import Choice, Progress
from librarian_self.services.clock import local_date

SOON: Final = timedelta(days=14)
"""How long before its date a goal is called due soon."""

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
class FieldView:
    """A field of the chosen goal: its key in `Goal`, label, hint and words. Dates are ISO."""

    key: str
    label: str
    hint: str
    words: str


@dataclass(frozen=True, slots=True)
class ActionView:
    """An action of the chosen goal: how it reads in the list, and its fields when it is opened."""

    text: str
    kind: str
    hours: str
    due: str
    done: bool
    fields: tuple[FieldView, ...]
    kinds: tuple[Choice[ActionKind], ...]
    kind_label: str
    change: str
    remove: str


@dataclass(frozen=True, slots=True)
class GoalView:
    """The chosen goal; `goal` is the value that edits start from.

    `more` offers the fields that many goals do without, `fewer` puts them away; `remove_short` stands on the button
    whose name is `remove`.
    """

    goal: Goal
    name: str
    fields: tuple[FieldView, ...]
    more: str
    fewer: str
    statuses: tuple[Choice[GoalStatus], ...]
    status_label: str
    actions_title: str
    actions_hint: str
    actions: tuple[ActionView, ...]
    no_actions: str
    add_action: str
    close_action: str
    remove_action: str
    remove: str


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
        goal=_goal(chosen, say) if chosen else None,
        suggestions_title=say(msg("Suggested next")),
        suggestions=tuple(_suggestion(each, basis.form, say) for each in found) if basis else (),
        no_suggestions="" if found else say(_why_none(opened)),
        hours=say(_hours(opened)),
        hours_care=_too_many_hours(opened),
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
    date = say.date(local_date(taken.finished or taken.started))
    return msg("{goals} · from your results of {date}", goals=goals, date=date)


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
        title=_title(goal, say),
        line=line,
        due=due,
        progress=Progress(done, total, sentence if total else ""),
        status=say(status),
        tone=tone,
        aloud=" · ".join(part for part in heard if part),
        chosen=goal.id == state.goal,
    )


def _title(goal: Goal, say: Catalogue) -> str:
    return goal.title.strip() or say(msg("(goal without words yet)"))


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
    return msg("{section} · {levels}", section=say.text(section.label), levels=levels)


def _goal(goal: Goal, say: Catalogue) -> GoalView:
    texts = (
        (
            "title",
            msg("What I will be able to do"),
            msg("In your own words, so that you would notice it."),
            goal.title,
        ),
        ("measure", msg("How I will know"), msg("Something that others could see or count."), goal.measure),
        ("reason", msg("Why it matters to readers"), msg("What changes for them."), goal.reason),
        ("support", msg("Who helps me"), msg("A colleague, a methodist, a family member."), goal.support),
        ("cost", msg("What it needs"), msg("Time, money, a room, a device."), goal.cost),
        ("obstacle", msg("What may get in the way"), msg("The one thing that is likely."), goal.obstacle),
        (
            "if_then",
            msg("If that happens, then I will…"),
            msg("One small step that you can take."),
            goal.if_then,
        ),
        ("start", msg("Start"), Message(""), goal.start or ""),
        ("due", msg("By"), Message(""), goal.due or ""),
        (
            "hours_month",
            msg("Hours a month"),
            Message(""),
            "" if goal.hours_month is None else f"{goal.hours_month}",
        ),
    )
    return GoalView(
        goal=goal,
        name=say(msg("The goal “{title}”", title=_title(goal, say))),
        fields=tuple(FieldView(key, say(label), say(hint), words) for key, label, hint, words in texts),
        more=say(msg("More about this goal")),
        fewer=say(msg("Less about this goal")),
        statuses=tuple(
            Choice(status, say(word), status is goal.status) for status, word in GOAL_STATUS.items()
        ),
        status_label=say(msg("Standing")),
        actions_title=say(msg("Actions")),
        actions_hint=say(msg("about 70 % by doing · 20 % with others · 10 % by study")),
        actions=tuple(_action(action, say) for action in goal.actions),
        no_actions="" if goal.actions else say(msg("No actions yet. One small step is enough to begin.")),
        add_action=say(msg("Add an action")),
        close_action=say(msg("Close")),
        remove_action=say(msg("Take this action out")),
        remove=say(msg("Take this goal out")),
    )


def _action(action: GoalAction, say: Catalogue) -> ActionView:
    text = action.text.strip() or say(msg("(action without words yet)"))
    hours = "" if action.hours == 0 else f"{action.hours}"
    fields = (
        FieldView("text", say(msg("What I will do")), "", action.text),
        FieldView("hours", say(msg("Hours")), "", hours),
        FieldView("due", say(msg("By")), "", action.due or ""),
    )
    return ActionView(
        text=text,
        kind=say(ACTION_KIND[action.kind]),
        hours=say(hours_words(action.hours)) if action.hours else "",
        due=say(msg("by {date}", date=say.date(action.due))) if action.due else "",
        done=action.done,
        fields=fields,
        kinds=tuple(Choice(kind, say(word), kind is action.kind) for kind, word in ACTION_KIND.items()),
        kind_label=say(msg("How I learn it")),
        change=say(msg("Change: {text}", text=text)),
        remove=say(msg("Take out: {text}", text=text)),
    )


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
