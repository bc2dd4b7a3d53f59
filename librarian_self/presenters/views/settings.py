"""Settings: name, role, language, look, where things are kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters.state import State
from librarian_self.presenters.views.letters import letters_choices
from librarian_self.presenters.views.locking import (
    form_language_choices,
    language_choices,
    lock_note,
    role_choices,
)
from librarian_self.presenters.views.parts import Choice, FileAsk, open_file_ask
from librarian_self.presenters.views.wishes import TEXT_SIZES, THEME, THEMES, text_size


@dataclass(frozen=True, slots=True)
class EraseView:
    """Erasing the profile. `asked`: whether the question is on the page, with what goes (`warning`)."""

    title: str
    note: str
    begin: str
    asked: bool
    warning: str
    confirm: str
    keep: str


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The page."""

    title: str
    person_title: str
    name_label: str
    name: str
    role_label: str
    role_note: str
    roles: tuple[Choice[str], ...]
    look_title: str
    language_label: str
    language_note: str
    languages: tuple[Choice[str], ...]
    form_language_label: str
    form_language_note: str
    form_languages: tuple[Choice[str], ...]
    letters_label: str
    letters_note: str
    letters: tuple[Choice[str], ...]
    theme_label: str
    themes: tuple[Choice[str], ...]
    size_label: str
    sizes: tuple[Choice[int], ...]
    kept_title: str
    kept: str
    path_label: str
    path: str
    folder: Path
    open_folder: str
    export_label: str
    others_title: str
    others_note: str
    others: tuple[Choice[Path], ...]
    open_now: str
    switch: str
    add_profile: str
    open_file: FileAsk
    erase: EraseView


_KEPT = msg(
    "Everything is in one file on this computer; nothing is sent anywhere. Only this account of the "
    "computer can read it. Whoever uses the same account can open it too."
)
_KEPT_SEALED = msg(
    "Everything is in one file on this computer; nothing is sent anywhere. It can only be read with your password."
)


def settings_view(state: State, say: Catalogue) -> SettingsView:
    """The page for `state`; a profile is open."""
    opened = state.opened
    if opened is None:
        raise ValueError("no profile is open")
    theme = opened.settings.get(THEME, "system")
    size = text_size(state)
    return SettingsView(
        title=say(msg("Settings")),
        person_title=say(msg("You")),
        name_label=say(msg("Name of the profile")),
        name=opened.profile.name,
        role_label=say(msg("Your role")),
        role_note=lock_note(state, "role", say)
        or say(msg("The role sets usual targets; your own targets stay as they are.")),
        roles=role_choices(state, opened.profile.role, say),
        look_title=say(msg("Language and look")),
        language_label=say(msg("Language")),
        language_note=lock_note(state, "language", say),
        languages=language_choices(state),
        form_language_label=say(msg("Language of the questions")),
        form_language_note=say(
            msg("The questions and the names of competencies. Your answers stay as they are.")
        ),
        form_languages=form_language_choices(state, say),
        letters_label=say(msg("Special letters")),
        letters_note=say(msg("Letters that a keyboard may lack, offered where you write.")),
        letters=letters_choices(state, say),
        theme_label=say(msg("Colours")),
        themes=tuple(Choice(key, say(word), key == theme) for key, word in THEMES.items()),
        size_label=say(msg("Text size")),
        sizes=tuple(Choice(value, say.percent(value / 100), value == size) for value in TEXT_SIZES),
        kept_title=say(msg("Where your answers are")),
        kept=say(_KEPT_SEALED if opened.protected else _KEPT),
        path_label=say(msg("File")),
        path=f"{opened.path}",
        folder=opened.path.parent,
        open_folder=say(msg("Open the folder")),
        export_label=say(msg("Export my answers (CSV or JSON)…")),
        others_title=say(msg("Profiles on this computer")),
        others_note=say(msg("Several people can share this computer; each has a file of their own.")),
        others=tuple(Choice(known.path, known.name, known.path == opened.path) for known in state.known),
        open_now=say(msg("open now")),
        switch=say(msg("Open")),
        add_profile=say(msg("Add a profile")),
        open_file=open_file_ask(say),
        erase=_erase_view(opened.profile.name, state, say),
    )


def _erase_view(name: str, state: State, say: Catalogue) -> EraseView:
    return EraseView(
        title=say(msg("Erase this profile")),
        note=say(
            msg(
                "Removes this profile and its backups from this computer. Nothing happens before you say yes."
            )
        ),
        begin=say(msg("Erase for good…")),
        asked=state.erasing,
        warning=say(
            msg(
                "All answers, goals and settings of “{name}” and all their backups go. This cannot be undone. Files "
                "that you exported or copied yourself stay. The files are overwritten once before they are removed; "
                "on USB sticks, memory cards and SSDs nobody can promise that no trace is left.",
                name=name,
            )
        ),
        confirm=say(msg("Yes, erase for good")),
        keep=say(msg("No, keep everything")),
    )
