"""The page of a locked profile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg, nmsg
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.presenters.state import State
from librarian_self.presenters.views.parts import Choice, FileAsk, open_file_ask
from librarian_self.presenters.views.secretform import SecretFormView, secret_form_view


@dataclass(frozen=True, slots=True)
class UnlockView:
    """What is asked, and the way to other profiles. `wait`: seconds until the next try."""

    title: str
    lead: str
    form: SecretFormView
    by_key: bool
    other_way: str
    wait: int
    wait_line: str
    known_title: str
    known: tuple[Choice[Path], ...]
    add_profile: str
    open_file: FileAsk


def unlock_view(state: State, say: Catalogue) -> UnlockView:
    """The page for `state`; ValueError where no profile waits for its password."""
    waiting = state.unlocking
    if waiting is None:
        raise ValueError("no profile is locked")
    deed = SecretDeed.RECOVER if waiting.by_key else SecretDeed.UNLOCK
    is_waiting = waiting.wait > 0 or state.opening is not None
    if waiting.by_key:
        lead = msg(
            "The recovery key was shown when the profile was protected. It lets you set a new password."
        )
        other_way = msg("I know the password after all")
    else:
        lead = msg("This profile is protected. Please type its password.")
        other_way = msg("I forgot it: use the recovery key")
    wait_line = nmsg(
        "The next try is possible in {count} second.",
        "The next try is possible in {count} seconds.",
        waiting.wait,
    )
    return UnlockView(
        title=say(msg("{file} is locked", file=waiting.path.stem)),
        lead=say(lead),
        form=secret_form_view(deed, waiting.problem, say, waiting=is_waiting),
        by_key=waiting.by_key,
        other_way=say(other_way),
        wait=waiting.wait,
        wait_line=say(wait_line) if waiting.wait else "",
        known_title=say(msg("Other profiles on this computer")),
        known=tuple(Choice(each.path, each.name) for each in state.known if each.path != waiting.path),
        add_profile=say(msg("Add a profile")),
        open_file=open_file_ask(say),
    )
