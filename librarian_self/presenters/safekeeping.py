"""Backups, damage and copies."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, TypeAlias

from librarian_self.i18n.messages import Day, Message, msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import (
    CompareBackup,
    CopyProfile,
    Effect,
    RestoreBackup,
    SalvageProfile,
)
from librarian_self.presenters.saving import let_go
from librarian_self.presenters.starting import refused
from librarian_self.presenters.state import Asked, Notice, NoticeAction, Safety, State, Tone
from librarian_self.services.clock import local_date
from librarian_self.services.recovery import Offer
from librarian_self.services.recovery_words import UNSURE, cost_words, listed

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

MOST_NAMED: Final = 8
"""Missing entries that a notice names one by one; the command line names all."""


def listed_backups(state: State, message: m.BackupsListed) -> Step:
    """Show the backups; a question about one that is gone goes with it."""
    asked = state.safety.asked
    if asked is not None and asked.backup not in message.backups:
        asked = None
    return replace(state, safety=replace(state.safety, backups=message.backups, asked=asked)), ()


def show_all(state: State, _message: m.ShowAllBackups) -> Step:
    """Show the older ones too."""
    return replace(state, safety=replace(state.safety, all_shown=True)), ()


def ask(state: State, message: m.AskToRestore) -> Step:
    """Compare before anything changes."""
    backup = next((each for each in state.safety.backups if each.path == message.backup), None)
    return state, () if backup is None else (CompareBackup(backup),)


def compared(state: State, message: m.BackupCompared) -> Step:
    """Show what would change."""
    return replace(
        state, safety=replace(state.safety, asked=Asked(message.backup, message.changes)), notice=None
    ), ()


def keep(state: State, _message: m.KeepPresent) -> Step:
    """Nothing changes."""
    return replace(state, safety=replace(state.safety, asked=None)), ()


def restore_asked(state: State, _message: m.RestoreAsked) -> Step:
    """Bring back what was asked about, once every word is on disk: it is backed up first."""
    asked = state.safety.asked
    if state.opened is None or asked is None:
        return state, ()
    return let_go(state, RestoreBackup(state.opened.path, asked.backup))


def restore_offered(state: State, _message: m.RestoreOffered) -> Step:
    """Bring back what a notice offers."""
    offer = state.safety.offer
    if offer is None or offer.backup is None:
        return state, ()
    return let_go(state, RestoreBackup(offer.path, offer.backup))


def salvage(state: State, message: m.SalvageTo) -> Step:
    """Save what can be read."""
    if state.safety.offer is None:
        return state, ()
    return let_go(state, SalvageProfile(state.safety.offer.path, message.path))


def copy(state: State, message: m.CopyTo) -> Step:
    """Write a copy to take along."""
    return replace(state, notice=None), (CopyProfile(message.path),)


def damaged(state: State, message: m.ProfileDamaged) -> Step:
    """Say what happened above the list of profiles, and offer what helps."""
    blank, effects = refused(state, m.ProfileRefused(message.reason, message.known))
    return replace(
        blank, safety=Safety(offer=message.offer), notice=offering(message.reason, message.offer)
    ), effects


def damage_found(state: State, message: m.DamageFound) -> Step:
    """Say what happened on the page that is open; what can be read goes on working."""
    safety = replace(state.safety, offer=message.offer)
    return replace(state, safety=safety, notice=offering(message.reason, message.offer), busy=None), ()


def restored(state: State, message: m.ProfileRestored) -> Step:
    """Say what is open now, and where the other is."""
    date = Day(local_date(message.at))
    if message.kept is None:
        said = msg("The backup of {date} is open.", date=date)
    else:
        said = msg(
            "The backup of {date} is open. What was there before is kept: {path}",
            date=date,
            path=message.kept,
        )
    return replace(state, notice=Notice(said)), ()


def salvaged(state: State, message: m.ProfileSalvaged) -> Step:
    """Say item by item what is missing."""
    said = msg("Everything that could be read is in {path}, which is open now.", path=message.path)
    if message.missing:
        said = msg("{said} Missing: {missing}.", said=said, missing=_named(message.missing))
    elif message.all_named:
        said = msg("{said} Nothing is missing.", said=said)
    if not message.all_named:
        said = msg("{said} {unsure}", said=said, unsure=UNSURE)
    if message.doubtful:
        said = msg(
            "{said} Kept as found, though damaged: {doubtful}.", said=said, doubtful=_named(message.doubtful)
        )
    is_whole = message.all_named and not (message.missing or message.doubtful)
    tone = Tone.CALM if is_whole else Tone.CARE
    return replace(state, notice=Notice(said, tone)), ()


def not_restored(state: State, message: m.NotRestored) -> Step:
    """Say why, and go on offering what there is."""
    offer = state.safety.offer
    notice = Notice(message.reason, Tone.CARE) if offer is None else _with_ways(message.reason, offer)
    return replace(state, opening=None, busy=None, notice=notice), ()


def remarked(state: State, message: m.Remarked) -> Step:
    """Say it, unless something more pressing is being said."""
    if state.notice is not None:
        return state, ()
    return replace(state, notice=Notice(message.words, Tone.CARE if message.care else Tone.CALM)), ()


def wish_to_close(state: State, _message: m.WishToClose) -> Step:
    """Before the window goes with words that are nowhere else, or with a recovery key, say so."""
    trouble = state.saving.trouble
    if trouble is None and state.shown_key is not None:
        said = msg(
            "The recovery key is shown now and never again. Please write it down, print it or save it first; its last "
            "group shows that you have it."
        )
        return replace(state, notice=Notice(said, Tone.CARE, (NoticeAction.CLOSE,))), ()
    if trouble is None:
        return state, ()
    said = msg(
        "Some changes are not saved yet and would be lost with the window. {reason}", reason=trouble.message
    )
    ways = (NoticeAction.RESCUE, NoticeAction.CLOSE)
    return replace(state, notice=replace(trouble, message=said, actions=ways)), ()


def close_anyway(state: State, _message: m.CloseAnyway) -> Step:
    """The window sees to it."""
    return state, ()


def offering(reason: Message, offer: Offer) -> Notice:
    """A notice of damage with what helps, and what that would cost."""
    cost = msg("No backup of it was found.") if offer.backup is None else cost_words(offer.changes)
    return _with_ways(msg("{reason} {cost}", reason=reason, cost=cost), offer)


def _with_ways(words: Message, offer: Offer) -> Notice:
    ways = [NoticeAction.RESTORE] if offer.backup is not None else []
    ways += [NoticeAction.SALVAGE] if offer.readable else []
    at = None if offer.backup is None else offer.backup.at
    return Notice(words, Tone.CARE, tuple(ways), offer.path, at)


def _named(words: tuple[Message, ...]) -> Message:
    if len(words) <= MOST_NAMED:
        return listed(list(words))
    return msg(
        "{some} and {count} more", some=listed(list(words[:MOST_NAMED])), count=len(words) - MOST_NAMED
    )
