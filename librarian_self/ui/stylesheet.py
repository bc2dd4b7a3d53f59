"""The style sheet for the widgets that Qt paints; our own widgets paint themselves from the `Look`."""

from __future__ import annotations

import re
from typing import Final

from librarian_self.ui.look import Look, Size

SHEET: Final = """
QToolTip { background: palette(base); color: palette(text); border: 1u solid palette(dark); padding: 4g 8g; }
QGroupBox { border: none; margin: 0; padding: 0; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }

QLineEdit, QTextEdit, QPlainTextEdit, Combo, DateField, NumberField {
    background: palette(base); color: palette(text); border: 1u solid palette(dark); border-radius: 8u;
    selection-background-color: palette(highlight); selection-color: palette(highlighted-text); placeholder-text-color: palette(placeholder-text);
}
QLineEdit, Combo, DateField, NumberField { min-height: 24u; padding: 7u 10u; }
QTextEdit, QPlainTextEdit { padding: 6u 8u; }
QTextBrowser { border: none; background: transparent; }
ReadingText { border: none; background: transparent; padding: 0; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled,
Combo:disabled, DateField:disabled, NumberField:disabled { color: palette(placeholder-text); border-color: palette(mid); }
QLineEdit:read-only, QPlainTextEdit:read-only { background: palette(window); }
Combo::drop-down, DateField::drop-down { border: none; width: 28u; }
NumberField::up-button, NumberField::down-button { border: none; width: 28u; }
DateField, NumberField { min-height: 21u; }
DateField QLineEdit, NumberField QLineEdit, Combo QLineEdit {
    border: none; padding: 0; min-height: 0; background: transparent;
}
Combo QAbstractItemView { background: palette(base); border: 1u solid palette(dark); padding: 4u; outline: none; }
Combo QAbstractItemView::item { min-height: 32u; padding: 0 8u; }

.QPushButton {
    background: palette(base); color: palette(text); border: 1u solid palette(dark); border-radius: 8u;
    padding: 8u 16u; min-height: 22u; font-weight: bold;
}
.QPushButton:hover { background: palette(midlight); }
.QPushButton:default { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
.QPushButton:disabled { background: palette(window); color: palette(placeholder-text); border-color: palette(mid); }


QMenu { background: palette(base); color: palette(text); border: 1u solid palette(dark); padding: 4u; }
QMenu::item { padding: 8u 20u 8u 12u; border-radius: 6u; }
QMenu::item:selected { background: palette(light); color: palette(highlight); }
QMenu::item:disabled { color: palette(placeholder-text); }
QMenu::separator { height: 1u; background: palette(mid); margin: 4u 8u; }

QAbstractItemView { background: palette(base); alternate-background-color: palette(window); color: palette(text); outline: none; }
QListView, QTreeView, QTableView { border: 1u solid palette(mid); border-radius: 8u; gridline-color: palette(mid); }
QListView::item, QTreeView::item { padding: 6u 8u; }
QTableView::item { padding: 4u 8u; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: palette(light); color: palette(text);
}
QHeaderView { background: palette(base); }
QHeaderView::section {
    background: palette(base); color: palette(placeholder-text); border: none; border-bottom: 1u solid palette(dark);
    padding: 6u 8u; font-weight: bold;
}
QTableCornerButton::section { background: palette(base); border: none; }

QTabWidget::pane { border: none; border-top: 1u solid palette(mid); }
QTabBar::tab { background: transparent; color: palette(text); padding: 9u 16u; border-bottom: 3u solid transparent; }
QTabBar::tab:hover { color: palette(highlight); }
QTabBar::tab:selected { color: palette(highlight); border-bottom-color: palette(highlight); font-weight: bold; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 14u; }
QScrollBar:horizontal { height: 14u; }
QScrollBar::handle { background: palette(dark); border-radius: 4u; margin: 3u; }
QScrollBar::handle:vertical { min-height: 40u; }
QScrollBar::handle:horizontal { min-width: 40u; }
QScrollBar::handle:hover { background: palette(placeholder-text); }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QScrollBar#slim:vertical { width: 6u; }
QScrollBar#slim::handle { border-radius: 2u; margin: 1u; }

QSplitter::handle { background: palette(mid); }
QCalendarWidget QToolButton { color: palette(text); background: transparent; padding: 6u; border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: palette(base); }
"""
"""`palette(...)` is a colour (see `palette.py`), `8u` a length that grows with the letters, `8g` a distance (see `Look`).

The sheet names no colour itself: setting another one costs Qt half a millisecond a widget, setting a palette nothing.
"""


def make_sheet(look: Look) -> str:
    """The sheet with the lengths of a look."""
    sheet = re.sub(r"\b(\d+)u\b", lambda found: f"{look.px(int(found[1]))}px", SHEET)
    sheet = re.sub(r"\b(\d+)g\b", lambda found: f"{look.gap(int(found[1]))}px", sheet)
    return f"{sheet}\nQToolTip {{ font-size: {look.points * Size.SMALL.value:.2f}pt; }}\n"
