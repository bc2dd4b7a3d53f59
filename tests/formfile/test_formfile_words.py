"""Words of a file are quoted safely, and the word that was meant is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.formfile.words import all_quoted, listed, nearest, not_a_key, not_one_of, shown
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import english, msg, quoted

COLOUR = msg("a colour")


@pytest.mark.parametrize(
    ("word", "guesses"),
    [
        ("statment", ("statement",)),
        ("Statement", ("statement",)),
        ("for-other", ("for_other",)),
        ("evidence-form", ("evidence_from",)),
        ("zzz", ()),
        ("", ()),
        ("statement" * 20, ()),
    ],
)
def test_the_nearest_words_are_found(word: str, guesses: tuple[str, ...]) -> None:
    assert nearest(word, ("statement", "for_other", "evidence_from", "scale")) == guesses


def test_at_most_three_words_are_guessed_the_nearest_first() -> None:
    assert nearest("item-12", [f"item-{number}" for number in range(100)])[0] == "item-12"
    assert len(nearest("item-1x", [f"item-{number}" for number in range(100)])) == 3


@pytest.mark.parametrize(
    ("word", "quoted"),
    [
        ("boʻsh", "boʻsh"),
        ("a\nb\x1b", "a□b□"),
        ("\u202eabc", "□abc"),
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 39 + "…"),
    ],
)
def test_a_word_is_shown_short_and_harmless(word: str, quoted: str) -> None:
    assert shown(word) == quoted


@given(st.text())
def test_any_word_is_fit_for_a_message(word: str) -> None:
    assert shown(word).isprintable()
    assert len(shown(word)) <= 40


def test_long_lists_are_cut() -> None:
    assert listed("abc") == "a, b, c"
    assert listed(map(str, range(100))) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …"


@pytest.mark.parametrize(
    ("allowed", "guesses", "message"),
    [
        (("red", "green"), ("red",), "“rad” is not a colour; did you mean “red”?"),
        (("red", "green"), ("red", "green"), "“rad” is not a colour; did you mean “red”, “green”?"),
        (("red", "green"), (), "“rad” is not a colour; there are: red, green"),
        ((), (), "“rad” is not a colour; there are none"),
    ],
)
def test_a_word_that_is_not_allowed_is_told_with_those_that_are(
    allowed: tuple[str, ...], guesses: tuple[str, ...], message: str
) -> None:
    assert english(not_one_of("rad", COLOUR, allowed, guesses)) == message


def test_a_key_that_there_is_not_is_told_with_those_that_there_are() -> None:
    assert english(not_a_key("rad", COLOUR, ("red",), ("red",))) == (
        "“rad” is not a key of a colour; did you mean “red”?"
    )
    assert english(not_a_key("{rad}", COLOUR, ("red",), ())) == (
        "“{rad}” is not a key of a colour; its keys are: red"
    )


MARKS = {"ru": "«title», «titles»"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_in_the_quotation_marks_of_the_reader(language: str) -> None:
    say = load_catalogue(language)

    assert say(all_quoted(("title", "titles"))) == MARKS.get(language, "“title”, “titles”")
    assert say(quoted("title")) == say(all_quoted(("title",)))


def test_a_sentence_has_one_kind_of_marks_alone() -> None:
    said = load_catalogue("ru")(not_a_key("titel", msg("an item"), ("title",), ("title",)))

    assert "«titel»" in said
    assert "«title»" in said
    assert not set("“”") & set(said)
