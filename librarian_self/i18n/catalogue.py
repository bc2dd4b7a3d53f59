"""What the program says, in one language: sentences, dates, numbers and the texts of forms."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from gettext import GNUTranslations, NullTranslations
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from librarian_self.assets import asset
from librarian_self.i18n import dates, numerals
from librarian_self.i18n.languages import LANGUAGES, SOURCE
from librarian_self.i18n.messages import Day, Message

if TYPE_CHECKING:
    from librarian_self.i18n.collation import SortKey

# What `str.format` raises for a place without its value, an unknown format, or a lone brace.
_BROKEN: Final = (LookupError, ValueError, AttributeError, TypeError)

_Found_co = TypeVar("_Found_co", covariant=True)
_Found = TypeVar("_Found")


class _Showing(Protocol[_Found_co]):
    """A text in several languages (the model's `Text`, which this room must not import)."""

    def show(self, language: str, /) -> _Found_co: ...


class _Worded(Protocol):
    """A text that was found (the model's `Shown`)."""

    @property
    def words(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A reader's language: everything that is said to a person goes through one of these.

    `language` is a code of `LANGUAGES`, or the pseudo-language's. `formats` names the language of dates and numbers
    where it is another one, `forms` that of the texts of forms. `load_catalogue` fills in the translations; without
    them the words are English. A ValueError tells of an unknown language.
    """

    language: str
    translations: NullTranslations = field(default_factory=NullTranslations, repr=False, compare=False)
    formats: str = ""
    forms: str = ""

    def __post_init__(self) -> None:
        for language in (self.reading, self.asking):
            if language not in LANGUAGES:
                raise ValueError(f"unknown language: {language!r}")

    @property
    def reading(self) -> str:
        """The language of dates, numbers and help."""
        return self.formats or self.language

    @property
    def asking(self) -> str:
        """The language of the texts of forms."""
        return self.forms or self.reading

    def __call__(self, message: Message) -> str:
        """Say a message; see `say`."""
        return self.say(message)

    def say(self, message: Message) -> str:
        """Say a message with its values: messages among them are said too, a float is written as the language does.

        It never fails in front of a reader: a translation whose places are wrong gives way to the English
        sentence, and a value that is missing leaves its `{name}` to be seen.
        """
        if not message.msgid:
            return ""  # gettext keeps its own header under the empty sentence
        values = {name: self._spoken(value) for name, value in message.values.items()}
        try:
            said = _pattern(self.translations, message).format(**values)
            return dates.with_endings(said, self.reading)
        except _BROKEN:
            return _said_in_english(message, values)

    def _spoken(self, value: object) -> object:
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, Day):
            return self.date(value.iso)
        return numerals.Spoken(value, self.reading) if isinstance(value, float) else value

    def date(self, iso: str) -> str:
        """Say an ISO date (`2026-09-05`) in full. ValueError for anything else, a time too: see `local_date`."""
        return dates.long_date(iso, self.reading)

    def short_date(self, iso: str) -> str:
        """Write an ISO date in figures, 05.09.2026. ValueError for anything else."""
        return dates.short_date(iso)

    def day_month(self, iso: str) -> str:
        """Say the day and month of an ISO date. ValueError for anything else."""
        return dates.day_month(iso, self.reading)

    def month_year(self, iso: str) -> str:
        """Say the month and year of an ISO date. ValueError for anything else."""
        return dates.month_year(iso, self.reading)

    def time(self, iso_utc: str, offset: int) -> str:
        """Give the time of day, 14:03, `offset` minutes east of Greenwich. ValueError for no UTC time."""
        return dates.clock(iso_utc, offset)

    def number(self, value: float, digits: int = 0) -> str:
        """Write a number with so many decimal places; an infinite or undefined one as a dash."""
        return numerals.number(value, digits, self.reading)

    def percent(self, share: float, digits: int = 0) -> str:
        """Write a share of one (0.64) as a percentage (64%)."""
        return numerals.percent(share, digits, self.reading)

    def text(self, text: _Showing[_Worded]) -> str:
        """Find the words of a `Text` for this reader."""
        return text.show(self.asking).words

    def shown(self, text: _Showing[_Found]) -> _Found:
        """Find the words of a `Text` together with the language they are in."""
        return text.show(self.asking)

    def collate(self, words: str) -> SortKey:
        """Make the key that sorts words in this reader's alphabet."""
        from librarian_self.i18n.collation import sort_key  # the start sorts nothing

        return sort_key(words, self.reading)


def load_catalogue(language: str) -> Catalogue:
    """Read the catalogue of a language; where its file is absent or damaged the sentences stay English.

    A ValueError tells of an unknown language.
    """
    catalogue = Catalogue(language)
    if language == SOURCE:
        return catalogue
    try:
        with asset("resources", "translations", f"{language}.mo").open("rb") as compiled:
            return Catalogue(language, GNUTranslations(compiled))
    except (OSError, ValueError, LookupError, struct.error):
        return catalogue


def pseudo_catalogue() -> Catalogue:
    """Make the catalogue of the pseudo-language: longer sentences in brackets, everything else English."""
    from librarian_self.i18n.pseudo import PSEUDO, PseudoTranslations

    return Catalogue(PSEUDO, PseudoTranslations(), SOURCE)


def _pattern(translations: NullTranslations, message: Message) -> str:
    if message.plural is None:
        return translations.gettext(message.msgid)
    return translations.ngettext(message.msgid, message.plural, message.count)


class _Visible(dict[str, object]):
    """Values of a sentence, in which a missing one shows its name."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def _said_in_english(message: Message, values: dict[str, object]) -> str:
    pattern = _pattern(NullTranslations(), message)
    try:
        return pattern.format_map(_Visible(values))
    except _BROKEN:
        return pattern
