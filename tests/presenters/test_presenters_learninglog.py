"""The learning log: writing, taking out, finding, tables out and in."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import PlanSettings
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.learninglog import MORE
from librarian_self.presenters.state import Log, Screen, Tone
from librarian_self.presenters.update import update
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk

TODAY = "2026-11-23"


@pytest.fixture
def log(home: Walker) -> Walker:
    """Nodira on the page of her log, with an entry of last year and one of this year."""
    home.send(m.GoTo(Screen.LOG))
    home.send(m.AddEntry(entry="old"), write("old", activity="A talk", date="2025-03-01", minutes=60))
    home.send(m.AddEntry(entry="new"), write("new", activity="Seminar", minutes=90))
    home.send(m.SelectEntry(None))
    return home


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table that changes one entry of the log, knows one as it is, and brings two."""
    path = tmp_path / "learning.csv"
    path.write_text(
        "id;date;activity;hours\n"
        "old;01.03.2025;A long talk;2\n"
        f"new;{TODAY};Seminar;1,5\n"
        ";05.09.2026;Reading;0:20\n"
        "own;2024-01-31;Course;\n",
        "utf-8",
    )
    return path


def write(entry: str, **patch: object) -> m.ChangeEntry:
    return m.ChangeEntry(entry, tuple(patch.items()))


def ids(walker: Walker) -> list[str]:
    return [entry.id for entry in walker.opened.learning]


def entry(walker: Walker, key: str) -> LearningEntry:
    return next(each for each in walker.opened.learning if each.id == key)


class TestWriting:
    """`AddEntry` and `ChangeEntry`."""

    def test_an_entry_begins_today_and_is_open(self, home: Walker) -> None:
        state = home.send(m.AddEntry(entry="e1"))
        assert home.opened.learning == (LearningEntry("e1", TODAY),)
        assert (state.screen, state.log.entry) == (Screen.LOG, "e1")

    def test_one_blank_entry_is_enough(self, home: Walker) -> None:
        home.send(m.AddEntry(entry="e1"), m.SelectEntry(None), m.AddEntry(entry="e2"))
        assert ids(home) == ["e1"]
        assert home.state.log.entry == "e1"
        home.send(write("e1", activity="A talk"), m.AddEntry(entry="e2"))
        assert ids(home) == ["e1", "e2"]

    def test_from_a_goal_it_is_linked_to_the_goal(self, home: Walker) -> None:
        home.send(m.AddGoal("g1"), m.AddEntry(goal="g1", entry="e1"))
        assert entry(home, "e1").goal == "g1"
        home.send(m.AddGoal("g2"), m.AddEntry(goal="g2", entry="e2"))
        assert ids(home) == ["e1"]
        assert entry(home, "e1").goal == "g2"

    def test_a_new_entry_is_seen_whatever_was_looked_for(self, log: Walker) -> None:
        log.send(m.SearchLog("talk"), m.ChooseYear(2025), m.AddEntry(entry="e1"))
        assert log.state.log == Log("e1")

    def test_parts_are_changed_and_an_activity_is_one_line(self, log: Walker) -> None:
        log.send(write("new", activity="Seminar\non MARC", kind=ActionKind.OTHERS, form="f", item="i"))
        assert entry(log, "new") == LearningEntry(
            "new", TODAY, "Seminar on MARC", ActionKind.OTHERS, 90, form="f", item="i"
        )

    def test_an_entry_stands_on_some_day(self, log: Walker) -> None:
        before = log.state
        assert update(before, write("new", date=None)) == (before, ())
        assert update(before, write("new", date="")) == (before, ())

    def test_nothing_changed_writes_nothing(self, log: Walker) -> None:
        for message in (write("new", minutes=90), write("nobody", minutes=1), m.DeleteEntry("nobody")):
            assert update(log.state, message) == (log.state, ())

    @pytest.mark.parametrize("patch", [{"what": "x" * 20_001}, {"date": "soon"}, {"minutes": -1}])
    def test_what_cannot_be_kept_is_refused_in_a_sentence(
        self, log: Walker, patch: dict[str, object]
    ) -> None:
        before = log.opened.learning
        log.send(write("new", **patch))
        assert log.opened.learning == before
        assert log.state.notice is not None
        assert log.state.notice.tone is Tone.CARE

    def test_without_a_profile_nothing_happens(self, walker: Walker) -> None:
        for message in (m.AddEntry(), write("e"), m.DeleteEntry("e"), m.LogRead(Path("x"), (), (), 0)):
            state, effects = update(walker.state, message)
            assert (state.opened, effects) == (None, ())


