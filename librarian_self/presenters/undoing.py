"""Undo and redo: each is another row of the log, never a row taken away."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.model.parts import PlanPart
from librarian_self.presenters import messages as m
from librarian_self.presenters.assessing import put, show
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.keeping import put_back
from librarian_self.presenters.planning import show_goal
from librarian_self.presenters.starting import is_beginning
from librarian_self.presenters.state import AnswerEdit, Edit, Screen, State

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def undo(state: State, _message: m.Undo) -> Step:
    """Take the last change back and show where it was; a new profile that is being made is no page for it."""
    if not state.done or is_beginning(state):
        return state, ()
    last = state.done[-1]
    return _make(replace(state, done=state.done[:-1], undone=(*state.undone, last)), last, back=True)


def redo(state: State, _message: m.Redo) -> Step:
    """Make the change again that was taken back last."""
    if not state.undone or is_beginning(state):
        return state, ()
    last = state.undone[-1]
    return _make(replace(state, undone=state.undone[:-1], done=(*state.done, last)), last, back=False)


def _make(state: State, edit: Edit, *, back: bool) -> Step:
    if isinstance(edit, AnswerEdit):
        shown, place = show(replace(state, screen=Screen.ASSESS), edit.item)
        changed, writes = put(shown, edit.assessment, edit.item, edit.before if back else edit.after)
        return changed, (*writes, *place)
    value = edit.before if back else edit.after
    changed, writes = put_back(replace(state, screen=Screen.PLAN), edit, value)
    if edit.part is PlanPart.GOAL:
        return show_goal(changed, edit.key), writes
    return changed, writes
