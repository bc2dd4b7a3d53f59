"""Results and suggestions as other programs read them."""

from __future__ import annotations

import json

import pytest

from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.scoring.scores import score
from librarian_self.services.planfile.definition import PLAN
from librarian_self.services.plans import plan_json, suggested
from librarian_self.services.results import ITEM_KEYS, SECTION_KEYS, results_json, results_of
from librarian_self.services.session import Session, Taken
from librarian_self.services.shelf import OpenedForm
from tests.services.everything import answer_all


@pytest.fixture
def taken(session: Session, every: OpenedForm) -> Taken:
    """Three answers, of which two lie below their target."""
    number = session.start(every).assessment.id
    answer_all(
        session,
        number,
        {
            "ask": {"current": 2, "importance": 3, "evidence": {"text": "I asked."}},
            "listen": {"current": 0, "target": 2},
            "explain": {"current": 3},
        },
    )
    return session.take(number)


class TestResults:
    """`results_json`."""

    def test_every_item_is_listed_before_the_first_answer(self, every: OpenedForm) -> None:
        results = results_json(score(every.form, {}))
        assert tuple(results) == ("form", "version", "hash", "assessment", "sections", "items")
        assert results["assessment"] is None
        items = results["items"]
        sections = results["sections"]
        assert isinstance(items, list)
        assert isinstance(sections, list)
        assert [item["id"] for item in items] == [item.id for item in every.form.items()]
        assert all(tuple(item) == ITEM_KEYS for item in items)
        assert all(tuple(section) == SECTION_KEYS for section in sections)
        assert items[0] == dict.fromkeys(ITEM_KEYS) | {"id": "ask", "section": "service", "target": 2}

    def test_an_answered_item(self, taken: Taken) -> None:
        items = json.loads(json.dumps(results_json(results_of(taken, "reader-service"))))["items"]
        assert items[0] == {
            "id": "ask",
            "section": "service",
            "current": 2,
            "target": 3,
            "importance": 3,
            "gap": 1,
            "priority": 0.3333,
            "unrated": None,
            "claimed": 2,
            "evidenced": 2,
        }

    def test_figures_are_rounded_to_four_digits(self, taken: Taken) -> None:
        sections = json.loads(json.dumps(results_json(results_of(taken, "reader-service"))))["sections"]
        assert sections[0]["mean"] == 1.6667
        assert sections[0]["gap"] == 1.0
        assert sections[1]["mean"] is None

    def test_another_role_has_other_targets(self, taken: Taken) -> None:
        def target(role: str) -> int | None:
            found = results_of(taken, role).item("ask")
            assert found is not None
            return found.target

        assert [target(role) for role in ("reader-service", "head-methodist", "not-sure")] == [3, 1, 2]


class TestSuggestions:
    """`suggested` and `plan_json`."""

    def test_what_lies_below_its_target_comes_first(self, session: Session, taken: Taken) -> None:
        assert taken.answers
        assert [each.item for each in suggested(session, None)] == ["listen", "ask"]
        assert [each.item for each in suggested(session, 1)] == ["listen"]
        assert suggested(session, 0) == ()

    def test_what_a_goal_takes_up_is_left_out_unless_it_was_dropped(
        self, session: Session, taken: Taken
    ) -> None:
        assert taken.answers
        session.save(Goal("g", "Listen", item="listen", status=GoalStatus.DONE))
        assert [each.item for each in suggested(session, None)] == ["ask"]
        assert [each.item for each in suggested(session, None, with_goals=True)] == ["listen", "ask"]
        session.save(Goal("g", "Listen", item="listen", status=GoalStatus.DROPPED))
        assert [each.item for each in suggested(session, None)] == ["listen", "ask"]

    def test_nothing_answered_suggests_nothing(self, session: Session) -> None:
        assert suggested(session, None) == ()
        assert plan_json(session, 3, "en")["suggestions"] == []

    def test_the_plan_as_json(self, session: Session, taken: Taken) -> None:
        assert taken.answers
        session.save(Goal("g", "Listen", item="listen"))
        plan = plan_json(session, 3, "uz")
        assert set(plan) == {key.name for key in PLAN.keys}
        assert plan["goals"][0]["id"] == "g"
        assert plan["goals"][0]["status"] == "active"
        assert plan["settings"]["institution"] == ""
        assert plan["suggestions"] == [
            {
                "form": "everything",
                "item": "ask",
                "section": "service",
                "title": "Kitobxonga nima kerakligini soʻrayman.",
                "current": 2,
                "target": 3,
                "target_source": "role",
                "gap": 1,
                "importance": 3,
                "importance_assumed": False,
                "priority": 0.3333,
                "reason": plan["suggestions"][0]["reason"],
                "actions": [
                    {"id": "watch", "text": "Hamkasbni kuzating.", "kind": "others", "hours": 3},
                    {"id": "read", "text": "Read the guide.", "kind": "study", "hours": 5},
                ],
            }
        ]
        json.dumps(plan)

    def test_looking_writes_nothing(self, session: Session, taken: Taken) -> None:
        before = session.revision_count()
        plan_json(session, 3, "en")
        assert (session.goals(), session.revision_count()) == ((), before)
        assert taken.answers == session.take(taken.assessment.id).answers
