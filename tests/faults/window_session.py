"""A whole session in the real window with a protected profile, in a process of its own: `window_session.py ROOT`.

After each step every file below ROOT is searched for what was written. What was found, and where, is printed as JSON;
an empty list means that no word of the person was ever to be read there. The crash report, the log, the temporary
folder, the list of profiles and the clipboard are among what is looked at.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import CreateProfile
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.presenters.state import Screen, State
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.profiles import user_data_folder
from librarian_self.ui.app import Running, make_application
from librarian_self.ui.crashdialog import CrashDialog
from librarian_self.ui.driver import Driver

PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test
NAME = "Gulnara-of-the-quiet-hall"
NOTE = "Talked with a reader about Ajiniyaz"
GOAL = "Ask a second question before searching"
REASON = "Young readers ask us there first"
ENTRY = "Three evenings on local history"
WRITTEN = (NAME, NOTE, GOAL, REASON, ENTRY, PASSWORD)


class Session:
    """The window, somebody who works in it, and somebody who looks into every file meanwhile."""

    def __init__(self, app: QApplication, root: Path) -> None:
        self._root = root
        self._app = app
        folder = user_data_folder()
        self.running = Running(app, folder, SYSTEM_CLOCK, "en")
        self.running.watch(folder.log)
        self.driver = Driver(self.running)
        self.found: list[tuple[str, str, str]] = []
        self.steps: list[str] = []

    @property
    def state(self) -> State:
        """What the window knows."""
        return self.running.program.state

    def do(self, step: str, *messages: m.Message) -> None:
        """Take a step, and look."""
        for message in messages:
            self.running.program.send(message)
            self.driver.settle()
        self.look(step)

    def look(self, step: str) -> None:
        """Search every file, and its name."""
        self.steps.append(step)
        words = [*WRITTEN, *((self.state.shown_key.key,) if self.state.shown_key else ())]
        for file in self._root.rglob("*"):
            try:
                held = f"{file}".encode() + (file.read_bytes() if file.is_file() else b"")
            except FileNotFoundError:
                continue
            self.found += [(step, file.name, each) for each in words if each.encode() in held]

    def crash(self) -> None:
        """Let a fault of ours happen that quotes the person, and close what is said about it."""

        def fail() -> None:
            raise RuntimeError(f"{NOTE} {GOAL}")

        hooks = self.running._hooks
        assert hooks is not None
        listening, sys.excepthook = sys.excepthook, hooks._in_slot
        dialogs: list[CrashDialog] = []
        hooks.shown.connect(dialogs.append)
        QTimer.singleShot(0, fail)
        self.driver.wait_for(lambda: bool(dialogs))
        self.look("a crash, its dialog open")
        dialogs[0].close()
        sys.excepthook = listening
        self.running.window.activateWindow()  # without a window manager nobody does it when a dialog goes
        self.driver.settle()


def work(session: Session) -> None:
    """A session with something of everything."""
    running = session.running
    running.begin(CreateProfile("Somebody", "reader-service", "en"))
    session.driver.wait_for(lambda: session.state.opened is not None)
    session.do("begin", m.GoTo(Screen.SETTINGS), m.AskAboutPassword(SecretDeed.GIVE))
    session.do("give a password", m.GivePassword(PASSWORD, PASSWORD))
    key = session.state.shown_key
    assert key is not None
    session.do("write the key down", m.ConfirmRecoveryKey(key.key[-4:]))
    session.do("a name", m.Rename(NAME))
    session.do("begin to answer", m.StartForm("professional-competencies"))
    here = session.state.assessing
    assert here is not None
    items = [item.id for item in here.form.items()][:6]
    for number, item in enumerate(items):
        patch = (("current", 2), ("target", 4), ("note", f"{NOTE} {number}"))
        session.do("answer", m.ChangeAnswer(item, patch))
    session.do("undo and redo", m.Undo(), m.Redo())
    goal = (("title", GOAL), ("reason", REASON))
    session.do("a goal", m.GoTo(Screen.PLAN), m.AddGoal("g"), m.ChangeGoal("g", goal))
    entry = (("activity", ENTRY), ("what", NOTE))
    session.do("the log", m.GoTo(Screen.LOG), m.AddEntry(None, "e"), m.ChangeEntry("e", entry))
    session.do("results", m.Continue(1), m.FinishAssessment())
    copy_from_the_window()
    session.crash()
    session.do("erase a note", m.Continue(1), m.AskToEraseWords(items[0]), m.Agree())
    session.do("a copy to take along", m.CopyTo(running.program.state.folder / "copy.lself"))
    copy_from_the_window()
    session.do("lock", m.Lock())
    assert QApplication.clipboard().text() == "", "what was copied goes when it is locked"
    session.do("a wrong password", m.Unlock("no such"))
    session.do("unlock", m.Unlock(PASSWORD))
    assert session.state.opened is not None
    assert session.state.opened.goals[0].title == GOAL
    session.do("settings", m.GoTo(Screen.SETTINGS), m.ShowAllBackups())
    backup = session.state.safety.backups[0].path
    session.do("restore", m.AskToRestore(backup), m.RestoreAsked())
    assert session.state.opened is not None


def copy_from_the_window() -> None:
    """Put words of the person where others can paste them from, as Ctrl+C does."""
    QApplication.clipboard().setText(NOTE)


def main(root: Path) -> None:
    """Work, close, look once more, and print what was found."""
    session = Session(make_application(), root)
    work(session)
    session.driver.leave()
    session.look("closed")
    sys.stdout.write(json.dumps({"found": session.found, "steps": session.steps}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
