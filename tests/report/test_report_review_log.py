"""The review log on paper."""

from __future__ import annotations

from dataclasses import replace

from librarian_self.report.blocks import Block, Cell, Heading, Table
from librarian_self.report.content import GoalCommented, GoalReviewed, PlanContent, Review
from librarian_self.report.parts.review_log import MORE_REVIEWS, reviews
from librarian_self.report.parts.writing import Writing
from tests.report.plans import MADE, speaker

SAID = GoalReviewed("Talk with readers", "Six talks.", "", "Ask three.", "2027-03-01")


def log(*found: Review, coming: str | None = None) -> Table:
    content = PlanContent(MADE, "Gulnora", reviews=found, next_review=coming)
    blocks: list[Block] = reviews(Writing(content, speaker("en"), lambda words, *_rest: float(len(words))))
    heading, table = blocks
    assert heading == Heading(2, "Review log")
    assert isinstance(table, Table)
    return table


def words(cell: Cell) -> list[str]:
    return ["".join(span.text for span in paragraph.spans) for paragraph in cell]


def test_below_a_review_stands_what_was_said_about_each_goal() -> None:
    table = log(Review("2026-12-20", "Two at a time.", "Ask.", (SAID,)))
    assert [[words(cell) for cell in row] for row in table.rows] == [
        [["20 December 2026"], ["Two at a time."], ["Ask."]],
        [
            ["Talk with readers"],
            ["What happened: Six talks."],
            ["Next step: Ask three.", "New date: 1 March 2027"],
        ],
    ]
    assert table.blank == MORE_REVIEWS


def test_a_goal_without_a_title_has_a_name_all_the_same() -> None:
    table = log(Review("2026-12-20", "", goals=(GoalReviewed(" ", helped="Tea."),)))
    assert words(table.rows[1][0]) == ["(goal without words yet)"]
    assert words(table.rows[1][1]) == ["What helped: Tea."]
    assert table.rows[0][1] == ()


def test_the_next_one_is_named_below() -> None:
    assert log(coming="2027-03-20").note == "Next review: 20 March 2027"
    assert log().note == ""


def log_words(review: Review) -> str:
    """All that the rows of a review say."""
    return " ".join(each for row in log(review).rows for cell in row for each in words(cell))


class TestCommentsOfSomebodyElse:
    SIGNED = Review(
        "2026-12-20",
        "",
        by="Aziza Karimova",
        comments=(GoalCommented("Read aloud", "Good.", talked=True), GoalCommented("", "", talked=True)),
    )

    def test_they_stand_under_the_name_of_whoever_made_them(self) -> None:
        said = log_words(self.SIGNED)
        assert "20 December 2026 Comments of Aziza Karimova Read aloud talked about Good." in said
        assert "(goal without words yet) talked about" in said

    def test_whoever_gave_no_name_is_still_told_apart(self) -> None:
        assert "Comments of the mentor or supervisor" in log_words(replace(self.SIGNED, by=""))

    def test_what_the_person_wrote_beside_them_comes_first(self) -> None:
        said = log_words(replace(self.SIGNED, noticed="She is right."))
        assert said.index("She is right.") < said.index("Comments of Aziza Karimova")

    def test_a_review_of_ones_own_names_nobody(self) -> None:
        assert "Comments of" not in log_words(Review("2026-12-20", "Well."))
