"""What one answers with: steps, one option, several options, words, a number, a day."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QWidget

from librarian_self.model.form import ItemType
from librarian_self.model.profile import LONGEST_NOTE
from librarian_self.presenters.views.plain import PlainView
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.choices import Choice, ChoiceRow
from librarian_self.ui.widgets.dayfield import DayField
from librarian_self.ui.widgets.fields import NumberField
from librarian_self.ui.widgets.group import Group
from librarian_self.ui.widgets.layouts import StackedLayout
from librarian_self.ui.widgets.steprow import StepRow
from librarian_self.ui.widgets.textarea import REST, TextArea
from librarian_self.ui.widgets.ticks import Check

NOTHING: Final = -1
BLANK: Final = " "
MOST: Final = 999_999_999
"""An empty number field, what it shows, and the largest number that is taken."""


class Input(Column):
    """The base: `given` tells the part of the answer and its value (None: taken back)."""

    given = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(gap=4)

    def show_view(self, view: PlainView) -> None:
        """Show what was answered."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Where one answers."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell what is typed and not told yet."""

    def pick_digit(self, _digit: int) -> bool:
        """Choose what stands for this digit; False when nothing does."""
        return False


class StepsInput(Input):
    """The steps of a scale."""

    def __init__(self) -> None:
        super().__init__()
        self._steps = StepRow()
        self.add(self._steps)
        self._steps.chosen.connect(self._choose)
        self._steps.cleared.connect(self._clear)

    def show_view(self, view: PlainView) -> None:
        """Offer the steps and mark the one that was chosen."""
        self._steps.set_name(view.asked.question)
        self._steps.set_choices([Choice(step.key, step.label) for step in view.steps])
        self._steps.set_chosen(next((step.key for step in view.steps if step.chosen), None))

    def take_focus(self) -> None:
        """The step that was chosen, else the first."""
        self._steps.focus_choice()

    def pick_digit(self, digit: int) -> bool:
        """The step with this value."""
        try:
            option = self._steps.option(digit)
        except KeyError:
            return False
        option.click()
        option.setFocus()
        return True

    def _choose(self, value: int) -> None:
        self.given.emit("value", value)

    def _clear(self) -> None:
        self.given.emit("value", None)


class OptionInput(Input):
    """One of several options."""

    def __init__(self) -> None:
        super().__init__()
        self._group = ChoiceRow(stacked=True, clearable=True)
        self._picks = Picks(self._group)
        self.add(self._group)
        self._picks.picked.connect(self._choose)

    def show_view(self, view: PlainView) -> None:
        """Offer the options and mark the one that was chosen."""
        self._group.set_name(view.asked.question)
        self._picks.show_choices(view.options)

    def take_focus(self) -> None:
        """The option that was chosen, else the first."""
        self._group.focus_choice()

    def pick_digit(self, digit: int) -> bool:
        """The option at this place, 1 first."""
        return self._picks.pick_place(digit - 1)

    def _choose(self, option: str | None) -> None:
        self.given.emit("choice", option)


class SeveralInput(Input):
    """Any of several options."""

    def __init__(self) -> None:
        super().__init__()
        self._group = Group()
        self._stack = StackedLayout(self._group, gap=4)
        self._checks: dict[str, Check] = {}
        self.add(self._group)

    def show_view(self, view: PlainView) -> None:
        """Offer the options and mark those that were chosen."""
        self._group.setAccessibleName(view.asked.question)
        self._group.setAccessibleDescription(view.hint)
        if [option.key for option in view.options] != list(self._checks):
            self._replace([option.key for option in view.options])
        for option in view.options:
            check = self._checks[option.key]
            with QSignalBlocker(check):
                check.setChecked(option.chosen)
            check.set_words(option.label)

    def take_focus(self) -> None:
        """The first option."""
        for check in list(self._checks.values())[:1]:
            check.setFocus()

    def pick_digit(self, digit: int) -> bool:
        """The option at this place, 1 first."""
        checks = list(self._checks.values())
        if not 1 <= digit <= len(checks):
            return False
        checks[digit - 1].setFocus()
        checks[digit - 1].click()
        return True

    def _replace(self, keys: list[str]) -> None:
        for old in self._checks.values():
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._checks = {key: Check(parent=self._group) for key in keys}
        for check in self._checks.values():
            self._stack.addWidget(check)
            check.show()
            check.toggled.connect(self._tell)

    def _tell(self, _checked: object) -> None:
        chosen = tuple(key for key, check in self._checks.items() if check.isChecked())
        self.given.emit("chosen", chosen)


class WordsInput(Input):
    """Words of one's own."""

    def __init__(self) -> None:
        super().__init__()
        self._area = TextArea(limit=LONGEST_NOTE)
        self.add(self._area)
        self._area.edited.connect(self._write)

    def show_view(self, view: PlainView) -> None:
        """Show what was written."""
        _name(self._area, view)
        self._area.render_words(view.words, view.asked.item)

    def take_focus(self) -> None:
        """Where one writes."""
        self._area.setFocus()

    def flush(self) -> None:
        """Tell words that are still being typed."""
        self._area.flush()

    def _write(self, words: str, _item: str) -> None:
        self.given.emit("value", words or None)


class NumberInput(Input):
    """A whole number or none; told after a rest, and when the field is left. 0 is a number here."""

    def __init__(self) -> None:
        super().__init__()
        self._number = NumberField()
        self._shown = NOTHING
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._number.setRange(NOTHING, MOST)
        self._number.setSpecialValueText(BLANK)
        self._number.setValue(NOTHING)
        self.box.addWidget(self._number, 0)
        self._rest.timeout.connect(self._tell)
        self._number.valueChanged.connect(self._changed)
        self._number.editingFinished.connect(self._tell)

    def show_view(self, view: PlainView) -> None:
        """Show the number that was given."""
        _name(self._number, view)
        number = round(float(view.words)) if view.words else NOTHING
        if self._rest.isActive() or number == self._shown:
            return
        self._shown = number
        with QSignalBlocker(self._number):
            self._number.setValue(number)

    def take_focus(self) -> None:
        """Where one types."""
        self._number.setFocus()
        self._number.selectAll()

    def flush(self) -> None:
        """Tell a number that is typed and not told yet."""
        self._number.interpretText()
        self._tell()

    def _changed(self, _number: int) -> None:
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        number = self._number.value()
        if number != self._shown:
            self._shown = number
            self.given.emit("value", None if number == NOTHING else number)


class DayInput(Input):
    """A day or none."""

    def __init__(self) -> None:
        super().__init__()
        self._day = DayField()
        self.add(self._day)
        self._day.chosen.connect(self._tell)

    def show_view(self, view: PlainView) -> None:
        """Show the day that was given."""
        _name(self._day, view)
        self._day.show_day(view.words)

    def take_focus(self) -> None:
        """Where one types."""
        self._day.setFocus()

    def flush(self) -> None:
        """Tell a day that is typed and not told yet."""
        self._day.flush()

    def _tell(self, day: str) -> None:
        self.given.emit("value", day or None)


def make_input(kind: ItemType) -> Input:
    """What a question of this type is answered with."""
    match kind:
        case ItemType.LIKERT:
            return StepsInput()
        case ItemType.CHOICE:
            return OptionInput()
        case ItemType.MULTIPLE:
            return SeveralInput()
        case ItemType.NUMBER:
            return NumberInput()
        case ItemType.DATE:
            return DayInput()
        case _:
            return WordsInput()


def _name(field: QWidget, view: PlainView) -> None:
    field.setAccessibleName(view.asked.question)
    field.setAccessibleDescription(view.hint)
