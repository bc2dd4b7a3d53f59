"""Reviews of the plan: held goal by goal, left and taken up again, finished, read again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import MOST_ACTIVE_GOALS, Goal, GoalStatus
from librarian_self.model.review import GoalReview, Review
from librarian_self.planning.goals import active, is_full
from librarian_self.planning.reviews import is_begun, next_review, review_to_hold
from librarian_self.presenters import keeping
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.state import Notice, Opened, PartEdit, Reviewing, Screen, State

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


# The pages of a review


def begin(state: State, message: m.BeginReview) -> Step:
    """Look back now; whoever left the review for another page comes back to where they were."""
    opened = state.opened
    if opened is None:
        return state, ()
    here = review_in_view(state)
    due = review_to_hold(opened.reviews, state.today)
    if here is not None and here.held is None and (due is None or due.id == here.id):
        return replace(state, screen=Screen.REVIEW), ()
    review = due or Review(message.review, state.today)
    return _open(state, opened, review), ()


def open_review(state: State, message: m.OpenReview) -> Step:
    """A review from its beginning; one that was left, from the first goal that nothing is said about."""
    found = keeping.find(state, PlanPart.REVIEW, message.review)
    if found is None or state.opened is None:
        return state, ()
    return _open(state, state.opened, found), ()


def turn(state: State, message: m.TurnReview) -> Step:
    """Another page; at the first and the last one it stays."""
    if state.reviewing is None:
        return state, ()
    all_pages = pages(state)
    place = min(max(place_in_view(state) + message.by, 0), len(all_pages) - 1)
    return replace(state, reviewing=replace(state.reviewing, goal=all_pages[place])), ()


def review_in_view(state: State) -> Review | None:
    """The review on its page; where nothing was written yet, what it would begin with."""
    if state.reviewing is None:
        return None
    return _review(state, state.reviewing.review)


def pages(state: State) -> tuple[str | None, ...]:
    """The goals that the review in view goes through, by id, and None for its last page."""
    review = review_in_view(state)
    if review is None or state.opened is None:
        return (None,)
    return *_goals(state.opened, review), None


def place_in_view(state: State) -> int:
    """Which of `pages` is in view, 0 first; the first one where its goal is gone."""
    goal = state.reviewing.goal if state.reviewing else None
    all_pages = pages(state)
    return all_pages.index(goal) if goal in all_pages else 0


def coming_review(state: State) -> Review | None:
    """The review after the one in view, as far as it is planned."""
    if state.opened is None or state.reviewing is None:
        return None
    said: Review | None = keeping.find(state, PlanPart.REVIEW, state.reviewing.coming or "")
    others = (each for each in state.opened.reviews if each.id != state.reviewing.review)
    return said or next_review(others, state.today)


# What is written


def write(state: State, message: m.WriteReview) -> Step:
    """Keep what is said about the plan as a whole."""
    before = _review(state, message.review)
    if before is None:
        return state, ()
    patch: dict[str, Any] = dict(message.patch)
    return _keep(state, before, replace(before, **patch))


def write_goal(state: State, message: m.WriteGoalReview) -> Step:
    """Keep what is said about a goal, with the title that it has now; in a review that was held, had then."""
    before = _review(state, message.review)
    if before is None:
        return state, ()
    entry = _entry(state, before, message.goal)
    patch: dict[str, Any] = dict(message.patch)
    changed = replace(entry, **patch)
    return _keep(state, before, _with(before, changed)) if changed != entry else (state, ())


def date_goal(state: State, message: m.DateGoal) -> Step:
    """Give the goal another day and note it in the review: one deed, which undo takes back as a whole."""
    before, goal = _at_hand(state, message.review, message.goal)
    if before is None or goal is None or goal.due == message.day:
        return state, ()
    entry = replace(_entry(state, before, goal.id), due=message.day)
    return keeping.together(state, replace(goal, due=message.day), _with(before, entry))


def settle_goal(state: State, message: m.SettleGoal) -> Step:
    """Say where the goal stands, and note that it was looked at; it stays in this review."""
    before, goal = _at_hand(state, message.review, message.goal)
    if before is None or goal is None or goal.status is message.status:
        return state, ()
    if message.status is GoalStatus.ACTIVE and state.opened and is_full(state.opened.goals):
        said = msg(
            "You have {most} active goals. Let one of them rest first, or finish it.", most=MOST_ACTIVE_GOALS
        )
        return replace(state, notice=Notice(said)), ()
    noted = _with(before, _entry(state, before, goal.id))
    return keeping.together(state, replace(goal, status=message.status), noted)


def plan_next(state: State, message: m.PlanNextReview) -> Step:
    """Plan, move or take back the review after this one."""
    reviewing = state.reviewing
    if reviewing is None or reviewing.review != message.review:
        return state, ()
    before = coming_review(state)
    if message.day is None:
        is_plain = before is not None and not is_begun(before)
        return keeping.take_out(state, PlanPart.REVIEW, before.id) if before and is_plain else (state, ())
    review = replace(before, planned=message.day) if before else Review(message.new, message.day)
    changed, effects = keeping.together(state, review)
    return replace(changed, reviewing=replace(reviewing, coming=review.id)), effects


def finish(state: State, message: m.FinishReview) -> Step:
    """Note that the review was held today, and which goals were looked at; then show the plan."""
    before = _review(state, message.review)
    if before is None or before.held is not None or state.opened is None:
        return state, ()
    entries = tuple(_entry(state, before, goal) for goal in _goals(state.opened, before))
    coming = coming_review(state)
    changed, effects = keeping.together(state, replace(before, held=state.today, goals=entries))
    if not effects:
        return changed, effects
    said = msg("The review is in your log. You can plan the next one under “Reviews”.")
    if coming is not None and coming.planned > state.today:
        said = msg("The review is in your log. See you at the next one.")
    return replace(to_plan(changed), notice=Notice(said)), effects


def to_plan(state: State) -> State:
    """Close the review and show the plan, with a goal in view where there is one."""
    goals = state.opened.goals if state.opened else ()
    first = goals[0].id if goals else None
    return replace(state, screen=Screen.PLAN, reviewing=None, goal=state.goal or first)


def show_change(state: State, edits: tuple[PartEdit, ...]) -> State | None:
    """The review page, when what was changed back or again was written there; None: it was elsewhere."""
    reviewing, opened = state.reviewing, state.opened
    if opened is None:
        return None
    for edit in edits:
        if edit.part is PlanPart.GOAL and state.screen is Screen.REVIEW and edit.key in pages(state):
            return replace(state, reviewing=reviewing and replace(reviewing, goal=edit.key))
    words = [
        each for each in edits if each.part is PlanPart.REVIEW and _said(each.before) != _said(each.after)
    ]
    if not words:
        return None
    edit = words[0]
    is_here = reviewing is not None and reviewing.review == edit.key and state.screen is Screen.REVIEW
    if not is_here and (edit.before is None or edit.after is None):
        return None
    return replace(state, screen=Screen.REVIEW, reviewing=Reviewing(edit.key, _goal_of(edit)))


# Helpers


def _open(state: State, opened: Opened, review: Review) -> State:
    goals = _goals(opened, review)
    left = [goal for goal in goals if not _is_written(review, goal)]
    first = goals[:1] if review.held else left[:1]
    reviewing = Reviewing(review.id, first[0] if first else None)
    return replace(state, screen=Screen.REVIEW, reviewing=reviewing, notice=None)


def _review(state: State, review_id: str) -> Review | None:
    found: Review | None = keeping.find(state, PlanPart.REVIEW, review_id)
    if found is None and state.opened and state.reviewing and state.reviewing.review == review_id:
        return Review(review_id, state.today)
    return found


def _goals(opened: Opened, review: Review) -> tuple[str, ...]:
    """What a review goes through: one that was held, what was looked at then; else what is active, or was written on."""
    noted = [entry.goal for entry in review.goals]
    if review.held is not None:
        return tuple(noted)
    working = {goal.id for goal in active(opened.goals)}
    there = [goal.id for goal in opened.goals if goal.id in working or goal.id in noted]
    return *there, *(goal for goal in noted if goal not in there and _is_written(review, goal))


def _is_written(review: Review, goal: str) -> bool:
    entry = review.of_goal(goal)
    return entry is not None and entry.is_written


def _entry(state: State, review: Review, goal_id: str) -> GoalReview:
    """What a review says about a goal, with the title that it has now; in one that was held, had then."""
    entry = review.of_goal(goal_id) or GoalReview(goal_id)
    goal: Goal | None = keeping.find(state, PlanPart.GOAL, goal_id)
    return entry if goal is None or review.held else replace(entry, title=goal.title)


def _with(review: Review, entry: GoalReview) -> Review:
    """The same with an entry at its place; a new one stands at the end."""
    if review.of_goal(entry.goal) is None:
        return replace(review, goals=(*review.goals, entry))
    kept = tuple(entry if each.goal == entry.goal else each for each in review.goals)
    return replace(review, goals=kept)


def _keep(state: State, before: Review, after: Review) -> Step:
    return keeping.together(state, after) if after != before else (state, ())


def _at_hand(state: State, review_id: str, goal_id: str) -> tuple[Review | None, Goal | None]:
    """The review and the goal, where the review is not held yet: what was held changes no goal."""
    review = _review(state, review_id)
    is_open = review is not None and review.held is None
    return (review if is_open else None), keeping.find(state, PlanPart.GOAL, goal_id)


def _said(value: object) -> object:
    """All of a review but the day that it was planned for."""
    return replace(value, planned="") if isinstance(value, Review) else None


def _goal_of(edit: PartEdit) -> str | None:
    """The goal that a change of a review is about; None where it is about the whole."""
    before = edit.before.goals if isinstance(edit.before, Review) else ()
    after = edit.after.goals if isinstance(edit.after, Review) else ()
    changed = [entry.goal for entry in (*after, *before) if entry not in before or entry not in after]
    is_one = len(set(changed)) == 1
    return changed[0] if is_one else None
