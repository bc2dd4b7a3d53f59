"""The learning log: entries by year, written where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QGroupBox, QLineEdit, QPlainTextEdit, QWidget

from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import SaveLog
from librarian_self.presenters.state import Screen
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.log import LogPage
from librarian_self.ui.screens.log_editor import EntryEditor
from librarian_self.ui.screens.log_file import EvidenceFile
from librarian_self.ui.screens.log_list import LogList
from librarian_self.ui.screens.log_row import LogRow
from librarian_self.ui.widgets.dayfield import DayField
from librarian_self.ui.widgets.fields import Combo, NumberField
from librarian_self.ui.widgets.progressline import ProgressLine
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, kinds_walker, shown_words
from tests.ui.watching import cut_off, heard, settle, tab_stops

EN = load_catalogue("en")
TALK = LearningEntry("talk", "2026-11-20", "A talk with the methodist", ActionKind.OTHERS, 30)
SEMINAR = LearningEntry("seminar", "2026-10-02", "Seminar on catalogues", ActionKind.OTHERS, 180)
OLD = LearningEntry("old", "2025-12-31", "Read about children’s books", ActionKind.STUDY, 90)
THREE = (OLD, SEMINAR, TALK)


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Nodira’s new profile with one goal, at the page of her log."""
    walker = kinds_walker(tmp_path)
    walker.send(m.AddGoal("goal"), m.ChangeGoal("goal", (("title", "Run the channel"),)))
    walker.send(m.GoTo(Screen.LOG))
    yield walker
    walker.performer.close()


Lay = Callable[..., Desk]


@pytest.fixture
def lay(walker: Walker, show: Show) -> Lay:
    """Lay the page with these entries on a desk."""

    def laid(*entries: LearningEntry, width: int = 1064, height: int = 800, say: Catalogue = EN) -> Desk:
        if entries:
            walker.state = replace(walker.state, opened=replace(walker.opened, learning=entries))
            walker.performer.perform(SaveLog(entries))
        page = LogPage()
        show(page, width, height)
        return Desk(walker, page, say)

    return laid


@pytest.fixture
def desk(lay: Lay) -> Desk:
    """Three entries in two years."""
    return lay(*THREE)


def rows(desk: Desk) -> list[LogRow]:
    """The entries on the page, from top to bottom."""
    (found,) = desk.page.findChildren(LogList)
    return found._shown


def row(desk: Desk, name: str) -> LogRow:
    (found,) = (each for each in rows(desk) if each.button.accessibleName() == name)
    return found


def editor(desk: Desk) -> EntryEditor:
    (found,) = (each for each in desk.page.findChildren(EntryEditor) if each.isVisible())
    return found


def words(desk: Desk, name: str) -> QPlainTextEdit:
    (found,) = (each for each in desk.page.findChildren(QPlainTextEdit) if each.accessibleName() == name)
    return found


def hours(desk: Desk) -> QLineEdit:
    (found,) = (each for each in editor(desk).findChildren(QLineEdit) if each.accessibleName() == "Hours")
    return found


def combo(desk: Desk, name: str) -> Combo:
    (found,) = (each for each in desk.page.findChildren(Combo) if each.accessibleName() == name)
    return found


def entry(desk: Desk, key: str) -> LearningEntry:
    return next(each for each in desk.walker.opened.learning if each.id == key)


def aim(desk: Desk) -> int | None:
    return desk.walker.opened.plan.hours_year


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)
    settle()


def entries(count: int) -> tuple[LearningEntry, ...]:
    return tuple(
        LearningEntry(f"e{number}", f"{2027 - number // 12}-{12 - number % 12:02}-15", f"Entry {number}")
        for number in reversed(range(count))
    )


class TestEmpty:
    """Before anything is written."""

    def test_a_sentence_and_one_button_are_all_there_is(self, lay: Lay) -> None:
        desk = lay()
        assert any(text.startswith("Nothing is written here yet") for text in shown_words(desk.page))
        desk.page.take_focus()
        assert focused() is button(desk.page, "Write what I did")

    def test_one_can_write_at_once(self, lay: Lay) -> None:
        desk = lay()
        button(desk.page, "Write what I did").click()
        settle()
        QTest.keyClicks(focused(), "A talk")
        desk.page.flush()
        assert [each.activity for each in desk.walker.opened.learning] == ["A talk"]
        assert not any(text.startswith("Nothing is written") for text in shown_words(desk.page))


