"""A question and its answers, as one group for the ear."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from librarian_self.ui.look import is_look_change, look
from librarian_self.ui.widgets.group import Group
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class QuestionGroup(Group):
    """A group that is named by the full text of its question, with the question as a heading that wraps."""

    def __init__(
        self, question: str = "", parent: QWidget | None = None, *, variant: Variant = Variant.HEADING
    ) -> None:
        super().__init__(parent)
        self._heading = WrapLabel(question, variant)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._heading)
        self._measure()
        self.set_question(question)

    def set_question(self, question: str) -> None:
        """Ask something else."""
        self._heading.setText(question)
        self.setAccessibleName(question)

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout below."""
        if isinstance(item, QWidget):
            self._box.addWidget(item)
        else:
            self._box.addLayout(item)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        self._box.setSpacing(look().gap(12))
