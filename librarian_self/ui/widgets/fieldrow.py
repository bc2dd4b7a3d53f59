"""A field with its label: named once, for the eye and for the ear."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class FieldRow(Column):
    """A label, a field below it, and a line of help; `set_problem` says what the field still needs.

    The label becomes the field's accessible name, help and problem its description.
    """

    def __init__(
        self, label: str, field: QWidget, help_words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=4, parent=parent)
        self.field = field
        self._label = WrapLabel(label, Variant.SMALL)
        self._help = WrapLabel("", Variant.SMALL)
        self._problem = WrapLabel("", Variant.SMALL, tone=Tone.ROSE)
        self._label.setBuddy(field)
        for widget in (self._label, field, self._help, self._problem):
            self.add(widget)
        self._problem.hide()
        self.add_stretch()
        self.set_words(label, help_words)

    def set_words(self, label: str, help_words: str = "") -> None:
        """Label and help, in another language."""
        self._label.setText(label)
        self._help.setText(help_words)
        self._help.setVisible(bool(help_words))
        self.field.setAccessibleName(label)
        self._describe()

    def set_problem(self, words: str) -> None:
        """Say what is still needed here; nothing when all is well."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._describe()

    def _describe(self) -> None:
        parts = (self._problem.text(), self._help.text())
        self.field.setAccessibleDescription(" ".join(part for part in parts if part))


def field_row(label: str, field: QWidget, help_words: str = "") -> FieldRow:
    """Make label and field, and give the field its accessible name and description, once."""
    return FieldRow(label, field, help_words)
