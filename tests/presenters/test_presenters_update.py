"""One door for everything that happens: pages, results, notices, exports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from librarian_self.i18n.messages import msg
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.paper_effects import WarmPress
from librarian_self.presenters.state import Notice, NoticeAction, Screen, State, Tone
from librarian_self.presenters.update import _handler, update
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, change
from tests.services.everything import EVERYTHING, level


@pytest.mark.parametrize("kind", [*get_args(m.Deed), *get_args(m.Report)])
def test_every_message_has_somebody_who_takes_it(kind: type) -> None:
    assert callable(_handler(kind))


def test_deeds_and_reports_are_told_apart() -> None:
    assert not set(get_args(m.Deed)) & set(get_args(m.Report))
    assert set(get_args(m.Message)) == {*get_args(m.Deed), *get_args(m.Report)}


class TestPages:
    """`GoTo`."""

    @pytest.mark.parametrize("screen", [each for each in Screen if each not in (Screen.HELP, Screen.ABOUT)])
    def test_before_a_profile_is_open_there_is_only_the_first_start_and_help(
        self, walker: Walker, screen: Screen
    ) -> None:
        assert update(walker.state, m.GoTo(screen)) == (walker.state, ())

    @pytest.mark.parametrize("screen", [Screen.HOME, Screen.PLAN])
    def test_some_pages_need_nothing(self, home: Walker, screen: Screen) -> None:
        done = len(home.performed)
        assert home.send(m.GoTo(screen)).screen is screen
        assert [each for each in home.performed[done:] if not isinstance(each, WarmPress)] == []

    def test_the_plan_shows_the_goal_that_was_in_view(self, home: Walker) -> None:
        home.send(m.AddGoal("a"), m.AddGoal("b"))
        home.send(m.SelectGoal("a"), m.GoTo(Screen.HOME))
        assert home.send(m.GoTo(Screen.PLAN)).goal == "a"

    def test_a_plan_opened_for_the_first_time_shows_its_first_goal(self, home: Walker, shelf: Shelf) -> None:
        home.send(m.AddGoal("a"), m.AddGoal("b"))
        again = home.restart(shelf)
        assert again.state.goal is None
        assert again.send(m.GoTo(Screen.PLAN)).goal == "a"

    def test_assess_goes_on_with_what_was_begun_last(self, page: Walker, shelf: Shelf) -> None:
        page.send(m.StartForm(EVERYTHING), m.GoToItem("tools"))
        again = page.restart(shelf)
        state = again.send(m.GoTo(Screen.ASSESS))
        assert state.screen is Screen.ASSESS
        assert state.assessing is not None
        assert (state.assessing.assessment.id, state.assessing.item) == (2, "tools")

    def test_assess_with_nothing_begun_goes_home(self, home: Walker) -> None:
        home.send(m.GoTo(Screen.SETTINGS))
        assert home.send(m.GoTo(Screen.ASSESS)).screen is Screen.HOME

    def test_assess_after_finishing_goes_home(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.FinishAssessment())
        assert page.send(m.GoTo(Screen.ASSESS)).screen is Screen.HOME


class TestResults:
    """`ShowResults`, `ShowTable` and what is read for them."""

    def test_the_newest_that_has_answers(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.StartForm(EVERYTHING), m.GoTo(Screen.RESULTS))
        assert page.performed[-1] == e.LookAt(None)
        assert page.state.looking is not None
        assert page.state.looking.taken.assessment.id == 1

    def test_any_other_with_the_one_before_it(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.StartForm(EVERYTHING), change("ask", current=2))
        page.send(m.ShowResults(2))
        looking = page.state.looking
        assert looking is not None
        assert looking.compared is not None
        assert (looking.taken.answers["ask"], looking.compared.answers["ask"]) == (level(2), level(1))
        page.send(m.ShowResults(1))
        assert page.state.looking is not None
        assert page.state.looking.compared is None

    def test_nothing_answered_shows_nothing(self, page: Walker) -> None:
        state = page.send(m.GoTo(Screen.RESULTS))
        assert (state.screen, state.looking) == (Screen.RESULTS, None)

    def test_they_are_read_anew_each_time(self, page: Walker) -> None:
        page.send(
            change("ask", current=1), m.GoTo(Screen.RESULTS), m.GoTo(Screen.ASSESS), change("ask", current=3)
        )
        page.send(m.GoTo(Screen.RESULTS))
        assert page.state.looking is not None
        assert page.state.looking.taken.answers["ask"] == level(3)

    def test_the_table_stays_a_table(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.GoTo(Screen.RESULTS), m.ShowTable(as_table=True))
        assert page.state.looking is not None
        assert page.state.looking.as_table
        page.send(m.FinishAssessment(), m.GoTo(Screen.RESULTS))
        assert page.state.looking.as_table
        page.send(m.ShowTable(as_table=False))
        assert not page.state.looking.as_table

    def test_without_results_there_is_no_table(self, home: Walker) -> None:
        assert update(home.state, m.ShowTable(as_table=True)) == (home.state, ())


class TestExport:
    """`ExportTable`."""

    @pytest.mark.parametrize(("name", "begins"), [("a.csv", b"\xef\xbb\xbfassessment"), ("a.JSON", b"[\n")])
    def test_the_ending_says_how(self, page: Walker, tmp_path: Path, name: str, begins: bytes) -> None:
        page.send(change("ask", current=1), m.ExportTable(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(begins)
        assert page.state.notice is not None
        assert page.state.notice.path == tmp_path / name

    def test_all_that_was_said_before_is_in_it(self, page: Walker, tmp_path: Path) -> None:
        page.tell(change("ask", current=1), change("ask", note="late"), m.ExportTable(tmp_path / "a.json"))
        page.work()
        (row,) = json.loads((tmp_path / "a.json").read_bytes())
        assert (row["current"], row["note"]) == (1, "late")

    def test_a_place_that_will_not_do_is_said(self, home: Walker, tmp_path: Path) -> None:
        home.send(m.ExportTable(tmp_path / "gone" / "a.csv"))
        assert "does not exist" in home.notice()


class TestNotices:
    """`Refused` and `CloseNotice`."""

    def test_a_refusal_is_said_and_nothing_is_busy_any_more(self, home: Walker) -> None:
        state, effects = update(home.state, m.Refused(e.StartAssessment("x"), msg("No such form.")))
        assert effects == ()
        assert state.notice == Notice(msg("No such form."), Tone.CARE)
        assert update(state, m.CloseNotice())[0].notice is None

    def test_where_the_file_is_gone_there_is_a_way_to_a_safe_place(self, home: Walker) -> None:
        for refused in (
            m.Refused(e.KeepPlace(1, "ask"), msg("Gone."), moved=True),
            m.Refused(e.Rescue(Path("/x")), msg("Not there.")),
        ):
            state, _ = update(home.state, refused)
            assert state.notice is not None
            assert state.notice.actions == (NoticeAction.RESCUE,)

    def test_closing_where_there_is_none_is_no_harm(self, home: Walker) -> None:
        assert update(home.state, m.CloseNotice()) == (home.state, ())


def test_reports_without_a_profile_change_nothing() -> None:
    state = State(language="en", folder=Path("/data"), today="2026-11-23", forms=())
    assert update(state, m.Refreshed((), None)) == (state, ())
    assert update(state, m.Rescued(Path("/x"))) == (state, ())


def test_nothing_is_changed_in_place(page: Walker) -> None:
    before = page.state
    answers = dict(page.answers)
    update(before, change("ask", current=1))
    assert page.answers == answers
    assert before.saving.pending == ()
