"""Texts that exist in several languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.cyrillic import LATIN, to_cyrillic

ANY_LANGUAGE: Final = ""
"""Key of a text that was written once for every language (a plain string in a form file)."""

FALLBACK: Final[Mapping[str, tuple[str, ...]]] = {
    "uz": ("uz_Cyrl", "ru", "en"),
    "uz_Cyrl": ("uz", "ru", "en"),
    "kaa": ("kaa_Cyrl", "uz", "ru", "en"),
    "kaa_Cyrl": ("kaa", "uz_Cyrl", "ru", "en"),
    "ru": ("en", "uz", "uz_Cyrl"),
    "en": ("ru", "uz", "uz_Cyrl"),
}
"""Where to look when a text lacks the language asked for: the other script, then what most people here read."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it was found: its words and the language they are in (empty: written for every language)."""

    words: str
    language: str
    wanted: str

    @property
    def is_fallback(self) -> bool:
        """Whether the words are in another language than the one asked for; a screen marks such a text."""
        return self.language not in (ANY_LANGUAGE, self.wanted)


@dataclass(frozen=True, slots=True)
class Text:
    """Words by language code (`uz`, `uz_Cyrl`, `kaa`, `kaa_Cyrl`, `ru`, `en`); never empty."""

    words: Mapping[str, str]

    def show(self, language: str) -> Shown:
        """Find the words in `language`, else in the first of its fallbacks, else in any language there is.

        A text that is there in Latin letters is there in Cyrillic too: the program writes it so.
        """
        for candidate in (language, ANY_LANGUAGE, *FALLBACK.get(language, ())):
            words = self._words_in(candidate)
            if words is not None:
                return Shown(words, candidate, language)
        first = next(iter(self.words))
        return Shown(self.words[first], first, language)

    def _words_in(self, language: str) -> str | None:
        if language in self.words:
            return self.words[language]
        latin = self.words.get(LATIN.get(language, ""))
        return None if latin is None or language not in LATIN else to_cyrillic(latin, language)

    def __getitem__(self, language: str) -> str:
        """The words to show somebody who reads `language`."""
        return self.show(language).words


def plain(words: str) -> Text:
    """Make a text that reads the same in every language."""
    return Text({ANY_LANGUAGE: words})
