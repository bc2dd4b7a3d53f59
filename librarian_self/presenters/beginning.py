"""What the window starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from librarian_self.presenters.state import State

if TYPE_CHECKING:
    from librarian_self.presenters.performer import Performer
    from librarian_self.services.clock import Clock
    from librarian_self.services.profiles import DataFolder
    from librarian_self.services.shelf import Shelf


def first_state(language: str, folder: DataFolder, clock: Clock) -> State:
    """The window before anything was read: the first page, in the language of the system."""
    return State(language=language, folder=folder.path, today=clock.today(), forms=())


def make_performer(folder: DataFolder, shelf: Shelf | None, clock: Clock) -> Performer:
    """What carries effects out; to be made on the thread that will run it. Without `shelf`, the shipped forms."""
    from librarian_self.presenters.performer import Performer
    from librarian_self.services.shelf import shipped_shelf

    return Performer(folder, shelf or shipped_shelf(), clock)
