from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.alphabets import ALPHABETS
from librarian_self.i18n.collation import sort_key
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.orthography import APOSTROPHES, upper

languages = st.sampled_from(list(LANGUAGES))
some_words = st.text(max_size=12)


def in_order(words: list[str], language: str) -> list[str]:
    mixed = words[1::2] + words[::2]
    return sorted(mixed, key=lambda word: sort_key(word, language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "uz",
            ["bino", "dono", "gul", "ishoq", "ochiq", "suv", "zamon", "oʻzbek", "gʻoya", "shahar", "choy"],
        ),
        ("uz", ["Canon", "dono", "vaqt", "Wikipedia", "xat"]),
        ("uz_Cyrl", ["азиз", "ель", "ёз", "жон", "яхши", "ўзбек", "қалам", "ғоя", "ҳаёт"]),
        (
            "kaa",
            ["adam", "ádep", "gúl", "ǵárezsiz", "xat", "ıqlas", "is", "jer", "ol", "ózin", "uy", "úy", "zat"],
        ),
        ("kaa", ["zat", "shash", "cirk", "chek"]),
        ("kaa_Cyrl", ["адам", "әдеп", "гүл", "ғәрезсиз", "кеңес", "қалам", "он", "өз", "ўақыт"]),
        ("ru", ["еда", "ёж", "ель", "иван", "йод", "книга"]),
        ("en", ["book", "café", "cage", "Zoo"]),
    ],
)
def test_words_follow_the_alphabet_of_their_language(language: str, words: list[str]) -> None:
    assert in_order(words, language) == words


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "ru"])
def test_the_letters_themselves_stand_in_the_order_of_the_alphabet(language: str) -> None:
    alphabet = list(ALPHABETS[language])

    assert in_order(alphabet, language) == alphabet


def test_a_two_letter_sign_is_one_letter_and_the_tutuq_parts_it() -> None:
    assert in_order(["shox", "sunʼiy", "Isʼhoq", "ishoq"], "uz") == ["Isʼhoq", "ishoq", "sunʼiy", "shox"]


@pytest.mark.parametrize("mark", list(APOSTROPHES))
def test_an_apostrophe_typed_for_the_letter_is_read_as_it(mark: str) -> None:
    assert sort_key(f"o{mark}zbek", "uz")[0] == sort_key("oʻzbek", "uz")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_capitals_do_not_change_the_place(language: str) -> None:
    for letter in ALPHABETS[language]:
        assert sort_key(upper(letter, language), language)[0] == sort_key(letter, language)[0]


def test_digits_come_before_letters_and_strangers_after_them() -> None:
    assert in_order(["2 bob", "bob", "Ящик", "日本"], "uz") == ["2 bob", "bob", "Ящик", "日本"]


def test_a_short_word_comes_before_a_longer_one_that_begins_with_it() -> None:
    assert in_order(["kitob", "kitob bozori", "kitobxon"], "uz") == ["kitob", "kitob bozori", "kitobxon"]


def test_punctuation_does_not_change_the_place() -> None:
    assert in_order(["«anor»", "behi", "(dala)"], "uz") == ["«anor»", "behi", "(dala)"]


def test_an_unknown_language_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError):
        sort_key("x", "qps")


@given(some_words, some_words, languages)
def test_only_equal_words_have_equal_keys(one: str, other: str, language: str) -> None:
    assert (sort_key(one, language) == sort_key(other, language)) is (one == other)


@given(st.lists(some_words, max_size=8), languages)
def test_any_list_has_one_order_wherever_it_started(words: list[str], language: str) -> None:
    assert in_order(words, language) == in_order(words[::-1], language)
