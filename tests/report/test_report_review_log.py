"""The review log on paper."""

from __future__ import annotations

from librarian_self.report.blocks import Block, Cell, Heading, Table
from librarian_self.report.content import GoalReviewed, PlanContent, Review
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
