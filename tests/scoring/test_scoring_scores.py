"""Form and answers together: what must hold whatever the form asks and whatever somebody answers."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from librarian_self.model.answer import Answer
from librarian_self.model.expression import Name
from librarian_self.model.form import NOT_MY_WORK, Form, Section
from librarian_self.model.scores import ItemScore, SectionScore
from librarian_self.scoring.scores import score
from librarian_self.scoring.visibility import visible_items
from tests.builders import (
    agreed,
    answered,
    attitude_form_of,
    call,
    competency_item,
    form_of,
    section_of,
    statement_item,
    without,
)
from tests.strategies import (
    ROLE,
    UNRATED,
    answered_forms,
    answers_to,
    attitude_forms,
    competency_forms,
    forms,
)

Drawn = tuple[Form, dict[str, Answer]]

always_asked = competency_forms(conditional=False, unscored=False)


def figures(section: SectionScore) -> tuple[float | None, ...]:
    return section.mean, section.median, section.target_mean, section.gap


# One whole example


def test_a_small_form_is_scored_from_end_to_end() -> None:
    form = form_of(
        section_of(
            "service",
            competency_item("listen", target=4),
            competency_item("adapt"),
            competency_item("include", evidence_from=4),
            competency_item("teach-adapting", when=call(">=", Name("adapt"), 3)),
        ),
        section_of("digital", competency_item("search", target=3), competency_item("backup")),
        role_targets={"reader-service": {"listen": 5, "adapt": 3}},
    )
    answers = answered(
        listen=(3, None, 3), adapt=(2, 4), include=5, teach_adapting=5, search="not-my-work", backup=1
    )

    scores = score(form, answers, "reader-service", assessment=7)

    assert (scores.form, scores.version, scores.form_hash) == (
        "competencies",
        "1.0",
        "competencies-1.0-hash",
    )
    assert scores.assessment == 7
    assert [item.id for item in scores.items] == [item.id for item in form.items()]
    listen, adapt = scores.items[:2]
    assert (listen.target, listen.gap, listen.priority) == (5, 2, 0.5)  # 3 * 2 / 12
    assert (adapt.target, adapt.role_target, adapt.gap, adapt.priority) == (4, 3, 2, 1 / 3)  # 2 * 2 / 12
    assert scores.item("teach-adapting") == ItemScore("teach-adapting", "service", visible=False)
    service, digital = scores.sections
    assert (service.rated, service.items, service.coverage) == (3, 3, 1.0)
    assert figures(service) == (10 / 3, 3.0, 4.5, 2.0)  # 3 2 5 · 5 4 · 2 2
    assert (digital.rated, digital.items, digital.coverage) == (1, 2, 1.0)
    assert figures(digital) == (None,) * 4


def test_a_small_attitude_form_is_a_profile() -> None:
    form = attitude_form_of(
        section_of(
            "belonging",
            statement_item("belong"),
            statement_item("proud"),
            statement_item("trust"),
            statement_item("lonely", reverse=True),
        )
    )

    (theme,) = score(form, agreed(belong=5, proud=4, trust=3, lonely=2)).sections

    assert figures(theme) == (4.0, 4.0, None, None)  # 5 4 3 4


# Single items


@given(answered_forms())
def test_every_gap_is_zero_or_more_and_there_only_with_both(drawn: Drawn) -> None:
    for item in score(*drawn, ROLE).items:
        assert (item.gap is None) is (item.current is None or item.target is None)
        assert item.gap is None or item.gap >= 0


@given(answered_forms())
def test_every_priority_lies_between_zero_and_one_and_stands_beside_a_gap(drawn: Drawn) -> None:
    for item in score(*drawn, ROLE).items:
        assert (item.priority is None) is (item.gap is None)
        assert item.priority is None or 0 <= item.priority <= 1


@given(answered_forms(), st.data())
def test_more_importance_never_lowers_a_priority(drawn: Drawn, data: st.DataObject) -> None:
    form, answers = drawn
    item = data.draw(st.sampled_from([item.id for item in form.items()]))
    answer = answers.get(item, Answer())
    low, high = sorted(data.draw(st.tuples(st.integers(1, 3), st.integers(1, 3))))

    less = score(form, {**answers, item: replace(answer, importance=low)}, ROLE).item(item)
    more = score(form, {**answers, item: replace(answer, importance=high)}, ROLE).item(item)

    assert less is not None
    assert more is not None
    assert (less.priority or 0) <= (more.priority or 0)


@given(answered_forms(attitude_forms()))
def test_no_attitude_has_a_gap_however_it_was_answered(drawn: Drawn) -> None:
    scores = score(*drawn, ROLE)

    assert {item.gap for item in scores.items} == {None}
    assert {section.gap for section in scores.sections} == {None}


@given(answered_forms(forms()))
def test_what_was_not_asked_is_listed_with_nothing_known(drawn: Drawn) -> None:
    form, answers = drawn
    visible = visible_items(form, answers)

    for item in score(form, answers, ROLE).items:
        assert item.visible is (item.id in visible)
        assert item.visible or item == ItemScore(item.id, item.section, visible=False)


# Sections


@given(answered_forms(forms()))
def test_coverage_lies_between_zero_and_one(drawn: Drawn) -> None:
    for section in score(*drawn, ROLE).sections:
        assert 0 <= section.rated <= section.items
        assert section.coverage is None or 0 <= section.coverage <= 1


@given(answered_forms(forms()))
def test_figures_are_all_there_or_the_reason_is(drawn: Drawn) -> None:
    for section in score(*drawn, ROLE).sections:
        assert (section.mean is None) is (section.withheld is not None)
        assert (section.median is None) is (section.mean is None)
        assert (section.gap is None) is (section.target_mean is None)
        assert section.gap is None or section.mean is not None


@given(answered_forms(forms()))
def test_means_stay_on_the_scale(drawn: Drawn) -> None:
    form, answers = drawn
    scales = [scale for scale in map(form.scale_of, form.items()) if scale is not None]
    assume(scales)
    lowest, highest = scales[0].lowest, scales[0].highest

    for section in score(form, answers, ROLE).sections:
        for mean in (section.mean, section.median, section.target_mean):
            assert mean is None or lowest <= mean <= highest
        assert section.gap is None or 0 <= section.gap <= highest - lowest


@given(answered_forms(always_asked), st.data())
def test_an_item_that_is_left_unrated_is_never_counted_as_zero(drawn: Drawn, data: st.DataObject) -> None:
    form, answers = drawn
    item = data.draw(st.sampled_from([item.id for item in form.items()]))
    untouched = without(answers, item)
    word = data.draw(st.sampled_from(UNRATED))

    before = score(form, untouched, ROLE)
    after = score(form, {**untouched, item: Answer(unrated=word)}, ROLE)

    for earlier, later in zip(before.sections, after.sections, strict=True):
        assert later.rated == earlier.rated
        if word != NOT_MY_WORK or earlier.withheld is None:
            assert figures(later) == figures(earlier)


@given(answered_forms(always_asked), st.integers(1, 9))
def test_new_items_that_are_not_part_of_the_work_change_no_figure(drawn: Drawn, many: int) -> None:
    form, answers = drawn
    first, *others = form.sections
    scale = next(form.items()).scale or ""
    new = [competency_item(f"new-{number}", scale=scale) for number in range(many)]
    longer = replace(form, sections=(replace(first, items=(*first.items, *new)), *others))

    before = score(form, answers, ROLE).sections
    after = score(longer, answers | {item.id: Answer(unrated=NOT_MY_WORK) for item in new}, ROLE).sections

    assert list(map(figures, after)) == list(map(figures, before))
    assert [section.coverage for section in after] == [section.coverage for section in before]


@given(answered_forms(), st.data())
def test_hidden_answers_change_nothing(drawn: Drawn, data: st.DataObject) -> None:
    form, answers = drawn
    visible = visible_items(form, answers)
    hidden = {item: answer for item, answer in data.draw(answers_to(form)).items() if item not in visible}

    bare = {item: answer for item, answer in answers.items() if item in visible}

    assert score(form, bare | hidden, ROLE) == score(form, bare, ROLE) == score(form, answers, ROLE)


@given(answered_forms(always_asked | attitude_forms()), st.randoms(use_true_random=False))
def test_the_order_of_items_and_sections_changes_no_figure(drawn: Drawn, chance: Random) -> None:
    form, answers = drawn
    sections = [_shuffled(section, chance) for section in form.sections]
    chance.shuffle(sections)
    shuffled = replace(form, sections=tuple(sections))

    before, after = score(form, answers, ROLE), score(shuffled, answers, ROLE)

    assert {section.id: section for section in after.sections} == {
        section.id: section for section in before.sections
    }
    assert {item.id: item for item in after.items} == {item.id: item for item in before.items}


@given(answered_forms(forms()))
def test_what_is_said_about_unknown_items_changes_nothing(drawn: Drawn) -> None:
    form, answers = drawn

    assert score(form, answers | answered(elsewhere=(1, 5, 3)), ROLE) == score(form, answers, ROLE)


@given(answered_forms(attitude_forms()))
def test_turning_every_statement_and_answer_round_leaves_the_profile_as_it_was(drawn: Drawn) -> None:
    form, answers = drawn
    turned = replace(
        form,
        sections=tuple(
            replace(section, items=tuple(replace(item, reverse=not item.reverse) for item in section.items))
            for section in form.sections
        ),
    )
    opposite = {
        item: replace(answer, value=1 + 5 - answer.value) if isinstance(answer.value, int) else answer
        for item, answer in answers.items()
    }

    assert score(turned, opposite).sections == score(form, answers).sections


def _shuffled(section: Section, chance: Random) -> Section:
    items = list(section.items)
    chance.shuffle(items)
    return replace(section, items=tuple(items))
