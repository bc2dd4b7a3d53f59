"""The notice above the page, and what it offers to do."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import NoticeAction
from librarian_self.presenters.state import Tone as NoticeTone
from librarian_self.presenters.views.shell import NoticeView
from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.banner import Banner
from librarian_self.ui.widgets.scrollpage import ScrollPage

MARGIN: Final = 12
"""Units, around the notice."""

MOST_OF_WINDOW: Final = 0.45
"""Of the height of a window; with large letters in a low window, a longer notice scrolls."""


class Notices(ScrollPage):
    """Room for one notice, hidden without one; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=0)
        self._view: NoticeView | None = None
        self._path: Path | None = None
        self._save_title = ""
        self._banner = Banner()
        self.add(self._banner)
        self.hide()
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

    def fit(self) -> None:
        """Take the height that the words need in this width, as far as the window has room for both them and a page."""
        needed = self._box.totalHeightForWidth(self.width())
        self.setFixedHeight(max(1, min(needed, int(MOST_OF_WINDOW * self.window().height()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width, words take another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        super().changeEvent(event)
        if is_look_change(event):
            self.fit()

    def _measure(self) -> None:
        margin = look().gap(MARGIN)
        self._box.setContentsMargins(margin, margin, margin, margin)

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
