"""The notice above the page, and what it offers to do."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import NoticeAction
from librarian_self.presenters.state import Tone as NoticeTone
from librarian_self.presenters.views.shell import NoticeView
from librarian_self.ui.abovepage import AbovePage
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.banner import Banner

MOST_OF_WINDOW: Final = 0.45
"""Of the height of a window; with large letters in a low window, a longer notice scrolls."""


class Notices(AbovePage):
    """Room for one notice, hidden without one; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MOST_OF_WINDOW, parent)
        self._view: NoticeView | None = None
        self._path: Path | None = None
        self._save_title = ""
        self._banner = Banner()
        self.add(self._banner)
        self._banner.acted.connect(self._act)
        self._banner.closed.connect(self._close)

    def show_view(self, view: NoticeView | None, path: Path | None, say: Catalogue) -> None:
        """Show a notice about the file `path`, or none. One that is shown already is not said again."""
        self._path = path
        self._save_title = say(msg("Save a copy of the profile"))
        if view == self._view:
            return
        self._view = view
        self.setVisible(view is not None)
        if view is None:
            self._banner.hide()
            return
        tone = Tone.ROSE if view.tone is NoticeTone.CARE else Tone.ACCENT
        self._banner.show_notice(view.sentence, view.close, tone, [action.label for action in view.actions])
        self.fit()

    def _act(self, number: int) -> None:
        if self._view is None:
            return
        match self._view.actions[number].key:
            case NoticeAction.RETRY:
                self.sent.emit(m.Retry())
            case NoticeAction.RESCUE:
                self._rescue()
            case NoticeAction.CLOSE:
                self.sent.emit(m.CloseAnyway())
            case NoticeAction.RESTORE:
                self.sent.emit(m.RestoreOffered())
            case NoticeAction.SALVAGE:
                self._salvage()
            case NoticeAction.OPEN_FOLDER:
                if self._path is not None:
                    QDesktopServices.openUrl(QUrl.fromLocalFile(f"{self._path.parent}"))

    def _rescue(self) -> None:
        path = self._ask_for_file("")
        if path is not None:
            self.sent.emit(m.RescueTo(path))

    def _salvage(self) -> None:
        beside = (
            "" if self._path is None else f"{self._path.with_name(f'{self._path.stem}-2{self._path.suffix}')}"
        )
        path = self._ask_for_file(beside)
        if path is not None:
            self.sent.emit(m.SalvageTo(path))

    def _ask_for_file(self, start: str) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(self.window(), self._save_title, start, "*.lself")
        return Path(name) if name else None

    def _close(self) -> None:
        self.sent.emit(m.CloseNotice())
