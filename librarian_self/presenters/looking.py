"""Looking at results: what they are compared with, and where one was then, as one sees it now."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.model.parts import PlanPart
from librarian_self.model.remembered import Remembered
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.keeping import add, change, find, take_out
from librarian_self.presenters.state import Looking, PartEdit, Screen, State
from librarian_self.services.raters import is_own

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def compare_with(state: State, message: m.CompareWith) -> Step:
    """Compare with another assessment of the same form and rater; one that is none of these changes nothing."""
    looking = state.looking
    if looking is None or message.assessment not in {each.assessment.id for each in looking.others}:
        return state, ()
    return replace(state, looking=replace(looking, beside=message.assessment)), ()


def look_back_at(state: State, message: m.LookBackAt) -> Step:
    """Show the items of a section to look back at."""
    if state.looking is None:
        return state, ()
    return replace(state, looking=replace(state.looking, back=message.section)), ()


def remember(state: State, message: m.Remember) -> Step:
    """Keep where one was, or take it back; nothing for what cannot be looked back at, or a step off the scale."""
    looking = state.looking
    if looking is None or not can_look_back(looking) or looking.compared is None:
        return state, ()
    here, then = looking.taken.assessment.id, looking.compared.assessment.id
    item = looking.taken.form.item(message.item)
    scale = looking.taken.form.scale_of(item) if item else None
    if scale is None:
        return state, ()
    key = Remembered(here, then, message.item, scale.lowest).id
    if message.level is None:
        return take_out(state, PlanPart.REMEMBERED, key)
    if scale.level(message.level) is None:
        return state, ()
    value = Remembered(here, then, message.item, message.level)
    known = find(state, PlanPart.REMEMBERED, key) is not None
    return change(state, value) if known else add(state, value)


def can_look_back(looking: Looking) -> bool:
    """Whether there is something to look back to: one's own earlier assessment."""
    then, now = looking.compared, looking.taken.assessment
    return then is not None and then.assessment.id < now.id and is_own(now)


def show_change(state: State, edits: tuple[PartEdit, ...]) -> State | None:
    """The results where one looked back, if that is what was changed; they stand as they were left."""
    if any(edit.part is not PlanPart.REMEMBERED for edit in edits):
        return None
    return replace(state, screen=Screen.RESULTS)
