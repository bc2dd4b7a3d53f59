"""Remembered change: now − then, beside now − first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.form import Form
from librarian_self.model.remembered import Remembered
from librarian_self.scoring.change import compare
from librarian_self.scoring.remembered import RememberedChange, remembered_changes
from librarian_self.scoring.scores import score
from tests.builders import agreed, answered, attitude_form_of, competency_item, form_of, statement_item

steps = st.integers(1, 5)


@pytest.fixture(scope="module")
def form() -> Form:
    return form_of(competency_item("ask"), competency_item("listen"))


def looked_back(form: Form, *remembered: Remembered) -> tuple[RememberedChange, ...]:
    before = score(form, answered(ask=3, listen=2), assessment=1)
    now = score(form, answered(ask=4, listen=2), assessment=2)
    return remembered_changes(form, compare(before, now), remembered)


def test_both_changes_stand_beside_each_other(form: Form) -> None:
    assert looked_back(form, Remembered(2, 1, "ask", 1)) == (
        RememberedChange("ask", first=3, then=1, now=4, measured=1, remembered=3),
    )


def test_what_was_not_looked_back_at_is_not_listed(form: Form) -> None:
    assert looked_back(form) == ()


@pytest.mark.parametrize(
    "other",
    [Remembered(3, 1, "ask", 1), Remembered(2, 3, "ask", 1), Remembered(1, 2, "ask", 1)],
    ids=["from another", "to another", "turned round"],
)
def test_a_look_back_between_two_others_does_not_count(form: Form, other: Remembered) -> None:
    assert looked_back(form, other) == ()


def test_an_item_that_was_not_rated_both_times_has_no_change_to_stand_beside(form: Form) -> None:
    assert looked_back(form, Remembered(2, 1, "gone", 1)) == ()


def test_a_reversed_statement_is_turned_round_in_both() -> None:
    form = attitude_form_of(statement_item("lonely", reverse=True))
    before, now = (score(form, agreed(lonely=step), assessment=place) for place, step in ((1, 3), (2, 2)))
    (found,) = remembered_changes(form, compare(before, now), [Remembered(2, 1, "lonely", 5)])
    assert (found.measured, found.remembered) == (1, 3)


@given(first=steps, then=steps, now=steps)
def test_the_two_differ_by_how_far_the_memory_is_from_the_answer(first: int, then: int, now: int) -> None:
    form = form_of(competency_item("ask"))
    before, after = (
        score(form, answered(ask=each), assessment=place) for place, each in ((1, first), (2, now))
    )
    (found,) = remembered_changes(form, compare(before, after), [Remembered(2, 1, "ask", then)])
    assert found.remembered - found.measured == first - then


def test_it_enters_no_score(form: Form) -> None:
    answers = answered(ask=3, listen=2)
    before = score(form, answers, assessment=1)
    looked_back(form, Remembered(2, 1, "ask", 5))
    assert score(form, answers, assessment=1) == before


def test_one_for_each_item_of_two_assessments() -> None:
    every = {Remembered(a, b, item, 1).id for a in (1, 2) for b in (1, 2) for item in ("ask", "listen")}
    assert len(every) == 8
    assert Remembered(2, 1, "ask", 1).id == Remembered(2, 1, "ask", 5).id
