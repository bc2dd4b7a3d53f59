"""What somebody wishes the window to look like: all that the window asks of the settings before it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librarian_self.presenters.state import Screen, State

THEME: Final = "theme"
TEXT_SIZE: Final = "text-size"
TEXT_SIZES: Final = (100, 125, 150, 175, 200, 225)
"""Per cent of the system's own size."""


def settings_of(state: State) -> Mapping[str, str]:
    """The settings that the window follows: the profile's, or on the first start what was chosen so far."""
    if state.opened is None or (state.place is Screen.WELCOME and state.welcome.settings):
        return state.welcome.settings
    return state.opened.settings


def text_size(state: State) -> int:
    """The chosen size of text in per cent; 100 for anything that is none."""
    written = settings_of(state).get(TEXT_SIZE, "")
    return int(written) if written.isdecimal() and int(written) in TEXT_SIZES else 100
