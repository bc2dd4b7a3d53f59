"""Search keys: different spellings of a word give the same key.

A key is for finding only, never shown or sorted by. It forgives capitals, accents, every apostrophe, dashes and
punctuation, and in Uzbek and Karakalpak the script and the spellings of earlier alphabets: `xızmet` is found by
`xizmet`, `xi'zmet` and `хызмет`. It forgives more than a speller would: another word with the same key may be found
too, but the right one is never missed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.orthography import APOSTROPHES


def _letters(cyrillic: str, latin: str) -> dict[str, str]:
    return dict(zip(cyrillic, latin.split(), strict=True))


# What both alphabets share; a hard or soft sign is not heard and vanishes.
_CYRILLIC: Final = {
    **_letters(
        "абвгдеёжзийклмнопрстуфхчшщыэюя", "a b v g d e yo j z i y k l m n o p r s t u f x ch sh sh i e yu ya"
    ),
    **_letters("қғҳў", "q g h o"),
    "ъ": "",
    "ь": "",
}


@dataclass(frozen=True, slots=True)
class _Spelling:
    """How a language's spellings are brought together: letter by letter, then pattern by pattern in order."""

    letters: Mapping[int, str]
    patterns: tuple[tuple[re.Pattern[str], str], ...] = ()


def _spelling(letters: Mapping[str, str], *patterns: tuple[str, str]) -> _Spelling:
    return _Spelling(
        str.maketrans({**letters, "ı": "i"}),
        tuple((re.compile(pattern), replacement) for pattern, replacement in patterns),
    )


# Repetitions (`y+e`, `t+s`) are taken whole so that the key of a key is the key itself.
_UZBEK: Final = _spelling(
    {**_CYRILLIC, "ц": "s"},
    ("y+e", "e"),  # yetuk етук, obyekt объект, poyezd поезд
    ("t+s", "s"),  # Cyrillic ц is ts between vowels and s elsewhere: konstitutsiya, senzura
    ("(sent|okt)yabr", r"\1abr"),  # сентябрь and the older Latin spelling
    ("byudj", "budj"),  # бюджет
)
_KARAKALPAK: Final = _spelling(
    {**_CYRILLIC, **_letters("әңөүўц", "a n o u w c")},
    ("y+e", "e"),  # yel, the spelling of 2009–2016, and el
    ("t+s", "c"),  # ts before 2009
    (r"\bw+(?=o)", ""),  # wo'z, the spelling of 2009–2016, and óz
)
_SPELLINGS: Final[Mapping[str, _Spelling]] = {
    "uz": _UZBEK,
    "uz_Cyrl": _UZBEK,
    "kaa": _KARAKALPAK,
    "kaa_Cyrl": _KARAKALPAK,
    "ru": _spelling({"ё": "е"}),
    "en": _spelling({}),
}
_UNHEARD: Final = ("Mn", "Mc", "Me", "Cf")  # accents and other marks, soft hyphens and joiners
_NO_APOSTROPHES: Final = str.maketrans("", "", APOSTROPHES)


def fold(words: str, language: str) -> str:
    """Make the search key of `words` in one of the six languages; empty where they hold no letter or digit.

    Two scripts of one language share their keys. `fold(fold(x)) == fold(x)`. A KeyError names an unknown language.
    """
    spelling = _SPELLINGS[language]
    # Apostrophes go first: NFKC would make a space and an accent of ´, and casefold an apostrophe of ŉ.
    folded = unicodedata.normalize("NFKC", words.translate(_NO_APOSTROPHES)).casefold()
    folded = unicodedata.normalize("NFKC", folded.translate(_NO_APOSTROPHES))
    # ў has its own line in the table before its accent goes, and what an accent hid has one after.
    folded = "".join(map(_base, folded.translate(spelling.letters))).translate(spelling.letters)
    folded = "".join(character if character.isalnum() else " " for character in folded)
    for pattern, replacement in spelling.patterns:
        folded = pattern.sub(replacement, folded)
    return " ".join(folded.split())


def fold_anyhow(words: str) -> str:
    """Make the search key where nobody knows the language: what all six forgive, each script for itself.

    Capitals, accents and apostrophes do not matter, and ı, i, Í and I are one letter; but `хызмет` is not `xızmet`.
    """
    return fold(words, "en")


def _base(character: str) -> str:
    """The letter without its accents, nothing for a mark that is not seen (a soft hyphen); й is a letter of its own."""
    if character == "й" or character.isascii():
        return character
    parts = unicodedata.normalize("NFD", character)
    return "".join(part for part in parts if unicodedata.category(part) not in _UNHEARD)
