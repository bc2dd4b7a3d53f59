from __future__ import annotations

from collections.abc import Callable
from gettext import GNUTranslations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.assets import asset
from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.i18n.languages import AVAILABLE, LANGUAGES, SOURCE
from librarian_self.i18n.messages import Message, english, msg, nmsg
from librarian_self.model.text import Text, plain
from librarian_self.report.speaker import Speaker

ENGLISH = Catalogue("en")
names = st.sampled_from(["name", "count", "place", "mean"])
values = (
    st.none() | st.integers() | st.floats() | st.text(max_size=5) | st.booleans() | st.lists(st.integers())
)


# --- sentences ---------------------------------------------------------------------------------------------------


def test_a_sentence_is_said_in_the_readers_language(speak: Any) -> None:
    say = speak("uz", {"Save": "Saqlash", "Hello, {name}!": "Salom, {name}!"})

    assert say(msg("Save")) == "Saqlash"
    assert say.say(msg("Hello, {name}!", name="Aziza")) == "Salom, Aziza!"


def test_a_sentence_without_a_translation_is_said_in_english(speak: Any) -> None:
    assert speak("uz", {})(msg("Hello, {name}!", name="Aziza")) == "Hello, Aziza!"


def test_messages_among_the_values_are_said_too_however_deep(speak: Any) -> None:
    say = speak("uz", {"{a}: {b}": "{a} – {b}", "Today": "Bugun", "Goal {n}": "{n}-maqsad"})

    inner = msg("{a}: {b}", a=msg("Today"), b=msg("Goal {n}", n=2))
    assert say(msg("{a}: {b}", a=inner, b=1)) == "Bugun – 2-maqsad – 1"


def test_a_fraction_in_a_sentence_is_written_as_the_language_does(speak: Any) -> None:
    mean = msg("Mean: {mean}, {mean:.2f}, {share:.0%}", mean=3.5, share=0.64)

    assert speak("uz", {})(mean) == "Mean: 3,5, 3,50, 64%"
    assert ENGLISH(mean) == "Mean: 3.5, 3.50, 64%"


def test_a_whole_number_in_a_sentence_stays_as_it_is(speak: Any) -> None:
    assert speak("uz", {})(msg("In {year}: {is_open}", year=2026, is_open=True)) == "In 2026: True"


@pytest.mark.parametrize(("count", "words"), [(0, "0 goals"), (1, "one goal"), (2, "2 goals")])
def test_english_chooses_its_plural_without_a_catalogue(count: int, words: str) -> None:
    assert ENGLISH(nmsg("one goal", "{count} goals", count)) == words


def test_nothing_is_said_of_an_empty_message(install: Any, compiled: Any) -> None:
    install("uz.mo", compiled("uz", {"Save": "Saqlash"}))

    assert load_catalogue("uz")(Message("")) == ""


# --- nothing fails in front of a reader ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "broken",
    [
        "Salom, {ism}!",
        "Salom, {name",
        "Salom, name}",
        "Salom, {}!",
        "Salom, {0}!",
        "Salom, {name.surname}!",
        "Salom, {name[x]}!",
        "Salom, {name:d}!",
        "Salom, {name!x}!",
    ],
)
def test_a_broken_translation_gives_way_to_english(speak: Any, broken: str) -> None:
    say = speak("uz", {"Hello, {name}!": broken})

    assert say(msg("Hello, {name}!", name="Aziza")) == "Hello, Aziza!"


def test_a_broken_plural_gives_way_to_the_english_plural(speak: Any) -> None:
    say = speak("uz", {"one goal": "{nechta} ta maqsad"})

    assert say(nmsg("one goal", "{count} goals", 3)) == "3 goals"


def test_a_missing_value_leaves_its_name_to_be_seen() -> None:
    assert ENGLISH(msg("{name} saved {file}", name="Aziza")) == "Aziza saved {file}"


