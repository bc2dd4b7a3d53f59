"""Goals from the command line: the same rules as in the window, one transaction each."""

from __future__ import annotations

from dataclasses import replace

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalStatus
from librarian_self.planning.goals import draft_goal, is_full
from librarian_self.services.plans import suggested
from librarian_self.services.session import Session, new_goal_id


class NoSuchGoal(Refusal):
    """The plan has no goal with this id."""


class PlanIsFull(Refusal):
    """One more active goal would be one too many."""


def add_goal(session: Session, goal: Goal) -> Goal:
    """Put a new goal at the end of the plan; beyond the five active ones it rests. Gives it back as it was saved."""
    rests = goal.status is GoalStatus.ACTIVE and is_full(session.goals())
    kept = replace(goal, status=GoalStatus.RESTING) if rests else goal
    session.save(kept)
    return kept


def suggested_goal(session: Session, item: str, today: str) -> Goal:
    """The goal that the results suggest for a competency, in the language of the profile; nothing is saved.

    Raises Refusal where they do not suggest it.
    """
    basis = session.basis()
    found = [each for each in suggested(session, None) if each.item == item]
    if basis is None or not found:
        raise Refusal(
            msg(
                "“{item}” is not suggested: it has no gap, or a goal already. “plan FILE” lists what is.",
                item=item,
            )
        )
    return draft_goal(basis.form, found[0], new_goal_id(), session.profile().lang, today)


def find_goal(session: Session, goal_id: str) -> Goal:
    """The goal with this id; raises NoSuchGoal."""
    goal = next((each for each in session.goals() if each.id == goal_id), None)
    if goal is None:
        raise NoSuchGoal(msg("The plan has no goal “{goal}”; “goal list FILE” shows the ids.", goal=goal_id))
    return goal


def set_status(session: Session, goal_id: str, status: GoalStatus) -> Goal:
    """Let a goal be active, rest, be done or be dropped; raises NoSuchGoal, PlanIsFull for a sixth active one."""
    goal = find_goal(session, goal_id)
    if goal.status is status:
        return goal
    if status is GoalStatus.ACTIVE and is_full(session.goals()):
        raise PlanIsFull(
            msg(
                "{most} goals are active already; let one of them rest first (“goal rest FILE ID”).",
                most=MOST_ACTIVE_GOALS,
            )
        )
    changed = replace(goal, status=status)
    session.save(changed)
    return changed
