"""Finding entries of the learning log."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.languages import LANGUAGES
from librarian_self.model.learning import LearningEntry
from librarian_self.planning.log_search import find_entries
from tests.strategies import languages, learning_entries

SEMINAR = LearningEntry("e1", "2026-11-20", "Seminar on catalogues", what="MARC fields", goal="g1")
SURVEY = LearningEntry("e2", "2026-11-21", "Oʻquvchilar bilan soʻrov", now_what="Jadval tuzaman")
READING = LearningEntry("e3", "2026-11-22", "Reading", evidence="My notes", evidence_file="/home/n/notes.pdf")
LOG = (SEMINAR, SURVEY, READING)
GOALS = {"g1": "Run the readers’ channel"}


def found(query: str, language: str = "en") -> list[str]:
    return [entry.id for entry in find_entries(LOG, query, language, GOALS)]


@pytest.mark.parametrize("query", ["", "  ", "?!"])
def test_looking_for_nothing_finds_everything(query: str) -> None:
    assert found(query) == ["e1", "e2", "e3"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SEMINAR", ["e1"]),
        ("marc", ["e1"]),
        ("cat sem", ["e1"]),
        ("channel", ["e1"]),
        ("notes", ["e3"]),
        ("pdf", ["e3"]),
        ("reading marc", []),
        ("eminar", []),
    ],
)
def test_every_word_has_to_begin_a_word_of_the_entry(query: str, expected: list[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize("query", ["soʻrov", "so'rov", "sorov", "СЎРОВ", "сўр"])
def test_spelling_and_script_make_no_difference(query: str) -> None:
    assert found(query, "uz") == ["e2"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "query", ["xızmet", "xizmet", "XÍZMET", "XIZMET", "xi'zmet", "xi`z", "хызмет", "Хызм"]
)
def test_a_karakalpak_word_is_found_in_any_spelling_whatever_the_window_speaks(
    query: str, language: str
) -> None:
    entry = LearningEntry("e", "2026-11-23", "Oqıwshılarǵa xızmet kórsetiw")
    assert find_entries((entry, *LOG), query, language, GOALS) == (entry,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_found_as_well_where_it_was_written_in_the_other_letters(language: str) -> None:
    entry = LearningEntry("e", "2026-11-23", "Оқыўшыларға хызмет көрсетиў")
    assert find_entries((entry, *LOG), "xızmet", language, GOALS) == (entry,)


@given(st.lists(learning_entries(), max_size=6), st.text(max_size=8), languages)
def test_what_is_found_keeps_its_order(log: list[LearningEntry], query: str, language: str) -> None:
    kept = find_entries(log, query, language, {})
    assert [entry for entry in log if entry in kept] == list(kept)


@given(st.lists(st.text("abOʻ'éʼқў-", min_size=1), min_size=1, max_size=4), st.data(), languages)
def test_an_entry_is_found_by_each_of_its_words(words: list[str], data: st.DataObject, language: str) -> None:
    entry = LearningEntry("e", "2026-11-23", " ".join(words))
    word = data.draw(st.sampled_from(words))
    assert find_entries([entry], word, language, {}) == (entry,)
