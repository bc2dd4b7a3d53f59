"""What is seen of passwords: the card of Settings, the recovery key, the page of a locked profile."""

from __future__ import annotations

from dataclasses import replace

from librarian_self.i18n.messages import msg
from librarian_self.presenters.asking import in_clear
from librarian_self.presenters.effects import ExportAnswers
from librarian_self.presenters.secret_state import PasswordAsked, SecretDeed, ShownKey, Unlocking
from librarian_self.presenters.state import Screen, State

KEY = "0A1B-2C3D-4E5F-6G7H-8J9K-0M1N-2P3Q-4R5S-6T7V"


def password_situations(settings: State) -> dict[str, State]:
    """Made from the page of settings of a profile that has no password."""
    opened = settings.opened
    assert opened is not None
    path = opened.path
    protected = replace(settings, opened=replace(opened, protected=True))
    wrong = msg("That does not open {file}. Nothing was changed; please try once more.", file=path.name)
    locked = replace(settings, opened=None, screen=Screen.UNLOCK, unlocking=Unlocking(path))
    return {
        "settings: give a password": replace(settings, password=PasswordAsked(SecretDeed.GIVE)),
        "settings: a password": protected,
        "settings: change the password": replace(protected, password=PasswordAsked(SecretDeed.CHANGE, wrong)),
        "settings: take the password away": replace(protected, password=PasswordAsked(SecretDeed.TAKE_AWAY)),
        "settings: readable for everybody?": in_clear(protected, ExportAnswers(path.with_suffix(".csv")))[0],
        "recovery key": replace(protected, screen=Screen.RECOVERY_KEY, shown_key=ShownKey(KEY)),
        "recovery key: another group": replace(
            protected, screen=Screen.RECOVERY_KEY, shown_key=ShownKey(KEY, wrong)
        ),
        "unlock": locked,
        "unlock: wait": replace(locked, unlocking=Unlocking(path, problem=wrong, wait=8)),
        "unlock: the recovery key": replace(locked, unlocking=Unlocking(path, by_key=True)),
    }
