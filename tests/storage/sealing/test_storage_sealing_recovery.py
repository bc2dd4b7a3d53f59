"""A recovery key is printed, lost and found again, typed by hand: look-alikes are forgiven, mistakes are noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.storage.sealing.recovery import LETTERS, new_recovery_key, read_recovery_key

KEY = new_recovery_key()


def test_it_has_nine_groups_of_four_letters_that_cannot_be_mixed_up() -> None:
    groups = KEY.split("-")
    assert [len(group) for group in groups] == [4] * 9
    assert set(KEY) <= {*LETTERS, "-"}
    assert not set(LETTERS) & set("ILOU")


def test_no_two_are_the_same() -> None:
    assert len({new_recovery_key() for _ in range(50)}) == 50


@pytest.mark.parametrize(
    "typed",
    [
        KEY,
        KEY.lower(),
        KEY.replace("-", ""),
        f"  {KEY.replace('-', ' ')}\n",
        KEY.replace("-", "–"),
        KEY.replace("0", "O").replace("1", "l"),
        KEY.replace("1", "I"),
        KEY.translate(str.maketrans("ABCEHKMPTX", "АВСЕНКМРТХ")),
    ],
)
def test_it_is_read_however_it_is_typed(typed: str) -> None:
    assert read_recovery_key(typed) == KEY


@given(st.integers(0, 35), st.sampled_from(LETTERS))
def test_a_wrong_letter_is_noticed(place: int, letter: str) -> None:
    plain = KEY.replace("-", "")
    typed = plain[:place] + letter + plain[place + 1 :]
    assert (read_recovery_key(typed) == KEY) is (typed == plain)
    if typed != plain:
        assert read_recovery_key(typed) is None


@given(st.text(max_size=60))
def test_anything_else_is_none(typed: str) -> None:
    assert read_recovery_key(typed) in (None, KEY)


@pytest.mark.parametrize("typed", ["", KEY[:-1], KEY + "A", KEY[5:]])
def test_too_little_or_too_much_is_none(typed: str) -> None:
    assert read_recovery_key(typed) is None
