"""One goal with everything it holds."""

from __future__ import annotations

from typing import Final

from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction
from librarian_self.model.words import ACTION_KIND
from librarian_self.planning.goals import monthly_hours
from librarian_self.report.blocks import (
    Block,
    Box,
    Column,
    Detail,
    Details,
    Heading,
    Look,
    Table,
    paragraph,
)
from librarian_self.report.content import Particular
from librarian_self.report.parts.writing import Writing

TICKED: Final = "☑"
OPEN: Final = "☐"

WHY: Final = msg("Why it matters")
MEASURE: Final = msg("How I will know")
EVIDENCE: Final = msg("What shows it")
SUPPORT: Final = msg("Who helps me")
COST: Final = msg("What it takes")
TIME: Final = msg("When")
OBSTACLE: Final = msg("What may get in the way")
IF_THEN: Final = msg("If that happens")


def goal_card(writing: Writing, goal: Goal, number: int) -> Box:
    """An active goal: what is still open leaves a line to write on."""
    rows = [
        *_origin(writing, goal),
        *(_row(writing, label, value, lines=1) for label, value in _aims(goal)),
        _time(writing, goal, lines=1),
        *(_row(writing, label, value, lines=1) for label, value in _ways(writing, goal)),
    ]
    blocks: list[Block] = [
        Heading(3, goal.title, number=f"{number}", anchor=writing.anchor(goal)),
        Details(tuple(rows)),
    ]
    blocks += _actions(writing, goal, blank=0 if goal.actions else 3)
    return Box(Look.CARD, tuple(blocks))


def quiet_card(writing: Writing, goal: Goal) -> Box:
    """A goal that waits, rests or is done: only what was said about it."""
    rows = [
        *_origin(writing, goal),
        *(_row(writing, label, value) for label, value in _aims(goal) if value.strip()),
        *([_time(writing, goal)] if goal.start or goal.due or monthly_hours(goal) else []),
        *(_row(writing, label, value) for label, value in _ways(writing, goal) if value.strip()),
    ]
    blocks: list[Block] = [Heading(4, goal.title, anchor=writing.anchor(goal))]
    if rows:
        blocks.append(Details(tuple(rows)))
    blocks += _actions(writing, goal) if goal.actions else []
    return Box(Look.QUIET_CARD, tuple(blocks))


def blank_card(writing: Writing) -> Box:
    """A goal to be written by hand."""
    ways = (label for label, _value in _ways(writing, Goal("", "")))
    labels = (msg("What I will be able to do"), WHY, MEASURE, EVIDENCE, TIME, *ways)
    rows = tuple(Detail(writing.say(label), lines=1) for label in labels)
    return Box(Look.CARD, (Details(rows), _actions_table(writing, (), blank=4)))


def _aims(goal: Goal) -> tuple[tuple[Message, str], ...]:
    """What the person wrote about the goal itself, in the order of the card."""
    return ((WHY, goal.reason), (MEASURE, goal.measure), (EVIDENCE, goal.evidence))


def _ways(writing: Writing, goal: Goal) -> tuple[tuple[Message, str], ...]:
    """What the person wrote about the way there; a copy without obstacles has no room for them either."""
    help_and_cost = ((SUPPORT, goal.support), (COST, goal.cost))
    if Particular.OBSTACLES not in writing.content.particulars:
        return help_and_cost
    return (*help_and_cost, (OBSTACLE, goal.obstacle), (IF_THEN, goal.if_then))


def _row(writing: Writing, label: Message, value: str, lines: int = 0) -> Detail:
    return Detail(writing.say(label), (paragraph(value),) if value.strip() else (), lines)


def _origin(writing: Writing, goal: Goal) -> list[Detail]:
    """The competency that the goal came from, and the way from level to level."""
    say, item = writing.say, writing.item(goal.item, goal.form)
    rows: list[Detail] = []
    if item is not None:
        rows.append(Detail(say(msg("Competency")), (paragraph(say.text(item.statement)),)))
    if goal.from_level is not None and goal.to_level is not None:
        way = msg(
            "from {now} to {target}",
            now=writing.level(item, goal.from_level),
            target=writing.level(item, goal.to_level),
        )
        rows.append(Detail(say(msg("Level")), (paragraph(say(way)),)))
    elif goal.to_level is not None:
        rows.append(Detail(say(msg("Target level")), (paragraph(writing.level(item, goal.to_level)),)))
    return rows


def _time(writing: Writing, goal: Goal, lines: int = 0) -> Detail:
    """From when to when, and how many hours a month."""
    say = writing.say
    span = writing.span_of_time(goal.start, goal.due)
    hours = monthly_hours(goal)
    if not hours:
        return Detail(say(TIME), (paragraph(span),) if span else (), lines)
    monthly = nmsg("{count} hour a month", "{count} hours a month", hours)
    both = msg("{span}; {hours}", span=span, hours=monthly) if span else monthly
    return Detail(say(TIME), (paragraph(say(both)),))


def _actions(writing: Writing, goal: Goal, blank: int = 0) -> list[Block]:
    """The steps as a table, and how they are mixed."""
    return [_actions_table(writing, goal.actions, blank, note=_mix(writing, goal) if goal.hours else "")]


def _actions_table(writing: Writing, actions: tuple[GoalAction, ...], blank: int, note: str = "") -> Table:
    say = writing.say
    columns = (
        Column(say(msg("Done")), 0.08),
        Column(say(msg("Action")), 0.48),
        Column(say(msg("How")), 0.15),
        Column(say(msg("By")), 0.19),
        Column(say(msg("Hours")), 0.1, end=True),
    )
    rows = tuple(
        tuple((paragraph(words),) if words else () for words in _action(writing, action))
        for action in actions
    )
    return Table(columns, rows, blank=blank, head=1, note=note)


def _action(writing: Writing, action: GoalAction) -> tuple[str, str, str, str, str]:
    say = writing.say
    return (
        TICKED if action.done else OPEN,
        action.text,
        say(ACTION_KIND[action.kind]),
        say.date(action.due) if action.due else "",
        writing.hours(action.hours),
    )


def _mix(writing: Writing, goal: Goal) -> str:
    """How the hours divide among doing, others and study, beside the usual guide."""
    say = writing.say
    parts = {kind: sum(a.hours for a in goal.actions if a.kind is kind) for kind in ActionKind}
    shares = {kind.value: say.number(100 * part / goal.hours, 0) for kind, part in parts.items()}
    words = nmsg(
        "{count} hour in all: by doing {practice}%, with others {others}%, by study {study}% "
        "(a good mix is about 70, 20 and 10).",
        "{count} hours in all: by doing {practice}%, with others {others}%, by study {study}% "
        "(a good mix is about 70, 20 and 10).",
        goal.hours,
        **shares,
    )
    return say(words)
