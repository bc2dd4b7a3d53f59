"""Rows without what is erased: nothing else changes, and every number keeps its place."""

from __future__ import annotations

import copy
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.storage import ProfileFile
from librarian_self.storage.rows import Rows, is_blank
from librarian_self.storage.schema import ANSWER, ASSESSMENT, FORM, PLACE, RECORD, SCHEMA
from librarian_self.storage.without import (
    without_assessment,
    without_in_records,
    without_words,
    words_at,
)

NOTE = "Oʻquvchilar uchun – ishonch bilan"
EXAMPLE = "Каталог тузилди"


@pytest.fixture
def rows(filled: ProfileFile) -> Rows:
    """The rows of a file with something of everything."""
    return filled.said().rows


def numbers(rows: Rows) -> dict[str, set[int]]:
    return {table.name: set(rows[table.name]) for table in SCHEMA.tables if table.numbered}


def test_words_go_and_levels_stay(rows: Rows) -> None:
    left = without_words(rows, 1, "reading")
    before = [row for row in rows[ANSWER.name].values() if row[1:3] == (1, "reading")]
    after = [row for row in left[ANSWER.name].values() if row[1:3] == (1, "reading")]
    assert len(after) == len(before) == 2
    for one, other in zip(before, after, strict=True):
        assert one[:8] == other[:8]
        assert one[-1] == other[-1]
        assert other[8:10] == ("", None)


def test_words_at_another_item_or_in_another_assessment_stay(rows: Rows) -> None:
    left = without_words(rows, 1, "reading")
    assert EXAMPLE in set(words_at(left, 1))
    assert without_words(rows, 2, "reading") is rows


def test_an_example_goes_with_the_note(rows: Rows) -> None:
    assert set(words_at(rows, 1, "catalogue")) == {EXAMPLE}
    assert not set(words_at(without_words(rows, 1, "catalogue"), 1, "catalogue"))


def test_an_assessment_goes_with_answers_place_and_a_form_that_nothing_else_needs(rows: Rows) -> None:
    left = without_assessment(rows, 1)
    assert is_blank(ASSESSMENT, left[ASSESSMENT.name][1])
    assert all(is_blank(ANSWER, row) or row[1] == 2 for row in left[ANSWER.name].values())
    assert left[PLACE.name] == {}
    assert is_blank(FORM, left[FORM.name][1])
    assert left[RECORD.name] == rows[RECORD.name]


def test_a_form_that_another_assessment_needs_stays(filled: ProfileFile) -> None:
    filled.start_assessment("competency", "1.2", "f0rm", "self", None, "2026-11-24T10:00:00Z")
    rows = filled.said().rows
    assert without_assessment(rows, 1)[FORM.name] == rows[FORM.name]


def test_a_second_time_there_is_nothing_left_to_do(rows: Rows) -> None:
    once = without_assessment(without_words(rows, 1, "catalogue"), 2)
    assert without_assessment(once, 2) is once
    assert without_words(once, 1, "catalogue") is once


@given(assessment=st.integers(0, 4), item=st.sampled_from(["reading", "catalogue", "loans", "nothing"]))
def test_no_number_is_lost_and_nothing_is_changed_in_place(
    plain_rows: Rows, assessment: int, item: str
) -> None:
    before = copy.deepcopy(plain_rows)
    for left in (without_words(plain_rows, assessment, item), without_assessment(plain_rows, assessment)):
        assert numbers(left) == numbers(plain_rows)
    assert plain_rows == before


@pytest.fixture(scope="module")
def plain_rows() -> Rows:
    """Rows as a file gives them, made by hand."""
    at = "2026-11-23T10:00:00Z"
    return {
        FORM.name: {1: (1, "f0rm", "competency", "1.2", b"x")},
        ASSESSMENT.name: {
            1: (1, "competency", "1.2", "f0rm", "self", None, at, None),
            2: (2, "competency", "1.2", "f0rm", "self", None, at, at),
        },
        PLACE.name: {1: (1, "reading")},
        ANSWER.name: {
            1: (1, 1, "reading", 2, 4, 3, None, None, NOTE, None, at),
            2: (2, 2, "loans", None, None, None, None, None, "", '{"text":"x"}', at),
        },
        RECORD.name: {1: (1, "goal", "g", '{"title":"x"}', at), 2: (2, "goal", "g", None, at)},
    }


class TestRecords:
    """What is edited in records is edited in every wording."""

    def test_one_is_written_anew_where_it_is_edited(self, plain_rows: Rows) -> None:
        def edit(kind: str, body: Mapping[str, object]) -> Mapping[str, object]:
            return {**body, "title": kind}

        left = without_in_records(plain_rows, edit)[RECORD.name]
        assert left[1][:4] == (1, "goal", "g", '{"title":"goal"}')
        assert left[2] == plain_rows[RECORD.name][2]

    def test_one_that_goes_leaves_a_blank_row(self, plain_rows: Rows) -> None:
        left = without_in_records(plain_rows, lambda _kind, _body: None)[RECORD.name]
        assert is_blank(RECORD, left[1])
        assert left.keys() == {1, 2}

    def test_without_an_edit_the_very_same_rows_come_back(self, plain_rows: Rows) -> None:
        assert without_in_records(plain_rows, lambda _kind, body: body) is plain_rows
