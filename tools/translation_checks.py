"""What must hold for a sentence and its translation, whatever file they stand in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter
from typing import Final

from librarian_self.i18n.alphabets import LETTERS
from librarian_self.i18n.cyrillicwords import KEYS, NAMES
from librarian_self.i18n.orthography import APOSTROPHES, OKINA, TUTUQ, normalise_typed, upper

BRANDS: Final = (
    *NAMES,
    *KEYS,
    *(
        "Word",
        "Android",
        "Adobe",
        "Acrobat",
        "Wikipedia",
        "Zoom",
        "WebJunction",
        "GitHub",
        "Unicode",
        "BLAKE2b",
    ),
    *("SVG", "IFLA", "ALA", "CILIP", "SFIA", "UNESCO", "MARC", "OPAC", "Ctrl", "Shift", "Alt", "SHA-256"),
)
"""Names that keep their own letters in every language; a case ending may follow them."""

_CODE: Final = re.compile(
    r"https?://\S+|<[^<>]*>|`[^`]*`"
    r"|(?<!\w)--?[a-z][\w-]*"  # an option of the command line
    r"|(?<!\w)\*?\.[a-z][a-z0-9]*\b"  # the ending of a file's name
    r"|\b(?:Ctrl|Shift|Alt|Cmd)(?:\+\w+)+"  # keys pressed together
)
_PLACE: Final = re.compile(r"\{[^{}]*\}")
# A backtick inside a word was typed for ʻ; one that stands before a word opens a piece of code.
_AS_IT_IS: Final = re.compile(rf"({_PLACE.pattern}|https?://\S+|<[^<>]*>|(?<!\w)`[^`]+`(?!\w))")
_BRAND: Final = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, BRANDS), key=len, reverse=True)) + ")")
_ACRONYM: Final = re.compile(r"\b[A-Z][A-Z0-9]+\b")
_OTHER_APOSTROPHES: Final = re.compile(f"[{APOSTROPHES.replace(OKINA, '').replace(TUTUQ, '')}]")
_LONE_C: Final = re.compile("[cC](?![hH])")
_OKINA_ASTRAY: Final = re.compile(f"(?<![oOgG]){OKINA}")
_TUTUQ_ASTRAY: Final = re.compile(f"[oOgG]{TUTUQ}")
_OWN_SPELLING: Final = ("uz", "uz_Cyrl", "kaa", "kaa_Cyrl")


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence of a catalogue. `forms` has one translation, or as many as the language has plural forms."""

    msgid: str
    plural: str | None
    forms: tuple[str, ...]
    is_fuzzy: bool = False

    @property
    def is_finished(self) -> bool:
        """Whether every form is there and nobody has to look at it again."""
        return all(self.forms) and not self.is_fuzzy


def places(sentence: str) -> frozenset[str]:
    """The `{named}` places of a sentence, each with its format; ValueError where the braces are broken."""
    found: set[str] = set()
    for _, name, spec, conversion in Formatter().parse(sentence):
        if name is not None:
            found.add(
                "{" + name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "") + "}"
            )
    return frozenset(found)


def place_names(sentence: str) -> frozenset[str]:
    """The names of its places without their formats; ValueError where the braces are broken."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def wording_problems(sentence: str) -> Iterator[str]:
    """What no sentence may have, in any language: English ones are held to it too."""
    if "..." in sentence:
        yield "three dots where … is written"
    if "  " in sentence:
        yield "two spaces in a row"
    if sentence != sentence.strip():
        yield "a space or a line break at its beginning or end"
    if not unicodedata.is_normalized("NFC", sentence):
        yield "letters that are not composed (NFC)"


def source_problems(sentence: str) -> Iterator[str]:
    """What is wrong with an English sentence."""
    if not sentence.strip():
        yield "an empty sentence"
        return
    yield from wording_problems(sentence)
    try:
        names = place_names(sentence)
    except ValueError as error:
        yield f"broken braces ({error})"
        return
    for name in sorted(names):
        if not name.isidentifier():
            yield f"a place without a plain name: {{{name}}}"


def translation_problems(entry: Entry, language: str) -> Iterator[str]:
    """What is wrong with the translations that an entry has; an empty one is not looked at."""
    for form in filter(None, entry.forms):
        yield from wording_problems(form)
        yield from _place_problems(entry, form)
        yield from letter_problems(form, entry.msgid, language)


def _place_problems(entry: Entry, form: str) -> Iterator[str]:
    # A form may serve many numbers (Russian: 1, 21, 31), so each one names what the English plural names.
    wanted = places(entry.msgid if entry.plural is None else entry.plural)
    try:
        found = places(form)
    except ValueError as error:
        yield f"broken braces ({error})"
        return
    if missing := wanted - found:
        yield f"without {', '.join(sorted(missing))}"
    if unknown := found - wanted:
        yield f"with {', '.join(sorted(unknown))}, which the sentence does not have"


def letter_problems(form: str, msgid: str, language: str) -> Iterator[str]:
    """Letters and apostrophes that the language is not spelled with.

    Places, program code and file endings, the names in `BRANDS` and abbreviations that the English sentence has too
    keep their own letters.
    """
    words = _masked(form, msgid)
    apostrophes = set(_OTHER_APOSTROPHES.findall(words)) if language in _OWN_SPELLING else set()
    if apostrophes:
        yield f"an apostrophe or single quotation mark ({' '.join(sorted(apostrophes))})"
    if language == "ru" and set(words) & set("“”"):
        yield "quotation marks of another language (“…” instead of «…»)"
    small = LETTERS[language]
    allowed = small | {upper(letter, language) for letter in small}
    strange = {character for character in words if character.isalpha() and character not in allowed}
    if language == "uz":
        strange.update(_LONE_C.findall(words))
        if _OKINA_ASTRAY.search(words):
            yield f"{OKINA} after another letter than o or g"
        if _TUTUQ_ASTRAY.search(words):
            yield f"{TUTUQ} after o or g, where {OKINA} belongs"
    if strange - apostrophes:
        yield f"letters that {language} does not have: {' '.join(sorted(strange - apostrophes))}"


def _masked(form: str, msgid: str) -> str:
    words = _CODE.sub(" ", _PLACE.sub(" ", form))
    english = set(_ACRONYM.findall(msgid))
    words = _ACRONYM.sub(lambda found: " " if found[0] in english else found[0], words)
    return _BRAND.sub(" ", words)


def respelled(form: str, language: str) -> str:
    """Put a translation that was typed by hand into the stored spelling, leaving places, code and addresses alone."""
    parts = _AS_IT_IS.split(form.strip())
    return "".join(part if _AS_IT_IS.fullmatch(part) else normalise_typed(part, language) for part in parts)
