"""`goal add`, `goal list`, `goal done`, `goal rest`, `goal wake`, `goal export` and `goal import`."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import replace
from typing import Any, Final

from librarian_self.cli.changing import changing
from librarian_self.cli.plan import read_back
from librarian_self.cli.secrets import open_session, remark_clear
from librarian_self.cli.speak import print_json, remark, speaker
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.form import ActionKind
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalAction, GoalStatus
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.files import write_whole
from librarian_self.services.goals import add_goal as save_new
from librarian_self.services.goals import set_status, suggested_goal
from librarian_self.services.plans import goals_json
from librarian_self.services.session import new_goal_id

FIELDS: Final = (
    "title",
    "reason",
    "measure",
    "support",
    "cost",
    "obstacle",
    "if_then",
    "evidence",
    "start",
    "due",
    "hours_month",
)
"""What a goal can be given by words of the command line, by its name in `Goal`."""


def add_goal(arguments: Namespace) -> int:
    """Save a goal of one's own, or one that the results suggest, and print its id."""
    given: dict[str, Any] = {
        name: value for name in FIELDS if (value := getattr(arguments, name)) is not None
    }
    today = SYSTEM_CLOCK.today()
    with changing(arguments) as session:
        if arguments.suggested is not None:
            drafted = suggested_goal(session, arguments.suggested, today)
        else:
            drafted = Goal(new_goal_id(), "", start=today)
        actions = tuple(GoalAction(words, ActionKind.PRACTICE, 0) for words in arguments.action)
        goal = replace(drafted, **given, actions=(*drafted.actions, *actions))
        if not goal.title.strip():
            raise Refusal(msg("A goal needs a title: what you will be able to do (--title)."))
        kept = save_new(session, replace(goal, title=" ".join(goal.title.split())))
    print(kept.id)
    if kept.status is GoalStatus.RESTING:
        remark(
            msg(
                "{most} goals are active already, so the new one rests; {rest} and {wake} change that.",
                most=MOST_ACTIVE_GOALS,
                rest="“goal rest FILE ID”",
                wake="“goal wake FILE ID”",
            )
        )
    return 0


def list_goals(arguments: Namespace) -> int:
    """Every goal, in the order of its person."""
    with open_session(arguments) as session:
        goals = session.goals()
    if arguments.json:
        print_json(goals_json(goals)["goals"])
        return 0
    say = speaker()
    for goal in goals:
        due = f" ({say.date(goal.due)})" if goal.due else ""
        print(f"{goal.id}  {goal.status}  {goal.title}{due}")
    return 0


def finish_goal(arguments: Namespace) -> int:
    """Mark a goal as done."""
    return _set(arguments, GoalStatus.DONE)


def rest_goal(arguments: Namespace) -> int:
    """Let a goal rest."""
    return _set(arguments, GoalStatus.RESTING)


def wake_goal(arguments: Namespace) -> int:
    """Make a goal active, where there are not five already."""
    return _set(arguments, GoalStatus.ACTIVE)


def export_goals(arguments: Namespace) -> int:
    """Write the goals alone as a plan file, whole or not at all."""
    with open_session(arguments) as session:
        remark_clear(session)
        plan = goals_json(session.goals())
    write_whole(arguments.out, (json.dumps(plan, ensure_ascii=False, indent=2) + "\n").encode())
    return 0


def import_goals(arguments: Namespace) -> int:
    """Take the goals of a plan file back; everything else in it is left aside."""
    return read_back(arguments, frozenset({PlanPart.GOAL}))


def _set(arguments: Namespace, status: GoalStatus) -> int:
    with changing(arguments) as session:
        set_status(session, arguments.id, status)
    return 0
