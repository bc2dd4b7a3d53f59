"""Which items are asked: conditions look back at answers to items that are asked themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.answer import Answer
from librarian_self.model.expression import Expression, Name, names
from librarian_self.model.form import Form, ItemType
from librarian_self.scoring.visibility import visible_items
from tests.builders import (
    answered,
    call,
    choice_item,
    chosen,
    competency_item,
    form_of,
    plain_item,
    section_of,
    statement_item,
    unrated,
)
from tests.strategies import answered_forms, forms

TEACHES = call(">=", Name("teach"), 3)


def test_an_item_without_a_condition_is_always_asked() -> None:
    form = form_of(competency_item("listen"), statement_item("belong"), plain_item("remarks"))

    assert visible_items(form, {}) == {"listen", "belong", "remarks"}


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({}, False),
        (answered(teach=2), False),
        (answered(teach=3), True),
        (answered(teach="not-my-work"), False),
        (answered(teach=Answer(current=5, unrated="rather-not-say")), False),
    ],
)
def test_a_condition_on_a_level_is_met_by_that_level_only(answers: Mapping[str, Answer], asked: bool) -> None:
    form = form_of(competency_item("teach"), competency_item("plan-courses", when=TEACHES))

    assert ("plan-courses" in visible_items(form, answers)) is asked


@pytest.mark.parametrize(
    ("condition", "answer", "asked"),
    [
        (call("==", Name("place"), "branch"), Answer(choice="branch"), True),
        (call("selected", Name("place"), "branch"), Answer(choice="centre"), False),
        (call("selected", Name("media"), "films"), chosen("books", "films"), True),
        (call("selected", Name("media"), "maps"), chosen("books", "films"), False),
        (call("answered", Name("media")), chosen(), False),
        (call(">", Name("readers"), 10), Answer(value=12), True),
        (call("==", Name("readers"), 0), Answer(value=0), True),
        (call("contains", Name("remarks"), "course"), Answer(value="Courses, please"), True),
        (call("answered", Name("remarks")), Answer(value="  "), False),
        (call("answered", Name("remarks")), Answer(note="only a note"), False),
        (call(">=", Name("belong"), 4), Answer(value=4), True),
        (call(">=", Name("belong"), 4), Answer(value=4, unrated="rather-not-say"), False),
        (call("not", call("answered", Name("belong"))), unrated(), True),
    ],
)
def test_a_condition_sees_each_kind_of_answer_in_its_own_way(
    condition: Expression, answer: Answer, asked: bool
) -> None:
    (looked_at,) = names(condition)
    form = form_of(
        choice_item("place", "branch", "centre"),
        choice_item("media", "books", "films", "maps", multiple=True),
        plain_item("readers", ItemType.NUMBER),
        plain_item("remarks"),
        statement_item("belong"),
        competency_item("then", when=condition),
    )

    assert ("then" in visible_items(form, {looked_at: answer})) is asked


def test_a_condition_reaches_into_earlier_sections() -> None:
    form = form_of(
        section_of("first", competency_item("teach")),
        section_of("second", competency_item("plan-courses", when=TEACHES)),
    )

    assert "plan-courses" in visible_items(form, answered(teach=4))


def test_the_answer_to_a_hidden_item_counts_as_not_given() -> None:
    form = form_of(
        competency_item("teach"),
        competency_item("plan-courses", when=TEACHES),
        competency_item("lead-trainers", when=call(">=", Name("plan-courses"), 4)),
    )

    assert visible_items(form, answered(teach=3, plan_courses=5)) == {
        "teach",
        "plan-courses",
        "lead-trainers",
    }
    assert visible_items(form, answered(teach=2, plan_courses=5)) == {"teach"}


def test_a_condition_that_looks_ahead_sees_nothing() -> None:
    form = form_of(competency_item("plan-courses", when=TEACHES), competency_item("teach"))

    assert visible_items(form, answered(teach=5)) == {"teach"}


def test_answers_to_items_that_the_form_lacks_are_passed_over() -> None:
    form = form_of(competency_item("plan-courses", when=TEACHES))

    assert visible_items(form, answered(teach=5)) == frozenset()


@given(forms())
def test_items_without_a_condition_are_asked_whatever_was_answered(form: Form) -> None:
    assert {item.id for item in form.items() if item.when is None} <= visible_items(form, {})


@given(answered_forms())
def test_only_items_of_the_form_are_asked(drawn: tuple[Form, dict[str, Answer]]) -> None:
    form, answers = drawn

    assert visible_items(form, answers) <= {item.id for item in form.items()}


@given(answered_forms())
def test_forgetting_hidden_answers_hides_and_shows_nothing(drawn: tuple[Form, dict[str, Answer]]) -> None:
    form, answers = drawn
    visible = visible_items(form, answers)

    kept = {item: answer for item, answer in answers.items() if item in visible}

    assert visible_items(form, kept) == visible


@given(answered_forms(), st.text(max_size=5))
def test_a_note_shows_and_hides_nothing(drawn: tuple[Form, dict[str, Answer]], note: str) -> None:
    form, answers = drawn
    noted = {item: replace(answer, note=note) for item, answer in answers.items()}

    assert visible_items(form, noted) == visible_items(form, answers)
