"""The question before anything of a protected profile is written in clear."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from librarian_self.presenters.views.paper import QuestionView
from librarian_self.ui.icons import Icon
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import WrapLabel


class ClearQuestion(Card):
    """One sentence and the answers to it. `agreed` tells whether the data go inside; when it comes, it has the focus."""

    agreed = Signal(bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12, accent=True)
        self._sentence = WrapLabel("")
        self._data = Button("")
        self._plain = Button("")
        self._leave = Button("", icon=Icon.LOCK)
        answers = QWidget()
        flow = FlowLayout(answers, gap=12)
        for button in (self._leave, self._plain, self._data):
            flow.addWidget(button)
        self.add(self._sentence)
        self.add(answers)
        self.hide()
        self._data.clicked.connect(self._write_with_data)
        self._plain.clicked.connect(self._write_pages)
        self._leave.clicked.connect(self.left)

    def show_view(self, view: QuestionView | None) -> None:
        """Ask, or ask no more."""
        comes = view is not None and self.isHidden()
        self.setVisible(view is not None)
        if view is None:
            return
        self._sentence.setText(view.sentence)
        answers = ((self._data, view.data), (self._plain, view.plain), (self._leave, view.leave))
        for button, words in answers:
            button.set_words(words, words)
            button.setVisible(bool(words))
            button.setAccessibleDescription(view.sentence)
        if comes:
            self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_answering(self) -> bool:
        """Whether somebody is about to answer."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _write_with_data(self) -> None:
        self.agreed.emit(True)  # noqa: FBT003 - the value of a signal has no name

    def _write_pages(self) -> None:
        self.agreed.emit(False)  # noqa: FBT003 - likewise
