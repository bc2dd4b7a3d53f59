"""Somebody does the whole job in one of the six languages and meets no word of another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import Message
from librarian_self.presenters.state import State
from librarian_self.services.licences import PARTS
from librarian_self.ui.window import Window
from tests.journeys import looking
from tests.journeys.kit_situations import KIT_WORDS
from tests.journeys.situations import NAME, OTHER, TYPED
from tests.journeys.vocabulary import shipped_forms, vocabulary
from tests.journeys.walkthrough import only_window
from tests.presenters.walking import Walker, texts
from tests.ui.watching import settle

SIZE = (1280, 800)

SPOKEN = ("Oʻquv zali", "Ўқув зали", "The profile is saved in")
"""The title of a kit’s form, which has no Karakalpak; a notice that the walk makes up."""


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[Window]:
    """The window, which nobody closes between the languages."""
    with only_window(qapp) as shown:
        shown.move(100, 100)
        shown.resize(*SIZE)
        yield shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_says_a_word_of_another_language(
    window: Window, walked: tuple[Walker, Mapping[str, State]], language: str
) -> None:
    walker, states = walked
    known = vocabulary(language).with_names(
        (
            *TYPED,
            *KIT_WORDS,
            *SPOKEN,
            NAME,
            OTHER,
            f"{walker.folder.path}",
            *_texts_of_other_forms(walker),
            *_licences(),
        )
    )
    found: dict[str, list[str]] = {}
    for name, state in states.items():
        window.render_state(replace(state, language=language))
        window.show()
        settle()
        said = {words for words in looking.words_of(window) if words}
        if strange := sorted(known.with_names(_own_words(state)).strangers(said)):
            found[name] = strange

    assert found == {}


@pytest.mark.parametrize(
    ("language", "own", "foreign"),
    [
        ("uz", "Sozlamalar", "Save this page"),
        ("uz", "Sozlamalar", "Сохранить"),
        ("uz_Cyrl", "Созламалар", "Sozlamalar"),
        ("kaa", "Sazlawlar", "Sozlamalar"),
        ("kaa_Cyrl", "Сазлаўлар", "Notes"),
        ("ru", "Настройки", "Сазлаўлар"),
        ("en", "Settings", "Настройки"),
    ],
)
def test_a_word_of_another_language_would_be_found(language: str, own: str, foreign: str) -> None:
    known = vocabulary(language)

    assert list(known.strangers([own, "PDF, CSV, Ctrl+E", "23", "Librarian Self"])) == []
    assert len(list(known.strangers([f"{own}: {foreign}"]))) == 1


def _texts_of_other_forms(walker: Walker) -> list[str]:
    """What forms say that the program did not bring along; they may lack a language."""
    ids = {form.id for form in shipped_forms()}
    others = [walker.performer._shelf.open(form.id).form for form in walker.state.forms if form.id not in ids]
    return [text for form in others for text in texts(form)]


def _licences() -> list[str]:
    """Their texts, of which only the English ones are binding."""
    return [licence.text() for part in PARTS for licence in part.licences]


def _own_words(state: State) -> Iterator[str]:
    """Everything that somebody wrote or named, as the state has it, with the values of sentences that wait to be said."""
    yield from _strings([getattr(state, field.name) for field in fields(state) if field.name != "forms"])


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, Message):
        yield from _strings(value.values)
    elif isinstance(value, str):
        yield value
        yield value.strip().rstrip(".")
    elif isinstance(value, Path):
        yield from (f"{value}", value.name, f"{value.parent}")
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _strings(part)
    elif is_dataclass(value) and type(value).__name__ not in ("Form", "Taken", "FormSummary", "Text"):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))
