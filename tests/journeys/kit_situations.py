"""What is seen of kits: one that is offered, one that was taken in, and one that is being made."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from librarian_self.presenters import messages as m
from librarian_self.presenters.shelves import NO, TRAINS, YES
from librarian_self.presenters.state import Screen, State, Welcome
from librarian_self.services.installers import System
from tests.presenters.walking import Walker
from tests.services.kits import FORM_YAML, kit_files, put_archive

KIT_WORDS: Final = (
    "Navoiy kutubxonasi",
    "Navoiy nomidagi kutubxona",
    "For our winter course.",
    "The reading room",
    "zal.yaml",
    "gone.yaml",
    "logo.svg",
)
"""Words of the trainer, and names of files."""


def kit_situations(walker: Walker, seen: dict[str, State]) -> None:
    """Walk through all that concerns kits; afterwards there is none."""
    path = put_archive(
        kit_files(defaults={"forms": ["practicum"], "theme": "dark"}), walker.folder.path / "a.lskit"
    )
    offered = walker.send(m.LookAtKit(path))
    seen["home: a kit is offered"] = replace(offered, screen=Screen.HOME)
    seen["settings: a kit is offered"] = replace(offered, screen=Screen.SETTINGS)
    first = replace(offered, screen=Screen.WELCOME, welcome=Welcome())
    seen["first start: a kit is offered"] = first
    used = walker.send(m.UseKit(), m.CloseNotice())
    seen["home: with the forms of a kit"] = replace(used, screen=Screen.HOME)
    seen["settings: a kit"] = replace(used, screen=Screen.SETTINGS)
    seen["first start: a locked language"] = replace(used, screen=Screen.WELCOME, welcome=Welcome())
    seen["about: a logo"] = walker.send(m.GoTo(Screen.ABOUT))
    walker.send(m.LeaveHelp(), m.LeaveHelp(), m.RemoveKit("navoiy-2026"), m.CloseNotice())
    _trainer(walker, seen)


def _trainer(walker: Walker, seen: dict[str, State]) -> None:
    walker.send(m.ChooseLanguage("en"), m.SetSetting(TRAINS, YES))
    seen["trainer: empty"] = walker.send(m.GoTo(Screen.TRAINER))
    form = walker.folder.path / "zal.yaml"
    form.write_text(FORM_YAML, "utf-8")
    filled = walker.send(
        m.AddKitForms((form, form.with_name("gone.yaml"))),
        m.EditKit((("name", KIT_WORDS[0]), ("note", KIT_WORDS[2]), ("logo", form.with_name("logo.svg")))),
        m.EditKit((("language", "uz"), ("role", "reader-service"), ("hours_year", 40))),
        m.EditKit((("locked", frozenset({"language"})), ("installers", walker.folder.path))),
    )
    seen["trainer: filled in"] = filled
    growing = replace(filled.trainer, systems=tuple(System), written=30_000_000, whole=90_000_000)
    seen["trainer: a stick is being written"] = replace(filled, trainer=growing)
    walker.send(m.SetSetting(TRAINS, NO), m.GoTo(Screen.HOME))
