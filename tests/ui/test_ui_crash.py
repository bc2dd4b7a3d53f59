"""A fault of ours is told warmly, saves answers first, and gives nothing personal away."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, qCritical, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from librarian_self.i18n.messages import Refusal, english, msg
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.crash import OFTEN, CrashHooks, install_crash_hooks
from librarian_self.ui.crashdialog import NOT_SAVED, SAVED, CrashDialog
from librarian_self.ui.crashreport import LOG_NAME, LOGGER, close_log, make_report, open_log, scrubbed
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.wraplabel import WrapLabel
from tests.ui.conftest import Show
from tests.ui.watching import cut_off, dies, heard, settle

ANSWER = "Reader Karimova returned nothing"


class Fault(Exception):
    """Something of ours that fails with an answer in its hands."""


def look_up() -> None:
    """Fail with an answer in the message."""
    raise KeyError(ANSWER)


def find() -> None:
    """Fail because of another failure."""
    try:
        look_up()
    except KeyError as cause:
        raise Fault(f"{ANSWER} in /home/nodira/My profile.lself") from cause


def find_again() -> None:
    """Fail and set the other failure aside."""
    try:
        look_up()
    except KeyError:
        raise Fault from None


def failed(doing: Callable[[], None] = find) -> BaseException:
    """What goes wrong when this is done."""
    with pytest.raises(Fault) as caught:
        doing()
    return caught.value


class Saver:
    """Saves, or fails to."""

    def __init__(self) -> None:
        self.times = 0
        self.outcome: bool | Exception = True

    def save(self) -> bool:
        """What `save_first` promises."""
        self.times += 1
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.fixture
def saver() -> Saver:
    """Saves well until it is told otherwise."""
    return Saver()


@pytest.fixture
def hooks(appearance: Appearance, saver: Saver, tmp_path: Path) -> Iterator[CrashHooks]:
    """The hooks, installed for one test; dialogs are closed at its end."""
    assert appearance.text_scale == 100
    hooks = install_crash_hooks(saver.save, tmp_path / "log", english)
    yield hooks
    for dialog in open_dialogs():
        dialog.accept()
    settle()
    hooks.restore()


def open_dialogs() -> list[CrashDialog]:
    """The crash dialogs that are open."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashDialog) and widget.isVisible()
    ]


def in_slot(qtbot: QtBot, error: BaseException) -> CrashDialog:
    """Report an error while the event loop runs, as from a slot; the dialog that opens."""
    reporter = Reporter(error)
    QTimer.singleShot(0, reporter.report)
    qtbot.waitUntil(lambda: bool(open_dialogs()))
    return open_dialogs()[0]


