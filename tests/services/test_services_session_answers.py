"""Assessments and answers of an open profile."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from librarian_self.model.answer import NO_ANSWER, Answer
from librarian_self.services.answering import AnswerRefused
from librarian_self.services.changes import Changed
from librarian_self.services.session import NoSuchAssessment, Session, Taken
from librarian_self.services.shelf import OpenedForm
from tests.services.everything import ATTITUDES_YAML, EVERYTHING, answer_all, everything, level
from tests.services.everything import given as answers_of


@pytest.fixture
def taken(session: Session, every: OpenedForm) -> Taken:
    """The form with every type of item, begun."""
    return session.start(every)


class TestBeginning:
    """`start`."""

    def test_a_new_assessment_is_empty_and_open(self, taken: Taken, every: OpenedForm) -> None:
        assessment = taken.assessment
        assert (assessment.id, assessment.form, assessment.version) == (1, EVERYTHING, "1.0")
        assert (assessment.rater, assessment.occasion, assessment.finished) == ("self", None, None)
        assert assessment.form_hash == every.form.hash
        assert (taken.answers, taken.place) == ({}, None)

    def test_the_exact_form_is_kept_with_it(self, session: Session, taken: Taken, every: OpenedForm) -> None:
        session.close()
        with Session.open(session.path) as again:
            assert again.form(taken.assessment.form_hash) == every.form

    def test_a_rater_that_the_form_does_not_know_is_refused(
        self, session: Session, every: OpenedForm
    ) -> None:
        with pytest.raises(AnswerRefused, match="no rater “boss”"):
            session.start(every, "boss")
        assert session.assessments() == ()

    @pytest.mark.parametrize(("rater", "occasion"), [("self", "birthday"), ("mentor", "start"), ("self", "")])
    def test_an_occasion_at_which_the_rater_does_not_answer_is_refused(
        self, session: Session, every: OpenedForm, rater: str, occasion: str
    ) -> None:
        with pytest.raises(AnswerRefused, match="on the occasion"):
            session.start(every, rater, occasion)
        assert session.assessments() == ()

    def test_a_rater_answers_on_an_occasion(self, session: Session, every: OpenedForm) -> None:
        begun = session.start(every, "mentor", "end").assessment
        assert (begun.rater, begun.occasion) == ("mentor", "end")
        assert session.answer(begun.id, "ask", {"unrated": "not-observed"}).revision.answer.unrated


class TestAnswering:
    """`answer`, `put_answer` and what is read back."""

    def test_each_answer_is_one_more_row(self, session: Session, taken: Taken) -> None:
        first = session.answer(taken.assessment.id, "ask", {"current": 1})
        second = session.answer(taken.assessment.id, "ask", {"target": 3})
        assert (first.revision.seq, second.revision.seq) == (1, 2)
        assert second.revision.answer == level(1, 3)
        assert second.changes.what == {Changed.ANSWERS}
        assert second.changes.seq == 2
        assert session.revision_count() == 2
        assert [row.answer for row in session.revisions()] == [level(1), level(1, 3)]

    def test_the_newest_counts_after_reopening(self, session: Session, taken: Taken) -> None:
        number = taken.assessment.id
        answer_all(session, number, {"ask": {"current": 1}, "calm": {"value": 3}})
        session.answer(number, "ask", {"current": 2, "note": "better"})
        session.close()
        with Session.open(session.path) as again:
            assert again.take(number).answers == {
                "ask": Answer(current=2, note="better"),
                "calm": Answer(value=3),
            }
            again.answer(number, "ask", {"target": 3})
            assert again.take(number).answers["ask"] == Answer(current=2, target=3, note="better")

    def test_a_refused_answer_leaves_no_row(self, session: Session, taken: Taken) -> None:
        session.answer(taken.assessment.id, "ask", {"current": 1})
        with pytest.raises(AnswerRefused):
            session.answer(taken.assessment.id, "ask", {"current": 7})
        assert session.revision_count() == 1
        assert session.take(taken.assessment.id).answers == {"ask": level(1)}

    def test_undo_puts_the_earlier_answer_on_top(self, session: Session, taken: Taken) -> None:
        session.answer(taken.assessment.id, "ask", {"current": 1})
        session.put_answer(taken.assessment.id, "ask", NO_ANSWER)
        assert session.take(taken.assessment.id).answers == {"ask": NO_ANSWER}
        assert session.revision_count() == 2

    def test_what_was_taken_does_not_change_afterwards(self, session: Session, taken: Taken) -> None:
        before = session.take(taken.assessment.id)
        session.answer(taken.assessment.id, "ask", {"current": 1})
        assert before.answers == {}

    def test_an_unknown_assessment_is_refused(self, session: Session, taken: Taken) -> None:
        for number in (0, taken.assessment.id + 1, -1):
            with pytest.raises(NoSuchAssessment, match=f"no assessment {number}"):
                session.take(number)
            with pytest.raises(NoSuchAssessment):
                session.answer(number, "ask", {"current": 1})

    def test_answers_of_two_assessments_stay_apart(
        self, session: Session, taken: Taken, every: OpenedForm
    ) -> None:
        other = session.start(every).assessment.id
        session.answer(taken.assessment.id, "ask", {"current": 1})
        session.answer(other, "ask", {"current": 3})
        assert session.take(taken.assessment.id).answers == {"ask": level(1)}
        assert session.take(other).answers == {"ask": level(3)}
        assert [row.answer for row in session.revisions(other)] == [level(3)]

    def test_a_long_note_is_refused_and_nothing_is_lost(self, session: Session, taken: Taken) -> None:
        session.answer(taken.assessment.id, "ask", {"current": 1, "note": "short"})
        with pytest.raises(AnswerRefused, match="1000000 characters"):
            session.answer(taken.assessment.id, "ask", {"note": "n" * 1_000_000})
        assert session.take(taken.assessment.id).answers["ask"].note == "short"


class TestStoppingAndFinishing:
    """Places, and `finish`."""

    def test_the_place_is_found_again(self, session: Session, taken: Taken) -> None:
        session.keep_place(taken.assessment.id, "ask")
        session.keep_place(taken.assessment.id, "explain")
        session.close()
        with Session.open(session.path) as again:
            assert again.take(taken.assessment.id).place == "explain"

    def test_finished_is_the_moment_of_the_last_time(self, session: Session, taken: Taken) -> None:
        finished = session.finish(taken.assessment.id)
        assert finished.finished is not None
        assert finished.finished > taken.assessment.started
        assert session.take(taken.assessment.id).assessment == finished
        again = session.finish(taken.assessment.id)
        assert again.finished is not None
        assert again.finished > finished.finished
        assert session.assessments() == (again,)

    def test_answers_of_a_finished_one_may_be_changed(self, session: Session, taken: Taken) -> None:
        finished = session.finish(taken.assessment.id)
        session.answer(taken.assessment.id, "ask", {"current": 1, "note": "I forgot."})
        assert session.take(taken.assessment.id).assessment == finished
        assert answers_of(session.basis()) == {"ask": Answer(current=1, note="I forgot.")}


class TestLatest:
    """`latest`."""

    def test_the_newest_fitting_one(self, session: Session, every: OpenedForm, shipped: OpenedForm) -> None:
        first = session.start(every).assessment
        mentor = session.start(every, "mentor", "end").assessment
        other = session.start(shipped).assessment
        assert session.latest() == other
        assert session.latest(EVERYTHING) == mentor
        assert session.latest(EVERYTHING, "self") == first
        assert session.latest(EVERYTHING, "mentor", "end") == mentor
        assert session.latest(EVERYTHING, "self", "end") is None
        assert session.latest("unknown") is None


class TestBasis:
    """Where suggestions come from."""

    @pytest.fixture
    def three(self, session: Session, every: OpenedForm) -> list[int]:
        """Three assessments with one answer each."""
        numbers = [session.start(every).assessment.id for _ in range(3)]
        for number in numbers:
            session.answer(number, "ask", {"current": number - 1})
        return numbers

    def test_nothing_answered_gives_nothing(self, session: Session, taken: Taken) -> None:
        assert session.basis() is None
        session.finish(taken.assessment.id)
        assert session.basis() is None

    def test_the_newest_begun_where_none_is_finished(self, session: Session, three: list[int]) -> None:
        assert answers_of(session.basis()) == {"ask": level(three[2] - 1)}

    def test_a_finished_one_before_newer_ones_just_begun(self, session: Session, three: list[int]) -> None:
        session.finish(three[0])
        assert answers_of(session.basis()) == {"ask": level(three[0] - 1)}
        session.finish(three[1])
        assert answers_of(session.basis()) == {"ask": level(three[1] - 1)}

    def test_never_what_somebody_else_answered(self, session: Session, every: OpenedForm) -> None:
        number = session.start(every, "mentor").assessment.id
        session.answer(number, "ask", {"current": 1})
        session.finish(number)
        assert session.basis() is None

    def test_never_an_attitude_form(self, session: Session) -> None:
        number = session.start(everything(ATTITUDES_YAML)).assessment.id
        session.answer(number, "proud", {"value": 3})
        session.finish(number)
        assert session.basis() is None


class TestBefore:
    """The assessment to compare with."""

    def test_the_one_before_of_the_same_form_and_rater(self, session: Session, every: OpenedForm) -> None:
        first, empty, last = (session.start(every).assessment for _ in range(3))
        mentor = session.start(every, "mentor").assessment
        for assessment in (first, last, mentor):
            session.answer(assessment.id, "ask", {"current": 1})
        before = session.before(last)
        assert before is not None
        assert before.assessment == first
        assert session.before(first) is None
        assert session.before(mentor) is None
        assert session.before(empty) is not None

    def test_forms_of_another_name_are_not_compared(
        self, session: Session, every: OpenedForm, shipped: OpenedForm
    ) -> None:
        first = session.start(shipped).assessment
        session.answer(first.id, "needs-interview", {"current": 1})
        assert session.before(session.start(every).assessment) is None

    def test_another_version_of_the_same_form_is_compared(self, session: Session, every: OpenedForm) -> None:
        first = session.start(every).assessment
        session.answer(first.id, "ask", {"current": 1})
        newer = session.start(everything(every.data.decode().replace('"1.0"', '"1.1"', 1))).assessment
        before = session.before(newer)
        assert newer.version == "1.1"
        assert before is not None
        assert before.form.version == "1.0"


@settings(max_examples=15)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["ask", "listen", "explain"]),
            st.fixed_dictionaries(
                {},
                optional={
                    "current": st.none() | st.integers(0, 3),
                    "target": st.none() | st.integers(0, 3),
                    "note": st.none()
                    | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=9),
                },
            ),
        ),
        max_size=6,
    )
)
def test_what_was_saved_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, every: OpenedForm, steps: list[tuple[str, dict[str, object]]]
) -> None:
    path = tmp_path_factory.mktemp("saved") / "p.lself"
    with Session.create(path, "N") as session:
        number = session.start(every).assessment.id
        for item, patch in steps:
            session.answer(number, item, patch)
        held = session.take(number).answers
    with Session.open(path) as again:
        assert again.take(number).answers == held
        assert len(again.revisions(number)) == len(steps)
