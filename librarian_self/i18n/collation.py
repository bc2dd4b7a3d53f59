"""Order of words after each language's own alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.alphabets import ALPHABETS
from librarian_self.i18n.orthography import APOSTROPHES, lower, normalise_typed

SortKey = tuple[tuple[int, ...], str]
"""Places of the letters, then the words themselves so that no two different words are equal."""

# Letters that an alphabet lacks but names and loans bring in, and the letter that each follows.
_GUESTS: Final[Mapping[str, Mapping[str, str]]] = {
    "uz": {"c": "b", "w": "v"},
    "uz_Cyrl": {"щ": "ш", "ы": "ъ"},
}
_GAP: Final = 0  # between words: a shorter first word comes first
_DIGIT: Final = 1
_LETTER: Final = 100
_STRANGER: Final = 10_000  # letters of another script come last, in the order of Unicode


def _places(language: str) -> dict[str, int]:
    places = {letter: _LETTER + 2 * place for place, letter in enumerate(ALPHABETS[language])}
    for guest, host in _GUESTS.get(language, {}).items():
        places[guest] = places[host] + 1
    if language == "ru":
        places["ё"] = places["е"]  # dictionaries do not tell them apart
    return places


_PLACES: Final[Mapping[str, Mapping[str, int]]] = {language: _places(language) for language in ALPHABETS}


def sort_key(words: str, language: str) -> SortKey:
    """Make the key to sort by: in Uzbek oʻ gʻ sh ch ng after z, in Karakalpak á after a, in Russian ё as е.

    Capitals and punctuation do not matter; digits come before letters. A KeyError names an unknown language.
    """
    places = _PLACES[language]
    letters = lower(normalise_typed(words, language), language)
    key: list[int] = []
    at = 0
    while at < len(letters):
        pair = letters[at : at + 2]
        letter = pair if pair in places else pair[0]
        key.extend((places[letter],) if letter in places else _strange(letter, places))
        at += len(letter)
    return tuple(key), words


def _strange(character: str, places: Mapping[str, int]) -> tuple[int, ...]:
    """The place of what is not in the alphabet: a digit, a gap, an accented or foreign letter; else nothing."""
    if character.isdecimal():
        return (_DIGIT + unicodedata.decimal(character),)
    if character.isspace() or unicodedata.category(character) == "Pd":
        return (_GAP,)
    if character in APOSTROPHES or not character.isalpha():
        return ()
    base = unicodedata.normalize("NFD", character)[0]
    return (places.get(base, _STRANGER + ord(base)),)
