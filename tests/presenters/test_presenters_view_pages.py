"""What the frame, Home, the first start, Settings and My plan show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.i18n.languages import AVAILABLE, LANGUAGES
from librarian_self.model.profile import ROLES
from librarian_self.presenters import messages as m
from librarian_self.presenters.messages.paper import SavePdf
from librarian_self.presenters.state import NoticeAction, Screen
from librarian_self.presenters.views.home import home_view
from librarian_self.presenters.views.learning import log_view
from librarian_self.presenters.views.parts import Progress
from librarian_self.presenters.views.plan import plan_view
from librarian_self.presenters.views.settings import settings_view
from librarian_self.presenters.views.shell import shell_view
from librarian_self.presenters.views.welcome import welcome_view
from librarian_self.presenters.views.wishes import TEXT_SIZES, text_size
from tests.presenters.walking import SPEAKERS, Walker, assert_sound, change, plain, texts, views
from tests.services.everything import EVERYTHING

ENGLISH, UZBEK, PSEUDO = SPEAKERS


def finish_with(page: Walker, level: int) -> None:
    """Rate three competencies with one level and finish."""
    page.send(*(change(item, current=level) for item in ("ask", "listen", "explain")), m.FinishAssessment())


class TestEveryPage:
    """What holds for all of them."""

    def test_without_a_profile_there_are_no_pages(self, walker: Walker) -> None:
        for view in (home_view, plan_view, log_view, settings_view):
            with pytest.raises(ValueError, match="no profile is open"):
                view(walker.state, ENGLISH)

    def test_uzbek_differs_from_english_on_each(self, page: Walker) -> None:
        for english, uzbek in zip(views(page.state, ENGLISH), views(page.state, UZBEK), strict=True):
            assert type(english) is type(uzbek)
            assert set(texts(english)) != set(texts(uzbek))

    def test_words_of_a_person_are_shown_as_they_are(self, page: Walker) -> None:
        page.send(
            m.Rename("Oʻgʻiloy %s <b>"), m.AddGoal("g"), m.ChangeGoal("g", (("title", "100 % {sure}"),))
        )
        assert home_view(page.state, ENGLISH).greeting == "Good to see you, Oʻgʻiloy %s <b>"
        assert plan_view(page.state, ENGLISH).goals[0].title == "100 % {sure}"


class TestShell:
    """The frame."""

    def test_before_a_profile_there_is_nowhere_to_go(self, walker: Walker) -> None:
        view = shell_view(walker.state, ENGLISH)
        assert (view.pages, view.profile, view.saved) == ((), "", "")
        assert [(choice.key, choice.chosen) for choice in view.languages] == [
            (code, code == "en") for code in AVAILABLE
        ]

    def test_pages_and_whose_they_are(self, home: Walker) -> None:
        view = shell_view(home.state, ENGLISH)
        assert [choice.key for choice in view.pages if choice.chosen] == [Screen.HOME]
        assert len(view.pages) == 7
        assert view.profile == "Nodira"
        assert view.title.startswith("Nodira")

    def test_the_first_start_of_one_more_person_has_no_pages(self, home: Walker) -> None:
        home.send(m.AddProfile())
        assert shell_view(home.state, ENGLISH).pages == ()

    def test_the_foot_tells_what_is_saved(self, page: Walker) -> None:
        page.tell(change("ask", current=1))
        assert shell_view(page.state, ENGLISH).saved == "Saving…"
        page.work()
        assert shell_view(page.state, ENGLISH).saved.startswith("All answers saved ")

    def test_undo_and_redo_are_offered_when_there_is_something(self, page: Walker) -> None:
        def offered() -> tuple[bool, bool]:
            view = shell_view(page.state, ENGLISH)
            return view.can_undo, view.can_redo

        assert offered() == (False, False)
        page.send(change("ask", current=1))
        assert offered() == (True, False)
        page.send(m.Undo())
        assert offered() == (False, True)

    def test_a_notice_has_a_name_for_each_way_on(self, page: Walker) -> None:
        page.disk_full = True
        page.send(change("ask", current=1))
        notice = shell_view(page.state, ENGLISH).notice
        assert notice is not None
        assert [choice.key for choice in notice.actions] == [NoticeAction.RETRY, NoticeAction.RESCUE]
        assert all(choice.label for choice in notice.actions)
        assert notice.close

    def test_what_takes_its_time_is_said(self, home: Walker, tmp_path: Path) -> None:
        home.send(m.GoTo(Screen.PAPER))
        home.tell(SavePdf(tmp_path / "plan.pdf"))
        assert shell_view(home.state, ENGLISH).busy
        home.work()
        assert shell_view(home.state, ENGLISH).busy == ""


class TestHome:
    """What to go on with, what comes next, the forms."""

    def test_a_new_profile_is_offered_a_first_step(self, home: Walker) -> None:
        go_on = home_view(home.state, ENGLISH).go_on
        assert go_on is not None
        assert (go_on.assessment, go_on.form, go_on.progress) == (None, EVERYTHING, None)

    def test_what_was_begun_last_is_gone_on_with(self, page: Walker) -> None:
        page.send(change("ask", current=0), m.StartForm("attitudes"), change("proud", value=1))
        go_on = home_view(page.state, ENGLISH).go_on
        assert go_on is not None
        assert (go_on.assessment, go_on.title, go_on.form) == (2, "Attitudes", None)
        assert go_on.progress is not None
        assert go_on.progress.sentence == "1 of 2 answered · about 1 minute left"

    def test_when_everything_is_done_there_is_nothing_to_go_on_with(self, page: Walker) -> None:
        page.send(
            change("ask", current=1), m.FinishAssessment(), m.StartForm("attitudes"), m.FinishAssessment()
        )
        assert home_view(page.state, ENGLISH).go_on is None

    def test_each_form_says_how_it_stands(self, page: Walker) -> None:
        def standings() -> list[tuple[str, int | None, bool]]:
            cards = home_view(page.state, ENGLISH).forms
            return [(card.standing, card.assessment, bool(card.again)) for card in cards]

        assert standings() == [("open", 1, False), ("new", None, False)]
        page.send(m.FinishAssessment())
        assert standings() == [("done", 1, True), ("new", None, False)]

    def test_a_form_says_what_it_asks_of_one(self, home: Walker) -> None:
        cards = home_view(home.state, ENGLISH).forms
        assert [card.line for card in cards] == [
            "11 questions in 2 sections, about 8 minutes",
            "2 questions in 1 section, about 1 minute",
        ]

    def test_one_finished_assessment_is_no_line_yet(self, page: Walker) -> None:
        finish_with(page, 1)
        assert home_view(page.state, ENGLISH).trend is None

    def test_two_finished_ones_are_a_line_on_the_whole_scale(self, page: Walker) -> None:
        finish_with(page, 1)
        page.send(m.StartForm(EVERYTHING))
        finish_with(page, 3)
        trend = home_view(page.state, ENGLISH).trend
        assert trend is not None
        assert [(point.value, point.figure) for point in trend.points] == [(1.0, "1.0"), (3.0, "3.0")]
        assert trend.scale == (0.0, 3.0)
        assert trend.sentence == "Line over 2 assessments, from 1.0 on 23.11.2026 to 3.0 on 23.11.2026."

    def test_one_that_is_taken_up_again_stays_in_the_line(self, page: Walker) -> None:
        finish_with(page, 1)
        page.send(m.StartForm(EVERYTHING))
        finish_with(page, 3)
        page.send(m.Continue(2), change("explain", current=0))
        trend = home_view(page.state, ENGLISH).trend
        assert trend is not None
        assert [point.figure for point in trend.points] == ["1.0", "2.0"]

    def test_the_next_date_of_an_active_goal(self, home: Walker) -> None:
        assert home_view(home.state, ENGLISH).next.title == "No dates yet"
        for name, due in (("a", "2027-03-01"), ("b", "2027-01-31"), ("c", "2026-12-01")):
            home.send(m.AddGoal(name), m.ChangeGoal(name, (("due", due), ("title", name.upper()))))
        goal = home.opened.goals[2]
        home.send(m.EditGoal(replace(goal, status=type(goal.status).DONE)))
        view = home_view(home.state, ENGLISH).next
        assert (view.title, view.line) == ("31 January 2027", "Goal: B")

    def test_a_goal_without_words_has_a_name_all_the_same(self, home: Walker) -> None:
        home.send(m.AddGoal("a"), m.ChangeGoal("a", (("due", "2027-03-01"),)))
        assert home_view(home.state, ENGLISH).next.line == "Goal: (goal without words yet)"


class TestFirstStart:
    """The three steps."""

    def test_each_step_has_its_own_words(self, walker: Walker) -> None:
        seen = [welcome_view(walker.state, ENGLISH)]
        walker.send(m.StepForward(), m.TypeName("Nodira"))
        seen.append(welcome_view(walker.state, ENGLISH))
        walker.send(m.StepForward())
        seen.append(welcome_view(walker.state, ENGLISH))
        assert [view.step for view in seen] == [0, 1, 2]
        for part in ("place", "title", "lead", "forward"):
            assert len({getattr(view, part) for view in seen}) == 3
        assert seen[2].form == EVERYTHING

    def test_every_role_and_language_can_be_chosen(self, walker: Walker) -> None:
        walker.send(m.StepForward(), m.ChooseRole("children-youth"), m.ChooseLanguage("uz"))
        view = welcome_view(walker.state, UZBEK)
        assert tuple(choice.key for choice in view.roles) == ROLES
        assert [choice.key for choice in view.roles if choice.chosen] == ["children-youth"]
        assert tuple(choice.key for choice in view.languages) == AVAILABLE
        assert [choice.label for choice in view.languages] == [LANGUAGES[code].name for code in AVAILABLE]

    def test_it_says_where_answers_are_kept(self, walker: Walker) -> None:
        assert str(walker.folder.path) in welcome_view(walker.state, ENGLISH).kept_where

    def test_a_problem_is_said_and_waiting_is_shown(self, walker: Walker) -> None:
        walker.send(m.StepForward(), m.StepForward())
        assert welcome_view(walker.state, ENGLISH).problem
        walker.send(m.TypeName("N"))
        walker.tell(m.StepForward())
        view = welcome_view(walker.state, ENGLISH)
        assert (view.problem, view.waiting) == ("", True)
        walker.work()
        assert not welcome_view(walker.state, ENGLISH).waiting


class TestSettings:
    """Name, role, language, look, where things are kept."""

    def test_what_is_chosen_is_marked(self, home: Walker) -> None:
        home.send(m.SetSetting("theme", "dark"), m.SetSetting("text-size", "175"), m.ChooseLanguage("uz"))
        view = settings_view(home.state, UZBEK)
        chosen = [
            [choice.key for choice in choices if choice.chosen]
            for choices in (view.roles, view.languages, view.themes, view.sizes)
        ]
        assert chosen == [["reader-service"], ["uz"], ["dark"], [175]]

    def test_the_file_and_its_folder_are_named(self, home: Walker) -> None:
        view = settings_view(home.state, ENGLISH)
        assert (view.path, view.folder) == (str(home.opened.path), home.folder.profiles)

    def test_everybody_on_this_computer_is_listed(self, home: Walker) -> None:
        home.send(m.AddProfile())
        home.make_profile("Bek")
        home.send(m.StepForward(), m.Rename("Bek B."))
        view = settings_view(home.state, ENGLISH)
        assert [(choice.label, choice.chosen) for choice in view.others] == [
            ("Bek B.", True),
            ("Nodira", False),
        ]

    @pytest.mark.parametrize("written", ["", "big", "101", "-100", "1e2", "²", "99999999999"])
    def test_a_size_that_is_none_is_the_usual_one(self, home: Walker, written: str) -> None:
        home.send(m.SetSetting("text-size", written))
        assert text_size(home.state) == 100

    @pytest.mark.parametrize("size", TEXT_SIZES)
    def test_every_size_can_be_chosen(self, home: Walker, size: int) -> None:
        home.send(m.SetSetting("text-size", str(size)))
        assert text_size(home.state) == size


class TestPlan:
    """Goals, the chosen one, suggestions, hours."""

    def test_an_empty_plan_says_how_to_begin(self, home: Walker) -> None:
        view = plan_view(home.state, ENGLISH)
        assert (view.goals, view.goal, view.suggestions, view.hours) == ((), None, (), "")
        assert view.empty
        assert "Answer a few questions" in view.no_suggestions

    def test_a_suggestion_says_why(self, page: Walker) -> None:
        page.send(change("ask", current=1, importance=3), change("explain", current=2))
        view = plan_view(page.state, ENGLISH)
        assert [suggestion.item for suggestion in view.suggestions] == ["ask", "explain"]
        assert "2 levels below what your role usually asks for" in view.suggestions[0].reason
        assert "is needed much" in view.suggestions[0].reason
        assert "is probably needed" in view.suggestions[1].reason
        assert plain(view.suggestions[0].closes) == "level 1 → 3"
        assert view.no_suggestions == ""

    def test_the_chosen_goal_and_its_row(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.AcceptSuggestion("ask", "g"), m.AddGoal("h"), m.SelectGoal("g"))
        view = plan_view(page.state, ENGLISH)
        assert [(row.id, row.chosen) for row in view.goals] == [("g", True), ("h", False)]
        assert view.goal is not None
        assert view.goal.goal.id == "g"
        assert plain(view.goals[0].line) == "Service · level 1 → 3"
        assert (view.goals[0].progress.done, view.goals[0].progress.total) == (0, 2)
        assert view.goals[0].due == "23 February 2027"
        fields = {field.key: field.words for field in view.goal.fields}
        assert fields["title"] == "I ask what a reader needs."
        assert fields["due"] == "2027-02-23"
        assert [action.done for action in view.goal.actions] == [False, False]

    def test_more_hours_than_one_has_are_said_with_care(self, home: Walker) -> None:
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("hours_month", 6),)))
        asked = plan_view(home.state, ENGLISH)
        assert ("6 hours a month" in asked.hours, asked.hours_care) == (True, False)
        plan = home.opened.plan
        home.send(m.EditPlan(replace(plan, hours_month=8)))
        assert not plan_view(home.state, ENGLISH).hours_care
        home.send(m.EditPlan(replace(plan, hours_month=5)))
        warned = plan_view(home.state, ENGLISH)
        assert warned.hours_care
        assert "you said you have 5" in warned.hours

    def test_what_belongs_to_the_whole_plan(self, home: Walker) -> None:
        home.send(m.EditPlan(replace(home.opened.plan, institution="Town library", hours_month=4)))
        fields = {field.key: field.words for field in plan_view(home.state, ENGLISH).whole.fields}
        assert (fields["institution"], fields["hours_month"], fields["start"]) == ("Town library", "4", "")


def test_progress_is_a_share() -> None:
    assert Progress(1, 4, "").share == 0.25
    assert Progress(0, 0, "").share == 0.0


def test_pages_with_everything_on_them_are_sound(page: Walker) -> None:
    page.send(
        change("ask", current=1), m.AcceptSuggestion("ask", "g"), m.FinishAssessment(), m.GoTo(Screen.RESULTS)
    )
    assert_sound(page.state)
    assert home_view(page.state, PSEUDO).lead.startswith("[")
