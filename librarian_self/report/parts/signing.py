"""Where the plan is signed: on paper, or with a viewer, goal by goal."""

from __future__ import annotations

from librarian_self.i18n.messages import msg
from librarian_self.model.plan import Goal
from librarian_self.report.blocks import Block, Entry, Heading, Signature, Signatures, paragraph
from librarian_self.report.field import Field, FieldKind
from librarian_self.report.parts.goal_lists import GoalLists
from librarian_self.report.parts.writing import Writing
from librarian_self.report.sign_off import WHEN, WHO, comment_field, talked_field


def signing(writing: Writing) -> list[Block]:
    """Two places to sign, and what signing means; in a copy to be filled in, room for a comment on each goal."""
    say = writing.say
    meaning = msg(
        "To sign means: we have talked about this plan and support it. It is no judgement of the work."
    )
    return [
        Heading(2, say(msg("Signatures"))),
        paragraph(say(meaning), keep=True),
        Signatures(_places(writing)),
        *(_comments(writing) if writing.fillable else []),
    ]


def _places(writing: Writing) -> tuple[Signature, Signature]:
    say = writing.say
    name, sign, date = say(msg("Name")), say(msg("Signature")), say(msg("Date"))
    other = say(msg("Mentor or supervisor"))
    mine = Signature(say(msg("Me")), ((name, writing.content.name), (sign, ""), (date, "")))
    fields = {
        name: Field(WHO, say(msg("Name of the mentor or supervisor"))),
        date: Field(WHEN, say(msg("Date, for example {date}", date=writing.content.made))),
    }
    theirs = ((name, ""), (sign, ""), (date, ""))
    return mine, Signature(other, theirs, fields if writing.fillable else {})


def _comments(writing: Writing) -> list[Block]:
    """Room for a comment on each goal that has a card of its own."""
    say, lists = writing.say, GoalLists.of(writing.content.goals)
    goals = (*lists.active, *lists.waiting, *lists.resting, *lists.done)
    if not goals:
        return []
    lead = msg(
        "For the mentor or supervisor: please fill in what you like, save the file and give it back. The comments "
        "can be taken into the plan."
    )
    return [
        Heading(3, say(msg("Comments on the goals"))),
        paragraph(say(lead), keep=True),
        *(_entry(writing, goal) for goal in goals),
    ]


def _entry(writing: Writing, goal: Goal) -> Entry:
    say = writing.say
    title = goal.title.strip() or say(msg("(goal without words yet)"))
    return Entry(
        title=title,
        tick=Field(
            talked_field(goal.id),
            say(msg("We have talked about the goal “{title}”", title=title)),
            FieldKind.TICK,
        ),
        tick_label=say(msg("We have talked about this goal")),
        area=Field(
            comment_field(goal.id), say(msg("Comment on the goal “{title}”", title=title)), FieldKind.AREA
        ),
        area_label=say(msg("Comment")),
    )
