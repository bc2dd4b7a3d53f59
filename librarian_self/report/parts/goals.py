"""The goals: at most five active ones, then those that wait, rest, are done or were let go."""

from __future__ import annotations

from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal
from librarian_self.report.blocks import Block, Box, BulletList, Heading, Look, paragraph
from librarian_self.report.parts.goal_card import blank_card, goal_card, quiet_card
from librarian_self.report.parts.goal_lists import GoalLists, hours_asked
from librarian_self.report.parts.writing import Writing


def goals(writing: Writing) -> list[Block]:
    """All goals, with a kind word where they are too many or ask for too much time."""
    say = writing.say
    lists = GoalLists.of(writing.content.goals)
    blocks: list[Block] = [Heading(2, say(msg("My goals")))]
    if not lists.active:
        invitation = msg("No goal is active now. Here is room for the next one; small and soon is best.")
        blocks += [paragraph(say(invitation), keep=True), blank_card(writing)]
    blocks += [Box(Look.HEED, (paragraph(note),)) for note in _notes(writing, lists)]
    blocks += [goal_card(writing, goal, number) for number, goal in enumerate(lists.active, start=1)]
    blocks += _group(writing, msg("Waiting for their turn"), lists.waiting)
    blocks += _group(writing, msg("Resting"), lists.resting)
    blocks += _group(writing, msg("Goals that are done"), lists.done)
    if lists.dropped:
        blocks.append(Heading(3, say(msg("Let go"))))
        blocks.append(BulletList(tuple(paragraph(goal.title) for goal in lists.dropped)))
    return blocks


def _group(writing: Writing, title: Message, found: tuple[Goal, ...]) -> list[Block]:
    if not found:
        return []
    return [Heading(3, writing.say(title)), *(quiet_card(writing, goal) for goal in found)]


def _notes(writing: Writing, lists: GoalLists) -> list[str]:
    """What deserves a second look: too many goals, too few hours."""
    say = writing.say
    notes: list[str] = []
    active = (*lists.active, *lists.waiting)
    if lists.waiting:
        many = nmsg(
            "There is {count} active goal. The first {most} stand as active here, the others wait: a short list is "
            "easier to keep. Which of them could rest?",
            "There are {count} active goals. The first {most} stand as active here, the others wait: a short list is "
            "easier to keep. Which of them could rest?",
            len(active),
            most=MOST_ACTIVE_GOALS,
        )
        notes.append(say(many))
    asked, available = hours_asked(active), writing.content.settings.hours_month
    if available is not None and asked > available:
        much = nmsg(
            "The active goals ask for {count} hour a month, and {available} are available. Perhaps one of them can "
            "rest, begin later or become smaller.",
            "The active goals ask for {count} hours a month, and {available} are available. Perhaps one of them can "
            "rest, begin later or become smaller.",
            asked,
            available=available,
        )
        notes.append(say(much))
    return notes