def test_a_value_that_does_not_fit_leaves_the_sentence_as_it_was_written() -> None:
    assert ENGLISH(msg("Mean: {mean:.1f}", mean=None)) == "Mean: {mean:.1f}"
    assert ENGLISH(msg("Close it with }")) == "Close it with }"


def test_braces_in_a_value_are_only_letters() -> None:
    assert ENGLISH(msg("Hello, {name}!", name="{0} {x}")) == "Hello, {0} {x}!"


@given(st.text(max_size=30), st.text(max_size=30), st.dictionaries(names, values))
def test_no_sentence_translation_or_value_ever_fails(
    speak: Any, sentence: str, translation: str, given_values: dict[str, object]
) -> None:
    say = speak("uz", {sentence: translation})

    assert isinstance(say(Message(sentence, given_values)), str)
    assert isinstance(say(Message(sentence, given_values, translation, 2)), str)


@given(st.dictionaries(names, st.text(min_size=1, max_size=8), min_size=1), st.text(max_size=30))
def test_no_value_is_lost_when_a_translation_names_places_that_do_not_exist(
    speak: Any, given_values: dict[str, str], noise: str
) -> None:
    sentence = ", ".join(f"{{{name}}}" for name in given_values)
    say = speak("uz", {sentence: "{elsewhere} " + noise})

    assert say(Message(sentence, given_values)) == ", ".join(given_values.values())


@given(st.dictionaries(names, st.text(max_size=8) | st.integers(), min_size=1))
def test_without_translations_a_catalogue_says_what_the_log_says(given_values: dict[str, object]) -> None:
    message = Message(" – ".join(f"{{{name}}}" for name in given_values), given_values)

    assert Catalogue("kaa")(message) == english(message)


# --- loading ---------------------------------------------------------------------------------------------------


def test_a_catalogue_is_read_from_its_compiled_file(install: Any, compiled: Any) -> None:
    install("uz.mo", compiled("uz", {"Save": "Saqlash", "Gap of {value}": "{value} farq"}))
    say = load_catalogue("uz")

    assert say.language == "uz"
    assert say(msg("Save")) == "Saqlash"
    assert say(msg("Gap of {value}", value=1.5)) == "1,5 farq"


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 цель"), (2, "2 цели"), (5, "5 целей"), (11, "11 целей"), (21, "21 цель"), (104, "104 цели")],
)
def test_russian_has_three_plural_forms(install: Any, compiled: Any, count: int, words: str) -> None:
    forms = ("{count} цель", "{count} цели", "{count} целей")
    install("ru.mo", compiled("ru", {("one goal", "{count} goals"): forms}))

    assert load_catalogue("ru")(nmsg("one goal", "{count} goals", count)) == words


def test_english_is_read_from_no_file(install: Any) -> None:
    install("en.mo", b"never looked at")

    assert load_catalogue("en")(msg("Save")) == "Save"


def test_an_absent_catalogue_leaves_sentences_english_and_dates_not(install: Any) -> None:
    install("other.mo", b"")
    say = load_catalogue("kaa")

    assert say(msg("Save")) == "Save"
    assert say.date("2026-09-05") == "2026-jıl 5-sentyabr"


@pytest.mark.parametrize("damage", [b"", b"not a catalogue", b"\xde\x12\x04\x95", bytes(200)])
def test_a_damaged_catalogue_does_not_stop_the_program(install: Any, damage: bytes) -> None:
    install("uz.mo", damage)

    assert load_catalogue("uz")(msg("Save")) == "Save"


def test_a_catalogue_cut_off_anywhere_does_not_stop_the_program(install: Any, compiled: Any) -> None:
    whole: bytes = compiled("uz", {"Save": "Saqlash", ("a", "b"): ("v",)})
    for length in range(len(whole)):
        install("uz.mo", whole[:length])

        assert load_catalogue("uz")(msg("Save")) in ("Save", "Saqlash")


