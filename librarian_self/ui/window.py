"""The window: the frame, the page that is open, the notice above it, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import NoticeAction, Screen, State
from librarian_self.presenters.state import Tone as NoticeTone
from librarian_self.presenters.views.settings import THEME, settings_of, text_size
from librarian_self.presenters.views.shell import NoticeView, ShellView, shell_view
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.making import make_page
from librarian_self.ui.screens.page import Page
from librarian_self.ui.sidebar import Sidebar
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.banner import Banner
from librarian_self.ui.widgets.boxes import Column

LEAST = (760, 520)
"""Device-independent pixels: small enough for 1024 x 768 with bars and large letters; pages scroll and wrap."""

FIRST = (1180, 760)
"""Width and height at the first start, where the screen has room."""


class Window(QWidget):
    """Shows states; `sent` carries what a person does. `closing` is called when it goes, after all is flushed."""

    sent = Signal(object)

    def __init__(
        self,
        appearance: Appearance,
        closing: Callable[[], None],
        load: Callable[[str], Catalogue] = load_catalogue,
    ) -> None:
        super().__init__()
        self._appearance = appearance
        self._closing = closing
        self._load = load
        self._say = load("en")
        self._state: State | None = None
        self._notice: NoticeView | None = None
        self._pages: dict[Screen, Page] = {}
        self._sidebar = Sidebar()
        self._banner = Banner()
        self._stack = QStackedWidget()
        self._build()
        appearance.changed.connect(self._wear)

    def _build(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._sidebar)
        right = QVBoxLayout()
        right.setSpacing(0)
        self._top = Column(gap=0, margin=12)
        self._top.add(self._banner)
        self._top.hide()
        right.addWidget(self._top)
        right.addWidget(self._stack, 1)
        box.addLayout(right, 1)
        self.setMinimumSize(*LEAST)
        self.resize(*FIRST)
        self._sidebar.sent.connect(self.sent)
        self._banner.acted.connect(self._act)
        self._banner.closed.connect(self._close_notice)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self._undo),
            (QKeySequence("Ctrl+Shift+Z"), self._redo),
            (QKeySequence("Ctrl+Y"), self._redo),
            (QKeySequence("Ctrl+Return"), self._next_unanswered),
            (QKeySequence("Ctrl+E"), self._export),
            (QKeySequence("F1"), self._help),
        ):
            QShortcut(keys, self).activated.connect(slot)

    def render_state(self, state: State) -> None:
        """Show a state, touching only what differs from the one before."""
        before, self._state = self._state, state
        if state.language != self._say.language:
            self._say = self._load(state.language)
        self._dress(state)
        view = shell_view(state, self._say)
        self.setWindowTitle(view.title)
        self._sidebar.show_view(view)
        self._show_notice(view)
        page = self._page(state.screen)
        if page is not None:
            moved = self._stack.currentWidget() is not page
            page.show_state(state, self._say)
            if moved:
                self._stack.setCurrentWidget(page)
                _focus(page, before, state)
            elif before is not None and before.screen is not state.screen:
                page.take_focus()

    def say(self, message: Message) -> str:
        """Say something in the language of the window."""
        return self._say(message)

    def flush(self) -> None:
        """Send words that are still being typed on the open page."""
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.flush()

    def page(self, screen: Screen) -> Page | None:
        """The page of a screen, once it was opened."""
        return self._pages.get(screen)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where reading begins."""
        super().showEvent(event)
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the side bar take what there is room for."""
        super().resizeEvent(event)
        self._sidebar.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Send what is typed, let everything reach the disk, then go."""
        self.flush()
        self._closing()
        super().closeEvent(event)

    def _page(self, screen: Screen) -> Page | None:
        state = self._state
        if state is None or (screen is Screen.ASSESS and state.assessing is None):
            return None
        if screen not in self._pages:
            page = make_page(screen)
            page.sent.connect(self.sent)
            self._stack.addWidget(page)
            self._pages[screen] = page
        return self._pages[screen]

    def _dress(self, state: State) -> None:
        wish = Wish(settings_of(state).get(THEME, Wish.SYSTEM))
        size = text_size(state)
        if (wish, size) != (self._appearance.wish, self._appearance.text_scale):
            self._appearance.choose(wish, size)

    def _wear(self) -> None:
        self._sidebar.fit(self.width())
        for page in self._pages.values():
            page.wear()

    def _show_notice(self, view: ShellView) -> None:
        if view.notice == self._notice:
            return
        self._notice = view.notice
        self._top.setVisible(view.notice is not None)
        if view.notice is None:
            self._banner.hide()
            return
        tone = Tone.ROSE if view.notice.tone is NoticeTone.CARE else Tone.ACCENT
        actions = [action.label for action in view.notice.actions]
        self._banner.show_notice(view.notice.sentence, view.notice.close, tone, actions)

    def _act(self, number: int) -> None:
        if self._notice is None or self._state is None:
            return
        match self._notice.actions[number].key:
            case NoticeAction.RETRY:
                self.sent.emit(m.Retry())
            case NoticeAction.RESCUE:
                self._rescue()
            case NoticeAction.OPEN_FOLDER:
                path = self._state.notice.path if self._state.notice else None
                if path is not None:
                    QDesktopServices.openUrl(QUrl.fromLocalFile(f"{path.parent}"))

    def _rescue(self) -> None:
        title = self._say(msg("Save a copy of the profile"))
        name, _kind = QFileDialog.getSaveFileName(self, title, "", "*.lself")
        if name:
            self.sent.emit(m.RescueTo(Path(name)))

    def _close_notice(self) -> None:
        self.sent.emit(m.CloseNotice())

    def _undo(self) -> None:
        self.flush()
        self.sent.emit(m.Undo())

    def _redo(self) -> None:
        self.sent.emit(m.Redo())

    def _next_unanswered(self) -> None:
        if self._state is not None and self._state.screen is Screen.ASSESS:
            self.flush()
            self.sent.emit(m.NextUnanswered())

    def _help(self) -> None:
        self.flush()
        self.sent.emit(m.OpenHelp())

    def _export(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.export()


def _focus(page: Page, before: State | None, state: State) -> None:
    """Put the focus where reading begins; on the way back from Help, where it was."""
    is_back = before is not None and before.screen is not state.screen and before.place is state.screen
    left = page.focusWidget() if is_back else None
    if left is not None and left.isVisible():
        left.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        page.take_focus()
