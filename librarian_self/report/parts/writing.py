"""What every part of a plan is written with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.charts.picture import Measure
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.answer import Evidence
from librarian_self.model.form import Item
from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.report.content import Part, PlanContent
from librarian_self.report.parts.charting import USUAL_ROOM, ChartRoom
from librarian_self.report.speaker import Speaker

TITLE: Final = msg("My development plan")

NOTHING: Final = "–"
"""Stands where there is no figure."""

NO_BREAK: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class Writing:
    """The content, the language that it is said in, the measure for the words in charts, and the room for these.

    `fillable`: the places to sign are filled in with a viewer.
    """

    content: PlanContent
    say: Speaker
    measure: Measure
    charts: ChartRoom = USUAL_ROOM
    fillable: bool = False

    def item(self, item_id: str | None, form: str | None = None) -> Item | None:
        """An item of the plan's form; None when it is of another form, or of none."""
        known = self.content.form
        if known is None or item_id is None or form not in (None, known.id):
            return None
        return known.item(item_id)

    def statement(self, item_id: str) -> str:
        """What a competency says; its id where the form is not at hand."""
        item = self.item(item_id)
        return self.say.text(item.statement) if item else item_id

    def level(self, item: Item | None, value: int) -> str:
        """A level by its number and, where the form names it, its word: "4 (Skilled)"."""
        form = self.content.form
        scale = form.scale_of(item) if form and item else None
        step = scale.level(value) if scale else None
        if step is None:
            return f"{value}"
        return self.say(msg("{value} ({label})", value=value, label=self.say.text(step.label)))

    def anchor(self, goal: Goal) -> str:
        """The name of a goal's card, for links to it; a goal that is not in the plan has none."""
        goals = self.content.goals
        return f"goal-{goals.index(goal) + 1}" if goal in goals else ""

    def link_to(self, title: str) -> str:
        """Where a link to the goal of this title leads; nothing where it has no card."""
        for goal in self.content.goals if Part.GOALS in self.content.parts else ():
            if goal.title.strip() == title.strip() and goal.status is not GoalStatus.DROPPED:
                return f"#{self.anchor(goal)}"
        return ""

    def hours(self, count: float) -> str:
        """A number of hours, without decimals where it is whole."""
        return self.say.number(count, 0 if count == int(count) else 1)

    def example(self, evidence: Evidence) -> tuple[str, str]:
        """The label and the words of an example from one's work."""
        if evidence.date is None:
            return self.say(msg("Example:")), evidence.text
        return self.say(msg("Example, {date}:", date=self.say.date(evidence.date))), evidence.text

    def span_of_time(self, start: str | None, end: str | None) -> str:
        """A stretch of time between two ISO dates, either of which may be open; empty without both."""
        say = self.say
        if start and end:
            return say(msg("{start} – {end}", start=say.date(start), end=say.date(end)))
        if start:
            return say(msg("from {date}", date=say.date(start)))
        if end:
            return say(msg("until {date}", date=say.date(end)))
        return ""


def joined(first: Message, second: Message) -> Message:
    """Two sentences one after the other."""
    return msg("{first} {second}", first=first, second=second)


def title_of(content: PlanContent, say: Speaker) -> str:
    """What the file is called in a list of windows."""
    title = say(TITLE)
    return f"{title} – {content.name}" if content.name.strip() else title
