"""The side bar: where one can go, whose file it is, and whether everything is saved."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from librarian_self.ui.icons import Icon, draw_mark
from librarian_self.ui.look import Size, is_look_change, look
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.navbutton import NavButton
from librarian_self.ui.widgets.scrolling import put_in
from librarian_self.ui.widgets.textflow import TextFlow

LEAST: Final = 216
MOST: Final = 280
SIDE: Final = 12
MARK: Final = 26
BRAND: Final = 44
RULE: Final = 25
"""Units: width of the bar, padding, side and height of the mark, height of a rule with its room."""

LARGEST_PART: Final = 0.28
"""Of the window: a bar that would take more shows icons alone."""


class NavBar(QFrame):
    """Pages by key. One Tab stop: Up and Down move, Return or Space opens; `chosen` tells the key of the page.

    Call `fit` with the window's width whenever that changes; the bar becomes compact where it would crowd the page.
    """

    chosen = Signal(str)
    """A person opened the page with this key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, NavButton] = {}
        self._current_words = ""
        self._current = ""
        self._is_compact = False
        self._window_width = 0
        self._brand = _Brand()
        self._list = Column(gap=0)
        self._area = _Scrolled()
        self._foot = Column(gap=4)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._brand)
        self._box.addWidget(self._area, 1)
        self._box.addWidget(self._foot)
        self._fill_area()
        self._measure()

    def set_names(self, program: str, bar: str, current: str) -> None:
        """The name of the program, of the bar for the ear, and what the ear hears on the page that is open."""
        self._brand.set_words(program)
        self.setAccessibleName(bar)
        self._current_words = current
        self.set_current(self._current)

    def add_page(self, key: str, icon: Icon) -> None:
        """Put a page at the end; `set_words` names it."""
        button = NavButton(icon)
        button.setObjectName(key)
        button.clicked.connect(self._clicked)
        button.came.connect(self._show_focused)
        self._buttons[key] = button
        self._list.box.addWidget(button)
        self._settle()

    def add_rule(self) -> None:
        """Put a line between the pages."""
        self._list.box.addWidget(_Rule())

    def add_foot(self, widget: QWidget) -> None:
        """Put a widget at the foot: profile, saved, language. The foot shows while there is room for words."""
        self._foot.add(widget)

    def set_words(self, key: str, words: str) -> None:
        """Name a page (KeyError when there is none)."""
        button = self._buttons[key]
        if button.accessibleName() != words:
            button.set_words(words)
            self._measure()

    def set_page_shown(self, key: str, shown: bool) -> None:  # noqa: FBT001 -- as QWidget.setVisible
        """Show a page in the bar or leave it out (KeyError when there is none)."""
        self._buttons[key].setVisible(shown)

    def set_current(self, key: str) -> None:
        """Show which page is open; tells nobody."""
        self._current = key
        for name, button in self._buttons.items():
            button.set_current(name == key, self._current_words)
        self._settle()

    def page_button(self, key: str) -> NavButton:
        """The button of a page (KeyError when there is none)."""
        return self._buttons[key]

    def is_compact(self) -> bool:
        """Whether it shows icons alone."""
        return self._is_compact

    def fit(self, window_width: int) -> None:
        """Take what a window of this width has room for."""
        self._window_width = window_width
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the pages."""
        shown = [button for button in self._buttons.values() if button.isVisibleTo(self)]
        here = next((i for i, button in enumerate(shown) if button.hasFocus()), None)
        moves = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -len(shown),
            Qt.Key.Key_End: len(shown),
        }
        if here is None or event.key() not in moves:
            super().keyPressEvent(event)
            return
        there = min(max(here + moves[Qt.Key(event.key())], 0), len(shown) - 1)
        shown[there].setFocus(Qt.FocusReason.OtherFocusReason)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line to the page."""
        worn = look()
        painter = QPainter(self)
        painter.fillRect(self.rect(), worn.colour("surface"))
        hair = worn.px(1)
        painter.fillRect(self.width() - hair, 0, hair, self.height(), worn.colour("line"))
        painter.end()

    def _fill_area(self) -> None:
        page = Column(gap=0)
        page.add(self._list)
        page.add_stretch()
        put_in(self._area, page, slim=True)

    def _show_focused(self) -> None:
        """Scroll to the button that has the focus, however it came there."""
        for button in self._buttons.values():
            if button.hasFocus():
                self._area.ensureWidgetVisible(button, 0, look().gap(8))

    def _clicked(self) -> None:
        for key, button in self._buttons.items():
            if button is self.sender():
                self.chosen.emit(key)

    def _measure(self) -> None:
        worn = look()
        widest = max((button.natural_width() for button in self._buttons.values()), default=0)
        full = min(max(worn.px(LEAST), widest + 2 * worn.gap(SIDE)), worn.px(MOST))
        self._is_compact = bool(self._window_width) and full > LARGEST_PART * self._window_width
        for button in self._buttons.values():
            button.set_compact(self._is_compact)
        self._brand.set_compact(self._is_compact)
        self._foot.setVisible(not self._is_compact)
        side = worn.gap(4 if self._is_compact else SIDE)
        self._foot.box.setContentsMargins(worn.gap(8), 0, 0, 0)
        self._box.setContentsMargins(side, worn.gap(12), side, worn.gap(20))
        self._box.setSpacing(worn.gap(8))
        narrow = worn.px(20) + 2 * worn.gap(10) + 2 * side + worn.px(1)
        self.setFixedWidth(narrow if self._is_compact else full)

    def _settle(self) -> None:
        """Leave one button where Tab stops: the focused one, else the current one, else the first."""
        buttons = list(self._buttons.values())
        focused = next((button for button in buttons if button.hasFocus()), None)
        stop = focused or self._buttons.get(self._current) or (buttons[0] if buttons else None)
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)


class _Scrolled(QScrollArea):
    """Scrolls by wheel and focus, and leaves the keys to the bar."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the bar."""
        event.ignore()


class _Brand(QWidget):
    """The mark and the name of the program."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._is_compact = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Name the program."""
        self._words = words
        self.update()

    def set_compact(self, is_compact: bool) -> None:  # noqa: FBT001 -- one of two states, as in Qt
        """Show the mark alone, or the name too."""
        self._is_compact = is_compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        worn = look()
        return QSize(worn.px(MARK), worn.px(MARK) + worn.gap(8) if self._is_compact else worn.px(BRAND))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and name."""
        worn = look()
        painter = QPainter(self)
        mark = worn.px(MARK)
        left = (self.width() - mark) // 2 if self._is_compact else worn.px(10)
        draw_mark(painter, QRectF(left, (self.height() - mark) // 2, mark, mark), worn.theme)
        if not self._is_compact:
            flow = TextFlow(self._words, worn.font(Size.SUBTITLE, bold=True))
            left += mark + worn.px(10)
            place = QPointF(left, (self.height() - flow.line_height()) / 2)
            flow.draw(painter, place, max(1, self.width() - left), worn.theme.ink)
        painter.end()


class _Rule(QWidget):
    """A line between pages."""

    def sizeHint(self) -> QSize:
        """A line with room above and below."""
        return QSize(1, look().gap(RULE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        worn = look()
        side = worn.gap(8)
        painter = QPainter(self)
        painter.fillRect(side, self.height() // 2, self.width() - 2 * side, worn.px(1), worn.colour("line"))
        painter.end()