class Reporter(QObject):
    """Hands an error to the hook."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self._error = error

    def report(self) -> None:
        """As Python does when a slot has failed."""
        sys.excepthook(type(self._error), self._error, self._error.__traceback__)


def words(dialog: CrashDialog) -> str:
    """Everything that the dialog says in sentences."""
    return "\n".join(label.text() for label in dialog.findChildren(WrapLabel))


def button(dialog: CrashDialog, say: str) -> Button:
    """The button that says this."""
    return next(found for found in dialog.findChildren(Button) if found.words() == say)


def log_of(tmp_path: Path) -> str:
    """What has been written down."""
    return (tmp_path / "log" / LOG_NAME).read_text(encoding="utf-8")


def test_a_report_names_types_modules_and_versions() -> None:
    report = make_report(failed())
    assert "KeyError" in report
    assert "which led to" in report
    assert "Fault" in report
    assert "test_ui_crash:" in report
    assert "in look_up" in report
    assert "PySide6 6." in report


@pytest.mark.parametrize(
    "personal", [ANSWER, "Karimova", "nodira", "lself", "/home", str(Path.home()), ".py"]
)
def test_a_report_gives_nothing_personal_away(personal: str) -> None:
    assert personal not in make_report(failed())


def test_a_report_leaves_out_a_cause_that_was_set_aside() -> None:
    assert "KeyError" not in make_report(failed(find_again))


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("could not open /home/nodira/My profile/plan.pdf", "could not open [path]"),
        (r"C:\Users\Nodira Karimova\Documents\x.lself is locked", "[path]"),
        (r"\\server\share\Nodira", "[path]"),
        ("file:///home/nodira/a.svg: bad", "[path]"),
        ("'/home/nodira/a b.txt' is gone", "'[path]' is gone"),
        ("~/plans/mine.pdf", "[path]"),
        ("4/6 answered, 1 / 2, and/or", "4/6 answered, 1 / 2, and/or"),
        (
            "QPainter::begin: Paint device returned engine == 0",
            "QPainter::begin: Paint device returned engine == 0",
        ),
    ],
)
def test_lines_keep_no_paths(line: str, kept: str) -> None:
    assert scrubbed(line) == kept


def test_lines_keep_no_name_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "nodira")
    monkeypatch.setenv("USERNAME", "al")
    assert (
        scrubbed("welcome Nodira, an altogether new session") == "welcome [user], an altogether new session"
    )


def test_a_log_that_is_full_begins_anew_and_a_few_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("librarian_self.ui.crashreport.LARGEST", 2000)
    handler = open_log(tmp_path)
    assert handler is not None
    for number in range(200):
        logging.getLogger(LOGGER).warning("line %d", number)
    close_log(handler)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 4
    assert all(file.stat().st_size <= 2000 for file in files)


def test_where_nothing_can_be_written_there_is_no_log(tmp_path: Path) -> None:
    in_the_way = tmp_path / "log"
    in_the_way.write_text("a file")
    assert open_log(in_the_way) is None


def test_answers_are_saved_before_anything_is_shown(hooks: CrashHooks, saver: Saver, qtbot: QtBot) -> None:
    saved_when_shown: list[int] = []

    class Watcher(QObject):
        def see(self, _dialog: object) -> None:
            saved_when_shown.append(saver.times)

    watcher = Watcher()
    hooks.shown.connect(watcher.see)
    in_slot(qtbot, failed())
    assert saved_when_shown == [1]


def test_the_dialog_says_what_happened_what_is_safe_and_what_to_do(hooks: CrashHooks, qtbot: QtBot) -> None:
    said = words(in_slot(qtbot, failed()))
    assert "It was nothing that you did." in said
    assert english(SAVED) in said
    assert "You can continue." in said
    assert hooks is not None


@pytest.mark.parametrize("outcome", [False, OSError("disk full")])
def test_it_says_so_when_answers_could_not_be_saved(
    hooks: CrashHooks, saver: Saver, qtbot: QtBot, outcome: bool | Exception
) -> None:
    saver.outcome = outcome
    said = words(in_slot(qtbot, failed()))
    assert english(NOT_SAVED) in said
    assert english(SAVED) not in said
    assert hooks is not None


def test_a_refusal_that_nobody_caught_is_said_in_its_own_words(hooks: CrashHooks, qtbot: QtBot) -> None:
    error = Refusal(msg("The disk {name} is full.", name="D"))
    assert "The disk D is full." in words(in_slot(qtbot, error))
    assert hooks is not None


def test_the_report_can_be_read_and_copied(hooks: CrashHooks, qtbot: QtBot) -> None:
    dialog = in_slot(qtbot, failed())
    report = dialog.findChildren(QPlainTextEdit)[0]
    assert report.isReadOnly()
    assert heard(report).name == "Report for the authors"
    QTest.mouseClick(button(dialog, "Copy report"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == report.toPlainText()
    assert ANSWER not in report.toPlainText()
    assert button(dialog, "Report copied")
    assert hooks is not None


def test_continue_closes_the_dialog_and_the_program_goes_on(hooks: CrashHooks, qtbot: QtBot) -> None:
    dialog = in_slot(qtbot, failed())
    with qtbot.assertNotEmitted(dialog.closing):
        QTest.mouseClick(button(dialog, "Continue"), Qt.MouseButton.LeftButton)
    settle()
    assert open_dialogs() == []
    assert in_slot(qtbot, Fault()).isVisible()
    assert hooks is not None


def test_close_ends_the_program(hooks: CrashHooks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr("librarian_self.ui.crashdialog.QCoreApplication.exit", codes.append)
    dialog = in_slot(qtbot, failed())
    QTest.mouseClick(button(dialog, "Close program"), Qt.MouseButton.LeftButton)
    assert codes == [1]
    assert hooks is not None


def test_while_one_fault_is_shown_others_are_only_written_down(
    hooks: CrashHooks, saver: Saver, qtbot: QtBot, tmp_path: Path
) -> None:
    in_slot(qtbot, failed())
    Reporter(ZeroDivisionError()).report()
    settle()
    assert len(open_dialogs()) == 1
    assert saver.times == 1
    assert "ZeroDivisionError" in log_of(tmp_path)
    assert hooks is not None


def test_the_same_fault_again_and_again_is_shown_only_a_few_times(hooks: CrashHooks, qtbot: QtBot) -> None:
    error = failed()
    for _ in range(OFTEN):
        in_slot(qtbot, error).accept()
        settle()
    Reporter(error).report()
    settle()
    assert open_dialogs() == []
    assert hooks is not None


def test_a_fault_in_a_thread_opens_the_dialog_in_the_window(
    hooks: CrashHooks, saver: Saver, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise Fault(ANSWER)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(open_dialogs()))
    assert saver.times == 1
    assert hooks is not None


def test_faults_and_qt_warnings_are_written_down_without_anything_personal(
    hooks: CrashHooks, qtbot: QtBot, tmp_path: Path
) -> None:
    in_slot(qtbot, failed())
    qWarning("could not read /home/nodira/My profile.lself")
    qCritical("no device")
    written = log_of(tmp_path)
    assert "WARNING" in written
    assert "could not read [path]" in written
    assert "no device" in written
    assert "a fault of the program" in written
    assert "in look_up" in written
    for personal in (ANSWER, "nodira", "lself"):
        assert personal not in written.replace("librarian_self", "")
    assert hooks is not None


def test_who_stops_the_program_by_the_keyboard_has_done_nothing_wrong(
    hooks: CrashHooks, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed_on: list[type[BaseException]] = []

    def before(kind: type[BaseException], _error: object, _trace: object) -> None:
        passed_on.append(kind)

    monkeypatch.setattr(hooks, "_before", (before, threading.excepthook))
    Reporter(KeyboardInterrupt()).report()
    assert passed_on == [KeyboardInterrupt]
    assert open_dialogs() == []


def test_the_hooks_can_be_taken_away_again(appearance: Appearance, tmp_path: Path) -> None:
    before: tuple[Callable[..., object], Callable[..., object]] = (sys.excepthook, threading.excepthook)
    hooks = install_crash_hooks(Saver().save, tmp_path, english)
    assert (sys.excepthook, threading.excepthook) != before
    hooks.restore()
    assert (sys.excepthook, threading.excepthook) == before
    assert logging.getLogger(LOGGER).handlers == []
    assert appearance.wish == Wish.LIGHT


@pytest.mark.parametrize("scale", [100, 225])
def test_nothing_in_the_dialog_is_cut_off(appearance: Appearance, show: Show, scale: int) -> None:
    appearance.choose(Wish.LIGHT, scale)
    dialog = CrashDialog(make_report(failed()), saved=False, say=english)
    show(dialog, 620, 520)
    assert cut_off(dialog) == []


def test_nothing_of_a_closed_dialog_is_left(appearance: Appearance) -> None:
    assert dies(lambda: CrashDialog("report", saved=True, say=english))
    assert appearance.wish == Wish.LIGHT
