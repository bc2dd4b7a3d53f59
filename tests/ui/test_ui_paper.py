"""Plan on paper: looked at, ticked, saved and printed by keyboard and by ear."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QAccessible, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QWidget,
)

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.messages import paper as p
from librarian_self.presenters.paper_state import Fit, Paper, Way
from librarian_self.presenters.state import Screen
from librarian_self.report.sharing import FOR_SUPERVISOR
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.paper import PaperPage
from librarian_self.ui.screens.paper_sheets import SheetsView
from librarian_self.ui.widgets.keyhints import KeyHints
from librarian_self.ui.widgets.pagesheet import PageSheet
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, button, shown_words
from tests.ui.watching import cut_off, dies, heard, settle, tab_stops

EN = load_catalogue("en")
Lay = Callable[..., Desk]


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Nodira, who looks at her plan on paper."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(m.AddGoal("g"), m.ChangeGoal("g", (("title", "Ask before choosing"),)), m.GoTo(Screen.HOME))
    walker.send(m.GoTo(Screen.PAPER))
    yield walker
    walker.performer.close()


@pytest.fixture
def lay(walker: Walker, show: Show) -> Lay:
    """Lay the page on a desk of this size."""

    def laid(width: int = 1064, height: int = 800) -> Desk:
        page = PaperPage()
        show(page, width, height)
        desk = Desk(walker, page, EN)
        page.take_focus()
        settle()
        return desk

    return laid


@pytest.fixture
def desk(lay: Lay) -> Desk:
    """The page as most people see it."""
    return lay()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the file dialog was asked with; it answers with the last entry."""
    asked = ["/plans/mine"]

    def answer(_parent: QWidget, *words: str) -> tuple[str, str]:
        given = asked.pop()
        asked.extend(words)
        return given, words[-1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def paper(desk: Desk) -> Paper:
    """The copy."""
    assert desk.walker.state.paper is not None
    return desk.walker.state.paper


def sheets(desk: Desk) -> SheetsView:
    (found,) = desk.page.findChildren(SheetsView)
    return found


def pages(desk: Desk) -> list[PageSheet]:
    return desk.page.findChildren(PageSheet)


def check(desk: Desk, label: str) -> QCheckBox:
    (found,) = (box for box in desk.page.findChildren(QCheckBox) if heard(box).name == label)
    return found


def saved(desk: Desk) -> list[m.Message]:
    """What was asked to be written."""
    return [each for each in desk.sent if isinstance(each, p.SavePdf | p.SaveHtml)]


def rest() -> None:
    """Let the pages tell what is in view, as they do once nothing else is to be done."""
    QTest.qWait(30)


def deeds(desk: Desk) -> list[m.Message]:
    """What was sent, but for where somebody looks."""
    return [each for each in desk.sent if not isinstance(each, p.LookAtPages)]


class TestPages:
    """The pictures of the pages."""

    def test_each_page_is_a_picture_that_says_what_stands_on_it(self, desk: Desk) -> None:
        first = heard(pages(desk)[0])
        assert first.role is QAccessible.Role.Graphic
        assert first.name.startswith("My development plan\nNodira")
        assert heard(pages(desk)[-1]).name.startswith("Page ")

    def test_the_page_being_read_is_said_where_the_focus_is(self, desk: Desk) -> None:
        said = heard(sheets(desk))
        assert QApplication.focusWidget() is sheets(desk)
        assert said.role is QAccessible.Role.Grouping
        assert said.name.startswith("Pages of the plan: Page 1 of ")
        assert "My development plan" in said.description

    def test_they_are_as_wide_as_there_is_room(self, desk: Desk) -> None:
        (area,) = sheets(desk).findChildren(QScrollArea)
        assert 0.9 * area.viewport().width() < pages(desk)[0].width() <= area.viewport().width()
        assert area.horizontalScrollBar().maximum() == 0

    def test_the_picture_has_the_dots_of_the_screen(self, desk: Desk) -> None:
        drawn = paper(desk).drawn[0].picture
        assert abs(drawn.width - pages(desk)[drawn.page].width() * desk.page.devicePixelRatioF()) <= 1

    def test_page_keys_home_and_end_turn_them(self, desk: Desk) -> None:
        desk.send(p.ZoomPages(Fit.PAGE))
        view, last = sheets(desk), len(pages(desk)) - 1
        for key, page in (
            (Qt.Key.Key_PageDown, 1),
            (Qt.Key.Key_PageDown, 2),
            (Qt.Key.Key_PageUp, 1),
            (Qt.Key.Key_End, last),
            (Qt.Key.Key_Home, 0),
        ):
            QTest.keyClick(view, key)
            rest()
            assert view.page() == page
            assert paper(desk).view.page == page
            assert f"Page {page + 1} of {last + 1}" in shown_words(desk.page)
            assert heard(pages(desk)[page]).name.count("\n") > 2

    def test_of_a_large_page_a_view_is_turned(self, desk: Desk) -> None:
        desk.send(p.ZoomPages(300))
        QTest.keyClick(sheets(desk), Qt.Key.Key_PageDown)
        settle()
        assert sheets(desk).page() == 0
        for _ in range(8):
            QTest.keyClick(sheets(desk), Qt.Key.Key_PageDown)
        settle()
        assert sheets(desk).page() > 0

    def test_keys_make_them_larger_and_smaller_wherever_the_focus_is(self, desk: Desk) -> None:
        check(desk, "My strengths").setFocus()
        begin = pages(desk)[0].width()
        QTest.keySequence(check(desk, "My strengths"), "Ctrl++")
        settle()
        larger = pages(desk)[0].width()
        assert larger > begin
        QTest.keySequence(check(desk, "My strengths"), "Ctrl+-")
        settle()
        assert pages(desk)[0].width() < larger
        QTest.keySequence(check(desk, "My strengths"), "Ctrl+0")
        settle()
        assert pages(desk)[0].width() == begin
        assert paper(desk).zoom is Fit.WIDTH

    def test_a_hundred_per_cent_is_the_size_on_paper(self, desk: Desk) -> None:
        desk.send(p.ZoomPages(100))
        size = paper(desk).pages
        assert size is not None
        assert pages(desk)[0].width() == round(size.sizes[0].width * desk.page.logicalDpiX() / 72)
        assert "100%" in shown_words(desk.page)

    def test_the_place_is_kept_when_the_size_changes(self, desk: Desk) -> None:
        sheets(desk).turn(1)
        rest()
        desk.send(p.ZoomPages(200))
        rest()
        assert sheets(desk).page() == 1

    def test_the_keys_are_shown(self, desk: Desk) -> None:
        (hints,) = (each.text() for each in desk.page.findChildren(KeyHints))
        for keys in ("PgUp PgDn", "Home End", "Ctrl++ Ctrl+−", "Ctrl+0"):
            assert keys in hints


class TestChoices:
    """What is in the copy."""

    def test_each_part_is_a_tick_in_words_of_people(self, desk: Desk) -> None:
        names = [heard(box).name for box in desk.page.findChildren(QCheckBox)]
        assert len(names) == len(set(names)) == 16
        assert {"My goals with their actions", "Examples from my work", "A place to sign"} <= set(names)

    def test_the_supervisors_copy_is_one_press_away(self, desk: Desk) -> None:
        (choice,) = (
            each for each in desk.page.findChildren(QWidget) if heard(each).name == "For my supervisor"
        )
        QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
        settle()
        assert paper(desk).wishes.sharing == FOR_SUPERVISOR
        assert check(desk, "My goals with their actions").isChecked()
        assert not check(desk, "My learning log").isChecked()

    def test_a_tick_changes_the_pages(self, desk: Desk) -> None:
        before = len(pages(desk))
        for label in ("My strengths", "My learning log", "Reviews: what I noticed", "A place to sign"):
            check(desk, label).click()
        rest()
        assert len(pages(desk)) < before
        assert [each.ticked for each in desk.sent if isinstance(each, p.Tick)] == [False] * 4

    def test_what_the_data_inside_are_for_is_said_beside_the_tick(self, desk: Desk) -> None:
        assert "and nothing else" in heard(check(desk, "The plan as data inside the file")).description

    def test_where_there_is_little_room_it_is_folded_away(self, lay: Lay) -> None:
        narrow = lay(width=560)
        assert not check(narrow, "My strengths").isVisible()
        button(narrow.page, "What is in it").click()
        settle()
        assert check(narrow, "My strengths").isVisible()


class TestSaving:
    """Ways out of the window."""

    def test_a_name_in_the_documents_folder_is_proposed(self, desk: Desk, asked: list[str]) -> None:
        button(desk.page, "Save as PDF…").click()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = desk.walker.state.today
        assert asked == [
            "Save the development plan as PDF",
            f"{Path(folder, f'Development plan Nodira {day}.pdf')}",
            "PDF document (*.pdf)",
        ]

    def test_the_ending_is_added_where_it_is_missing(
        self, desk: Desk, asked: list[str], tmp_path: Path
    ) -> None:
        asked[:] = [f"{tmp_path / 'mine'}"]
        desk.page.export()
        assert saved(desk) == [p.SavePdf(tmp_path / "mine.pdf")]
        assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF-")

    def test_the_page_for_a_browser_too(self, desk: Desk, asked: list[str], tmp_path: Path) -> None:
        asked[:] = [f"{tmp_path / 'mine'}"]
        button(desk.page, "Save as a page for a browser…").click()
        assert saved(desk) == [p.SaveHtml(tmp_path / "mine.html")]
        assert (tmp_path / "mine.html").is_file()

    def test_nothing_happens_when_the_person_thinks_better_of_it(self, desk: Desk, asked: list[str]) -> None:
        asked[:] = [""]
        desk.page.export()
        assert saved(desk) == []

    def test_the_way_back(self, desk: Desk) -> None:
        button(desk.page, "Back to my plan").click()
        assert desk.walker.state.screen is Screen.PLAN


class TestProtected:
    """The question."""

    @pytest.fixture
    def guarded(self, desk: Desk) -> Desk:
        """The same page of a profile that has a password."""
        state = desk.walker.state
        desk.walker.state = replace(state, opened=replace(desk.walker.opened, protected=True))
        desk.render()
        return desk

    def test_it_comes_before_the_dialog_and_the_safe_answer_has_the_focus(
        self, guarded: Desk, asked: list[str]
    ) -> None:
        guarded.page.export()
        assert deeds(guarded)[-1] == p.AskInClear(Way.PDF)
        assert asked == ["/plans/mine"]
        leave = button(guarded.page, "Do not write it")
        assert QApplication.focusWidget() is leave
        assert "whoever gets it can read" in heard(leave).description
        leave.click()
        assert "Do not write it" not in [each.accessibleName() for each in shown_buttons(guarded)]
        assert saved(guarded) == []

    def test_each_answer_leads_to_the_dialog(self, guarded: Desk, asked: list[str], tmp_path: Path) -> None:
        asked[:] = [f"{tmp_path / 'mine'}"]
        guarded.page.export()
        button(guarded.page, "Write the pages alone").click()
        assert saved(guarded) == [p.SavePdf(tmp_path / "mine.pdf")]
        assert not paper(guarded).wishes.sharing.embed


def shown_buttons(desk: Desk) -> list[QPushButton]:
    return [each for each in desk.page.findChildren(QPushButton) if each.isVisible()]


class TestPrinting:
    """The dialog of the system, and the pages after it."""

    @pytest.fixture
    def printed(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
        """A printer that writes a file; its dialog is answered with Print."""
        path = tmp_path / "printed.pdf"

        def answer(dialog: QPrintDialog) -> int:
            printer = dialog.printer()
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(f"{path}")
            printer.setResolution(72)
            return 1

        monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Library"])
        monkeypatch.setattr(QPrintDialog, "exec", answer)
        return path

    def test_every_page_is_printed(self, desk: Desk, printed: Path) -> None:
        from pypdf import PdfReader

        button(desk.page, "Print…").click()
        settle()
        found = PdfReader(printed).pages
        assert len(found) == len(pages(desk))
        assert round(float(found[0].mediabox.width)) == 595
        assert desk.walker.notice() == "The plan was sent to the printer."
        assert paper(desk).run is None

    def test_paper_of_the_copy_is_asked_for(self, desk: Desk, printed: Path) -> None:
        from librarian_self.ui.printing import Printout

        assert not printed.exists()
        size = paper(desk).pages
        assert size is not None
        printout = Printout("plan", size.sizes[0], 3)
        assert printout.printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
        assert printout.pages == (0, 2)
        printout.printer.setFromTo(2, 9)
        assert printout.pages == (1, 2)

    def test_nothing_is_printed_where_somebody_thinks_better_of_it(
        self, desk: Desk, printed: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 0)
        button(desk.page, "Print…").click()
        assert not printed.exists()
        assert paper(desk).run is None

    def test_without_a_printer_another_way_is_said(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
        button(desk.page, "Print…").click()
        assert deeds(desk)[-1] == p.NoPrinter()
        assert "No printer is set up" in desk.walker.notice()


class TestWork:
    """What takes a while."""

    def test_progress_is_heard_and_can_be_stopped(self, desk: Desk) -> None:
        desk.walker.tell(p.Tick("learning", ticked=False))
        desk.walker.waiting.clear()
        desk.walker.tell(p.PagesGrown(paper(desk).edition, 0.4))
        desk.render()
        (line,) = (bar for bar in desk.page.findChildren(QProgressBar) if bar.isVisible())
        assert heard(line).description == "The pages are being made: 40%"
        button(desk.page, "Stop").click()
        assert deeds(desk)[-1] == p.StopPages()
        assert "The pages are not made." in shown_words(desk.page)
        button(desk.page, "Make the pages").click()
        settle()
        assert paper(desk).is_made


class TestForEveryone:
    """Every size, no mouse, no leaks."""

    def test_the_pages_are_one_stop_for_tab(self, desk: Desk) -> None:
        stops = tab_stops(desk.page)
        assert stops.count(sheets(desk)) == 1
        assert not any(isinstance(stop, PageSheet) for stop in stops)
        names = [heard(stop).name for stop in stops]
        assert names.index("What is in it") < names.index("My strengths") < names.index("Larger")

    @pytest.mark.parametrize("size", [100, 225])
    def test_nothing_is_cut_off(self, lay: Lay, appearance: Appearance, size: int) -> None:
        appearance.choose(Wish.LIGHT, size)
        assert cut_off(lay(width=824, height=640).page) == []

    def test_the_page_leaves_nothing_behind(self) -> None:
        assert dies(PaperPage)
