"""Ethics commitments of the plan: taking one up from the results, writing it, taking it out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.model.plan import Commitment
from librarian_self.planning.commitments import draft_commitment
from librarian_self.presenters import messages as m
from librarian_self.presenters.assessing import MOST_UNDO
from librarian_self.presenters.effects import Effect, PutCommitment, RemoveCommitment
from librarian_self.presenters.saving import issue
from librarian_self.presenters.state import CommitmentEdit, Notice, Screen, State, Tone
from librarian_self.scoring.ethics import score_ethics
from librarian_self.services.goals import GoalRefused, checked_commitment

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def take_up(state: State, message: m.TakeUpCommitment) -> Step:
    """Begin a commitment from the section of the results in view, and show it in the plan."""
    looking = state.looking
    if looking is None or state.opened is None:
        return state, ()
    taken = looking.taken
    plan = replace(state, screen=Screen.PLAN, notice=None)
    if any((each.form, each.section) == (taken.form.id, message.section) for each in _all(state)):
        return plan, ()
    scores = score_ethics(taken.form, taken.answers)
    drafted = draft_commitment(taken.form, scores, message.section, message.commitment, state.language)
    return _add(plan, drafted)


def add(state: State, message: m.AddCommitment) -> Step:
    """Begin a commitment of one's own, unless an empty one stands at the end already."""
    if state.opened is None or any(each == Commitment(each.id) for each in _all(state)[-1:]):
        return state, ()
    return _add(state, Commitment(message.commitment))


def change(state: State, message: m.ChangeCommitment) -> Step:
    """Change parts of a commitment; nothing when it is gone. A principle is one line."""
    before = _find(state, message.commitment)
    if before is None:
        return state, ()
    patch: dict[str, Any] = dict(message.patch)
    changed = replace(before, **patch)
    after = replace(changed, principle=changed.principle.replace("\n", " "))
    if after == before:
        return state, ()
    try:
        checked_commitment(after)
    except GoalRefused as refusal:
        return replace(state, notice=Notice(refusal.message, Tone.CARE)), ()
    return _remember(state, CommitmentEdit(before.id, before, after, _all(state).index(before)))


def delete(state: State, message: m.DeleteCommitment) -> Step:
    """Take a commitment out; the notice says how to bring it back."""
    before = _find(state, message.commitment)
    if before is None:
        return state, ()
    edit = CommitmentEdit(before.id, before, None, _all(state).index(before))
    changed, effects = _remember(state, edit)
    said = msg("The commitment was taken out of the plan. Undo (Ctrl+Z) brings it back.")
    return replace(changed, notice=Notice(said)), effects


def put_back(state: State, edit: CommitmentEdit, commitment: Commitment | None) -> Step:
    """Show the commitment of `edit` as `commitment` (None: not at all) at its place, and save that."""
    opened = state.opened
    if opened is None:
        return state, ()
    others = tuple(each for each in opened.commitments if each.id != edit.commitment)
    if commitment is None:
        return issue(
            replace(state, opened=replace(opened, commitments=others)), RemoveCommitment(edit.commitment)
        )
    kept = (*others[: edit.place], commitment, *others[edit.place :])
    return issue(replace(state, opened=replace(opened, commitments=kept)), PutCommitment(commitment))


def _add(state: State, commitment: Commitment) -> Step:
    return _remember(state, CommitmentEdit(commitment.id, None, commitment, len(_all(state))))


def _remember(state: State, edit: CommitmentEdit) -> Step:
    remembered = replace(state, done=(*state.done, edit)[-MOST_UNDO:], undone=(), notice=None)
    return put_back(remembered, edit, edit.after)


def _all(state: State) -> tuple[Commitment, ...]:
    return state.opened.commitments if state.opened else ()


def _find(state: State, commitment_id: str) -> Commitment | None:
    return next((each for each in _all(state) if each.id == commitment_id), None)
