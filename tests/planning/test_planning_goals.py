"""A suggestion becomes a goal that can be made one's own, and goals add up to hours a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.answer import Answer
from librarian_self.model.form import Action, ActionKind, Form
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalAction, GoalStatus, Suggestion
from librarian_self.planning.dates import add_months
from librarian_self.planning.goals import active, draft_goal, hours_a_month, is_full, monthly_hours
from librarian_self.planning.suggest import suggest
from librarian_self.scoring.scores import score
from tests.builders import action_of, competency_item, form_of, rated, scale_of
from tests.strategies import ROLE, answered_forms, languages

TODAY = "2026-11-23"
IN_THREE_MONTHS = "2027-02-23"

WORK, PEOPLE, BOOKS = ActionKind.PRACTICE, ActionKind.OTHERS, ActionKind.STUDY
days = st.dates(date(1950, 1, 1), date(2150, 12, 31)).map(date.isoformat)


def form_with(*actions: Action, described: bool = False, **levels: str) -> Form:
    """A form whose one competency, aimed at 4, can be learned by `actions`; `levels` are l1, l2, ..."""
    listen = competency_item(
        "listen",
        target=4,
        actions=[action.id for action in actions],
        levels={int(name[1:]): words for name, words in levels.items()},
    )
    return form_of(listen, actions=actions, scales=[scale_of(described=described)])


def suggestion_in(form: Form, answer: Answer | None = None) -> Suggestion:
    (only,) = suggest(form, score(form, {"listen": answer or rated(2)}))
    return only


def draft(form: Form, language: str = "en", today: str = TODAY) -> Goal:
    return draft_goal(form, suggestion_in(form), "g1", language, today)


# Drafting


def test_a_goal_is_drafted_from_the_competency_its_next_level_and_its_actions() -> None:
    form = form_with(action_of("shadow-a-colleague", 6, PEOPLE), l4="I ask until I know what is meant")

    assert draft(form) == Goal(
        id="g1",
        title="Listen",
        form="competencies",
        item="listen",
        from_level=2,
        to_level=4,
        measure="I ask until I know what is meant",
        start=TODAY,
        due=IN_THREE_MONTHS,
        hours_month=2,
        status=GoalStatus.ACTIVE,
        actions=(
            GoalAction("Shadow a colleague", PEOPLE, 6, due=IN_THREE_MONTHS, source="shadow-a-colleague"),
        ),
    )


def test_a_goal_is_written_in_the_language_asked_for_or_the_nearest() -> None:
    form = form_with(action_of("shadow"), l4="I ask")

    goal = draft(form, "ru")
    assert (goal.title, goal.measure, goal.actions[0].text) == ("Listen (ru)", "I ask (ru)", "Shadow (ru)")
    assert draft(form, "kaa").title == "Listen (uz)"


@pytest.mark.parametrize(
    ("described", "levels", "measure"),
    [
        (False, {"l4": "I ask"}, "I ask"),
        (True, {"l4": "I ask"}, "I ask"),
        (True, {"l3": "I listen"}, "In general at 4"),
        (True, {}, "In general at 4"),
        (False, {"l3": "I listen"}, ""),
    ],
)
def test_the_measure_is_the_items_descriptor_else_the_scales_else_left_to_the_person(
    described: bool, levels: dict[str, str], measure: str
) -> None:
    assert draft(form_with(described=described, **levels)).measure == measure


def test_the_measure_follows_the_target_that_the_person_set() -> None:
    form = form_with(l4="I ask", l5="I teach others to ask")

    goal = draft_goal(form, suggestion_in(form, rated(2, 5)), "g1", "en", TODAY)

    assert (goal.to_level, goal.measure) == (5, "I teach others to ask")


def test_doing_comes_first_then_others_then_study_and_the_forms_order_within() -> None:
    form = form_with(
        action_of("read", kind=BOOKS),
        action_of("ask", kind=PEOPLE),
        action_of("try", kind=WORK),
        action_of("visit", kind=PEOPLE),
        action_of("repeat", kind=WORK),
    )

    assert [action.source for action in draft(form).actions] == ["try", "repeat", "ask", "visit", "read"]


@pytest.mark.parametrize(
    ("number", "months"),
    [
        (1, [3]),
        (2, [2, 3]),  # 1.5 and 3
        (3, [1, 2, 3]),
        (4, [1, 2, 3, 3]),  # 0.75, 1.5, 2.25, 3: a month that has begun is taken whole
        (6, [1, 1, 2, 2, 3, 3]),
        (7, [1, 1, 2, 2, 3, 3, 3]),  # 3/7, 6/7, 9/7, 12/7, 15/7, 18/7, 3
    ],
)
def test_actions_are_spread_over_three_months(number: int, months: list[int]) -> None:
    form = form_with(*(action_of(f"act-{place}") for place in range(number)))

    assert [action.due for action in draft(form).actions] == [add_months(TODAY, month) for month in months]


def test_a_goal_that_begins_at_the_end_of_a_month_is_due_at_the_end_of_one() -> None:
    goal = draft(form_with(*(action_of(f"act-{place}") for place in range(3))), today="2026-11-30")

    assert [action.due for action in goal.actions] == ["2026-12-30", "2027-01-30", "2027-02-28"]
    assert goal.due == "2027-02-28"


@pytest.mark.parametrize(
    ("hours", "a_month"), [((1,), 1), ((3,), 1), ((4,), 2), ((6, 3), 3), ((6, 4), 4), ((200, 200), 134)]
)
def test_hours_a_month_are_a_third_of_all_rounded_up(hours: tuple[int, ...], a_month: int) -> None:
    form = form_with(*(action_of(f"act-{place}", each) for place, each in enumerate(hours)))

    assert draft(form).hours_month == a_month


def test_without_actions_the_hours_stay_open() -> None:
    goal = draft(form_with())

    assert (goal.actions, goal.hours_month) == ((), None)


def test_a_suggestion_of_another_form_is_refused() -> None:
    stranger = replace(suggestion_in(form_with()), item="dance")

    with pytest.raises(KeyError, match="dance"):
        draft_goal(form_with(), stranger, "g1", "en", TODAY)


@given(answered_forms(), days, languages)
def test_every_draft_keeps_its_dates_within_itself_and_its_actions_within_the_form(
    drawn: tuple[Form, dict[str, Answer]], today: str, language: str
) -> None:
    form, answers = drawn

    for suggestion in suggest(form, score(form, answers, ROLE)):
        goal = draft_goal(form, suggestion, "g1", language, today)

        assert goal.start == today
        assert goal.due == add_months(today, 3)
        dues = [action.due or "" for action in goal.actions]
        assert all(today < due <= goal.due for due in dues)
        assert dues == sorted(dues)
        assert not dues or dues[-1] == goal.due
        assert sorted(action.source or "" for action in goal.actions) == sorted(suggestion.actions)
        assert all(action.source in form.actions for action in goal.actions)


@given(answered_forms(), languages)
def test_every_draft_is_open_and_leads_upwards(drawn: tuple[Form, dict[str, Answer]], language: str) -> None:
    form, answers = drawn

    for suggestion in suggest(form, score(form, answers, ROLE)):
        goal = draft_goal(form, suggestion, "g1", language, TODAY)

        assert goal.status is GoalStatus.ACTIVE
        assert goal.title
        assert goal.actions_done == 0
        assert goal.hours == sum(form.actions[action].hours for action in suggestion.actions)
        assert goal.from_level is not None
        assert goal.to_level is not None
        assert goal.from_level < goal.to_level


# Hours a month


def steps(*hours: int, done: bool = False) -> tuple[GoalAction, ...]:
    return tuple(GoalAction("Do it", WORK, each, done=done) for each in hours)


@pytest.mark.parametrize(
    ("goal", "hours"),
    [
        (Goal("g", "Set by hand", hours_month=4, actions=steps(90)), 4),
        (Goal("g", "Set to none", hours_month=0, actions=steps(90)), 0),
        (Goal("g", "No dates: three months", actions=steps(6)), 2),
        (Goal("g", "No dates: rounded up", actions=steps(7)), 3),
        (Goal("g", "Start alone: three months", start=TODAY, actions=steps(6)), 2),
        (Goal("g", "Six months", start="2026-09-05", due="2027-03-05", actions=steps(6, 6)), 2),
        (Goal("g", "A begun month", start="2026-09-05", due="2026-10-06", actions=steps(6)), 3),
        (Goal("g", "Due on the day it starts", start=TODAY, due=TODAY, actions=steps(5)), 5),
        (Goal("g", "Half done", actions=steps(6) + steps(60, done=True)), 2),
        (Goal("g", "All done", actions=steps(60, done=True)), 0),
        (Goal("g", "Nothing yet"), 0),
    ],
)
def test_a_goal_counts_what_its_person_set_else_its_open_actions_spread_over_its_months(
    goal: Goal, hours: int
) -> None:
    assert hours_a_month([goal]) == hours


def test_only_active_goals_ask_for_hours() -> None:
    goals = [Goal(status.value, "Learn", hours_month=2, status=status) for status in GoalStatus]

    assert hours_a_month(goals) == 2
    assert [goal.id for goal in active(goals)] == ["active"]


def test_no_goals_ask_for_no_hours() -> None:
    assert hours_a_month([]) == 0
    assert active([]) == ()


goals = st.builds(
    Goal,
    id=st.uuids().map(str),
    title=st.just("Learn"),
    start=st.none() | days,
    due=st.none() | days,
    hours_month=st.none() | st.integers(0, 80),
    status=st.sampled_from(GoalStatus),
    actions=st.lists(
        st.builds(
            GoalAction,
            st.just("Do it"),
            st.sampled_from(ActionKind),
            st.integers(1, 200),
            done=st.booleans(),
        ),
        max_size=4,
    ).map(tuple),
)


@given(st.lists(goals, max_size=4), st.lists(goals, max_size=4))
def test_hours_add_up_goal_by_goal(some: list[Goal], others: list[Goal]) -> None:
    assert hours_a_month(some + others) == hours_a_month(some) + hours_a_month(others) >= 0


@given(st.lists(goals, max_size=4))
def test_ticking_an_action_never_asks_for_more_hours(some: list[Goal]) -> None:
    ticked = [
        replace(goal, actions=tuple(replace(action, done=True) for action in goal.actions)) for goal in some
    ]

    assert hours_a_month(ticked) <= hours_a_month(some)


@given(st.lists(goals, max_size=4))
def test_active_goals_keep_their_order_and_are_all_that_count(some: list[Goal]) -> None:
    working_on = active(some)

    assert list(working_on) == [goal for goal in some if goal.status is GoalStatus.ACTIVE]
    assert hours_a_month(working_on) == hours_a_month(some)


# One goal at a time


@given(
    st.lists(
        st.builds(Goal, st.just("g"), st.just("x"), hours_month=st.none() | st.integers(0, 50)), max_size=8
    )
)
def test_together_the_goals_ask_for_what_each_of_them_asks_for(goals: list[Goal]) -> None:
    assert hours_a_month(goals) == sum(monthly_hours(goal) for goal in goals)


def test_a_goal_that_rests_says_what_it_would_ask_for_and_adds_nothing() -> None:
    resting = Goal("g", "x", hours_month=6, status=GoalStatus.RESTING)

    assert monthly_hours(resting) == 6
    assert hours_a_month([resting]) == 0


@pytest.mark.parametrize(("count", "full"), [(0, False), (4, False), (5, True), (6, True)])
def test_a_plan_is_full_with_five_active_goals(count: int, full: bool) -> None:
    goals = [Goal(f"g{number}", "x") for number in range(count)]
    others = [Goal(f"r{number}", "x", status=GoalStatus.RESTING) for number in range(9)]

    assert is_full([*others, *goals]) is full
    assert MOST_ACTIVE_GOALS == 5
