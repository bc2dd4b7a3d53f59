"""The style sheet for the widgets that Qt paints; our own widgets paint themselves from the `Look`."""

from __future__ import annotations

import re
from dataclasses import asdict
from string import Template
from typing import Final

from librarian_self.ui.look import Look, Size
from librarian_self.ui.theme import mixed

SHEET: Final = """
QToolTip { background: $surface; color: $ink; border: 1u solid $border; padding: 4g 8g; }
QMainWindow, QDialog { background: $background; }
QGroupBox { border: none; margin: 0; padding: 0; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }

QLineEdit, QTextEdit, QPlainTextEdit, Combo, DateField, NumberField {
    background: $surface; color: $ink; border: 1u solid $border; border-radius: 8u;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted;
}
QLineEdit, Combo, DateField, NumberField { min-height: 24u; padding: 7u 10u; }
QTextEdit, QPlainTextEdit { padding: 6u 8u; }
QTextBrowser { border: none; background: transparent; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled,
Combo:disabled, DateField:disabled, NumberField:disabled { color: $muted; border-color: $line; }
QLineEdit:read-only { background: $background; }
Combo::drop-down, DateField::drop-down { border: none; width: 28u; }
NumberField::up-button, NumberField::down-button { border: none; width: 28u; }
DateField QLineEdit, NumberField QLineEdit, Combo QLineEdit {
    border: none; padding: 0; min-height: 0; background: transparent;
}
Combo QAbstractItemView { background: $surface; border: 1u solid $border; padding: 4u; outline: none; }
Combo QAbstractItemView::item { min-height: 32u; padding: 0 8u; }

QPushButton {
    background: $surface; color: $ink; border: 1u solid $border; border-radius: 8u;
    padding: 8u 16u; min-height: 22u; font-weight: bold;
}
QPushButton:hover { background: $hover; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:disabled { background: $background; color: $muted; border-color: $line; }

ProgressLine { background: $line; border: none; border-radius: 3u; min-height: 6u; max-height: 6u; }
ProgressLine::chunk { background: $accent; border-radius: 3u; }

QMenu { background: $surface; color: $ink; border: 1u solid $border; padding: 4u; }
QMenu::item { padding: 8u 20u 8u 12u; border-radius: 6u; }
QMenu::item:selected { background: $accent_soft; color: $accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1u; background: $line; margin: 4u 8u; }

QAbstractItemView { background: $surface; alternate-background-color: $background; color: $ink; outline: none; }
QListView, QTreeView, QTableView { border: 1u solid $line; border-radius: 8u; gridline-color: $line; }
QListView::item, QTreeView::item { padding: 6u 8u; }
QTableView::item { padding: 4u 8u; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: $accent_soft; color: $ink;
}
QHeaderView { background: $surface; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1u solid $border;
    padding: 6u 8u; font-weight: bold;
}
QTableCornerButton::section { background: $surface; border: none; }

QTabWidget::pane { border: none; border-top: 1u solid $line; }
QTabBar::tab { background: transparent; color: $ink; padding: 9u 16u; border-bottom: 3u solid transparent; }
QTabBar::tab:hover { color: $accent; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: bold; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 14u; }
QScrollBar:horizontal { height: 14u; }
QScrollBar::handle { background: $border; border-radius: 4u; margin: 3u; }
QScrollBar::handle:vertical { min-height: 40u; }
QScrollBar::handle:horizontal { min-width: 40u; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $line; }
QCalendarWidget QToolButton { color: $ink; background: transparent; padding: 6u; border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
"""
"""`$name` is a colour of the theme, `8u` a length that grows with the letters, `8g` a distance (see `Look`)."""


def make_sheet(look: Look) -> str:
    """The sheet with the colours and the lengths of a look."""
    theme = look.theme
    colours = {key: value for key, value in asdict(theme).items() if isinstance(value, str)}
    hover = mixed(theme.surface, theme.accent_soft, 0.6)
    sheet = Template(SHEET).substitute(colours, hover=hover)
    sheet = re.sub(r"\b(\d+)u\b", lambda found: f"{look.px(int(found[1]))}px", sheet)
    sheet = re.sub(r"\b(\d+)g\b", lambda found: f"{look.gap(int(found[1]))}px", sheet)
    return f"{sheet}\nQToolTip {{ font-size: {look.points * Size.SMALL.value:.2f}pt; }}\n"
