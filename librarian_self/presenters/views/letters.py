"""The row of letters that few keyboards have, offered where somebody writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.alphabets import ROWS
from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import msg
from librarian_self.i18n.orthography import upper
from librarian_self.presenters.state import State
from librarian_self.presenters.views.parts import Choice
from librarian_self.presenters.views.wishes import settings_of

LETTERS: Final = "letters"
"""The setting with the language whose letters are offered; empty: that of the window."""

NONE: Final = "none"
"""The value of the setting where no letters are wanted."""

CHORD: Final = "Ctrl+{number}"


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter, its capital (the same where there is none), and the number that is pressed with Ctrl."""

    small: str
    capital: str
    number: int
    name: str


@dataclass(frozen=True, slots=True)
class LettersView:
    """The row. `keys` stands before it: what is held down together with a number."""

    name: str
    keys: str
    letters: tuple[LetterView, ...]


def letters_view(state: State, say: Catalogue) -> LettersView | None:
    """The row for `state`; None where nobody wants one."""
    language = letters_of(state)
    if not language:
        return None
    letters = tuple(
        LetterView(small, upper(small, language), number, _name(small, number, say))
        for number, small in enumerate(ROWS[language], start=1)
    )
    return LettersView(say(msg("Letters to insert")), "Ctrl +", letters)


def letters_of(state: State) -> str:
    """The language whose letters are offered; empty: none. A window in English or Russian offers them when asked to."""
    wanted = settings_of(state).get(LETTERS, "") or state.language
    return wanted if wanted in ROWS else ""


def letters_choices(state: State, say: Catalogue) -> tuple[Choice[str], ...]:
    """What the setting may be."""
    written = settings_of(state).get(LETTERS, "")
    chosen = written if written in ROWS or written == NONE else ""
    rows = ((code, f"{LANGUAGES[code].name}: {' '.join(letters)}") for code, letters in ROWS.items())
    every = (("", say(msg("As the window"))), (NONE, say(msg("No letters"))), *rows)
    return tuple(Choice(code, label, code == chosen) for code, label in every)


def _name(letter: str, number: int, say: Catalogue) -> str:
    chord = CHORD.format(number=number)
    return say(msg("Insert the letter {letter}: {keys}", letter=letter, keys=chord))
