"""The review: a page for each goal, and a last one about the plan as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.model.review import GoalReview, Review
from librarian_self.model.words import GOAL_STATUS
from librarian_self.presenters.reviewing import coming_review, pages, place_in_view, review_in_view
from librarian_self.presenters.state import Opened, State
from librarian_self.presenters.views.comments import said_by_another
from librarian_self.presenters.views.goal import FieldView, goal_title
from librarian_self.presenters.views.parts import Choice, Progress
from librarian_self.presenters.views.shell import saved_sentence
from librarian_self.services.helpfile import HelpPart

KEYS: Final = (("PgUp", msg("page before")), ("PgDn", msg("next page")), ("Ctrl+Z", msg("undo")))


@dataclass(frozen=True, slots=True)
class StepView:
    """An action of the goal: ticked where it stands, moved to another day while it is open."""

    place: int
    text: str
    done: bool
    line: str
    day: str
    day_label: str


@dataclass(frozen=True, slots=True)
class GoalPage:
    """What is said about one goal. `due` None: its day and standing are no more to be changed here, `note` says why."""

    goal: str
    title: str
    line: str
    measure: str
    fields: tuple[FieldView, ...]
    due: FieldView | None
    note: str
    steps_title: str
    steps: tuple[StepView, ...]
    status_label: str
    statuses: tuple[Choice[GoalStatus], ...]


@dataclass(frozen=True, slots=True)
class WholePage:
    """What is said about the plan as a whole. `coming` is the day of the next review, None once this one was held.

    `said` are the comments of somebody else who signed the plan.
    """

    said: HelpPart | None
    title: str
    lead: str
    fields: tuple[FieldView, ...]
    coming: FieldView | None
    problem: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The page. `page` tells it from the others of this review; exactly one of `goal` and `whole` is there."""

    review: str
    page: tuple[str, str]
    title: str
    lead: str
    progress: Progress
    goal: GoalPage | None
    whole: WholePage | None
    back: str
    forward: str
    finish: str
    leave: str
    remove: str
    is_first: bool
    is_last: bool
    saved: str
    trouble: bool
    keys: tuple[tuple[str, str], ...]


def review_view(state: State, say: Catalogue) -> ReviewView:
    """The page for `state`; a review is in view."""
    opened, review = state.opened, review_in_view(state)
    if opened is None or review is None:
        raise ValueError("no review is in view")
    place, all_pages = place_in_view(state), pages(state)
    goal = all_pages[place]
    is_last = goal is None
    is_held = review.held is not None
    return ReviewView(
        review=review.id,
        page=(review.id, goal or ""),
        title=say(_title(review, say)),
        lead=say(_lead(review, len(all_pages) - 1)),
        progress=_progress(place, len(all_pages) - 1, say),
        goal=None if goal is None else _goal_page(goal, review, opened, say),
        whole=_whole_page(review, state, say) if is_last else None,
        back=say(msg("Back")),
        forward=say(msg("Next goal") if place < len(all_pages) - 2 else msg("The whole plan")),
        finish="" if is_held else say(msg("Finish the review")),
        leave=say(msg("Back to my plan") if is_held else msg("Leave for now")),
        remove=say(msg("Take this review out")) if is_held else "",
        is_first=place == 0,
        is_last=is_last,
        saved=say(saved_sentence(state)),
        trouble=state.saving.failed,
        keys=tuple((keys, say(does)) for keys, does in KEYS),
    )


def _title(review: Review, say: Catalogue) -> Message:
    if not review.is_own:
        return msg("Signed on {date}", date=say.date(review.date))
    held = review.held is not None
    return msg("Review of {date}", date=say.date(review.date)) if held else msg("Review of my plan")


def _lead(review: Review, goals: int) -> Message:
    if not review.is_own:
        return msg("These are the words of somebody else. What you think of them can stand below.")
    if review.held is not None:
        return msg("This is what you wrote then. You can still change the words.")
    if not goals:
        return msg("There is no active goal at present; look at the plan as a whole.")
    return msg("Take your time. Everything is saved as you write, and you can go on later.")


def _progress(place: int, goals: int, say: Catalogue) -> Progress:
    if place < goals:
        return Progress(
            place + 1, goals + 1, say(msg("goal {number} of {count}", number=place + 1, count=goals))
        )
    return Progress(goals + 1, goals + 1, say(msg("last page: the whole plan")))


