"""The words of a language as this program has them, and what stands in a text beside them.

A word that neither the catalogue of the language nor its help nor its forms know came from elsewhere: from another
language, or from nowhere near a catalogue.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations
from typing import Final

from librarian_self.assets import asset
from librarian_self.i18n.alphabets import ROWS
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import LANGUAGES, SOURCE
from librarian_self.i18n.orthography import lower
from librarian_self.model.form import Form
from librarian_self.presenters.views.about import ARTICLE
from librarian_self.services.help import help_articles
from librarian_self.services.licences import PARTS
from librarian_self.services.shelf import shipped_shelf
from tools.form_words import texts_of
from tools.translation_checks import BRANDS

WORD: Final = re.compile(r"[^\W\d_]{2,}")
PLACE: Final = re.compile(r"\{[^{}]*\}")
YEAR: Final = 2026
MONTHS: Final = 12
SHORT: Final = 9
"""Letters: a shorter name could be the beginning of any word."""

EVERYWHERE: Final = (
    *BRANDS,
    *(language.name for language in LANGUAGES.values()),
    *(" ".join(row) for row in ROWS.values()),
    *(form for row in ROWS.values() for letter in row for form in (letter, letter.capitalize())),
    *(part.name for part in PARTS),
    *(licence.name for part in PARTS for licence in part.licences),
    *("Librarian Self", "PySide6", "Shiboken6", "Qt", "The Qt Company Ltd.", "Qt Project", "pyside-setup"),
    *(
        "GNU Lesser General Public License, version 3 (LGPL)",
        "ReportLab",
        "icalendar",
        "cryptography",
        "cffi",
    ),
    *("Letter", "Esc", "Enter", "PgUp", "PgDn", "Tab", "Home", "End", ARTICLE),
)
"""What is the same in every language: languages in themselves, rows of letters, programs, licences, paper, keys, the article."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a language, in small letters; `names` stand in any text and are cut out of it first."""

    language: str
    words: frozenset[str]
    months: frozenset[str]
    names: tuple[str, ...]

    def with_names(self, names: Iterable[str]) -> Vocabulary:
        """The same where these names may stand too."""
        return Vocabulary(self.language, self.words, self.months, (*self.names, *names))

    def with_words(self, texts: Iterable[str]) -> Vocabulary:
        """The same with the words of texts that somebody wrote in the language."""
        more = {lower(word, self.language) for text in texts for word in WORD.findall(text)}
        return Vocabulary(self.language, self.words | more, self.months, self.names)

    def strangers(self, texts: Iterable[str]) -> Iterator[str]:
        """Each text with a word that the language does not have, and that word."""
        names = sorted({name for name in self.names if name.strip()}, key=len, reverse=True)
        known = re.compile("|".join(map(_as_name, names)))
        for text in texts:
            left = known.sub(" ", text)
            unknown = [word for word in WORD.findall(left) if not self.has(lower(word, self.language))]
            if unknown:
                yield f"{', '.join(unknown)}: {text!r}"

    def has(self, word: str) -> bool:
        """Whether the language has a word in small letters; the name of a month takes case endings."""
        ends = (word.removeprefix(month) for month in self.months if word.startswith(month))
        return word in self.words or any(end in self.words for end in ends)


def _as_name(name: str) -> str:
    """A pattern of a name; a case ending may follow it, but a short one could be the beginning of any word."""
    return rf"(?<!\w){re.escape(name)}" + (r"(?!\w)" if len(name) < SHORT else "")


@cache
def vocabulary(language: str) -> Vocabulary:
    """All words of a language: catalogue, help, dates, what Qt says, and the shipped forms."""
    said = (*_catalogue(language), *_help(language), *_dates(language), *_qt(language), *_forms(language))
    words = {lower(word, language) for text in said for word in WORD.findall(PLACE.sub(" ", text))}
    return Vocabulary(language, frozenset(words), frozenset(_months(language)), EVERYWHERE)


def _catalogue(language: str) -> Iterator[str]:
    if language == SOURCE:
        from tests.journeys.english import english_sentences

        yield from english_sentences()
        return
    with asset("resources", "translations", f"{language}.mo").open("rb") as compiled:
        translations = GNUTranslations(compiled)
    entries: dict[object, str] = getattr(translations, "_catalog")  # noqa: B009 -- gettext has no way to list them
    yield from (own for english, own in entries.items() if english)


def _help(language: str) -> Iterator[str]:
    for article in help_articles(language):
        yield article.title
        for part in article.parts:
            yield part.heading
            yield from (f"{line.keys} {line.words}" for line in part.lines)


def _dates(language: str) -> Iterator[str]:
    say = load_catalogue(language)
    for month in range(1, MONTHS + 1):
        day = f"{YEAR}-{month:02d}-05"
        yield from (say.date(day), say.day_month(day), say.month_year(day))


def _months(language: str) -> Iterator[str]:
    """Their names; before an ending the ь of Uzbek Cyrillic goes."""
    for text in _dates(language):
        for word in WORD.findall(text):
            yield from (word, word.removesuffix("ь"))


def _qt(language: str) -> Iterator[str]:
    path = asset("resources", "translations", "qt", f"{language}.json")
    if path.is_file():
        contexts: dict[str, dict[str, str]] = json.loads(path.read_text("utf-8"))
        yield from (own.replace("&", "") for entries in contexts.values() for own in entries.values())


def _forms(language: str) -> Iterator[str]:
    for form in shipped_forms():
        yield from (text[language] for text in texts_of(form))


@cache
def shipped_forms() -> tuple[Form, ...]:
    """The forms that come with the program."""
    shelf = shipped_shelf()
    return tuple(shelf.open(form.id).form for form in shelf.index)
