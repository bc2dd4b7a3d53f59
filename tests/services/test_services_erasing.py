"""Erasing a part of a profile: what goes, what stays, and what goals lose that they quoted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.i18n.messages import english
from librarian_self.model.answer import Answer, Evidence
from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction
from librarian_self.model.remembered import Remembered
from librarian_self.services.clock import Clock
from librarian_self.services.erasing import (
    Erased,
    ErasedAssessment,
    ErasedWords,
    NothingToErase,
    cost_of,
    erase,
)
from librarian_self.services.erasing_words import MOST_NAMED, done_words, question_words, title_words
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm
from librarian_self.storage.rewriting import Rewritten
from tests.services.everything import EVERYTHING

NOTE = "The reader from the third school asked again"
EXAMPLE = "A talk of an hour with the teacher"
GOAL = Goal("g", title="Ask what a reader needs", form=EVERYTHING, item="ask", from_level=1, to_level=3)


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def filled(session: Session, every: OpenedForm, backups: Path) -> Session:
    """Two assessments with words, a goal that quotes the first one, and a backup."""
    first = session.start(every).assessment.id
    session.put_answer(first, "ask", Answer(current=1, target=3, note="The reader from the th"))
    session.put_answer(first, "ask", Answer(current=1, target=3, note=NOTE, evidence=Evidence(EXAMPLE)))
    second = session.start(every).assessment.id
    session.put_answer(second, "listen", Answer(current=2, note="Another remark of mine"))
    action = GoalAction(f"Because: {NOTE}", ActionKind.PRACTICE, 2)
    session.save(replace(GOAL, reason=f"{NOTE}! And so on.", measure=EXAMPLE, actions=(action,)))
    session.save(Remembered(second, first, "ask", 2))
    session.save(Remembered(second, second, "listen", 1))
    assert session.back_up(backups) is not None
    return session


def erased(session: Session, what: Erased, backups: Path, clock: Clock) -> Session:
    session.close()
    erase(session.path, what, backups, clock=clock)
    return Session.open(session.path, clock)


def files_with(session: Session, *words: str) -> list[str]:
    return [
        each.name
        for each in session.path.parent.rglob("*")
        if each.is_file() and any(word.encode() in each.read_bytes() for word in words)
    ]


class TestWords:
    """The note and the example at a question."""

    def test_they_are_in_no_byte_any_more_and_the_level_stays(
        self, filled: Session, backups: Path, clock: Clock
    ) -> None:
        assert len(files_with(filled, NOTE, EXAMPLE)) >= 2
        with erased(filled, ErasedWords(1, "ask"), backups, clock) as session:
            assert session.take(1).answers["ask"] == Answer(current=1, target=3)
            assert session.take(2).answers["listen"].note == "Another remark of mine"
        assert files_with(session, NOTE, EXAMPLE, "The reader from") == []

    def test_a_goal_stays_without_what_it_quoted(self, filled: Session, backups: Path, clock: Clock) -> None:
        with erased(filled, ErasedWords(1, "ask"), backups, clock) as session:
            (goal,) = session.goals()
        assert (goal.title, goal.from_level, goal.to_level) == (GOAL.title, 1, 3)
        assert (goal.reason, goal.measure) == ("! And so on.", "")
        assert [action.text for action in goal.actions] == ["Because:"]

    def test_a_goal_of_another_form_is_left_alone(self, filled: Session, backups: Path, clock: Clock) -> None:
        filled.save(Goal("own", title="My own", reason=NOTE))
        with erased(filled, ErasedWords(1, "ask"), backups, clock) as session:
            assert [goal.reason for goal in session.goals() if goal.id == "own"] == [NOTE]

    def test_short_words_are_no_quotation(self, filled: Session, backups: Path, clock: Clock) -> None:
        filled.put_answer(1, "ask", Answer(current=1, note="ask"))
        with erased(filled, ErasedWords(1, "ask"), backups, clock) as session:
            assert session.goals()[0].title == GOAL.title


class TestAssessment:
    """An assessment with all its answers."""

    def test_it_is_gone_and_the_other_one_keeps_its_number(
        self, filled: Session, backups: Path, clock: Clock
    ) -> None:
        with erased(filled, ErasedAssessment(1), backups, clock) as session:
            assert [each.id for each in session.assessments()] == [2]
            assert session.take(2).answers["listen"].current == 2
            assert {revision.assessment for revision in session.revisions()} == {2}
        assert files_with(session, NOTE, EXAMPLE) == []

    def test_a_goal_loses_the_levels_that_nothing_else_says(
        self, filled: Session, backups: Path, clock: Clock
    ) -> None:
        with erased(filled, ErasedAssessment(1), backups, clock) as session:
            (goal,) = session.goals()
            assert (goal.title, goal.item) == (GOAL.title, "ask")
            assert (goal.from_level, goal.to_level) == (None, None)

    def test_levels_that_another_assessment_says_too_stay(
        self, filled: Session, backups: Path, clock: Clock
    ) -> None:
        filled.put_answer(2, "ask", Answer(current=1, target=2))
        with erased(filled, ErasedAssessment(1), backups, clock) as session:
            (goal,) = session.goals()
            assert (goal.from_level, goal.to_level) == (1, None)

    def test_what_was_remembered_of_it_goes(self, filled: Session, backups: Path, clock: Clock) -> None:
        with erased(filled, ErasedAssessment(1), backups, clock) as session:
            assert [each.item for each in session.remembered()] == ["listen"]

    def test_all_of_them_can_go(self, filled: Session, backups: Path, clock: Clock) -> None:
        with erased(filled, ErasedAssessment(1), backups, clock) as session:
            pass
        with erased(session, ErasedAssessment(2), backups, clock) as session:
            assert session.assessments() == ()
            assert session.revision_count() == 0
            assert session.basis() is None


class TestBefore:
    """What is said before anything happens."""

    def test_it_is_counted_what_goes_and_from_how_many_backups(self, filled: Session, backups: Path) -> None:
        cost = cost_of(filled, ErasedAssessment(1), backups)
        assert (cost.answers, cost.backups, cost.copies) == (1, 1, 0)
        said = [english(each) for each in question_words(ErasedAssessment(1), cost, lambda text: text["en"])]
        assert "1 answer" in said[0]
        assert "out of 1 backup" in said[1]
        assert "cannot be undone" in said[-1]

    def test_a_question_is_named_by_its_words(self, filled: Session, backups: Path) -> None:
        what = ErasedWords(1, "ask")
        cost = cost_of(filled, what, backups)
        said = [english(each) for each in question_words(what, cost, lambda text: text["uz"])]
        assert "Kitobxonga nima kerakligini soʻrayman." in said[0]
        assert "The level stays" in said[0]
        assert "wrote here" in english(title_words(what, cost, lambda text: text["en"]))

    def test_copies_of_damaged_files_are_said(self, filled: Session, backups: Path) -> None:
        filled.path.with_name(f"{filled.path.name}.damaged-x").write_bytes(b"x")
        cost = cost_of(filled, ErasedAssessment(1), backups)
        said = [english(each) for each in question_words(ErasedAssessment(1), cost, lambda text: text["en"])]
        assert any("1 copy of a damaged file" in each for each in said)

    @pytest.mark.parametrize("what", [ErasedAssessment(7), ErasedWords(7, "ask"), ErasedWords(1, "nothing")])
    def test_what_is_not_there_is_refused(self, filled: Session, backups: Path, what: Erased) -> None:
        with pytest.raises(NothingToErase):
            cost_of(filled, what, backups)


class TestAfter:
    """What is said when it is done."""

    def test_no_backup_held_it(self) -> None:
        assert [english(each) for each in done_words(Rewritten(0, 0))] == [
            "Erased from the profile. No backup held it."
        ]

    def test_what_could_not_be_touched_is_named(self) -> None:
        stuck = tuple(Path(f"{number}.lself") for number in range(MOST_NAMED + 2))
        said = " ".join(english(each) for each in done_words(Rewritten(4, 0, stuck)))
        assert "4 backups" in said
        assert "0.lself, 1.lself, 2.lself (+2)" in said
