"""One plain question with its answer, its reasons for not rating and its note."""

from __future__ import annotations

from PySide6.QtCore import Signal

from librarian_self.model.form import ItemType
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.plain import PlainView
from librarian_self.ui.screens.askedfoot import AskedFoot
from librarian_self.ui.screens.inputs import Input, make_input
from librarian_self.ui.screens.rule import Rule
from librarian_self.ui.widgets.boxes import Column
from librarian_self.ui.widgets.questiongroup import QuestionGroup
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class PlainRow(Column):
    """A question in a group of its own, named by its words; `sent` carries messages.

    `listed`: it is one of several on a page, so it is set smaller and its note is folded away.
    """

    sent = Signal(object)

    def __init__(self, kind: ItemType, *, listed: bool = False) -> None:
        super().__init__(gap=8)
        self.item = ""
        self._rule = Rule()
        self._group = QuestionGroup(variant=Variant.STRONG if listed else Variant.HEADING)
        self._language_note = WrapLabel("", Variant.SMALL)
        self._hint = WrapLabel("", Variant.SMALL)
        self._input: Input = make_input(kind)
        self._foot = AskedFoot(folded=listed)
        for widget in (self._language_note, self._hint, self._input, self._foot):
            self._group.add(widget)
        self.add(self._rule)
        self.add(self._group)
        self._input.given.connect(self._give)
        self._foot.changed.connect(self._change)
        self._foot.sent.connect(self.sent)

    def show_row(self, view: PlainView, *, ruled: bool = False) -> None:
        """Ask this; `ruled` draws a line above."""
        if view.asked.item != self.item:
            self.flush()
            self.item = view.asked.item
        self._rule.setVisible(ruled)
        self._group.set_question(view.asked.question)
        self._language_note.setText(view.asked.language_note)
        self._language_note.setVisible(bool(view.asked.language_note))
        self._hint.setText(view.hint)
        self._hint.setVisible(bool(view.hint))
        self._input.show_view(view)
        self._foot.show_asked(view.asked)

    def flush(self) -> None:
        """Send words that are still being typed."""
        self._input.flush()
        self._foot.flush()

    def take_focus(self) -> None:
        """Where one answers."""
        self._input.take_focus()

    def focus_note(self) -> None:
        """The note."""
        self._foot.focus_note()

    def choose_step(self, digit: int) -> bool:
        """Choose what stands for this digit; False when nothing does."""
        return self._input.pick_digit(digit)

    def open_unrated(self) -> bool:
        """Go to the reasons for not rating."""
        return self._foot.open_unrated()

    def _give(self, key: str, value: object) -> None:
        self._change(key, value, self.item)

    def _change(self, key: str, value: object, item: str) -> None:
        self.sent.emit(m.ChangeAnswer(item, ((key, value),)))
