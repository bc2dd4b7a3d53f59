"""The goals of the plan as a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.model.words import GOAL_STATUS
from librarian_self.presenters.state import Opened, State
from librarian_self.presenters.views.goal import goal_title
from librarian_self.presenters.views.parts import Progress

SOON: Final = timedelta(days=14)
"""How long before its date a goal is called due soon."""

NO_BREAK: Final = "\u00a0"


class RowTone(StrEnum):
    """How the chip of a goal in the list looks."""

    QUIET = "quiet"
    GOOD = "good"
    SOON = "soon"
    CARE = "care"


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal in the list. `status` is a word for its chip, or none; `aloud` is all but the title, for the ear.

    `placed` says where it stands, after it was moved.
    """

    id: str
    title: str
    line: str
    due: str
    progress: Progress
    status: str
    tone: RowTone
    aloud: str
    chosen: bool
    placed: str


def goal_rows(state: State, opened: Opened, say: Catalogue) -> tuple[GoalRow, ...]:
    """Every goal, in the order of the person."""
    return tuple(_row(goal, place, state, opened, say) for place, goal in enumerate(opened.goals, start=1))


def _row(goal: Goal, place: int, state: State, opened: Opened, say: Catalogue) -> GoalRow:
    title = goal_title(goal, say)
    done, total = goal.actions_done, len(goal.actions)
    sentence = say(nmsg("{done} of {count} action done", "{done} of {count} actions done", total, done=done))
    line = say(_levels(goal, opened, say))
    status, tone = _standing(goal, state.today)
    due = say.date(goal.due) if goal.due else ""
    by = say(msg("by {date}", date=due)) if due else ""
    heard = (line, sentence if total else "", by, say(status))
    return GoalRow(
        id=goal.id,
        title=title,
        line=line,
        due=due,
        progress=Progress(done, total, sentence if total else ""),
        status=say(status),
        tone=tone,
        aloud=" · ".join(part for part in heard if part),
        chosen=goal.id == state.goal,
        placed=say(
            msg("{title}: place {place} of {count}", title=title, place=place, count=len(opened.goals))
        ),
    )


def _standing(goal: Goal, today: str) -> tuple[Message, RowTone]:
    """What the chip of a goal says: how it stands, or that its date is near or past."""
    if goal.status is not GoalStatus.ACTIVE:
        good = goal.status is GoalStatus.DONE
        return GOAL_STATUS[goal.status], RowTone.GOOD if good else RowTone.QUIET
    if goal.due is None:
        return Message(""), RowTone.QUIET
    if goal.due < today:
        return msg("its date has passed"), RowTone.CARE
    if date.fromisoformat(goal.due) - date.fromisoformat(today) <= SOON:
        return msg("due soon"), RowTone.SOON
    return Message(""), RowTone.QUIET


def _levels(goal: Goal, opened: Opened, say: Catalogue) -> Message:
    if goal.item is None or goal.from_level is None or goal.to_level is None:
        return msg("A goal of my own")
    form = opened.basis.form if opened.basis and opened.basis.form.id == goal.form else None
    section = form.section_of(goal.item) if form else None
    levels = msg("level {current} → {target}", current=goal.from_level, target=goal.to_level)
    if section is None:
        return levels
    kept = say(levels).replace(" ", NO_BREAK)
    return msg("{section} · {levels}", section=say.text(section.label), levels=kept)
