"""Reviews: planned, held goal by goal, left and taken up again, finished, read, and all of it taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.model.review import GoalReview, Review
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.reviewing import pages, place_in_view, review_in_view
from librarian_self.presenters.state import JointEdit, NoticeAction, Screen
from librarian_self.presenters.update import update
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk, assert_sound

TODAY = "2026-11-23"


@pytest.fixture
def plan(home: Walker) -> Walker:
    """A plan with two active goals and one that rests."""
    for goal, title, due in (("talk", "Talk with readers", "2026-12-01"), ("film", "Film a lesson", None)):
        home.send(m.AddGoal(goal), m.ChangeGoal(goal, (("title", title), ("due", due))))
    home.send(m.AddGoal("rest"), m.ChangeGoal("rest", (("title", "Later"), ("status", GoalStatus.RESTING))))
    home.send(m.AddAction("talk"), m.ChangeAction("talk", 0, (("text", "Ask three"), ("due", "2026-11-01"))))
    return home


@pytest.fixture
def looking_back(plan: Walker) -> Walker:
    """The first page of a review that nothing was written in."""
    plan.send(m.BeginReview("r"))
    return plan


def reviews(walker: Walker) -> dict[str, Review]:
    return {review.id: review for review in walker.opened.reviews}


def days(walker: Walker) -> list[str]:
    return [review.planned for review in walker.opened.reviews]


def goal(walker: Walker, key: str) -> Goal:
    return next(each for each in walker.opened.goals if each.id == key)


def page(walker: Walker) -> str | None:
    return pages(walker.state)[place_in_view(walker.state)]


class TestPlanning:
    """Dates ahead."""

    def test_one_more_is_planned_three_months_on(self, home: Walker, shelf: Shelf, tmp_path: Path) -> None:
        home.send(m.PlanReview("a"), m.PlanReview("b"))
        assert reviews(home) == {"a": Review("a", "2027-02-23"), "b": Review("b", "2027-05-23")}
        assert_sound(home.state)
        assert_as_on_disk(home.state, shelf, tmp_path)

    def test_several_are_one_deed_that_undo_takes_back_as_a_whole(
        self, home: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        home.send(m.PlanReviews(3, "s"))
        assert reviews(home).keys() == {"s-1", "s-2", "s-3", "s-4"}
        assert days(home) == ["2027-02-23", "2027-05-23", "2027-08-23", "2027-11-23"]
        assert len(home.state.done) == 1
        assert_as_on_disk(home.state, shelf, tmp_path)
        home.send(m.Undo())
        assert reviews(home) == {}
        assert home.state.screen is Screen.PLAN
        home.send(m.Redo())
        assert len(days(home)) == 4
        assert_as_on_disk(home.state, shelf, tmp_path)

    def test_they_reach_to_the_end_of_the_plan(self, home: Walker) -> None:
        home.send(m.EditPlan(replace(home.opened.plan, end="2027-05-23")), m.PlanReviews(3))
        assert days(home) == ["2027-02-23", "2027-05-23"]

    def test_days_that_are_planned_already_stay_as_they_are(self, home: Walker) -> None:
        home.send(m.PlanReviews(6, "a"), m.PlanReviews(3, "b"))
        assert sorted(days(home)) == ["2027-02-23", "2027-05-23", "2027-08-23", "2027-11-23"]
        assert update(home.state, m.PlanReviews(3)) == (home.state, ())
        assert update(home.state, m.PlanReviews(0)) == (home.state, ())

    def test_a_date_is_moved_and_taken_out(self, home: Walker) -> None:
        home.send(m.PlanReview("a"), m.MoveReview("a", "2026-12-20"))
        assert days(home) == ["2026-12-20"]
        home.send(m.TakeOutReview("a"))
        assert days(home) == []
        assert "Undo" in home.notice()
        home.send(m.Undo(), m.Undo())
        assert days(home) == ["2027-02-23"]
        assert home.state.screen is Screen.PLAN

    def test_what_is_no_date_is_refused_in_a_sentence(self, home: Walker) -> None:
        home.send(m.PlanReview("a"), m.MoveReview("a", "2026-02-30"))
        assert days(home) == ["2027-02-23"]
        assert "2026-02-30" in home.notice()

    def test_what_is_gone_or_was_held_is_not_moved(self, home: Walker) -> None:
        home.send(m.BeginReview("r"), m.FinishReview("r"))
        for message in (
            m.MoveReview("r", "2027-01-01"),
            m.MoveReview("nobody", "2027-01-01"),
            m.TakeOutReview("no"),
        ):
            assert update(home.state, message) == (home.state, ())

    def test_without_a_profile_nothing_happens(self, walker: Walker) -> None:
        for message in (m.PlanReview("a"), m.PlanReviews(3), m.BeginReview("a"), m.OpenReview("a")):
            assert update(walker.state, message) == (walker.state, ())


class TestBeginning:
    """`BeginReview` and the pages."""

    def test_it_goes_through_the_active_goals_and_ends_with_the_whole(self, looking_back: Walker) -> None:
        assert looking_back.state.screen is Screen.REVIEW
        assert pages(looking_back.state) == ("talk", "film", None)
        assert page(looking_back) == "talk"
        assert_sound(looking_back.state)

    def test_nothing_is_written_before_somebody_writes(self, looking_back: Walker) -> None:
        assert reviews(looking_back) == {}
        assert review_in_view(looking_back.state) == Review("r", TODAY)

    def test_pages_turn_and_stay_at_the_ends(self, looking_back: Walker) -> None:
        seen = []
        for by in (-1, 1, 1, 1, -1):
            looking_back.send(m.TurnReview(by))
            seen.append(page(looking_back))
        assert seen == ["talk", "film", None, None, "film"]

    def test_without_goals_there_is_the_last_page(self, home: Walker) -> None:
        home.send(m.BeginReview("r"))
        assert pages(home.state) == (None,)
        assert_sound(home.state)

    def test_it_holds_the_planned_review_that_is_near(self, plan: Walker) -> None:
        plan.send(m.PlanReview("near"), m.MoveReview("near", "2026-12-01"), m.BeginReview("new"))
        here = review_in_view(plan.state)
        assert here is not None
        assert here.id == "near"

    def test_whoever_left_it_comes_back_to_the_same_page(self, looking_back: Walker) -> None:
        looking_back.send(m.TurnReview(1), m.GoTo(Screen.HOME), m.BeginReview("other"))
        assert (looking_back.state.screen, page(looking_back)) == (Screen.REVIEW, "film")
        assert looking_back.state.reviewing is not None
        assert looking_back.state.reviewing.review == "r"
        looking_back.send(m.GoTo(Screen.PLAN), m.GoTo(Screen.REVIEW))
        assert page(looking_back) == "film"

    def test_after_a_restart_it_goes_on_at_the_first_goal_that_nothing_is_said_about(
        self, looking_back: Walker, shelf: Shelf
    ) -> None:
        looking_back.send(m.WriteGoalReview("r", "talk", (("happened", "Six talks."),)))
        again = looking_back.restart(shelf)
        again.send(m.BeginReview("other"))
        assert (page(again), pages(again.state)) == ("film", ("talk", "film", None))
        assert list(reviews(again)) == ["r"]
        again.send(m.WriteGoalReview("r", "film", (("helped", "A friend."),)))
        once_more = again.restart(shelf)
        once_more.send(m.BeginReview("other"))
        assert page(once_more) is None
        once_more.performer.close()

    def test_a_page_that_was_never_opened_is_the_plan(self, plan: Walker) -> None:
        assert plan.send(m.GoTo(Screen.REVIEW)).screen is Screen.PLAN

    def test_help_lies_over_it_and_leads_back(self, looking_back: Walker) -> None:
        looking_back.send(m.OpenHelp())
        assert looking_back.state.help.topic == "reviews"
        looking_back.send(m.LeaveHelp())
        assert looking_back.state.screen is Screen.REVIEW

    def test_a_goal_that_is_taken_out_meanwhile_is_passed_by(self, looking_back: Walker) -> None:
        looking_back.send(m.DeleteGoal("talk"))
        assert pages(looking_back.state) == ("film", None)
        assert page(looking_back) == "film"
        assert_sound(looking_back.state)

    def test_a_new_goal_comes_into_a_review_that_was_left(self, looking_back: Walker) -> None:
        looking_back.send(m.WriteGoalReview("r", "talk", (("happened", "Six talks."),)), m.AddGoal("new"))
        assert pages(looking_back.state) == ("talk", "film", "new", None)


class TestWriting:
    """What is said is kept as it is written."""

    def test_words_about_a_goal_carry_its_title(
        self, looking_back: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        looking_back.send(m.WriteGoalReview("r", "talk", (("happened", "Six talks."),)))
        looking_back.send(m.WriteGoalReview("r", "talk", (("helped", "The morning."),)))
        assert reviews(looking_back)["r"] == Review(
            "r", TODAY, goals=(GoalReview("talk", "Talk with readers", "Six talks.", "The morning."),)
        )
        assert_as_on_disk(looking_back.state, shelf, tmp_path)

    def test_words_about_the_whole(self, looking_back: Walker) -> None:
        looking_back.send(m.WriteReview("r", (("noticed", "Two at a time."), ("change", "Ask more."))))
        assert reviews(looking_back)["r"] == Review("r", TODAY, noticed="Two at a time.", change="Ask more.")

    def test_what_reads_as_before_writes_nothing(self, looking_back: Walker) -> None:
        for message in (
            m.WriteReview("r", (("noticed", ""),)),
            m.WriteGoalReview("r", "talk", (("helped", ""),)),
            m.WriteReview("nobody", (("noticed", "x"),)),
            m.WriteGoalReview("nobody", "talk", (("helped", "x"),)),
            m.DateGoal("r", "talk", "2026-12-01"),
            m.DateGoal("r", "nobody", "2026-12-01"),
            m.SettleGoal("r", "talk", GoalStatus.ACTIVE),
            m.FinishReview("nobody"),
        ):
            assert update(looking_back.state, message) == (looking_back.state, ())

    def test_what_cannot_be_kept_is_said_and_nothing_changes(self, looking_back: Walker) -> None:
        looking_back.send(m.WriteReview("r", (("noticed", "x" * 20_001),)))
        assert reviews(looking_back) == {}
        assert "20" in looking_back.notice()
        looking_back.send(m.DateGoal("r", "talk", "2027-02-30"))
        assert goal(looking_back, "talk").due == "2026-12-01"

    def test_undo_takes_words_back_where_they_were_written(self, looking_back: Walker) -> None:
        looking_back.send(m.WriteGoalReview("r", "talk", (("happened", "Six talks."),)), m.TurnReview(1))
        looking_back.send(m.Undo())
        assert reviews(looking_back) == {}
        assert (looking_back.state.screen, page(looking_back)) == (Screen.REVIEW, "talk")
        looking_back.send(m.GoTo(Screen.HOME), m.Redo())
        assert reviews(looking_back)["r"].goals[0].happened == "Six talks."

    def test_undo_from_elsewhere_opens_the_review(self, looking_back: Walker) -> None:
        looking_back.send(m.WriteReview("r", (("noticed", "One."),)))
        looking_back.send(m.WriteReview("r", (("noticed", "Two."),)), m.GoTo(Screen.HOME), m.Undo())
        assert reviews(looking_back)["r"].noticed == "One."
        assert (looking_back.state.screen, page(looking_back)) == (Screen.REVIEW, None)

    def test_what_could_not_be_saved_is_saved_at_the_second_try(
        self, looking_back: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        looking_back.disk_full = True
        looking_back.send(m.DateGoal("r", "talk", "2027-03-01"))
        assert [type(write) for write in looking_back.pending()] == [e.Save, e.Save]
        looking_back.disk_full = False
        looking_back.send(m.Retry())
        assert looking_back.pending() == ()
        assert_as_on_disk(looking_back.state, shelf, tmp_path)


class TestMovingGoals:
    """A new date and another standing, said while one looks back."""

    def test_a_new_date_is_the_goals_too_and_both_are_one_deed(
        self, looking_back: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        looking_back.send(m.DateGoal("r", "talk", "2027-03-01"))
        assert goal(looking_back, "talk").due == "2027-03-01"
        assert reviews(looking_back)["r"].goals == (
            GoalReview("talk", "Talk with readers", due="2027-03-01"),
        )
        assert isinstance(looking_back.state.done[-1], JointEdit)
        assert_as_on_disk(looking_back.state, shelf, tmp_path)
        looking_back.send(m.TurnReview(1), m.Undo())
        assert goal(looking_back, "talk").due == "2026-12-01"
        assert reviews(looking_back) == {}
        assert (looking_back.state.screen, page(looking_back)) == (Screen.REVIEW, "talk")
        looking_back.send(m.Redo())
        assert goal(looking_back, "talk").due == "2027-03-01"
        assert_as_on_disk(looking_back.state, shelf, tmp_path)

    def test_a_goal_may_lose_its_date(self, looking_back: Walker) -> None:
        looking_back.send(m.DateGoal("r", "talk", "2027-03-01"), m.DateGoal("r", "talk", None))
        assert goal(looking_back, "talk").due is None
        assert reviews(looking_back)["r"].goals[0].due is None

    @pytest.mark.parametrize("status", [GoalStatus.DONE, GoalStatus.RESTING, GoalStatus.DROPPED])
    def test_a_goal_that_is_settled_stays_in_this_review(
        self, looking_back: Walker, status: GoalStatus
    ) -> None:
        looking_back.send(m.SettleGoal("r", "talk", status))
        assert goal(looking_back, "talk").status is status
        assert pages(looking_back.state) == ("talk", "film", None)
        looking_back.send(m.SettleGoal("r", "talk", GoalStatus.ACTIVE))
        assert goal(looking_back, "talk").status is GoalStatus.ACTIVE
        looking_back.send(m.Undo(), m.Undo())
        assert goal(looking_back, "talk").status is GoalStatus.ACTIVE
        assert reviews(looking_back) == {}

    def test_a_sixth_active_goal_is_declined_in_a_sentence(self, looking_back: Walker) -> None:
        looking_back.send(m.SettleGoal("r", "talk", GoalStatus.DONE))
        looking_back.send(*(m.AddGoal(f"more-{number}") for number in range(4)))
        looking_back.send(m.SettleGoal("r", "talk", GoalStatus.ACTIVE))
        assert goal(looking_back, "talk").status is GoalStatus.DONE
        assert "5 active goals" in looking_back.notice()

    def test_an_action_is_ticked_on_the_page_and_undo_stays_there(self, looking_back: Walker) -> None:
        looking_back.send(m.ChangeAction("talk", 0, (("done", True),)), m.Undo())
        assert not goal(looking_back, "talk").actions[0].done
        assert (looking_back.state.screen, page(looking_back)) == (Screen.REVIEW, "talk")


class TestFinishing:
    """The last page."""

    def test_it_was_held_today_and_names_every_goal_that_was_looked_at(
        self, looking_back: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        looking_back.send(m.WriteGoalReview("r", "film", (("next_step", "Borrow a camera."),)))
        looking_back.send(m.FinishReview("r"))
        assert reviews(looking_back)["r"] == Review(
            "r",
            TODAY,
            TODAY,
            goals=(
                GoalReview("talk", "Talk with readers"),
                GoalReview("film", "Film a lesson", next_step="Borrow a camera."),
            ),
        )
        assert looking_back.state.screen is Screen.PLAN
        assert looking_back.state.reviewing is None
        assert "in your log" in looking_back.notice()
        assert_as_on_disk(looking_back.state, shelf, tmp_path)

    def test_whoever_came_from_home_finds_a_goal_in_view(self, looking_back: Walker, shelf: Shelf) -> None:
        again = looking_back.restart(shelf)
        again.send(m.BeginReview("r"), m.FinishReview("r"))
        assert (again.state.screen, again.state.goal) == (Screen.PLAN, "talk")
        again.performer.close()

    def test_undo_opens_it_again(self, looking_back: Walker) -> None:
        looking_back.send(m.WriteReview("r", (("noticed", "x"),)), m.FinishReview("r"), m.Undo())
        assert reviews(looking_back)["r"].held is None
        assert looking_back.state.screen is Screen.REVIEW
        assert pages(looking_back.state) == ("talk", "film", None)

    def test_a_review_is_finished_once(self, looking_back: Walker) -> None:
        looking_back.send(m.FinishReview("r"))
        assert update(looking_back.state, m.FinishReview("r")) == (looking_back.state, ())

    def test_the_next_one_is_planned_moved_and_taken_back(self, looking_back: Walker) -> None:
        looking_back.send(m.WriteReview("r", (("noticed", "x"),)), m.PlanNextReview("r", "2027-03-01", "n"))
        assert reviews(looking_back)["n"] == Review("n", "2027-03-01")
        looking_back.send(m.PlanNextReview("r", "2027-04-01", "other"))
        assert reviews(looking_back)["n"] == Review("n", "2027-04-01")
        looking_back.send(m.FinishReview("r"))
        assert "See you at the next one" in looking_back.notice()
        looking_back.send(m.Undo(), m.PlanNextReview("r", None))
        assert list(reviews(looking_back)) == ["r"]

    def test_while_a_day_is_being_typed_it_may_lie_behind(self, looking_back: Walker) -> None:
        looking_back.send(
            m.PlanNextReview("r", "2026-11-02", "n"), m.PlanNextReview("r", "2027-02-02", "other")
        )
        assert reviews(looking_back) == {"n": Review("n", "2027-02-02")}

    def test_the_one_that_is_planned_already_is_the_next(self, looking_back: Walker) -> None:
        looking_back.send(m.PlanReview("far"), m.PlanNextReview("r", "2027-01-15"))
        assert days(looking_back) == ["2027-01-15"]

    def test_one_that_was_begun_is_not_taken_out_with_its_day(self, looking_back: Walker) -> None:
        looking_back.send(m.PlanNextReview("r", "2027-01-15", "n"))
        looking_back.send(m.WriteReview("n", (("noticed", "Early."),)), m.PlanNextReview("r", None))
        assert reviews(looking_back)["n"].noticed == "Early."

    def test_a_review_that_is_not_in_view_plans_nothing(self, looking_back: Walker) -> None:
        before = looking_back.state
        assert update(before, m.PlanNextReview("other", "2027-01-15")) == (before, ())
        assert update(before, m.PlanNextReview("r", None)) == (before, ())


class TestReading:
    """A review in the log."""

    @pytest.fixture
    def log(self, looking_back: Walker) -> Walker:
        looking_back.send(m.WriteGoalReview("r", "talk", (("happened", "Six talks."),)), m.FinishReview("r"))
        return looking_back

    def test_it_opens_at_its_first_goal(self, log: Walker) -> None:
        log.send(m.OpenReview("r"))
        assert (log.state.screen, page(log)) == (Screen.REVIEW, "talk")
        assert pages(log.state) == ("talk", "film", None)

    def test_its_words_can_be_changed_and_keep_the_title_of_then(self, log: Walker) -> None:
        log.send(m.ChangeGoal("talk", (("title", "Another title"),)), m.OpenReview("r"))
        log.send(m.WriteGoalReview("r", "talk", (("helped", "Tea."),)))
        assert reviews(log)["r"].goals[0] == GoalReview("talk", "Talk with readers", "Six talks.", "Tea.")

    def test_it_changes_no_goal_any_more(self, log: Walker) -> None:
        log.send(m.OpenReview("r"))
        for message in (m.DateGoal("r", "talk", "2027-09-01"), m.SettleGoal("r", "talk", GoalStatus.DONE)):
            assert update(log.state, message) == (log.state, ())

    def test_goals_that_are_gone_or_new_do_not_change_it(self, log: Walker) -> None:
        log.send(m.DeleteGoal("talk"), m.AddGoal("new"), m.OpenReview("r"))
        assert pages(log.state) == ("talk", "film", None)
        assert_sound(log.state)

    def test_taken_out_it_leads_back_to_the_plan_and_comes_back(self, log: Walker) -> None:
        log.send(m.OpenReview("r"), m.TakeOutReview("r"))
        assert (log.state.screen, log.state.reviewing) == (Screen.PLAN, None)
        assert reviews(log) == {}
        log.send(m.Undo())
        assert reviews(log)["r"].held == TODAY

    def test_looking_back_now_leaves_it_alone(self, log: Walker) -> None:
        log.send(m.OpenReview("r"), m.BeginReview("fresh"))
        here = review_in_view(log.state)
        assert here == Review("fresh", TODAY)


class TestCalendar:
    """The dates as a file."""

    def test_it_is_written_in_the_language_of_the_window(self, plan: Walker, tmp_path: Path) -> None:
        path = tmp_path / "dates.ics"
        plan.send(m.ChooseLanguage("uz"), m.SaveCalendar(path))
        assert plan.performed[-1] == e.WriteCalendar(path, "uz")
        assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")
        assert not plan.is_busy()
        assert plan.state.notice is not None
        assert plan.state.notice.actions == (NoticeAction.OPEN_FOLDER,)

    def test_a_plan_without_dates_says_so(self, home: Walker, tmp_path: Path) -> None:
        home.send(m.SaveCalendar(tmp_path / "dates.ics"))
        assert "no dates in the plan yet" in home.notice()
        assert not home.is_busy()
        assert not (tmp_path / "dates.ics").exists()
