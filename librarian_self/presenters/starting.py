"""The first start, switching profiles, names, roles and languages."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.presenters import kits
from librarian_self.presenters import messages as m
from librarian_self.presenters.copy_effects import is_pdf
from librarian_self.presenters.effects import ChangeProfile, ChangeSetting, CreateProfile, Effect, OpenProfile
from librarian_self.presenters.saving import issue, let_go
from librarian_self.presenters.state import Log, Notice, Opened, Saving, Screen, State, Tone, Welcome

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

LAST_STEP = 2
"""Language, then name and role (which makes the profile), then the first question."""


def found(state: State, message: m.ProfilesFound) -> Step:
    """The start found several profiles, or none: the first start offers both."""
    return kits.as_kits_begin(replace(state, known=message.known, ready=True)), ()


def opened(state: State, message: m.ProfileOpened) -> Step:
    """Show the profile that was opened; a profile that was just made goes on with the first start."""
    wanted = message.opened.profile.lang
    fresh = State(
        language=wanted if wanted in LANGUAGES else state.language,
        folder=state.folder,
        today=message.today,
        forms=message.forms or state.forms,
        known=message.known,
        opened=message.opened,
        ready=True,
        kits=state.kits,
        offer=state.offer,
        trainer=state.trainer,
        notice=None if state.ready else state.notice,
    )
    if isinstance(state.opening, CreateProfile) and state.opening.plan is not None:
        from librarian_self.presenters import reviewing  # the first page shows no plan

        said = msg("This is the profile that was made from the plan.")
        return replace(reviewing.to_plan(fresh), notice=Notice(said)), ()
    if isinstance(state.opening, CreateProfile):
        return _keep_settings(
            replace(fresh, screen=Screen.WELCOME, welcome=Welcome(step=LAST_STEP)), state.welcome
        )
    return kits.kept_locks(replace(fresh, screen=Screen.HOME))


def refused(state: State, message: m.ProfileRefused) -> Step:
    """Say why a profile could not be opened, above the list of those there are."""
    blank = replace(
        state,
        ready=True,
        busy=None,
        opening=None,
        opened=None,
        assessing=None,
        looking=None,
        reviewing=None,
        log=Log(),
        goal=None,
        unlocking=None,
        shown_key=None,
        saving=Saving(),
        done=(),
        undone=(),
        known=message.known,
        screen=Screen.WELCOME,
        welcome=state.welcome if isinstance(state.opening, CreateProfile) else Welcome(),
        notice=Notice(message.reason, Tone.CARE),
    )
    return blank, ()


def forward(state: State, _message: m.StepForward) -> Step:
    """The next step; the second one makes the profile, and stays while that is under way."""
    from librarian_self.services.person import checked_name

    welcome = state.welcome
    if welcome.step == 0:
        return replace(state, welcome=replace(welcome, step=1, problem=None)), ()
    if welcome.step == 1:
        try:
            name = checked_name(welcome.name)
        except Refusal as refusal:
            return replace(state, welcome=replace(welcome, problem=refusal.message)), ()
        sound = replace(state, welcome=replace(welcome, problem=None))
        return let_go(sound, CreateProfile(name, welcome.role, state.language))
    return replace(state, screen=Screen.HOME), ()


def back(state: State, _message: m.StepBack) -> Step:
    """The step before; from the first one back to the profile that is open, if there is one.

    Once the profile is made there is no step before.
    """
    if state.welcome.step == 1:
        return replace(state, welcome=replace(state.welcome, step=0, problem=None)), ()
    if state.opened is not None and is_beginning(state):
        return replace(state, screen=Screen.HOME, language=state.opened.profile.lang), ()
    return state, ()


def add_profile(state: State, _message: m.AddProfile) -> Step:
    """Begin the first start for one more person of this computer."""
    begun = replace(state, screen=Screen.WELCOME, welcome=Welcome(), unlocking=None, notice=None)
    return kits.as_kits_begin(begun), ()


def switch(state: State, message: m.SwitchProfile) -> Step:
    """Open another profile; or read the plan in a PDF, which leaves the profile open."""
    if is_pdf(message.path):
        from librarian_self.presenters import copies
        from librarian_self.presenters.messages.copies import LookAtPlan

        return copies.look_at(state, LookAtPlan(message.path))
    return let_go(state, OpenProfile(message.path))


def choose_language(state: State, message: m.ChooseLanguage) -> Step:
    """The window speaks another language at once, and the profile remembers it."""
    if held := kits.held(state, "language"):
        return held
    changed = replace(state, language=message.language)
    if changed.opened is None or is_beginning(state):
        return changed, ()
    return change_profile(changed, ChangeProfile(lang=message.language))


def type_name(state: State, message: m.TypeName) -> Step:
    """The name as it is being typed."""
    return replace(state, welcome=replace(state.welcome, name=message.name, problem=None)), ()


def choose_role(state: State, message: m.ChooseRole) -> Step:
    """A role: on the first start, or of the open profile."""
    if held := kits.held(state, "role"):
        return held
    if state.opened is None or is_beginning(state):
        return replace(state, welcome=replace(state.welcome, role=message.role)), ()
    return change_profile(state, ChangeProfile(role=message.role))


def rename(state: State, message: m.Rename) -> Step:
    """Another name for the open profile; one that will not do is refused in a sentence."""
    from librarian_self.services.person import checked_name

    try:
        return change_profile(state, ChangeProfile(name=checked_name(message.name)))
    except Refusal as refusal:
        return replace(state, notice=Notice(refusal.message, Tone.CARE)), ()


def set_setting(state: State, message: m.SetSetting) -> Step:
    """Keep theme or text size; before there is a profile, until there is one."""
    if state.opened is None or is_beginning(state):
        settings = {**state.welcome.settings, message.key: message.value}
        return replace(state, welcome=replace(state.welcome, settings=settings)), ()
    settings = {**state.opened.settings, message.key: message.value}
    return issue(
        replace(state, opened=replace(state.opened, settings=settings)),
        ChangeSetting(message.key, message.value),
    )


def _keep_settings(state: State, welcome: Welcome) -> Step:
    """Keep in the new profile what was chosen before it was made."""
    if state.opened is None or not welcome.settings:
        return state, ()
    opened = replace(state.opened, settings={**state.opened.settings, **welcome.settings})
    return issue(
        replace(state, opened=opened), *(ChangeSetting(key, value) for key, value in welcome.settings.items())
    )


def is_beginning(state: State) -> bool:
    """Whether the first start is on the page and its profile is still to be made."""
    return state.place is Screen.WELCOME and state.welcome.step < LAST_STEP


def change_profile(state: State, change: ChangeProfile) -> Step:
    """Change name, role or language of the open profile, and keep that."""
    if state.opened is None:
        return state, ()
    profile = state.opened.profile
    changed: Opened = replace(
        state.opened,
        profile=replace(
            profile,
            name=profile.name if change.name is None else change.name,
            role=profile.role if change.role is None else change.role,
            lang=profile.lang if change.lang is None else change.lang,
        ),
    )
    if changed.profile == profile:
        return state, ()
    known = tuple(
        replace(each, name=changed.profile.name) if each.path == changed.path else each
        for each in state.known
    )
    return issue(replace(state, opened=changed, known=known, notice=None), change)
