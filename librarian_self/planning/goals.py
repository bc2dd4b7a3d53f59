"""From a suggestion to a goal that somebody can make their own."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from librarian_self.model.form import Action, ActionKind, Form, Item
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalAction, GoalStatus, Suggestion
from librarian_self.model.text import Text
from librarian_self.planning.dates import add_months, months_between

USUAL_MONTHS = 3
"""How long a goal takes unless its person says otherwise."""


def draft_goal(form: Form, suggestion: Suggestion, goal_id: str, language: str, today: str) -> Goal:
    """Write the goal that `suggestion` points to, in `language`; everything in it can be changed afterwards.

    The measure is the descriptor of the level aimed at, the item's own before the scale's; actions are the form's,
    practice first, spread evenly over three months from `today` (ISO date). Without actions the hours stay open.
    Raises KeyError when the form lacks the item or one of the actions.
    """
    item = form.item(suggestion.item)
    if item is None:
        raise KeyError(suggestion.item)
    actions = _in_order(form.actions[action] for action in suggestion.actions)
    goal_actions = tuple(
        GoalAction(
            text=action.label[language],
            kind=action.kind,
            hours=action.hours,
            due=add_months(today, ceil(USUAL_MONTHS * place / len(actions))),
            source=action.id,
        )
        for place, action in enumerate(actions, start=1)
    )
    descriptor = _descriptor(form, item, suggestion.target)
    hours = sum(action.hours for action in goal_actions)
    return Goal(
        id=goal_id,
        title=item.statement[language],
        form=suggestion.form,
        item=suggestion.item,
        from_level=suggestion.current,
        to_level=suggestion.target,
        measure=descriptor[language] if descriptor else "",
        start=today,
        due=add_months(today, USUAL_MONTHS),
        hours_month=ceil(hours / USUAL_MONTHS) if goal_actions else None,
        actions=goal_actions,
    )


def hours_a_month(goals: Iterable[Goal]) -> int:
    """Whole hours a month that the active goals ask for together; the sum of what `monthly_hours` says of each."""
    return sum(monthly_hours(goal) for goal in goals if goal.status is GoalStatus.ACTIVE)


def active(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """The goals that are being worked on."""
    return tuple(goal for goal in goals if goal.status is GoalStatus.ACTIVE)


def is_full(goals: Iterable[Goal]) -> bool:
    """Whether one more active goal would be one too many."""
    return len(active(goals)) >= MOST_ACTIVE_GOALS


def monthly_hours(goal: Goal) -> int:
    """Whole hours a month that one goal asks for, whatever its standing.

    What its person set, else the hours of its open actions spread over its months and rounded up.
    """
    if goal.hours_month is not None:
        return goal.hours_month
    left = sum(action.hours for action in goal.actions if not action.done)
    months = months_between(goal.start, goal.due) if goal.start and goal.due else USUAL_MONTHS
    return ceil(left / months)


def _descriptor(form: Form, item: Item, value: int) -> Text | None:
    """What the level says about this item, else what it says about any."""
    scale = form.scale_of(item)
    level = scale.level(value) if scale else None
    return item.levels.get(value) or (level.descriptor if level else None)


def _in_order(actions: Iterable[Action]) -> list[Action]:
    """Doing first, then others, then study; within a kind the form's order."""
    kinds = list(ActionKind)
    return sorted(actions, key=lambda action: kinds.index(action.kind))
