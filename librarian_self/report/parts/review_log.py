"""The review log: what was noticed, goal by goal, and when the next look back is."""

from __future__ import annotations

from typing import Final

from librarian_self.i18n.messages import Message, msg
from librarian_self.report.blocks import Block, Cell, Column, Heading, Paragraph, Span, Table, paragraph
from librarian_self.report.content import GoalCommented, GoalReviewed, Review
from librarian_self.report.parts.writing import Writing

BLANK_REVIEWS: Final = 3
MORE_REVIEWS: Final = 2
"""Empty rows to write on: where nothing was logged, and below the reviews, as the next one is on paper."""


def reviews(writing: Writing) -> list[Block]:
    """Looks back at the plan: a row each, and below it a row for each goal that something was said about."""
    say, found, coming = writing.say, writing.content.reviews, writing.content.next_review
    columns = (
        Column(say(msg("Date")), 0.2),
        Column(say(msg("What I noticed")), 0.42),
        Column(say(msg("What I will change")), 0.38),
    )
    rows = tuple(row for review in found for row in _rows(writing, review))
    table = Table(
        columns,
        rows,
        blank=MORE_REVIEWS if found else BLANK_REVIEWS,
        note=say(msg("Next review: {date}", date=say.date(coming))) if coming else "",
    )
    return [Heading(2, say(msg("Review log"))), table]


def _rows(writing: Writing, review: Review) -> list[tuple[Cell, ...]]:
    said = (_cell(writing.say.date(review.date)), _cell(review.noticed), _cell(review.next))
    rows = [said, *(_goal_row(writing, goal) for goal in review.goals)]
    if review.by is None:
        return rows
    own = rows if len(rows) > 1 or (review.noticed + review.next).strip() else []
    whose = _cell(writing.say.date(review.date)), _cell(_whose(writing, review.by)), ()
    return [*own, whose, *(_comment_row(writing, comment) for comment in review.comments)]


def _whose(writing: Writing, by: str) -> str:
    """Whose words follow, so that nobody takes them for the person's own."""
    if not by:
        return writing.say(msg("Comments of the mentor or supervisor"))
    return writing.say(msg("Comments of {name}", name=by))


def _comment_row(writing: Writing, comment: GoalCommented) -> tuple[Cell, ...]:
    title = comment.title.strip() or writing.say(msg("(goal without words yet)"))
    talked = _cell(writing.say(msg("talked about"))) if comment.talked else ()
    return (paragraph(title, quiet=True),), (*talked, *_cell(comment.words)), ()


def _goal_row(writing: Writing, goal: GoalReviewed) -> tuple[Cell, ...]:
    due = writing.say.date(goal.due) if goal.due else ""
    looked_back = ((msg("What happened:"), goal.happened), (msg("What helped:"), goal.helped))
    ahead = ((msg("Next step:"), goal.next_step), (msg("New date:"), due))
    title = goal.title.strip() or writing.say(msg("(goal without words yet)"))
    return (paragraph(title, quiet=True),), _labelled(writing, looked_back), _labelled(writing, ahead)


def _labelled(writing: Writing, parts: tuple[tuple[Message, str], ...]) -> Cell:
    """What was said, each with its label; what was left out is not named."""
    return tuple(
        Paragraph((Span(writing.say(label) + " ", quiet=True), Span(words)))
        for label, words in parts
        if words.strip()
    )


def _cell(words: str) -> Cell:
    return (paragraph(words),) if words else ()
