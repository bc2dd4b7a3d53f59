"""The targets of the fuzzer themselves: they take what is sound, and notice a fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fuzz import readers
from tests.fuzz.__main__ import LONGEST

JUNK = (
    b"",
    b"\0",
    b"{",
    b"{}",
    b"[1]",
    b"a: b",
    b"PK\x05\x06" + bytes(18),
    b"SQLite format 3\0" + bytes(500),
    b"\xff" * 300,
)


@pytest.mark.parametrize("target", readers.TARGETS)
def test_sound_bytes_and_junk_pass(target: str) -> None:
    seeds = readers.seeds(target)
    assert seeds
    for data in (*seeds, *JUNK, *(seed[: len(seed) // 2] for seed in seeds)):
        readers.TARGETS[target](data)


@pytest.mark.parametrize("target", readers.TARGETS)
def test_seeds_are_short_enough_for_the_fuzzer(target: str) -> None:
    assert max(map(len, readers.seeds(target))) <= LONGEST[target]


def test_a_file_that_is_changed_by_being_looked_at_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(path: Path, _uuids: object) -> None:
        path.write_bytes(b"else")

    look: Callable[[Path, object], None] = careless
    monkeypatch.setattr(readers, "inspect_file", look)
    with pytest.raises(AssertionError):
        readers.profile(b"junk")


def test_every_target_has_a_longest_input() -> None:
    assert LONGEST.keys() == readers.TARGETS.keys()
