"""The pages with what belongs to looking at them: their size, the place, the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from librarian_self.presenters.messages import paper as p
from librarian_self.presenters.paper_state import Fit
from librarian_self.presenters.views.paper import PaperView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.paper_sheets import SheetsView
from librarian_self.ui.screens.paper_work import WorkRow
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

LARGER = ("Ctrl++", "Ctrl+=")
SMALLER = ("Ctrl+-",)
WHOLE_WIDTH = ("Ctrl+0",)


class PaperViewer(Column):
    """`sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._smaller = Button("", Kind.QUIET, Icon.MINUS)
        self._percent = WrapLabel("", Variant.SMALL_INK)
        self._larger = Button("", Kind.QUIET, Icon.PLUS)
        self._fits = SegmentedChoice()
        self._fits_picks = Picks(self._fits)
        self._place = WrapLabel("", Variant.SMALL_INK)
        self._work = WorkRow()
        self._stopped = WrapLabel("", Variant.SMALL_INK)
        self._make = Button("")
        self.sheets = SheetsView()
        self._waits = WrapLabel("", Variant.MUTED)
        self._keys = KeyHints()
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for tool in (self._fits, self._smaller, self._percent, self._larger, self._place):
            flow.addWidget(tool)
        for part in (tools, self._work, self._stopped, self._make, self._waits, self.sheets, self._keys):
            self.add(part)
        self._connect()

    def _connect(self) -> None:
        self._smaller.clicked.connect(self._shrink)
        self._larger.clicked.connect(self._grow)
        self._fits_picks.picked.connect(self._fit)
        self._work.stopped.connect(self._stop)
        self._make.clicked.connect(self._make_pages)
        self.sheets.looked.connect(self._look)

    def add_keys(self, page: QWidget) -> None:
        """Let the keys for the size of the pages work wherever the focus is on `page`."""
        for keys, act in (
            (LARGER, self._grow),
            (SMALLER, self._shrink),
            (WHOLE_WIDTH, self._fit_width),
        ):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), page)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(act)

    def below(self) -> int:
        """Pixels that stand below the sheets."""
        return self._keys.heightForWidth(self.width()) + self.box.spacing()

    def show_view(self, view: PaperView) -> None:
        """Show pages and words."""
        pages = view.pages
        self._smaller.set_words("", pages.smaller)
        self._larger.set_words("", pages.larger)
        self._percent.setText(pages.percent)
        self._fits.set_name(pages.fits_name)
        self._fits_picks.show_choices(pages.fits)
        self._place.setText(pages.place)
        self._work.show_progress(view.progress, view.stop, view.title)
        self._stopped.setText(view.stopped)
        self._stopped.setVisible(bool(view.stopped))
        self._make.set_words(view.make)
        self._make.setVisible(bool(view.stopped))
        self._waits.setText(pages.waits)
        self._waits.setVisible(bool(pages.waits) and not view.stopped and view.progress is None)
        self.sheets.show_pages(pages)
        self._keys.set_hints([KeyHint(keys, words) for keys, words in pages.keys])

    def _grow(self) -> None:
        self.sent.emit(p.ZoomStep(1))

    def _shrink(self) -> None:
        self.sent.emit(p.ZoomStep(-1))

    def _fit_width(self) -> None:
        self._fit(Fit.WIDTH)

    def _stop(self) -> None:
        self.sent.emit(p.StopPages())

    def _make_pages(self) -> None:
        self.sent.emit(p.MakePages())

    def _look(self, pages: tuple[int, ...], scale: float, page: int, percent: int) -> None:
        self.sent.emit(p.LookAtPages(pages, scale, page, percent))

    def _fit(self, fit: Fit) -> None:
        self.sent.emit(p.ZoomPages(fit))
