"""What comes first on Results: a card with a pill, a finding, and what it rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from librarian_self.presenters.views.parts import CardView
from librarian_self.presenters.views.results import ResultsView
from librarian_self.ui.icons import Icon
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class EmptyCard(Card):
    """What to do while there is nothing to show."""

    def __init__(self) -> None:
        super().__init__(gap=12, accent=True)
        self._words = WrapLabel()
        self.button = Button("", Kind.PRIMARY, Icon.ARROW_RIGHT, icon_last=True)
        row = Row()
        row.add(self.button)
        row.add_stretch()
        self.add(self._words)
        self.add(row)

    def show_view(self, view: ResultsView) -> None:
        """Put the words in place; where there is nothing to begin there is no card."""
        can_begin = view.open is not None or view.form is not None
        self.setVisible(view.assessment is None and can_begin)
        self._words.setText(view.lead)
        self._words.setVisible(bool(view.lead))
        self.button.set_words(view.begin, view.begin)


class FindingCard(Card):
    """Strengths, or what has changed."""

    def __init__(self, tone: Tone) -> None:
        super().__init__()
        self._tone = tone
        self._pill = Pill()
        self._title = WrapLabel("", Variant.SUBTITLE)
        self._line = WrapLabel("", Variant.SMALL)
        self._names = Column(gap=4)
        self._rows = Rows(self._names.box, NameRow)
        head = QWidget()
        flow = FlowLayout(head, gap=8)
        flow.addWidget(self._pill)
        flow.addWidget(self._title)
        for widget in (head, self._line, self._names):
            self.add(widget)
        self.add_stretch()

    def add_at_foot(self, widget: QWidget) -> None:
        """Put something below what the finding rests on."""
        self.box.insertWidget(self.box.count() - 1, widget)

    def show_view(self, view: CardView | None) -> None:
        """Put the words in place; without a view there is no card."""
        self.setVisible(view is not None)
        if view is None:
            return
        self._pill.set_pill(view.pill, self._tone)
        self._title.setText(view.title)
        self._line.setText(view.line)
        self._names.setVisible(bool(view.names))
        for row, name in zip(self._rows.show(range(len(view.names))), view.names, strict=True):
            row.words.setText(name)


class NameRow(Row):
    """One of the things that a finding rests on."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.words = WrapLabel("", Variant.SMALL_INK)
        dot = WrapLabel("•", Variant.SMALL_INK)
        self.box.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        self.add(self.words, 1)
