"""The page of the recovery key: shown, printed without a file of ours, and gone with the page."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.recoverykey import KeySheet, recovery_key_view
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui import keyprint
from librarian_self.ui.keyprint import Printed, document_of, print_dialog, print_key
from librarian_self.ui.screens.recoverykey import RecoveryKeyPage
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, shown_words
from tests.ui.watching import cut_off

KEY = "0A1B-2C3D-4E5F-6G7H-8J9K-0M1N-2P3Q-4R5S-6T7V"
SHEET = KeySheet("Recovery key", "Profile: nodira.lself", KEY, "Keep it where nobody else finds it.")
PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """A profile that has just been given a password."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(m.StepForward(), m.GoTo(Screen.SETTINGS), m.AskAboutPassword(SecretDeed.GIVE))
    walker.send(m.GivePassword(PASSWORD, PASSWORD))
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    page = RecoveryKeyPage()
    show(page, 1024, 640)
    return Desk(walker, page, load_catalogue("en"))


def press(desk: Desk, words: str) -> None:
    next(each for each in desk.page.findChildren(QPushButton) if each.accessibleName() == words).click()


def test_without_a_printer_it_is_said_kindly(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    press(desk, "Print…")
    assert any("No printer is set up" in words for words in shown_words(desk.page))
    assert cut_off(desk.page) == []


def test_what_is_printed_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[KeySheet] = []

    def print_it(sheet: KeySheet, _parent: QWidget) -> Printed:
        printed.append(sheet)
        return Printed.SENT

    monkeypatch.setattr(keyprint, "print_key", print_it)
    press(desk, "Print…")
    view = recovery_key_view(desk.walker.state, desk.say)
    assert printed == [view.sheet]
    assert view.sheet.key == view.key
    assert any("on its way to the printer" in words for words in shown_words(desk.page))


def test_the_sheet_says_whose_it_is_and_the_key_in_letters_of_one_width() -> None:
    document = document_of(SHEET)
    assert document.toPlainText().splitlines() == [SHEET.title, SHEET.file, KEY, SHEET.note]
    block = document.findBlockByNumber(2)
    font = block.begin().fragment().charFormat().font()
    assert font.styleHint() is QFont.StyleHint.Monospace
    assert font.pointSize() == keyprint.KEY


def test_nobody_is_led_to_print_into_a_file(show: Show) -> None:
    parent = QWidget()
    show(parent, 100, 100)
    printer = QPrinter()
    printer.setDocName(SHEET.title)
    dialog = print_dialog(printer, parent)
    assert not dialog.testOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile)
    assert dialog.windowTitle() == SHEET.title
    dialog.deleteLater()


class Chosen(QDialog):
    """A print dialog in which somebody has chosen a printer, or closed it."""

    def __init__(self, answer: QDialog.DialogCode) -> None:
        super().__init__()
        self._answer = answer

    def exec(self) -> int:
        return int(self._answer)


@pytest.mark.parametrize(
    ("answer", "came_of_it"),
    [(QDialog.DialogCode.Accepted, Printed.SENT), (QDialog.DialogCode.Rejected, Printed.LEFT)],
)
def test_a_page_goes_to_the_printer_that_was_chosen_and_nothing_else_is_written(
    show: Show,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: QDialog.DialogCode,
    came_of_it: Printed,
) -> None:
    """The test's printer is a PDF, since a test has no other; the program itself never opens a file."""
    parent, paper = QWidget(), tmp_path / "paper.pdf"
    show(parent, 100, 100)
    elsewhere = tmp_path / "tmp"
    elsewhere.mkdir()
    monkeypatch.setenv("TMPDIR", f"{elsewhere}")
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["office"])

    def choose(printer: QPrinter, _parent: QWidget) -> QDialog:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(f"{paper}")
        return Chosen(answer)

    monkeypatch.setattr(keyprint, "print_dialog", choose)
    assert print_key(SHEET, parent) is came_of_it
    assert paper.exists() is (came_of_it is Printed.SENT)
    assert list(elsewhere.iterdir()) == []


class TestStaying:
    """The key is shown once, so nothing takes it away by itself."""

    def test_it_is_not_locked_away(self, walker: Walker) -> None:
        assert walker.send(m.Lock()).screen is Screen.RECOVERY_KEY
        assert walker.state.shown_key is not None

    def test_whoever_closes_the_window_is_told_first(self, walker: Walker) -> None:
        walker.send(m.WishToClose())
        assert "never again" in walker.notice()
        assert walker.state.shown_key is not None

    def test_once_it_is_written_down_both_go_as_ever(self, walker: Walker) -> None:
        assert walker.state.shown_key is not None
        walker.send(m.ConfirmRecoveryKey(walker.state.shown_key.key[-4:]), m.CloseNotice())
        assert walker.send(m.WishToClose()).notice is None
        assert walker.send(m.Lock()).screen is Screen.UNLOCK

    def test_the_page_forgets_the_key_when_it_is_left(self, desk: Desk) -> None:
        assert desk.walker.state.shown_key is not None
        key = desk.walker.state.shown_key.key
        desk.page.hide()
        texts = [getattr(each, "toPlainText", str)() for each in desk.page.findChildren(QWidget)]
        assert key not in texts
