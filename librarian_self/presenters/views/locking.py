"""Choices that a trainer's kit may hold fast: then there is only one, and a line says whose kit it is."""

from __future__ import annotations

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import AVAILABLE, LANGUAGES
from librarian_self.i18n.messages import msg
from librarian_self.model.profile import ROLES
from librarian_self.model.words import ROLE
from librarian_self.presenters.shelves import lock
from librarian_self.presenters.state import State
from librarian_self.presenters.views.parts import Choice
from librarian_self.presenters.views.wishes import FORM_LANGUAGE, settings_of


def language_choices(state: State) -> tuple[Choice[str], ...]:
    """The languages of the window."""
    held = lock(state, "language")
    codes = AVAILABLE if held is None else (f"{held.value}",)
    return tuple(Choice(code, LANGUAGES[code].name, code == state.language) for code in codes)


def form_language_choices(state: State, say: Catalogue) -> tuple[Choice[str], ...]:
    """The languages of the questions; the first is whatever the window speaks."""
    written = settings_of(state).get(FORM_LANGUAGE, "")
    chosen = written if written in LANGUAGES else ""
    names = ((code, language.name) for code, language in LANGUAGES.items())
    every = (("", say(msg("As the window"))), *names)
    return tuple(Choice(code, name, code == chosen) for code, name in every)


def role_choices(state: State, chosen: str, say: Catalogue) -> tuple[Choice[str], ...]:
    """The roles of a person."""
    held = lock(state, "role")
    roles = ROLES if held is None else (f"{held.value}",)
    return tuple(Choice(role, say(ROLE[role]), role == chosen) for role in roles)


def lock_note(state: State, setting: str, say: Catalogue) -> str:
    """Whose kit holds a setting fast; empty where one is free to choose."""
    held = lock(state, setting)
    if held is None:
        return ""
    from librarian_self.presenters.kits import lock_words

    return say(lock_words(held.kit))
