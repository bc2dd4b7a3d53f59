"""Whether the program speaks each of its languages: its own words, Qt's, the forms, and the help."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path
from typing import Final

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import AVAILABLE, SOURCE
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import Form
from librarian_self.model.text import Text
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import reading_part, require_part
from librarian_self.services.help import help_articles, help_is_written
from librarian_self.services.shelf import shipped_shelf

PROBE: Final = msg("Make my profile")
"""A sentence that no other language says as English does."""

FEWEST_BYTES: Final = 500
"""Of a file with Qt's words."""


def check_languages(_bench: Bench) -> Message:
    """Read what each language needs; raises CheckFailed with the first file that is not whole."""
    forms = _forms()
    for language in AVAILABLE:
        _check_help(language)
        for form in forms:
            _check_form(form, language)
        if language != SOURCE:  # English stands in the program itself, and in Qt
            _check_catalogue(language)
            _check_qt_words(language)
    return msg(
        "{languages}: sentences, buttons of dialogs, help, and {forms} forms",
        languages=", ".join(AVAILABLE),
        forms=len(forms),
    )


def _forms() -> tuple[Form, ...]:
    """Every form of the program."""
    with reading_part("resources", "generated", "forms.json"):
        shelf = shipped_shelf()
    forms = []
    for summary in shelf.index:
        with reading_part("forms", f"{summary.id}.yaml"):
            forms.append(shelf.open(summary.id).form)
    return tuple(forms)


def _check_catalogue(language: str) -> None:
    """The sentences of the program."""
    say = load_catalogue(language)
    is_whole = isinstance(say.translations, GNUTranslations) and say(PROBE) != PROBE.msgid
    require_part(is_whole, "resources", "translations", f"{language}.mo")


def _check_qt_words(language: str) -> None:
    """The buttons of file dialogs."""
    from librarian_self.ui.qtwords import words_file

    path = Path(words_file(language))
    require_part(path.is_file() and path.stat().st_size >= FEWEST_BYTES, *path.parts[-2:])


def _check_help(language: str) -> None:
    """As many articles as in English."""
    path = ("resources", "help", f"{language}.md")
    with reading_part(*path):
        require_part(help_is_written(language), *path)
        require_part(len(help_articles(language)) == len(help_articles(SOURCE)), *path)


def _check_form(form: Form, language: str) -> None:
    """Every question in the language itself."""
    is_whole = form.sections and not any(text.show(language).is_fallback for text in _texts(form))
    require_part(is_whole, "forms", f"{form.id}.yaml")


def _texts(form: Form) -> Iterator[Text]:
    yield form.title
    for section in form.sections:
        yield section.label
        for item in section.items:
            yield item.statement
            yield from item.levels.values()
