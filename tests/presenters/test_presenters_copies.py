"""A plan in a PDF: read in the window, made a profile of its own, taken back; comments go into the review log."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.presenters import messages as m
from librarian_self.presenters.messages import copies as c
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.copies import MOST_ENTRIES, MOST_GOALS, copy_view
from librarian_self.presenters.views.review import review_view
from librarian_self.presenters.views.reviews import reviews_view
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import SPEAKERS, Walker, assert_as_on_disk, assert_sound
from tests.services.copies import copy_of, filled, raw_pdf, signed

ENGLISH = SPEAKERS[0]


def copied(walker: Walker, name: str = "plan.pdf") -> Path:
    """A copy of the open plan, as it lies on a stick."""
    session = walker.performer._open
    return copy_of(session, walker.folder.path / name)


def lines_of(walker: Walker) -> list[str]:
    view = copy_view(walker.state, ENGLISH)
    return [
        words for part in view.article.parts for words in (part.heading, *(line.words for line in part.lines))
    ]


@pytest.fixture
def planner(home: Walker) -> Walker:
    """Somebody with two goals."""
    home.send(m.AddGoal("read"), m.ChangeGoal("read", (("title", "Read aloud"), ("due", "2027-03-01"))))
    home.send(m.AddGoal("talk"), m.ChangeGoal("talk", (("title", "Talk to readers"),)))
    home.send(m.AddAction("read"), m.ChangeAction("read", 0, (("text", "Choose a book"),)))
    home.send(m.GoTo(Screen.HOME))
    return home


class TestReading:
    def test_a_plan_is_shown_with_its_person_its_date_and_its_goals(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(copied(planner)))
        assert planner.state.screen is Screen.COPY
        view = copy_view(planner.state, ENGLISH)
        assert view.title == "Development plan of Nodira"
        assert "23 November 2026" in view.lead
        assert "plan.pdf" in view.lead
        assert "reading a copy" in view.note
        shown = lines_of(planner)
        assert "Read aloud" in shown
        assert "☐ Choose a book" in shown
        assert_sound(planner.state)

    def test_closing_it_leads_back_and_forgets_it(self, planner: Walker) -> None:
        planner.send(m.GoTo(Screen.LOG), c.LookAtPlan(copied(planner)), c.ClosePlan())
        assert planner.state.screen is Screen.LOG
        assert planner.state.copy is None

    def test_a_second_plan_takes_the_place_of_the_first(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(copied(planner)), c.LookAtPlan(copied(planner, "other.pdf")), c.ClosePlan())
        assert planner.state.screen is Screen.HOME

    def test_help_lies_over_it(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(copied(planner)), m.OpenHelp(), m.LeaveHelp())
        assert planner.state.screen is Screen.COPY

    def test_another_page_closes_it(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(copied(planner)), m.GoTo(Screen.PLAN))
        assert planner.state.copy is None
        assert planner.send(m.GoTo(Screen.COPY)).screen is Screen.PLAN

    def test_a_chosen_pdf_is_read_and_the_profile_stays_open(self, planner: Walker) -> None:
        here = planner.opened.path
        planner.send(m.SwitchProfile(copied(planner)))
        assert planner.state.screen is Screen.COPY
        assert planner.opened.path == here

    def test_before_there_is_a_profile_it_can_be_read_too(
        self, planner: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        path = copied(planner)
        planner.performer.close()
        other = Walker(type(planner.folder)(tmp_path / "empty"), shelf)
        other.begin()
        other.send(c.LookAtPlan(path))
        assert other.state.screen is Screen.COPY
        assert_sound(other.state)
        assert copy_view(other.state, ENGLISH).take_back == ""
        assert other.send(c.ClosePlan()).screen is Screen.WELCOME

    def test_another_pdf_is_refused_in_a_sentence_and_nothing_changes(self, planner: Walker) -> None:
        path = planner.folder.path / "bill.pdf"
        path.write_bytes(raw_pdf({1: b"<</Type/Catalog>>"}))
        before = planner.opened
        planner.send(c.LookAtPlan(path))
        assert planner.state.screen is Screen.HOME
        assert "bill.pdf" in planner.notice()
        assert planner.opened == before
        assert not planner.is_busy()

    def test_a_huge_plan_is_shown_in_part(self, planner: Walker) -> None:
        session = planner.performer._open
        from librarian_self.model.learning import LearningEntry
        from librarian_self.model.plan import Goal, GoalStatus

        session.save_all(Goal(f"g{i}", f"Goal {i}", status=GoalStatus.RESTING) for i in range(MOST_GOALS + 5))
        session.save_all(LearningEntry(f"e{i}", "2026-01-02", "Read") for i in range(MOST_ENTRIES + 7))
        planner.send(c.LookAtPlan(copied(planner)))
        shown = lines_of(planner)
        assert "… and 7 more in the file" in shown
        assert sum(words.startswith("Goal ") for words in shown) <= MOST_GOALS


class TestAProfileOfItsOwn:
    def test_it_is_made_only_after_a_question(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(copied(planner)), c.AdoptPlan())
        assert planner.state.question is not None
        planner.send(m.Decline())
        assert len(list(planner.folder.profiles.glob("*.lself"))) == 1
        assert planner.state.screen is Screen.COPY

    def test_it_is_a_new_file_and_the_first_one_is_as_it_was(self, planner: Walker) -> None:
        path, before = planner.opened.path, planner.opened.goals
        planner.send(c.LookAtPlan(copied(planner)), c.AdoptPlan(), m.Agree())
        assert planner.opened.path != path
        assert planner.opened.profile.name == "Nodira"
        assert planner.opened.goals == before
        assert planner.state.screen is Screen.PLAN
        assert "made from the plan" in planner.notice()
        with Session.open(path) as first:
            assert first.goals() == before

    def test_without_a_profile_it_is_the_first_one(
        self, planner: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        path = copied(planner)
        planner.performer.close()
        other = Walker(type(planner.folder)(tmp_path / "empty"), shelf)
        other.begin()
        other.send(c.LookAtPlan(path), c.AdoptPlan(), m.Agree())
        assert [goal.id for goal in other.opened.goals] == ["read", "talk"]
        other.performer.close()

    def test_closing_the_page_takes_the_question_back(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(copied(planner)), c.AdoptPlan(), c.ClosePlan())
        assert planner.state.question is None


class TestTakingGoalsBack:
    def test_what_was_deleted_comes_back_and_undo_takes_it_out(
        self, planner: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        path = copied(planner)
        planner.send(m.DeleteGoal("talk"), c.LookAtPlan(path))
        assert copy_view(planner.state, ENGLISH).take_back
        planner.send(c.TakeGoalsBack())
        assert [goal.id for goal in planner.opened.goals] == ["read", "talk"]
        assert "1 goal was taken back" in planner.notice()
        assert_as_on_disk(planner.state, shelf, tmp_path)
        planner.send(m.Undo())
        assert [goal.id for goal in planner.opened.goals] == ["read"]

    def test_where_nothing_is_new_that_is_said(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(copied(planner)), c.TakeGoalsBack())
        assert "already" in planner.notice()

    def test_it_is_not_offered_for_the_plan_of_somebody_else(self, planner: Walker) -> None:
        path = copied(planner)
        planner.send(m.AddProfile())
        planner.make_profile("Aziz")
        planner.send(c.LookAtPlan(path))
        assert copy_view(planner.state, ENGLISH).take_back == ""


class TestComments:
    def values(self) -> dict[str, str]:
        return signed("Aziza Karimova", "24.11.2026", read="Хорошая мысль.", talk="Oʻqing")

    def test_they_go_into_the_review_log_and_are_shown_there(
        self, planner: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        planner.send(c.LookAtPlan(filled(copied(planner), self.values())))
        assert planner.state.screen is Screen.REVIEW
        view = review_view(planner.state, ENGLISH)
        assert view.title == "Signed on 24 November 2026"
        assert view.whole is not None
        assert view.whole.said is not None
        assert view.whole.said.heading == "Comments of Aziza Karimova"
        assert [line.words for line in view.whole.said.lines] == [
            "Read aloud: talked about – Хорошая мысль.",
            "Talk to readers: talked about – Oʻqing",
        ]
        assert [field.words for field in view.whole.fields] == ["", ""]
        assert_as_on_disk(planner.state, shelf, tmp_path)

    def test_the_log_says_whose_words_they_are(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(filled(copied(planner), self.values())))
        (row,) = reviews_view(planner.state, planner.opened, ENGLISH).log
        assert row.line == "Comments of Aziza Karimova"

    def test_the_same_copy_twice_is_said_and_changes_nothing(self, planner: Walker) -> None:
        path = filled(copied(planner), self.values())
        planner.send(c.LookAtPlan(path))
        once = planner.opened.reviews
        planner.send(c.LookAtPlan(path))
        assert planner.opened.reviews == once
        assert "already" in planner.notice()

    def test_undo_takes_them_out_and_redo_brings_them_back(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(filled(copied(planner), self.values())))
        taken = planner.opened.reviews
        planner.send(m.Undo())
        assert planner.opened.reviews == ()
        planner.send(m.Redo())
        assert planner.opened.reviews == taken

    def test_a_copy_of_another_plan_is_asked_about_and_read_meanwhile(self, planner: Walker) -> None:
        path = filled(copied(planner), self.values())
        planner.send(m.AddProfile())
        planner.make_profile("Aziz")
        planner.send(c.LookAtPlan(path))
        assert planner.state.screen is Screen.COPY
        assert planner.state.question is not None
        assert planner.opened.reviews == ()
        planner.send(m.Decline())
        assert planner.opened.reviews == ()
        assert "Comments of Aziza Karimova" in lines_of(planner)

    def test_whoever_wants_them_all_the_same_gets_them(self, planner: Walker) -> None:
        path = filled(copied(planner), self.values())
        planner.send(m.AddProfile())
        planner.make_profile("Aziz")
        planner.send(c.LookAtPlan(path), m.Agree())
        (review,) = planner.opened.reviews
        assert review.by == "Aziza Karimova"
        assert [each.title for each in review.comments] == ["Read aloud", "Talk to readers"]

    def test_a_signature_without_a_comment_is_said_too(self, planner: Walker) -> None:
        planner.send(c.LookAtPlan(filled(copied(planner), signed("Aziza", "24.11.2026"))))
        view = review_view(planner.state, ENGLISH)
        assert view.whole is not None
        assert view.whole.said is not None
        assert [line.words for line in view.whole.said.lines] == ["Signed without a comment."]
