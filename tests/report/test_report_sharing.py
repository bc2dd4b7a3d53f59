"""The copy for a supervisor: goals and actions, and of the rest not a word in any corner of the file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from librarian_self.model.answer import Evidence
from librarian_self.model.plan import Goal, GoalAction, GoalStatus, PlanSettings
from librarian_self.report import plan_html, plan_pdf
from librarian_self.report.content import (
    Change,
    Commitment,
    GoalReviewed,
    Learning,
    PlanContent,
    Review,
    Strength,
)
from librarian_self.report.sharing import for_supervisor
from tests.report.conforming import all_faults_of
from tests.report.plans import speaker, usual_plan
from tests.report.reading import reader_of, text_of

PRIVATE = "Zaynabning siri"
VOICED = usual_plan()


def secretive() -> PlanContent:
    """A plan that tells its secret wherever it is nobody else's business."""
    goal = replace(VOICED.goals[0], obstacle=PRIVATE, if_then=PRIVATE)
    resting = Goal("r", PRIVATE, status=GoalStatus.RESTING, reason=PRIVATE)
    dropped = Goal("d", PRIVATE, status=GoalStatus.DROPPED)
    return replace(
        VOICED,
        settings=PlanSettings("Centre", "2026-12-01", "2027-11-30", 1, PRIVATE, PRIVATE, PRIVATE),
        strengths=(Strength("item", 4, 4, Evidence(PRIVATE)),),
        goals=(goal, resting, dropped),
        commitments=(Commitment(PRIVATE, PRIVATE, PRIVATE, PRIVATE),),
        reviews=(Review("2026-12-20", PRIVATE, PRIVATE, (GoalReviewed(PRIVATE, PRIVATE),)),),
        learning=(Learning("2026-12-08", PRIVATE, 2, PRIVATE, PRIVATE, PRIVATE, PRIVATE),),
        change=Change(11, 29, 2, "2026-03-10"),
    )


def everything_in(pdf: bytes) -> str:
    """Every string of every object and every stream, unpacked."""
    reader = reader_of(pdf)
    found: list[str] = [str(reader.metadata), text_of(pdf)]
    waiting: list[Any] = [reader.trailer["/Root"]]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop().get_object()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if hasattr(each, "get_data"):
            found.append(each.get_data().decode("latin-1"))
        if isinstance(each, dict):
            waiting += [value for value in each.values() if hasattr(value, "get_object")]
        elif isinstance(each, list):
            waiting += [value for value in each if hasattr(value, "get_object")]
        found.append(str(each))
    return "\n".join(found)


def test_the_secret_stands_in_ones_own_copy() -> None:
    assert PRIVATE in everything_in(plan_pdf(secretive(), speaker()))


def test_no_corner_of_a_supervisors_copy_tells_it() -> None:
    shared = for_supervisor(secretive())
    assert PRIVATE not in everything_in(plan_pdf(shared, speaker()))
    assert PRIVATE not in plan_html(shared, speaker()).decode()
    assert PRIVATE not in repr(shared)


def test_no_results_travel() -> None:
    shared = for_supervisor(secretive())
    assert (shared.scores, shared.assessed, shared.strengths, shared.priorities) == (None, (), (), ())
    text = text_of(plan_pdf(shared, speaker()))
    assert "Where I stand" not in text
    assert "Self-assessed on" not in text
    assert [goal.from_level for goal in shared.goals] == [None]


def test_goals_and_actions_do() -> None:
    text = text_of(plan_pdf(for_supervisor(secretive()), speaker()))
    goal = VOICED.goals[0]
    for words in (goal.title, goal.measure, goal.reason, goal.actions[0].text):
        assert words in text
    assert "not for attestation, pay or discipline" in text
    assert VOICED.name in text


def test_what_is_done_is_shown_and_what_rests_is_not() -> None:
    goals = tuple(
        replace(goal_of_status, title=f"goal {status.value}", status=status)
        for status, goal_of_status in zip(GoalStatus, [goal_of_voice()] * len(GoalStatus), strict=True)
    )
    text = text_of(plan_pdf(for_supervisor(replace(VOICED, goals=goals)), speaker()))
    assert "goal active" in text
    assert "goal done" in text
    assert "goal resting" not in text
    assert "goal dropped" not in text


def goal_of_voice() -> Goal:
    return Goal("g", "goal", actions=(GoalAction("act", VOICED.goals[0].actions[0].kind, 3),))


def test_the_copy_follows_both_standards() -> None:
    assert all_faults_of(plan_pdf(for_supervisor(secretive()), speaker("uz"))) == []


def test_an_empty_plan_can_be_shared_too() -> None:
    assert all_faults_of(plan_pdf(for_supervisor(PlanContent("2026-11-23", "")), speaker())) == []
