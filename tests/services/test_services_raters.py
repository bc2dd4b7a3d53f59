"""Whose answers the person may see."""

from __future__ import annotations

import pytest

from librarian_self.model.answer import Assessment
from librarian_self.services.raters import SELF, is_own, may_be_seen

AT = "2026-11-23T05:00:00.000Z"


def taken(number: int, rater: str, occasion: str | None = "end", *, finished: bool = True) -> Assessment:
    return Assessment(number, "practicum", "1.0", "hash", AT, AT if finished else None, rater, occasion)


def test_ones_own_are_always_seen() -> None:
    own = taken(1, SELF, finished=False)
    assert is_own(own)
    assert may_be_seen(own, [own])


@pytest.mark.parametrize(
    ("own_finished", "other_finished", "seen"),
    [(False, False, False), (True, False, False), (False, True, False), (True, True, True)],
)
def test_those_of_others_are_seen_once_both_have_finished(
    own_finished: bool, other_finished: bool, seen: bool
) -> None:
    own, other = taken(1, SELF, finished=own_finished), taken(2, "supervisor", finished=other_finished)
    assert not is_own(other)
    assert may_be_seen(other, [own, other]) is seen


def test_another_occasion_does_not_count() -> None:
    own, other = taken(1, SELF, "start"), taken(2, "supervisor")
    assert not may_be_seen(other, [own, other])
