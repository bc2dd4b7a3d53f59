"""A plan file is taken back: new things are added, the same ids changed, nothing removed, all of it or nothing."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from librarian_self.i18n.messages import Refusal
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import (
    MOST_ACTIVE_GOALS,
    Commitment,
    Goal,
    GoalAction,
    GoalOrder,
    GoalStatus,
    PlanSettings,
)
from librarian_self.model.review import GoalReview, Review
from librarian_self.planning.goals import active
from librarian_self.services.plan_import import (
    Count,
    PlanParts,
    import_plan,
    merge,
    parts_of,
    take_whole_plan,
)
from librarian_self.services.planfile import read_plan
from librarian_self.services.plans import goals_json, plan_json
from librarian_self.services.session import Session
from librarian_self.storage import CannotWrite, Obstacle
from tests.services.everything import ticking_clock
from tests.services.planfiles import as_file, file_with
from tests.services.planparts import plans

A = Goal("a", "Ask on", measure="Ten talks", actions=(GoalAction("Watch", ActionKind.OTHERS, 3),))
B = Goal("b", "Read aloud", status=GoalStatus.RESTING)
WHOLE = PlanParts(
    goals=(A, B),
    commitments=(Commitment("c", "Privacy"),),
    reviews=(Review("r", "2026-12-20", goals=(GoalReview("a", "Ask on", helped="Time"),)),),
    learning=(LearningEntry("l", "2026-11-23", "A course", minutes=90, goal="a"),),
    settings=PlanSettings("Town library", hours_month=6, hours_year=40),
)


def fill(session: Session, plan: PlanParts) -> None:
    """Put a plan into a profile as the window would."""
    session.save_all((*plan.goals, *plan.commitments, *plan.reviews, *plan.learning, plan.settings))
    if plan.order.goals:
        session.save(plan.order)


def written(session: Session) -> dict[str, Any]:
    """What `plan --json` prints."""
    found: dict[str, Any] = json.loads(json.dumps(plan_json(session, 3, "en")))
    return found


@contextmanager
def a_profile() -> Iterator[Session]:
    """A new profile, for as long as it is needed."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Session.create(Path(folder) / "other.lself", "Bek", clock=ticking_clock()) as session,
    ):
        yield session


class TestRoundTrip:
    """What one profile gives, another takes."""

    def test_a_new_profile_has_all_of_it(self, session: Session) -> None:
        fill(session, WHOLE)
        with a_profile() as other:
            merged = import_plan(other, as_file(written(session)))
            assert merged.total == Count(new=5, changed=1)
            assert replace(parts_of(other), order=GoalOrder()) == WHOLE
            assert written(other) == written(session)

    def test_it_is_there_after_the_profile_was_closed(self, session: Session) -> None:
        import_plan(session, as_file(WHOLE))
        session.close()
        with Session.open(session.path) as again:
            assert again.goals() == WHOLE.goals
            assert again.learning() == WHOLE.learning

    def test_a_second_time_changes_nothing(self, session: Session) -> None:
        import_plan(session, as_file(WHOLE))
        before = session.path.read_bytes()
        merged = import_plan(session, as_file(WHOLE))
        assert (merged.total, merged.values) == (Count(same=6), ())
        assert session.path.read_bytes() == before

    def test_the_order_of_the_person_goes_along(self, session: Session) -> None:
        fill(session, replace(WHOLE, order=GoalOrder(("b", "a"))))
        with a_profile() as other:
            import_plan(other, as_file(written(session)))
            assert [goal.id for goal in other.goals()] == ["b", "a"]

    @given(plan=plans, mixed=st.randoms(use_true_random=False))
    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    def test_whatever_it_holds(self, plan: PlanParts, mixed: Any) -> None:
        order = [goal.id for goal in plan.goals]
        mixed.shuffle(order)
        with a_profile() as first, a_profile() as second:
            fill(first, replace(plan, order=GoalOrder(tuple(order))))
            given_out = written(first)
            import_plan(second, as_file(given_out))
            assert written(second) == given_out
            assert [goal["id"] for goal in given_out["goals"]] == order


class TestMerging:
    """`merge`."""

    def test_what_is_left_out_stays_as_it_is(self) -> None:
        merged = merge(WHOLE, read_plan(file_with(goals=[{"id": "a", "title": "Ask further"}])))
        assert merged.values == (replace(A, title="Ask further"),)
        assert merged.total == Count(changed=1)

    def test_nothing_is_ever_removed(self, session: Session) -> None:
        fill(session, WHOLE)
        import_plan(session, file_with(goals=[], commitments=[], reviews=[], learning=[], settings={}))
        assert replace(parts_of(session), order=GoalOrder()) == WHOLE

    def test_new_changed_and_same_are_counted_by_part(self) -> None:
        data = file_with(
            goals=[
                {"id": "a", "title": A.title},
                {"id": "b", "title": "Read more"},
                {"id": "n", "title": "New", "status": "done"},
            ],
            settings={"institution": "Village library"},
        )
        counts = merge(WHOLE, read_plan(data)).counts
        assert counts[PlanPart.GOAL] == Count(1, 1, 1)
        assert counts[PlanPart.SETTINGS] == Count(changed=1)
        assert counts[PlanPart.COMMITMENT] == Count()

    def test_parts_that_are_not_wanted_are_left_aside(self, session: Session) -> None:
        merged = import_plan(session, as_file(WHOLE), frozenset({PlanPart.GOAL}))
        assert merged.total == Count(new=2)
        assert replace(parts_of(session), goals=(), order=GoalOrder()) == PlanParts()

    def test_goals_alone_are_a_plan_file_too(self, session: Session) -> None:
        import_plan(session, as_file(json.loads(json.dumps(goals_json(WHOLE.goals)))))
        assert session.goals() == WHOLE.goals

    def test_a_goal_that_was_taken_out_comes_back_where_the_file_has_it(self, session: Session) -> None:
        fill(session, WHOLE)
        session.remove(PlanPart.GOAL, "a")
        session.save(Goal("z", "Younger", status=GoalStatus.DONE))
        import_plan(session, as_file(WHOLE))
        assert {goal.id for goal in session.goals()} == {"a", "b", "z"}
        listed = [goal.id for goal in session.goals()]
        assert listed.index("a") < listed.index("b")


