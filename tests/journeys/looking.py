"""What somebody who looks closely finds on a page; each finding is a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from librarian_self.charts.picture import Label
from librarian_self.ui.look import look
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.pictureview import PictureView
from librarian_self.ui.widgets.scrollpage import AROUND
from tests.ui.watching import cut_off, heard, scrolls_sideways

NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)
OVER_THE_PAGE = ("focusRing", "letterRow")
"""What lies over the page on purpose: the ring around the focus, the letters beside the field that has it."""

MOST_STOPS = 120
BRACKETS = re.compile(r"\[[^\[\]]*\]")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"\d+ (?:{MONTHS})(?: \d{{4}})?")
WORD = re.compile(r"[^\W\d_]{2,}")


def shown(root: QWidget) -> list[QWidget]:
    """Every widget of the window that can be seen, but for what Qt makes inside its own controls."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.objectName() not in OVER_THE_PAGE and not _is_inner(widget)
    ]


def _is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox):
            return True
        parent = parent.parentWidget()
    return isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_scrollarea_")


def called(widget: QWidget) -> str:
    """What a complaint calls a widget."""
    return f"{type(widget).__name__} {heard(widget).name!r}"


def nameless(root: QWidget) -> Iterator[str]:
    """Controls that a screen reader has no name or no role for."""
    for widget in shown(root):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            said = heard(widget)
            if not said.name.strip() or said.role in NO_ROLE:
                yield f"{called(widget)} is heard as {said.role.name} {said.name!r}"


def out_of_view(widget: QWidget) -> bool:
    """Whether some of the focused widget is hidden, though all of it would have room; else its beginning."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return widget.visibleRegion().isEmpty()
    view = area.viewport()
    place = QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
    if place.height() + 2 * look().px(AROUND) > view.height():
        return not view.rect().contains(place.topLeft())
    return place.top() < 0 or place.bottom() > view.height()


def tab_faults(root: QWidget) -> Iterator[str]:
    """Controls that Tab does not reach, stops that are not in view, and steps against the order of reading."""
    first = QApplication.focusWidget()
    if first is None:
        yield "nothing has the focus"
        return
    found: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in found and len(found) < MOST_STOPS:
        found.append(here)
        if out_of_view(here):
            yield f"{called(here)} has the focus and is not in view"
        QTest.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
    if QApplication.focusWidget() is not first:
        yield f"Tab does not come round to {called(first)}"
    yield from _unreached(root, found)
    yield from _backwards(root, found)


def _unreached(root: QWidget, found: list[QWidget]) -> Iterator[str]:
    groups = {id(_group(widget)) for widget in found}
    for widget in shown(root):
        wants = widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if wants and widget.focusProxy() is None and widget not in found and id(_group(widget)) not in groups:
            yield f"Tab does not reach {called(widget)}"


def _group(widget: QWidget) -> object:
    """What has one stop for all of it."""
    if isinstance(widget, QRadioButton):
        return widget.group() or widget.parentWidget()
    return widget


def _backwards(root: QWidget, found: list[QWidget]) -> Iterator[str]:
    """In a column Tab goes down, in a row to the right; it begins where the window says."""
    first = root.nextInFocusChain()
    while first is not None and first not in found:
        first = first.nextInFocusChain()
    begin = 0 if first is None else found.index(first)
    order = found[begin:] + found[:begin]
    places = {id(widget): _place(root, widget) for widget in order}
    for before, after in combinations(order, 2):
        here, there = places[id(before)], places[id(after)]
        is_column = there.left() < here.right() and here.left() < there.right()
        is_row = there.top() < here.bottom() and here.top() < there.bottom()
        if is_column and here.top() >= there.bottom():
            yield f"{called(after)} comes after {called(before)}, which is below it"
        elif is_row and before.parentWidget() is after.parentWidget() and here.left() >= there.right():
            yield f"{called(after)} comes after {called(before)}, which is to the right of it"


def _place(root: QWidget, widget: QWidget) -> QRectF:
    """Where it lies, were everything that scrolls squeezed into what is seen of it."""
    place = QRectF(widget.mapTo(root, QPoint(0, 0)), widget.size())
    around = widget.parentWidget()
    while around is not None and around is not root:
        if isinstance(around, QScrollArea):
            place = _squeezed(place, root, around)
        around = around.parentWidget()
    return place


def _squeezed(place: QRectF, root: QWidget, area: QScrollArea) -> QRectF:
    inside: QWidget | None = area.widget()
    if inside is None:
        return place
    part = min(1, area.viewport().height() / max(1, inside.height()))
    beginning = inside.mapTo(root, QPoint(0, 0)).y()
    top = area.viewport().mapTo(root, QPoint(0, 0)).y() + (place.top() - beginning) * part
    return QRectF(place.left(), top, place.width(), place.height() * part)


def clipped(root: QWidget) -> Iterator[str]:
    """Words without room, and pages that would have to scroll sideways."""
    yield from cut_off(root)
    for widget in shown(root):
        if isinstance(widget, QScrollArea) and not scrolls_sideways(widget) and _is_too_wide(widget):
            yield f"{called(widget)} scrolls sideways"
        if isinstance(widget, QAbstractButton | QLabel) and not widget.hasHeightForWidth():
            needed = widget.sizeHint()
            if widget.width() < needed.width() or widget.height() < needed.height():
                yield f"{called(widget)} has {widget.size().toTuple()} and needs {needed.toTuple()}"


def _is_too_wide(area: QScrollArea) -> bool:
    return area.horizontalScrollBar().maximum() > 0


def overlapping(root: QWidget) -> Iterator[str]:
    """Siblings that lie on each other."""
    by_parent: dict[int, list[QWidget]] = {}
    for widget in shown(root):
        if not widget.isWindow() and not isinstance(widget.parentWidget(), QAbstractScrollArea):
            by_parent.setdefault(id(widget.parentWidget()), []).append(widget)
    for children in by_parent.values():
        for one, other in combinations(children, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{called(one)} and {called(other)} overlap"


def words_of(root: QWidget) -> Iterator[str]:
    """Everything that can be read or heard, with what was typed left out."""
    yield root.windowTitle()
    for widget in shown(root):
        said = heard(widget)
        yield from (said.name, said.description, widget.toolTip())
        if isinstance(widget, Button):
            yield widget.words()
        elif isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, PictureView):
            yield from (mark.words for mark in widget._picture.marks if isinstance(mark, Label))


def untranslated(root: QWidget, texts: list[str], names: list[str]) -> Iterator[str]:
    """Words that did not come from the catalogue. `texts` are what forms say, `names` what is the same in every language."""
    known = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in (*texts, *names)))
    whole = "\n".join(texts)
    for words in {each for each in words_of(root) if each}:
        left = known.sub(" ", DATE.sub(" ", words))
        while (shorter := BRACKETS.sub(" ", left)) != left:
            left = shorter
        if WORD.search(left) and left.strip() not in whole and words not in whole:
            yield f"{left.strip()!r} in {words!r}"
