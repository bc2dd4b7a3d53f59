"""My plan on a desk of its own: the page, and a program without a disk that takes in what it sends."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit, QSpinBox, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.model.answer import Assessment
from librarian_self.model.form import ActionKind, Form
from librarian_self.model.plan import Goal, GoalAction, GoalOrder, PlanSettings
from librarian_self.model.profile import Profile
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.program import Program
from librarian_self.presenters.state import Opened, Screen, State
from librarian_self.services.session import Taken
from librarian_self.ui.screens.fieldrows import ValueRow
from librarian_self.ui.screens.plan import PlanPage
from librarian_self.ui.widgets.dayfield import DayField
from tests.builders import action_of, answered, competency_item, form_of, section_of
from tests.ui.watching import settle

TODAY: Final = "2026-11-23"
Found = TypeVar("Found", bound=QWidget)

POST: Final = GoalAction("Post one question and its answer each week", ActionKind.PRACTICE, 4, "2027-01-15")
ASK: Final = GoalAction("Ask the children’s library", ActionKind.OTHERS, 2, done=True)
COURSE: Final = GoalAction("Course: social media for libraries", ActionKind.STUDY, 16)
CHANNEL: Final = Goal(
    "channel",
    "Run our readers’ Telegram channel",
    form="competencies",
    item="post",
    from_level=2,
    to_level=4,
    measure="One post a week for 12 weeks",
    support="Methodist",
    reason="Young readers ask us there",
    start="2026-11-01",
    due="2027-02-15",
    hours_month=6,
    actions=(POST, ASK, COURSE),
)
INTERVIEW: Final = Goal(
    "interview", "Interview readers before choosing books", due="2026-12-01", cost="A room"
)
COURSES: Final = Goal("courses", "Finish the e-resources course", due="2026-10-01")
THREE: Final = (CHANNEL, INTERVIEW, COURSES)


def a_form() -> Form:
    """Six competencies in two sections; each has an action."""
    items = [
        competency_item(name, actions=("watch",))
        for name in ("ask", "listen", "explain", "post", "film", "map")
    ]
    return form_of(
        section_of("service", *items[:3]), section_of("digital", *items[3:]), actions=[action_of("watch")]
    )


def a_state(goals: Iterable[Goal] = (), *, rated: bool = True, plan: PlanSettings | None = None) -> State:
    """The window on My plan, with these goals; `rated`: two competencies lie below their targets."""
    goals = tuple(goals)
    form = a_form()
    assessment = Assessment(
        1, form.id, form.version, form.hash, "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z"
    )
    answers = answered(ask=(2, 4, 3), listen=(1, 3, 2), post=(2, 4, 3))
    opened = Opened(
        path=Path("nodira.lself"),
        profile=Profile("0-0", "Nodira"),
        settings={},
        standings=(),
        goals=goals,
        plan=plan or PlanSettings(),
        order=GoalOrder(),
        basis=Taken(assessment, form, answers, None) if rated else None,
    )
    chosen = goals[0].id if goals else None
    return State("en", Path(), TODAY, (), screen=Screen.PLAN, ready=True, opened=opened, goal=chosen)


class PlanDesk(QObject):
    """A page, everything that it sent, and the program behind it."""

    def __init__(self, page: PlanPage, state: State, say: Catalogue) -> None:
        super().__init__()
        self.page = page
        self.say = say
        self.sent: list[m.Message] = []
        self.effects: list[Effect] = []
        self.program = Program(state, self.effects.append, self._render)
        page.sent.connect(self._take)
        self._render(state)
        settle()

    def send(self, *messages: m.Message) -> None:
        """Let something happen outside of the page."""
        for message in messages:
            self.program.send(message)
        settle()

    def goal(self, goal_id: str) -> Goal:
        """A goal as it is now."""
        return next(goal for goal in self.goals() if goal.id == goal_id)

    def goals(self) -> tuple[Goal, ...]:
        """The goals as they are now."""
        assert self.program.state.opened is not None
        return self.program.state.opened.goals

    def in_view(self) -> str | None:
        """The goal in view."""
        return self.program.state.goal

    def named(self, kind: type[Found], name: str) -> Found:
        """The widget of this kind that can be seen and has this name for the ear."""
        found = [each for each in self.page.findChildren(kind) if each.accessibleName() == name]
        (one,) = (each for each in found if each.isVisible())
        return one

    def words(self, name: str) -> QPlainTextEdit:
        """The place to write with this label."""
        return self.named(QPlainTextEdit, name)

    def number(self, name: str) -> QSpinBox:
        """The number with this label."""
        return self.named(QSpinBox, name)

    def day(self, key: str) -> DayField:
        """The day of the goal in view, by its key in `Goal`."""
        rows = [row for row in self.page.findChildren(ValueRow) if row.key == key and row.isVisible()]
        assert isinstance(rows[0].field, DayField)
        return rows[0].field

    def _take(self, message: m.Message) -> None:
        self.sent.append(message)
        self.program.send(message)

    def _render(self, state: State) -> None:
        self.page.show_state(state, self.say)
