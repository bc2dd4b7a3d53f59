"""What counts as an answer."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from librarian_self.model.answer import NO_ANSWER, Answer, Assessment, Evidence, is_answered
from librarian_self.model.form import SELF, Item, ItemType, Option, Response
from librarian_self.model.text import plain


@pytest.mark.parametrize(
    "answer",
    [
        Answer(current=1),
        Answer(current=0),
        Answer(unrated="not-my-work"),
        Answer(value=3),
        Answer(value=0),
        Answer(value=0.0),
        Answer(value="a word"),
        Answer(choice="refuse"),
        Answer(options={"refuse": 4}),
        Answer(chosen=("books",)),
    ],
)
def test_a_level_a_value_a_choice_or_a_reason_for_not_rating_is_an_answer(answer: Answer) -> None:
    assert answer.is_given


@pytest.mark.parametrize(
    "answer",
    [
        NO_ANSWER,
        Answer(note="I will ask my colleague first"),
        Answer(target=4),
        Answer(importance=3),
        Answer(evidence=Evidence("I led a course", "2026-05-02")),
        Answer(value=""),
        Answer(value=" \n"),
        Answer(options={}),
        Answer(chosen=()),
    ],
)
def test_what_stands_beside_an_answer_is_none_and_an_emptied_text_is_none(answer: Answer) -> None:
    assert not answer.is_given


@pytest.mark.parametrize(
    ("value", "says_something"),
    [(None, False), ("", False), ("\t", False), ("0", True), (0, True), (0.0, True), (-1, True)],
)
def test_zero_is_a_value_and_blank_words_are_none(value: int | str | None, says_something: bool) -> None:
    assert Answer(value=value).has_value is says_something


def test_an_answer_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        NO_ANSWER.__setattr__("current", 3)


def test_an_assessment_is_open_and_ones_own_unless_it_says_otherwise() -> None:
    assessment = Assessment(1, "competencies", "1.0", "c0ffee", "2026-11-23T08:00:00Z")

    assert assessment.finished is None
    assert assessment.rater == SELF
    assert assessment.occasion is None


class TestIsAnswered:
    """Whether nothing is left to say about an item."""

    OPTIONS = (Option("talk", plain("Talk")), Option("shout", plain("Shout")))

    def test_a_situation_needs_every_option(self) -> None:
        item = Item("loud", ItemType.SITUATION, plain("?"), response=Response.RATE_EACH, options=self.OPTIONS)
        assert not is_answered(item, NO_ANSWER)
        assert not is_answered(item, Answer(options={"talk": 4}))
        assert is_answered(item, Answer(options={"talk": 4, "shout": 1}))
        assert is_answered(item, Answer(unrated="rather-not-say"))

    def test_the_best_of_several_is_enough(self) -> None:
        item = Item(
            "late", ItemType.SITUATION, plain("?"), response=Response.CHOOSE_BEST, options=self.OPTIONS
        )
        assert not is_answered(item, NO_ANSWER)
        assert is_answered(item, Answer(choice="talk"))

    def test_everything_else_is_answered_once_something_is_given(self) -> None:
        item = Item("ask", ItemType.COMPETENCY, plain("?"))
        assert not is_answered(item, Answer(note="only a note"))
        assert is_answered(item, Answer(current=0))
