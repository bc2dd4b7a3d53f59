"""Plan on paper: what is in the copy on the left, its pages on the right, and the ways out of the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.messages import paper as p
from librarian_self.presenters.paper_state import Paper, Way
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.paper import PaperView, paper_view
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.page import Page
from librarian_self.ui.screens.paper_choices import PaperChoices
from librarian_self.ui.screens.paper_layout import BesideLayout
from librarian_self.ui.screens.paper_question import ClearQuestion
from librarian_self.ui.screens.paper_side import SideScroll
from librarian_self.ui.screens.paper_viewer import PaperViewer
from librarian_self.ui.screens.paper_work import WorkRow
from librarian_self.ui.screens.taborder import order_tabs
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.scrollpage import AROUND, MARGIN
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

if TYPE_CHECKING:
    from librarian_self.ui.printing import Printout

PDF: Final = ".pdf"
HTML: Final = ".html"

LOWEST: Final = 300
"""Units: how high the sheets are at least, where there is so much room."""


class PaperPage(Page):
    """The copy of the plan before it leaves the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PaperView | None = None
        self._printout: Printout | None = None
        self._is_one: bool | None = None
        self._back = Button("", Kind.LINK, Icon.ARROW_LEFT)
        self._title = WrapLabel("", Variant.TITLE)
        self._lead = WrapLabel("", Variant.MUTED)
        self._save = Button("", Kind.PRIMARY, Icon.PDF)
        self._save_html = Button("", icon=Icon.DOWNLOAD)
        self._print = Button("", icon=Icon.PRINT)
        self._question = ClearQuestion()
        self._printing = WorkRow()
        self._choices = PaperChoices()
        self._viewer = PaperViewer()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._build()
        self._connect()

    def _build(self) -> None:
        words = Column(gap=4)
        for widget in (self._back, self._title, self._lead):
            words.add(widget)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        for button in (self._save, self._save_html, self._print):
            flow.addWidget(button)
        middle = QWidget()
        self._sides = BesideLayout(middle, SideScroll(self._choices), self._viewer, gap=20)
        for part in (words, buttons, self._question, self._printing, middle):
            self.add(part)

    def _connect(self) -> None:
        self._back.clicked.connect(self._go_back)
        self._save.clicked.connect(self.export)
        self._save_html.clicked.connect(self._export_html)
        self._print.clicked.connect(self._ask_printer)
        self._question.agreed.connect(self._agree)
        self._question.left.connect(self._leave_inside)
        self._printing.stopped.connect(self._stop_printing)
        self._choices.sent.connect(self.sent)
        self._viewer.sent.connect(self.sent)
        self._viewer.add_keys(self)
        self._settling.timeout.connect(self._fit)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the copy as it is wished for."""
        if state.paper is None or state.opened is None:
            return
        view = paper_view(state, say)
        if view != self._view:
            self._view = view
            self._show(view)
        self._go_on_printing(state.paper)

    def export(self) -> None:
        """Ask where to, and save the PDF."""
        self._leave_by(Way.PDF)

    def take_focus(self) -> None:
        """The pages: the page keys work at once."""
        self._viewer.sheets.setFocus(Qt.FocusReason.OtherFocusReason)

    def wear(self) -> None:
        """Measure anew."""
        self._settling.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sheets the height that there is, once all else has its place."""
        super().resizeEvent(event)
        self._settling.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing more is printed once the page is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._end_printing(whole=False)

    def _show(self, view: PaperView) -> None:
        self._back.set_words(view.back)
        self._title.setText(view.title)
        self._lead.setText(view.lead)
        self._save.set_words(view.save.label)
        self._save_html.set_words(view.save_html.label)
        self._print.set_words(view.print)
        self._question.show_view(view.question)
        self._printing.show_progress(view.printing, view.stop_printing, view.title)
        self._choices.show_view(view)
        self._viewer.show_view(view)
        order_tabs(self.column)
        self._settling.start()

    def _fit(self) -> None:
        """Fill the room that there is; where the choices stand above, let the sheets fill a view of their own."""
        self.column.box.activate()  # what was shown or hidden just now has its place before anything is measured
        is_one = self._sides.is_one(self.column.width())
        if is_one is not self._is_one:
            self._is_one = is_one
            self._choices.fold.unfold(not is_one)
        room = self.viewport().height()
        own_view = room - 2 * look().px(AROUND)
        left = own_view if is_one else room - self._above() - self._viewer.below() - look().gap(MARGIN)
        height = max(left, min(own_view, look().px(LOWEST)), 1)
        if height != self._viewer.sheets.height():
            self._viewer.sheets.setFixedHeight(height)
            for layout in (self._viewer.box, self._sides, self.column.box):
                layout.activate()
            self._later.start()
        if self._question.is_answering():
            self.show_whole(self._question)

    def _above(self) -> int:
        """Where the sheets begin on the page."""
        return self._viewer.sheets.mapTo(self.column, QPoint(0, 0)).y() + self.column.y()

    def _go_back(self) -> None:
        self.sent.emit(m.GoTo(Screen.PLAN))

    def _export_html(self) -> None:
        self._leave_by(Way.HTML)

    def _leave_by(self, way: Way) -> None:
        if self._view is None:
            return
        if self._view.asks_first:
            self.sent.emit(p.AskInClear(way))
        else:
            self._choose_file(self._view, way)

    def _agree(self, embed: bool) -> None:  # noqa: FBT001 -- the slot of a signal
        view = self._view
        if view is None or view.question is None:
            return
        way = view.question.way
        self.sent.emit(p.AgreeInClear(embed))
        self._choose_file(view, way)

    def _leave_inside(self) -> None:
        self.sent.emit(p.LeaveInside())
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_file(self, view: PaperView, way: Way) -> None:
        """Ask where to, and write the copy."""
        is_pdf = way is Way.PDF
        ask, name = (view.save, view.pdf_name) if is_pdf else (view.save_html, view.html_name)
        ending = PDF if is_pdf else HTML
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder or Path.home(), name)
        kind = f"{ask.kind} (*{ending})"
        chosen, _kind = QFileDialog.getSaveFileName(self, ask.title, f"{proposed}", kind)
        if not chosen:
            return
        path = Path(chosen if chosen.lower().endswith(ending) else chosen + ending)
        self.sent.emit(p.SavePdf(path) if is_pdf else p.SaveHtml(path))

    def _ask_printer(self) -> None:
        """Ask which printer, in the dialog of the system, and begin."""
        from librarian_self.ui.printing import Printout, has_printer  # few copies are printed from here

        view = self._view
        if view is None or not view.pages.sizes or self._printout is not None:
            return
        if not has_printer():
            self.sent.emit(p.NoPrinter())
            return
        printout = Printout(view.pdf_name, view.pages.sizes[0], len(view.pages.sizes))
        if printout.ask(self) and printout.begin():
            self._printout = printout
            self.sent.emit(p.PrintPages(*printout.pages, printout.scale))

    def _go_on_printing(self, paper: Paper) -> None:
        """Give the printer what was drawn for it."""
        printout = self._printout
        if printout is None:
            return
        if paper.run is None:
            self._end_printing(whole=False)
        elif printout.take(paper.run):
            if paper.run.is_last:
                self._end_printing(whole=True)
            self.sent.emit(p.NextBand())

    def _stop_printing(self) -> None:
        self.sent.emit(p.EndPrinting(stopped=True))

    def _end_printing(self, *, whole: bool) -> None:
        printout, self._printout = self._printout, None
        if printout is not None:
            printout.close(whole=whole)
            self.sent.emit(p.EndPrinting(stopped=not whole))
