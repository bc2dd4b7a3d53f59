"""What the person commits to where ethics is at stake."""

from __future__ import annotations

from librarian_self.i18n.messages import Message, msg
from librarian_self.report.blocks import Block, Box, Detail, Details, Heading, Look, paragraph
from librarian_self.report.content import Commitment
from librarian_self.report.parts.writing import Writing

SITUATION = msg("Situation")
ACTION = msg("What I will do")
ASKS = msg("Whom I ask")


def ethics(writing: Writing) -> list[Block]:
    """The commitments, or one to be written by hand."""
    say, found = writing.say, writing.content.commitments
    blocks: list[Block] = [Heading(2, say(msg("Ethics: what I commit to")))]
    if not found:
        rows = (Detail(say(msg("Principle")), lines=1), *_details(writing, Commitment("")))
        lead = msg("A principle that I want to keep in mind, and a situation in which it is not easy:")
        return [*blocks, paragraph(say(lead), keep=True), Box(Look.QUIET_CARD, (Details(rows),))]
    cards = (
        Box(Look.QUIET_CARD, (Heading(3, each.principle), Details(_details(writing, each)))) for each in found
    )
    return [*blocks, *cards]


def _details(writing: Writing, commitment: Commitment) -> tuple[Detail, ...]:
    said: tuple[tuple[Message, str], ...] = (
        (SITUATION, commitment.situation),
        (ACTION, commitment.action),
        (ASKS, commitment.asks),
    )
    return tuple(
        Detail(writing.say(label), (paragraph(words),) if words.strip() else (), lines=1)
        for label, words in said
    )
