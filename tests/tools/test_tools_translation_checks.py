from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.orthography import APOSTROPHES

GOOD = {
    "uz": "Oʻzini oʻzi baholash: maʼlumotlar “Kitob” – {name} saqlandi…",
    "uz_Cyrl": "Ўзини ўзи баҳолаш: маълумотлар «Китоб» – {name} сақланди…",
    "kaa": "Ózin-ózi bahalaw: maǵlıwmatlar “Kitap” – {name} saqlandı, Ídıs, cifrlı…",
    "kaa_Cyrl": "Өзин-өзи баҳалаў: мағлыўматлар «Китап» – {name} сақланды…",
    "ru": "Самооценка: данные «Книга» – {name} сохранены, объём…",
    "en": "Self-assessment: data “Book” – {name} are saved…",
}


def problems(checks: Any, form: str, language: str = "uz", msgid: str = "{name}") -> list[str]:
    return list(checks.translation_problems(checks.Entry(msgid, None, (form,)), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_good_translation_has_no_problem(checks: Any, language: str) -> None:
    assert problems(checks, GOOD[language], language) == []


def test_an_empty_translation_is_not_looked_at(checks: Any) -> None:
    assert problems(checks, "") == []


# --- places ------------------------------------------------------------------------------------------------------


def test_places_are_found_with_their_formats(checks: Any) -> None:
    assert checks.places("{a} {{no}} {b:.1f} {a} {c!r:>3}") == {"{a}", "{b:.1f}", "{c!r:>3}"}
    assert checks.place_names("{a} {b:.1f}") == {"a", "b"}


@pytest.mark.parametrize("broken", ["{a", "a}", "{a!}", "{a:{"])
def test_broken_braces_are_an_error(checks: Any, broken: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        checks.places(broken)


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ("Salom", "without {name}"),
        ("Salom {name} {ism}", "with {ism}, which the sentence does not have"),
        ("Salom {Name}", "without {name}"),
        ("Salom {name:.1f}", "without {name}"),
        ("Salom {name", "broken braces"),
        ("Salom {name}}", "broken braces"),
    ],
)
def test_a_translation_keeps_its_places(checks: Any, form: str, problem: str) -> None:
    assert any(found.startswith(problem) for found in problems(checks, form))


def test_a_place_may_stand_elsewhere_and_twice(checks: Any) -> None:
    assert problems(checks, "{b}, {a}, {b}", msgid="{a} {b}") == []


def test_every_plural_form_names_what_the_english_plural_names(checks: Any) -> None:
    entry = checks.Entry("one goal", "{count} goals", ("{count} цель", "{count} цели", "целей"))

    assert list(checks.translation_problems(entry, "ru")) == ["without {count}"]


# --- wording -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("Saqlash...", "three dots"),
        ("Saqlash  va yopish", "two spaces"),
        (" Saqlash", "beginning or end"),
        ("Saqlash\n", "beginning or end"),
        ("Nokis a\u0301", "NFC"),
    ],
)
def test_no_sentence_in_any_language_may_have_these(checks: Any, sentence: str, problem: str) -> None:
    assert any(problem in found for found in checks.wording_problems(sentence))
    assert any(problem in found for found in problems(checks, sentence, msgid="Save"))
    assert any(problem in found for found in checks.source_problems(sentence))


@pytest.mark.parametrize(
    "sentence", ["Save", "Save…", "Hello, {name}!", "{mean:.1f} of {highest}", "100 %", "{{x}}"]
)
def test_a_good_english_sentence_has_no_problem(checks: Any, sentence: str) -> None:
    assert list(checks.source_problems(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("", "empty"),
        ("Hello, {}!", "plain name"),
        ("Hello, {0}!", "plain name"),
        ("Hello, {name.title}!", "plain name"),
        ("Hello, {names[0]}!", "plain name"),
        ("Hello, {name!", "broken braces"),
        ("close it with }", "broken braces"),
    ],
)
def test_an_english_sentence_has_plain_named_places(checks: Any, sentence: str, problem: str) -> None:
    assert [found for found in checks.source_problems(sentence) if problem in found]


# --- letters -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["uz", "uz_Cyrl", "kaa", "kaa_Cyrl"])
@pytest.mark.parametrize("mark", sorted(set(APOSTROPHES) - {"\u02bb", "\u02bc"}))
def test_an_apostrophe_is_never_typed_for_a_letter(checks: Any, language: str, mark: str) -> None:
    found = list(checks.letter_problems(f"а{mark}а", "x", language))

    assert any(problem.startswith("an apostrophe") and mark in problem for problem in found)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_russian_and_english_may_have_apostrophes(checks: Any, language: str) -> None:
    assert list(checks.letter_problems("’", "x", language)) == []


