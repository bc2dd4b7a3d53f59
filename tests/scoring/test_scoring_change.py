"""What moved between two times: pairs of items, counted as higher, same or lower."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.answer import Answer
from librarian_self.model.form import Form
from librarian_self.scoring.change import Change, ItemChange, compare
from librarian_self.scoring.scores import score
from tests.builders import agreed, answered, attitude_form_of, competency_item, form_of, statement_item
from tests.strategies import ROLE, answers_to, forms

FOUR = form_of(*(competency_item(item) for item in "abcd"))
THEME = attitude_form_of(statement_item("belong"), statement_item("lonely", reverse=True))


def change_of(form: Form, before: Mapping[str, Answer], now: Mapping[str, Answer]) -> Change:
    return compare(score(form, before, assessment=1), score(form, now, assessment=2))


def counts(change: Change) -> tuple[int, int, int]:
    return change.higher, change.same, change.lower


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ({}, {}, (0, 0, 0)),
        (answered(a=1, b=2, c=3, d=4), answered(a=2, b=4, c=3, d=1), (2, 1, 1)),
        (answered(a=1, b=2), answered(a=1, b=2), (0, 2, 0)),
        (answered(a=1), answered(b=5), (0, 0, 0)),  # each was rated once
        (answered(a="no-opportunity", b=2), answered(a=5, b="not-my-work"), (0, 0, 0)),
        (answered(a=(3, 4)), answered(a=(3, 5)), (0, 1, 0)),  # a new target is no move
    ],
)
def test_items_that_were_rated_both_times_are_counted(
    before: Mapping[str, Answer], now: Mapping[str, Answer], expected: tuple[int, int, int]
) -> None:
    assert counts(change_of(FOUR, before, now)) == expected


def test_a_change_names_both_assessments_and_each_item_with_its_levels() -> None:
    change = change_of(FOUR, answered(a=1, b=4), answered(a=3, b=3))

    assert (change.before, change.now) == (1, 2)
    assert change.items == (ItemChange("a", 1, 3, moved=2), ItemChange("b", 4, 3, moved=-1))


def test_agreeing_less_with_a_reversed_statement_is_a_move_up_that_is_shown_as_answered() -> None:
    change = change_of(THEME, agreed(belong=3, lonely=4), agreed(belong=4, lonely=2))

    assert change.items == (ItemChange("belong", 3, 4, moved=1), ItemChange("lonely", 4, 2, moved=2))
    assert counts(change) == (2, 0, 0)


def test_items_that_only_one_version_of_the_form_has_are_not_compared() -> None:
    older = form_of(competency_item("a"), competency_item("old"))
    newer = form_of(competency_item("new"), competency_item("a"), version="1.1")

    change = compare(
        score(older, answered(a=1, old=1)),
        score(newer, answered(a=2, new=5)),
    )

    assert [item.id for item in change.items] == ["a"]


def test_items_come_in_the_order_of_the_newer_form() -> None:
    newer = form_of(*(competency_item(item) for item in "dcba"), version="1.1")
    ratings = answered(a=1, b=2, c=3, d=4)

    assert [item.id for item in compare(score(FOUR, ratings), score(newer, ratings)).items] == list("dcba")


@st.composite
def answered_twice(draw: st.DrawFn) -> tuple[Form, dict[str, Answer], dict[str, Answer]]:
    form = draw(forms())
    return form, draw(answers_to(form)), draw(answers_to(form))


@given(answered_twice())
def test_looking_from_the_other_side_swaps_higher_and_lower(
    drawn: tuple[Form, dict[str, Answer], dict[str, Answer]],
) -> None:
    form, first, second = drawn
    there, back = change_of(form, first, second), change_of(form, second, first)

    assert counts(back) == (there.lower, there.same, there.higher)
    assert back.items == tuple(
        ItemChange(item.id, item.now, item.before, -item.moved) for item in there.items
    )


@given(answered_twice())
def test_every_compared_item_is_higher_same_or_lower_and_was_rated_both_times(
    drawn: tuple[Form, dict[str, Answer], dict[str, Answer]],
) -> None:
    form, first, second = drawn
    before, now = score(form, first, ROLE), score(form, second, ROLE)
    change = compare(before, now)

    rated = {
        then.id
        for then, later in zip(before.items, now.items, strict=True)
        if then.current is not None and later.current is not None
    }
    assert {item.id for item in change.items} == rated
    assert sum(counts(change)) == len(change.items)


@given(answered_twice())
def test_nothing_moves_between_an_assessment_and_itself(
    drawn: tuple[Form, dict[str, Answer], dict[str, Answer]],
) -> None:
    form, answers, _ = drawn
    change = change_of(form, answers, answers)

    assert (change.higher, change.lower) == (0, 0)


@given(answered_twice())
def test_where_all_items_of_a_theme_are_compared_their_moves_add_up_to_the_change_of_its_mean(
    drawn: tuple[Form, dict[str, Answer], dict[str, Answer]],
) -> None:
    form, first, second = drawn
    before, now = score(form, first), score(form, second)
    moves = {item.id: item.moved for item in compare(before, now).items}

    for section in now.sections:
        earlier = before.section(section.id)
        moved = [moves[item.id] for item in now.items if item.section == section.id and item.id in moves]
        if earlier is None or earlier.mean is None or section.mean is None:
            continue
        if len(moved) == earlier.rated == section.rated:
            assert section.mean - earlier.mean == pytest.approx(sum(moved) / len(moved))


# Sections


def test_a_section_with_figures_both_times_has_a_trend() -> None:
    form = form_of(*(competency_item(item) for item in "abc"))

    (section,) = compare(score(form, answered(a=1, b=2, c=3)), score(form, answered(a=2, b=2, c=4))).sections

    assert (section.id, section.before) == ("service", 2)
    assert section.moved == pytest.approx(2 / 3)


def test_where_figures_were_withheld_once_there_is_no_trend() -> None:
    form = form_of(*(competency_item(item) for item in "abc"))

    assert compare(score(form, answered(a=1)), score(form, answered(a=2, b=2, c=4))).sections == ()
    assert compare(score(form, answered(a=2, b=2, c=4)), score(form, answered(a=1))).sections == ()
