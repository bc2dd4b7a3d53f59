"""The page that shows a new recovery key, once."""

from __future__ import annotations

from dataclasses import dataclass, field

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters.state import State
from librarian_self.presenters.views.filenames import file_name


@dataclass(frozen=True, slots=True)
class KeySheet:
    """The sheet of paper: what it is, of which file, the key, and where to keep it."""

    title: str
    file: str
    key: str = field(repr=False)
    note: str


@dataclass(frozen=True, slots=True)
class RecoveryKeyView:
    """The key, ways to keep it, and the field that asks for its last group.

    `sent` and `no_printer` are said after an attempt to print.
    """

    title: str
    lead: str
    key: str = field(repr=False)
    key_label: str
    note: str
    print: str
    sheet: KeySheet
    sent: str
    no_printer: str
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
    note = say(
        msg(
            "Keep it where nobody else finds it, and not beside the profile. Without password and key nobody can read "
            "the profile any more, and neither can we."
        )
    )
    file = state.opened.path.name if state.opened else ""
    return RecoveryKeyView(
        title=say(msg("Your recovery key")),
        lead=say(
            msg(
                "If you forget the password, only this key opens the profile. It is shown now and never again: please "
                "write it down, or print it."
            )
        ),
        key=shown.key,
        key_label=say(msg("Recovery key")),
        note=note,
        print=say(msg("Print…")),
        sheet=KeySheet(say(msg("Recovery key")), say(msg("Profile: {file}", file=file)), shown.key, note),
        sent=say(msg("It is on its way to the printer. Please take the sheet with you.")),
        no_printer=say(
            msg(
                "No printer is set up on this computer. Please write the key down by hand, or save it as text."
            )
        ),
        save=say(msg("Save it as text…")),
        file_name=file_name(say(msg("Recovery key"))) + ".txt",
        group_label=say(msg("Last group of the key")),
        group_help=say(msg("Please type the last four letters and digits from what you wrote down.")),
        problem=say(shown.problem) if shown.problem else "",
        go_on=say(msg("I have it in a safe place")),
    )
