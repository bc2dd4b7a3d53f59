"""Undo and redo: each is another row of the log, never a row taken away."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.model.parts import PlanPart
from librarian_self.presenters import learninglog, looking
from librarian_self.presenters import messages as m
from librarian_self.presenters.assessing import put, show
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.keeping import put_back
from librarian_self.presenters.planning import show_goal
from librarian_self.presenters.reviewing import show_change
from librarian_self.presenters.starting import is_beginning
from librarian_self.presenters.state import AnswerEdit, Edit, JointEdit, LogEdit, PartEdit, Screen, State

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
    if isinstance(edit, LogEdit):
        log = replace(state, screen=Screen.LOG)
        return learninglog.restore(log, edit.before if back else edit.after)
    edits = edit.edits if isinstance(edit, JointEdit) else (edit,)
    changed, writes = state, tuple[Effect, ...]()
    for each in reversed(edits) if back else edits:
        changed, more = put_back(changed, each, each.before if back else each.after)
        writes = (*writes, *more)
    return _show(changed, edits), writes


def _show(state: State, edits: tuple[PartEdit, ...]) -> State:
    """The page of what was changed: a review, the learning log, results that one looked back from, else the plan."""
    pages = (show_change, learninglog.show_change, looking.show_change)
    elsewhere = next((shown for page in pages if (shown := page(state, edits)) is not None), None)
    if elsewhere is not None:
        return elsewhere
    goals = [edit.key for edit in edits if edit.part is PlanPart.GOAL]
    plan = replace(state, screen=Screen.PLAN)
    return show_goal(plan, goals[0]) if goals else plan
