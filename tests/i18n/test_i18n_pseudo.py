from __future__ import annotations

from string import Formatter

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.alphabets import LETTERS
from librarian_self.i18n.catalogue import pseudo_catalogue
from librarian_self.i18n.messages import msg, nmsg
from librarian_self.i18n.pseudo import PSEUDO, pseudo
from librarian_self.model.text import Text

SAY = pseudo_catalogue()
literals = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]), min_size=1, max_size=60)


def test_every_sentence_stands_in_brackets() -> None:
    said = SAY(msg("Save a copy"))

    assert said.startswith("[Save a copy ")
    assert said.endswith("]")


def test_a_plural_takes_the_form_of_english() -> None:
    assert SAY(nmsg("one goal", "{count} goals", 1)).startswith("[one goal ")
    assert SAY(nmsg("one goal", "{count} goals", 3)).startswith("[3 goals ")


def test_a_message_within_a_message_has_brackets_of_its_own() -> None:
    assert SAY(msg("Step: {what}", what=msg("Answer"))).count("[") == 2


def test_dates_numbers_and_texts_are_english() -> None:
    assert SAY.date("2026-09-05") == "5 September 2026"
    assert SAY.number(3.5, 1) == "3.5"
    assert SAY.text(Text({"uz": "Kitob", "en": "Book"})) == "Book"
    assert SAY.collate("b") > SAY.collate("a")


def test_it_has_a_name_of_its_own() -> None:
    assert SAY.language == PSEUDO
    assert SAY.reading == "en"


def test_nothing_is_said_of_nothing() -> None:
    assert SAY(msg("")) == ""


def test_the_added_letters_are_those_that_a_font_may_lack() -> None:
    said = pseudo("x" * 60)

    assert (LETTERS["kaa"] - set(map(chr, range(128)))) | {"ʻ"} <= set(said)


@given(literals)
def test_a_sentence_grows_by_two_fifths_at_least(words: str) -> None:
    assert len(pseudo(words)) >= 1.4 * len(words)


@given(
    st.lists(
        st.tuples(literals, st.sampled_from(["name", "count", "mean:.1f", "share:.0%"])),
        min_size=1,
        max_size=4,
    )
)
def test_the_places_for_values_stay_as_they_are(parts: list[tuple[str, str]]) -> None:
    pattern = "".join(f"{words}{{{place}}}" for words, place in parts)

    before = [(name, spec) for _, name, spec, _ in Formatter().parse(pattern) if name is not None]
    after = [(name, spec) for _, name, spec, _ in Formatter().parse(pseudo(pattern)) if name is not None]
    assert after == before
