"""Fields for secrets: the password twice, the recovery key, the present password."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters.secret_state import SecretDeed

PRESENT: Final = "present"
PASSWORD: Final = "password"  # noqa: S105 - the name of a field, not a password
AGAIN: Final = "again"
KEY: Final = "key"

_FIELDS: Final[Mapping[SecretDeed, tuple[str, ...]]] = {
    SecretDeed.UNLOCK: (PRESENT,),
    SecretDeed.RECOVER: (KEY, PASSWORD, AGAIN),
    SecretDeed.GIVE: (PASSWORD, AGAIN),
    SecretDeed.CHANGE: (PRESENT, PASSWORD, AGAIN),
    SecretDeed.TAKE_AWAY: (PRESENT,),
}
_SUBMIT: Final[Mapping[SecretDeed, Message]] = {
    SecretDeed.UNLOCK: msg("Unlock"),
    SecretDeed.RECOVER: msg("Set the new password and unlock"),
    SecretDeed.GIVE: msg("Protect the profile"),
    SecretDeed.CHANGE: msg("Change the password"),
    SecretDeed.TAKE_AWAY: msg("Take the password away"),
}


@dataclass(frozen=True, slots=True)
class SecretField:
    """One field by its key."""

    key: str
    label: str
    help_words: str


@dataclass(frozen=True, slots=True)
class SecretFormView:
    """The fields of a deed. `waiting`: it cannot be sent now; `cancel` is empty where there is no other way."""

    deed: SecretDeed
    fields: tuple[SecretField, ...]
    problem: str
    submit: str
    cancel: str
    reveal: str
    conceal: str
    waiting: bool


def secret_form_view(
    deed: SecretDeed, problem: Message | None, say: Catalogue, *, waiting: bool, can_cancel: bool = False
) -> SecretFormView:
    """The fields of `deed`, empty: what was typed is known to nobody else."""
    return SecretFormView(
        deed=deed,
        fields=tuple(_field(key, deed, say) for key in _FIELDS[deed]),
        problem=say(problem) if problem else "",
        submit=say(_SUBMIT[deed]),
        cancel=say(msg("Cancel")) if can_cancel else "",
        reveal=say(msg("Show what is typed")),
        conceal=say(msg("Hide what is typed")),
        waiting=waiting,
    )


def _field(key: str, deed: SecretDeed, say: Catalogue) -> SecretField:
    present = msg("Password") if deed is SecretDeed.UNLOCK else msg("Present password")
    labels = {
        PRESENT: present,
        PASSWORD: msg("New password"),
        AGAIN: msg("The new password once more"),
        KEY: msg("Recovery key"),
    }
    helps = {
        PASSWORD: msg("Several words that only you would put together are better than one with many signs."),
        KEY: msg("Nine groups of four letters and digits; capitals, blanks and dashes do not matter."),
    }
    return SecretField(key, say(labels[key]), say(helps[key]) if key in helps else "")
