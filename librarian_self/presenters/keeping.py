"""Changes of the plan: each is kept at once, remembered, and can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias

from librarian_self.model.parts import Kept, PlanPart, key_of, part_of
from librarian_self.model.plan import GoalOrder, PlanSettings
from librarian_self.presenters.assessing import MOST_UNDO
from librarian_self.presenters.effects import Effect, Remove, Save
from librarian_self.presenters.saving import issue
from librarian_self.presenters.state import Edit, JointEdit, Notice, Opened, PartEdit, State, Tone
from librarian_self.services.checking import PlanRefused, checked
from librarian_self.services.spelling import spelled

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

_LISTS: Final[Mapping[PlanPart, str]] = {
    PlanPart.GOAL: "goals",
    PlanPart.COMMITMENT: "commitments",
    PlanPart.REVIEW: "reviews",
    PlanPart.LEARNING: "learning",
    PlanPart.REMEMBERED: "remembered",
}
"""The fields of `Opened` that hold what there may be several of."""


def parts(opened: Opened, part: PlanPart) -> tuple[Any, ...]:
    """All goals, commitments, reviews or entries of the learning log."""
    found: tuple[Any, ...] = getattr(opened, _LISTS[part])
    return found


def find(state: State, part: PlanPart, key: str) -> Any:
    """The goal, commitment, review or entry with this id; None where it is gone."""
    there = parts(state.opened, part) if state.opened else ()
    return next((each for each in there if each.id == key), None)


def add(state: State, value: Kept) -> Step:
    """Put something new at the end of its list."""
    if state.opened is None:
        return state, ()
    value, part = spelled(value, state.language), part_of(value)
    return _remember(state, PartEdit(part, key_of(value), None, value, len(parts(state.opened, part))))


def change(state: State, value: Kept) -> Step:
    """Keep something as it reads now; what cannot be kept is said, and nothing is lost.

    Nothing happens where it is gone or reads as before.
    """
    value, part, key = spelled(value, state.language), part_of(value), key_of(value)
    before = _before(state, part, key)
    if before is None or before == value:
        return state, ()
    try:
        checked(value)
    except PlanRefused as refusal:
        return replace(state, notice=Notice(refusal.message, Tone.CARE)), ()
    return _remember(state, PartEdit(part, key, before, value, _place(state, part, key)))


def take_out(state: State, part: PlanPart, key: str) -> Step:
    """Take something out; nothing where it is gone."""
    before = find(state, part, key)
    if before is None:
        return state, ()
    return _remember(state, PartEdit(part, key, before, None, _place(state, part, key)))


def together(state: State, *values: Kept) -> Step:
    """Keep several things as they read now, new ones too: one deed, which undo takes back as a whole.

    What reads as before is left alone; when one of them cannot be kept, that is said and nothing changes.
    """
    if state.opened is None:
        return state, ()
    values = tuple(spelled(value, state.language) for value in values)
    try:
        for value in values:
            checked(value)
    except PlanRefused as refusal:
        return replace(state, notice=Notice(refusal.message, Tone.CARE)), ()
    changed, writes, edits = state, tuple[Effect, ...](), list[PartEdit]()
    for value in values:
        edit = _edit(changed, value)
        if edit.before != value:
            changed, more = put_back(changed, edit, value)
            writes = (*writes, *more)
            edits.append(edit)
    if not edits:
        return state, ()
    return _noted(changed, edits[0] if len(edits) == 1 else JointEdit(tuple(edits))), writes


def put_back(state: State, edit: PartEdit, value: Kept | None) -> Step:
    """Show what `edit` changed as `value` (None: not at all) at its place, and save that."""
    opened = state.opened
    if opened is None:
        return state, ()
    write = Remove(edit.part, edit.key) if value is None else Save(value)
    return issue(replace(state, opened=_with(opened, edit, value)), write)


def _with(opened: Opened, edit: PartEdit, value: Kept | None) -> Opened:
    match value:
        case PlanSettings():
            return replace(opened, plan=value)
        case GoalOrder():
            return replace(opened, order=value, goals=value.sorted(opened.goals))
    others = tuple(each for each in parts(opened, edit.part) if each.id != edit.key)
    kept = others if value is None else (*others[: edit.place], value, *others[edit.place :])
    in_order = opened.order.sorted(kept) if edit.part is PlanPart.GOAL else kept
    changed: dict[str, Any] = {_LISTS[edit.part]: in_order}
    return replace(opened, **changed)


def _remember(state: State, edit: PartEdit) -> Step:
    return put_back(_noted(state, edit), edit, edit.after)


def _noted(state: State, edit: Edit) -> State:
    """The same with a change that can be taken back."""
    return replace(state, done=(*state.done, edit)[-MOST_UNDO:], undone=(), notice=None)


def _edit(state: State, value: Kept) -> PartEdit:
    """The change that makes it read like this; what is new stands at the end of its list."""
    part, key = part_of(value), key_of(value)
    before = _before(state, part, key)
    if before is None and state.opened is not None:
        return PartEdit(part, key, None, value, len(parts(state.opened, part)))
    return PartEdit(part, key, before, value, _place(state, part, key))


def _before(state: State, part: PlanPart, key: str) -> Kept | None:
    opened = state.opened
    if opened is None:
        return None
    match part:
        case PlanPart.SETTINGS:
            return opened.plan
        case PlanPart.ORDER:
            return opened.order.completed(opened.goals)  # so that undo leads back to what was seen
    found: Kept | None = find(state, part, key)
    return found


def _place(state: State, part: PlanPart, key: str) -> int:
    """How many of its kind stand before it."""
    if state.opened is None or part not in _LISTS:
        return 0
    return [each.id for each in parts(state.opened, part)].index(key)
