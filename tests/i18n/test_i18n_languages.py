from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.assets import asset
from librarian_self.i18n.languages import AVAILABLE, LANGUAGES, SOURCE, best_for
from librarian_self.model.text import FALLBACK

EVERY = tuple(LANGUAGES)


def test_there_are_six_languages_in_the_order_in_which_they_are_offered() -> None:
    assert list(LANGUAGES) == ["uz", "uz_Cyrl", "kaa", "kaa_Cyrl", "ru", "en"]


def test_each_language_calls_itself_by_its_own_full_name() -> None:
    assert {code: language.name for code, language in LANGUAGES.items()} == {
        "uz": "Oʻzbekcha",
        "uz_Cyrl": "Ўзбекча",
        "kaa": "Qaraqalpaqsha",
        "kaa_Cyrl": "Қарақалпақша",
        "ru": "Русский",
        "en": "English",
    }


def test_uzbek_writes_its_own_name_with_the_letter_not_with_a_quotation_mark() -> None:
    assert LANGUAGES["uz"].name[1] == "\u02bb"


def test_tags_name_the_script_where_a_bare_tag_would_mean_the_other_one() -> None:
    assert [language.tag for language in LANGUAGES.values()] == [
        "uz",
        "uz-Cyrl",
        "kaa-Latn",
        "kaa-Cyrl",
        "ru",
        "en",
    ]


def test_every_language_knows_its_own_code() -> None:
    assert all(language.code == code for code, language in LANGUAGES.items())


def test_the_texts_of_forms_fall_back_among_the_same_languages() -> None:
    assert set(FALLBACK) == set(LANGUAGES)


@pytest.mark.parametrize("language", [one for one in AVAILABLE if one != SOURCE])
def test_every_available_language_has_its_catalogue(language: str) -> None:
    assert asset("resources", "translations", f"{language}.mo").is_file()


def test_english_needs_no_catalogue_and_is_available() -> None:
    assert SOURCE in AVAILABLE
    assert not asset("resources", "translations", "en.mo").is_file()


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("uz", "uz"),
        ("uz_UZ", "uz"),
        ("uz_UZ.UTF-8", "uz"),
        ("uz-Latn-UZ", "uz"),
        ("uz_UZ@cyrillic", "uz_Cyrl"),
        ("uz_UZ.UTF-8@cyrillic", "uz_Cyrl"),
        ("uz-Cyrl-UZ", "uz_Cyrl"),
        ("uz_Cyrl", "uz_Cyrl"),
        ("UZ-CYRL-UZ", "uz_Cyrl"),
        ("kaa", "kaa"),
        ("kaa-Latn", "kaa"),
        ("kaa_Cyrl_UZ", "kaa_Cyrl"),
        ("ru_RU.UTF-8", "ru"),
        ("ru-UZ", "ru"),
        ("en_GB.UTF-8", "en"),
        ("en-US", "en"),
    ],
)
def test_a_name_of_the_system_is_understood_in_every_spelling(name: str, language: str) -> None:
    assert best_for([name], EVERY) == language


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["uz-Cyrl-UZ"], "uz"),  # the other script
        (["kaa"], "uz"),  # what most readers of Karakalpak read too
        (["kaa_Cyrl"], "uz"),
        (["ru_UZ"], "uz"),  # somebody in Uzbekistan
        (["ru_RU"], "en"),
        (["ru_RU", "uz_UZ"], "uz"),  # the next wish before English
        (["de_DE", "fr_FR"], "en"),
        (["de_UZ"], "uz"),
        (["en_US", "uz_UZ"], "en"),  # the first wish
        (["C"], "en"),
        (["POSIX"], "en"),
        (["C.UTF-8"], "en"),
        ([""], "en"),
        ([], "en"),
    ],
)
def test_what_is_not_available_yet_yields_to_the_nearest_that_is(names: list[str], language: str) -> None:
    assert best_for(names, ("en", "uz")) == language


def test_karakalpak_yields_to_its_other_script_before_another_language() -> None:
    assert best_for(["kaa_UZ"], ("en", "uz", "kaa_Cyrl")) == "kaa_Cyrl"


def test_the_available_languages_are_asked_when_no_others_are_named() -> None:
    assert best_for(["uz_UZ"]) == "uz"
    assert best_for(["tlh"]) == "en"


def test_a_kit_without_english_still_gets_a_language() -> None:
    assert best_for(["de_DE"], ("ru", "uz")) == "ru"


@given(st.lists(st.text(max_size=20), max_size=5), st.sampled_from([EVERY, AVAILABLE, ("kaa",)]))
def test_whatever_the_system_says_an_available_language_is_chosen(
    names: list[str], available: tuple[str, ...]
) -> None:
    assert best_for(names, available) in available
