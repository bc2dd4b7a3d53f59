"""The card of Settings about the password."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.presenters.state import State
from librarian_self.presenters.views.parts import Choice
from librarian_self.presenters.views.secretform import SecretFormView, secret_form_view
from librarian_self.presenters.views.wishes import LOCK_TIMES, lock_wish


@dataclass(frozen=True, slots=True)
class PasswordView:
    """What can be done, and the fields of what is being done. `locks`: minutes until it locks; none without one."""

    title: str
    note: str
    limits: str
    deeds: tuple[Choice[SecretDeed], ...]
    form: SecretFormView | None
    warning: str
    locks_label: str
    locks: tuple[Choice[int], ...]
    lock_now: str


_LIMITS = msg(
    "It protects from a curious colleague and from whoever finds a lost stick or a backup. It does not protect from an "
    "administrator of this computer, nor from a program that records keys; sticks, memory cards and SSDs may keep old "
    "traces of what was clear before."
)
_WARNINGS = {
    SecretDeed.GIVE: msg(
        "Name, answers, notes and the plan are then sealed, in the file and in its backups. Next you see a recovery "
        "key, once."
    ),
    SecretDeed.TAKE_AWAY: msg("The file and its backups can then be read by whoever can open them."),
}


def password_view(state: State, say: Catalogue) -> PasswordView:
    """The card for `state`; ValueError where no profile is open."""
    opened = state.opened
    if opened is None:
        raise ValueError("no profile is open")
    deed, wish = state.password.deed, lock_wish(opened.settings)
    form = None
    if deed is not None:
        waiting = state.opening is not None
        form = secret_form_view(deed, state.password.problem, say, waiting=waiting, can_cancel=True)
    return PasswordView(
        title=say(msg("Password")),
        note=say(
            msg("This profile opens only with its password, or with its recovery key.")
            if opened.protected
            else msg("This profile has no password. You can give it one.")
        ),
        limits=say(_LIMITS),
        deeds=tuple(Choice(each, say(words)) for each, words in _deeds(is_protected=opened.protected)),
        form=form,
        warning=say(_WARNINGS[deed]) if deed in _WARNINGS else "",
        locks_label=say(msg("Lock by itself when nobody types or clicks")),
        locks=tuple(Choice(each, say(_minutes(each)), each == wish) for each in LOCK_TIMES)
        if opened.protected
        else (),
        lock_now=say(msg("Lock now")),
    )


def _deeds(*, is_protected: bool) -> tuple[tuple[SecretDeed, Message], ...]:
    if not is_protected:
        return ((SecretDeed.GIVE, msg("Give it a password…")),)
    return (
        (SecretDeed.CHANGE, msg("Change the password…")),
        (SecretDeed.TAKE_AWAY, msg("Take the password away…")),
    )


def _minutes(minutes: int) -> Message:
    if minutes == 0:
        return msg("Never")
    return nmsg("After {count} minute", "After {count} minutes", minutes)
