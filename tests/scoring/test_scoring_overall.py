"""One figure for a whole assessment."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given

from librarian_self.model.answer import Answer
from librarian_self.model.form import Form
from librarian_self.model.scores import Overall
from librarian_self.scoring.overall import overall
from librarian_self.scoring.scores import score
from tests.builders import (
    agreed,
    answered,
    competency_item,
    form_of,
    scale_of,
    section_of,
    statement_item,
)
from tests.strategies import answered_forms

TWO = form_of(
    section_of("service", competency_item("a"), competency_item("b")),
    section_of("tools", competency_item("c"), competency_item("d"), statement_item("proud")),
)
CARE = scale_of("care", 0, 3)


def whole(form: Form, answers: Mapping[str, Answer]) -> Overall | None:
    return overall(form, score(form, answers).items)


@pytest.mark.parametrize(
    ("answers", "mean"),
    [
        (answered(a=1, b=2, c=3, d=4), 2.5),  # 10 / 4, over both sections
        (answered(a=5, b=5, c=4), 14 / 3),
        (answered(a=2, b="not-my-work", c=3, d=4), 3.0),  # what is not rated is left out
        (answered(a=2, b=3, c=4) | agreed(proud=5), 3.0),  # an attitude is no level
    ],
)
def test_it_is_the_mean_of_all_rated_competencies(answers: Mapping[str, Answer], mean: float) -> None:
    assert whole(TWO, answers) == Overall(mean, 1, 5)


@pytest.mark.parametrize("answers", [{}, answered(a=1, b=2), answered(a=1, b=2, c="rather-not-say")])
def test_below_three_ratings_there_is_none(answers: Mapping[str, Answer]) -> None:
    assert whole(TWO, answers) is None


def test_levels_of_two_scales_have_no_mean() -> None:
    mixed = form_of(
        *(competency_item(each) for each in "abc"), competency_item("d", scale="care"), scales=[CARE]
    )
    assert whole(mixed, answered(a=1, b=2, c=3, d=3)) is None
    assert whole(mixed, answered(a=1, b=2, c=3)) == Overall(2.0, 1, 5)


@given(answered_forms())
def test_it_lies_on_its_scale(drawn: tuple[Form, dict[str, Answer]]) -> None:
    form, answers = drawn
    found = whole(form, answers)
    assert found is None or found.lowest <= found.mean <= found.highest
