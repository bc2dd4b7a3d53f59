"""Carries out what is asked about backups, damage and copies; lives on the worker's thread, beside the performer."""

from __future__ import annotations

import os
from pathlib import Path

from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.placewords import place_words
from librarian_self.services.backups import BackupShelf, backup_shelf
from librarian_self.services.clock import Clock
from librarian_self.services.profiles import DataFolder, known_profiles, lost_profiles
from librarian_self.services.recovery import Offer, Recovery, named
from librarian_self.services.recovery_words import lost_words
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from librarian_self.storage import (
    CannotOpen,
    DamagedProfile,
    NotAProfile,
    Obstacle,
    ProfileBusy,
    StorageError,
    place_of,
)
from librarian_self.storage.backupfiles import Backup
from librarian_self.storage.salvaging import Salvaged

PLACE_TOLD = "place-told"
"""The setting that remembers for which kind of drive the person was told what it means."""


class Recoverer:
    """Ways back, for the window."""

    def __init__(self, folder: DataFolder, forms: Shelf, clock: Clock) -> None:
        self._folder = folder
        self.backups: BackupShelf = backup_shelf(folder)
        self.recovery = Recovery(self.backups, forms, clock)

    def refused(self, refusal: Refusal) -> m.Message:
        """What to say where no profile could be opened: with a way back, where the file is damaged or gone."""
        known = known_profiles(self._folder)
        if isinstance(refusal, StorageError) and self._is_lost(refusal):
            reason = refusal.message if isinstance(refusal, CannotOpen) else _damage(refusal.path)
            try:
                return m.ProfileDamaged(reason, self.recovery.offer(refusal.path), known)
            except Refusal:
                return m.ProfileRefused(reason, known)
        return m.ProfileRefused(refusal.message, known, _near_holder(refusal))

    def lost(self) -> tuple[m.Message, ...]:
        """What to say where no profile is left of those that were opened here, and one of them has backups."""
        for known in lost_profiles(self._folder):
            if self.backups.known_at(known.path) is not None:
                offer = self.recovery.offer(known.path)
                return (m.ProfileDamaged(CannotOpen(known.path, Obstacle.MISSING).message, offer, ()),)
        return ()

    def found(self, session: Session) -> m.DamageFound:
        """What to say where the open profile met damage."""
        backup = self.backups.newest_good(session.uuid)
        return m.DamageFound(_damage(session.path), Offer(session.path, backup, (), readable=True))

    def list_backups(self, session: Session) -> m.BackupsListed:
        """The backups of the open profile."""
        return m.BackupsListed(self.backups.of(session.uuid))

    def compare(self, session: Session, backup: Backup) -> m.BackupCompared:
        """What would change. Raises StorageError."""
        return m.BackupCompared(backup, self.recovery.changes_from(session.said(), backup.path))

    def place_note(self, session: Session) -> m.Remarked | None:
        """What it means that the profile lies on a stick or in a network; once for each profile and kind of drive."""
        place = place_of(session.path)
        backups = place_of(self.backups.folder)
        words = place_words(place, backups, protected=session.is_protected)
        if words is None or session.settings().get(PLACE_TOLD) == place.value:
            return None
        try:
            session.change_setting(PLACE_TOLD, place.value)
        except StorageError:
            return None  # whatever stands in the way is said when something of the person's cannot be saved
        return m.Remarked(words)

    def _is_lost(self, refusal: StorageError) -> bool:
        match refusal:
            case DamagedProfile():
                return True
            case NotAProfile():
                return self.recovery.is_ours(refusal.path)
            case CannotOpen():
                return (
                    refusal.obstacle is Obstacle.MISSING and self.backups.known_at(refusal.path) is not None
                )
            case _:
                return False


def salvaged(out: Path, found: Salvaged, session: Session) -> m.ProfileSalvaged:
    """What to say of a damaged profile of which all that can be read is open now in `session`."""
    return m.ProfileSalvaged(
        out,
        tuple(lost_words(named(lost, session)) for lost in found.lost),
        tuple(lost_words(named(lost, session)) for lost in found.doubtful),
        found.all_named,
    )


def _near_holder(refusal: Refusal) -> int | None:
    """The other process of this computer that has the profile open."""
    holder = refusal.holder if isinstance(refusal, ProfileBusy) else None
    return holder.pid if holder is not None and holder.is_near and holder.pid != os.getpid() else None


def _damage(path: Path) -> Message:
    return msg("{file} is damaged. It is kept exactly as it is.", file=path.name)
