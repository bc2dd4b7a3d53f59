"""What a backup would change is counted by what it is to the person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from librarian_self.model.form import SELF
from librarian_self.storage import ProfileFile
from librarian_self.storage.comparing import Change, compare, is_same_line
from librarian_self.storage.rows import Rows
from tests.storage.samples import AT, EXAMPLE, LATER, LEVELS, OWNER, REASON


@pytest.fixture
def begun(path: Path) -> Iterator[ProfileFile]:
    """A profile with an assessment, two answers and a goal."""
    with ProfileFile.create(path, OWNER, AT) as file:
        file.keep_form("f0rm", "competency", "1.0", b"")
        file.start_assessment("competency", "1.0", "f0rm", SELF, None, AT)
        file.save_answer(1, "reading", LEVELS, AT)
        file.save_answer(1, "signage", REASON, AT)
        file.put("goal", "g1", {"title": "Katalog"}, AT)
        yield file


def rows(file: ProfileFile) -> Rows:
    return file.said().rows


def changes(now: Rows, then: Rows) -> dict[str, Change]:
    return {change.part: change for change in compare(now, then) if change.is_any}


def test_a_file_differs_in_nothing_from_itself(filled: ProfileFile) -> None:
    assert changes(rows(filled), rows(filled)) == {}
    parts = {change.part: change.now for change in compare(rows(filled), rows(filled))}
    assert parts == {"answer": 4, "assessment": 2, "goal": 1, "profile": 1, "setting": 1}


def test_what_came_later_would_go(begun: ProfileFile) -> None:
    then = rows(begun)
    begun.save_answer(1, "loans", EXAMPLE, LATER)
    begun.save_answer(1, "reading", REASON, LATER)
    begun.put("goal", "g2", {"title": "Ertaklar"}, LATER)
    assert changes(rows(begun), then) == {
        "answer": Change("answer", now=3, then=2, gone=1, back=0, other=1),
        "goal": Change("goal", now=2, then=1, gone=1, back=0, other=0),
    }


def test_what_was_deleted_would_come_back(begun: ProfileFile) -> None:
    then = rows(begun)
    begun.put("goal", "g1", None, LATER)
    assert changes(rows(begun), then) == {"goal": Change("goal", now=0, then=1, gone=0, back=1, other=0)}


def test_an_answer_that_was_saved_again_as_it_was_is_no_change(begun: ProfileFile) -> None:
    then = rows(begun)
    begun.save_answer(1, "reading", LEVELS, LATER)
    assert changes(rows(begun), then) == {}


def test_a_finished_assessment_is_another_one(begun: ProfileFile) -> None:
    then = rows(begun)
    begun.finish_assessment(1, LATER)
    assert changes(rows(begun), then) == {"assessment": Change("assessment", 1, 1, 0, 0, 1)}
    assert is_same_line(rows(begun), then)


def test_against_nothing_everything_would_come_back(begun: ProfileFile) -> None:
    found = changes({}, rows(begun))
    assert {part: change.back for part, change in found.items()} == {
        "answer": 2,
        "assessment": 1,
        "goal": 1,
        "profile": 1,
    }


def test_blank_rows_are_nothing(begun: ProfileFile) -> None:
    from librarian_self.storage.schema import ANSWER, ASSESSMENT, RECORD

    before = rows(begun)
    blank = {
        table.name: {**before[table.name], 99: table.blank(99)} for table in (ANSWER, ASSESSMENT, RECORD)
    }
    assert changes({**before, **blank}, before) == {}


def test_copies_that_went_their_own_ways_are_told_apart(begun: ProfileFile) -> None:
    before = rows(begun)
    begun.save_answer(1, "loans", EXAMPLE, LATER)
    here = rows(begun)
    there = {**before, "answer": {**before["answer"], 3: (*here["answer"][3][:-1], AT)}}
    assert is_same_line(before, here)
    assert is_same_line(here, before)
    assert not is_same_line(here, there)
