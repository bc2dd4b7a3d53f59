"""Which competencies a plan could take up first.

Everywhere below the scale has the steps 1 to 5, so that a priority is importance times gap over twelve.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.answer import Answer
from librarian_self.model.expression import Name
from librarian_self.model.form import Form, Kind
from librarian_self.model.plan import Suggestion
from librarian_self.model.scores import TargetSource
from librarian_self.planning.suggest import suggest
from librarian_self.scoring.scores import score
from tests.builders import (
    action_of,
    agreed,
    answered,
    attitude_form_of,
    call,
    competency_item,
    form_of,
    plain_item,
    scale_of,
    section_of,
    statement_item,
)
from tests.strategies import ROLE, answered_forms, attitude_forms

Drawn = tuple[Form, dict[str, Answer]]

FIVE = form_of(*(competency_item(item) for item in "abcde"))


def suggested(form: Form, answers: Mapping[str, Answer]) -> list[str]:
    return [suggestion.item for suggestion in suggest(form, score(form, answers))]


# Order


def test_the_most_pressing_comes_first() -> None:
    answers = answered(
        a=(2, 4, 2),  # 2 * 2 / 12
        b=(1, 5, 2),  # 2 * 4 / 12
        c=(2, 5, 3),  # 3 * 3 / 12
        d=(4, 5, 3),  # 3 * 1 / 12
        e=(5, 5, 3),  # no gap
    )

    found = suggest(FIVE, score(FIVE, answers))

    assert [(one.item, one.priority) for one in found] == [
        ("c", 9 / 12),
        ("b", 8 / 12),
        ("a", 4 / 12),
        ("d", 3 / 12),
    ]


def test_of_equal_priority_the_more_important_comes_first() -> None:
    # 2 * 3 = 3 * 2 = 6
    assert suggested(FIVE, answered(a=(1, 4, 2), b=(1, 3, 3))) == ["b", "a"]


def test_then_what_the_form_marks_as_a_matter_of_ethics() -> None:
    form = form_of(
        competency_item("a", actions=["short"]),
        competency_item("b", actions=["long"], ethics=True),
        actions=[action_of("short", 1), action_of("long", 100)],
    )

    assert suggested(form, answered(a=(1, 3, 2), b=(1, 3, 2))) == ["b", "a"]


def test_then_what_takes_the_fewest_hours() -> None:
    form = form_of(
        competency_item("a", actions=["day", "hour"]),  # 9 hours
        competency_item("b", actions=["day"]),  # 8 hours
        competency_item("c", actions=["hour"]),  # 1 hour
        actions=[action_of("day", 8), action_of("hour", 1)],
    )

    assert suggested(form, answered(a=(1, 3), b=(1, 3), c=(1, 3))) == ["c", "b", "a"]


def test_then_what_the_form_asks_first() -> None:
    form = form_of(*(competency_item(item) for item in "dacb"))

    assert suggested(form, answered(a=(1, 3), b=(1, 3), c=(1, 3), d=(1, 3))) == list("dacb")


def test_the_order_of_ties_is_importance_before_ethics_before_hours_before_the_form() -> None:
    form = form_of(
        competency_item("last", actions=["long"]),
        competency_item("shorter", actions=["short"]),
        competency_item("ethical", actions=["long"], ethics=True),
        competency_item("important", actions=["long"]),
        actions=[action_of("short", 2), action_of("long", 20)],
    )

    answers = answered(last=(1, 4, 2), shorter=(1, 4, 2), ethical=(1, 4, 2), important=(1, 3, 3))

    assert suggested(form, answers) == ["important", "ethical", "shorter", "last"]


# Importance


def test_what_matters_little_waits_until_nothing_that_matters_has_a_gap() -> None:
    assert suggested(FIVE, answered(a=(1, 5, 1), b=(4, 5, 2), c=(4, 5, 3))) == ["c", "b"]
    assert suggested(FIVE, answered(a=(1, 5, 1), b=(5, 5, 2), c=(5, 5, 3), d=(1, 2, 1))) == ["a", "d"]


def test_importance_that_was_not_given_counts_as_two_and_says_so() -> None:
    first, second = suggest(FIVE, score(FIVE, answered(a=(1, 5, 1), b=(3, 5), c=(3, 5, 2))))

    assert (first.item, first.importance, first.importance_assumed) == ("b", 2, True)
    assert (second.item, second.importance, second.importance_assumed) == ("c", 2, False)
    assert first.priority == second.priority == 4 / 12


def test_a_goal_in_hand_still_keeps_what_matters_little_waiting() -> None:
    scores = score(FIVE, answered(a=(1, 5, 1), b=(1, 5, 3)))

    assert suggest(FIVE, scores, without={"b"}) == ()


# What is left out


def test_without_a_gap_nothing_is_suggested() -> None:
    answers = answered(a=(3, 3, 3), b=(4, 2, 3), c=3, d="not-my-work", e=Answer(target=5))

    assert suggested(FIVE, answers) == []
    assert suggested(FIVE, {}) == []


def test_what_is_not_asked_is_not_suggested() -> None:
    form = form_of(
        competency_item("teach"), competency_item("plan-courses", when=call(">=", Name("teach"), 3))
    )

    assert suggested(form, answered(teach=2, plan_courses=(1, 5, 3))) == []
    assert suggested(form, answered(teach=3, plan_courses=(1, 5, 3))) == ["plan-courses"]


def test_companion_facts_are_not_suggested() -> None:
    form = form_of(competency_item("a"), plain_item("remarks"))

    assert suggested(form, {**answered(a=(1, 2)), "remarks": Answer(value="x", target=5)}) == ["a"]


def test_items_that_have_a_goal_already_are_passed_over_before_counting() -> None:
    scores = score(FIVE, answered(a=(1, 5), b=(1, 4), c=(1, 3), d=(1, 2)))

    assert [one.item for one in suggest(FIVE, scores, most=2, without=["a"])] == ["b", "c"]


@pytest.mark.parametrize(("most", "number"), [(None, 5), (0, 0), (3, 3), (9, 5)])
def test_at_most_as_many_as_asked_for(most: int | None, number: int) -> None:
    scores = score(FIVE, answered(a=(1, 5), b=(1, 5), c=(1, 5), d=(1, 5), e=(1, 5)))

    assert len(suggest(FIVE, scores, most)) == number


def test_attitudes_lead_to_no_goals() -> None:
    form = attitude_form_of(statement_item("belong"), statement_item("proud"))

    assert suggested(form, agreed(belong=1, proud=1)) == []


def test_ethics_lead_to_no_goals_of_this_kind() -> None:
    form = form_of(competency_item("confide", target=5), kind=Kind.ETHICS)

    assert suggested(form, answered(confide=(1, 5, 3))) == []


# What a suggestion holds


def test_a_suggestion_carries_its_reasons() -> None:
    form = form_of(
        section_of(
            "service",
            competency_item("listen", target=3, actions=["shadow", "read"]),
            competency_item("adapt", target=4),
            competency_item("include", target=3),
        ),
        actions=[action_of("shadow"), action_of("read")],
        role_targets={"reader-service": {"listen": 5}},
    )

    first, *_ = suggest(
        form, score(form, answered(listen=(2, None, 3), adapt=(4, None, 3), include=3), "reader-service")
    )

    assert first == Suggestion(
        form="competencies",
        item="listen",
        section="service",
        current=2,
        target=5,
        gap=3,
        priority=0.75,
        importance=3,
        importance_assumed=False,
        section_gap=1.0,  # 3 + 0 + 0 over three
        actions=("shadow", "read"),
        target_source=TargetSource.ROLE,
    )


def test_it_tells_whose_target_it_is() -> None:
    form = form_of(
        competency_item("own"),
        competency_item("role"),
        competency_item("usual", target=4),
        role_targets={"reader-service": {"role": 4}},
    )

    found = suggest(form, score(form, answered(own=(2, 4), role=2, usual=2), "reader-service"))

    assert {each.item: each.target_source for each in found} == {
        "own": TargetSource.OWN,
        "role": TargetSource.ROLE,
        "usual": TargetSource.ITEM,
    }


def test_a_scale_may_begin_at_zero() -> None:
    form = form_of(competency_item("a", target=3, scale="care"), scales=[scale_of("care", 0, 3)])

    (only,) = suggest(form, score(form, answered(a=0)))

    assert (only.current, only.target, only.gap, only.priority) == (0, 3, 3, 2 / 3)  # 2 * 3 / (3 * 3)


def test_where_the_sections_figures_are_withheld_its_gap_is_not_known() -> None:
    (only,) = suggest(FIVE, score(FIVE, answered(a=(1, 3))))

    assert only.section_gap is None


# Whatever is asked and answered


@given(answered_forms())
def test_suggestions_are_sorted_by_priority_and_then_by_importance(drawn: Drawn) -> None:
    found = suggest(drawn[0], score(*drawn, ROLE))

    ranks = [(-one.priority, -one.importance) for one in found]
    assert ranks == sorted(ranks)


@given(answered_forms())
def test_every_suggestion_has_a_gap_and_agrees_with_its_score(drawn: Drawn) -> None:
    scores = score(*drawn, ROLE)

    for one in suggest(drawn[0], scores):
        item = scores.item(one.item)
        assert item is not None
        assert (one.current, one.target, one.gap, one.priority) == (
            item.current,
            item.target,
            item.gap,
            item.priority,
        )
        assert one.gap == one.target - one.current > 0
        assert 0 < one.priority <= 1
        assert one.importance_assumed is (item.importance is None)


@given(answered_forms())
def test_none_matters_little_while_something_that_matters_has_a_gap(drawn: Drawn) -> None:
    scores = score(*drawn, ROLE)
    gaps = [item for item in scores.items if item.gap]
    matters = {item.id for item in gaps if item.importance != 1}

    found = {one.item for one in suggest(drawn[0], scores)}

    assert found == (matters or {item.id for item in gaps})


@given(answered_forms(), st.data(), st.none() | st.integers(0, 9))
def test_none_has_a_goal_already_and_the_rest_keep_their_order(
    drawn: Drawn, data: st.DataObject, most: int | None
) -> None:
    form, answers = drawn
    taken = data.draw(st.sets(st.sampled_from([item.id for item in form.items()])))
    scores = score(form, answers, ROLE)

    every = suggest(form, scores)

    assert suggest(form, scores, most, taken) == tuple(one for one in every if one.item not in taken)[:most]


@given(answered_forms(), st.randoms(use_true_random=False))
def test_the_order_in_which_scores_and_answers_arrive_does_not_matter(drawn: Drawn, chance: Random) -> None:
    form, answers = drawn
    given_in_any_order = list(answers.items())
    chance.shuffle(given_in_any_order)
    scores = score(form, dict(given_in_any_order), ROLE)
    items = list(scores.items)
    chance.shuffle(items)

    found = suggest(form, replace(scores, items=tuple(items)))

    assert found == suggest(form, score(form, answers, ROLE))


@given(st.permutations("abcdefgh"))
def test_full_ties_stand_in_the_order_of_the_form(order: list[str]) -> None:
    form = form_of(*(competency_item(item, target=4) for item in order))

    assert suggested(form, {item: Answer(current=2) for item in sorted(order)}) == order


@given(answered_forms(attitude_forms()))
def test_no_attitude_form_suggests_a_goal(drawn: Drawn) -> None:
    assert suggest(drawn[0], score(*drawn, ROLE)) == ()
