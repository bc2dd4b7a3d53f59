"""The figures of a section, and when there are none.

The figures in the tables were worked out by hand; the sums stand beside them.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from librarian_self.model.answer import Answer
from librarian_self.model.expression import Name
from librarian_self.model.form import Form, ItemType
from librarian_self.model.scores import SectionScore, Withheld
from librarian_self.scoring.scores import score
from librarian_self.scoring.sections import scale_of_section
from tests.builders import (
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

FIVE = form_of(*(competency_item(item_id) for item_id in "abcde"))
CARE = scale_of("care", 0, 3)


def figures(form: Form, answers: Mapping[str, Answer], role: str = "") -> SectionScore:
    """The score of the only section."""
    (section,) = score(form, answers, role).sections
    return section


# The scale


def test_a_section_has_the_scale_of_what_is_rated_in_it() -> None:
    form = form_of(
        section_of("beside", plain_item("readers", ItemType.NUMBER)),
        section_of("rated", plain_item("readers-2", ItemType.NUMBER), competency_item("ask", scale="care")),
        scales=(CARE,),
    )
    assert [scale_of_section(form, section) for section in form.sections] == [None, CARE]


# Mean, median, target and gap


@pytest.mark.parametrize(
    ("answers", "mean", "median"),
    [
        (answered(a=1, b=2, c=3, d=4, e=5), 3.0, 3.0),  # 15 / 5
        (answered(a=1, b=1, c=1, d=5, e=5), 2.6, 1.0),  # 13 / 5
        (answered(a=2, b=2, c=3, d=5), 3.0, 2.5),  # 12 / 4, between 2 and 3
        (answered(a=4, b=4, c=5), 13 / 3, 4.0),
        (answered(a=4, b="no-opportunity", c=5, d="rather-not-say", e=4), 13 / 3, 4.0),
        (answered(a=4, b="not-my-work", c=5, d="not-my-work", e=4), 13 / 3, 4.0),
    ],
)
def test_mean_and_median_are_taken_over_rated_items_alone(
    answers: Mapping[str, Answer], mean: float, median: float
) -> None:
    section = figures(FIVE, answers)

    assert (section.mean, section.median) == (mean, median)
    assert section.withheld is None


@pytest.mark.parametrize(
    ("answers", "target_mean", "gap"),
    [
        # gaps 2, 0 (already above), 1: targets (4 + 3 + 5) / 3, gaps 3 / 3
        (answered(a=(2, 4), b=(5, 3), c=(4, 5)), 4.0, 1.0),
        # c has no target: targets (4 + 3) / 2, gaps 2 / 2
        (answered(a=(2, 4), b=(5, 3), c=4), 3.5, 1.0),
        # d has a target but no level, and counts in neither
        (answered(a=(2, 4), b=(3, 4), c=(4, 4), d=Answer(target=5)), 4.0, 1.0),
        (answered(a=(2, 4), b=(3, 4), c=(4, 4), d=Answer(target=5, unrated="not-my-work")), 4.0, 1.0),
        (answered(a=2, b=5, c=4), None, None),
    ],
)
def test_target_and_gap_are_taken_over_items_that_have_both_level_and_target(
    answers: Mapping[str, Answer], target_mean: float | None, gap: float | None
) -> None:
    section = figures(FIVE, answers)

    assert (section.target_mean, section.gap) == (target_mean, gap)


def test_the_gap_is_the_mean_of_gaps_and_not_the_gap_of_means() -> None:
    # means are 3 and 3, and yet two of three items are below their target: gaps 2, 1, 0
    section = figures(FIVE, answered(a=(1, 3), b=(3, 4), c=(5, 2)))

    assert (section.mean, section.target_mean) == (3.0, 3.0)
    assert section.gap == 1.0


def test_targets_of_the_role_and_of_the_items_count_like_ones_own() -> None:
    form = form_of(
        competency_item("a", target=2),
        competency_item("b", target=3),
        competency_item("c", target=1),
        role_targets={"reader-service": {"b": 5}},
    )

    section = figures(form, answered(a=(1, 4), b=3, c=1), "reader-service")

    assert section.target_mean == pytest.approx(10 / 3)  # own 4, role's 5, item's 1
    assert section.gap == pytest.approx(5 / 3)  # 3, 2, 0


def test_a_scale_that_begins_at_zero_counts_its_zeros() -> None:
    form = form_of(*(competency_item(item, scale="care") for item in "abc"), scales=[CARE])

    section = figures(form, answered(a=(0, 2), b=(0, 0), c=(1, 1)))

    assert section.mean == pytest.approx(1 / 3)
    assert (section.median, section.target_mean) == (0.0, 1.0)  # targets 2, 0, 1
    assert section.gap == pytest.approx(2 / 3)  # gaps 2, 0, 0


# Coverage, and when figures are withheld


@pytest.mark.parametrize(
    ("answers", "rated", "coverage", "withheld"),
    [
        ({}, 0, 0.0, Withheld.TOO_FEW),
        (answered(a=3, b=3), 2, 0.4, Withheld.TOO_FEW),
        (answered(a=3, b=3, c=3), 3, 0.6, None),  # exactly 60 % is enough
        (answered(a=3, b=3, c=3, d=3, e=3), 5, 1.0, None),
        # two are no part of the work: 3 of the other 3
        (answered(a=3, b=3, c=3, d="not-my-work", e="not-my-work"), 3, 1.0, None),
        # of the other 3 just 2 are rated: covered well, and still too few
        (answered(a=3, b=3, d="not-my-work", e="not-my-work"), 2, 2 / 3, Withheld.TOO_FEW),
        # these are part of the work, so they count as asked
        (answered(a=3, b=3, c=3, d="no-opportunity", e="rather-not-say"), 3, 0.6, None),
        (answered(a="no-opportunity", b="rather-not-say"), 0, 0.0, Withheld.TOO_FEW),
    ],
)
def test_coverage_is_rated_over_what_is_part_of_the_work(
    answers: Mapping[str, Answer], rated: int, coverage: float, withheld: Withheld | None
) -> None:
    section = figures(FIVE, answers)

    assert (section.rated, section.items, section.coverage, section.withheld) == (
        rated,
        5,
        coverage,
        withheld,
    )


@pytest.mark.parametrize(
    ("rated", "items", "withheld"),
    [
        (3, 6, Withheld.LOW_COVERAGE),  # 50 %
        (4, 6, None),  # 67 %
        (5, 9, Withheld.LOW_COVERAGE),  # 56 %
        (6, 10, None),  # 60 %
        (59, 100, Withheld.LOW_COVERAGE),
        (60, 100, None),
    ],
)
def test_figures_are_withheld_below_sixty_percent(rated: int, items: int, withheld: Withheld | None) -> None:
    form = form_of(*(competency_item(f"item-{number}", target=4) for number in range(items)))

    section = figures(form, {f"item-{number}": Answer(current=3) for number in range(rated)})

    assert section.withheld is withheld
    shown = (section.mean, section.median, section.target_mean, section.gap)
    assert shown == ((3.0, 3.0, 4.0, 1.0) if withheld is None else (None,) * 4)
    assert (section.rated, section.items, section.coverage) == (rated, items, rated / items)


def test_where_nothing_is_part_of_the_work_there_is_no_coverage() -> None:
    section = figures(FIVE, answered(**dict.fromkeys("abcde", "not-my-work")))

    assert section == SectionScore("service", rated=0, items=5, withheld=Withheld.TOO_FEW)


def test_hidden_items_are_not_asked_and_so_lower_no_coverage() -> None:
    teaches = call(">=", Name("a"), 5)
    form = form_of(
        *(competency_item(item) for item in "abc"),
        *(competency_item(item, when=teaches) for item in "de"),
    )

    section = figures(form, answered(a=4, b=4, c=4, d=1, e=1))

    assert (section.rated, section.items, section.coverage, section.mean) == (3, 3, 1.0, 4.0)


def test_companion_facts_beside_a_section_are_not_counted() -> None:
    form = form_of(
        *(competency_item(item) for item in "abc"),
        plain_item("readers", ItemType.NUMBER),
        plain_item("remarks"),
    )

    section = figures(form, {**answered(a=2, b=3, c=4), "readers": Answer(value=500)})

    assert (section.rated, section.items, section.coverage, section.mean) == (3, 3, 1.0, 3.0)


def test_a_section_of_companion_facts_has_no_figures() -> None:
    section = figures(form_of(plain_item("remarks")), {"remarks": Answer(value="Thank you")})

    assert section == SectionScore("service", rated=0, items=0, withheld=Withheld.TOO_FEW)


def test_each_section_counts_its_own_items() -> None:
    form = form_of(
        section_of("first", *(competency_item(item) for item in "abc")),
        section_of("second", *(competency_item(item) for item in "def")),
    )

    first, second = score(form, answered(a=1, b=2, c=3, d=4, e=4, f=4)).sections

    assert (first.id, first.mean, second.id, second.mean) == ("first", 2.0, "second", 4.0)


# Attitude themes


def test_reversed_statements_are_turned_round_in_the_mean() -> None:
    theme = attitude_form_of(
        statement_item("belong"), statement_item("proud"), statement_item("lonely", reverse=True)
    )

    section = figures(theme, agreed(belong=4, proud=5, lonely=2))

    assert section.mean == pytest.approx(13 / 3)  # 4, 5, and 1 + 5 - 2 = 4
    assert section.median == 4.0


def test_full_agreement_with_statement_and_opposite_meets_in_the_middle() -> None:
    theme = attitude_form_of(
        *(statement_item(item) for item in "ab"), *(statement_item(item, reverse=True) for item in "cd")
    )

    assert figures(theme, agreed(a=5, b=5, c=5, d=5)).mean == 3.0


@pytest.mark.parametrize(
    ("answers", "mean", "withheld"),
    [
        (agreed(a=4, b=4), None, Withheld.TOO_FEW),
        (agreed(a=4, b=4, c=1), 3.0, None),  # three of seven: a theme asks for no coverage
        (agreed(a=4, b=4, c="rather-not-say"), None, Withheld.TOO_FEW),
        (agreed(a=4, b=4, c=1, d="no-opportunity"), 3.0, None),
    ],
)
def test_the_mean_of_a_theme_needs_three_answers_and_no_more(
    answers: Mapping[str, Answer], mean: float | None, withheld: Withheld | None
) -> None:
    theme = attitude_form_of(*(statement_item(item) for item in "abcdefg"))

    section = figures(theme, answers)

    assert (section.mean, section.withheld) == (mean, withheld)


def test_a_theme_has_no_target_and_no_gap() -> None:
    theme = attitude_form_of(*(statement_item(item) for item in "abc"))

    section = figures(theme, {item: Answer(value=1, target=5) for item in "abc"})

    assert (section.mean, section.target_mean, section.gap) == (1.0, None, None)


def test_a_statement_among_competencies_does_not_lift_the_rule_of_coverage() -> None:
    form = form_of(*(competency_item(item) for item in "abcdef"), statement_item("belong"))

    section = figures(form, {**answered(a=3, b=3), **agreed(belong=3)})

    assert (section.rated, section.items, section.withheld) == (3, 7, Withheld.LOW_COVERAGE)
