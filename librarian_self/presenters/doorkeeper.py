"""Opens profiles on the worker's thread, protected ones with a secret, and changes their passwords."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from librarian_self.i18n.messages import Refusal
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.services.clock import Clock
from librarian_self.services.profiles import DataFolder, known_profiles
from librarian_self.services.protecting import Protection
from librarian_self.services.session import Session
from librarian_self.services.tries import TooSoon, Tries
from librarian_self.storage import Given, ProfileLocked, Secret, StorageError, WrongPassword


class Doorkeeper:
    """Keeps the secret of the profile that is open, so that it can be opened again after a change of the file itself.

    `find_backups` says where the backups are.
    """

    def __init__(self, folder: DataFolder, find_backups: Callable[[], Path], clock: Clock) -> None:
        self._folder = folder
        self._find_backups = find_backups
        self._clock = clock
        self._tries = Tries(folder, clock)
        self._given: Given | None = None

    @property
    def given(self) -> Given | None:
        """The secret of the profile that was opened last; None where it needs none."""
        return self._given

    def open(self, path: Path, given: Given | None = None) -> Session:
        """Open a profile with what is `given`, else with the secret that opened it before.

        Raises ProfileLocked where that does not open it; WrongPassword, TooSoon; any StorageError.
        """
        if given is None:
            try:
                return self._session(path, self._given)
            except WrongPassword as error:
                raise ProfileLocked(path) from error
        with self._tries.counting(path):
            session = self._session(path, given)
        self._given = given
        return session

    def recover(self, effect: e.RecoverProfile) -> Session:
        """Give a locked profile another password, and open it. Raises as `open`."""
        with self._tries.counting(effect.path):
            self._protection(effect.path).change(
                Given(effect.key, Secret.RECOVERY), effect.password, effect.password
            )
        return self.open(effect.path, Given(effect.password))

    def change(self, effect: e.PasswordChange, path: Path) -> m.PasswordSettled:
        """Change the password of the closed profile at `path`. Raises Refusal; then all is as it was."""
        protection = self._protection(path)
        match effect:
            case e.ProtectProfile(password):
                key = protection.give(password, password)
                self._given = Given(password)
                return m.PasswordSettled(SecretDeed.GIVE, key)
            case e.ExchangePassword(present, password):
                with self._tries.counting(path):
                    protection.change(Given(present), password, password)
                self._given = Given(password)
                return m.PasswordSettled(SecretDeed.CHANGE)
            case e.UnprotectProfile(present):
                with self._tries.counting(path):
                    protection.take_away(Given(present))
                self._given = None
                return m.PasswordSettled(SecretDeed.TAKE_AWAY)
            case _:
                assert_never(effect)

    def forget(self) -> None:
        """Forget the secret: its profile is closed."""
        self._given = None

    def refusal(self, path: Path, refusal: Refusal) -> m.Message:
        """What to say where a secret was asked for, or did not open the profile."""
        known = known_profiles(self._folder)
        if isinstance(refusal, ProfileLocked):
            return m.ProfileLocked(path, known)
        return m.NotUnlocked(refusal.message, path, self._tries.wait(path), known)

    def _session(self, path: Path, given: Given | None) -> Session:
        return Session.open(path, self._clock, backups=self._find_backups(), given=given)

    def _protection(self, path: Path) -> Protection:
        return Protection(path, self._find_backups(), self._clock)


def asks_for_a_secret(refusal: Refusal) -> StorageError | None:
    """The refusal, where it is about a secret."""
    return refusal if isinstance(refusal, ProfileLocked | WrongPassword | TooSoon) else None
