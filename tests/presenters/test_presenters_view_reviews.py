"""What is seen of reviews: the card on My plan, the pages of a review, the dates on Home."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction, GoalOrder, GoalStatus, PlanSettings
from librarian_self.model.profile import Profile
from librarian_self.model.review import GoalReview, Review
from librarian_self.presenters.state import Opened, Reviewing, Screen, State
from librarian_self.presenters.views.dates import MOST_NAMED, NextView, ReminderView, next_view, reminder_view
from librarian_self.presenters.views.home import home_view
from librarian_self.presenters.views.review import GoalPage, ReviewView, WholePage, review_view
from librarian_self.presenters.views.reviews import LONGEST_LINE, ReviewsView, reviews_view
from librarian_self.presenters.views.shell import shell_view

EN = load_catalogue("en")
TODAY = "2026-11-23"
TALK = Goal(
    "talk",
    "Talk with readers",
    measure="Ten talks",
    due="2026-12-01",
    actions=(
        GoalAction("Ask three", ActionKind.OTHERS, 1, "2026-11-30"),
        GoalAction("Listen", ActionKind.PRACTICE, 1, done=True),
        GoalAction("  ", ActionKind.PRACTICE, 1),
    ),
)
FILM = Goal("film", "", due=None)


def a_state(goals: tuple[Goal, ...] = (), *reviews: Review, **parts: object) -> State:
    opened = Opened(
        path=Path("n.lself"),
        profile=Profile("0-0", "Nodira"),
        settings={},
        standings=(),
        goals=goals,
        plan=PlanSettings(),
        order=GoalOrder(),
        reviews=reviews,
    )
    state = State("en", Path(), TODAY, (), screen=Screen.PLAN, ready=True, opened=opened)
    return replace(state, **parts)  # type: ignore[arg-type]  # the caller names its fields


def opened_of(state: State) -> Opened:
    assert state.opened is not None
    return state.opened


def card(*reviews: Review, plan: PlanSettings | None = None) -> ReviewsView:
    state = a_state((), *reviews)
    opened = replace(opened_of(state), plan=plan or PlanSettings())
    return reviews_view(state, opened, EN)


def page(goals: tuple[Goal, ...], review: Review | None, goal: str | None) -> ReviewView:
    reviews = (review,) if review else ()
    reviewing = Reviewing(review.id if review else "new", goal)
    return review_view(a_state(goals, *reviews, screen=Screen.REVIEW, reviewing=reviewing), EN)


def on_goal(view: ReviewView) -> GoalPage:
    assert view.goal is not None
    assert view.whole is None
    return view.goal


def on_whole(view: ReviewView) -> WholePage:
    assert view.whole is not None
    assert view.goal is None
    return view.whole


class TestCard:
    """On My plan."""

    def test_empty_it_says_what_a_review_is(self) -> None:
        view = card()
        assert view.lead.startswith("A review is a quiet half hour")
        assert (view.now, view.now_line, view.no_planned) == ("Review now", "", "No review is planned yet.")
        assert (view.planned, view.log, view.log_title) == ((), (), "")

    def test_planned_dates_say_which_has_passed_and_which_is_next(self) -> None:
        view = card(Review("b", "2027-02-01"), Review("a", "2026-11-01"), Review("c", "2027-05-01"))
        assert [(each.id, each.note, each.has_passed) for each in view.planned] == [
            ("a", "its date has passed", True),
            ("b", "next", False),
            ("c", "", False),
        ]
        assert view.planned[0].remove_aloud == "Take out: review of 1 November 2026"
        assert view.now_line == "the one planned for 1 November 2026"
        assert view.no_planned == ""

    def test_the_log_is_newest_first_with_the_beginning_of_what_was_noticed(self) -> None:
        view = card(
            Review("old", "2026-01-01", held="2026-01-02", noticed="First\nthoughts"),
            Review("new", "2026-06-01", held="2026-06-02", noticed="word " * 40),
            Review("bare", "2026-03-01", held="2026-03-02", goals=(GoalReview("a"), GoalReview("b"))),
            Review("empty", "2026-02-01", held="2026-02-02"),
        )
        assert [each.id for each in view.log] == ["new", "bare", "empty", "old"]
        assert [each.date for each in view.log][:2] == ["2 June 2026", "2 March 2026"]
        assert len(view.log[0].line) <= LONGEST_LINE
        assert view.log[0].line.endswith("word…")
        assert [each.line for each in view.log][1:] == ["2 goals looked at", "", "First thoughts"]
        assert view.lead == ""
        assert view.log[3].open_aloud == "Read or change the review of 2 January 2026"

    def test_one_that_was_left_is_offered_to_be_continued(self) -> None:
        assert card(Review("r", TODAY, noticed="Half of it")).now == "Continue the review"

    def test_each_distance_says_what_would_be_planned(self) -> None:
        view = card().series
        assert [choice.key for choice in view.distances if choice.chosen] == [3]
        words = {choice.label: button for choice, button in zip(view.distances, view.buttons, strict=True)}
        assert words["every 3 months"] == "Plan 4 reviews, until 23 November 2027"
        assert words["every 12 months"] == "Plan 1 review, on 23 November 2027"
        assert words["every month"] == "Plan 12 reviews, until 23 November 2027"

    def test_they_reach_to_the_end_of_the_plan(self) -> None:
        view = card(plan=PlanSettings(end="2027-03-01")).series
        words = {choice.key: button for choice, button in zip(view.distances, view.buttons, strict=True)}
        assert words[3] == "Plan 1 review, on 23 February 2027"
        assert words[6] == ""

    def test_the_file_has_a_name(self) -> None:
        assert card().calendar.name == "Development plan dates.ics"


class TestPages:
    """The review itself."""

    def test_a_goal_shows_how_it_stands_and_what_can_be_said(self) -> None:
        view = page((TALK, FILM), None, "talk")
        goal = on_goal(view)
        assert (goal.title, goal.line) == ("Talk with readers", "by 1 December 2026 · 1 of 3 actions done")
        assert goal.measure == "How I will know: Ten talks"
        assert [field.key for field in goal.fields] == ["happened", "helped", "next_step"]
        assert goal.due is not None
        assert goal.due.words == "2026-12-01"
        assert [choice.key for choice in goal.statuses if choice.chosen] == [GoalStatus.ACTIVE]
        assert [(step.place, step.text, step.done, step.day) for step in goal.steps] == [
            (0, "Ask three", False, "2026-11-30"),
            (1, "Listen", True, ""),
        ]

    def test_a_goal_without_words_or_date_has_its_page_too(self) -> None:
        goal = on_goal(page((FILM,), None, "film"))
        assert (goal.title, goal.line, goal.measure) == ("(goal without words yet)", "", "")
        assert (goal.steps, goal.steps_title) == ((), "")

    def test_progress_counts_goals_and_ends_with_the_whole(self) -> None:
        seen = [page((TALK, FILM), None, goal) for goal in ("talk", "film", None)]
        assert [view.progress.sentence for view in seen] == [
            "goal 1 of 2",
            "goal 2 of 2",
            "last page: the whole plan",
        ]
        assert [view.progress.share for view in seen] == [pytest.approx(1 / 3), pytest.approx(2 / 3), 1.0]
        assert [(view.is_first, view.is_last) for view in seen] == [
            (True, False),
            (False, False),
            (False, True),
        ]
        assert [view.forward for view in seen][:2] == ["Next goal", "The whole plan"]

    def test_the_last_page_asks_for_the_whole_and_the_next_date(self) -> None:
        view = page((TALK,), Review("r", TODAY, noticed="Two at a time.", change="Ask."), None)
        whole = on_whole(view)
        assert {field.key: field.words for field in whole.fields} == {
            "noticed": "Two at a time.",
            "change": "Ask.",
        }
        assert whole.coming is not None
        assert (whole.coming.words, whole.problem) == ("", "")
        assert (view.finish, view.remove) == ("Finish the review", "")

    def test_a_next_date_that_lies_behind_is_said(self) -> None:
        coming = Review("n", "2026-11-01")
        reviewing = Reviewing("r", None, "n")
        state = a_state((), coming, screen=Screen.REVIEW, reviewing=reviewing)
        assert on_whole(review_view(state, EN)).problem == "Please choose a day after today."

    def test_without_goals_it_says_so(self) -> None:
        assert page((), None, None).lead.startswith("There is no active goal")

    def test_in_the_log_it_shows_what_was_said_then(self) -> None:
        then = GoalReview("talk", "Talk more", "Six talks.", due="2026-12-24")
        gone = GoalReview("gone", "A goal of then", helped="Tea.")
        review = Review("r", TODAY, held=TODAY, goals=(then, gone))
        view = page((TALK,), review, "talk")
        goal = on_goal(view)
        assert (view.title, view.leave, view.finish) == ("Review of 23 November 2026", "Back to my plan", "")
        assert view.remove == "Take this review out"
        assert (goal.title, goal.note) == ("Talk more", "New date then: 24 December 2026")
        assert (goal.due, goal.statuses, goal.steps) == (None, (), ())
        other = on_goal(page((TALK,), review, "gone"))
        assert (other.title, other.note) == ("A goal of then", "This goal is no longer in the plan.")
        assert on_whole(page((TALK,), review, None)).coming is None

    def test_without_a_review_there_is_no_page(self) -> None:
        with pytest.raises(ValueError, match="no review"):
            review_view(a_state(), EN)

    def test_the_side_bar_shows_the_plan_as_open(self) -> None:
        state = a_state((TALK,), screen=Screen.REVIEW, reviewing=Reviewing("r", "talk"))
        assert [page.key for page in shell_view(state, EN).pages if page.chosen] == [Screen.PLAN]


class TestHome:
    """What comes next, and what has passed."""

    def next_of(self, *goals: Goal, reviews: tuple[Review, ...] = ()) -> NextView:
        return next_view(opened_of(a_state(goals, *reviews)), TODAY, EN)

    def reminder(self, *goals: Goal, reviews: tuple[Review, ...] = ()) -> ReminderView | None:
        return reminder_view(opened_of(a_state(goals, *reviews)), TODAY, EN)

    def test_the_next_review_stands_beside_the_next_goal(self) -> None:
        view = self.next_of(TALK, reviews=(Review("r", "2026-12-20"),))
        assert (view.title, view.line) == ("1 December 2026", "Goal: Talk with readers")
        assert view.review == "Next review: 20 December 2026"

    def test_a_review_alone_is_the_next_date(self) -> None:
        view = self.next_of(FILM, reviews=(Review("r", "2026-12-20"),))
        assert (view.label, view.title, view.review) == ("Next review", "20 December 2026", "")

    def test_a_date_that_has_passed_is_not_next(self) -> None:
        late = replace(TALK, due="2026-11-01")
        assert self.next_of(late).title == "No dates ahead"
        assert self.next_of(late, replace(FILM, due="2027-01-01")).title == "1 January 2027"

    def test_a_plan_without_dates_says_so(self) -> None:
        view = self.next_of()
        assert (view.title, view.review) == ("No dates yet", "")
        assert "suggest goals" in view.line

    def test_nothing_is_said_while_nothing_has_passed(self) -> None:
        assert self.reminder(replace(TALK, due=TODAY), reviews=(Review("r", TODAY),)) is None

    def test_what_has_passed_is_said_kindly(self) -> None:
        late = replace(TALK, due="2026-11-22", actions=())
        view = self.reminder(late, reviews=(Review("r", "2026-11-01"),))
        assert view == ReminderView(
            "2 dates have passed. Would you like to move them or mark them as done?",
            ("1 November 2026: a review", "22 November 2026: Goal: Talk with readers"),
            "Look at it in a review",
        )
        alone = self.reminder(late)
        assert alone is not None
        assert alone.sentence == "1 date has passed. Would you like to move it or mark it as done?"

    def test_actions_count_too_and_only_a_few_are_named(self) -> None:
        actions = tuple(GoalAction(f"A {n}", ActionKind.STUDY, 1, "2026-11-01") for n in range(5))
        view = self.reminder(replace(FILM, actions=actions))
        assert view is not None
        assert view.sentence.startswith("5 dates")
        assert len(view.lines) == MOST_NAMED + 1
        assert view.lines[0] == "1 November 2026: Action: A 0"
        assert view.lines[-1] == "and 2 more"

    def test_a_review_that_was_left_is_offered_to_be_continued(self) -> None:
        left = Review("r", "2026-11-20", noticed="Half of it")
        view = self.reminder(reviews=(left,))
        assert view is not None
        assert view.sentence.startswith("You began a review")
        assert (view.lines, view.button) == ((), "Continue the review")
        with_dates = self.reminder(replace(TALK, due="2026-11-01", actions=()), reviews=(left,))
        assert with_dates is not None
        assert (with_dates.sentence[:6], with_dates.button) == ("1 date", "Continue the review")

    def test_home_shows_both(self) -> None:
        view = home_view(a_state((replace(TALK, due="2026-11-01"),), Review("r", "2026-12-20")), EN)
        assert view.next.title == "20 December 2026"
        assert view.reminder is not None