@pytest.mark.parametrize("form", ["Файл “План” сохранён", "Файл ”План", "“План"])
def test_russian_has_its_own_quotation_marks(checks: Any, form: str) -> None:
    assert any("«…»" in problem for problem in checks.letter_problems(form, "x", "ru"))
    assert list(checks.letter_problems("Файл «План» сохранён", "x", "ru")) == []


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ("aʻlo", "ʻ after another letter than o or g"),
        ("ʻalo", "ʻ after another letter than o or g"),
        ("oʼzbek", "ʼ after o or g, where ʻ belongs"),
        ("Gʼoya", "ʼ after o or g, where ʻ belongs"),
    ],
)
def test_the_two_uzbek_signs_are_not_confused(checks: Any, form: str, problem: str) -> None:
    assert problem in problems(checks, form, msgid="x")


@pytest.mark.parametrize(
    ("language", "form", "letters"),
    [
        ("uz", "кitob", "к"),  # a Cyrillic letter that looks Latin
        ("uz", "web sahifa", "w"),
        ("uz", "cifrli", "c"),
        ("uz", "Canon", "C"),
        ("uz", "ǵoya", "ǵ"),
        ("uz_Cyrl", "Kитоб", "K"),
        ("uz_Cyrl", "щетка", "щ"),
        ("kaa", "oʻzbek", "ʻ"),
        ("kaa", "İyul", "İ"),
        ("kaa", "xízmet", "í"),
        ("kaa", "хızmet", "х"),
        ("kaa_Cyrl", "xызмет", "x"),
        ("ru", "o книге", "o"),
        ("ru", "ўзбек", "ў"),
        ("en", "naïve", "ï"),
    ],
)
def test_a_letter_of_another_alphabet_is_found(checks: Any, language: str, form: str, letters: str) -> None:
    found = [one for one in checks.letter_problems(form, "x", language) if one.startswith("letters")]

    assert found == [f"letters that {language} does not have: {letters}"]


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("uz", "PDFni Windowsda ochish, Telegram, Ctrl+C"),
        ("uz", "Facebookdagi guruh va YouTube"),
        ("ru", "Файл PDF для LibreOffice (IFLA)"),
        ("uz_Cyrl", "IFLA кодекси, Ctrl+Z"),
        ("kaa_Cyrl", "Librarian Self бағдарламасы"),
    ],
)
def test_names_keep_their_own_letters_and_may_take_an_ending(checks: Any, language: str, form: str) -> None:
    assert list(checks.letter_problems(form, "x", language)) == []


def test_an_abbreviation_of_the_english_sentence_may_stay(checks: Any) -> None:
    assert list(checks.letter_problems("ICUC кутубхонаси", "The library of ICUC", "uz_Cyrl")) == []
    assert list(checks.letter_problems("ICUC кутубхонаси", "The library", "uz_Cyrl")) != []


@pytest.mark.parametrize(
    "form",
    [
        "{width} сўз",
        "`forms check` буйруғи",
        "--kit белгиси",
        ".lself файли",
        "https://example.org/w",
        "<b>сўз</b>",
    ],
)
def test_code_keeps_its_own_letters(checks: Any, form: str) -> None:
    assert list(checks.letter_problems(form, "x", "uz_Cyrl")) == []


# --- spelling of what is filled in ---------------------------------------------------------------------------------


def test_a_typed_translation_gets_the_stored_spelling(checks: Any) -> None:
    assert checks.respelled(" O'zini o`zi: ma'lumot ", "uz") == "Oʻzini oʻzi: maʼlumot"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("`pdf to` o`qish", "`pdf to` oʻqish"),
        ("`--lang uz` so`zi, `go` bo`limi", "`--lang uz` soʻzi, `go` boʻlimi"),
        ("https://example.org/o'quv haqida ma'lumot", "https://example.org/o'quv haqida maʼlumot"),
        ("<o'rin> bo'sh", "<o'rin> boʻsh"),
    ],
)
def test_a_backtick_around_code_and_addresses_stay(checks: Any, typed: str, kept: str) -> None:
    assert checks.respelled(typed, "uz") == kept


def test_its_places_are_left_alone(checks: Any) -> None:
    assert checks.respelled("{o'g'}: o'g'il", "uz") == "{o'g'}: oʻgʻil"


@given(
    st.lists(
        st.sampled_from(["{name}", "{mean:.1f}", "o'", "ma'no", " ", "a\u0301", "{{", "}}"]), max_size=12
    )
)
def test_no_place_is_lost_in_respelling(checks: Any, parts: list[str]) -> None:
    form = "".join(parts)

    assert checks.places(checks.respelled(form, "uz")) == checks.places(form)


def test_an_entry_is_finished_when_every_form_is_there_and_sure(checks: Any) -> None:
    assert checks.Entry("a", None, ("b",)).is_finished
    assert not checks.Entry("a", None, ("",)).is_finished
    assert not checks.Entry("a", "as", ("b", "")).is_finished
    assert not checks.Entry("a", None, ("b",), is_fuzzy=True).is_finished
