from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.folding import fold, fold_anyhow
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.orthography import APOSTROPHES

languages = st.sampled_from(list(LANGUAGES))
# Letters whose rules touch one another, and anything at all.
dangerous = st.text(
    st.sampled_from("tsyewoбюджеётсяйңцўİIıiÍí sentyabrbyudjßŉ-\u00ad\u0301\u0306" + APOSTROPHES)
    | st.characters(),
    max_size=25,
)

UZBEK = [
    ["oʻzbek", "o'zbek", "O‘ZBEK", "o´zbek", "ozbek", "ўзбек", "Ўзбек"],
    ["maʼlumot", "ma'lumot", "ma’lumot", "malumot", "маълумот"],
    ["kompetensiya", "компетенция"],
    ["konstitutsiya", "конституция"],
    ["senzura", "цензура"],
    ["yetuk", "етук"],
    ["elektron", "электрон"],
    ["obyekt", "объект"],
    ["poyezd", "поезд"],
    ["sentabr", "sentyabr", "сентябрь"],
    ["oktabrda", "октябрда"],
    ["budjet", "бюджет"],
    ["loyiha", "лойиҳа"],
    ["qoʻngʻiroq", "qo'ng'iroq", "қўнғироқ"],
    ["Isʼhoq", "Исҳоқ"],
    ["yoʻl", "йўл"],
    ["intervyu", "интервью"],
    ["axborot-kutubxona", "axborot kutubxona", "ахборот–кутубхона"],
]
KARAKALPAK = [
    ["xızmet", "XÍZMET", "Xızmet", "xizmet", "xi'zmet", "xi’zmet", "хызмет", "ХЫЗМЕТ"],
    ["Nókis", "No'kis", "NÓKIS", "nokis", "Нөкис"],
    ["ózbekstan", "o'zbekstan", "wo'zbekstan", "Өзбекстан"],
    ["oray", "woray", "орай"],
    ["ǵárezsiz", "g'a'rezsiz", "gʼaʼrezsiz", "ғәрезсиз"],
    ["Iyul", "iyul", "İyul", "июль"],
    ["el", "yel", "ел"],
    ["informaciya", "informatsiya", "информация"],
    ["paydalanıwshı", "paydalani'wshi'", "пайдаланыўшы"],
    ["keńes", "ken'es", "кеңес"],
    ["sáne", "sa'ne", "сәне"],
    ["kúndelik", "ku'ndelik", "күнделик"],
]


@pytest.mark.parametrize("spellings", UZBEK, ids=lambda spellings: spellings[0])
def test_spellings_of_an_uzbek_word_share_a_key(spellings: list[str]) -> None:
    keys = {fold(spelling, language) for spelling in spellings for language in ("uz", "uz_Cyrl")}

    assert len(keys) == 1


@pytest.mark.parametrize("spellings", KARAKALPAK, ids=lambda spellings: spellings[0])
def test_spellings_of_a_karakalpak_word_share_a_key(spellings: list[str]) -> None:
    keys = {fold(spelling, language) for spelling in spellings for language in ("kaa", "kaa_Cyrl")}

    assert len(keys) == 1


@pytest.mark.parametrize("spellings", [["учёт", "учет", "УЧЁТ"], ["по-русски", "по русски", "ПО—РУССКИ"]])
def test_spellings_of_a_russian_word_share_a_key(spellings: list[str]) -> None:
    assert len({fold(spelling, "ru") for spelling in spellings}) == 1


@pytest.mark.parametrize(
    "spellings", [["Reader’s", "reader's", "READERS"], ["résumé", "resume"], ["ﬁle", "file"]]
)
def test_spellings_of_an_english_word_share_a_key(spellings: list[str]) -> None:
    assert len({fold(spelling, "en") for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("kitob", "kitoblar", "uz"),
        ("xona", "hona", "uz"),
        ("qalb", "kalb", "uz"),
        ("baha", "paxa", "kaa"),
        ("йод", "иод", "ru"),
        ("2026", "2025", "en"),
    ],
)
def test_different_words_keep_different_keys(one: str, other: str, language: str) -> None:
    assert fold(one, language) != fold(other, language)


def test_russian_keeps_its_short_i() -> None:
    assert fold("Йога и чай", "ru") == "йога и чай"


def test_punctuation_and_spaces_become_single_spaces() -> None:
    assert fold("  «Kitob», —  (PDF)!\n2026 ", "uz") == "kitob pdf 2026"


def test_what_cannot_be_seen_does_not_split_a_word() -> None:
    assert fold("кни\u00adга", "ru") == "книга"
    assert fold("book\u200b", "en") == "book"


def test_words_without_letters_have_an_empty_key() -> None:
    assert fold("… — ’", "uz") == ""
    assert fold("", "en") == ""


def test_a_part_of_a_word_is_found_inside_it() -> None:
    assert fold("хызмет", "kaa") in fold("Kitapxana xızmetleri", "kaa")


def test_an_unknown_language_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError):
        fold("x", "qps")


@given(dangerous, languages)
def test_the_key_of_a_key_is_the_key(words: str, language: str) -> None:
    key = fold(words, language)

    assert fold(key, language) == key


@given(dangerous, languages)
def test_a_key_has_neither_capitals_nor_apostrophes_nor_idle_spaces(words: str, language: str) -> None:
    key = fold(words, language)

    assert not set(key) & set(APOSTROPHES)
    assert key == " ".join(key.split())
    assert not any(letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" for letter in key)


@given(dangerous)
def test_two_scripts_of_a_language_have_one_kind_of_key(words: str) -> None:
    assert fold(words, "uz") == fold(words, "uz_Cyrl")
    assert fold(words, "kaa") == fold(words, "kaa_Cyrl")


@given(
    st.text(st.sampled_from("abdefghijklmnopqrstuvxyzʻʼáǵıńóúwc "), max_size=20),
    st.sampled_from(["uz", "kaa"]),
)
def test_plain_keyboards_find_every_word(words: str, language: str) -> None:
    without_accents = words.translate(str.maketrans("áǵıńóú", "aginou", "ʻʼ"))

    assert fold(words, language) == fold(without_accents, language)


@pytest.mark.parametrize("language", ["uz", "kaa", "ru"])
def test_every_letter_of_every_alphabet_of_europe_and_asia_has_a_lasting_key(language: str) -> None:
    letters = map(chr, range(0x3000))

    assert [
        letter for letter in letters if fold(fold(letter, language), language) != fold(letter, language)
    ] == []


@pytest.mark.parametrize(
    "spellings",
    [["KÍTAP", "kıtap", "kitap", "KITAP"], ["oʻlka", "O'LKA", "o‘lka"], ["ИЁМ", "ием"], ["Ákem", "akem"]],
)
def test_without_a_language_capitals_accents_and_apostrophes_do_not_matter(spellings: list[str]) -> None:
    assert len({fold_anyhow(spelling) for spelling in spellings}) == 1


@given(dangerous)
def test_the_key_of_such_a_key_is_the_key_itself(words: str) -> None:
    key = fold_anyhow(words)
    assert fold_anyhow(key) == key
