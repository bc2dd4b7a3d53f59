"""The pages of a document one below the other, as large as one likes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGroupBox, QScrollArea, QVBoxLayout, QWidget

from librarian_self.presenters.paper_state import Fit
from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.stylesheet import Sheet, put_on
from librarian_self.ui.widgets.pagesheet import PageSheet
from librarian_self.ui.widgets.scrolling import put_in

if TYPE_CHECKING:
    from librarian_self.presenters.views.paper_pages import PagesView
    from librarian_self.services.press.pictures import PageSize

GAP: Final = 12
STEP: Final = 48
"""Units: around the pages and between them, and how far an arrow scrolls."""

POINTS_AN_INCH: Final = 72
SMALLEST: Final = 0.1
"""Of the size on paper: where there is no room at all."""

READ_AT: Final = 3
"""The page being read is the one at this part of the height in view, from above."""

STEP_KEPT: Final = 0.9
"""A page key turns so much of what is in view, so that a line or two stay for the eye."""


class SheetsView(QGroupBox):
    """One stop for Tab, a group for screen readers; the page keys, Home, End and the arrows move in it.

    `looked` tells which pages are in view and how large they are: pages, pixels a point, the one being read, per cent.
    """

    looked = Signal(object, float, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[PageSize, ...] = ()
        self._sheets: list[PageSheet] = []
        self._places: list[QRect] = []
        self._zoom: Fit | int = Fit.WIDTH
        self._told: object = None
        self._area = QScrollArea()
        self._column = QWidget()
        put_in(self._area, self._column)
        self._area.setWidgetResizable(False)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._area.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # the width is to stay as it is
        self._bar = self._area.verticalScrollBar()
        put_on(self._area.horizontalScrollBar(), Sheet.BAR)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._tell)
        for bar in (self._bar, self._area.horizontalScrollBar()):
            bar.valueChanged.connect(self._tell_later)

    def show_pages(self, view: PagesView) -> None:
        """Show these pages, with the pictures that there are."""
        self.setAccessibleName(view.area_name)
        self.setAccessibleDescription(view.text)
        if view.sizes != self._sizes or view.zoom != self._zoom:
            self._resize_to(view.sizes, view.zoom)
        drawn = {picture.page: picture for picture in view.drawn}
        for page, (sheet, name) in enumerate(zip(self._sheets, view.names, strict=True)):
            sheet.show_picture(drawn.get(page), name)

    def turn(self, by: int) -> None:
        """Turn so many pages on, or back where it is negative."""
        if self._places:
            page = min(max(self.page() + by, 0), len(self._places) - 1)
            self._bar.setValue(self._places[page].top() - self._gap())

    def page(self) -> int:
        """The page being read, counted from 0."""
        tops = [place.top() for place in self._places]
        line = self._bar.value() + self._area.viewport().height() // READ_AT
        return max(0, bisect_right(tops, line) - 1)

    def sizeHint(self) -> QSize:
        """A page seen from some way off."""
        return QSize(look().px(480), look().px(400))

    def minimumSizeHint(self) -> QSize:
        """Small: it scrolls."""
        return QSize(look().px(160), look().px(160))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn pages, of large ones a view at a time; the arrows scroll."""
        down, across = self._bar, self._area.horizontalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown:
                self._go(1)
            case Qt.Key.Key_PageUp:
                self._go(-1)
            case Qt.Key.Key_Home:
                down.setValue(down.minimum())
            case Qt.Key.Key_End:
                down.setValue(down.maximum())
            case Qt.Key.Key_Down | Qt.Key.Key_Up as key:
                step = look().px(STEP)
                down.setValue(down.value() + (step if key is Qt.Key.Key_Down else -step))
            case Qt.Key.Key_Right | Qt.Key.Key_Left as key:
                step = look().px(STEP)
                across.setValue(across.value() + (step if key is Qt.Key.Key_Right else -step))
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever clicks on a page can turn it with the keys."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint no frame: the pages lie on the window."""

    def showEvent(self, event: QShowEvent) -> None:
        """Tell anew what is in view: what was drawn before may be gone."""
        super().showEvent(event)
        self._told = None
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as large as they are to be in the new room."""
        super().resizeEvent(event)
        self._resize_to(self._sizes, self._zoom)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes, and draw anew on another screen."""
        if is_look_change(event) or event.type() is QEvent.Type.DevicePixelRatioChange:
            self._resize_to(self._sizes, self._zoom)
        super().changeEvent(event)

    def _tell_later(self, _value: int) -> None:
        self._later.start()

    def _go(self, by: int) -> None:
        seen = self._area.viewport().height()
        if self._places and self._places[self.page()].height() <= seen:
            self.turn(by)
        else:
            self._bar.setValue(self._bar.value() + by * round(seen * STEP_KEPT))

    def _resize_to(self, sizes: tuple[PageSize, ...], zoom: Fit | int) -> None:
        """Lay the pages out, and keep the place in them."""
        kept = self._place_in_page()
        self._sizes, self._zoom = sizes, zoom
        self._count_to(len(sizes))
        scale = self._pixels_a_point()
        gap, room = self._gap(), self._area.viewport().width()
        extents = [QSize(round(size.width * scale), round(size.height * scale)) for size in sizes]
        widest = max((extent.width() for extent in extents), default=0)
        whole = max(room, widest + 2 * gap)
        tops = accumulate((extent.height() + gap for extent in extents), initial=gap)
        self._places = [
            QRect((whole - extent.width()) // 2, top, extent.width(), extent.height())
            for extent, top in zip(extents, tops, strict=False)
        ]
        self._column.resize(whole, self._places[-1].bottom() + 1 + gap if self._places else gap)
        for sheet, place in zip(self._sheets, self._places, strict=True):
            sheet.setGeometry(place)
        self._return_to(kept)
        self._later.start()

    def _count_to(self, count: int) -> None:
        while len(self._sheets) > count:
            self._sheets.pop().deleteLater()
        while len(self._sheets) < count:
            sheet = PageSheet(self._column)
            sheet.show()
            self._sheets.append(sheet)

    def _place_in_page(self) -> tuple[int, float]:
        """The page at the upper edge, and how far it is scrolled, as a part of its height."""
        top = self._bar.value()
        for page, place in enumerate(self._places):
            if place.bottom() >= top:
                return page, (top - place.top()) / max(1, place.height())
        return 0, 0.0

    def _return_to(self, kept: tuple[int, float]) -> None:
        page, part = kept
        if page < len(self._places) and (page, part) > (0, 0.0):
            place = self._places[page]
            self._bar.setValue(round(place.top() + part * place.height()))

    def _pixels_a_point(self) -> float:
        usual = self.logicalDpiX() / POINTS_AN_INCH
        if not self._sizes:
            return usual
        room, gap = self._area.viewport().size(), self._gap()
        wide = max(size.width for size in self._sizes)
        high = max(size.height for size in self._sizes)
        across = (room.width() - 2 * gap) / wide
        match self._zoom:
            case Fit.WIDTH:
                found = across
            case Fit.PAGE:
                found = min(across, (room.height() - 2 * gap) / high)
            case percent:
                found = usual * percent / 100
        return max(found, usual * SMALLEST)

    def _gap(self) -> int:
        return look().px(GAP)

    def _tell(self) -> None:
        """Tell what is in view, once for each view; what lies just outside is drawn too, for whoever scrolls on."""
        if not self.isVisible():
            return
        scale = self._pixels_a_point()
        percent = round(100 * scale * POINTS_AN_INCH / self.logicalDpiX())
        seen = (self._in_view(), round(scale * self.devicePixelRatioF(), 4), self.page(), percent)
        if seen != self._told:
            self._told = seen
            self.looked.emit(*seen)

    def _in_view(self) -> tuple[int, ...]:
        top = self._bar.value()
        half = self._area.viewport().height() // 2
        area = range(top - half, top + 3 * half)
        return tuple(page for page, place in enumerate(self._places) if _meet(place, area))


def _meet(place: QRect, area: Sequence[int]) -> bool:
    return place.top() <= area[-1] and place.bottom() >= area[0] if area else False
