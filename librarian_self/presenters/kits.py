"""Kits of trainers: offered once, taken in or left, and what they hold fast."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters import kit_effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import ChangeProfile, Effect
from librarian_self.presenters.shelves import lock
from librarian_self.presenters.state import Notice, State, Welcome

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def known(state: State, message: m.KitsKnown) -> Step:
    """Show the forms of kits with all others; a first start that is under way begins as they say."""
    from librarian_self.presenters.starting import is_beginning

    notice = Notice(message.said) if message.said else state.notice
    changed = replace(state, kits=message.kits, forms=message.forms, notice=notice, busy=None)
    if is_beginning(changed):
        return (as_kits_begin(changed) if changed.ready else changed), ()
    return kept_locks(changed)


def offered(state: State, message: m.KitOffered) -> Step:
    """Show what a kit would change, before anything does."""
    return replace(state, offer=message.offer, busy=None, notice=None if message.asked else state.notice), ()


def use(state: State, _message: m.UseKit) -> Step:
    """Take in the kit that is offered."""
    if state.offer is None:
        return state, ()
    return replace(state, offer=None, busy=msg("Taking in the kit …"), notice=None), (e.ApplyKit(),)


def leave(state: State, _message: m.LeaveKit) -> Step:
    """Put the question away for good."""
    if state.offer is None:
        return state, ()
    return replace(state, offer=None), (e.DeclineKit(),)


def look_at(state: State, message: m.LookAtKit) -> Step:
    """Read a kit that the person chose."""
    return replace(state, busy=msg("Reading the kit…"), notice=None), (e.LookAtKit(message.path),)


def remove(state: State, message: m.RemoveKit) -> Step:
    """Take a kit out again."""
    return replace(state, notice=None), (e.RemoveKit(message.kit),)


def as_kits_begin(state: State) -> State:
    """The first start as kits want it to begin; what the person chose already stays, unless it is held fast."""
    if not state.kits:
        return state
    from librarian_self.services.kit_rules import defaults_of, language_of

    defaults, welcome = defaults_of(state.kits), state.welcome
    given = {"theme": defaults.theme, "text-size": f"{defaults.text_size or ''}"}
    settings = {**{key: value for key, value in given.items() if value}, **welcome.settings}
    is_open = welcome.role == Welcome().role or lock(state, "role") is not None
    role = defaults.role if defaults.role and is_open else welcome.role
    begun = replace(welcome, settings=settings, role=role)
    return replace(state, language=language_of(state.kits) or state.language, welcome=begun)


def kept_locks(state: State) -> Step:
    """Make the open profile be as the locks say."""
    if state.opened is None or not state.kits:
        return state, ()
    from librarian_self.presenters.starting import change_profile

    language, role = lock(state, "language"), lock(state, "role")
    wanted = ChangeProfile(
        role=f"{role.value}" if role else None, lang=f"{language.value}" if language else None
    )
    spoken = replace(state, language=wanted.lang or state.language)
    notice = state.notice
    changed, effects = change_profile(spoken, wanted)
    return replace(changed, notice=notice), effects


def held(state: State, setting: str) -> Step | None:
    """What to say to somebody who wants to change what a kit holds fast; None where one is free to."""
    found = lock(state, setting)
    return None if found is None else (replace(state, notice=Notice(lock_words(found.kit))), ())


def lock_words(kit: str) -> Message:
    """Say whose kit holds a setting fast."""
    return msg("Set by your trainer’s kit “{kit}”.", kit=kit)
