"""A text is found in the reader's language, else in the nearest that there is; it is never blank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.cyrillic import LATIN, to_cyrillic
from librarian_self.model.text import ANY_LANGUAGE, FALLBACK, Shown, Text, plain
from tests.strategies import languages

LIBRARY = {
    "uz": "kutubxona",
    "uz_Cyrl": "кутубхона",
    "kaa": "kitapxana",
    "kaa_Cyrl": "китапхана",
    "ru": "библиотека",
    "en": "library",
}

texts = st.dictionaries(languages | st.just(ANY_LANGUAGE), st.text(min_size=1), min_size=1).map(Text)


def library(*there: str) -> Text:
    return Text({language: LIBRARY[language] for language in there})


@pytest.mark.parametrize("language", sorted(LIBRARY))
def test_a_text_in_the_language_asked_for_is_shown_as_it_is(language: str) -> None:
    shown = Text(LIBRARY).show(language)

    assert shown == Shown(LIBRARY[language], language, language)
    assert not shown.is_fallback


@pytest.mark.parametrize(
    ("wanted", "there", "found"),
    [
        ("uz", ("uz_Cyrl", "ru", "en"), "uz_Cyrl"),
        ("uz", ("ru", "en"), "ru"),
        ("uz", ("en",), "en"),
        ("uz_Cyrl", ("ru", "en"), "ru"),
        ("kaa", ("kaa_Cyrl", "uz", "ru"), "kaa_Cyrl"),
        ("kaa", ("uz", "ru", "en"), "uz"),
        ("kaa", ("ru", "en"), "ru"),
        ("kaa_Cyrl", ("uz_Cyrl", "ru"), "uz_Cyrl"),
        ("kaa_Cyrl", ("uz", "ru"), "uz_Cyrl"),
        ("ru", ("uz", "en"), "en"),
        ("ru", ("uz_Cyrl", "uz"), "uz"),
        ("en", ("uz", "ru"), "ru"),
    ],
)
def test_a_missing_language_falls_back_to_the_other_script_then_to_what_most_read(
    wanted: str, there: tuple[str, ...], found: str
) -> None:
    shown = library(*there).show(wanted)

    assert shown.language == found
    assert shown.words == LIBRARY[found]
    assert shown.is_fallback


@pytest.mark.parametrize(("latin", "cyrillic"), [("uz", "uz_Cyrl"), ("kaa", "kaa_Cyrl")])
def test_a_text_in_latin_letters_is_there_in_cyrillic_too(latin: str, cyrillic: str) -> None:
    assert library(latin).show(cyrillic) == Shown(LIBRARY[cyrillic], cyrillic, cyrillic)
    assert Text({latin: LIBRARY[latin], cyrillic: "КИТОБХОНА"})[cyrillic] == "КИТОБХОНА"


def test_the_order_in_which_the_languages_were_written_does_not_matter() -> None:
    assert library("en", "ru", "uz_Cyrl").show("uz") == library("uz_Cyrl", "ru", "en").show("uz")


def test_a_language_outside_of_every_chain_is_still_better_than_nothing() -> None:
    shown = library("kaa").show("en")

    assert shown == Shown("kitapxana", "kaa", "en")
    assert shown.is_fallback


def test_a_language_that_the_program_does_not_know_gets_the_first_words_there_are() -> None:
    assert library("ru", "en").show("de") == Shown("библиотека", "ru", "de")


def test_a_plain_string_reads_the_same_in_every_language_and_is_no_fallback() -> None:
    shown = plain("IFLA 2012").show("kaa")

    assert shown == Shown("IFLA 2012", ANY_LANGUAGE, "kaa")
    assert not shown.is_fallback


def test_words_written_for_every_language_come_before_those_of_another_one() -> None:
    text = Text({ANY_LANGUAGE: "ISBN", "ru": "МСНК"})

    assert text["uz"] == "ISBN"
    assert text["ru"] == "МСНК"


def test_brackets_give_the_words_alone() -> None:
    assert library("uz_Cyrl")["uz"] == "кутубхона"


@pytest.mark.parametrize("language", sorted(FALLBACK))
def test_every_chain_names_each_language_once_and_leads_past_russian_english_and_uzbek(language: str) -> None:
    chain = (language, *FALLBACK[language])

    assert len(chain) == len(set(chain))
    assert {"ru", "en"} <= set(chain)
    assert {"uz", "uz_Cyrl"} & set(chain)


@given(texts, languages)
def test_something_is_always_shown_and_says_truly_where_it_comes_from(text: Text, language: str) -> None:
    shown = text.show(language)

    made = shown.language not in text.words
    assert shown.words == (
        to_cyrillic(text.words[LATIN[shown.language]], shown.language) if made else text.words[shown.language]
    )
    assert shown.words == text[language]
    assert shown.wanted == language


@given(texts, languages)
def test_only_words_of_another_language_are_marked(text: Text, language: str) -> None:
    there = {language, ANY_LANGUAGE, LATIN.get(language, language)} & set(text.words)

    assert text.show(language).is_fallback is not bool(there)


@given(texts, languages, st.text(min_size=1))
def test_a_translation_that_is_added_is_the_one_that_is_shown(text: Text, language: str, words: str) -> None:
    assert Text({**text.words, language: words}).show(language) == Shown(words, language, language)
