"""Passwords in the window: unlocking, locking, and giving, changing or taking one away."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, TypeAlias

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import (
    Effect,
    ExchangePassword,
    ListBackups,
    LockProfile,
    Opening,
    OpenProfile,
    ProtectProfile,
    RecoverProfile,
    UnprotectProfile,
    WriteText,
)
from librarian_self.presenters.saving import let_go
from librarian_self.presenters.secret_state import PasswordAsked, SecretDeed, ShownKey, Unlocking
from librarian_self.presenters.state import Notice, Screen, State, Welcome
from librarian_self.presenters.views.wishes import TEXT_SIZE, THEME, settings_of
from librarian_self.services.profiles import KnownProfile
from librarian_self.services.protecting import checked_password, last_group
from librarian_self.storage import Given

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

_LONG: Final = msg("Everything is written anew. This can take a moment …")
_SETTLED: Final = {
    SecretDeed.CHANGE: msg("The new password holds. The recovery key is the same as before."),
    SecretDeed.TAKE_AWAY: msg("The password is taken away. Whoever can open the file can read it now."),
}


def lock(state: State, _message: m.Lock) -> Step:
    """Close a protected profile once every word is on disk; nothing that was read stays here.

    Not while a new recovery key is shown, which would be lost with the page.
    """
    if state.opened is None or not state.opened.protected or state.shown_key is not None:
        return state, ()
    return _let_go(state, LockProfile(), msg("Locking the profile …"))


def unlock(state: State, message: m.Unlock) -> Step:
    """Try a password."""
    waiting = state.unlocking
    if waiting is None or waiting.wait:
        return state, ()
    return _let_go(state, OpenProfile(waiting.path, Given(message.password)), msg("Opening the profile …"))


def use_recovery_key(state: State, message: m.UseRecoveryKey) -> Step:
    """Ask for the other secret."""
    if state.unlocking is None:
        return state, ()
    return replace(state, unlocking=replace(state.unlocking, by_key=message.by_key, problem=None)), ()


def recover(state: State, message: m.Recover) -> Step:
    """Try a recovery key, once the new password will do."""
    waiting = state.unlocking
    if waiting is None or waiting.wait:
        return state, ()
    problem = _problem(message.password, message.again)
    if problem is not None:
        return replace(state, unlocking=replace(waiting, problem=problem)), ()
    effect = RecoverProfile(waiting.path, message.key, message.password)
    return _let_go(state, effect, msg("Opening the profile …"))


def second_passed(state: State, _message: m.SecondPassed) -> Step:
    """Count down."""
    waiting = state.unlocking
    if waiting is None or waiting.wait == 0:
        return state, ()
    return replace(state, unlocking=replace(waiting, wait=waiting.wait - 1)), ()


def locked(state: State, message: m.ProfileLocked) -> Step:
    """Ask for the password. Nothing of the profile that was open is left."""
    return _waiting(state, Unlocking(message.path), message.known), ()


def not_unlocked(state: State, message: m.NotUnlocked) -> Step:
    """Say so, and ask again."""
    by_key = state.unlocking is not None and state.unlocking.by_key
    waiting = Unlocking(message.path, by_key, message.reason, message.wait)
    return _waiting(state, waiting, message.known), ()


def ask(state: State, message: m.AskAboutPassword) -> Step:
    """Show the fields, or put them away."""
    return replace(state, password=PasswordAsked(message.deed)), ()


def give(state: State, message: m.GivePassword) -> Step:
    """Protect the profile, once the password will do and every word is on disk."""
    problem = _problem(message.password, message.again)
    return _change(state, ProtectProfile(message.password), problem)


def change(state: State, message: m.ChangePassword) -> Step:
    """Exchange the password, once the new one will do."""
    problem = _problem(message.password, message.again)
    return _change(state, ExchangePassword(message.present, message.password), problem)


def take_away(state: State, message: m.TakePasswordAway) -> Step:
    """Write the profile in clear again."""
    return _change(state, UnprotectProfile(message.present), None)


def settled(state: State, message: m.PasswordSettled) -> Step:
    """Show the recovery key that was made, else say what holds now. The profile was opened anew before."""
    if message.key is not None:
        return replace(state, screen=Screen.RECOVERY_KEY, shown_key=ShownKey(message.key)), ()
    notice = Notice(_SETTLED[message.deed])
    return replace(state, screen=Screen.SETTINGS, notice=notice), (ListBackups(),)


def refused(state: State, message: m.PasswordRefused) -> Step:
    """Say why at the fields; all is as it was."""
    asked = replace(state.password, problem=message.reason)
    return replace(state, opening=None, busy=None, password=asked), ()


def save_key(state: State, message: m.SaveRecoveryKey) -> Step:
    """Write the recovery key down, to be printed or kept somewhere else."""
    if state.shown_key is None or state.opened is None:
        return state, ()
    say = load_catalogue(state.language)
    words = say(
        msg(
            "Recovery key of {file}\n\n{key}\n\nIt opens the profile when the password is forgotten. Keep it where "
            "nobody else finds it, and not beside the profile.",
            file=state.opened.path.name,
            key=state.shown_key.key,
        )
    )
    return state, (WriteText(message.path, f"{words}\n"),)


def confirm_key(state: State, message: m.ConfirmRecoveryKey) -> Step:
    """Go on once the key is written down; it cannot be seen again."""
    shown = state.shown_key
    if shown is None:
        return state, ()
    if last_group(message.group) != last_group(shown.key):
        problem = msg("That is not the last group of the key. Please look at what you wrote down.")
        return replace(state, shown_key=replace(shown, problem=problem)), ()
    notice = Notice(msg("Your profile is protected now."))
    return replace(state, screen=Screen.SETTINGS, shown_key=None, notice=notice), (ListBackups(),)


def _waiting(state: State, unlocking: Unlocking, known: tuple[KnownProfile, ...]) -> State:
    """A window that knows nothing but the look of before: it goes on in the same language, colours and letters."""
    settings = settings_of(state)
    look = {key: settings[key] for key in (THEME, TEXT_SIZE) if key in settings}
    return State(
        language=state.language,
        folder=state.folder,
        today=state.today,
        forms=state.forms,
        ready=True,
        known=known,
        screen=Screen.UNLOCK,
        welcome=Welcome(settings=look),
        kits=state.kits,
        offer=state.offer,
        unlocking=unlocking,
    )


def _change(state: State, effect: Opening, problem: Message | None) -> Step:
    if state.opened is None or state.password.deed is None:
        return state, ()
    if problem is not None:
        return replace(state, password=replace(state.password, problem=problem)), ()
    return _let_go(replace(state, password=replace(state.password, problem=None)), effect, _LONG)


def _let_go(state: State, effect: Opening, busy: Message) -> Step:
    """As `let_go`, in other words; while something cannot be saved it says so and does nothing."""
    after, effects = let_go(state, effect)
    return (after if after.opening is None else replace(after, busy=busy)), effects


def _problem(password: str, again: str) -> Message | None:
    """What is wrong with a new password."""
    try:
        checked_password(password, again)
    except Refusal as refusal:
        return refusal.message
    return None
