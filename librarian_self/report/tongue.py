"""In which of the six languages something was probably written, so that a screen reader takes the right voice.

It looks at letters that only one of them has, then at the commonest small words. Where nothing speaks clearly the
language of the document is taken: a voice that reads on is better than one that changes for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.languages import LANGUAGES

CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]")
WORD: Final = re.compile(r"[^\W\d_]+(?:[ʻʼ’'][^\W\d_]+)*")

TELLING: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("kaa_Cyrl", re.compile("[әөүңӘӨҮҢ]")),
    ("uz_Cyrl", re.compile("[ўқғҳЎҚҒҲ]")),
    ("ru", re.compile("[ыщЫЩ]")),
    ("uz", re.compile("[OoGg][ʻ‘]")),
    ("kaa", re.compile("[ǵıńǴŃ]")),
)
"""Letters that only one language of its script has, once those above it are ruled out. Karakalpak in Cyrillic has all
that tell of Uzbek and of Russian, so in a document in Karakalpak the small words alone tell."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SMALL_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "en": _set(
        "the and of to in is for with that this i my we our it not are on was have had has an a at by from as if so "
        "they their them than then first other one two who when before after be been can will would do"
    ),
    "uz": _set(
        "va bilan uchun bu har bir men mening ham lekin agar emas kerak boshqa avval ish qilish boʻyicha"
    ),
    "uz_Cyrl": _set("ва билан учун бу бир мен менинг ҳам лекин агар эмас керак бошқа аввал иш қилиш бўйича"),
    "kaa": _set("hám menen ushın bul hár bir meniń emes kerek eger arqalı boyınsha"),
    "kaa_Cyrl": _set("ҳәм менен ушын бул ҳәр бир мениң емес керек егер арқалы бойынша"),
    "ru": _set("и в не на я что с по как для это от за к или мы мой у о из чтобы"),
}
FEWEST_WORDS: Final = 2
"""Small words of another language that it takes to believe in it; one may be a name."""

IN_CYRILLIC: Final[Mapping[str, str]] = {"uz": "uz_Cyrl", "kaa": "kaa_Cyrl", "en": "ru"}
"""What Cyrillic letters are most likely to be in a document that is written in Latin ones."""


LATIN_ONES: Final = frozenset({"uz", "kaa", "en"})

SAMPLE: Final = 600
"""Letters of a long text that are looked at."""


def tag_of(language: str) -> str:
    """The BCP 47 tag of a language of the program."""
    known = LANGUAGES.get(language)
    return known.tag if known else language.replace("_", "-")


def tongue_of(words: str, usual: str) -> str:
    """The program's code of the language of some words; `usual` where they do not say otherwise."""
    sample = words[:SAMPLE]
    cyrillic = CYRILLIC.findall(sample)
    latin = not cyrillic or len(LATIN.findall(sample)) >= len(cyrillic)
    for language, letters in TELLING:
        if is_latin(language) is latin and not _also_has(usual, language) and letters.search(sample):
            return language
    return _by_words(sample, usual, latin=latin)


class Tongues:
    """Tells the language of words in one document, the same words once.

    `usual` is the program's code of the language that the document is written in.
    """

    def __init__(self, usual: str) -> None:
        self._usual = usual
        self._known: dict[str, str] = {}

    def __call__(self, words: str) -> str:
        """The tag of the language of some words where it is not the usual one, otherwise nothing."""
        found = self._known.get(words)
        if found is None:
            language = tongue_of(words, self._usual)
            found = self._known[words] = "" if language == self._usual else tag_of(language)
        return found


def is_latin(language: str) -> bool:
    """Whether a language of the program is written in Latin letters."""
    return language in LATIN_ONES or language not in LANGUAGES


def _by_words(words: str, usual: str, *, latin: bool) -> str:
    """The language of one script that most of the small words are of."""
    said = WORD.findall(words.lower())
    if len(said) >= FEWEST_WORDS:
        counts = {
            language: sum(map(small.__contains__, said))
            for language, small in SMALL_WORDS.items()
            if is_latin(language) is latin
        }
        best = max(counts, key=lambda language: (counts[language], language == usual))
        if counts[best] >= FEWEST_WORDS and counts[best] > counts.get(usual, 0):
            return best
    if latin or not is_latin(usual) or not said:
        return usual
    return IN_CYRILLIC.get(usual, "ru")


def _also_has(usual: str, language: str) -> bool:
    """Whether the usual language has the letters that tell of another one, too."""
    return usual == "kaa_Cyrl" and language in ("uz_Cyrl", "ru")
