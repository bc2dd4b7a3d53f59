"""Erasing a profile for good, after one question."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect, EraseProfile
from librarian_self.presenters.kits import as_kits_begin
from librarian_self.presenters.state import Notice, State

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def ask(state: State, _message: m.AskToErase) -> Step:
    """Show what goes."""
    return replace(state, erasing=state.opened is not None), ()


def keep(state: State, _message: m.KeepProfile) -> Step:
    """Everything stays."""
    return replace(state, erasing=False), ()


def erase(state: State, _message: m.EraseForGood) -> Step:
    """Erase what was asked about. What is not saved yet goes too, and is not waited for."""
    if state.opened is None or not state.erasing:
        return state, ()
    effect = EraseProfile()
    return replace(state, opening=effect, erasing=False, notice=None, busy=msg("Erasing the profile …")), (
        effect,
    )


def erased(state: State, message: m.Erased) -> Step:
    """Back to the first page, as on a computer that never knew this profile."""
    said = msg(
        "The profile and its backups are erased. Files that you exported or copied yourself are still where you put "
        "them."
    )
    fresh = State(
        language=state.language,
        folder=state.folder,
        today=state.today,
        forms=state.forms,
        ready=True,
        known=message.known,
        notice=Notice(said),
        kits=state.kits,
        offer=state.offer,
    )
    return as_kits_begin(fresh), ()