class TestList:
    """Entries by year."""

    def test_the_newest_stands_first_under_its_year(self, desk: Desk) -> None:
        assert [each.button.accessibleName() for each in rows(desk)] == [
            TALK.activity,
            SEMINAR.activity,
            OLD.activity,
        ]
        texts = shown_words(desk.page)
        assert texts.index("2026") < texts.index("2025")
        assert "2 entries · 3.5 h" in texts

    def test_the_ear_hears_the_year_and_all_of_a_row(self, desk: Desk) -> None:
        groups = [each.accessibleName() for each in desk.page.findChildren(QGroupBox) if each.isVisible()]
        assert "2026: 2 entries · 3.5 h" in groups
        said = heard(rows(desk)[0].button)
        assert said.role is QAccessible.Role.CheckBox
        assert (said.name, said.description) == (TALK.activity, "20 November · with others · 0.5 h")
        assert not said.checked

    def test_tab_stops_once_and_arrows_go_over_the_years(self, desk: Desk) -> None:
        desk.page.take_focus()
        assert focused() is rows(desk)[0].button
        stops = tab_stops(desk.page)
        assert [each.button in stops for each in rows(desk)] == [True, False, False]
        rows(desk)[0].button.setFocus()
        for place in (1, 2, 2):
            press(Qt.Key.Key_Down)
            assert focused() is rows(desk)[place].button
        press(Qt.Key.Key_Home)
        assert focused() is rows(desk)[0].button
        press(Qt.Key.Key_End)
        press(Qt.Key.Key_Up)
        assert focused() is rows(desk)[1].button

    def test_of_three_hundred_only_some_are_made(self, lay: Lay) -> None:
        desk = lay(*entries(300))
        assert len(desk.page.findChildren(LogRow)) == 20
        button(desk.page, "Show earlier ones (280 more)").click()
        settle()
        assert len(rows(desk)) == 70
        assert focused() is rows(desk)[20].button
        assert [row.button.focusPolicy() for row in rows(desk)].count(Qt.FocusPolicy.StrongFocus) == 1

    def test_three_of_them_need_no_search_and_no_more_buttons(self, desk: Desk) -> None:
        visible = [each.accessibleName() for each in desk.page.findChildren(QLineEdit) if each.isVisible()]
        assert "Search in the log" not in visible
        assert not any(text.startswith("Show earlier") for text in shown_words(desk.page))


