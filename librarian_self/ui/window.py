"""The window: the frame, the page that is open, and around it what is made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.i18n.messages import Message
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.shell import ShellView, shell_view
from librarian_self.presenters.views.wishes import THEME, form_language, settings_of, text_size
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.making import make_page
from librarian_self.ui.screens.page import Page

if TYPE_CHECKING:
    from librarian_self.ui.forgetting import Copied
    from librarian_self.ui.letters import Letters
    from librarian_self.ui.notices import Notices
    from librarian_self.ui.qtwords import QtWords
    from librarian_self.ui.questions import Questions
    from librarian_self.ui.sidebar import Sidebar

LEAST = (760, 520)
"""Device-independent pixels: small enough for 1024 x 768 with bars and large letters; pages scroll and wrap."""

FIRST = (1180, 760)
"""Width and height at the first start, where the screen has room."""

NOT_KEPT: Final = frozenset({Screen.WELCOME, Screen.UNLOCK, Screen.RECOVERY_KEY, Screen.PAPER, Screen.COPY})
"""Pages that a person hardly comes back to, or that hold much."""


def _always() -> bool:
    return True


class Window(QWidget):
    """Shows states; `sent` carries what a person does.

    When it is about to go, after all is flushed, `may_close` is asked; then `closing` is called.
    """

    sent = Signal(object)
    painted = Signal()
    """The window was painted for the first time: whoever waits may load and build what the first page has no need of."""

    def __init__(
        self,
        appearance: Appearance,
        closing: Callable[[], None],
        load: Callable[[str], Catalogue] = load_catalogue,
        may_close: Callable[[], bool] = _always,
    ) -> None:
        super().__init__()
        self._appearance = appearance
        self._closing = closing
        self._may_close = may_close
        self._load = load
        self._say = load("en")
        self._state: State | None = None
        self._is_painted = False
        self._pages: dict[Screen, Page] = {}
        self._sidebar: Sidebar | None = None
        self._notices: Notices | None = None
        self._questions: Questions | None = None
        self._qt_words: QtWords | None = None
        self._copied: Copied | None = None
        self._letters: Letters | None = None
        self._stack = QStackedWidget()
        self._build()
        appearance.changed.connect(self._wear)

    def _build(self) -> None:
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addWidget(self._stack, 1)
        self._box.addLayout(self._right, 1)
        self.setMinimumSize(*LEAST)
        self.resize(*FIRST)

    def render_state(self, state: State) -> None:
        """Show a state, touching only what differs from the one before."""
        before, self._state = self._state, state
        self._choose_words(state)
        self._dress(state)
        self._show_letters()
        if state.screen is Screen.UNLOCK and before is not None and before.opened is not None:
            self._forget()
        view = shell_view(state, self._say)
        self.setWindowTitle(view.title)
        self._show_sidebar(view)
        self._show_notice(view, state)
        page = self._page(state.screen)
        if page is not None:
            moved = self._stack.currentWidget() is not page
            page.show_state(state, self._say)
            if moved:
                self._stack.setCurrentWidget(page)
                _focus(page, before, state)
                self._let_go(before, state)
            elif before is not None and before.screen is not state.screen:
                page.take_focus()
        self._show_question(state)

    def say(self, message: Message) -> str:
        """Say something in the language of the window."""
        return self._say(message)

    def flush(self) -> None:
        """Send words that are still being typed on the open page."""
        page = self.open_page()
        if page is not None:
            page.flush()

    def page(self, screen: Screen) -> Page | None:
        """The page of a screen, once it was opened."""
        return self._pages.get(screen)

    def open_page(self) -> Page | None:
        """The page in view."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def screen_shown(self) -> Screen | None:
        """The screen of the state in view."""
        return self._state.screen if self._state is not None else None

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where reading begins."""
        super().showEvent(event)
        page = self.open_page()
        if page is not None:
            page.take_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once, when the page has been painted too."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._tell_painted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the side bar and a notice take what there is room for."""
        super().resizeEvent(event)
        self._fit_sidebar()
        if self._notices is not None:
            self._notices.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Send what is typed, let everything reach the disk, then go; or stay, where it cannot be saved."""
        self.flush()
        if not self._may_close():
            event.ignore()
            return
        self._closing()
        super().closeEvent(event)

    def _tell_painted(self) -> None:
        self.painted.emit()
        QTimer.singleShot(0, self._add_keys)

    def _add_keys(self) -> None:
        # Nothing is to be undone, and nothing was copied, before the first page is shown.
        from librarian_self.ui.dropping import Dropping
        from librarian_self.ui.forgetting import Copied
        from librarian_self.ui.windowkeys import WindowKeys

        self._copied = Copied(self)
        WindowKeys(self).sent.connect(self.sent)
        Dropping(self).sent.connect(self._open)
        self._add_letters()
        self._add_qt_words()

    def _open(self, message: object) -> None:
        """Send what is typed, then what was dropped."""
        self.flush()
        self.sent.emit(message)

    def _add_letters(self) -> None:
        from librarian_self.ui.letters import Letters  # nobody writes before the first page is shown

        self._letters = Letters(self)
        self._show_letters()

    def _show_letters(self) -> None:
        if self._letters is not None and self._state is not None:
            from librarian_self.presenters.views.letters import letters_view

            self._letters.show_view(letters_view(self._state, self._say))

    def _add_qt_words(self) -> None:
        from librarian_self.ui.qtwords import QtWords  # the first page says nothing of Qt's own

        self._qt_words = QtWords(self)
        self._choose_qt_words()

    def _choose_words(self, state: State) -> None:
        """Speak the language of the window, and let forms ask in theirs."""
        asked = form_language(state)
        forms = "" if asked == state.language else asked
        if state.language != self._say.language:
            self._say = replace(self._load(state.language), forms=forms)
            self._choose_qt_words()
        elif forms != self._say.forms:
            self._say = replace(self._say, forms=forms)

    def _choose_qt_words(self) -> None:
        if self._qt_words is not None:
            self._qt_words.choose(self._say.language)

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

    def _let_go(self, before: State | None, state: State) -> None:
        """Drop a page of `NOT_KEPT` that was left, unless Help leads back to it."""
        if before is None or before.screen not in NOT_KEPT or state.place is before.screen:
            return
        page = self._pages.pop(before.screen, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()

    def _forget(self) -> None:
        """Let go of everything that showed a profile, and of what was copied from there."""
        from librarian_self.ui.forgetting import drop  # most profiles are never locked

        for page in self._pages.values():
            self._stack.removeWidget(page)
        drop((*self._pages.values(), self._sidebar, self._notices, self._questions))
        self._pages.clear()
        self._sidebar = self._notices = self._questions = None
        if self._copied is not None:
            self._copied.forget()

    def _dress(self, state: State) -> None:
        wish = Wish(settings_of(state).get(THEME, Wish.SYSTEM))
        size = text_size(state)
        if (wish, size) != (self._appearance.wish, self._appearance.text_scale):
            self._appearance.choose(wish, size)

    def _wear(self) -> None:
        self._fit_sidebar()
        for page in self._pages.values():
            page.wear()

    def _show_sidebar(self, view: ShellView) -> None:
        if self._sidebar is None and view.pages:
            from librarian_self.ui.sidebar import Sidebar  # the first page has none

            self._sidebar = Sidebar()
            self._sidebar.sent.connect(self.sent)
            self._box.insertWidget(0, self._sidebar)
            self._order_tabs()
            self._fit_sidebar()
        if self._sidebar is not None:
            self._sidebar.show_view(view)

    def _fit_sidebar(self) -> None:
        if self._sidebar is not None:
            self._sidebar.fit(self.width())

    def _order_tabs(self) -> None:
        """Let Tab come to what was made later where the eye finds it."""
        from librarian_self.ui.screens.taborder import order_tabs

        order_tabs(self)

    def _show_notice(self, view: ShellView, state: State) -> None:
        if self._notices is None and view.notice is not None:
            from librarian_self.ui.notices import Notices  # most windows never have one

            self._notices = Notices()
            self._notices.sent.connect(self.sent)
            self._right.insertWidget(0, self._notices)
            self._order_tabs()
        if self._notices is not None:
            path = state.notice.path if state.notice is not None else None
            self._notices.show_view(view.notice, path, self._say)

    def _show_question(self, state: State) -> None:
        """Ask above the page, after the page has its focus."""
        if self._questions is None:
            if state.question is None:
                return
            from librarian_self.ui.questions import Questions  # most windows never ask

            self._questions = Questions()
            self._questions.sent.connect(self.sent)
            self._right.insertWidget(self._right.indexOf(self._stack), self._questions)
            self._order_tabs()
        from librarian_self.presenters.views.question import question_view

        self._questions.show_view(question_view(state, self._say))


def _focus(page: Page, before: State | None, state: State) -> None:
    """Put the focus where reading begins; on the way back from Help, where it was."""
    is_back = before is not None and before.screen is not state.screen and before.place is state.screen
    left = page.focusWidget() if is_back else None
    if left is not None and left.isVisible():
        left.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        page.take_focus()
