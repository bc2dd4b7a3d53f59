"""What somebody wishes the window to look like: all that the window asks of the settings before it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import msg
from librarian_self.presenters.state import Screen, State

THEME: Final = "theme"
THEMES: Final = {
    "system": msg("As the system"),
    "light": msg("Light"),
    "dark": msg("Dark"),
    "contrast": msg("High contrast"),
}
"""The colours that one can choose, with their names."""
TEXT_SIZE: Final = "text-size"
TEXT_SIZES: Final = (100, 125, 150, 175, 200, 225)
"""Per cent of the system's own size."""

FORM_LANGUAGE: Final = "form-language"
"""The setting with the language of the questions; empty: as the window."""

LOCK_AFTER: Final = "lock-after"
LOCK_TIMES: Final = (5, 15, 30, 0)
"""Minutes without a key or a click after which a protected profile is locked; 0: never."""

USUAL_LOCK: Final = 15


def settings_of(state: State) -> Mapping[str, str]:
    """The settings that the window follows: the profile's, or on the first start what was chosen so far."""
    if state.opened is None or (state.place is Screen.WELCOME and state.welcome.settings):
        return state.welcome.settings
    return state.opened.settings


def text_size(state: State) -> int:
    """The chosen size of text in per cent; 100 for anything that is none."""
    written = settings_of(state).get(TEXT_SIZE, "")
    return int(written) if written.isdecimal() and int(written) in TEXT_SIZES else 100


def form_language(state: State) -> str:
    """The language in which forms ask and results name things: the chosen one, else that of the window."""
    wanted = settings_of(state).get(FORM_LANGUAGE, "")
    return wanted if wanted in LANGUAGES else state.language


def lock_after(state: State) -> int:
    """After how many minutes the open profile is locked; 0: never, and where there is nothing to lock.

    While a new recovery key is shown it stays open: locked, nobody could ever show the key again.
    """
    if state.opened is None or not state.opened.protected or state.shown_key is not None:
        return 0
    return lock_wish(state.opened.settings)


def lock_wish(settings: Mapping[str, str]) -> int:
    """The minutes that were chosen; the usual for anything that is none."""
    written = settings.get(LOCK_AFTER, "")
    return int(written) if written.isdecimal() and int(written) in LOCK_TIMES else USUAL_LOCK
