"""What is on disk and what is not yet."""

from __future__ import annotations

from dataclasses import replace

from librarian_self.presenters.effects import (
    ChangeProfile,
    ChangeSetting,
    Effect,
    PutAnswer,
    PutGoal,
    RemoveGoal,
    Write,
)
from librarian_self.presenters.messages import NotWritten, Retry, Written
from librarian_self.presenters.state import Notice, NoticeAction, Saving, State, Tone


def issue(state: State, *writes: Write) -> tuple[State, tuple[Effect, ...]]:
    """Ask for writes and count them as pending until they report back."""
    return replace(state, saving=replace(state.saving, pending=(*state.saving.pending, *writes))), writes


def written(state: State, message: Written) -> tuple[State, tuple[Effect, ...]]:
    """A write is durable; older ones of the same thing are not to be tried again, they would undo it."""
    pending = _without(state.saving.pending, message.effect)
    failed = state.saving.failed and bool(pending)
    notice = state.notice
    if state.saving.failed and not failed and notice is not None and NoticeAction.RETRY in notice.actions:
        notice = None
    return replace(state, saving=Saving(pending, message.at, failed), notice=notice), ()


def not_written(state: State, message: NotWritten) -> tuple[State, tuple[Effect, ...]]:
    """Keep what could not be saved, say so, and offer a way on."""
    action = NoticeAction.RESCUE if message.moved else NoticeAction.RETRY
    notice = Notice(message.reason, Tone.CARE, (action,))
    return replace(state, saving=replace(state.saving, failed=True), notice=notice), ()


def retry(state: State, _message: Retry) -> tuple[State, tuple[Effect, ...]]:
    """Try all that is pending once more, in order."""
    return replace(state, saving=replace(state.saving, failed=False), notice=None), state.saving.pending


def _without(pending: tuple[Effect, ...], done: Effect) -> tuple[Effect, ...]:
    """`pending` after `done`: it goes, and what was asked for the same thing before it goes too."""
    if done not in pending:
        return pending
    place = pending.index(done)
    return tuple(
        effect for number, effect in enumerate(pending) if number > place or _thing(effect) != _thing(done)
    )


def _thing(effect: Effect) -> object:
    match effect:
        case PutAnswer(assessment, item, _):
            return "answer", assessment, item
        case PutGoal(goal):
            return "goal", goal.id
        case RemoveGoal(goal_id):
            return "goal", goal_id
        case ChangeSetting(key, _):
            return "setting", key
        case ChangeProfile(name, role, lang):
            return "profile", name is None, role is None, lang is None
        case _:
            return type(effect)
