"""How Uzbek and Karakalpak are written: apostrophes that are letters, and capitals with and without a dot."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

OKINA: Final = "\u02bb"
"""The sign in Uzbek oʻ and gʻ."""

TUTUQ: Final = "\u02bc"
"""The Uzbek tutuq belgisi, as in maʼlumot."""

APOSTROPHES: Final = "'`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u02c8\u2032\uff07"
"""Everything that keyboards, phones and word processors put where an apostrophe is meant."""

_APOSTROPHE: Final = f"[{APOSTROPHES}]"
_OKINA_PLACE: Final = re.compile(f"(?<=[oOgG]){_APOSTROPHE}")
_TUTUQ_PLACE: Final = re.compile(rf"(?<=[^\W\d_oOgG]){_APOSTROPHE}(?=[^\W\d_])")
_INSIDE: Final = re.compile(rf"(?<=[^\W\d_]){_APOSTROPHE}(?=[^\W\d_])")
_OLD_PAIR: Final = re.compile(f"([aginouAGINOU]){_APOSTROPHE}")
_MODERN: Final = dict(zip("aginouAGINOU", "áǵıńóúÁǴÍŃÓÚ", strict=True))
_TO_UPPER: Final = str.maketrans({"ı": "Í"})
_TO_LOWER: Final = str.maketrans({"Í": "ı", "İ": "i"})


def normalise_typed(words: str, language: str) -> str:
    """Put what a person typed into the spelling that is stored.

    Uzbek in Latin letters: any apostrophe after o or g becomes ʻ (U+02BB), any other between two letters ʼ (U+02BC);
    one that opens or closes a word is a quotation mark and stays. Karakalpak in Latin letters: any between two letters
    becomes ʼ, where it stands for an accent of the older spelling (`modern_karakalpak`) or of a word from elsewhere.
    Every language: composed letters (NFC). Never give it a person's name: people spell their own names as they like.
    """
    words = unicodedata.normalize("NFC", words)
    if language == "uz":
        return _TUTUQ_PLACE.sub(TUTUQ, _OKINA_PLACE.sub(OKINA, words))
    return _INSIDE.sub(TUTUQ, words) if language == "kaa" else words


def modern_karakalpak(words: str) -> str | None:
    """Respell the a' g' i' n' o' u' of 1995–2016 as á ǵ ı ń ó ú; None where there is nothing to respell.

    It is an offer to the person who typed, never done unasked: a quotation mark after such a letter looks the same.
    """
    words = unicodedata.normalize("NFC", words)
    respelled = _OLD_PAIR.sub(lambda pair: _MODERN[pair[1]], words)
    return None if respelled == words else respelled


def upper(words: str, language: str) -> str:
    """Write in capitals; in Karakalpak ı gives Í and i gives I, which Python alone would confuse."""
    return (words.translate(_TO_UPPER) if language == "kaa" else words).upper()


def lower(words: str, language: str) -> str:
    """Write in small letters; in Karakalpak Í gives ı and I gives i."""
    return (words.translate(_TO_LOWER) if language == "kaa" else words).lower()


def begins_sentence(before: str) -> bool:
    """Whether what is written after `before` begins a sentence: at the very beginning, after a full stop, on a new line."""
    words = before.rstrip(" \u00a0")
    return not words or words[-1] == "\n" or (words != before and words[-1] in ".!?…")


def capitalised(words: str, language: str) -> str:
    """Begin with a capital and leave the rest as it is."""
    return upper(words[:1], language) + words[1:]
