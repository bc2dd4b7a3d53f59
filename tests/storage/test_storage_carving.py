"""Rows are found in whatever is left of a file, and only those that are as they were saved."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from librarian_self.model.answer import Answer
from librarian_self.storage import ProfileFile
from librarian_self.storage.carving import carve
from librarian_self.storage.pages import Layout, layouts, rows_in
from librarian_self.storage.rows import Rows
from tests.storage.samples import AT, OWNER, UUID, fill

PAGE = 4096


@dataclass(frozen=True)
class Whole:
    """The bytes of a whole file and its rows."""

    data: bytes = field(repr=False)
    rows: Rows = field(repr=False)

    @property
    def pages(self) -> int:
        """How many pages the file has."""
        return len(self.data) // PAGE


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """A file with rows of every table, short ones and such that fill several pages."""
    path = tmp_path_factory.mktemp("carving") / "p.lself"
    with ProfileFile.create(path, OWNER, AT) as file:
        fill(file)
        with file.transaction():
            for number in range(300):
                note = "a long remark " * (number % 7 * 90)
                file.save_answer(1, f"item {number % 40}", Answer(current=number % 5, note=note), AT)
        rows = file.said().rows
    return Whole(path.read_bytes(), rows)


def whole_rows(data: bytes) -> set[tuple[str, object]]:
    carved = carve(data, [UUID])
    return (
        set()
        if carved is None
        else {(name, row) for name, rows in carved.whole.items() for row in rows.values()}
    )


def saved_rows(whole: Whole) -> set[tuple[str, object]]:
    return {(name, row) for name, rows in whole.rows.items() for row in rows.values()}


def test_of_a_whole_file_every_row_is_found_and_nothing_else(whole: Whole) -> None:
    carved = carve(whole.data)
    assert carved is not None
    assert carved.key.uuid == UUID
    assert carved.whole == whole.rows
    assert not any(carved.broken.values())
    assert carved.counted == {"record": 6, "form": 1, "assessment": 2, "answer": 305}


def test_a_damaged_page_costs_only_the_rows_that_reach_into_it(whole: Whole) -> None:
    saved, costs = saved_rows(whole), []
    for page in range(whole.pages):
        junk = random.Random(page).randbytes(PAGE)  # noqa: S311 - any junk will do
        found = whole_rows(whole.data[: page * PAGE] + junk + whole.data[(page + 1) * PAGE :])
        assert found <= saved
        costs.append(len(saved) - len(found))
    assert 0 < max(costs) <= 60
    assert costs[0] == 0, "the first page holds only how the tables are made"


@settings(max_examples=80)
@given(st.data())
def test_no_changed_bit_makes_a_row_that_was_never_saved(whole: Whole, data: st.DataObject) -> None:
    bad = bytearray(whole.data)
    for _ in range(data.draw(st.integers(1, 20))):
        bad[data.draw(st.integers(0, len(bad) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assert whole_rows(bytes(bad)) <= saved_rows(whole)


@settings(max_examples=40)
@given(st.integers(0, 2**20))
def test_of_a_file_cut_short_what_is_left_is_found(whole: Whole, length: int) -> None:
    assert whole_rows(whole.data[: length % len(whole.data)]) <= saved_rows(whole)


def test_without_its_first_page_a_file_is_still_read_when_somebody_knows_whose_it_is(whole: Whole) -> None:
    bad = bytes(PAGE) + whole.data[PAGE:]
    carved = carve(bad, ["00000000-0000-4000-8000-000000000000", "no uuid", UUID])
    assert carved is not None
    assert carved.whole == whole.rows


def test_without_the_row_that_names_the_profile_nobody_can_tell_a_true_row(whole: Whole) -> None:
    bad = whole.data.replace(UUID.encode(), b"8d3c5a0e-0f4b-4a53-9f0e-0d6b2f1a7c12")
    assert carve(bad) is None
    assert carve(bad, [UUID]) is not None


def test_the_rows_of_another_profile_are_not_taken(whole: Whole) -> None:
    assert carve(whole.data[PAGE * 3 :], ["00000000-0000-4000-8000-000000000000"]) is None


def test_a_broken_row_is_told_from_a_whole_one(whole: Whole) -> None:
    bad = whole.data.replace("Каталог тузилди".encode(), "Каталог тузилмади"[:15].encode())
    carved = carve(bad)
    assert carved is not None
    assert list(carved.broken["answer"]) == [2]
    assert 2 not in carved.whole["answer"]
    assert carved.broken["answer"][2][2] == "catalogue"


@settings(max_examples=100)
@given(st.binary(max_size=3 * 512))
def test_junk_is_read_without_end_or_error(junk: bytes) -> None:
    assert list(rows_in(junk)) is not None
    assert carve(junk, [UUID]) is None


def test_pages_that_lead_to_each_other_come_to_an_end() -> None:
    """Every pointer of every page leads to a row that says it goes on for ever on the same pages."""
    row = bytes([0x81, 0x80, 0x00, 1]) + b"\0" * 40
    page = bytearray(PAGE)
    page[0] = 13
    for place in range(8, 3000, 2):
        page[place : place + 2] = (3500).to_bytes(2)
    page[3500 : 3500 + len(row)] = row
    page[:4] = (1).to_bytes(4)
    assert list(rows_in(bytes(page) * 50)) is not None


def test_a_header_that_says_something_else_about_the_pages_does_no_harm(whole: Whole) -> None:
    for place, value in ((16, 0x08), (17, 0x01), (20, 0x40)):
        bad = bytearray(whole.data)
        bad[place] ^= value
        assert whole_rows(bytes(bad)) == saved_rows(whole)
    assert layouts(b"") == layouts(bytes(100)) == (Layout(4096, 0),)


@pytest.mark.parametrize("size", [512, 1024, 65536])
def test_files_with_pages_of_another_size_are_read_too(tmp_path: Path, size: int) -> None:
    path = tmp_path / "p.lself"
    with ProfileFile.create(path, OWNER, AT) as file:
        fill(file)
        rows = file.said().rows
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {size}")
        connection.execute("VACUUM")
    carved = carve(path.read_bytes())
    assert carved is not None
    assert carved.whole == rows