def _goal_page(goal_id: str, review: Review, opened: Opened, say: Catalogue) -> GoalPage:
    goal = next((each for each in opened.goals if each.id == goal_id), None)
    entry = review.of_goal(goal_id) or GoalReview(goal_id)
    open_goal = goal if review.held is None else None
    then = entry.title.strip() or (goal_title(goal, say) if goal else say(msg("(goal without words yet)")))
    return GoalPage(
        goal=goal_id,
        title=goal_title(open_goal, say) if open_goal else then,
        line=say(_standing(open_goal, say)) if open_goal else "",
        measure=_measure(open_goal, say),
        fields=_goal_fields(entry, say),
        due=_due(open_goal, say) if open_goal else None,
        note="" if open_goal else say(_note(entry, goal, say)),
        steps_title=say(msg("Actions")) if open_goal and _steps(open_goal, say) else "",
        steps=_steps(open_goal, say) if open_goal else (),
        status_label=say(msg("Standing")),
        statuses=_statuses(open_goal, say) if open_goal else (),
    )


def _standing(goal: Goal, say: Catalogue) -> Message:
    """Its date and how many actions are done."""
    total = len(goal.actions)
    done = nmsg(
        "{done} of {count} action done", "{done} of {count} actions done", total, done=goal.actions_done
    )
    if goal.due is None:
        return done if total else Message("")
    by = msg("by {date}", date=say.date(goal.due))
    return msg("{date} · {actions}", date=by, actions=done) if total else by


def _measure(goal: Goal | None, say: Catalogue) -> str:
    if goal is None or not goal.measure.strip():
        return ""
    return say(msg("How I will know: {measure}", measure=goal.measure.strip()))


def _goal_fields(entry: GoalReview, say: Catalogue) -> tuple[FieldView, ...]:
    texts = (
        ("happened", msg("What happened"), msg("What you did, and what came of it."), entry.happened),
        (
            "helped",
            msg("What helped"),
            msg("A person, a habit, a good moment; or what was missing."),
            entry.helped,
        ),
        ("next_step", msg("Next step"), msg("One small thing, and when."), entry.next_step),
    )
    return tuple(FieldView(key, say(label), say(hint), words) for key, label, hint, words in texts)


def _due(goal: Goal, say: Catalogue) -> FieldView:
    return FieldView("due", say(msg("The goal’s date; move it if you like")), "", goal.due or "")


def _note(entry: GoalReview, goal: Goal | None, say: Catalogue) -> Message:
    """Which date was given then; or that the goal is not in the plan any more."""
    if entry.due is not None:
        return msg("New date then: {date}", date=say.date(entry.due))
    return Message("") if goal else msg("This goal is no longer in the plan.")


def _steps(goal: Goal, say: Catalogue) -> tuple[StepView, ...]:
    written = ((place, action) for place, action in enumerate(goal.actions) if action.text.strip())
    return tuple(
        StepView(
            place=place,
            text=action.text.strip(),
            done=action.done,
            line=say(msg("by {date}", date=say.date(action.due))) if action.due else "",
            day=action.due or "",
            day_label=say(msg("By, for: {text}", text=action.text.strip())),
        )
        for place, action in written
    )


def _statuses(goal: Goal, say: Catalogue) -> tuple[Choice[GoalStatus], ...]:
    return tuple(Choice(status, say(GOAL_STATUS[status]), status is goal.status) for status in GoalStatus)


def _whole_page(review: Review, state: State, say: Catalogue) -> WholePage:
    texts = (
        (
            "noticed",
            msg("What I noticed"),
            msg("What went well, what surprised me, what I learned."),
            review.noticed,
        ),
        ("change", msg("What I will change"), msg("One thing is enough."), review.change),
    )
    coming = coming_review(state)
    has_passed = coming is not None and coming.planned <= state.today
    return WholePage(
        said=said_by_another(review, say),
        title=say(msg("The plan as a whole") if review.is_own else msg("My own words about it")),
        lead=say(msg("Look once more at all of it.")) if review.held is None else "",
        fields=tuple(FieldView(key, say(label), say(hint), words) for key, label, hint, words in texts),
        coming=_coming(review, coming, say),
        problem=say(msg("Please choose a day after today.")) if has_passed and review.held is None else "",
    )


def _coming(review: Review, coming: Review | None, say: Catalogue) -> FieldView | None:
    if review.held is not None:
        return None
    return FieldView("coming", say(msg("Date of the next review")), "", coming.planned if coming else "")
