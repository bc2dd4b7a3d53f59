"""The first page: whose plan it is, where it leads, and its goals at a glance."""

from __future__ import annotations

from typing import Final

from librarian_self.i18n.messages import Message, msg
from librarian_self.model.plan import Goal
from librarian_self.planning.goals import monthly_hours
from librarian_self.report.blocks import (
    Block,
    Box,
    Cell,
    Column,
    Detail,
    Details,
    Figure,
    Heading,
    Look,
    Paragraph,
    Size,
    Span,
    Table,
    paragraph,
)
from librarian_self.report.content import Part
from librarian_self.report.parts.goal_lists import GoalLists, hours_asked
from librarian_self.report.parts.writing import NOTHING, TITLE, Writing

HASH_SHOWN: Final = 8
"""Letters of a form's hash that tell two versions apart."""


def cover(writing: Writing) -> list[Block]:
    """Title, facts, confidentiality, aims, and the active goals in one table."""
    content, say = writing.content, writing.say
    blocks: list[Block] = [*_logo(writing), Heading(1, say(TITLE))]
    if content.name.strip():
        blocks.append(paragraph(content.name, size=Size.LEAD))
    blocks.append(Details(tuple(_facts(writing))))
    blocks.append(Box(Look.PANEL, (paragraph(say(content.confidentiality)),)))
    if Part.AIMS in content.parts:
        blocks += _aims(writing)
    if Part.GOALS in content.parts:
        blocks += _glance(writing)
    return blocks


def _logo(writing: Writing) -> list[Block]:
    """The sign of the library that the plan is written in."""
    logo = writing.content.logo
    if logo is None:
        return []
    return [Figure(logo.picture, writing.say(msg("Logo: {name}", name=logo.name)), aside=True)]


def _facts(writing: Writing) -> list[Detail]:
    """What is known about the plan; what only the person can tell leaves a line to write on."""
    content, say = writing.content, writing.say
    own: list[tuple[Message, str]] = [
        (msg("Role"), content.role),
        (msg("Institution"), content.settings.institution),
        (msg("Period"), writing.span_of_time(content.settings.start, content.settings.end)),
    ]
    told: list[tuple[Message, str]] = [
        (msg("Form"), _form(writing)),
        (msg("Self-assessed on"), "; ".join(say.date(date) for date in content.assessed)),
        (msg("Language"), content.language_name),
        (msg("Plan written on"), say.date(content.made)),
    ]
    name = [] if content.name.strip() else [(msg("Name"), "")]
    return [
        *(
            Detail(say(label), (paragraph(value),) if value.strip() else (), lines=1)
            for label, value in (*name, *own)
        ),
        *(Detail(say(label), (paragraph(value),)) for label, value in told if value),
    ]


def _form(writing: Writing) -> str:
    form = writing.content.form
    if form is None:
        return ""
    return writing.say(
        msg(
            "{title}, version {version} ({hash})",
            title=writing.say.text(form.title),
            version=form.version,
            hash=form.hash[:HASH_SHOWN],
        )
    )


def _aims(writing: Writing) -> list[Block]:
    """Where the person wants to be in one and in three years, with lines to write on where it is open."""
    say, settings = writing.say, writing.content.settings
    aims = (
        (msg("In one year"), settings.aim_one_year),
        (msg("In three years"), settings.aim_three_years),
    )
    rows = tuple(Detail(say(label), (paragraph(aim),) if aim.strip() else (), lines=2) for label, aim in aims)
    return [Heading(2, say(msg("Where I am heading"))), Details(rows)]


def _glance(writing: Writing) -> list[Block]:
    """The active goals, a row each."""
    say = writing.say
    goals = GoalLists.of(writing.content.goals).active
    if not goals:
        return []
    columns = (
        Column(say(msg("Goal")), 0.5),
        Column(say(msg("Level")), 0.13),
        Column(say(msg("By")), 0.22),
        Column(say(msg("Hours a month")), 0.15, end=True),
    )
    rows = [_glance_row(writing, goal) for goal in goals]
    asked = hours_asked(goals)
    if asked and len(rows) > 1:
        together = (_cell(say(msg("Together"))), (), (), _cell(writing.hours(asked)))
        rows.append(together)
    return [
        Heading(2, say(msg("My goals at a glance"))),
        Table(columns, tuple(rows), summed=len(rows) > len(goals)),
    ]


def _glance_row(writing: Writing, goal: Goal) -> tuple[Cell, Cell, Cell, Cell]:
    """A goal, its title a link to its card."""
    levels = (goal.from_level, goal.to_level)
    title = Paragraph((Span(goal.title, link=f"#{writing.anchor(goal)}"),))
    return (
        (title,) if goal.title.strip() else (),
        _cell(" → ".join(str(level) for level in levels if level is not None)),
        _cell(writing.say.date(goal.due) if goal.due else ""),
        _cell(writing.hours(hours) if (hours := monthly_hours(goal)) else NOTHING),
    )


def _cell(words: str) -> Cell:
    return (paragraph(words),) if words else ()
