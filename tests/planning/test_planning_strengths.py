"""What somebody can build on: high levels, and targets that are reached."""

from __future__ import annotations

from hypothesis import given

from librarian_self.model.answer import Answer
from librarian_self.model.form import Form
from librarian_self.planning.strengths import STRONG_LEVEL, reached_items, strong_items
from librarian_self.planning.suggest import suggest
from librarian_self.scoring.scores import score
from tests.builders import agreed, answered, attitude_form_of, competency_item, form_of, statement_item
from tests.strategies import ROLE, answered_forms, attitude_forms

Drawn = tuple[Form, dict[str, Answer]]

FIVE = form_of(*(competency_item(item) for item in "abcde"))


def test_levels_of_four_and_five_are_strengths_highest_first_and_then_in_form_order() -> None:
    scores = score(FIVE, answered(a=4, b=3, c=5, d=4, e=5))

    assert [item.id for item in strong_items(scores)] == ["c", "e", "a", "d"]


def test_a_strength_is_one_even_below_its_target() -> None:
    scores = score(FIVE, answered(a=(4, 5)))

    assert [item.id for item in strong_items(scores)] == ["a"]
    assert reached_items(scores) == ()


def test_below_that_a_target_that_is_reached_or_passed_is_something_to_build_on() -> None:
    scores = score(FIVE, answered(a=(2, 2), b=(3, 1), c=(2, 3), d=(5, 5), e=3))

    assert [item.id for item in reached_items(scores)] == ["a", "b"]


def test_what_was_not_rated_is_neither() -> None:
    scores = score(
        FIVE, answered(a="not-my-work", b=Answer(target=1), c=Answer(current=5, unrated="no-opportunity"))
    )

    assert strong_items(scores) == reached_items(scores) == ()


def test_agreement_with_a_statement_is_no_strength_and_least_of_all_with_a_reversed_one() -> None:
    form = attitude_form_of(statement_item("belong"), statement_item("lonely", reverse=True))

    assert strong_items(score(form, agreed(belong=5, lonely=5))) == ()


@given(answered_forms())
def test_no_item_is_in_both_lists_and_none_of_the_reached_is_suggested_as_a_goal(drawn: Drawn) -> None:
    scores = score(*drawn, ROLE)
    strong = {item.id for item in strong_items(scores)}
    reached = {item.id for item in reached_items(scores)}

    assert not strong & reached
    assert not reached & {suggestion.item for suggestion in suggest(drawn[0], scores)}


@given(answered_forms())
def test_strengths_are_all_the_items_from_that_level_on_in_falling_order(drawn: Drawn) -> None:
    scores = score(*drawn, ROLE)
    levels = [item.claimed or 0 for item in strong_items(scores)]

    assert levels == sorted(levels, reverse=True)
    assert len(levels) == sum((item.current or 0) >= STRONG_LEVEL for item in scores.items)


@given(answered_forms(attitude_forms()))
def test_an_attitude_form_shows_neither(drawn: Drawn) -> None:
    scores = score(*drawn, ROLE)

    assert strong_items(scores) == reached_items(scores) == ()
