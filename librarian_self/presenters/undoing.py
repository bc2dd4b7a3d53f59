"""Undo and redo: each is another row of the log, never a row taken away."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.presenters import messages as m
from librarian_self.presenters.assessing import put
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.planning import put_back
from librarian_self.presenters.state import AnswerEdit, Edit, Screen, State

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def undo(state: State, _message: m.Undo) -> Step:
    """Take the last change back and show where it was."""
    if not state.done:
        return state, ()
    last = state.done[-1]
    return _make(replace(state, done=state.done[:-1], undone=(*state.undone, last)), last, back=True)


def redo(state: State, _message: m.Redo) -> Step:
    """Make the change again that was taken back last."""
    if not state.undone:
        return state, ()
    last = state.undone[-1]
    return _make(replace(state, undone=state.undone[:-1], done=(*state.done, last)), last, back=False)


def _make(state: State, edit: Edit, *, back: bool) -> Step:
    if isinstance(edit, AnswerEdit):
        here = state.assessing
        if here is not None and here.assessment.id == edit.assessment:
            state = replace(state, screen=Screen.ASSESS, assessing=replace(here, item=edit.item))
        return put(state, edit.assessment, edit.item, edit.before if back else edit.after)
    return put_back(replace(state, screen=Screen.PLAN), edit.goal, edit.before if back else edit.after)
