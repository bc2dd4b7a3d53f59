"""The second step of the first start: whose profile it is. Made when somebody comes to it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from librarian_self.model.profile import LONGEST_NAME
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.welcome import WelcomeView
from librarian_self.ui.screens.picks import ComboPicks
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.fieldrow import FieldRow
from librarian_self.ui.widgets.fields import Combo, Line
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class PersonFields(Column):
    """Name, role, and where answers are kept; `sent` carries messages, `entered` says that the name is whole."""

    sent = Signal(object)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.name = Line()
        self.name.setMaxLength(LONGEST_NAME)
        self._name_row = FieldRow("", self.name)
        role = Combo()
        self._role_picks = ComboPicks(role)
        self._role_row = FieldRow("", role)
        self._kept = WrapLabel("", Variant.SMALL)
        for widget in (self._name_row, self._role_row, self._kept):
            self.add(widget)
        self.name.textEdited.connect(self._type_name)
        self.name.returnPressed.connect(self.entered)
        self._role_picks.picked.connect(self._choose_role)

    def show_view(self, view: WelcomeView) -> None:
        """Put the words in place; what is being typed stays as it is."""
        if self.name.text() != view.name:
            self.name.setText(view.name)
        self._name_row.set_words(view.name_label, view.name_hint)
        self._name_row.set_problem(view.problem)
        self._role_row.set_words(view.role_label, view.role_note)
        self._role_picks.show_choices(view.roles)
        self._kept.setText(view.kept_where)

    def _type_name(self, name: str) -> None:
        self.sent.emit(m.TypeName(name))

    def _choose_role(self, role: str) -> None:
        self.sent.emit(m.ChooseRole(role))
