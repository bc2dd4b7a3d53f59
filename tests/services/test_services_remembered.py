"""Looking back is kept like a part of the plan: durable, taken back by another row, in no score."""

from __future__ import annotations

from librarian_self.model.parts import PlanPart, key_of, part_of
from librarian_self.model.remembered import Remembered
from librarian_self.services.parts_json import part_from_json, part_to_json
from librarian_self.services.results import remembered_json, results_json, results_of
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm
from tests.services.everything import answer_all

THEN = Remembered(2, 1, "ask", 0)


def answer_twice(session: Session, every: OpenedForm) -> None:
    for level in (1, 3):
        number = session.start(every).assessment.id
        answer_all(session, number, {"ask": {"current": level}, "explain": {"current": level}})


def test_it_is_kept_under_both_assessments_and_the_item(session: Session) -> None:
    session.save(THEN)
    session.save(Remembered(2, 1, "explain", 2))
    session.save(Remembered(2, 1, "ask", 1))
    session.close()
    with Session.open(session.path) as again:
        assert again.remembered() == (Remembered(2, 1, "ask", 1), Remembered(2, 1, "explain", 2))
        again.remove(PlanPart.REMEMBERED, THEN.id)
        assert again.remembered() == (Remembered(2, 1, "explain", 2),)


def test_it_is_no_goal_and_no_setting(session: Session) -> None:
    session.save(THEN)
    assert (session.goals(), session.commitments(), session.learning()) == ((), (), ())
    assert (part_of(THEN), key_of(THEN)) == (PlanPart.REMEMBERED, THEN.id)


def test_as_json_it_goes_there_and_back() -> None:
    body = part_to_json(THEN)
    assert body == {"assessment": 2, "since": 1, "item": "ask", "level": 0}
    assert part_from_json(PlanPart.REMEMBERED, THEN.id, body) == THEN


def test_results_tell_both_changes(session: Session, every: OpenedForm) -> None:
    answer_twice(session, every)
    session.save(THEN)
    assert remembered_json(session, session.take(2)) == [
        {"since": 1, "id": "ask", "first": 1, "then": 0, "now": 3, "measured": 2, "remembered": 3}
    ]
    assert remembered_json(session, session.take(1)) == []


def test_scores_are_the_same_with_and_without(session: Session, every: OpenedForm) -> None:
    answer_twice(session, every)
    before = [results_json(results_of(session.take(number), "not-sure")) for number in (1, 2)]
    session.save(THEN)
    assert [results_json(results_of(session.take(number), "not-sure")) for number in (1, 2)] == before


def test_later_answers_count_in_both_changes(session: Session, every: OpenedForm) -> None:
    answer_twice(session, every)
    session.save(THEN)
    session.answer(2, "ask", {"current": 2})
    (row,) = remembered_json(session, session.take(2))
    assert (row["measured"], row["remembered"]) == (1, 2)


class TestSeries:
    """`series`: what can be compared."""

    def test_all_of_a_form_by_a_rater_that_have_answers_oldest_first(
        self, session: Session, every: OpenedForm, shipped: OpenedForm
    ) -> None:
        answer_twice(session, every)
        empty = session.start(every).assessment
        for opened, rater in ((every, "mentor"), (shipped, "self")):
            number = session.start(opened, rater).assessment.id
            item = "ask" if opened is every else "needs-interview"
            session.answer(number, item, {"current": 1})
        assert [taken.assessment.id for taken in session.series(empty)] == [1, 2]
        assert session.series(empty) == session.series(session.take(1).assessment)
