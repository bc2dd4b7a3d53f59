"""Two different rows never have the same hash, and the hash of a row never changes from one version to the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.storage.rowhash import DIGEST_BYTES, RowKey, Value, canonical
from tests.storage.samples import UUID

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
values = st.none() | st.integers(-(2**63), 2**63 - 1) | texts
rows = st.lists(values, max_size=5)


def test_a_hash_is_the_one_that_older_files_hold() -> None:
    row = (7, 1, "reading", 2, 4, None, None, '{"value":1}', "oʻqish", None, "2026-11-23T10:15:00Z")
    digest = RowKey(UUID).digest("answer", row)
    assert len(digest) == DIGEST_BYTES
    assert digest.hex() == "1d867b4a850e17e02f9cb910959d2c3c"


def test_a_row_is_written_kind_by_kind_with_lengths() -> None:
    assert canonical((None, 258, "ʻ", b"\0")) == (
        b"\x00" + b"\x01" + b"\0\0\0\0\0\0\1\2" + b"\x02\0\0\0\0\0\0\0\2\xca\xbb" + b"\x02\0\0\0\0\0\0\0\1\0"
    )


@given(rows, rows)
def test_different_rows_are_written_differently(one: list[Value], two: list[Value]) -> None:
    assert (canonical(one) == canonical(two)) == (one == two)


@given(st.lists(texts, min_size=2, max_size=4), st.data())
def test_a_letter_that_moves_to_the_next_column_is_noticed(row: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len("".join(row))))
    moved = ["".join(row)[:cut], "".join(row)[cut:], *([""] * (len(row) - 2))]
    assert (canonical(row) == canonical(moved)) == (row == moved)


@given(rows)
def test_text_and_its_bytes_have_one_hash(row: list[Value]) -> None:
    raw = [value.encode() if isinstance(value, str) else value for value in row]
    assert RowKey(UUID).digest("answer", row) == RowKey(UUID).digest("answer", raw)


def test_the_hash_knows_the_profile_and_the_table() -> None:
    other = "00000000-0000-4000-8000-000000000000"
    digests = {
        RowKey(uuid).digest(table, (1, "x")) for uuid in (UUID, other) for table in ("answer", "record")
    }
    assert len(digests) == 4


@pytest.mark.parametrize("value", ["\0", "a\0", "half \ud83d"])
def test_text_that_no_file_gives_back_has_no_hash(value: str) -> None:
    with pytest.raises(ValueError, match=r"surrogates|\x00"):
        canonical((value,))


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1])
def test_a_number_that_no_column_holds_has_no_hash(value: int) -> None:
    with pytest.raises(OverflowError):
        canonical((value,))
