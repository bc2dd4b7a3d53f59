"""What the window knows of kits: the one that is offered, and the one that a trainer makes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from librarian_self.i18n.messages import Message
    from librarian_self.services.installers import System
    from librarian_self.services.kitfile.manifest import Manifest
    from librarian_self.services.shelf import FormSummary


@dataclass(frozen=True, slots=True)
class KitOffer:
    """A kit that waits to be used or left. `replaces`: an older state of it was taken in.

    `forms` are its own, `shown` those of the program that Home shows with it; None: all of them.
    """

    manifest: Manifest
    forms: tuple[FormSummary, ...]
    shown: tuple[FormSummary, ...] | None = None
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class OwnForm:
    """A form file that a trainer chose. `problem`: why it cannot go into a kit."""

    path: Path
    form: FormSummary | None = None
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class Trainer:
    """The kit that is being made. `shown` are the program's own forms for Home; None: all of them.

    `installers` is the folder that they are copied from (None: beside the program), `systems` what they are for, `sheet` the language of the printed sheet (None: that of the
    window). `written` and `whole` are bytes of the stick, while it is being written.
    """

    name: str = ""
    note: str = ""
    own: tuple[OwnForm, ...] = ()
    logo: Path | None = None
    language: str | None = None
    theme: str | None = None
    text_size: int | None = None
    role: str | None = None
    institution: str = ""
    hours_year: int | None = None
    shown: frozenset[str] | None = None
    locked: frozenset[str] = frozenset()
    installers: Path | None = None
    systems: tuple[System, ...] = ()
    sheet: str | None = None
    written: int = 0
    whole: int = 0
