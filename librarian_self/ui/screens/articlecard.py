"""An article of Help."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal

from librarian_self.services.helpfile import HelpArticle, HelpPart, LineKind
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import Rows
from librarian_self.ui.widgets.readingtext import ReadingText, TextLine
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class ArticleCard(Card):
    """Its title, and its parts one below the other; Tab goes from part to part."""

    moved = Signal(object)
    """The keys moved the caret: the text, and the place inside it."""

    def __init__(self) -> None:
        super().__init__(gap=20, margin=28)
        self._article: HelpArticle | None = None
        self._title = WrapLabel("", Variant.HEADING)
        self._nothing = WrapLabel()
        parts = Column(gap=20)
        self._rows = Rows(parts.box, self._make)
        for widget in (self._title, self._nothing, parts):
            self.add(widget)
        self._nothing.hide()
        self.add_stretch()

    def show_article(self, article: HelpArticle) -> None:
        """Show an article from its beginning."""
        if article == self._article:
            return
        self._article = article
        self._title.setText(article.title)
        self._title.setVisible(bool(article.title))
        self._nothing.hide()
        for row, part in zip(self._rows.show(range(len(article.parts))), article.parts, strict=True):
            row.show_part(part, article.title)

    def show_nothing(self, words: str) -> None:
        """Say why there is no article."""
        self._article = None
        self._title.hide()
        self._rows.show(())
        self._nothing.setText(words)
        self._nothing.show()

    def focus_text(self) -> None:
        """Where reading begins."""
        for text in self.findChildren(ReadingText):
            if text.isVisible():
                text.setFocus()
                return

    def _make(self) -> PartRow:
        row = PartRow()
        row.moved.connect(self.moved)
        return row


class PartRow(Column):
    """A heading with what stands under it; `moved` tells the text and the place of the caret in it."""

    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._heading = WrapLabel("", Variant.SUBTITLE)
        self._text = ReadingText()
        self.add(self._heading)
        self.add(self._text)
        self._text.moved.connect(self._moved)

    def show_part(self, part: HelpPart, title: str) -> None:
        """Put the words in place; the text is named by its heading, else by the title of the article."""
        self._heading.setText(part.heading)
        self._heading.setVisible(bool(part.heading))
        self._text.setAccessibleName(part.heading or title)
        self._text.show_lines(
            [TextLine(line.words, line.kind is LineKind.POINT, line.keys) for line in part.lines]
        )

    def take_focus(self) -> None:
        """The text."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moved(self, place: QRect) -> None:
        self.moved.emit((self._text, place))