class TestWriting:
    """The entry that is open."""

    def test_a_click_opens_it_where_it_stands_and_another_closes_it(self, desk: Desk) -> None:
        target = row(desk, SEMINAR.activity)
        target.button.click()
        settle()
        assert editor(desk).parentWidget() is target
        assert target.button.isChecked()
        target.button.click()
        settle()
        assert desk.page.findChildren(EntryEditor) == []
        assert not target.button.isChecked()

    def test_what_was_opened_is_in_view(self, lay: Lay) -> None:
        desk = lay(*entries(15), height=400)
        last = rows(desk)[-1]
        last.button.setFocus()
        settle()
        last.button.click()
        settle()
        view = desk.page.viewport()
        top = last.mapTo(view, QPoint(0, 0)).y()
        assert 0 <= top < view.height() // 4

    def test_another_entry_closes_the_first_and_keeps_its_words(self, desk: Desk) -> None:
        row(desk, SEMINAR.activity).button.click()
        settle()
        words(desk, "What happened").setPlainText("We wrote records.")
        row(desk, TALK.activity).button.click()
        settle()
        assert entry(desk, "seminar").what == "We wrote records."
        assert entry(desk, "talk").what == ""
        assert len(desk.page.findChildren(EntryEditor)) == 1

    def test_return_begins_to_write_and_escape_comes_back(self, desk: Desk) -> None:
        desk.page.take_focus()
        press(Qt.Key.Key_Return)
        assert focused() is words(desk, "What I did")
        press(Qt.Key.Key_Escape)
        assert focused() is row(desk, TALK.activity).button
        assert desk.page.findChildren(EntryEditor) == []

    def test_the_button_closes_it_too(self, desk: Desk) -> None:
        desk.send(m.SelectEntry("talk"))
        button(desk.page, "Close").click()
        settle()
        assert desk.walker.state.log.entry is None
        assert focused() is row(desk, TALK.activity).button

    @pytest.mark.parametrize(("typed", "minutes"), [("1.5", 90), ("1,5", 90), ("1:30", 90), ("", None)])
    def test_hours_are_typed_as_one_likes(self, desk: Desk, typed: str, minutes: int | None) -> None:
        desk.send(m.SelectEntry("talk"))
        hours(desk).setFocus()
        hours(desk).setText(typed)
        press(Qt.Key.Key_Return)
        assert entry(desk, "talk").minutes == minutes
        words(desk, "What I did").setFocus()
        assert hours(desk).text() == ("" if minutes is None else "1.5")

    def test_hours_that_cannot_be_read_stay_and_say_what_can(self, desk: Desk) -> None:
        desk.send(m.SelectEntry("talk"))
        hours(desk).setFocus()
        hours(desk).setText("half")
        words(desk, "What I did").setFocus()
        settle()
        assert entry(desk, "talk").minutes == 30
        assert hours(desk).text() == "half"
        assert "1.5 or 1:30" in heard(hours(desk)).description
        desk.send(m.ChangeEntry("talk", (("what", "x"),)))
        assert hours(desk).text() == "half"
        hours(desk).setText("0.5")
        desk.page.flush()
        assert heard(hours(desk)).description == ""

    def test_a_day_that_is_emptied_comes_back(self, desk: Desk) -> None:
        desk.send(m.SelectEntry("talk"))
        day = editor(desk)._rows["date"].field
        assert isinstance(day, DayField)
        day.setFocus()
        press(Qt.Key.Key_Delete)
        desk.page.flush()
        assert entry(desk, "talk").date == "2026-11-20"
        assert day.text() == "20.11.2026"

    def test_with_another_year_it_moves_and_the_focus_goes_with_it(self, desk: Desk) -> None:
        desk.send(m.SelectEntry("talk"))
        editor(desk)._rows["date"].field.setFocus()
        desk.send(m.ChangeEntry("talk", (("date", "2025-06-01"),)))
        assert [each.button.accessibleName() for each in rows(desk)][-1] == TALK.activity
        assert focused() is editor(desk)._rows["date"].field

    def test_kind_goal_and_competency_are_chosen(self, desk: Desk) -> None:
        desk.send(m.SelectEntry("talk"))
        (study,) = (
            each for each in editor(desk)._kind._options.values() if each.accessibleName() == "by study"
        )
        study.click()
        goal = combo(desk, "For which goal")
        assert [goal.itemText(place) for place in range(goal.count())] == ["No goal", "Run the channel"]
        goal.activated.emit(1)
        settle()
        assert (entry(desk, "talk").kind, entry(desk, "talk").goal) == (ActionKind.STUDY, "goal")
        assert "for: Run the channel" in heard(row(desk, TALK.activity).button).description
        combo(desk, "For which goal").activated.emit(0)
        combo(desk, "For which competency").activated.emit(0)
        settle()
        assert (entry(desk, "talk").goal, entry(desk, "talk").item) == (None, None)

    def test_it_is_taken_out_and_the_focus_goes_to_the_next(self, desk: Desk) -> None:
        desk.send(m.SelectEntry("talk"))
        button(desk.page, "Take this entry out").click()
        settle()
        assert [each.id for each in desk.walker.opened.learning] == ["old", "seminar"]
        assert focused() is row(desk, SEMINAR.activity).button
        desk.send(m.Undo())
        assert row(desk, TALK.activity).button.isChecked()

    def test_after_the_last_one_the_page_is_as_it_was_at_first(self, lay: Lay) -> None:
        desk = lay(TALK)
        desk.send(m.SelectEntry("talk"))
        button(desk.page, "Take this entry out").click()
        settle()
        assert focused() is button(desk.page, "Write what I did")

    def test_the_page_opens_in_the_entry_that_was_begun_from_a_goal(self, desk: Desk) -> None:
        desk.send(m.AddEntry(goal="goal", entry="new"))
        desk.page.take_focus()
        assert focused() is words(desk, "What I did")
        assert combo(desk, "For which goal").currentText() == "Run the channel"


