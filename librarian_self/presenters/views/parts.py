"""Values that several pages show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Choice(Generic[Key]):
    """One of several things to choose from."""

    key: Key
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class CardView:
    """A card with a pill, a heading, a line, and what they rest on."""

    pill: str
    title: str
    line: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PickView:
    """A list to choose one from."""

    key: str
    label: str
    choices: tuple[Choice[object], ...]


@dataclass(frozen=True, slots=True)
class TickView:
    """Something to tick. `free` is False where it cannot be ticked yet, for the reason in `note`."""

    key: str
    label: str
    ticked: bool
    free: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class FileAsk:
    """A button that asks for a file: its words, the title of the dialog, and what kind of file that is."""

    label: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something is: `done` of `total`, with a sentence that says so."""

    done: int
    total: int
    sentence: str

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.done / self.total if self.total else 0.0


def open_file_ask(say: Catalogue) -> FileAsk:
    """For a profile that lies elsewhere, or a plan as PDF."""
    return FileAsk(
        say(msg("Open a file…")), say(msg("Open a profile, or a plan as PDF")), say(msg("Profile or plan"))
    )
