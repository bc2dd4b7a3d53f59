"""The page that shows a new recovery key, once."""

from __future__ import annotations

from dataclasses import dataclass, field

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters.state import State
from librarian_self.presenters.views.filenames import file_name


@dataclass(frozen=True, slots=True)
class RecoveryKeyView:
    """The key, ways to keep it, and the field that asks for its last group."""

    title: str
    lead: str
    key: str = field(repr=False)
    key_label: str
    note: str
    save: str
    file_name: str
    group_label: str
    group_help: str
    problem: str
    go_on: str


def recovery_key_view(state: State, say: Catalogue) -> RecoveryKeyView:
    """The page for `state`; ValueError where no key is to be shown."""
    shown = state.shown_key
    if shown is None:
        raise ValueError("no recovery key is shown")
    return RecoveryKeyView(
        title=say(msg("Your recovery key")),
        lead=say(
            msg(
                "If you forget the password, only this key opens the profile. It is shown now and never again: please "
                "write it down, or save it as text and print it."
            )
        ),
        key=shown.key,
        key_label=say(msg("Recovery key")),
        note=say(
            msg(
                "Keep it where nobody else finds it, and not beside the profile. Without password and key nobody can "
                "read the profile any more, and neither can we."
            )
        ),
        save=say(msg("Save it as text…")),
        file_name=file_name(say(msg("Recovery key"))) + ".txt",
        group_label=say(msg("Last group of the key")),
        group_help=say(msg("Please type the last four letters and digits from what you wrote down.")),
        problem=say(shown.problem) if shown.problem else "",
        go_on=say(msg("I have it in a safe place")),
    )
