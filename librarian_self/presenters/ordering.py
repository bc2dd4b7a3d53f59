"""The order of the goals, as their person wants to see them."""

from __future__ import annotations

from typing import TypeAlias

from librarian_self.presenters import keeping
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.state import State

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def move(state: State, message: m.MoveGoal) -> Step:
    """Put a goal so many places on; nothing when it is gone, or stands at that end already."""
    place = _place(state, message.goal)
    return (state, ()) if place is None else _put(state, message.goal, place + message.by)


def move_to(state: State, message: m.MoveGoalTo) -> Step:
    """Put a goal at a place; nothing when it is gone, or stands there already."""
    place = _place(state, message.goal)
    return (state, ()) if place is None else _put(state, message.goal, message.place)


def _put(state: State, goal: str, place: int) -> Step:
    opened = state.opened
    if opened is None:
        return state, ()
    return keeping.change(state, opened.order.moved(opened.goals, goal, place))


def _place(state: State, goal: str) -> int | None:
    goals = state.opened.goals if state.opened else ()
    return next((place for place, each in enumerate(goals) if each.id == goal), None)
