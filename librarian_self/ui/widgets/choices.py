"""A group of choices: one Tab stop, arrows inside, a name for the ear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLayout, QSizePolicy, QWidget

from librarian_self.ui.widgets.group import Group
from librarian_self.ui.widgets.layouts import FlowLayout, StackedLayout
from librarian_self.ui.widgets.ticks import Option, Radio
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` (0 or more) is what `chosen` tells, `words` are shown, `name` is for the ear when it says more."""

    value: int
    words: str
    name: str = ""


class ChoiceGroup(Group):
    """The base of all groups of choices.

    Until something is chosen the arrows only look around; from then on they choose, as radio buttons do everywhere.
    With `clearable`, Delete and Backspace take the choice back.
    """

    chosen = Signal(int)
    """A person chose this value; never emitted by `set_chosen`."""

    cleared = Signal()
    """A person took the choice back."""

    def __init__(self, name: str = "", parent: QWidget | None = None, *, clearable: bool = False) -> None:
        super().__init__(parent)
        self._clearable = clearable
        self._options: dict[int, Option] = {}
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self._clicked)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Name the group for the ear: the question that it answers."""
        self.setAccessibleName(name)

    def value(self) -> int | None:
        """What is chosen now."""
        checked = self._buttons.checkedId()
        return checked if checked in self._options else None

    def set_chosen(self, value: int | None) -> None:
        """Show that a value is chosen, or none; tells nobody."""
        if value == self.value():
            return
        with QSignalBlocker(self._buttons):
            if value in self._options:
                self._options[value].setChecked(True)
            else:
                self._uncheck()
        self._settle()

    def option(self, value: int) -> Option:
        """The radio button of a value (KeyError when there is none)."""
        return self._options[value]

    def focus_choice(self) -> None:
        """Take the focus where Tab would put it."""
        if self._options:
            self._stop().setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows, take back by Delete."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif event.key() in step:
            self._move(step[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._can_clear():
            self._uncheck()
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _replace_options(self, options: Sequence[tuple[int, Option]], layout: QLayout) -> None:
        """Put these options into the layout instead of the old ones, and keep their place in the order of Tab."""
        for old in self._options.values():
            self._buttons.removeButton(old)
            layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._options = dict(options)
        before: QWidget = self
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # setTabOrder passes by what takes no focus
        for value, option in self._options.items():
            self._buttons.addButton(option, value)
            layout.addWidget(option)
            QWidget.setTabOrder(before, option)
            before = option
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._settle()

    def _clicked(self, value: int) -> None:
        self._settle()
        self.chosen.emit(value)

    def _can_clear(self) -> bool:
        return self._clearable and self.value() is not None

    def _uncheck(self) -> None:
        self._buttons.setExclusive(False)
        for option in self._options.values():
            option.setChecked(False)
        self._buttons.setExclusive(True)

    def _move(self, step: int) -> None:
        options = list(self._options.values())
        here = next((i for i, option in enumerate(options) if option.hasFocus()), None)
        if here is None or not 0 <= here + step < len(options):
            return
        follow = options[here].isChecked()
        new = options[here + step]
        new.setFocus(Qt.FocusReason.OtherFocusReason)
        if follow:
            new.click()

    def _stop(self) -> Option:
        options = list(self._options.values())
        focused = (option for option in options if option.hasFocus())
        checked = (option for option in options if option.isChecked())
        return next(checked, None) or next(focused, None) or options[0]

    def _settle(self) -> None:
        """Leave one option where Tab stops."""
        stop = self._stop() if self._options else None
        for option in self._options.values():
            option.setFocusPolicy(Qt.FocusPolicy.StrongFocus if option is stop else Qt.FocusPolicy.ClickFocus)


class ChoiceRow(ChoiceGroup):
    """Radio buttons side by side that wrap, or one below the other with `stacked`; `lead` stands before them."""

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, stacked: bool = False, clearable: bool = False
    ) -> None:
        super().__init__(name, parent, clearable=clearable)
        self._lead = WrapLabel("", Variant.SMALL)
        self._lead.hide()
        self._flow: QLayout = StackedLayout(self, gap=4) if stacked else FlowLayout(self, gap=12)
        self._flow.addWidget(self._lead)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_lead(self, words: str) -> None:
        """The words before the choices."""
        self._lead.setText(words)
        self._lead.setVisible(bool(words))

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these choices; those with the same values stay, with the new words."""
        if [choice.value for choice in choices] != list(self._options):
            self._replace_options([(choice.value, Radio(parent=self)) for choice in choices], self._flow)
        for choice in choices:
            option = self._options[choice.value]
            if isinstance(option, Radio):
                option.set_words(choice.words, choice.name)