class TestOrder:
    """Goals of the file come to stand in its order."""

    def order_after(self, here: str, file: str) -> str:
        goals = tuple(Goal(name, name, status=GoalStatus.DONE) for name in here)
        data = file_with(goals=[{"id": name, "title": name, "status": "done"} for name in file])
        merged = merge(PlanParts(goals), read_plan(data))
        orders = [value for value in merged.values if isinstance(value, GoalOrder)]
        new = tuple(value for value in merged.values if isinstance(value, Goal) and value.id not in here)
        every = (*goals, *new)
        return "".join(goal.id for goal in (orders[0].sorted(every) if orders else every))

    @pytest.mark.parametrize(
        ("here", "file", "after"),
        [
            ("", "abc", "abc"),
            ("abc", "abc", "abc"),
            ("abc", "cba", "cba"),
            ("abcd", "da", "dbca"),
            ("abcd", "ad", "abcd"),
            ("ab", "xy", "abxy"),
            ("ab", "xb", "axb"),
            ("abc", "cxa", "cbxa"),
        ],
    )
    def test_in_the_places_that_they_hold_among_the_others(self, here: str, file: str, after: str) -> None:
        assert self.order_after(here, file) == after

    def test_moving_goals_is_a_change(self) -> None:
        data = file_with(goals=[{"id": "b", "title": B.title}, {"id": "a", "title": A.title}])
        merged = merge(WHOLE, read_plan(data))
        assert merged.values == (GoalOrder(("b", "a")),)
        assert merged.counts[PlanPart.ORDER] == Count(changed=1)


class TestFiveActiveGoals:
    """At most five goals are active, wherever they come from."""

    def test_those_beyond_five_rest_and_are_named(self, session: Session) -> None:
        goals = [{"id": f"g{number}", "title": "x"} for number in range(7)]
        merged = import_plan(session, file_with(goals=goals))
        assert [goal.id for goal in merged.resting] == ["g5", "g6"]
        assert [goal.id for goal in active(session.goals())] == [f"g{number}" for number in range(5)]

    def test_those_that_are_active_already_stay_so(self) -> None:
        here = PlanParts(tuple(Goal(f"g{number}", "x") for number in range(MOST_ACTIVE_GOALS)))
        merged = merge(here, read_plan(file_with(goals=[{"id": "new", "title": "y"}])))
        assert [goal.id for goal in merged.resting] == ["new"]

    def test_one_that_the_file_lets_rest_makes_room(self) -> None:
        here = PlanParts(tuple(Goal(f"g{number}", "x") for number in range(MOST_ACTIVE_GOALS)))
        data = file_with(goals=[{"id": "new", "title": "y"}, {"id": "g0", "title": "x", "status": "resting"}])
        assert merge(here, read_plan(data)).resting == ()

    @given(here=plans, file=plans)
    @settings(max_examples=60)
    def test_whatever_meets_whatever(self, here: PlanParts, file: PlanParts) -> None:
        merged = merge(here, read_plan(as_file(file)))
        goals = {goal.id: goal for goal in here.goals}
        goals |= {value.id: value for value in merged.values if isinstance(value, Goal)}
        assert len(active(goals.values())) <= MOST_ACTIVE_GOALS
        assert set(goals) == {goal.id for goal in (*here.goals, *file.goals)}
        counted = merged.counts[PlanPart.LEARNING]
        assert counted.new + counted.changed + counted.same == len(file.learning)


class TestAllOrNothing:
    """One transaction."""

    def test_a_file_at_fault_changes_no_byte(self, session: Session) -> None:
        fill(session, WHOLE)
        before = session.path.read_bytes()
        with pytest.raises(Refusal, match=r"\$\.learning\[0\]\.date"):
            import_plan(
                session,
                file_with(goals=[{"id": "n", "title": "New"}], learning=[{"id": "l", "date": "soon"}]),
            )
        assert session.path.read_bytes() == before

    def test_a_disk_that_fails_in_the_middle_leaves_the_plan_as_it_was(
        self, session: Session, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fill(session, WHOLE)
        before = parts_of(session)
        put, calls = type(session._file).put, []

        def failing(*words: Any) -> int:
            calls.append(words)
            if len(calls) == 2:
                raise CannotWrite(session.path, Obstacle.DISK_FULL)
            return put(*words)

        monkeypatch.setattr(type(session._file), "put", failing)
        goals = [{"id": name, "title": name} for name in ("x", "y", "z")]
        with pytest.raises(CannotWrite):
            import_plan(session, file_with(goals=goals))
        assert len(calls) == 2
        monkeypatch.undo()
        assert parts_of(session) == before
        assert import_plan(session, file_with(goals=goals)).total.new == 3


class TestAProfileMadeOfAPlan:
    def test_it_takes_the_whole_plan(self, session: Session) -> None:
        take_whole_plan(
            session, b'{"format":"librarian-self-plan","version":1,"goals":[{"id":"g","title":"Read"}]}'
        )
        assert [goal.id for goal in session.goals()] == ["g"]

    def test_where_the_plan_is_refused_no_profile_is_left(self, session: Session) -> None:
        with pytest.raises(Refusal):
            take_whole_plan(session, b"[]")
        assert not session.path.exists()
