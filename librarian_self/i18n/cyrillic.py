"""Uzbek and Karakalpak in Cyrillic letters, from the same words in Latin ones.

Uzbek after the spelling rules of 1995 (Latin) and 1956 (Cyrillic), Karakalpak after its alphabets of 2016 and 1957.
Spelling follows rules; words that came through Russian keep their Russian spelling (`cyrillicwords`). Never convert
what a person typed: a name has its own spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from librarian_self.i18n.cyrillicwords import KARAKALPAK_STEMS, KEYS, NAMES, UZBEK_STEMS
from librarian_self.i18n.orthography import lower, upper

LATIN: Final[Mapping[str, str]] = {"uz_Cyrl": "uz", "kaa_Cyrl": "kaa"}
"""The languages that are made here, each from which one."""

SOFT: Final = "ь"


@dataclass(frozen=True, slots=True)
class _Rules:
    """Letters and pairs of letters; `stems` are Latin beginnings of words with their Cyrillic spelling.

    `open_e`: whether e at the beginning and after a vowel is э. `drops_soft`: whether the soft sign at the end of a
    stem goes before any ending (сентябрда), or only before a vowel.
    """

    latin: str
    letters: Mapping[str, str]
    stems: Mapping[str, str]
    vowels: str
    open_e: bool
    drops_soft: bool


_COMMON: Final = dict(zip("abdefgijklmnopqrstuvyz", "абдефгижклмнопқрстувйз", strict=True))
_UZBEK: Final = _Rules(
    latin="uz",
    letters=_COMMON
    | {"h": "ҳ", "x": "х", "oʻ": "ў", "gʻ": "ғ", "sh": "ш", "ch": "ч", "sʼh": "сҳ", "ʼ": "ъ"}
    | {"ya": "я", "yo": "ё", "yoʻ": "йў", "yu": "ю", "ye": "е", "c": "к", "w": "в"},
    stems=UZBEK_STEMS,
    vowels="aeiouʻ",
    open_e=True,
    drops_soft=True,
)
_KARAKALPAK: Final = _Rules(
    latin="kaa",
    letters=_COMMON
    | {"á": "ә", "ǵ": "ғ", "h": "ҳ", "x": "х", "ı": "ы", "ń": "ң", "ó": "ө", "ú": "ү", "w": "ў", "c": "ц"}
    | {"sh": "ш", "ch": "ч", "ya": "я", "yo": "ё", "yu": "ю"},
    stems=KARAKALPAK_STEMS,
    vowels="aáeiıoóuú",
    open_e=False,
    drops_soft=False,
)
_RULES: Final[Mapping[str, _Rules]] = {"uz_Cyrl": _UZBEK, "kaa_Cyrl": _KARAKALPAK}

_LONGEST: Final = 3


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_KEPT: Final = re.compile(
    r"\{[^{}]*\}"  # the place of a value
    r"|https?://\S+|<[^<>]*>|`[^`]*`"
    r"|(?<![^\s(“])--?[a-z][\w-]*"  # an option of the command line
    r"|(?<!\w)[\w*-]*\.(?:lself|pdf|csv|json|yaml|ics|html|lskit|exe|deb|zip|sh|svg|png|txt)(?![^\W\d_])"
    r"|\b(?:Ctrl|Shift|Alt)(?![^\W\d_])(?:\+\w+)*"
    r"|\bF1?\d\b"
    rf"|\b(?:{_any_of(NAMES)})(?![A-ZÁǴÍŃÓÚ])"
    rf"|\b(?:{_any_of(KEYS)})\b"
    r"|\b[IVXLC]{2,}\b"  # Roman numbers
)
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|ʻ|ʼ)*")
_ACRONYM: Final = re.compile(r"([A-ZÁǴÍŃÓÚ]ʻ?){2,}(?=[a-zıáǵńóú])")


@lru_cache(maxsize=4096)
def to_cyrillic(words: str, language: str) -> str:
    """Write Latin `words` in the letters of `language`, `uz_Cyrl` or `kaa_Cyrl` (KeyError for any other).

    Places for values, addresses, names of files and keys, and names such as PDF stay as they are.
    """
    rules = _RULES[language]
    found, end = [], 0
    for kept in _KEPT.finditer(words):
        found += [_converted(words[end : kept.start()], rules), kept[0]]
        end = kept.end()
    return "".join([*found, _converted(words[end:], rules)])


def _converted(words: str, rules: _Rules) -> str:
    return _WORD.sub(lambda word: _spelled(word[0], rules.latin), words)


def _spelled(word: str, latin: str) -> str:
    """A word; an abbreviation and the ending that follows it (IFLAning) each by itself."""
    acronym = _ACRONYM.match(word)
    if acronym is None:
        return _word(word, latin)
    rest = word[acronym.end() :]
    return _word(acronym[0], latin) + _letters(rest, acronym[0][-1].lower(), _rules_from(latin))


def _rules_from(latin: str) -> _Rules:
    return _UZBEK if latin == "uz" else _KARAKALPAK


@cache
def _word(word: str, latin: str) -> str:
    rules = _rules_from(latin)
    small = lower(word, latin)
    stem = next((stem for stem in _longest_first(latin) if small.startswith(stem)), "")
    spelled = rules.stems.get(stem, "")
    rest = small[len(stem) :]
    if spelled.endswith(SOFT) and rest and (rules.drops_soft or rest[0] in rules.vowels):
        spelled = spelled[:-1]
    return _cased(word, spelled + _letters(rest, stem[-1:], rules), latin)


@cache
def _longest_first(latin: str) -> tuple[str, ...]:
    return tuple(sorted(_rules_from(latin).stems, key=len, reverse=True))


def _letters(small: str, before: str, rules: _Rules) -> str:
    spelled, place = "", 0
    while place < len(small):
        if rules.open_e and small[place] == "e" and (not before or before in rules.vowels + "ʼ"):
            spelled, before, place = spelled + "э", "e", place + 1
            continue
        piece = _piece(small[place : place + _LONGEST], rules.letters)
        spelled += rules.letters.get(piece, piece)
        before, place = piece[-1], place + len(piece)
    return spelled


def _piece(ahead: str, letters: Mapping[str, str]) -> str:
    """The longest beginning that is written as one, else one character."""
    beginnings = (ahead[:length] for length in range(len(ahead), 0, -1))
    return next((beginning for beginning in beginnings if beginning in letters), ahead[0])


def _cased(word: str, spelled: str, latin: str) -> str:
    """Give the spelling the capitals of the word."""
    letters = [letter for letter in word if letter.isalpha() and letter not in "ʻʼ"]
    if len(letters) > 1 and all(letter == upper(letter, latin) != lower(letter, latin) for letter in letters):
        return spelled.upper()
    if letters and letters[0] != lower(letters[0], latin):
        return spelled[:1].upper() + spelled[1:]
    return spelled