class TestTakingOut:
    """`DeleteEntry`, and undo for all of it."""

    def test_the_notice_says_how_it_comes_back(self, log: Walker) -> None:
        log.send(m.SelectEntry("old"), m.DeleteEntry("old"))
        assert ids(log) == ["new"]
        assert log.state.log.entry is None
        assert "Undo" in log.notice()

    def test_a_blank_entry_goes_without_a_word(self, log: Walker) -> None:
        log.send(m.AddEntry(entry="blank"), m.DeleteEntry("blank"))
        assert log.notice() == ""

    def test_undo_shows_it_open_in_its_place(self, log: Walker, shelf: Shelf, tmp_path: Path) -> None:
        log.send(m.DeleteEntry("old"), m.GoTo(Screen.HOME))
        state = log.send(m.Undo())
        assert (state.screen, state.log.entry, ids(log)) == (Screen.LOG, "old", ["old", "new"])
        log.send(m.Redo())
        assert (log.state.log.entry, ids(log)) == (None, ["new"])
        log.send(m.Undo())
        assert_as_on_disk(log.state, shelf, tmp_path)

    def test_a_change_is_taken_back_where_it_was_made(self, log: Walker) -> None:
        log.send(write("old", what="It was long."), m.GoTo(Screen.PLAN), m.Undo())
        assert entry(log, "old").what == ""
        assert (log.state.screen, log.state.log.entry) == (Screen.LOG, "old")

    def test_the_yearly_aim_is_taken_back_on_the_page_where_one_is(self, log: Walker) -> None:
        aim = m.EditPlan(PlanSettings(hours_year=40))
        log.send(aim, m.Undo())
        assert (log.state.screen, log.opened.plan) == (Screen.LOG, PlanSettings())
        log.send(m.Redo(), m.GoTo(Screen.HOME), m.Undo())
        assert log.state.screen is Screen.PLAN

    def test_what_could_not_be_saved_is_saved_at_the_second_try(
        self, log: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        log.disk_full = True
        log.send(write("old", what="One"), write("old", what="Two"), m.DeleteEntry("new"))
        assert log.state.saving.failed
        log.disk_full = False
        log.send(m.Retry())
        assert log.pending() == ()
        assert_as_on_disk(log.state, shelf, tmp_path)


class TestLooking:
    """`SelectEntry`, `SearchLog`, `ChooseYear`, `ShowEarlier`."""

    def test_an_entry_is_opened_and_closed(self, log: Walker) -> None:
        assert log.send(m.SelectEntry("old")).log.entry == "old"
        assert log.send(m.SelectEntry(None)).log.entry is None

    def test_a_search_closes_the_entry_and_begins_at_the_newest(self, log: Walker) -> None:
        log.send(m.SelectEntry("old"), m.ShowEarlier(), m.SearchLog("talk"))
        assert log.state.log == Log(query="talk")
        assert update(log.state, m.SearchLog("talk")) == (log.state, ())

    def test_a_year_and_words_go_together(self, log: Walker) -> None:
        log.send(m.SearchLog("talk"), m.ChooseYear(2025))
        assert log.state.log == Log(query="talk", year=2025)

    def test_earlier_ones_come_by_and_by(self, log: Walker) -> None:
        shown = log.state.log.shown
        assert log.send(m.ShowEarlier()).log.shown == shown + MORE

    def test_another_profile_begins_without_what_was_looked_for(self, log: Walker) -> None:
        log.send(m.SearchLog("talk"), m.AddProfile())
        log.make_profile("Aziz")
        assert log.state.log == Log()


class TestTables:
    """`ExportLog` and `ImportLog`."""

    def test_the_log_is_written_and_its_place_is_said(self, log: Walker, tmp_path: Path) -> None:
        log.send(m.ExportLog(tmp_path / "log.csv"))
        lines = (tmp_path / "log.csv").read_text("utf-8-sig").splitlines()
        assert [line.split(",")[0] for line in lines] == ["id", "old", "new"]
        assert "log.csv" in log.notice()

    def test_what_is_typed_last_is_written_too(self, log: Walker, tmp_path: Path) -> None:
        log.tell(write("new", what="Last words"), m.ExportLog(tmp_path / "log.csv"))
        log.work()
        assert "Last words" in (tmp_path / "log.csv").read_text("utf-8-sig")

    def test_a_table_is_taken_in_and_said_to_be(
        self, log: Walker, table: Path, shelf: Shelf, tmp_path: Path
    ) -> None:
        log.send(m.ImportLog(table))
        assert [each.activity for each in log.opened.learning] == [
            "A long talk",
            "Seminar",
            "Reading",
            "Course",
        ]
        assert "new entries: 2, changed: 1, as before: 1" in log.notice()
        assert log.state.busy is None
        assert_as_on_disk(log.state, shelf, tmp_path)

    def test_undo_takes_all_of_it_back_at_once(
        self, log: Walker, table: Path, shelf: Shelf, tmp_path: Path
    ) -> None:
        before = log.opened.learning
        log.send(m.ImportLog(table))
        after = log.opened.learning
        log.send(m.GoTo(Screen.HOME), m.Undo())
        assert (log.opened.learning, log.state.screen) == (before, Screen.LOG)
        assert_as_on_disk(log.state, shelf, tmp_path)
        log.send(m.Redo())
        assert log.opened.learning == after
        assert_as_on_disk(log.state, shelf, tmp_path)

    def test_it_is_saved_in_one_step(self, log: Walker, table: Path) -> None:
        log.performed.clear()
        log.send(m.ImportLog(table))
        reading, saving = log.performed
        assert isinstance(reading, e.ReadLog)
        assert isinstance(saving, e.SaveLog)
        assert (len(saving.saved), saving.removed) == (3, ())

    def test_the_same_table_again_changes_nothing(self, log: Walker, table: Path) -> None:
        log.send(m.ImportLog(table))
        before = log.state
        log.performed.clear()
        log.send(m.ImportLog(table))
        assert "new entries: 0, changed: 0, as before: 4" in log.notice()
        assert [type(done) for done in log.performed] == [e.ReadLog]
        assert log.state.done == before.done

    def test_a_table_that_cannot_be_read_changes_nothing(self, log: Walker, tmp_path: Path) -> None:
        bad = tmp_path / "bad.csv"
        bad.write_text("date,activity\n2026-11-20,good\nsoon,bad\n", "utf-8")
        before = log.opened
        for path in (bad, tmp_path / "gone.csv", tmp_path):
            log.send(m.ImportLog(path))
            assert log.opened == before
            assert log.state.busy is None
            assert log.state.notice is not None
            assert log.state.notice.tone is Tone.CARE
        log.send(m.ImportLog(bad))
        assert "line 3" in log.notice()

    def test_what_the_disk_did_not_take_is_taken_at_the_second_try(
        self, log: Walker, table: Path, shelf: Shelf, tmp_path: Path
    ) -> None:
        log.disk_full = True
        log.send(write("old", what="Before the table"), m.ImportLog(table), write("new", what="After it"))
        assert [type(effect) for effect in log.pending()] == [e.Save, e.SaveLog, e.Save]
        log.disk_full = False
        log.send(m.Retry())
        assert log.pending() == ()
        assert entry(log, "new").what == "After it"
        assert_as_on_disk(log.state, shelf, tmp_path)

    def test_a_table_that_was_saved_makes_older_words_for_its_entries_needless(
        self, log: Walker, table: Path
    ) -> None:
        log.disk_full = True
        log.send(write("old", what="Older"))
        log.disk_full = False
        log.send(m.ImportLog(table))
        assert log.pending() == ()