class TestFile:
    """The place of a file that shows what was learned."""

    def choose(self, desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> EvidenceFile:
        desk.send(m.SelectEntry("talk"))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (f"{path}", ""))
        button(desk.page, "Choose a file…").click()
        settle()
        (found,) = desk.page.findChildren(EvidenceFile)
        return found

    def test_its_place_is_kept_and_shown_and_taken_off(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "certificate.pdf"
        path.write_bytes(b"x")
        found = self.choose(desk, monkeypatch, path)
        assert entry(desk, "talk").evidence_file == f"{path}"
        assert found._path.toPlainText() == f"{path}"
        button(found, "Take the file off").click()
        settle()
        assert entry(desk, "talk").evidence_file == ""
        assert focused() is button(found, "Choose a file…")
        assert path.read_bytes() == b"x"

    def test_it_is_opened_by_the_system(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "certificate.pdf"
        path.write_bytes(b"x")
        found = self.choose(desk, monkeypatch, path)
        opened: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        button(found, "Open the file").click()
        assert [url.toLocalFile() for url in opened] == [f"{path}"]

    def test_where_it_is_gone_the_page_says_so(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found = self.choose(desk, monkeypatch, tmp_path / "gone.pdf")
        opened: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        button(found, "Open the file").click()
        settle()
        assert opened == []
        assert "not there any more" in heard(found._path).description

    def test_a_dialog_that_is_left_changes_nothing(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        desk.send(m.SelectEntry("talk"))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
        button(desk.page, "Choose a file…").click()
        assert entry(desk, "talk") == TALK


class TestFinding:
    """Search and years."""

    def test_words_are_looked_for_as_they_are_typed(self, lay: Lay) -> None:
        desk = lay(*THREE, *entries(9))
        (field,) = (
            each for each in desk.page.findChildren(QLineEdit) if each.accessibleName() == "Search in the log"
        )
        field.setFocus()
        QTest.keyClicks(field, "catalog")
        settle()
        assert [each.button.accessibleName() for each in rows(desk)] == [SEMINAR.activity]
        assert "1 entry found" in shown_words(desk.page)
        assert focused() is field
        button(desk.page, "Clear the search").click()
        settle()
        assert (field.text(), len(rows(desk))) == ("", 12)

    def test_a_year_is_chosen(self, lay: Lay) -> None:
        desk = lay(*THREE, *entries(9))
        years = combo(desk, "Year")
        assert [years.itemText(place) for place in range(years.count())] == [
            "All years",
            "2027",
            "2026",
            "2025",
        ]
        years.activated.emit(3)
        settle()
        assert [each.button.accessibleName() for each in rows(desk)] == [OLD.activity]

    def test_a_new_entry_is_seen_whatever_was_looked_for(self, lay: Lay) -> None:
        desk = lay(*entries(9))
        desk.send(m.SearchLog("zebra"))
        assert rows(desk) == []
        button(desk.page, "Write what I did").click()
        settle()
        assert focused() is words(desk, "What I did")
        assert len(rows(desk)) == 10


class TestAim:
    """This year against the yearly aim."""

    def test_an_aim_brings_a_line_and_none_is_fine(self, desk: Desk) -> None:
        assert [each for each in desk.page.findChildren(ProgressLine) if each.isVisible()] == []
        (number,) = (each for each in desk.page.findChildren(NumberField) if each.isVisible())
        number.setValue(7)
        desk.page.flush()
        settle()
        assert aim(desk) == 7
        (line,) = (each for each in desk.page.findChildren(ProgressLine) if each.isVisible())
        assert (line.value(), line.maximum()) == (210, 420)
        assert heard(line).description == "3.5 h of 7 h in 2026"
        number.setValue(0)
        desk.page.flush()
        settle()
        assert aim(desk) is None
        assert not line.isVisible()


class TestTables:
    """CSV out and in."""

    def test_the_log_is_exported_under_a_name_with_its_ending(
        self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda *_: f"{tmp_path}")
        asked: list[str] = []

        def choose(_parent: QWidget, _title: str, start: str, kind: str) -> tuple[str, str]:
            asked.extend((start, kind))
            return f"{tmp_path / 'log'}", kind

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        desk.page.export()
        assert asked == [f"{tmp_path / 'Learning log Nodira 2026-11-23.csv'}", "Table (CSV) (*.csv)"]
        assert (tmp_path / "log.csv").read_bytes().startswith(b"\xef\xbb\xbfid,date,activity")

    def test_an_empty_log_is_not_exported(self, lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
        desk = lay()
        monkeypatch.delattr(QFileDialog, "getSaveFileName")
        desk.page.export()
        assert desk.sent == []

    def test_a_table_is_taken_in(self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        table = tmp_path / "learning.csv"
        table.write_text("date,activity\n2026-11-22,Taken in\n", "utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (f"{table}", ""))
        button(desk.page, "Take in a table (CSV)…").click()
        settle()
        assert rows(desk)[0].button.accessibleName() == "Taken in"


class TestLook:
    """Long words, narrow windows, large letters."""

    @pytest.mark.parametrize("width", [520, 1064])
    @pytest.mark.parametrize("count", [0, 3, 40])
    def test_nothing_is_cut_off_in_long_words(self, lay: Lay, width: int, count: int) -> None:
        desk = lay(*entries(count), width=width, say=pseudo_catalogue())
        if count:
            desk.send(
                m.SelectEntry("e1"),
                m.ChangeEntry("e1", (("activity", "A long story " * 20), ("minutes", 999_999))),
            )
        assert cut_off(desk.page) == []

    def test_nothing_is_cut_off_in_large_letters(self, lay: Lay, appearance: Appearance) -> None:
        appearance.choose(Wish.LIGHT, 225)
        desk = lay(*THREE, width=760, height=520, say=pseudo_catalogue())
        desk.send(m.SelectEntry("old"))
        assert cut_off(desk.page) == []

    @pytest.mark.parametrize("wish", [Wish.DARK, Wish.CONTRAST])
    def test_other_clothes_are_put_on_while_it_is_open(
        self, desk: Desk, appearance: Appearance, wish: Wish
    ) -> None:
        desk.send(m.SelectEntry("talk"))
        appearance.choose(wish, 150)
        desk.page.wear()
        settle()
        assert cut_off(desk.page) == []
