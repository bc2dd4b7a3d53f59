"""Goals and the plan's settings in an open profile."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.form import ActionKind
from librarian_self.model.parts import ONLY, PlanPart
from librarian_self.model.plan import Goal, GoalAction, GoalStatus, PlanSettings
from librarian_self.model.profile import LONGEST_NOTE
from librarian_self.services.changes import Changed
from librarian_self.services.checking import MOST_HOURS, PlanRefused, checked
from librarian_self.services.parts_json import (
    goal_from_json,
    part_to_json,
    settings_from_json,
)
from librarian_self.services.session import Session

ACTION = GoalAction("Watch a colleague", ActionKind.OTHERS, 3, "2026-12-01", done=True, source="watch")
GOAL = Goal(
    "g1",
    "I ask on",
    form="everything",
    item="ask",
    from_level=1,
    to_level=3,
    reason="Readers say what they need",
    start="2026-11-23",
    due="2027-02-23",
    hours_month=4,
    status=GoalStatus.RESTING,
    actions=(ACTION, GoalAction("Read", ActionKind.STUDY, 0)),
)
PLAN = PlanSettings("Town library", "2026-11-01", "2027-11-01", 6, "Lead", "Teach", "I listen well")


class TestGoals:
    """`save` and `remove_goal`."""

    def test_a_goal_comes_back_as_it_was(self, session: Session) -> None:
        changes = session.save(GOAL)
        assert changes.what == {Changed.PLAN}
        session.close()
        with Session.open(session.path) as again:
            assert again.goals() == (GOAL,)

    def test_goals_stand_in_the_order_in_which_they_came(self, session: Session) -> None:
        for name in ("b", "a", "c"):
            session.save(Goal(name, name))
        session.save(Goal("a", "changed"))
        assert [(goal.id, goal.title) for goal in session.goals()] == [
            ("b", "b"),
            ("a", "changed"),
            ("c", "c"),
        ]

    def test_a_goal_that_was_taken_out_comes_back_in_its_place(self, session: Session) -> None:
        for name in ("a", "b", "c"):
            session.save(Goal(name, name))
        session.remove(PlanPart.GOAL, "a")
        assert [goal.id for goal in session.goals()] == ["b", "c"]
        session.save(Goal("a", "again"))
        assert [goal.id for goal in session.goals()] == ["a", "b", "c"]

    def test_a_goal_that_cannot_be_shown_is_not_kept(self, session: Session) -> None:
        session.save(GOAL)
        with pytest.raises(PlanRefused):
            session.save(replace(GOAL, due="soon"))
        assert session.goals() == (GOAL,)


class TestSettings:
    """`save`."""

    def test_a_new_profile_has_said_nothing(self, session: Session) -> None:
        assert session.plan_settings() == PlanSettings()

    def test_they_come_back_as_they_were(self, session: Session) -> None:
        session.save(PlanSettings("First"))
        assert session.save(PLAN).what == {Changed.PLAN}
        session.close()
        with Session.open(session.path) as again:
            assert again.plan_settings() == PLAN

    def test_settings_that_cannot_be_shown_are_not_kept(self, session: Session) -> None:
        session.save(PLAN)
        with pytest.raises(PlanRefused):
            session.save(replace(PLAN, end="2026-11"))
        assert session.plan_settings() == PLAN


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
days = st.none() | st.dates().map(lambda day: day.isoformat())
whole = st.none() | st.integers(0, MOST_HOURS)
actions = st.builds(
    GoalAction,
    texts,
    st.sampled_from(ActionKind),
    st.integers(0, MOST_HOURS),
    days,
    st.booleans(),
    st.none() | texts,
)
goals = st.builds(
    Goal,
    id=st.just("g"),
    title=texts,
    form=st.none() | texts,
    item=st.none() | texts,
    from_level=st.none() | st.integers(0, 9),
    to_level=st.none() | st.integers(0, 9),
    reason=texts,
    measure=texts,
    support=texts,
    cost=texts,
    obstacle=texts,
    if_then=texts,
    start=days,
    due=days,
    hours_month=whole,
    status=st.sampled_from(GoalStatus),
    actions=st.lists(actions, max_size=3).map(tuple),
)
plans = st.builds(PlanSettings, texts, days, days, whole, texts, texts, texts)


@given(goals)
def test_json_gives_every_goal_back(goal: Goal) -> None:
    assert goal_from_json("g", part_to_json(goal)) == goal
    assert checked(goal) is goal


@given(plans)
def test_json_gives_all_settings_back(settings: PlanSettings) -> None:
    assert settings_from_json(ONLY, part_to_json(settings)) == settings
    assert checked(settings) is settings


def test_the_words_of_a_newer_program_are_left_aside() -> None:
    body = {**part_to_json(GOAL), "colour": "green"}
    body["actions"] = [{"text": "Read", "kind": "study", "hours": 2, "mood": "calm"}]
    read = goal_from_json("g1", body)
    assert read == replace(GOAL, actions=(GoalAction("Read", ActionKind.STUDY, 2),))
    assert settings_from_json(ONLY, {"institution": "Library", "colour": "green"}) == PlanSettings("Library")


def test_nothing_written_gives_the_defaults() -> None:
    assert settings_from_json(ONLY, {}) == PlanSettings()


@pytest.mark.parametrize(
    ("goal", "says"),
    [
        (replace(GOAL, start="23.11.2026"), "“23.11.2026” is not a date"),
        (replace(GOAL, due="2026-02-30"), "is not a date"),
        (replace(GOAL, due="20260230"), "is not a date"),
        (replace(GOAL, due="20261101"), "is not a date"),
        (replace(GOAL, due=""), "is not a date"),
        (replace(GOAL, actions=(replace(ACTION, due="tomorrow"),)), "“tomorrow” is not a date"),
        (replace(GOAL, hours_month=-1), "from 0 to 10000"),
        (replace(GOAL, hours_month=MOST_HOURS + 1), "from 0 to 10000"),
        (replace(GOAL, actions=(replace(ACTION, hours=-3),)), "from 0 to 10000"),
        (replace(GOAL, title="x" * (LONGEST_NOTE + 1)), "title has 20001 characters"),
        (replace(GOAL, measure="x" * 1_000_000), "measure has 1000000 characters"),
        (replace(GOAL, actions=(replace(ACTION, text="x" * (LONGEST_NOTE + 1)),)), "text has 20001"),
        (replace(GOAL, obstacle="\0"), "cannot be stored"),
        (replace(GOAL, support="\udc80"), "cannot be stored"),
    ],
)
def test_what_no_page_could_show_is_refused(goal: Goal, says: str) -> None:
    with pytest.raises(PlanRefused, match=says):
        checked(goal)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (replace(PLAN, start="autumn"), "“autumn” is not a date"),
        (replace(PLAN, end="x" * 1_000_000), "“x{40}” is not a date"),
        (replace(PLAN, hours_month=-1), "from 0 to"),
        (replace(PLAN, aim_one_year="x" * (LONGEST_NOTE + 1)), "aim_one_year has 20001"),
    ],
)
def test_settings_that_no_page_could_show_are_refused(settings: PlanSettings, says: str) -> None:
    with pytest.raises(PlanRefused, match=says):
        checked(settings)
