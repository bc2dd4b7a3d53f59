"""The profile of attitudes: themes with a mean and without a target, and numbers beside it."""

from __future__ import annotations

import pytest
from hypothesis import given

from librarian_self.model.answer import Answer
from librarian_self.model.expression import Name
from librarian_self.model.form import Form, ItemType
from librarian_self.model.scores import Withheld
from librarian_self.scoring.attitude import companions, themes
from librarian_self.scoring.scores import score
from tests.builders import (
    agreed,
    attitude_form_of,
    call,
    plain_item,
    section_of,
    statement_item,
    unrated,
)
from tests.strategies import answered_forms, attitude_forms

BELONGING = section_of(
    "belonging",
    statement_item("home"),
    statement_item("proud"),
    statement_item("lonely", reverse=True),
    statement_item("heard"),
)
COUNT = plain_item("feedback-count", ItemType.NUMBER)
FORM = attitude_form_of(BELONGING, section_of("about", COUNT))


def test_a_theme_is_a_section_of_statements_with_its_scale() -> None:
    (theme,) = themes(FORM, score(FORM, agreed(home=5, proud=4, lonely=1)))

    assert (theme.section.id, theme.scale.lowest, theme.scale.highest) == ("belonging", 1, 5)
    assert theme.score.mean == pytest.approx(14 / 3)
    assert (theme.score.target_mean, theme.score.gap) == (None, None)


def test_a_mean_needs_three_answers() -> None:
    (theme,) = themes(FORM, score(FORM, agreed(home=5, proud=4, heard="rather-not-say")))

    assert theme.score.mean is None
    assert theme.score.withheld is Withheld.TOO_FEW


def test_three_of_many_are_enough_for_a_theme() -> None:
    many = section_of("many", *(statement_item(item) for item in "abcdefgh"))
    form = attitude_form_of(many)

    (theme,) = themes(form, score(form, agreed(a=2, b=3, c=4)))

    assert theme.score.mean == 3


def test_a_number_stands_beside_the_profile_and_is_not_counted() -> None:
    answers = {**agreed(home=5, proud=4, heard=3), "feedback-count": Answer(value=250)}

    (companion,) = companions(FORM, answers)
    (theme,) = themes(FORM, score(FORM, answers))

    assert (companion.item.id, companion.value) == ("feedback-count", 250)
    assert theme.score.mean == 4


@pytest.mark.parametrize(
    "answer", [None, unrated(), Answer(value="many"), Answer(value=3, unrated="rather-not-say")]
)
def test_a_number_that_was_not_given_is_none(answer: Answer | None) -> None:
    (companion,) = companions(FORM, {"feedback-count": answer} if answer else {})

    assert companion.value is None


def test_a_number_that_is_not_asked_does_not_stand_there() -> None:
    hidden = plain_item("hidden", ItemType.NUMBER, when=call("answered", Name("home")))
    form = attitude_form_of(BELONGING, section_of("about", hidden))

    assert companions(form, {"hidden": Answer(value=3)}) == ()


@given(answered_forms(attitude_forms()))
def test_every_mean_lies_on_its_scale(drawn: tuple[Form, dict[str, Answer]]) -> None:
    form, answers = drawn
    for theme in themes(form, score(form, answers)):
        mean = theme.score.mean
        assert (mean is None) is (theme.score.rated < 3)
        assert mean is None or theme.scale.lowest <= mean <= theme.scale.highest
        assert theme.score.gap is None
