"""A sealed row gives back exactly what was sealed, in its own place, and tells nothing to anybody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.storage.rowhash import Value
from librarian_self.storage.sealing.keys import new_data_key
from librarian_self.storage.sealing.seal import BLOCK, Seal, SealBroken

UUID = "0b8f8a4e-6d0f-4c52-9a3e-3f1c0c7f4d11"
DATA_KEY = new_data_key()
SEAL = Seal(DATA_KEY, UUID)

values = st.lists(
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.binary(max_size=200),
    max_size=8,
).map(tuple)


@given(values, st.integers(1, 2**40))
def test_what_was_sealed_comes_back(row: tuple[Value, ...], key: int) -> None:
    assert SEAL.open("answer", key, SEAL.seal("answer", key, row)) == row


@given(values)
def test_the_words_are_not_to_be_found_in_it(row: tuple[Value, ...]) -> None:
    sealed = SEAL.seal("answer", 1, row)
    for value in row:
        written = value.encode() if isinstance(value, str) else value
        if isinstance(written, bytes) and len(written) > 4:
            assert written not in sealed


def test_answers_that_differ_a_little_are_equally_long() -> None:
    lengths = {len(SEAL.seal("answer", 1, ("item", level, None, 3, ""))) for level in (None, 1, 5)}
    assert len(lengths) == 1
    assert len(SEAL.seal("answer", 1, ())) == len(SEAL.seal("answer", 1, ("x" * (BLOCK // 2),)))


@pytest.mark.parametrize(("table", "key"), [("answer", 2), ("record", 1)])
def test_a_row_that_was_moved_does_not_open(table: str, key: int) -> None:
    sealed = SEAL.seal("answer", 1, ("secret",))
    with pytest.raises(SealBroken):
        SEAL.open(table, key, sealed)


def test_a_row_of_another_profile_does_not_open() -> None:
    sealed = SEAL.seal("answer", 1, ("secret",))
    for other in (Seal(DATA_KEY, UUID.replace("0", "1")), Seal(new_data_key(), UUID)):
        with pytest.raises(SealBroken):
            other.open("answer", 1, sealed)


@given(st.data())
def test_a_flipped_bit_is_noticed(data: st.DataObject) -> None:
    sealed = bytearray(SEAL.seal("answer", 1, ("secret", 4)))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SealBroken):
        SEAL.open("answer", 1, bytes(sealed))


@given(st.binary(max_size=300))
def test_anything_else_is_noticed(sealed: bytes) -> None:
    with pytest.raises(SealBroken):
        SEAL.open("answer", 1, sealed)


def test_the_same_row_is_never_sealed_into_the_same_bytes() -> None:
    assert SEAL.seal("answer", 1, ("x",)) != SEAL.seal("answer", 1, ("x",))
