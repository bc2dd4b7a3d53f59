"""A printer that is given the plan band by band; loaded when somebody prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from librarian_self.ui.widgets.pagesheet import image_of

if TYPE_CHECKING:
    from librarian_self.presenters.paper_state import PrintRun
    from librarian_self.services.press.pictures import PageSize

MOST_DOTS: Final = 600
"""Dots an inch: nobody sees more of them on paper."""

POINTS_AN_INCH: Final = 72


def has_printer() -> bool:
    """Whether this computer knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


class Printout:
    """One document at a printer, from the dialog of the system to its last page."""

    def __init__(self, title: str, size: PageSize, count: int) -> None:
        self._count = count
        self._size = size
        self._painter = QPainter()
        self._done: PrintRun | None = None
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(title)
        self.printer.setFullPage(True)
        paper = QPageSize(QSizeF(size.width, size.height), QPageSize.Unit.Point)
        layout = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF())
        layout.setMode(QPageLayout.Mode.FullPageMode)
        self.printer.setPageLayout(layout)

    def ask(self, parent: QWidget) -> bool:
        """Ask, in the dialog of the system, which printer and which pages; False when somebody thinks better of it."""
        dialog = QPrintDialog(self.printer, parent)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self._count)
        return bool(dialog.exec())

    def begin(self) -> bool:
        """Open the document; False where the printer does not take it."""
        if self.printer.resolution() > MOST_DOTS:
            self.printer.setResolution(MOST_DOTS)
        return self._painter.begin(self.printer)

    @property
    def pages(self) -> tuple[int, int]:
        """The first and the last page that are wished for, counted from 0."""
        first, last = self.printer.fromPage(), self.printer.toPage()
        if not first:
            return 0, self._count - 1
        return first - 1, min(max(first, last), self._count) - 1

    @property
    def scale(self) -> float:
        """Dots a point."""
        return self.printer.resolution() / POINTS_AN_INCH

    def take(self, run: PrintRun) -> bool:
        """Paint the band that was drawn; whether there was one that is not on paper yet."""
        if run.band is None or run is self._done:
            return False
        if run.number == 0 and run.page > run.first:
            self.printer.newPage()
        self._done = run
        self._painter.save()
        self._painter.scale(*self._fitting())
        self._painter.drawImage(0, run.band.top, image_of(run.band))
        self._painter.restore()
        return True

    def close(self, *, whole: bool) -> None:
        """Let the printer go; without the whole of it nothing more is printed."""
        if not whole:
            self.printer.abort()
        if self._painter.isActive():
            self._painter.end()

    def _fitting(self) -> tuple[float, float]:
        """Make a page smaller for smaller paper than it was made for."""
        across = self.printer.width() / (self._size.width * self.scale)
        down = self.printer.height() / (self._size.height * self.scale)
        part = min(1.0, across, down)
        return part, part
