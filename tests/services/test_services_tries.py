"""How long somebody waits after wrong passwords."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.services.clock import Clock
from librarian_self.services.profiles import DataFolder
from librarian_self.services.tries import LONGEST_WAIT, TooSoon, Tries, Wrong, wait_after, wait_left
from librarian_self.storage import WrongPassword

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PROFILE = Path("/somewhere/nodira.lself")


class Hands:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.moment = START

    def read(self) -> datetime:
        return self.moment

    def move(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A data folder that does not exist yet."""
    return DataFolder(tmp_path / "data")


@pytest.fixture
def tries(folder: DataFolder, hands: Hands) -> Tries:
    return Tries(folder, Clock(hands.read))


def fail(tries: Tries, path: Path = PROFILE) -> None:
    with pytest.raises(WrongPassword), tries.counting(path):
        raise WrongPassword(path)


class TestHowLong:
    """The pure function."""

    def test_the_first_two_cost_nothing_and_then_it_doubles(self) -> None:
        assert [wait_after(wrong) for wrong in range(10)] == [0, 0, 0, 1, 2, 4, 8, 16, 30, 30]

    @given(st.integers(0, 10**9))
    def test_it_never_falls_and_never_passes_half_a_minute(self, wrong: int) -> None:
        assert 0 <= wait_after(wrong) <= wait_after(wrong + 1) <= LONGEST_WAIT

    @given(st.integers(0, 10**6), st.integers(-(10**9), 10**9))
    def test_whatever_the_clock_says_the_wait_is_over_within_half_a_minute(
        self, count: int, passed: int
    ) -> None:
        wrong = Wrong(count, START.isoformat())
        left = wait_left(wrong, (START + timedelta(seconds=passed)).isoformat())
        assert 0 <= left <= wait_after(count)
        after = START + timedelta(seconds=passed + left)
        assert left == 0 or wait_left(wrong, after.isoformat()) == 0

    @pytest.mark.parametrize("at", ["", "yesterday", "2026-11-23T09:00:00"])
    def test_a_moment_that_says_nothing_locks_nobody(self, at: str) -> None:
        assert wait_left(Wrong(9, at), START.isoformat()) == 0


class TestCounting:
    """What is kept in the data folder."""

    def test_the_third_wrong_one_lets_wait(self, tries: Tries, hands: Hands) -> None:
        for _ in range(3):
            assert tries.wait(PROFILE) == 0
            fail(tries)
        assert tries.wait(PROFILE) == 1
        with pytest.raises(TooSoon) as refused, tries.counting(PROFILE):
            pytest.fail("tried too soon")
        assert refused.value.seconds == 1
        hands.move(1)
        assert tries.wait(PROFILE) == 0

    def test_starting_the_program_again_does_not_begin_anew(
        self, tries: Tries, folder: DataFolder, hands: Hands
    ) -> None:
        for _ in range(5):
            hands.move(60)
            fail(tries)
        assert Tries(folder, Clock(hands.read)).wait(PROFILE) == 4

    def test_a_right_one_forgets_the_wrong_ones(self, tries: Tries, folder: DataFolder) -> None:
        for _ in range(2):
            fail(tries)
        with tries.counting(PROFILE):
            pass
        assert list(folder.path.iterdir()) == [folder.profiles]
        fail(tries)
        assert tries.wait(PROFILE) == 0

    def test_another_refusal_counts_neither_way(self, tries: Tries, hands: Hands) -> None:
        for _ in range(3):
            fail(tries)
        hands.move(1)
        with pytest.raises(OSError, match="busy"), tries.counting(PROFILE):
            raise OSError("busy")
        fail(tries)
        assert tries.wait(PROFILE) == 2

    def test_each_profile_has_its_own_count(self, tries: Tries) -> None:
        for _ in range(4):
            if not tries.wait(PROFILE):
                fail(tries)
        assert tries.wait(PROFILE) > 0
        assert tries.wait(Path("/somewhere/else.lself")) == 0

    @pytest.mark.parametrize(
        "found",
        ["", "[]", "{", '{"/somewhere/nodira.lself": 7}', "[" * 5000, '{"a": {"count": "x"}}', "null"],
    )
    def test_a_broken_list_is_an_empty_one(self, tries: Tries, folder: DataFolder, found: str) -> None:
        folder.make()
        (folder.path / "tries.json").write_text(found)
        assert tries.wait(PROFILE) == 0
        fail(tries)

    def test_a_folder_that_cannot_be_written_to_is_no_harm(self, tmp_path: Path, hands: Hands) -> None:
        (tmp_path / "file").write_text("")
        fail(Tries(DataFolder(tmp_path / "file" / "data"), Clock(hands.read)))
