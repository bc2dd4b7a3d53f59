"""A plan in a PDF: read, made a profile of its own, taken back, its comments put into the review log."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import MOST_ACTIVE_GOALS
from librarian_self.model.profile import NOT_SURE
from librarian_self.presenters import asking, keeping, reviewing
from librarian_self.presenters.copy_effects import ReadPlan
from librarian_self.presenters.copy_state import OpenCopy
from librarian_self.presenters.effects import CreateProfile, Effect
from librarian_self.presenters.messages import GoTo, OpenReview
from librarian_self.presenters.messages import copies as c
from librarian_self.presenters.question_state import Question
from librarian_self.presenters.state import Notice, Opened, Screen, State
from librarian_self.services.opened_plan import OpenedPlan
from librarian_self.services.plan_import import PlanParts, chosen, merge
from librarian_self.services.planfile import read_plan
from librarian_self.services.signed import belongs, signed_review

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def look_at(state: State, message: c.LookAtPlan) -> Step:
    """Read a PDF that was chosen or dropped; not while a recovery key waits to be kept."""
    if state.shown_key is not None:
        return state, ()
    return replace(state, busy=msg("Reading the plan …"), notice=None, question=None), (
        ReadPlan(message.path),
    )


def read(state: State, message: c.PlanRead) -> Step:
    """Show the plan; what was filled into a copy of the open one goes into its log at once."""
    plan, calm = message.plan, replace(state, busy=None)
    opened = state.opened
    if plan.filled is None or opened is None:
        return _shown(calm, plan), ()
    if message.agreed or belongs(plan, opened.goals):
        return _take_comments(calm, opened, plan)
    shown = _shown(calm, plan)
    return asking.ask(shown, _whose(plan, opened))


def go_to(state: State, _message: GoTo) -> Step:
    """The page is open only as long as there is a plan to read."""
    return state, ()


def close(state: State, _message: c.ClosePlan) -> Step:
    """Back to the page before."""
    if state.copy is None:
        return state, ()
    return replace(state, screen=state.copy.back, copy=None, question=None), ()


def adopt(state: State, _message: c.AdoptPlan) -> Step:
    """Ask whether the plan becomes a profile of its own."""
    plan = state.copy.plan if state.copy else None
    if plan is None or plan.data is None:
        return state, ()
    name = plan.name or plan.path.stem
    question = Question(
        title=msg("Make this plan a profile of its own?"),
        sentences=(
            msg(
                "A new profile with the name “{name}” is made from it, with all that the file holds of the plan, and "
                "opened. Nothing that is there already is changed.",
                name=name,
            ),
        ),
        agree=msg("Make the profile"),
        decline=msg("No, only read"),
        effect=CreateProfile(name, NOT_SURE, state.language, plan.data),
        busy=msg("Making the profile …"),
    )
    return asking.ask(state, question)


def take_back(state: State, _message: c.TakeGoalsBack) -> Step:
    """Take the goals back as `plan --import` does: one deed, which undo takes back."""
    opened, plan = state.opened, state.copy.plan if state.copy else None
    if opened is None or plan is None or plan.data is None:
        return state, ()
    goals = chosen(read_plan(plan.data), frozenset({PlanPart.GOAL}))
    merged = merge(_parts(opened), goals)
    count = merged.counts[PlanPart.GOAL]
    if not merged.values:
        return replace(state, notice=Notice(msg("Your goals are as in this copy already."))), ()
    changed, effects = keeping.together(state, *merged.values)
    if not effects:
        return changed, effects
    said = nmsg(
        "{count} goal was taken back. Undo takes it out again.",
        "{count} goals were taken back. Undo takes them out again.",
        count.new + count.changed,
    )
    if merged.resting:
        rests = nmsg(
            "{count} goal rests, because {most} are active already.",
            "{count} goals rest, because {most} are active already.",
            len(merged.resting),
            most=MOST_ACTIVE_GOALS,
        )
        said = msg("{first} {second}", first=said, second=rests)
    return replace(reviewing.to_plan(changed), notice=Notice(said)), effects


def _shown(state: State, plan: OpenedPlan) -> State:
    back = state.copy.back if state.copy else state.place
    return replace(state, screen=Screen.COPY, copy=OpenCopy(plan, back), notice=None)


def _take_comments(state: State, opened: Opened, plan: OpenedPlan) -> Step:
    """Put what was filled in into the review log, and show it there."""
    review = signed_review(plan, opened.goals, opened.reviews, state.today)
    if review is None:
        said = msg("All that was filled in here is in your review log already.")
        return replace(reviewing.to_plan(state), copy=None, notice=Notice(said)), ()
    changed, effects = keeping.together(replace(state, copy=None), review)
    if not effects:
        return changed, effects
    shown, _none = reviewing.open_review(changed, OpenReview(review.id))
    return replace(shown, notice=Notice(_taken(len(review.comments)))), effects


def _taken(comments: int) -> Message:
    if not comments:
        return msg("The signed copy is noted in your review log. Undo takes it out again.")
    return nmsg(
        "{count} comment is in your review log now. Undo takes it out again.",
        "{count} comments are in your review log now. Undo takes them out again.",
        comments,
    )


def _whose(plan: OpenedPlan, opened: Opened) -> Question:
    """What is asked about comments on somebody else's plan."""
    name = opened.profile.name
    sentence = (
        msg(
            "It is a copy of the plan of {other}, and none of its goals is in the plan of {name}. Usually that means that "
            "it was opened in the wrong profile.",
            other=plan.name,
            name=name,
        )
        if plan.name
        else msg(
            "None of its goals is in the plan of {name}. Usually that means the wrong profile.", name=name
        )
    )
    return Question(
        title=msg("Take the comments of this copy into your review log?"),
        sentences=(sentence,),
        agree=msg("Take them in all the same"),
        decline=msg("No, only read"),
        effect=ReadPlan(plan.path, agreed=True),
        care=True,
    )


def is_own(state: State) -> bool:
    """Whether the plan in view is a copy of the open one."""
    return (
        state.opened is not None and state.copy is not None and belongs(state.copy.plan, state.opened.goals)
    )


def _parts(opened: Opened) -> PlanParts:
    return PlanParts(
        opened.goals, opened.order, opened.commitments, opened.reviews, opened.learning, opened.plan
    )
