"""The letters of each language, in the order of its alphabet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ALPHABETS: Final[Mapping[str, tuple[str, ...]]] = {
    "uz": (*"abdefghijklmnopqrstuvxyz", "oʻ", "gʻ", "sh", "ch", "ng"),
    "uz_Cyrl": tuple("абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ"),
    "kaa": (*"aábdefgǵhxıijkqlmnńoóprstuúvwyz", "sh", "c", "ch"),
    "kaa_Cyrl": tuple("аәбвгғдеёжзийкқлмнңоөпрстуүўфхҳцчшщъыьэюя"),
    "ru": tuple("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    "en": tuple("abcdefghijklmnopqrstuvwxyz"),
}
"""Small letters, two-letter ones as one entry.

Uzbek after the law of 1995, Karakalpak after the law of 2016 (34 letters; ı stands before i and sh, c, ch at the
end). The tutuq belgisi (ʼ) of Uzbek is a mark, not a letter.
"""

LETTERS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset("".join(alphabet)) | frozenset("ʼ" if language == "uz" else "")
    for language, alphabet in ALPHABETS.items()
}
"""The single characters that a word in the language is spelled with, in small letters."""

ROWS: Final[Mapping[str, tuple[str, ...]]] = {
    "uz": ("oʻ", "gʻ", "ʼ"),
    "uz_Cyrl": tuple("ўқғҳ"),
    "kaa": tuple("áǵıńóú"),
    "kaa_Cyrl": tuple("әғқңөүўҳ"),
}
"""What few keyboards have a key for, in the order of the alphabet; offered where people write."""
