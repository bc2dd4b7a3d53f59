"""A password for a profile: giving one, changing it, taking it away. The profile has to be closed for that."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.services.clock import SYSTEM_CLOCK, Clock
from librarian_self.storage import Given, Safe, change_password, protect_file, unprotect_file
from librarian_self.storage.sealing.recovery import GROUP, plain_letters
from librarian_self.storage.sealing.switching import finish_switch, is_sealed

LONGEST_PASSWORD: Final = 1_000
"""Characters; a longer one is a file that was pasted."""


class Protection:
    """The password of one profile file. `backups` is the folder of all backups."""

    def __init__(self, path: Path, backups: Path, clock: Clock = SYSTEM_CLOCK) -> None:
        self._path = path
        self._backups = backups
        self._clock = clock

    def is_on(self) -> bool:
        """Whether the file is protected; False where it cannot be read."""
        try:
            return is_sealed(self._path)
        except OSError:
            return False

    def give(self, password: str, again: str) -> str:
        """Protect the profile; return the recovery key, which is never to be had again.

        Raises Refusal for two words that differ, one that will not do, and whatever storage says.
        """
        self.require(on=False)
        return protect_file(self._path, checked_password(password, again), self._safe())

    def change(self, given: Given, password: str, again: str) -> None:
        """Let another password open it. Raises Refusal, WrongPassword."""
        self.require(on=True)
        change_password(self._path, given, checked_password(password, again), self._safe())

    def take_away(self, given: Given) -> None:
        """Write the profile in clear again. Raises Refusal, WrongPassword."""
        self.require(on=True)
        unprotect_file(self._path, given, self._safe())

    def require(self, *, on: bool) -> None:
        """Raise Refusal unless the profile is protected, or not, as it should be."""
        finish_switch(self._path)
        if self.is_on() is on:
            return
        if on:
            raise Refusal(msg("{file} has no password.", file=self._path.name))
        raise Refusal(msg("{file} has a password already. You can change it.", file=self._path.name))

    def _safe(self) -> Safe:
        return Safe(self._backups, self._clock.now())


def checked_password(password: str, again: str) -> str:
    """The password, if both are the same and it will do; raises Refusal."""
    if password != again:
        raise Refusal(msg("The two passwords differ. Please type the same one twice."))
    if not password.strip():
        raise Refusal(msg("A password needs at least one letter or digit."))
    if len(password) > LONGEST_PASSWORD:
        raise Refusal(msg("A password has at most {most} characters.", most=LONGEST_PASSWORD))
    return password


def last_group(words: str) -> str:
    """The last group of a recovery key as somebody may have typed it: small letters and look-alikes are forgiven."""
    return plain_letters(words)[-GROUP:]
