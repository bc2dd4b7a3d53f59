"""What is on disk and what is not yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.presenters.effects import (
    ChangeProfile,
    ChangeSetting,
    Effect,
    EraseProfile,
    Opening,
    PutAnswer,
    Refresh,
    Remove,
    Save,
    SaveLog,
    Write,
)
from librarian_self.presenters.messages import NotWritten, Retry, Written
from librarian_self.presenters.state import Notice, NoticeAction, Saving, State, Tone

if TYPE_CHECKING:
    from librarian_self.services.session import Taken

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def issue(state: State, *writes: Write) -> Step:
    """Ask for writes and count them as pending until they report back."""
    return replace(state, saving=replace(state.saving, pending=(*state.saving.pending, *writes))), writes


def written(state: State, message: Written) -> Step:
    """A write is durable; older ones of the same thing are not to be tried again, they would undo it."""
    before = state.saving
    pending = _without(before.pending, message.effect)
    trouble = before.trouble if pending else None
    notice = state.notice if trouble or state.notice != before.trouble else None
    changed = replace(state, saving=Saving(pending, message.at, trouble), notice=notice)
    waited = state.opening if before.pending and not pending else None
    return changed, () if waited is None or isinstance(waited, EraseProfile) else (waited,)


def not_written(state: State, message: NotWritten) -> Step:
    """Keep what could not be saved, say so, and offer a way on; whoever wanted to leave stays.

    What is not pending any more was saved in the meantime, by itself or by something newer.
    """
    if message.effect not in state.saving.pending:
        return state, ()
    ways = (NoticeAction.RESCUE,) if message.moved else (NoticeAction.RETRY, NoticeAction.RESCUE)
    trouble = Notice(message.reason, Tone.CARE, ways)
    saving = replace(state.saving, trouble=trouble)
    busy = state.busy if state.opening is None else None
    return replace(state, saving=saving, notice=trouble, opening=None, busy=busy), ()


def retry(state: State, _message: Retry) -> Step:
    """Try once more: of each thing the newest words, in the order in which they were written."""
    if not state.saving.failed:
        return state, ()
    return again(replace(state, notice=None))


def again(state: State) -> Step:
    """Ask once more for all that is pending, and read what may have changed meanwhile."""
    newer: set[object] = set()
    kept: list[Write] = []
    for write in reversed(state.saving.pending):
        if not _things(write) <= newer:
            kept.append(write)
        newer |= _things(write)
    pending = tuple(reversed(kept))
    return replace(state, saving=Saving(pending, state.saving.saved_at)), (*pending, Refresh())


def let_go(state: State, opening: Opening) -> Step:
    """Open another profile once every word of this one is on disk; not at all while something cannot be saved."""
    if state.saving.trouble is not None:
        said = msg("Some changes are not saved yet, so the profile stays open. Please try again first.")
        return replace(state, notice=Notice(said, Tone.CARE, state.saving.trouble.actions)), ()
    asked = replace(state, opening=opening, busy=msg("Opening the profile …"), notice=None)
    return asked, () if state.saving.pending else (opening,)


def with_pending(taken: Taken, state: State) -> Taken:
    """What was read from disk together with the answers that are on their way there."""
    mine = [write for write in state.saving.pending if isinstance(write, PutAnswer)]
    newer = {write.item: write.answer for write in mine if write.assessment == taken.assessment.id}
    return replace(taken, answers={**taken.answers, **newer}) if newer else taken


def _without(pending: tuple[Write, ...], done: Write) -> tuple[Write, ...]:
    """`pending` after `done`: it goes, and what was asked for the same thing before it goes too."""
    if done not in pending:
        return pending
    place = pending.index(done)
    return tuple(
        effect
        for number, effect in enumerate(pending)
        if number > place or not _things(effect) <= _things(done)
    )


def _things(write: Write) -> frozenset[object]:
    """What a write is about: one thing, or several entries of the learning log."""
    if isinstance(write, SaveLog):
        from librarian_self.model.parts import PlanPart

        keys = (*(entry.id for entry in write.saved), *write.removed)
        return frozenset((PlanPart.LEARNING, key) for key in keys)
    return frozenset((_thing(write),))


def _thing(write: PutAnswer | Save | Remove | ChangeSetting | ChangeProfile) -> object:
    from librarian_self.model.parts import key_of, part_of  # the first page writes nothing

    match write:
        case PutAnswer(assessment, item, _):
            return "answer", assessment, item
        case Save(value):
            return part_of(value), key_of(value)
        case Remove(part, part_key):
            return part, part_key
        case ChangeSetting(key, _):
            return "setting", key
        case ChangeProfile(name, role, lang):
            return "profile", name is None, role is None, lang is None
