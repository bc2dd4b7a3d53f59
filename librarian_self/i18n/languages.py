"""The six languages: their names, their tags, and which of them to start in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

SOURCE: Final = "en"
"""The language in which the program's sentences are written; it needs no catalogue."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language in one script.

    `code` is the program's own name for it, `name` its full name in itself, `tag` its BCP 47 tag for PDF and HTML.
    """

    code: str
    name: str
    tag: str


# CLDR takes a bare `uz` as Latin and speech engines know it by that tag, so Uzbek in Latin says no more. CLDR takes
# a bare `kaa` as Cyrillic, so Karakalpak names its script in both.
LANGUAGES: Final[Mapping[str, Language]] = {
    language.code: language
    for language in (
        Language("uz", "Oʻzbekcha", "uz"),
        Language("uz_Cyrl", "Ўзбекча", "uz-Cyrl"),
        Language("kaa", "Qaraqalpaqsha", "kaa-Latn"),
        Language("kaa_Cyrl", "Қарақалпақша", "kaa-Cyrl"),
        Language("ru", "Русский", "ru"),
        Language("en", "English", "en"),
    )
}
"""Every language by its code, in the order in which a person is offered them."""

AVAILABLE: Final = tuple(LANGUAGES)
"""Languages that the program itself speaks by now; a form may hold any of the six."""

_NEIGHBOURS: Final[Mapping[str, tuple[str, ...]]] = {
    "uz": ("uz_Cyrl",),
    "uz_Cyrl": ("uz",),
    "kaa": ("kaa_Cyrl", "uz", "uz_Cyrl", "ru"),
    "kaa_Cyrl": ("kaa", "uz_Cyrl", "uz", "ru"),
}
_SCRIPTS: Final = {"cyrl": "Cyrl", "cyrillic": "Cyrl", "latn": "Latn", "latin": "Latn"}
_HOME: Final = {"uz": ("uz", "uz_Cyrl", "ru")}


def best_for(locale_names: Sequence[str], available: Sequence[str] = AVAILABLE) -> str:
    """Choose the language to start in from what the system says of its user, the most wanted first.

    A name is what any system gives: `uz_UZ.UTF-8`, `uz_UZ@cyrillic`, `uz-Cyrl-UZ`, `kaa`, `ru_RU`, `C`. A language
    that is not available yet yields to the nearest that its readers read; then the next name is asked; then the
    country (somebody in Uzbekistan whose Russian is not available yet is offered Uzbek); then English.
    """
    wanted = [_parts(name) for name in locale_names]
    for code, _ in wanted:
        for candidate in (code, *_NEIGHBOURS.get(code, ())):
            if candidate in available:
                return candidate
    for _, country in wanted:
        for candidate in _HOME.get(country, ()):
            if candidate in available:
                return candidate
    return SOURCE if SOURCE in available else available[0]


def _parts(locale_name: str) -> tuple[str, str]:
    """Split a system's name of a locale into our language code and the country in small letters."""
    base, _, modifier = locale_name.partition("@")
    language, *rest = base.partition(".")[0].replace("-", "_").lower().split("_")
    script = next((_SCRIPTS[part] for part in (*rest, modifier.lower()) if part in _SCRIPTS), "Latn")
    country = next((part for part in rest if part not in _SCRIPTS), "")
    with_script = f"{language}_{script}"
    return (with_script if with_script in LANGUAGES else language), country
