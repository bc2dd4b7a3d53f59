"""Reviews for the command line and for other programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.plan import Goal, PlanSettings
from librarian_self.model.review import Comment, GoalReview, Review
from librarian_self.report.content import GoalCommented, GoalReviewed
from librarian_self.report.content import Review as OnPaper
from librarian_self.services.checking import PlanRefused
from librarian_self.services.plan_document import plan_content
from librarian_self.services.reviews import (
    COLUMNS,
    STANDING,
    NoSuchReview,
    hold_review,
    in_order,
    plan_review,
    plan_reviews,
    review_json,
    reviews_csv,
    reviews_json,
    standing,
)
from librarian_self.services.session import Session
from tests.services.plan_pages import plan_pdf_of

TODAY = "2026-11-23"
ENGLISH = load_catalogue("en")
SAID = GoalReview("talk", "Talk with readers", "Six talks.", "Tea.", "Ask three.", "2027-03-01")
HELD = Review("old", "2026-09-20", "2026-09-21", "Two at a time.", "=1+1", (SAID, GoalReview("film", "Film")))
NEXT = Review("next", "2026-12-20")


def days(session: Session) -> list[str]:
    return sorted(review.planned for review in session.reviews())


class TestPlanning:
    """`plan_review` and `plan_reviews`."""

    def test_a_review_is_planned_for_a_day(self, session: Session) -> None:
        review = plan_review(session, "2026-12-20")
        assert session.reviews() == (review,)
        assert (review.planned, review.held, len(review.id)) == ("2026-12-20", None, 16)

    @pytest.mark.parametrize("day", ["soon", "2026-02-30", "", "2026-1-1"])
    def test_what_is_no_day_is_refused(self, session: Session, day: str) -> None:
        with pytest.raises(PlanRefused):
            plan_review(session, day)
        with pytest.raises(PlanRefused):
            plan_reviews(session, TODAY, 3, day)
        assert session.reviews() == ()

    def test_several_reach_to_the_end_of_the_plan(self, session: Session) -> None:
        session.save(PlanSettings(end="2027-06-30"))
        assert [each.planned for each in plan_reviews(session, TODAY, 3)] == ["2027-02-23", "2027-05-23"]
        assert plan_reviews(session, TODAY, 3) == ()
        plan_reviews(session, TODAY, 3, "2027-08-23")
        assert days(session) == ["2027-02-23", "2027-05-23", "2027-08-23"]


class TestHolding:
    """`hold_review`."""

    def test_it_was_held_today_with_what_was_noticed(self, session: Session) -> None:
        session.save(replace(NEXT, goals=(SAID,)))
        done = hold_review(session, "next", TODAY, "Small steps.", "Ask.")
        assert session.reviews() == (done,)
        assert (done.held, done.noticed, done.change, done.goals) == (TODAY, "Small steps.", "Ask.", (SAID,))

    def test_what_was_written_before_stays(self, session: Session) -> None:
        session.save(replace(NEXT, noticed="Half of it."))
        assert hold_review(session, "next", TODAY, change="Ask.").noticed == "Half of it."

    def test_an_unknown_one_and_one_that_was_held_are_refused(self, session: Session) -> None:
        session.save(HELD)
        with pytest.raises(NoSuchReview, match="no review “next”"):
            hold_review(session, "next", TODAY)
        with pytest.raises(NoSuchReview, match="held on 2026-09-21 already"):
            hold_review(session, "old", TODAY)
        assert session.reviews() == (HELD,)


class TestTelling:
    """For other programs."""

    def test_what_is_ahead_comes_first_then_the_log(self) -> None:
        later = Review("later", "2027-03-20")
        older = Review("older", "2026-01-01", "2026-01-01")
        assert in_order((older, later, HELD, NEXT)) == (NEXT, later, HELD, older)

    @pytest.mark.parametrize(
        ("review", "word"),
        [
            (NEXT, "planned"),
            (replace(NEXT, planned="2026-11-22"), "passed"),
            (replace(NEXT, planned=TODAY), "planned"),
            (replace(NEXT, noticed="x"), "begun"),
            (HELD, "held"),
        ],
    )
    def test_how_it_stands_is_one_word(self, review: Review, word: str) -> None:
        assert standing(review, TODAY) == word
        assert word in STANDING

    def test_json_has_all_of_it(self) -> None:
        said = review_json(HELD, TODAY)
        assert (said["id"], said["standing"], said["held"]) == ("old", "held", "2026-09-21")
        assert said["goals"][0]["next_step"] == "Ask three."
        assert [each["id"] for each in json.loads(reviews_json((HELD, NEXT), TODAY))] == ["next", "old"]

    def test_a_table_has_a_row_for_each_goal_and_inert_formulas(self) -> None:
        data = reviews_csv((HELD, NEXT))
        assert data.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert tuple(rows[0]) == COLUMNS
        assert [(row["review"], row["goal"], row["title"]) for row in rows] == [
            ("next", "", ""),
            ("old", "talk", "Talk with readers"),
            ("old", "film", "Film"),
        ]
        assert rows[1]["change"] == "'=1+1"
        assert rows[1]["due"] == "2027-03-01"

    def test_comments_of_somebody_else_have_rows_of_their_own(self) -> None:
        comment = Comment("talk", "Talk with readers", "=Good", talked=True)
        signed = replace(HELD, by="Aziza", comments=(comment,))
        rows = list(csv.DictReader(io.StringIO(reviews_csv((signed,)).decode("utf-8-sig"), newline="")))
        assert [(row["goal"], row["comment"], row["talked"]) for row in rows][-1] == (
            "talk",
            "'=Good",
            "true",
        )
        assert {row["by"] for row in rows} == {"Aziza"}
        assert [row["comment"] for row in rows[:-1]] == ["", ""]


class TestOnPaper:
    """In the development plan."""

    def test_reviews_that_were_held_stand_oldest_first_with_what_was_said_of_goals(
        self, session: Session
    ) -> None:
        newer = Review("newer", "2026-11-01", "2026-11-02", "More.")
        for review in (newer, HELD, NEXT):
            session.save(review)
        content = plan_content(session, ENGLISH, TODAY)
        assert content.reviews == (
            OnPaper(
                "2026-09-21",
                "Two at a time.",
                "=1+1",
                (GoalReviewed("Talk with readers", "Six talks.", "Tea.", "Ask three.", "2027-03-01"),),
            ),
            OnPaper("2026-11-02", "More."),
        )
        assert content.next_review == "2026-12-20"
        assert plan_pdf_of(session, ENGLISH, TODAY).startswith(b"%PDF-")

    def test_without_one_ahead_none_is_named(self, session: Session) -> None:
        session.save(replace(NEXT, planned="2026-01-01"))
        assert plan_content(session, ENGLISH, TODAY).next_review is None

    def test_comments_of_somebody_else_stand_under_their_name(self, session: Session) -> None:
        session.save(Goal("talk", "Talk with readers"))
        comment = Comment("talk", "Talk with readers", "Good.", talked=True)
        session.save(Review("s", "2026-11-24", "2026-11-24", by="Aziza", comments=(comment,)))
        (review,) = plan_content(session, ENGLISH, TODAY).reviews
        assert review.by == "Aziza"
        assert review.comments == (GoalCommented("Talk with readers", "Good.", talked=True),)
