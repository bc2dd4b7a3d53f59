"""The plan: taking up suggestions, writing goals, exporting."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.model.form import SELF, ActionKind
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalAction, GoalStatus, Suggestion
from librarian_self.planning.goals import active, draft_goal
from librarian_self.planning.suggest import suggest
from librarian_self.presenters import messages as m
from librarian_self.presenters.assessing import MOST_UNDO
from librarian_self.presenters.effects import Effect, PutGoal, PutPlanSettings, RemoveGoal, WritePdf
from librarian_self.presenters.saving import issue
from librarian_self.presenters.state import GoalEdit, Notice, NoticeAction, State, Tone
from librarian_self.services.goals import GoalRefused, checked_goal, checked_settings
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
    """Make a suggestion a goal; a sixth active one rests until another is done."""
    opened = state.opened
    if opened is None or opened.basis is None:
        return state, ()
    found = next((each for each in suggestions(state, None) if each.item == message.item), None)
    if found is None:
        return state, ()
    return _add(state, draft_goal(opened.basis.form, found, message.goal, state.language, state.today))


def add(state: State, message: m.AddGoal) -> Step:
    """Begin a goal of one's own."""
    return _add(state, Goal(message.goal, title="", start=state.today))


def select(state: State, message: m.SelectGoal) -> Step:
    """Show a goal."""
    return replace(state, goal=message.goal), ()


def edit(state: State, message: m.EditGoal) -> Step:
    """Keep a goal as it reads now; a sixth active one is not taken. The goal in view stays in view."""
    before = _goal(state, message.goal.id)
    if before is None or before == message.goal:
        return state, ()
    try:
        checked_goal(message.goal)
    except GoalRefused as refusal:
        return replace(state, notice=Notice(refusal.message, Tone.CARE)), ()
    wakes = message.goal.status is GoalStatus.ACTIVE and before.status is not GoalStatus.ACTIVE
    if wakes and _is_full(state):
        return replace(state, notice=_full_notice()), ()
    kept = GoalEdit(before.id, before, message.goal, _place(state, before.id))
    changed, effects = _remember(state, kept)
    return replace(changed, goal=state.goal), effects


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
    before = _goal(state, message.goal)
    if before is None:
        return state, ()
    changed, effects = _remember(state, GoalEdit(before.id, before, None, _place(state, before.id)))
    said = msg("The goal was taken out of the plan. Undo (Ctrl+Z) brings it back.")
    return replace(changed, notice=Notice(said)), effects


def edit_plan(state: State, message: m.EditPlan) -> Step:
    """Keep the plan's settings."""
    if state.opened is None or state.opened.plan == message.settings:
        return state, ()
    try:
        checked_settings(message.settings)
    except GoalRefused as refusal:
        return replace(state, notice=Notice(refusal.message, Tone.CARE)), ()
    return issue(
        replace(state, opened=replace(state.opened, plan=message.settings)), PutPlanSettings(message.settings)
    )


def export_pdf(state: State, message: m.ExportPdf) -> Step:
    """Write the plan in the window's language."""
    return replace(state, busy=msg("Writing the plan…"), notice=None), (
        WritePdf(message.path, state.language),
    )


def file_written(state: State, message: m.FileWritten) -> Step:
    """Say where the file lies."""
    said = msg("Written: {name}", name=message.path.name)
    return replace(
        state, busy=None, notice=Notice(said, Tone.CALM, (NoticeAction.OPEN_FOLDER,), message.path)
    ), ()


def put_back(state: State, edit: GoalEdit, goal: Goal | None) -> Step:
    """Show the goal of `edit` as `goal` (None: not at all) at its place, and save that."""
    opened = state.opened
    if opened is None:
        return state, ()
    others = tuple(each for each in opened.goals if each.id != edit.goal)
    if goal is None:
        chosen = others[-1].id if state.goal == edit.goal and others else state.goal
        changed = replace(state, opened=replace(opened, goals=others), goal=chosen if others else None)
        return issue(changed, RemoveGoal(edit.goal))
    goals = (*others[: edit.place], goal, *others[edit.place :])
    return issue(replace(state, opened=replace(opened, goals=goals), goal=goal.id), PutGoal(goal))


def _add(state: State, goal: Goal) -> Step:
    if state.opened is None:
        return state, ()
    place = len(state.opened.goals)
    if not _is_full(state):
        return _remember(state, GoalEdit(goal.id, None, goal, place))
    resting = replace(goal, status=GoalStatus.RESTING)
    changed, effects = _remember(state, GoalEdit(goal.id, None, resting, place))
    return replace(changed, notice=_full_notice()), effects


def _remember(state: State, edit: GoalEdit) -> Step:
    remembered = replace(state, done=(*state.done, edit)[-MOST_UNDO:], undone=(), notice=None)
    return put_back(remembered, edit, edit.after)


def _goal(state: State, goal_id: str) -> Goal | None:
    goals = state.opened.goals if state.opened else ()
    return next((goal for goal in goals if goal.id == goal_id), None)


def _place(state: State, goal_id: str) -> int:
    """How many goals stand before this one."""
    goals = state.opened.goals if state.opened else ()
    return [goal.id for goal in goals].index(goal_id)


def _is_full(state: State) -> bool:
    return state.opened is not None and len(active(state.opened.goals)) >= MOST_ACTIVE_GOALS


def _full_notice() -> Notice:
    return Notice(
        msg(
            "You have {most} active goals; more would compete for the same hours. "
            "The new one rests until you finish another or let one rest.",
            most=MOST_ACTIVE_GOALS,
        )
    )
