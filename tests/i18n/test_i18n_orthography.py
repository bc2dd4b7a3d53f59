from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.alphabets import ALPHABETS, LETTERS
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.orthography import (
    APOSTROPHES,
    OKINA,
    TUTUQ,
    begins_sentence,
    capitalised,
    lower,
    modern_karakalpak,
    normalise_typed,
    upper,
)

typed = st.text(
    st.sampled_from("oOgGaAtsh -.,0" + APOSTROPHES + "\u0301\u0306") | st.characters(), max_size=30
)
languages = st.sampled_from(list(LANGUAGES))


@pytest.mark.parametrize("mark", list(APOSTROPHES))
def test_any_apostrophe_after_o_or_g_becomes_the_letter(mark: str) -> None:
    assert normalise_typed(f"O{mark}zbekiston, go{mark}zal, bog{mark}", "uz") == "Oʻzbekiston, goʻzal, bogʻ"


@pytest.mark.parametrize("mark", list(APOSTROPHES))
def test_any_apostrophe_between_other_letters_becomes_the_tutuq(mark: str) -> None:
    assert normalise_typed(f"ma{mark}lumot, TA{mark}LIM", "uz") == "maʼlumot, TAʼLIM"


def test_a_word_may_have_both_signs_side_by_side() -> None:
    assert normalise_typed("mo''jiza", "uz") == "mo" + OKINA + TUTUQ + "jiza"


def test_what_is_spelled_rightly_stays() -> None:
    words = "Oʻzini oʻzi baholash: maʼlumot, gʻoya, togʻ, moʻʼjiza"

    assert normalise_typed(words, "uz") == words


def test_marks_that_open_or_close_a_word_are_quotation_marks() -> None:
    assert normalise_typed("'kitob' ‘kutubxona’ 5' a'", "uz") == "'kitob' ‘kutubxona’ 5' a'"


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code not in ("uz", "kaa")])
def test_apostrophes_of_other_languages_stay(language: str) -> None:
    assert normalise_typed("o'g'a' don't xi'zmet", language) == "o'g'a' don't xi'zmet"


@pytest.mark.parametrize("mark", list(APOSTROPHES))
def test_in_karakalpak_any_apostrophe_inside_a_word_becomes_the_same(mark: str) -> None:
    assert normalise_typed(f"xi{mark}zmet sa{mark}na{mark}t", "kaa") == "xiʼzmet saʼnaʼt"


def test_in_karakalpak_marks_that_open_or_close_a_word_are_quotation_marks() -> None:
    assert normalise_typed("'kitap' ken' g'", "kaa") == "'kitap' ken' g'"


def test_the_older_spelling_is_offered_after_its_apostrophes_were_put_right() -> None:
    assert modern_karakalpak(normalise_typed("g’a’rezsiz xi`zmet", "kaa")) == "ǵárezsiz xızmet"


@pytest.mark.parametrize(
    ("before", "begins"),
    [
        ("", True),
        ("  ", True),
        ("Kitap oqıdım. ", True),
        ("Ne boldı? ", True),
        ("birinshi qatar\n", True),
        ("Kitap", False),
        ("Kitap ", False),
        ("2.5", False),
        ("m.", False),
        ("biri, ", False),
    ],
)
def test_a_sentence_begins_after_a_full_stop_and_on_a_new_line(before: str, *, begins: bool) -> None:
    assert begins_sentence(before) is begins


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_are_composed_in_every_language(language: str) -> None:
    assert normalise_typed("a\u0301 и\u0306", language) == "á й"


@given(typed, languages)
def test_normalising_twice_changes_nothing_more(words: str, language: str) -> None:
    once = normalise_typed(words, language)

    assert normalise_typed(once, language) == once
    assert unicodedata.is_normalized("NFC", once)


@given(typed)
def test_only_apostrophes_are_ever_replaced(words: str) -> None:
    composed = unicodedata.normalize("NFC", words)

    for before, after in zip(composed, normalise_typed(words, "uz"), strict=True):
        assert before == after or (before in APOSTROPHES and after in (OKINA, TUTUQ))


@pytest.mark.parametrize(
    ("old", "modern"),
    [
        ("xi'zmet", "xızmet"),
        ("XI'ZMET", "XÍZMET"),
        ("No'kis", "Nókis"),
        ("g’a’rezsiz", "ǵárezsiz"),
        ("awi`l, ken‘, ku´n", "awıl, keń, kún"),
        ("O'zbekistan A'miwda'rya", "Ózbekistan Ámiwdárya"),
    ],
)
def test_an_older_spelling_is_offered_in_the_alphabet_of_2016(old: str, modern: str) -> None:
    assert modern_karakalpak(old) == modern


@pytest.mark.parametrize("words", ["", "xızmet", "kitapxana", "«kitap»", "Berdaq'"])
def test_nothing_is_offered_where_there_is_nothing_to_respell(words: str) -> None:
    assert modern_karakalpak(words) is None


@given(typed)
def test_what_was_offered_needs_no_second_offer_unless_marks_were_doubled(words: str) -> None:
    offered = modern_karakalpak(words)

    assert offered is None or len(offered) < len(unicodedata.normalize("NFC", words))


def test_karakalpak_capitals_keep_the_two_letters_apart() -> None:
    assert upper("xızmet", "kaa") == "XÍZMET"
    assert upper("iyul", "kaa") == "IYUL"
    assert lower("XÍZMET", "kaa") == "xızmet"
    assert lower("IYUL", "kaa") == "iyul"


def test_a_turkish_capital_typed_in_karakalpak_is_read_as_i() -> None:
    assert lower("İyul", "kaa") == "iyul"


def test_capitals_of_other_languages_are_those_of_unicode() -> None:
    assert upper("oʻzbekcha", "uz") == "OʻZBEKCHA"
    assert upper("қарақалпақша", "kaa_Cyrl") == "ҚАРАҚАЛПАҚША"
    assert lower("УЧЁТ", "ru") == "учёт"


def test_a_word_begins_with_its_own_capital() -> None:
    assert capitalised("ıqlas xızmeti", "kaa") == "Íqlas xızmeti"
    assert capitalised("oʻzbek tili", "uz") == "Oʻzbek tili"
    assert capitalised("PDF", "en") == "PDF"
    assert capitalised("", "kaa") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_letter_of_each_alphabet_finds_back_from_its_capital(language: str) -> None:
    for letter in ALPHABETS[language]:
        assert lower(upper(letter, language), language) == letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_letters_of_an_alphabet_share_a_capital(language: str) -> None:
    alphabet = ALPHABETS[language]

    assert len({upper(letter, language) for letter in alphabet}) == len(set(alphabet)) == len(alphabet)


@pytest.mark.parametrize(
    ("language", "count"), [("uz", 29), ("kaa", 34), ("kaa_Cyrl", 41), ("ru", 33), ("en", 26)]
)
def test_an_alphabet_has_as_many_letters_as_the_law_or_the_school_says(language: str, count: int) -> None:
    assert len(ALPHABETS[language]) == count


def test_words_are_spelled_with_the_letters_and_in_uzbek_with_the_tutuq_too() -> None:
    assert {"ʻ", "ʼ", "o", "g", "c", "h"} <= LETTERS["uz"]
    assert "ʻ" not in LETTERS["kaa"]
    assert "w" not in LETTERS["uz"]
    assert "w" in LETTERS["kaa"]
    assert not LETTERS["uz_Cyrl"] & LETTERS["uz"]
