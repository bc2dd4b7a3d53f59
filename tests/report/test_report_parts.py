"""What the parts of the plan say, and what they leave out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from librarian_self.model.answer import Evidence
from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction, GoalStatus, PlanSettings
from librarian_self.model.scores import Withheld
from librarian_self.report.content import ALL_PARTS, Change, Learning, Part, PlanContent, Priority, Strength
from librarian_self.report.plan import composed_plan
from tests.report.plans import VOICES, empty_plan, goal_of, shipped_form, speaker, usual_plan
from tests.report.reading import words_of

VOICE = VOICES["en"]


def said(content: PlanContent, language: str = "en") -> str:
    return words_of(composed_plan(content, speaker(language)))


def figure_of(number: float | None) -> str:
    return "–" if number is None else speaker().number(number, 1)


def goals(*statuses: GoalStatus, hours: int | None = 3) -> tuple[Goal, ...]:
    return tuple(
        replace(goal_of(VOICE, n), title=f"Goal number {n}", status=status, hours_month=hours)
        for n, status in enumerate(statuses, start=1)
    )


ACTIVE, RESTING, DONE, DROPPED = GoalStatus


def test_the_cover_says_whose_plan_it_is_and_from_which_form() -> None:
    text = said(usual_plan())
    form = shipped_form()
    assert f"Professional competencies, version {form.version} ({form.hash[:8]})" in text
    assert "Self-assessed on 10 March 2026; 20 November 2026" in text
    assert "Period 1 December 2026 – 30 November 2027" in text
    assert "Plan written on 23 November 2026" in text
    assert "it is not for attestation, pay or discipline" in text


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2026-12-01", None, "Period from 1 December 2026"),
        (None, "2027-11-30", "Period until 30 November 2027"),
        (None, None, "Period Plan written on"),
    ],
)
def test_a_period_may_be_open(start: str | None, end: str | None, shown: str) -> None:
    assert shown in said(replace(empty_plan(), settings=PlanSettings(start=start, end=end)))


def test_the_goals_stand_on_the_cover_with_their_hours_together() -> None:
    text = said(replace(empty_plan(), goals=goals(ACTIVE, ACTIVE, RESTING)))
    cover = text[: text.index("Where I stand")]
    assert "Goal number 1 2 → 4 15 February 2027 3" in cover
    assert "Together 6" in cover
    assert "Goal number 3" not in cover


def test_coverage_is_said_without_the_reasons_for_not_rating() -> None:
    text = said(usual_plan())
    assert "43 of 47 competencies are rated." in text
    assert "opportunity" not in text


def test_the_table_has_the_numbers_of_the_charts() -> None:
    content = usual_plan()
    assert content.scores is not None
    text = said(content)
    for score in content.scores.sections:
        if score.withheld is None:
            figures = [figure_of(number) for number in (score.mean, score.target_mean, score.gap)]
            row = f"{score.rated} of {score.items} {' '.join(figures)}"
            assert row in text


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    assert "3,0 3,6 0,6" in said(usual_plan("uz"), "uz")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Withheld.TOO_FEW, "no figures yet: fewer than three competencies rated"),
        (Withheld.LOW_COVERAGE, "no figures yet: less than 60% of the section rated"),
    ],
)
def test_withheld_figures_are_a_dash_with_their_reason(reason: Withheld, words: str) -> None:
    content = usual_plan()
    assert content.scores is not None
    first = replace(content.scores.sections[0], mean=None, target_mean=None, gap=None, withheld=reason)
    changed = replace(content.scores, sections=(first, *content.scores.sections[1:]))
    text = said(replace(content, scores=changed))
    assert f"{first.rated} of {first.items} – – –" in text
    assert words in text


def test_strengths_name_level_target_and_example() -> None:
    text = said(usual_plan())
    assert "Level 5 (Leading), target 5. Example, 14 May 2026: In May I interviewed" in text
    bare = replace(usual_plan(), strengths=(Strength("needs-interview", 4, None, Evidence("  ")),))
    assert "Level 4 (Skilled). How I will use them" in said(bare)


def test_a_priority_says_why_and_what_would_help() -> None:
    text = said(usual_plan())
    assert "I am at level 3 (Independent), my target is 5 (Leading): a gap of 2 levels." in text
    assert "What would help:" in text
    assert "(4 h)" in text


def test_an_importance_that_was_assumed_is_marked() -> None:
    content = usual_plan()
    assumed = replace(content.priorities[0].suggestion, importance_assumed=True)
    text = said(replace(content, priorities=(Priority(assumed),)))
    assert "was not answered; the middle, 2 of 3, was counted" in text
    assert "My work needs this" not in text


def test_the_calculation_is_shown_with_the_numbers_of_the_first_gap() -> None:
    content = usual_plan()
    first = content.priorities[0].suggestion
    text = said(content)
    assert "How is this calculated?" in text
    assert f"it is {first.target} − {first.current} = {first.gap}" in text
    assert f"{first.importance} × {first.gap} ÷ (3 × 4) = {first.priority:.2f}" in text


def test_a_goal_shows_everything_it_holds() -> None:
    text = said(replace(usual_plan(), goals=(goal_of(VOICE, 1),)))
    for words in (
        VOICE.goal,
        VOICE.reason,
        VOICE.measure,
        VOICE.support,
        VOICE.obstacle,
        VOICE.if_then,
        "2 GB",
    ):
        assert words in text
    assert "from 2 (Developing) to 4 (Skilled)" in text
    assert "1 December 2026 – 15 February 2027; 4 hours a month" in text
    assert f"☑ {VOICE.action} by doing 15 January 2027 12" in text
    assert "☐" in text
    assert "21 hours in all: by doing 71%, with others 19%, by study 10%" in text


def test_a_goal_of_another_form_names_no_competency() -> None:
    text = said(replace(usual_plan(), goals=(replace(goal_of(VOICE, 1), form="other"),), priorities=()))
    assert "from 2 to 4" in text
    assert "Competency" not in text


def test_an_active_goal_leaves_room_for_what_is_not_said_yet_and_a_resting_one_does_not() -> None:
    bare = Goal("g", "Bare goal")
    assert "How I will know" in said(replace(empty_plan(), goals=(bare,)))
    rested = said(replace(empty_plan(), goals=(goal_of(VOICE, 1), replace(bare, status=RESTING))))
    assert rested.count("How I will know") == 1


def test_at_most_five_goals_stand_as_active() -> None:
    text = said(replace(empty_plan(), goals=goals(*[ACTIVE] * 7)))
    assert "There are 7 active goals. The first 5 stand as active here" in text
    waiting = text[text.index("Waiting for their turn") :]
    assert "Goal number 6" in waiting
    assert "Goal number 7" in waiting
    assert "Goal number 5" not in waiting
    assert "Waiting" not in said(replace(empty_plan(), goals=goals(*[ACTIVE] * 5)))


@pytest.mark.parametrize(("available", "warned"), [(None, False), (6, False), (5, True), (0, True)])
def test_more_hours_than_there_are_get_a_kind_word(available: int | None, warned: bool) -> None:
    content = replace(empty_plan(), goals=goals(ACTIVE, ACTIVE), settings=PlanSettings(hours_month=available))
    assert ("The active goals ask for 6 hours a month" in said(content)) is warned


def test_goals_stand_under_what_became_of_them() -> None:
    text = said(replace(empty_plan(), goals=goals(ACTIVE, RESTING, DONE, DROPPED)))
    order = [
        text.rindex(words)
        for words in (
            "Resting",
            "Goal number 2",
            "Goals that are done Goal number 3",
            "Let go",
            "Goal number 4",
        )
    ]
    assert order == sorted(order)


def test_without_an_active_goal_there_is_a_blank_one() -> None:
    text = said(replace(empty_plan(), goals=goals(DONE)))
    assert "No goal is active now." in text
    assert "What I will be able to do" in text


def test_actions_without_hours_have_no_mix() -> None:
    goal = replace(goal_of(VOICE, 1), actions=(GoalAction("Read", ActionKind.STUDY, 0),))
    assert "hours in all" not in said(replace(empty_plan(), goals=(goal,)))


def test_learning_stands_in_its_order_with_its_hours() -> None:
    entries = (Learning("2027-01-12", "later", 4), Learning("2026-12-08", "earlier", 2.5, goal="My goal"))
    text = said(replace(empty_plan(), learning=entries))
    assert text.index("earlier") < text.index("later")
    assert "for: My goal" in text
    assert "Together 6.5" in text
    assert "Hours by year: 2026 – 2.5; 2027 – 4." in text


def test_the_hours_of_one_year_are_said_once() -> None:
    entries = (Learning("2026-01-12", "a", 4), Learning("2026-12-08", "b"))
    text = said(replace(empty_plan(), learning=entries))
    assert "Together 4" in text
    assert "Hours by year" not in text


def test_change_is_counted_with_its_caution() -> None:
    text = said(replace(empty_plan(), change=Change(11, 29, 2, "2026-03-10")))
    assert "Since 10 March 2026: 11 answered higher, 29 the same, 2 lower. Small moves can be chance" in text
    assert "What has changed" not in said(empty_plan())


HEADINGS = {
    Part.AIMS: "Where I am heading",
    Part.PROFILE: "Where I stand",
    Part.STRENGTHS: "My strengths",
    Part.PRIORITIES: "What to work on first",
    Part.GOALS: "What I will be able to do",
    Part.ETHICS: "Ethics: what I commit to",
    Part.REVIEWS: "Review log",
    Part.LEARNING: "Learning log",
    Part.CHANGE: "What has changed since last time",
    Part.SIGNATURES: "Signatures",
}


@pytest.mark.parametrize("part", Part)
def test_a_part_that_is_not_shared_leaves_no_trace(part: Part) -> None:
    content = replace(usual_plan(), goals=())
    assert HEADINGS[part] in said(content)
    assert HEADINGS[part] not in said(replace(content, parts=ALL_PARTS - {part}))


def test_a_copy_with_goals_alone_holds_no_answers() -> None:
    text = said(replace(usual_plan(), parts=frozenset({Part.GOALS})))
    assert VOICE.goal in text
    assert VOICE.example not in text
    assert "competencies are rated" not in text


def test_a_plan_without_its_form_shows_ids_rather_than_nothing() -> None:
    text = said(replace(usual_plan(), form=None))
    assert "needs-interview" in text or "There are no results yet" in text
    assert "What would help" not in text


def test_a_radar_is_left_out_where_it_has_no_shape() -> None:
    content = usual_plan()
    assert content.form is not None
    two = replace(content.form, sections=content.form.sections[:2])
    text = said(replace(content, form=two))
    assert "Largest gaps first" in text
    assert "Where I am and where I want to be" not in text
