"""The cards of About."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from librarian_self.presenters.views.about import AboutView, LicenceView, LogoView, PartView, PathView
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look
from librarian_self.ui.screens.figurestable import FiguresTable
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fixedtext import FixedText
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.pictureview import PictureView
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

LOGO_HEIGHT: Final = 40
"""Units."""
ENOUGH: Final = 1_000
"""A width that rounds away nothing that is seen."""


class Lines(Column):
    """Paragraphs one below the other."""

    def __init__(self, variant: Variant = Variant.BODY) -> None:
        super().__init__(gap=8)
        self._variant = variant
        self._rows = Rows(self.box, self._make)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Put the words in place."""
        for row, words in zip(self._rows.show(range(len(lines))), lines, strict=True):
            row.setText(words)

    def _make(self) -> WrapLabel:
        return WrapLabel("", self._variant)


class PathRow(FieldRow):
    """A place on the disk under its name, with what lies there."""

    def __init__(self) -> None:
        self._path = FixedText()
        super().__init__("", self._path)

    def show_path(self, view: PathView) -> None:
        """Put the words in place."""
        self.set_words(view.label, view.help)
        self._path.render_words(view.path)


class ProgramCard(Card):
    """Which program this is."""

    def __init__(self) -> None:
        super().__init__(gap=8, accent=True)
        self._name = WrapLabel("", Variant.HEADING)
        self._version = WrapLabel("", Variant.STRONG)
        self._lines = Lines()
        self._logo: LogoRow | None = None
        for widget in (self._name, self._version, self._lines):
            self.add(widget)

    def show_view(self, view: AboutView) -> None:
        """Put the words in place."""
        self._name.setText(view.name)
        self._version.setText(view.version)
        self._lines.show_lines(view.lines)
        if view.logo is not None and self._logo is None:
            self._logo = LogoRow()
            self.add(self._logo)
        if self._logo is not None:
            self._logo.setVisible(view.logo is not None)
            self._logo.show_logo(view.logo)


class LogoRow(Row):
    """The sign of the library whose kit was taken in, on white paper in every theme."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._picture = LogoPicture()
        self._line = WrapLabel("", Variant.SMALL_INK)
        self.add(self._picture)
        self.add(self._line, 1)

    def show_logo(self, view: LogoView | None) -> None:
        """Put it in place."""
        if view is not None:
            self._picture.set_picture(view.picture, view.name, view.line)
            self._line.setText(view.line)


class LogoPicture(PictureView):
    """A small picture of a fixed size."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        """Its size is its own."""
        return False

    def sizeHint(self) -> QSize:
        """Low enough for a line of a card."""
        height = look().px(LOGO_HEIGHT)
        return QSize(round(height / self.heightForWidth(ENOUGH) * ENOUGH), height)

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it on white, which it was drawn for."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.end()
        super().paintEvent(event)


class TranslationsCard(Card):
    """How far the program is translated."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self.table = FiguresTable()
        self._notes = Lines(Variant.SMALL_INK)
        for widget in (self._title, self.table, self._notes):
            self.add(widget)

    def show_view(self, view: AboutView) -> None:
        """Put the words in place."""
        self._title.setText(view.translations_title)
        self.table.show_view(view.translations)
        self._notes.show_lines(view.translations_notes)


class PlacesCard(Card):
    """What is stored where."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._kept = WrapLabel()
        holder = Column(gap=12)
        self._rows = Rows(holder.box, PathRow)
        for widget in (self._title, self._kept, holder):
            self.add(widget)

    def show_view(self, view: AboutView) -> None:
        """Put the words in place."""
        self._title.setText(view.kept_title)
        self._kept.setText(view.kept)
        for row, path in zip(self._rows.show(range(len(view.paths))), view.paths, strict=True):
            row.show_path(path)


class LicencesCard(Card):
    """The parts of the program with their licences; `picked` tells which licence a person wants to read."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._lead = WrapLabel()
        holder = Column(gap=12)
        self._rows = Rows(holder.box, self._make)
        for widget in (self._title, self._lead, holder):
            self.add(widget)

    def show_view(self, view: AboutView) -> None:
        """Put the words in place."""
        self._title.setText(view.licences_title)
        self._lead.setText(view.licences_lead)
        for row, part in zip(self._rows.show([part.id for part in view.parts]), view.parts, strict=True):
            row.show_part(part)

    def _make(self) -> PartRow:
        row = PartRow()
        row.picked.connect(self.picked)
        return row


class PartRow(Column):
    """A part, a button a licence, and below them the text of the one that is open."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._name = WrapLabel("", Variant.STRONG)
        self._use = WrapLabel("", Variant.SMALL)
        buttons = QWidget()
        self._buttons = Rows(FlowLayout(buttons, gap=20), self._make)
        line = QWidget()
        flow = FlowLayout(line, gap=20)
        flow.addWidget(self._name)
        flow.addWidget(buttons)
        self._text = FixedText(long=True)
        self._text.hide()
        for widget in (line, self._use, self._text):
            self.add(widget)

    def show_part(self, view: PartView) -> None:
        """Put the words in place."""
        self._name.setText(view.name)
        self._use.setText(view.use)
        ids = [licence.id for licence in view.licences]
        for button, licence in zip(self._buttons.show(ids), view.licences, strict=True):
            button.show_licence(licence)
        self._text.setAccessibleName(view.text_name)
        self._text.render_words(view.text)
        self._text.setVisible(bool(view.text))

    def _make(self) -> LicenceButton:
        button = LicenceButton()
        button.picked.connect(self.picked)
        return button


class LicenceButton(KeyedButton):
    """A licence; pressed while its text is shown, as screen readers say."""

    def __init__(self) -> None:
        super().__init__(Kind.LINK, Icon.CHEVRON_RIGHT)
        self.setCheckable(True)

    def show_licence(self, view: LicenceView) -> None:
        """Put the words in place."""
        self.set_key(view.id)
        self.set_words(view.name, view.aloud)
        self.setChecked(view.is_open)
        self.set_icon(Icon.CHEVRON_DOWN if view.is_open else Icon.CHEVRON_RIGHT)


class LibrariesCard(Card):
    """What the LGPL asks a program to say, and where its libraries can be replaced."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._lines = Lines()
        self._path = PathRow()
        for widget in (self._title, self._lines, self._path):
            self.add(widget)

    def show_view(self, view: AboutView) -> None:
        """Put the words in place."""
        self._title.setText(view.libraries_title)
        self._lines.show_lines(view.libraries_lines)
        self._path.show_path(view.libraries_path)
