"""The goal in view: its fields, how it stands, its actions."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction, GoalStatus
from librarian_self.model.words import ACTION_KIND, GOAL_STATUS
from librarian_self.model.words import hours as hours_words
from librarian_self.presenters.state import Opened
from librarian_self.presenters.views.hours import hours_of_goal
from librarian_self.presenters.views.parts import Choice


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of the chosen goal: its key in `Goal`, label, hint and words. Dates are ISO."""

    key: str
    label: str
    hint: str
    words: str


@dataclass(frozen=True, slots=True)
class ActionView:
    """An action of the chosen goal: how it reads in the list, and its fields when it is opened.

    `aloud` is all but the text, for the ear.
    """

    text: str
    kind: str
    hours: str
    due: str
    done: bool
    aloud: str
    fields: tuple[FieldView, ...]
    kinds: tuple[Choice[ActionKind], ...]
    kind_label: str
    change: str
    remove: str


@dataclass(frozen=True, slots=True)
class GoalView:
    """The chosen goal; `goal` is its newest value. `more` unfolds the fields that many goals do without.

    `hours` says what it asks for.
    """

    goal: Goal
    name: str
    fields: tuple[FieldView, ...]
    hours: str
    more: str
    statuses: tuple[Choice[GoalStatus], ...]
    status_label: str
    actions_title: str
    actions_hint: str
    actions: tuple[ActionView, ...]
    no_actions: str
    add_action: str
    log: str
    log_aloud: str
    close_action: str
    remove_action: str
    remove: str


def goal_view(goal: Goal, opened: Opened, say: Catalogue) -> GoalView:
    """The goal with everything that can be written about it."""
    return GoalView(
        goal=goal,
        name=say(msg("The goal “{title}”", title=goal_title(goal, say))),
        fields=_fields(goal, say),
        hours=say(hours_of_goal(goal, opened)),
        more=say(msg("More about this goal")),
        statuses=tuple(
            Choice(status, say(GOAL_STATUS[status]), status is goal.status) for status in GoalStatus
        ),
        status_label=say(msg("Standing")),
        actions_title=say(msg("Actions")),
        actions_hint=say(msg("about 70 % by doing · 20 % with others · 10 % by study")),
        actions=tuple(_action(action, say) for action in goal.actions),
        no_actions="" if goal.actions else say(msg("No actions yet. One small step is enough to begin.")),
        add_action=say(msg("Add an action")),
        log=say(msg("Write what I did")),
        log_aloud=say(msg("Write what I did for the goal “{title}”", title=goal_title(goal, say))),
        close_action=say(msg("Close")),
        remove_action=say(msg("Take this action out")),
        remove=say(msg("Take this goal out")),
    )


def _fields(goal: Goal, say: Catalogue) -> tuple[FieldView, ...]:
    texts = (
        (
            "title",
            msg("What I will be able to do"),
            msg("In your own words, so that you would notice it."),
            goal.title,
        ),
        ("measure", msg("How I will know"), msg("Something that others could see or count."), goal.measure),
        (
            "evidence",
            msg("What shows it"),
            msg("A list, a photo, a thank-you note; where it is kept."),
            goal.evidence,
        ),
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
        ("start", msg("Starts on"), Message(""), goal.start or ""),
        ("due", msg("By"), Message(""), goal.due or ""),
        (
            "hours_month",
            msg("Hours a month"),
            Message(""),
            "" if goal.hours_month is None else f"{goal.hours_month}",
        ),
    )
    return tuple(FieldView(key, say(label), say(hint), words) for key, label, hint, words in texts)


def _action(action: GoalAction, say: Catalogue) -> ActionView:
    text = action.text.strip() or say(msg("(action without words yet)"))
    hours = "" if action.hours == 0 else f"{action.hours}"
    fields = (
        FieldView("text", say(msg("What I will do")), "", action.text),
        FieldView("hours", say(msg("Hours")), "", hours),
        FieldView("due", say(msg("By")), "", action.due or ""),
    )
    kind = say(ACTION_KIND[action.kind])
    takes = say(hours_words(action.hours)) if action.hours else ""
    due = say(msg("by {date}", date=say.date(action.due))) if action.due else ""
    return ActionView(
        text=text,
        kind=kind,
        hours=takes,
        due=due,
        done=action.done,
        aloud=" · ".join(part for part in (kind, takes, due) if part),
        fields=fields,
        kinds=tuple(Choice(kind, say(ACTION_KIND[kind]), kind is action.kind) for kind in ActionKind),
        kind_label=say(msg("How I learn it")),
        change=say(msg("Change: {text}", text=text)),
        remove=say(msg("Take out: {text}", text=text)),
    )


def goal_title(goal: Goal, say: Catalogue) -> str:
    """What a goal is called, also before it has words."""
    return goal.title.strip() or say(msg("(goal without words yet)"))
