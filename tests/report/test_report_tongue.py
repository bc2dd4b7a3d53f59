"""In which language something was written: told only where it is clear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.languages import LANGUAGES
from librarian_self.report.tongue import SAMPLE, Tongues, is_latin, tag_of, tongue_of
from tests.report.plans import VOICES

WRITTEN = {
    **{code: [voice.aim, voice.reflection, voice.if_then] for code, voice in VOICES.items()},
    "kaa_Cyrl": [
        "Жас оқыўшылар менен ислеўди өзим жүргиземен ҳәм еки кәсиплесиме үйретемен.",
        "Оқыўшылар биз ойлағаннан басқа нәрсени сорайды: дәслеп жумыс ўақтын, кейин китапты.",
    ],
}


@pytest.mark.parametrize("usual", LANGUAGES)
@pytest.mark.parametrize("code", WRITTEN)
def test_a_text_is_told_in_any_document(code: str, usual: str) -> None:
    assert tongue_of(" ".join(WRITTEN[code]), usual) == code


@pytest.mark.parametrize("usual", LANGUAGES)
@pytest.mark.parametrize("code", WRITTEN)
def test_a_sentence_is_told_too_or_left_to_the_document(code: str, usual: str) -> None:
    alike = (code, usual) == ("uz_Cyrl", "kaa_Cyrl")  # every letter of the one is one of the other
    for words in WRITTEN[code]:
        assert tongue_of(words, usual) in ({code, usual} if alike else {code})


@pytest.mark.parametrize("usual", LANGUAGES)
@pytest.mark.parametrize("words", ["", "4", "2026-11-23", "–", "🎉", "2 → 4", "漢字"])
def test_what_has_no_letters_of_ours_is_the_documents(words: str, usual: str) -> None:
    assert tongue_of(words, usual) == usual


@pytest.mark.parametrize(
    ("words", "usual"),
    [
        ("Telegram", "ru"),
        ("Telegram", "uz_Cyrl"),
        ("Zotero va Mendeley", "kaa"),
        ("Anna", "uz"),
        ("Internet Archive", "uz"),
        ("café", "en"),
        ("The Hobbit", "uz"),
    ],
)
def test_a_name_or_two_do_not_change_the_voice(words: str, usual: str) -> None:
    assert tongue_of(words, usual) == usual


@pytest.mark.parametrize(
    ("words", "usual", "found"),
    [
        ("Метод", "uz", "uz_Cyrl"),
        ("Метод", "kaa", "kaa_Cyrl"),
        ("Метод", "en", "ru"),
        ("Метод", "ru", "ru"),
        ("Метод", "uz_Cyrl", "uz_Cyrl"),
        ("Объявление", "uz_Cyrl", "uz_Cyrl"),
        ("Объявления вывешены", "uz_Cyrl", "ru"),
        ("қутлуғ", "kaa_Cyrl", "kaa_Cyrl"),
        ("был", "kaa_Cyrl", "kaa_Cyrl"),
        ("oʻqish", "kaa", "uz"),
        ("Oʻqish", "en", "uz"),
        ("kitapxanashı", "uz", "kaa"),
    ],
)
def test_letters_tell_what_words_do_not(words: str, usual: str, found: str) -> None:
    assert tongue_of(words, usual) == found


def test_most_of_the_letters_decide() -> None:
    assert tongue_of("Telegram каналини юритиш учун бу керак", "en") == "uz_Cyrl"
    assert tongue_of("I read «Чайка» in the evening and it was good", "ru") == "en"


def test_a_tag_is_given_only_where_the_language_is_another_one() -> None:
    assert Tongues("ru")(VOICES["ru"].aim) == ""
    assert Tongues("en")(VOICES["ru"].aim) == "ru"
    assert Tongues("en")(VOICES["kaa"].aim) == "kaa-Latn"
    assert Tongues("uz")(VOICES["uz_Cyrl"].aim) == "uz-Cyrl"


def test_the_same_words_are_told_the_same_a_second_time() -> None:
    tongues = Tongues("en")
    assert [tongues(VOICES["ru"].aim) for _ in range(2)] == ["ru", "ru"]
    assert [tongues("4") for _ in range(2)] == ["", ""]


def test_a_made_up_language_is_written_in_latin() -> None:
    assert [code for code in LANGUAGES if is_latin(code)] == ["uz", "kaa", "en"]
    assert is_latin("qps")


def test_every_language_has_its_tag_and_a_made_up_one_its_own() -> None:
    assert [tag_of(code) for code in LANGUAGES] == [language.tag for language in LANGUAGES.values()]
    assert tag_of("qps") == "qps"
    assert tag_of("xx_Cyrl") == "xx-Cyrl"


@given(st.text(max_size=200), st.sampled_from(sorted(LANGUAGES)))
def test_any_words_have_one_of_the_languages(words: str, usual: str) -> None:
    assert tongue_of(words, usual) in LANGUAGES


def test_a_long_text_is_told_by_its_beginning() -> None:
    assert tongue_of(VOICES["ru"].aim * 5 + "the and of to in is " * SAMPLE, "uz") == "ru"
