"""A data key is opened by the secret that wrapped it, in its own place, and by nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from librarian_self.storage.sealing.keys import (
    DATA_KEY,
    MOST,
    USUAL,
    Cost,
    Secret,
    Wrapped,
    WrongSecret,
    new_data_key,
    unwrap,
    wrap,
)

UUID = "0b8f8a4e-6d0f-4c52-9a3e-3f1c0c7f4d11"
CHEAP = Cost(memory=8 * 4, passes=1, lanes=4)
KEY = bytes(range(DATA_KEY))


def test_the_secret_that_wrapped_it_opens_it() -> None:
    wrapped = wrap(KEY, "Oq kabutar", Secret.PASSWORD, UUID, CHEAP)
    assert unwrap(wrapped, "Oq kabutar", Secret.PASSWORD, UUID) == KEY


def test_the_usual_cost_is_what_was_decided_and_is_sane() -> None:
    assert USUAL.memory == 64 * 1024
    assert USUAL.is_sane
    wrapped = wrap(KEY, "x", Secret.PASSWORD, UUID)
    assert unwrap(wrapped, "x", Secret.PASSWORD, UUID) == KEY


@pytest.mark.parametrize("typed", ["oq kabutar", "Oq kabutar ", "", "Oq  kabutar"])
def test_another_secret_does_not(typed: str) -> None:
    wrapped = wrap(KEY, "Oq kabutar", Secret.PASSWORD, UUID, CHEAP)
    with pytest.raises(WrongSecret):
        unwrap(wrapped, typed, Secret.PASSWORD, UUID)


def test_the_same_letters_in_other_code_points_are_the_same_secret() -> None:
    wrapped = wrap(KEY, "jań\u0061\u0301", Secret.PASSWORD, UUID, CHEAP)
    assert unwrap(wrapped, "jań\u00e1", Secret.PASSWORD, UUID) == KEY


def test_a_wrapping_belongs_to_its_profile_and_its_place() -> None:
    wrapped = wrap(KEY, "x", Secret.PASSWORD, UUID, CHEAP)
    with pytest.raises(WrongSecret):
        unwrap(wrapped, "x", Secret.RECOVERY, UUID)
    with pytest.raises(WrongSecret):
        unwrap(wrapped, "x", Secret.PASSWORD, UUID.replace("0", "1"))


@pytest.mark.parametrize("part", ["salt", "nonce", "sealed"])
def test_a_changed_wrapping_looks_like_a_wrong_secret(part: str) -> None:
    wrapped = wrap(KEY, "x", Secret.PASSWORD, UUID, CHEAP)
    changed = bytes([getattr(wrapped, part)[0] ^ 1]) + getattr(wrapped, part)[1:]
    for bad in (changed, b"", changed[:-1]):
        parts = {"salt": wrapped.salt, "nonce": wrapped.nonce, "sealed": wrapped.sealed, part: bad}
        with pytest.raises(WrongSecret):
            unwrap(Wrapped(wrapped.cost, **parts), "x", Secret.PASSWORD, UUID)


@pytest.mark.parametrize(
    "cost",
    [
        replace(USUAL, memory=MOST.memory + 1),
        replace(USUAL, passes=MOST.passes + 1),
        replace(USUAL, lanes=MOST.lanes + 1),
        replace(USUAL, passes=0),
        replace(USUAL, lanes=0),
        Cost(memory=31, passes=1, lanes=4),
        replace(USUAL, memory=-1),
    ],
)
def test_a_file_that_asks_for_too_much_is_refused_before_anything_is_computed(cost: Cost) -> None:
    wrapped = replace(wrap(KEY, "x", Secret.PASSWORD, UUID, CHEAP), cost=cost)
    assert not cost.is_sane
    with pytest.raises(WrongSecret):
        unwrap(wrapped, "x", Secret.PASSWORD, UUID)


def test_no_two_wrappings_and_no_two_keys_are_the_same() -> None:
    one, other = (wrap(KEY, "x", Secret.PASSWORD, UUID, CHEAP) for _ in range(2))
    assert (one.salt, one.nonce, one.sealed) != (other.salt, other.nonce, other.sealed)
    assert one.salt != other.salt
    assert new_data_key() != new_data_key()
    assert len(new_data_key()) == DATA_KEY
