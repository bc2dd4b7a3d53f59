"""The plan: taking up suggestions, writing goals, exporting."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.model.form import SELF, ActionKind
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import Goal, GoalAction, GoalStatus, Suggestion
from librarian_self.planning.goals import draft_goal, is_full
from librarian_self.planning.suggest import suggest
from librarian_self.presenters import keeping
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.state import Notice, NoticeAction, State, Tone
from librarian_self.presenters.views.wishes import form_language
from librarian_self.services.results import results_of

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

SUGGESTED = 3
"""How many suggestions stand beside the goals."""

EMPTY_ACTION: Final = GoalAction("", ActionKind.PRACTICE, 0)
"""An action of one's own that is still to be written."""


def suggestions(state: State, most: int | None = SUGGESTED) -> tuple[Suggestion, ...]:
    """What the newest results point to and no goal takes up yet."""
    opened = state.opened
    if opened is None or opened.basis is None or opened.basis.assessment.rater != SELF:
        return ()
    scores = results_of(opened.basis, opened.profile.role)
    taken_up = {goal.item for goal in opened.goals if goal.item and goal.status is not GoalStatus.DROPPED}
    return suggest(opened.basis.form, scores, most, taken_up)


def accept(state: State, message: m.AcceptSuggestion) -> Step:
    """Make a suggestion a goal; a sixth active one rests and asks for a place."""
    opened = state.opened
    if opened is None or opened.basis is None:
        return state, ()
    found = next((each for each in suggestions(state, None) if each.item == message.item), None)
    if found is None:
        return state, ()
    return _add(state, draft_goal(opened.basis.form, found, message.goal, form_language(state), state.today))


def add(state: State, message: m.AddGoal) -> Step:
    """Begin a goal of one's own."""
    return _add(state, Goal(message.goal, title="", start=state.today))


def select(state: State, message: m.SelectGoal) -> Step:
    """Show a goal."""
    return replace(state, goal=message.goal), ()


def edit(state: State, message: m.EditGoal) -> Step:
    """Keep a goal as it reads now; a sixth active one stays as it stood and asks for a place.

    The goal in view stays in view.
    """
    before = _goal(state, message.goal.id)
    if before is None:
        return state, ()
    wakes = message.goal.status is GoalStatus.ACTIVE and before.status is not GoalStatus.ACTIVE
    if wakes and _is_full(state):
        changed, effects = keeping.change(state, replace(message.goal, status=before.status))
        return replace(changed, waking=message.goal.id), effects
    return keeping.change(state, message.goal)


def change(state: State, message: m.ChangeGoal) -> Step:
    """Change parts of a goal; whatever else was changed meanwhile stays. A title is one line."""
    before = _goal(state, message.goal)
    if before is None:
        return state, ()
    patch: dict[str, Any] = dict(message.patch)
    after = replace(before, **patch)
    return edit(state, m.EditGoal(replace(after, title=after.title.replace("\n", " "))))


def add_action(state: State, message: m.AddAction) -> Step:
    """Put an empty action at the end of a goal, unless one stands there already."""
    goal = _goal(state, message.goal)
    if goal is None or EMPTY_ACTION in goal.actions[-1:]:
        return state, ()
    return edit(state, m.EditGoal(replace(goal, actions=(*goal.actions, EMPTY_ACTION))))


def change_action(state: State, message: m.ChangeAction) -> Step:
    """Change parts of an action; nothing when it is gone."""
    goal = _goal(state, message.goal)
    if goal is None or not 0 <= message.place < len(goal.actions):
        return state, ()
    patch: dict[str, Any] = dict(message.patch)
    actions = list(goal.actions)
    actions[message.place] = replace(actions[message.place], **patch)
    return edit(state, m.EditGoal(replace(goal, actions=tuple(actions))))


def remove_action(state: State, message: m.RemoveAction) -> Step:
    """Take an action out; the notice says how to bring it back, unless nothing was written yet."""
    goal = _goal(state, message.goal)
    if goal is None or not 0 <= message.place < len(goal.actions):
        return state, ()
    gone = goal.actions[message.place]
    rest = (*goal.actions[: message.place], *goal.actions[message.place + 1 :])
    changed, effects = edit(state, m.EditGoal(replace(goal, actions=rest)))
    if gone == EMPTY_ACTION or not effects:
        return changed, effects
    said = msg("The action was taken out of the goal. Undo (Ctrl+Z) brings it back.")
    return replace(changed, notice=Notice(said)), effects


def delete(state: State, message: m.DeleteGoal) -> Step:
    """Take a goal out; the notice says how to bring it back."""
    changed, effects = keeping.take_out(state, PlanPart.GOAL, message.goal)
    if not effects:
        return changed, effects
    said = msg("The goal was taken out of the plan. Undo (Ctrl+Z) brings it back.")
    return replace(show_goal(changed, message.goal), notice=Notice(said)), effects


def edit_plan(state: State, message: m.EditPlan) -> Step:
    """Keep the plan's settings."""
    return keeping.change(state, message.settings)


def file_written(state: State, message: m.FileWritten) -> Step:
    """Say where the file lies."""
    said = msg("Written: {name}", name=message.path.name)
    if state.opened is not None and state.opened.protected and not message.sealed:
        said = msg(
            "Written: {name}. This file is not protected: whoever has it can read it.", name=message.path.name
        )
    return replace(
        state, busy=None, notice=Notice(said, Tone.CALM, (NoticeAction.OPEN_FOLDER,), message.path)
    ), ()


def show_goal(state: State, goal: str) -> State:
    """The same with a goal in view that was just changed; when it is gone, the last one where it was in view."""
    goals = [each.id for each in state.opened.goals] if state.opened else []
    if goal in goals:
        return replace(state, goal=goal)
    if state.goal not in goals:
        return replace(state, goal=goals[-1] if goals else None)
    return state


def _add(state: State, goal: Goal) -> Step:
    waits = _is_full(state)
    new = replace(goal, status=GoalStatus.RESTING) if waits else goal
    changed, effects = keeping.add(state, new)
    shown = show_goal(changed, goal.id)
    return (replace(shown, waking=goal.id) if waits else shown), effects


def _goal(state: State, goal_id: str) -> Goal | None:
    goals = state.opened.goals if state.opened else ()
    return next((goal for goal in goals if goal.id == goal_id), None)


def _is_full(state: State) -> bool:
    return state.opened is not None and is_full(state.opened.goals)
