"""The care note: a long run of equal answers that contradicts itself, and haste; both, or nothing is said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.answer import Answer, Revision
from librarian_self.scoring.care import HASTY, LONG_RUN, has_long_run, seconds_an_item, suggests_care
from tests.builders import attitude_form_of, plain_item, section_of, statement_item

COUNT = 12
TURNED = 5
ITEMS = [statement_item(f"item-{place}", reverse=place == TURNED) for place in range(COUNT)]
FORM = attitude_form_of(section_of("first", *ITEMS[:6]), section_of("second", *ITEMS[6:]))
START = datetime(2026, 11, 23, 9, tzinfo=UTC)


def steps(*values: int | None) -> dict[str, Answer]:
    """Answers in the order of the items; None leaves one."""
    return {f"item-{place}": Answer(value=value) for place, value in enumerate(values) if value is not None}


def log(answers: dict[str, Answer], *seconds: float) -> list[Revision]:
    """The answers as they were saved, so many seconds after one another; the last distance is repeated."""
    at, found = START, []
    for place, (item, answer) in enumerate(answers.items()):
        found.append(Revision(place + 1, 1, item, answer, at.isoformat(timespec="milliseconds")))
        at += timedelta(seconds=seconds[min(place, len(seconds) - 1)])
    return found


SAME = steps(*[4] * COUNT)


def test_twelve_equal_answers_in_haste_give_a_note() -> None:
    assert suggests_care(FORM, SAME, log(SAME, 1.0))


def test_the_same_answers_given_with_time_give_none() -> None:
    assert not suggests_care(FORM, SAME, log(SAME, HASTY))


def test_haste_with_different_answers_gives_none() -> None:
    varied = steps(*[4, 2] * (COUNT // 2))
    assert not suggests_care(FORM, varied, log(varied, 1.0))


def test_one_long_pause_does_not_hide_haste() -> None:
    assert suggests_care(FORM, SAME, log(SAME, 600.0, 1.0))


@pytest.mark.parametrize("pace", [0.0, 0.001, 0.1])
def test_answers_that_were_read_in_at_once_have_no_pace(pace: float) -> None:
    assert not suggests_care(FORM, SAME, log(SAME, pace))


def test_a_source_without_times_gives_none() -> None:
    untimed = [Revision(place, 1, item, answer, "") for place, (item, answer) in enumerate(SAME.items())]
    assert seconds_an_item(untimed) is None
    assert not suggests_care(FORM, SAME, untimed)
    assert not suggests_care(FORM, SAME, [])


def test_a_changed_mind_is_not_counted_as_another_statement() -> None:
    first = log(SAME, 5.0)
    again = [Revision(100 + place, 1, "item-0", Answer(value=4), first[-1].at) for place in range(30)]
    assert seconds_an_item([*first, *again]) == 5.0


def test_nine_in_a_row_are_not_enough() -> None:
    assert LONG_RUN == 10
    assert has_long_run(FORM, steps(*[4] * 10))
    assert not has_long_run(FORM, steps(*[4] * 9))


def test_a_run_that_does_not_meet_a_reversed_statement_contradicts_nothing() -> None:
    form = attitude_form_of(*(statement_item(f"item-{place}") for place in range(COUNT)))
    assert not has_long_run(form, SAME)


def test_reversed_statements_alone_contradict_nothing_either() -> None:
    form = attitude_form_of(*(statement_item(f"item-{place}", reverse=True) for place in range(COUNT)))
    assert not has_long_run(form, SAME)


@pytest.mark.parametrize("broken", [Answer(value=2), Answer(unrated="rather-not-say"), None])
def test_another_answer_or_none_ends_a_run(broken: Answer | None) -> None:
    answers = {**SAME, "item-6": broken} if broken else {key: SAME[key] for key in SAME if key != "item-6"}
    assert not has_long_run(FORM, answers)


def test_what_is_no_statement_stands_in_no_run() -> None:
    form = attitude_form_of(*ITEMS[:6], plain_item("between"), *ITEMS[6:])
    assert has_long_run(form, SAME)


@given(st.lists(st.integers(1, 5), min_size=COUNT, max_size=COUNT))
def test_a_run_is_the_same_read_backwards(values: list[int]) -> None:
    back = attitude_form_of(*reversed(ITEMS))
    forth = attitude_form_of(*ITEMS)
    assert has_long_run(forth, steps(*values)) is has_long_run(back, steps(*values))
