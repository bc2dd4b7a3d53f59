"""A heading that unfolds what stands below it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from librarian_self.ui.icons import Icon
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class Disclosure(Column):
    """A toggle button (pressed: unfolded, as screen readers say) with words below it. It begins folded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, parent=parent)
        self.button = Button("", Kind.LINK, Icon.CHEVRON_RIGHT)
        self.button.setCheckable(True)
        self.words = WrapLabel("", Variant.SMALL_INK)
        row = Row()
        row.add(self.button)
        row.add_stretch()
        self.add(row)
        self.add(self.words)
        self.words.hide()
        self.button.toggled.connect(self._unfold)

    def set_words(self, title: str, words: str) -> None:
        """The words of the button, and those below it."""
        self.button.set_words(title, title)
        self.words.setText(words)

    def _unfold(self, shown: bool) -> None:  # noqa: FBT001 -- the slot of a signal of Qt
        self.words.setVisible(shown)
        self.button.set_icon(Icon.CHEVRON_DOWN if shown else Icon.CHEVRON_RIGHT)
