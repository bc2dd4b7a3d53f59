"""My plan: goals on the left, the chosen one on the right, suggestions with their reasons."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.form import ActionKind, Form
from librarian_self.model.plan import Goal, GoalStatus, PlanSettings, Suggestion
from librarian_self.model.words import ACTION_KIND, FOR_DEVELOPMENT, GOAL_STATUS
from librarian_self.model.words import hours as hours_words
from librarian_self.planning.goals import active, hours_a_month
from librarian_self.presenters.planning import suggestions
from librarian_self.presenters.state import Opened, State
from librarian_self.presenters.views.parts import Choice, Progress
from librarian_self.services.clock import local_date


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal in the list."""

    id: str
    title: str
    line: str
    due: str
    progress: Progress
    status: str
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
    """An action of the chosen goal."""

    text: str
    kind: str
    hours: str
    due: str
    done: bool


@dataclass(frozen=True, slots=True)
class GoalView:
    """The chosen goal; `goal` is the value that edits start from."""

    goal: Goal
    fields: tuple[FieldView, ...]
    statuses: tuple[Choice[GoalStatus], ...]
    status_label: str
    actions_title: str
    actions_hint: str
    actions: tuple[ActionView, ...]
    kinds: tuple[Choice[ActionKind], ...]
    add_action: str
    remove: str


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A suggested goal: what, what it would close, and why."""

    item: str
    title: str
    closes: str
    reason: str
    accept: str


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
    pdf_name: str
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
        goals=tuple(_row(goal, goal.id == state.goal, opened, say) for goal in opened.goals),
        goal=_goal(chosen, say) if chosen else None,
        suggestions_title=say(msg("Suggested next")),
        suggestions=tuple(_suggestion(each, basis.form, say) for each in found) if basis else (),
        no_suggestions="" if found else say(_why_none(opened)),
        hours=say(_hours(opened)),
        hours_care=_too_many_hours(opened),
        whole=_whole(opened.plan, say),
        add_goal=say(msg("Goal of my own")),
        export_pdf=say(msg("Export PDF…")),
        pdf_name=say(msg("Development plan {name} {date}.pdf", name=opened.profile.name, date=state.today)),
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


def _row(goal: Goal, chosen: bool, opened: Opened, say: Catalogue) -> GoalRow:  # noqa: FBT001 - a plain fact of the row
    done, total = goal.actions_done, len(goal.actions)
    sentence = say(nmsg("{done} of {count} action done", "{done} of {count} actions done", total, done=done))
    return GoalRow(
        id=goal.id,
        title=goal.title or say(msg("(goal without words yet)")),
        line=say(_levels(goal, opened, say)),
        due=say.date(goal.due) if goal.due else "",
        progress=Progress(done, total, sentence),
        status="" if goal.status is GoalStatus.ACTIVE else say(GOAL_STATUS[goal.status]),
        chosen=chosen,
    )


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
        fields=tuple(FieldView(key, say(label), say(hint), words) for key, label, hint, words in texts),
        statuses=tuple(
            Choice(status, say(word), status is goal.status) for status, word in GOAL_STATUS.items()
        ),
        status_label=say(msg("Standing")),
        actions_title=say(msg("Actions")),
        actions_hint=say(msg("about 70 % by doing · 20 % with others · 10 % by study")),
        actions=tuple(
            ActionView(
                text=action.text,
                kind=say(ACTION_KIND[action.kind]),
                hours=say(hours_words(action.hours)),
                due=say.date(action.due) if action.due else "",
                done=action.done,
            )
            for action in goal.actions
        ),
        kinds=tuple(Choice(kind, say(word)) for kind, word in ACTION_KIND.items()),
        add_action=say(msg("Add an action")),
        remove=say(msg("Take this goal out")),
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
