"""The score of one item: where its target comes from, its gap, its priority, and what an example changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.answer import Answer, Evidence
from librarian_self.model.form import Form, Item, ItemType, Kind, Scale
from librarian_self.model.scores import ItemScore, TargetSource
from librarian_self.scoring.items import gap_between, priority_of, score_item
from tests.builders import (
    SECTION,
    attitude_form_of,
    competency_item,
    form_of,
    plain_item,
    rated,
    scale_of,
    statement_item,
    unrated,
)
from tests.strategies import UNRATED, scales

levels = st.none() | st.integers(0, 7)
importances = st.none() | st.integers(1, 3)


def score_of(item: Item, answer: Answer | None, form: Form | None = None, role: str = "") -> ItemScore:
    return score_item(form or form_of(item), item, SECTION, answer, role)


# Target


@pytest.mark.parametrize(
    ("own", "role", "item", "target", "source"),
    [
        (5, 4, 3, 5, TargetSource.OWN),
        (5, None, None, 5, TargetSource.OWN),
        (1, 4, 3, 1, TargetSource.OWN),
        (None, 4, 3, 4, TargetSource.ROLE),
        (None, 4, None, 4, TargetSource.ROLE),
        (None, None, 3, 3, TargetSource.ITEM),
        (None, None, None, None, None),
    ],
)
def test_the_target_is_ones_own_else_the_roles_else_the_items(
    own: int | None, role: int | None, item: int | None, target: int | None, source: TargetSource | None
) -> None:
    listen = competency_item("listen", target=item)
    form = form_of(listen, role_targets={"reader-service": {"listen": role}} if role else None)

    score = score_of(listen, rated(2, own), form, "reader-service")

    assert (score.target, score.target_source) == (target, source)


def test_the_roles_target_stays_visible_beside_ones_own() -> None:
    listen = competency_item("listen", target=3)
    form = form_of(listen, role_targets={"reader-service": {"listen": 4}})

    score = score_of(listen, rated(2, 5), form, "reader-service")

    assert (score.target, score.role_target) == (5, 4)


def test_a_target_of_zero_on_a_scale_from_zero_is_a_target() -> None:
    listen = competency_item("listen", target=2, scale="care")
    form = form_of(listen, scales=[scale_of("care", 0, 3)])

    score = score_of(listen, rated(0, 0), form)

    assert (score.target, score.target_source, score.gap) == (0, TargetSource.OWN, 0)


def test_another_roles_target_is_not_counted() -> None:
    listen = competency_item("listen")
    form = form_of(listen, role_targets={"reader-service": {"listen": 4}})

    assert score_of(listen, rated(2), form, "head-methodist").target is None


# Gap


@pytest.mark.parametrize(
    ("current", "target", "gap"),
    [
        (2, 4, 2),
        (1, 5, 4),
        (4, 4, 0),
        (5, 3, 0),
        (0, 0, 0),
        (None, 4, None),
        (2, None, None),
        (None, None, None),
    ],
)
def test_a_gap_is_how_far_the_target_lies_above_and_unknown_without_both(
    current: int | None, target: int | None, gap: int | None
) -> None:
    assert gap_between(current, target) == gap


@given(levels, levels)
def test_a_gap_is_never_negative_and_there_only_with_both(current: int | None, target: int | None) -> None:
    gap = gap_between(current, target)

    assert (gap is None) is (current is None or target is None)
    assert gap is None or gap >= 0


@given(st.integers(0, 7), st.integers(0, 7))
def test_of_two_levels_at_most_one_is_below_the_other(one: int, other: int) -> None:
    assert 0 in (gap_between(one, other), gap_between(other, one))


# Priority


@pytest.mark.parametrize(
    ("gap", "importance", "lowest", "highest", "priority"),
    [
        (4, 3, 1, 5, 1.0),  # 3 * 4 / (3 * 4): the widest gap in what matters most
        (2, 3, 1, 5, 0.5),  # 3 * 2 / 12
        (2, 2, 1, 5, 1 / 3),  # 2 * 2 / 12
        (2, None, 1, 5, 1 / 3),  # unanswered importance counts as 2
        (1, 1, 1, 5, 1 / 12),
        (0, 3, 1, 5, 0.0),
        (3, 1, 0, 3, 1 / 3),  # 1 * 3 / (3 * 3)
        (1, 2, 1, 7, 1 / 9),  # 2 * 1 / (3 * 6)
        (None, 3, 1, 5, None),
        (0, 3, 1, 1, 0.0),  # one step alone leaves no room for a gap
    ],
)
def test_priority_is_importance_times_gap_over_three_times_the_length_of_the_scale(
    gap: int | None, importance: int | None, lowest: int, highest: int, priority: float | None
) -> None:
    assert priority_of(gap, importance, scale_of("any", lowest, highest)) == priority


def test_importance_that_nobody_gave_is_counted_but_not_made_up() -> None:
    assert score_of(competency_item("listen"), rated(1, 5)).importance is None
    assert score_of(competency_item("listen"), rated(1, 5, 2)).importance == 2


@st.composite
def scales_with_two_gaps(draw: st.DrawFn) -> tuple[Scale, int, int]:
    """A scale, a gap on it, and one that is at least as wide."""
    scale = draw(scales())
    widest = scale.highest - scale.lowest
    narrow = draw(st.integers(0, widest))
    return scale, narrow, draw(st.integers(narrow, widest))


@given(scales_with_two_gaps(), importances)
def test_priority_lies_between_zero_and_one_and_is_zero_only_without_a_gap(
    drawn: tuple[Scale, int, int], importance: int | None
) -> None:
    scale, gap, _ = drawn

    priority = priority_of(gap, importance, scale)

    assert priority is not None
    assert 0 <= priority <= 1
    assert (priority == 0) is (gap == 0)


@given(scales_with_two_gaps(), importances)
def test_a_wider_gap_never_lowers_the_priority(drawn: tuple[Scale, int, int], importance: int | None) -> None:
    scale, narrow, wide = drawn

    lower, higher = priority_of(narrow, importance, scale), priority_of(wide, importance, scale)

    assert lower is not None
    assert higher is not None
    assert lower <= higher
    assert (lower < higher) is (narrow < wide)


@given(scales_with_two_gaps(), st.integers(1, 3), st.integers(1, 3))
def test_more_importance_never_lowers_the_priority(
    drawn: tuple[Scale, int, int], one: int, other: int
) -> None:
    scale, gap, _ = drawn

    lower, higher = (priority_of(gap, weight, scale) for weight in sorted((one, other)))

    assert lower is not None
    assert higher is not None
    assert lower <= higher


# Not rated


@pytest.mark.parametrize("word", UNRATED)
def test_an_unrated_item_keeps_its_reason_and_has_no_level_gap_or_priority(word: str) -> None:
    score = score_of(competency_item("listen", target=4), unrated(word))

    assert score.unrated == word
    assert (score.current, score.gap, score.priority, score.scored, score.claimed) == (None,) * 5
    assert score.target == 4


def test_a_level_that_was_taken_back_with_a_reason_is_not_counted() -> None:
    score = score_of(competency_item("listen", target=4), Answer(current=2, unrated="rather-not-say"))

    assert (score.current, score.gap) == (None, None)


def test_an_item_without_an_answer_shows_its_target_alone() -> None:
    assert score_of(competency_item("listen", target=4), None) == ItemScore(
        "listen", SECTION, target=4, target_source=TargetSource.ITEM
    )


# Claimed and evidenced


@pytest.mark.parametrize(
    ("current", "example", "claimed", "evidenced"),
    [
        (3, "I led two courses", 3, None),  # below the level from which an example is asked
        (4, "I led two courses", 4, 4),
        (5, "I led two courses", 5, 5),
        (4, None, 4, None),
        (4, "  ", 4, None),
    ],
)
def test_from_the_level_that_asks_for_it_an_example_makes_the_level_evidenced(
    current: int, example: str | None, claimed: int, evidenced: int | None
) -> None:
    score = score_of(competency_item("teach", evidence_from=4), rated(current, example=example))

    assert (score.claimed, score.evidenced) == (claimed, evidenced)


def test_where_the_form_asks_for_no_example_no_level_is_evidenced() -> None:
    assert score_of(competency_item("teach"), rated(5, example="I led two courses")).evidenced is None


@given(st.integers(1, 5), levels, importances, st.text())
def test_an_example_changes_no_other_figure(
    current: int, target: int | None, importance: int | None, example: str
) -> None:
    teach = competency_item("teach", evidence_from=3, target=4)
    bare = Answer(current=current, target=target, importance=importance)
    with_example = replace(bare, evidence=Evidence(example), note=example)

    assert replace(score_of(teach, with_example), evidenced=None) == score_of(teach, bare)


# Attitude statements, and items without a score


@pytest.mark.parametrize(
    ("reverse", "step", "scored"), [(False, 4, 4), (True, 4, 2), (True, 3, 3), (True, 1, 5), (True, 5, 1)]
)
def test_a_reversed_statement_is_shown_raw_and_scored_lowest_plus_highest_minus_the_answer(
    reverse: bool, step: int, scored: int
) -> None:
    lonely = statement_item("lonely", reverse=reverse)

    score = score_of(lonely, Answer(value=step), attitude_form_of(lonely))

    assert (score.current, score.scored) == (step, scored)


def test_an_attitude_never_has_a_target_or_a_gap() -> None:
    belong = statement_item("belong")

    score = score_of(belong, Answer(value=1, target=5, importance=3), attitude_form_of(belong))

    assert (score.target, score.gap, score.priority, score.importance) == (None,) * 4


@pytest.mark.parametrize("kind", [Kind.ATTITUDE, Kind.ETHICS])
def test_a_level_in_an_attitude_or_ethics_form_is_part_of_a_profile_and_never_a_gap(kind: Kind) -> None:
    listen = competency_item("listen", target=5)
    form = form_of(listen, kind=kind, role_targets={"reader-service": {"listen": 5}})

    score = score_of(listen, rated(1, 5, 3), form, "reader-service")

    assert score == ItemScore("listen", SECTION, current=1, scored=1)


@pytest.mark.parametrize("word", UNRATED)
def test_a_statement_may_be_left_unrated_too(word: str) -> None:
    lonely = statement_item("lonely", reverse=True)

    score = score_of(lonely, Answer(value=5, unrated=word), attitude_form_of(lonely))

    assert score == ItemScore("lonely", SECTION, unrated=word)


@pytest.mark.parametrize("item_type", [ItemType.TEXT, ItemType.NUMBER, ItemType.DATE])
def test_a_companion_fact_is_listed_without_a_score(item_type: ItemType) -> None:
    feedback = plain_item("feedback", item_type)

    assert score_of(feedback, Answer(value=12)) == ItemScore("feedback", SECTION)
