"""Goals sorted for the page: at most five active, none lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.form import ActionKind
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalAction, GoalStatus
from librarian_self.planning.goals import hours_a_month
from librarian_self.report.blocks import Box, Detail, Details, Heading, Look, Table
from librarian_self.report.content import PlanContent
from librarian_self.report.parts.goal_card import blank_card, goal_card, quiet_card
from librarian_self.report.parts.goal_lists import GoalLists, hours_asked
from librarian_self.report.parts.writing import Writing
from tests.report.plans import MADE, VOICES, goal_of, shipped_form, speaker

statuses = st.lists(st.sampled_from(list(GoalStatus)), max_size=20)


def goals(found: list[GoalStatus]) -> list[Goal]:
    return [Goal(f"{n}", f"Goal {n}", status=status, hours_month=n) for n, status in enumerate(found)]


def writing() -> Writing:
    content = PlanContent(MADE, "Gulnora", form=shipped_form())
    return Writing(content, speaker(), lambda words, _bold, size: len(words) * size / 2)


def details(box: Box) -> list[Detail]:
    return [row for block in box.blocks if isinstance(block, Details) for row in block.rows]


def tables(box: Box) -> list[Table]:
    return [block for block in box.blocks if isinstance(block, Table)]


def labels(box: Box) -> list[str]:
    return [row.label for row in details(box)]


@given(statuses)
def test_every_goal_stands_in_one_list_alone(found: list[GoalStatus]) -> None:
    lists = GoalLists.of(goals(found))
    together = [*lists.active, *lists.waiting, *lists.resting, *lists.done, *lists.dropped]
    assert sorted(goal.id for goal in together) == sorted(goal.id for goal in goals(found))


@given(statuses)
def test_at_most_five_are_active_and_only_active_ones_wait(found: list[GoalStatus]) -> None:
    lists = GoalLists.of(goals(found))
    assert len(lists.active) <= MOST_ACTIVE_GOALS
    assert all(goal.status is GoalStatus.ACTIVE for goal in lists.waiting)
    assert not lists.waiting or len(lists.active) == MOST_ACTIVE_GOALS


@given(statuses)
def test_the_order_of_the_person_is_kept(found: list[GoalStatus]) -> None:
    lists = GoalLists.of(goals(found))
    for part in (lists.active + lists.waiting, lists.resting, lists.done, lists.dropped):
        numbers = [int(goal.id) for goal in part]
        assert numbers == sorted(numbers)


def test_hours_that_were_not_said_count_as_none() -> None:
    assert hours_asked([Goal("a", "a", hours_month=3), Goal("b", "b"), Goal("c", "c", hours_month=4)]) == 7
    assert hours_asked([]) == 0


def test_hours_are_counted_as_the_window_counts_them() -> None:
    """Where a month has no number of its own, the open actions are spread over the months."""
    done = GoalAction("Read", ActionKind.STUDY, 9, done=True)
    steps = (GoalAction("Ask", ActionKind.PRACTICE, 8), GoalAction("Talk", ActionKind.OTHERS, 3), done)
    goal = Goal("a", "a", start="2026-12-01", due="2027-03-01", actions=steps)
    assert hours_asked([goal, Goal("b", "b", hours_month=2)]) == hours_a_month([goal]) + 2 == 6


def test_an_active_goal_has_a_row_for_everything() -> None:
    card = goal_card(writing(), goal_of(VOICES["en"], 1), 1)
    assert card.look is Look.CARD
    assert labels(card) == [
        "Competency",
        "Level",
        "Why it matters",
        "How I will know",
        "What shows it",
        "When",
        "Who helps me",
        "What it takes",
        "What may get in the way",
        "If that happens",
    ]


def test_what_an_active_goal_does_not_say_yet_has_lines_to_write_on() -> None:
    card = goal_card(writing(), Goal("g", "Bare"), 1)
    assert all(row.lines == 1 and not row.value for row in details(card))
    assert [table.blank for table in tables(card)] == [3]


def test_a_quiet_goal_shows_only_what_was_said() -> None:
    card = quiet_card(writing(), Goal("g", "Bare", measure="One post", status=GoalStatus.DONE))
    assert card.look is Look.QUIET_CARD
    assert labels(card) == ["How I will know"]
    assert tables(card) == []


def test_what_shows_it_stands_beside_how_one_will_know() -> None:
    goal = Goal("g", "Bare", measure="One post", evidence="The blue folder")
    for card in (goal_card(writing(), goal, 1), quiet_card(writing(), goal)):
        said = {row.label: row.value[0].spans[0].text for row in details(card) if row.value}
        assert said == {"How I will know": "One post", "What shows it": "The blue folder"}


def test_a_quiet_goal_may_be_a_title_alone() -> None:
    card = quiet_card(writing(), Goal("g", "Bare", status=GoalStatus.RESTING))
    assert card.blocks == (Heading(4, "Bare"),)


def test_actions_of_no_hours_have_no_note_on_their_mix() -> None:
    action = GoalAction("Read", ActionKind.STUDY, 0, done=True)
    (table,) = tables(quiet_card(writing(), Goal("g", "x", actions=(action,))))
    assert table.note == ""
    assert table.rows[0][0][0].spans[0].text == "☑"


def test_the_mix_adds_up_to_all_hours() -> None:
    actions = tuple(GoalAction("a", kind, hours) for kind, hours in zip(ActionKind, (7, 2, 1), strict=True))
    (table,) = tables(goal_card(writing(), Goal("g", "x", actions=actions), 1))
    assert table.note.startswith("10 hours in all: by doing 70%, with others 20%, by study 10%")


def test_a_level_alone_is_a_target() -> None:
    card = goal_card(writing(), Goal("g", "x", to_level=4), 1)
    assert labels(card)[0] == "Target level"


def test_hours_without_dates_and_dates_without_hours() -> None:
    def when(goal: Goal) -> str:
        (row,) = [row for row in details(quiet_card(writing(), goal)) if row.label == "When"]
        return row.value[0].spans[0].text

    assert when(Goal("g", "x", hours_month=1)) == "1 hour a month"
    assert when(Goal("g", "x", actions=(GoalAction("Ask", ActionKind.STUDY, 4),))) == "2 hours a month"
    assert when(Goal("g", "x", due="2027-02-15")) == "until 15 February 2027"
    assert when(Goal("g", "x", start="2026-12-01", hours_month=4)) == "from 1 December 2026; 4 hours a month"


def test_a_blank_goal_asks_for_all_that_a_goal_needs() -> None:
    card = blank_card(writing())
    assert labels(card)[0] == "What I will be able to do"
    assert len(details(card)) == 9
    assert all(row.lines for row in details(card))
    assert tables(card)[0].blank == 4
