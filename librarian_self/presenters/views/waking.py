"""The question which of the active goals rests, so that one more can become active."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.plan import GoalStatus
from librarian_self.planning.goals import active
from librarian_self.presenters.state import State
from librarian_self.presenters.views.goal import goal_title
from librarian_self.presenters.views.parts import Choice
from librarian_self.presenters.waking import waiting


@dataclass(frozen=True, slots=True)
class WakingView:
    """The question, the active goals by id, and the way to leave things as they are. `goal` is the one that waits."""

    goal: str
    question: str
    note: str
    goals: tuple[Choice[str], ...]
    leave: str


def waking_view(state: State, say: Catalogue) -> WakingView | None:
    """The question, where it is asked."""
    waits = waiting(state)
    if waits is None or state.opened is None:
        return None
    found = active(state.opened.goals)
    question = msg("Which goal may rest, so that the new one can begin?")
    if waits.title.strip():
        question = msg(
            "Which goal may rest, so that “{title}” can begin?", title=waits.title.strip().rstrip(".")
        )
    is_resting = waits.status is GoalStatus.RESTING
    return WakingView(
        goal=waits.id,
        question=say(question),
        note=say(
            msg(
                "{count} goals are active, and more would compete for the same hours. "
                "A goal that rests loses nothing.",
                count=len(found),
            )
        ),
        goals=tuple(Choice(goal.id, goal_title(goal, say)) for goal in found),
        leave=say(msg("Leave the new one resting") if is_resting else msg("Leave everything as it is")),
    )
