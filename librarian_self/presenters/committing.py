"""Ethics commitments of the plan: taking one up from the results, writing it, taking it out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.model.ethics import EthicsSection
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import Commitment
from librarian_self.planning.commitments import draft_commitment
from librarian_self.presenters import keeping
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.state import Notice, Screen, State
from librarian_self.presenters.views.wishes import form_language
from librarian_self.scoring.ethics import score_ethics
from librarian_self.services.session import Taken

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

MOST_SUGGESTED: Final = 2
"""How many commitments are suggested at once."""


def take_up(state: State, message: m.TakeUpCommitment) -> Step:
    """Begin a commitment from the section of the results in view, and show it in the plan."""
    if state.looking is None or state.opened is None:
        return state, ()
    plan = replace(state, screen=Screen.PLAN, notice=None)
    return _draft(plan, state.looking.taken, message)


def accept(state: State, message: m.AcceptCommitment) -> Step:
    """Begin a commitment from a section that the plan page suggests."""
    if state.opened is None or state.opened.ethics is None:
        return state, ()
    return _draft(state, state.opened.ethics, message)


def suggested_sections(state: State, most: int = MOST_SUGGESTED) -> tuple[EthicsSection, ...]:
    """The sections of the newest ethics assessment that suggest a commitment and have none yet, at most `most`."""
    taken = state.opened.ethics if state.opened else None
    if taken is None:
        return ()
    sections = score_ethics(taken.form, taken.answers).sections
    found = [each for each in sections if each.suggests_commitment and not _has(state, taken, each.id)]
    return tuple(found[:most])


def add(state: State, message: m.AddCommitment) -> Step:
    """Begin a commitment of one's own, unless an empty one stands at the end already."""
    if state.opened is None or any(each == Commitment(each.id) for each in _all(state)[-1:]):
        return state, ()
    return keeping.add(state, Commitment(message.commitment))


def change(state: State, message: m.ChangeCommitment) -> Step:
    """Change parts of a commitment; nothing when it is gone. A principle is one line."""
    before = keeping.find(state, PlanPart.COMMITMENT, message.commitment)
    if before is None:
        return state, ()
    patch: dict[str, Any] = dict(message.patch)
    changed = replace(before, **patch)
    return keeping.change(state, replace(changed, principle=changed.principle.replace("\n", " ")))


def delete(state: State, message: m.DeleteCommitment) -> Step:
    """Take a commitment out; the notice says how to bring it back."""
    changed, effects = keeping.take_out(state, PlanPart.COMMITMENT, message.commitment)
    if not effects:
        return changed, effects
    said = msg("The commitment was taken out of the plan. Undo (Ctrl+Z) brings it back.")
    return replace(changed, notice=Notice(said)), effects


def _draft(state: State, taken: Taken, message: m.TakeUpCommitment | m.AcceptCommitment) -> Step:
    """Begin a commitment from a section of the form, unless the plan has one from there."""
    if _has(state, taken, message.section):
        return state, ()
    scores = score_ethics(taken.form, taken.answers)
    drafted = draft_commitment(taken.form, scores, message.section, message.commitment, form_language(state))
    return keeping.add(state, drafted)


def _has(state: State, taken: Taken, section: str) -> bool:
    """Whether a commitment came from this section already."""
    return any((each.form, each.section) == (taken.form.id, section) for each in _all(state))


def _all(state: State) -> tuple[Commitment, ...]:
    return state.opened.commitments if state.opened else ()
