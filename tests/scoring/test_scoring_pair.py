"""A student and a supervisor on the same items: equal, one apart, further; never averaged."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given

from librarian_self.model.answer import Answer
from librarian_self.model.form import Form
from librarian_self.scoring.pair import Apart, ItemPair, Pair, pair_up
from librarian_self.scoring.scores import score
from tests.builders import answered, competency_item, form_of
from tests.strategies import answered_forms

FIVE = form_of(*(competency_item(item) for item in "abcde"))


@pytest.mark.parametrize(
    ("own", "other", "apart"),
    [
        (3, 3, Apart.EQUAL),
        (3, 4, Apart.ONE),
        (4, 3, Apart.ONE),
        (1, 3, Apart.FURTHER),
        (5, 1, Apart.FURTHER),
        (0, 4, Apart.FURTHER),
    ],
)
def test_levels_are_equal_one_apart_or_further(own: int, other: int, apart: Apart) -> None:
    assert ItemPair("a", own, other).apart is apart


def test_items_are_counted_by_how_far_they_lie_apart() -> None:
    pair = pair_up(score(FIVE, answered(a=3, b=2, c=5, d=1)), score(FIVE, answered(a=3, b=3, c=2, d=1)))

    assert [item.id for item in pair.items] == ["a", "b", "c", "d"]
    assert [pair.count(apart) for apart in Apart] == [2, 1, 1]


def test_what_one_of_them_did_not_rate_is_not_compared() -> None:
    own = score(FIVE, answered(a=3, b="no-opportunity", c=4))
    other = score(FIVE, answered(a="not-observed", b=4, c=4, d=2))

    assert [item.id for item in pair_up(own, other).items] == ["c"]


def test_an_item_that_only_one_version_of_the_form_has_is_not_compared() -> None:
    newer = form_of(competency_item("a"), competency_item("z"))

    assert [
        item.id for item in pair_up(score(newer, answered(a=1, z=2)), score(FIVE, answered(a=1))).items
    ] == ["a"]


def test_nothing_of_it_is_an_average() -> None:
    assert {field.name for field in fields(ItemPair)} == {"id", "own", "other"}
    assert {field.name for field in fields(Pair)} == {"items"}


@given(answered_forms())
def test_with_oneself_everything_is_equal(drawn: tuple[Form, dict[str, Answer]]) -> None:
    form, answers = drawn
    scores = score(form, answers)
    pair = pair_up(scores, scores)
    assert (
        pair.count(Apart.EQUAL) == len(pair.items) == sum(item.current is not None for item in scores.items)
    )
