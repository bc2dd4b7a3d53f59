"""Fields for secrets. What is typed in them is sent once, and then it is nowhere in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from librarian_self.presenters.views.secretform import SecretFormView
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Line
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.wraplabel import WrapLabel

MOST_FIELDS = 3
LONGEST = 1_000
"""Fields of the longest form, letters of a secret."""


class SecretForm(Column):
    """`submitted` carries the deed and what was typed, in the order of the fields; the fields are empty then."""

    submitted = Signal(object, object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._view: SecretFormView | None = None
        self._is_open = False
        self.fields = [Line() for _ in range(MOST_FIELDS)]
        self._rows = [FieldRow("", field) for field in self.fields]
        self._problem = WrapLabel("", tone=Tone.ROSE)
        self._reveal = Button("", Kind.LINK)
        self.submit = Button("", Kind.PRIMARY)
        self.cancel = Button("")
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        for button in (self.submit, self.cancel):
            flow.addWidget(button)
        for widget in (*self._rows, self._reveal, self._problem, foot):
            self.add(widget)
        for field in self.fields:
            field.setMaxLength(LONGEST)
            field.setInputMethodHints(
                Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
            )
            field.returnPressed.connect(self._enter)
        self._problem.hide()
        self._reveal.clicked.connect(self._turn)
        self.submit.clicked.connect(self._submit)
        self.cancel.clicked.connect(self._cancel)
        self._conceal()

    def show_form(self, view: SecretFormView | None) -> None:
        """Show the fields of a deed, empty if it is another than before; None puts them away."""
        before, self._view = self._view, view
        self.setVisible(view is not None)
        if view is None or before is None or before.deed is not view.deed:
            self.clear()
        if view is None:
            return
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(view.fields))
            if place < len(view.fields):
                row.set_words(view.fields[place].label, view.fields[place].help_words)
        self._problem.setText(view.problem)
        self._problem.setVisible(bool(view.problem))
        self.submit.setAccessibleDescription(view.problem)
        self.submit.set_words(view.submit)
        self.submit.setEnabled(not view.waiting)
        self.cancel.setVisible(bool(view.cancel))
        self.cancel.set_words(view.cancel)
        self._reveal.set_words(view.conceal if self._is_open else view.reveal)
        if before is not None and before.waiting and not view.waiting and self.isVisible():
            self.take_focus()

    def take_focus(self) -> None:
        """The first field."""
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what is typed, and hide what will be."""
        for field in self.fields:
            field.setText("")
        self._conceal()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what is typed when the page is left."""
        if not event.spontaneous():
            self.clear()
        super().hideEvent(event)

    def _conceal(self) -> None:
        self._is_open = False
        self._echo()

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._echo()

    def _echo(self) -> None:
        mode = QLineEdit.EchoMode.Normal if self._is_open else QLineEdit.EchoMode.Password
        for field in self.fields:
            field.setEchoMode(mode)
        if self._view is not None:
            self._reveal.set_words(self._view.conceal if self._is_open else self._view.reveal)

    def _enter(self) -> None:
        """Go to the next field, from the last one submit."""
        view = self._view
        place = self.fields.index(field) if isinstance(field := self.sender(), Line) else 0
        if view is not None and place + 1 < len(view.fields):
            self.fields[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._submit()

    def _submit(self) -> None:
        view = self._view
        if view is None or view.waiting:
            return
        words = [field.text() for field in self.fields[: len(view.fields)]]
        if all(words):
            self.clear()
            self.submitted.emit(view.deed, words)
        else:
            self.fields[words.index("")].setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self.clear()
        self.cancelled.emit()
