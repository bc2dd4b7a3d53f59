"""Tab goes where the eye goes, whenever the widgets were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QScrollArea, QWidget

TURNED: Final = (QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.RightToLeft)
"""Directions in which what was added last comes first."""


def order_tabs(root: QWidget) -> None:
    """Let Tab walk through what lies in `root` in the order of its layouts.

    Qt puts a widget that is made later at the end, behind all that was there.
    """
    for before, after in pairwise(focusable(root)):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def focusable(root: QWidget) -> Iterator[QWidget]:
    """All that can have the focus in `root`, shown or not, in the order of the layouts."""
    if root.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield root
        return
    scrolled = root.widget() if isinstance(root, QScrollArea) else None
    if scrolled is not None:
        yield from focusable(scrolled)
    layout = root.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    turned = isinstance(layout, QBoxLayout) and layout.direction() in TURNED
    for item in filter(None, (layout.itemAt(place) for place in (reversed(places) if turned else places))):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from focusable(widget)
        elif inner is not None:
            yield from _in_layout(inner)
