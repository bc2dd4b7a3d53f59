"""The style sheets of the few widgets that Qt paints; all others paint themselves from the `Look`.

Each of those few wears a sheet of its own. One sheet for the whole application costs every widget 7 kB, also those
that it says nothing about.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final

from PySide6.QtWidgets import QWidget

from librarian_self.ui.look import Look, look

PROPERTY: Final = "librarianSelfSheet"
"""Under this name a widget remembers which sheet it wears."""

_BOX: Final = """
KIND {
    background: palette(base); color: palette(text); border: 1u solid palette(dark); border-radius: 8u;
    selection-background-color: palette(highlight); selection-color: palette(highlighted-text);
    placeholder-text-color: palette(placeholder-text);
}
KIND:disabled { color: palette(placeholder-text); border-color: palette(mid); }
"""

_ROOM: Final = """
KIND { min-height: 24u; padding: 7u 10u; }
"""

_READ_ONLY: Final = """
KIND:read-only { background: palette(window); }
"""

_INNER: Final = """
KIND QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
"""

_POPUP: Final = """
QAbstractItemView {
    background: palette(base); color: palette(text); border: 1u solid palette(dark); padding: 4u; outline: none;
}
QAbstractItemView::item { min-height: 32u; padding: 0 8u; }
QAbstractItemView::item:selected { background: palette(light); color: palette(text); }
"""

_MENU: Final = """
QMenu { background: palette(base); color: palette(text); border: 1u solid palette(dark); padding: 4u; }
QMenu::item { padding: 8u 20u 8u 12u; border-radius: 6u; }
QMenu::item:selected { background: palette(light); color: palette(highlight); }
QMenu::item:disabled { color: palette(placeholder-text); }
QMenu::separator { height: 1u; background: palette(mid); margin: 4u 8u; }
"""

_TABLE: Final = """
QTableView {
    background: palette(base); alternate-background-color: palette(window); color: palette(text); outline: none;
    border: 1u solid palette(mid); border-radius: 8u; gridline-color: palette(mid);
}
QTableView::item { padding: 4u 8u; }
QTableView::item:selected { background: palette(light); color: palette(text); }
QHeaderView { background: palette(base); }
QHeaderView::section {
    background: palette(base); color: palette(placeholder-text); border: none; border-bottom: 1u solid palette(dark);
    padding: 6u 8u; font-weight: bold;
}
QTableCornerButton::section { background: palette(base); border: none; }
"""

_BAR: Final = """
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 14u; }
QScrollBar:horizontal { height: 14u; }
QScrollBar::handle { background: palette(dark); border-radius: 4u; margin: 3u; }
QScrollBar::handle:vertical { min-height: 40u; }
QScrollBar::handle:horizontal { min-width: 40u; }
QScrollBar::handle:hover { background: palette(placeholder-text); }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_SLIM: Final = """
QScrollBar:vertical { width: 6u; }
QScrollBar::handle { border-radius: 2u; margin: 1u; }
"""

_CALENDAR: Final = """
QCalendarWidget QToolButton { color: palette(text); background: transparent; padding: 6u; border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: palette(base); }
QCalendarWidget QAbstractItemView { background: palette(base); color: palette(text); outline: none; }
"""


def _of(kind: str, *rules: str) -> str:
    return "".join(rules).replace("KIND", kind)


class Sheet(Enum):
    """What a widget wears: as few rules as will do, since each widget keeps its own copy of them."""

    LINE = _of("QLineEdit", _BOX, _ROOM, _READ_ONLY)
    COMBO = _of("QComboBox", _BOX, _ROOM, _INNER, "KIND::drop-down { border: none; width: 28u; }")
    DAY = _of(
        "QDateEdit",
        _BOX,
        _ROOM,
        _INNER,
        "KIND { min-height: 21u; } KIND::drop-down { border: none; width: 28u; }",
        _CALENDAR,
    )
    NUMBER = _of(
        "QSpinBox",
        _BOX,
        _ROOM,
        _INNER,
        "KIND { min-height: 21u; } KIND::up-button, KIND::down-button { border: none; width: 28u; }",
    )
    AREA = _of("QPlainTextEdit", _BOX, _READ_ONLY, "KIND { padding: 6u 8u; }")
    POPUP = _POPUP + _BAR
    MENU = _MENU
    TABLE = _TABLE + _BAR
    BAR = _BAR
    SLIM_BAR = _BAR + _SLIM


def put_on(widget: QWidget, sheet: Sheet) -> None:
    """Let a widget wear a sheet, now and in every later look."""
    widget.setProperty(PROPERTY, sheet.name)
    widget.setStyleSheet(make_sheet(look(), sheet))


def refit(widget: QWidget) -> None:
    """Let a widget that wears a sheet wear it in the lengths of the look of now; others stay as they are."""
    name = widget.property(PROPERTY)
    if isinstance(name, str):
        widget.setStyleSheet(make_sheet(look(), Sheet[name]))


def wears_sheet(widget: QWidget) -> bool:
    """Whether the widget was given a sheet."""
    return isinstance(widget.property(PROPERTY), str)


@lru_cache(maxsize=2 * len(Sheet))
def make_sheet(worn: Look, sheet: Sheet) -> str:
    """A sheet with the lengths of a look.

    `palette(...)` is a colour (see `palette.py`) and `8u` a length that grows with the letters (see `Look`). No sheet
    names a colour itself: setting another one costs Qt half a millisecond a widget, setting a palette nothing.
    """
    return re.sub(r"\b(\d+)u\b", lambda found: f"{worn.px(int(found[1]))}px", sheet.value)
