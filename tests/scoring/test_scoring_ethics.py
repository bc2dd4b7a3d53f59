"""Situations beside the key: option by option, apart by section, never summed up."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given

from librarian_self.model.answer import Answer
from librarian_self.model.ethics import COMMITMENT_FROM, EthicsScores, KeySide, SituationFeedback
from librarian_self.model.expression import Name
from librarian_self.model.form import Form, Item
from librarian_self.scoring.ethics import best_options, score_ethics, side_of
from tests.builders import (
    call,
    ethics_form_of,
    judged,
    option_of,
    scale_of,
    section_of,
    situation_item,
    statement_item,
    unrated,
)
from tests.strategies import answered_forms, ethics_forms

SHOULD = scale_of("should4", 1, 4)
TALK, CALL, REFUSE = option_of("talk", 4), option_of("call", 2), option_of("refuse", 1)
TORN = option_of("torn", 3, contested=True)
CHILD = situation_item("child", TALK, CALL, REFUSE, TORN)
LATE = situation_item("late", option_of("wait", 4), option_of("close", 3), TORN, best=True)


def only(item: Item, answer: Answer | None) -> SituationFeedback:
    (situation,) = score_ethics(ethics_form_of(item), {item.id: answer} if answer else {}).situations
    return situation


def sides(situation: SituationFeedback) -> dict[str, KeySide | None]:
    return {option.id: option.key_side for option in situation.options}


# Each option is rated


@pytest.mark.parametrize(("step", "should"), [(1, False), (2, False), (3, True), (4, True)])
def test_two_steps_say_that_it_should_not_be_done_and_two_that_it_should(step: int, *, should: bool) -> None:
    assert side_of(step, SHOULD) is should


def test_the_middle_of_a_scale_with_an_odd_number_of_steps_is_on_no_side() -> None:
    odd = scale_of("odd", 1, 5)
    assert [side_of(step, odd) for step in (1, 2, 3, 4, 5)] == [False, False, None, True, True]


@pytest.mark.parametrize(
    ("step", "side"), [(1, KeySide.OTHER), (2, KeySide.OTHER), (3, KeySide.SAME), (4, KeySide.SAME)]
)
def test_an_option_counts_when_the_answer_is_on_the_side_of_the_key(step: int, side: KeySide) -> None:
    situation = only(CHILD, judged(talk=step))
    assert sides(situation)["talk"] is side
    assert situation.options[0].counts is (side is KeySide.SAME)


def test_the_step_within_a_side_makes_no_difference() -> None:
    assert sides(only(CHILD, judged(call=1, refuse=2))) == {
        "talk": None,
        "call": KeySide.SAME,
        "refuse": KeySide.SAME,
        "torn": None,
    }


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_where_principles_collide_no_answer_counts_and_none_is_on_the_other_side(step: int) -> None:
    situation = only(CHILD, judged(torn=step))
    assert sides(situation)["torn"] is KeySide.CONTESTED
    assert not any(option.counts for option in situation.options)
    assert not situation.has_other_side
    assert situation.is_answered


def test_options_that_should_not_be_done_are_told_apart() -> None:
    situation = only(CHILD, judged(talk=4, call=4))
    assert [option.id for option in situation.advised_against] == ["call", "refuse"]
    assert [option.id for option in situation.advised] == ["talk", "torn"]
    assert situation.has_other_side


def test_an_option_without_a_key_gives_no_feedback() -> None:
    item = situation_item("open", option_of("any"))
    assert sides(only(item, judged(any=3))) == {"any": None}


def test_nothing_said_or_left_with_a_reason_is_not_answered() -> None:
    left = Answer(options={"talk": 1}, unrated="rather-not-say")
    for answer in (None, unrated(), left):
        situation = only(CHILD, answer)
        assert not situation.is_answered
        assert set(sides(situation).values()) == {None}


# The best is chosen


def test_the_best_option_is_the_one_that_the_key_puts_highest() -> None:
    assert best_options(LATE) == {"wait"}
    assert best_options(situation_item("none", option_of("any"), best=True)) == frozenset()


@pytest.mark.parametrize(
    ("choice", "matches", "side"),
    [("wait", True, KeySide.SAME), ("close", False, KeySide.OTHER), ("torn", False, KeySide.CONTESTED)],
)
def test_a_choice_matches_or_not(choice: str, side: KeySide, *, matches: bool) -> None:
    situation = only(LATE, Answer(choice=choice))
    assert situation.matches is matches
    assert {option.id: option.key_side for option in situation.options if option.chosen} == {choice: side}
    assert [option.rated for option in situation.options] == [None, None, None]


def test_without_a_choice_there_is_no_match_and_no_mismatch() -> None:
    assert only(LATE, None).matches is None
    assert only(CHILD, judged(talk=1)).matches is None


# Sections


def three(*wrong: str) -> EthicsScores:
    """A section of three situations, of which these are answered on the other side."""
    items = [situation_item(each, TALK, REFUSE) for each in ("one", "two", "three")]
    answers = {item.id: judged(talk=1 if item.id in wrong else 4) for item in items}
    return score_ethics(ethics_form_of(section_of("privacy", *items)), answers)


def test_a_section_counts_situations_and_those_with_an_answer_on_the_other_side() -> None:
    (section,) = three("one", "three").sections
    assert (section.situations, section.answered, section.other_side) == (3, 3, 2)


def test_a_commitment_is_suggested_from_two_situations_on() -> None:
    assert COMMITMENT_FROM == 2
    found = [three(*wrong).sections[0].suggests_commitment for wrong in ((), ("one",), ("one", "two"))]
    assert found == [False, False, True]


def test_several_answers_on_the_other_side_of_one_situation_are_one() -> None:
    form = ethics_form_of(section_of("privacy", situation_item("one", TALK, REFUSE)))
    (section,) = score_ethics(form, {"one": judged(talk=1, refuse=4)}).sections
    assert section.other_side == 1


def test_a_situation_that_is_not_asked_and_a_section_without_any_are_left_out() -> None:
    first, second = CHILD, situation_item("second", TALK, when=call("answered", Name("child")))
    form = ethics_form_of(section_of("ask", first, second), section_of("rest", statement_item("calm")))
    scores = score_ethics(form, {})
    assert [section.id for section in scores.sections] == ["ask"]
    assert [situation.id for situation in scores.situations] == ["child"]
    assert [situation.id for situation in scores.of_section("ask")] == ["child"]
    assert scores.of_section("rest") == ()


def test_there_is_no_figure_over_the_sections() -> None:
    assert {field.name for field in fields(EthicsScores)} == {"sections", "situations"}


@given(answered_forms(ethics_forms()))
def test_sections_agree_with_their_situations_whatever_is_answered(
    drawn: tuple[Form, dict[str, Answer]],
) -> None:
    form, answers = drawn
    scores = score_ethics(form, answers)
    assert sum(section.situations for section in scores.sections) == len(scores.situations)
    for section in scores.sections:
        found = scores.of_section(section.id)
        assert 0 <= section.other_side <= section.answered <= section.situations == len(found)
    for situation in scores.situations:
        item = form.item(situation.id)
        assert item is not None
        contested = {option.id for option in item.options if option.contested}
        assert not any(option.counts for option in situation.options if option.id in contested)
        assert {*situation.advised, *situation.advised_against} == set(situation.options)
        assert situation.is_answered or not situation.has_other_side
