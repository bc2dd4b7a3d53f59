"""What the window starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters.state import Notice, State, Tone

if TYPE_CHECKING:
    from librarian_self.presenters.performer import Performer
    from librarian_self.services.clock import Clock
    from librarian_self.services.profiles import DataFolder
    from librarian_self.services.shelf import Shelf


def first_state(language: str, folder: DataFolder, clock: Clock) -> State:
    """The window before anything was read: the first page, in the language of the system.

    A portable program that cannot write beside itself says at once where it keeps things instead.
    """
    notice = None if folder.instead_of is None else Notice(_elsewhere(folder), Tone.CARE)
    return State(language=language, folder=folder.path, today=clock.today(), forms=(), notice=notice)


def _elsewhere(folder: DataFolder) -> Message:
    return msg(
        "This program is portable, but nothing can be written in {wanted}. Your answers are kept in {folder} on this "
        "computer instead.",
        wanted=folder.instead_of,
        folder=folder.path,
    )


def make_performer(folder: DataFolder, shelf: Shelf | None, clock: Clock) -> Performer:
    """What carries effects out; to be made on the thread that will run it. Without `shelf`, the shipped forms."""
    from librarian_self.presenters.performer import Performer
    from librarian_self.services.shelf import shipped_shelf

    return Performer(folder, shelf or shipped_shelf(), clock)
