"""What a form says about itself, folded away below its questions."""

from __future__ import annotations

from librarian_self.presenters.views.formabout import FormAbout
from librarian_self.ui.screens.fold import Fold
from librarian_self.ui.widgets.readingtext import ReadingText, TextLine


class FormAboutFold(Fold):
    """Unfolds paragraphs and sources. They are set once they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._view: FormAbout | None = None
        self._text: ReadingText | None = None
        self.button.toggled.connect(self._fill)

    def show_view(self, view: FormAbout) -> None:
        """Show what this form says; nothing is done while it says the same."""
        if view == self._view:
            return
        self._view = view
        self.button.set_words(view.label)
        self._fill()

    def _fill(self) -> None:
        view = self._view
        if view is None or not self.button.isChecked():
            return
        if self._text is None:
            self._text = ReadingText()
            self.put(self._text)
        self._text.setAccessibleName(view.label)
        self._text.show_lines(
            [
                *(TextLine(words) for words in view.paragraphs),
                *(TextLine(words, is_point=True) for words in view.sources),
            ]
        )
