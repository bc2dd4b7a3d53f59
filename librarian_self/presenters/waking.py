"""A sixth active goal asks which of the five rests; nothing is decided until somebody answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.planning.goals import is_full
from librarian_self.presenters import keeping
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.state import Screen, State

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def waiting(state: State) -> Goal | None:
    """The goal that waits for a place among the active ones; None where nothing is to be asked."""
    if state.opened is None or state.waking is None or not is_full(state.opened.goals):
        return None
    goal: Goal | None = keeping.find(state, PlanPart.GOAL, state.waking)
    return goal if goal is not None and goal.status is not GoalStatus.ACTIVE else None


def settled(state: State) -> State:
    """The same without a question that needs no answer any more: there is room, the goal is gone, the page was left."""
    if state.place is Screen.PLAN and waiting(state) is not None:
        return state
    return replace(state, waking=None)


def let_rest(state: State, message: m.LetRest) -> Step:
    """Let a goal rest and wake the one that waits: one deed, which undo takes back as a whole."""
    woken, rests = waiting(state), keeping.find(state, PlanPart.GOAL, message.goal)
    if woken is None or rests is None or rests.status is not GoalStatus.ACTIVE:
        return state, ()
    changed, effects = keeping.together(
        state, replace(rests, status=GoalStatus.RESTING), replace(woken, status=GoalStatus.ACTIVE)
    )
    return replace(changed, waking=None, goal=woken.id), effects


def leave_resting(state: State, _message: m.LeaveResting) -> Step:
    """Leave the goal as it is."""
    return replace(state, waking=None), ()