def test_a_catalogue_whose_bytes_are_not_text_does_not_stop_the_program(install: Any, compiled: Any) -> None:
    install("uz.mo", compiled("uz", {"Save": "Saqlash"}).replace(b"Saqlash", b"Saql\xff\xfeh"))

    assert load_catalogue("uz")(msg("Save")) == "Save"


@pytest.mark.parametrize("unknown", ["", "xx", "UZ", "uz-Cyrl", "../uz", "qps"])
def test_an_unknown_language_is_refused(unknown: str) -> None:
    with pytest.raises(ValueError, match="unknown language"):
        load_catalogue(unknown)


@pytest.mark.parametrize("language", [one for one in AVAILABLE if one != SOURCE])
def test_a_shipped_catalogue_is_whole_and_has_as_many_forms_as_its_language(language: str) -> None:
    with asset("resources", "translations", f"{language}.mo").open("rb") as file:
        translations = GNUTranslations(file)

    assert translations.charset() == "UTF-8"
    assert translations.info()["language"] == language
    forms = 3 if language == "ru" else 1
    assert translations.info()["plural-forms"].startswith(f"nplurals={forms};")


# --- everything else a reader is told ------------------------------------------------------------------------------


def test_dates_and_times() -> None:
    say = Catalogue("uz")

    assert say.date("2026-09-05") == "2026-yil 5-sentabr"
    assert say.short_date("2026-09-05") == "05.09.2026"
    assert say.day_month("2026-09-05") == "5-sentabr"
    assert say.month_year("2026-09-05") == "2026-yil sentabr"
    assert say.time("2026-09-05T09:03:00Z", 300) == "14:03"


def test_what_is_no_date_is_refused() -> None:
    for read in (ENGLISH.date, ENGLISH.short_date, ENGLISH.day_month, ENGLISH.month_year):
        with pytest.raises(ValueError, match=r"."):
            read("2026-02-30")
    with pytest.raises(ValueError, match=r"."):
        ENGLISH.time("2026-09-05", 0)


def test_numbers_and_percentages() -> None:
    assert Catalogue("ru").number(1234.5, 1) == "1\u00a0234,5"
    assert Catalogue("ru").number(3) == "3"
    assert Catalogue("ru").percent(0.5) == "50\u00a0%"
    assert ENGLISH.percent(0.125, 1) == "12.5%"


def test_a_text_is_found_in_the_readers_language_or_the_next_best() -> None:
    text = Text({"uz": "Kitob", "ru": "Книга"})

    assert Catalogue("uz").text(text) == "Kitob"
    assert Catalogue("uz_Cyrl").text(text) == "Китоб"
    assert Catalogue("kaa").text(text) == "Kitob"
    assert ENGLISH.text(text) == "Книга"
    assert Catalogue("kaa").text(plain("IFLA")) == "IFLA"


def test_a_text_tells_which_language_it_was_found_in() -> None:
    shown = Catalogue("kaa").shown(Text({"uz": "Kitob"}))

    assert (shown.words, shown.language, shown.wanted) == ("Kitob", "uz", "kaa")
    assert shown.is_fallback


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_sorted_in_the_readers_alphabet(language: str) -> None:
    assert sorted(["b 2", "a 1"], key=Catalogue(language).collate) == ["a 1", "b 2"]


def test_uzbek_sorts_its_last_letters_last() -> None:
    assert sorted(["oʻzbek", "zamon", "choy", "ol"], key=Catalogue("uz").collate) == [
        "ol",
        "zamon",
        "oʻzbek",
        "choy",
    ]


def test_a_report_can_be_written_with_a_catalogue() -> None:
    speaker: Speaker = Catalogue("uz")

    assert speaker.number(1.5, 1) == "1,5"
    assert speaker.language == "uz"


def test_catalogues_of_one_language_are_equal_values(install: Any, compiled: Callable[..., bytes]) -> None:
    install("uz.mo", compiled("uz", {"Save": "Saqlash"}))

    assert load_catalogue("uz") == load_catalogue("uz")
    assert load_catalogue("uz") != ENGLISH
