"""The results of an ethics form: sections, their situations, and option by option what the key says."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from librarian_self.model.ethics import KeySide
from librarian_self.presenters.views.ethics import (
    EthicsView,
    OptionGroup,
    OptionView,
    SectionView,
    SituationView,
)
from librarian_self.presenters.views.results import ResultsView
from librarian_self.ui.icons import Icon
from librarian_self.ui.screens.fold import Fold
from librarian_self.ui.screens.rule import Rule
from librarian_self.ui.theme import Tone
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.keyed import KeyedButton, Rows
from librarian_self.ui.widgets.layouts import FlowLayout
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

TONES: Final = {KeySide.SAME: Tone.GREEN, KeySide.OTHER: Tone.ACCENT, KeySide.CONTESTED: Tone.PLAIN}
"""No tone warns: nothing here is a fault."""


class EthicsCards(Column):
    """All of it; hidden for other forms. `taken_up` tells the section that a person takes into the plan."""

    taken_up = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=20)
        self._intro = Card(accent=True)
        self._standing = WrapLabel("", Variant.STRONG)
        self._lead = WrapLabel()
        self._argues = WrapLabel("", Variant.MUTED)
        for widget in (self._standing, self._lead, self._argues):
            self._intro.add(widget)
        self._list = Column(gap=20)
        self._rows = Rows(self._list.box, self._make)
        self.add(self._intro)
        self.add(self._list)

    def show_view(self, page: ResultsView) -> None:
        """Put the words in place, if the form is of ethics."""
        view = page.ethics
        self.setVisible(view is not None)
        if view is not None:
            self._show(view)

    def _show(self, view: EthicsView) -> None:
        self._standing.setText(view.standing)
        self._standing.setVisible(bool(view.standing))
        self._lead.setText(view.lead)
        self._argues.setText(view.argues)
        self._argues.setVisible(bool(view.argues))
        rows = self._rows.show([section.id for section in view.sections])
        for row, section in zip(rows, view.sections, strict=True):
            row.show_view(section)

    def _make(self) -> SectionCard:
        card = SectionCard()
        card.button.picked.connect(self.taken_up)
        return card


class SectionCard(Card):
    """One section with its situations; where it is worth a thought, the way to a commitment."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.HEADING)
        self._line = WrapLabel("", Variant.SMALL)
        self._suggestion = WrapLabel()
        self.button = KeyedButton(icon=Icon.PLUS)
        self._list = Column(gap=12)
        self._rows = Rows(self._list.box, SituationRow)
        self._offer = Row()
        self._offer.add(self.button)
        self._offer.add_stretch()
        for widget in (self._title, self._line, self._suggestion, self._offer, self._list):
            self.add(widget)

    def show_view(self, view: SectionView) -> None:
        """Put the words in place."""
        self._title.setText(view.title)
        self._line.setText(view.line)
        self._suggestion.setText(view.suggestion)
        self._suggestion.setVisible(bool(view.suggestion))
        self._offer.setVisible(bool(view.take_up))
        self.button.set_words(view.take_up, f"{view.take_up} – {view.take_up_aloud}")
        self.button.set_key(view.id)
        rows = self._rows.show([situation.id for situation in view.situations])
        for row, situation in zip(rows, view.situations, strict=True):
            row.show_view(situation)


class SituationRow(Column):
    """One situation; its options are made when somebody wants to see them."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._view: SituationView | None = None
        self._statement = WrapLabel("", Variant.BODY)
        self._line = WrapLabel("", Variant.SMALL)
        self.fold = Fold()
        self._groups = Column(gap=12)
        self._rows = Rows(self._groups.box, GroupColumn)
        self.fold.put(self._groups)
        for widget in (Rule(), self._statement, self._line, self.fold):
            self.add(widget)
        self.fold.button.toggled.connect(self._unfold)

    def show_view(self, view: SituationView) -> None:
        """Put the words in place."""
        self._view = view
        self._statement.setText(view.statement)
        self._line.setText(view.line)
        self.fold.setVisible(bool(view.groups))
        self.fold.button.set_words(view.show, view.show_aloud)
        self._fill()

    def _unfold(self, _shown: bool) -> None:  # noqa: FBT001 -- the slot of a signal of Qt
        self._fill()

    def _fill(self) -> None:
        groups = self._view.groups if self._view is not None and self.fold.button.isChecked() else ()
        rows = self._rows.show(range(len(groups)))
        for row, group in zip(rows, groups, strict=True):
            row.show_view(group)


class GroupColumn(Column):
    """Options under a heading."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._title = WrapLabel("", Variant.SMALL)
        self._list = Column(gap=12)
        self._rows = Rows(self._list.box, OptionColumn)
        self.add(self._title)
        self.add(self._list)

    def show_view(self, view: OptionGroup) -> None:
        """Put the words in place."""
        self._title.setText(view.title)
        rows = self._rows.show([option.id for option in view.options])
        for row, option in zip(rows, view.options, strict=True):
            row.show_view(option)


class OptionColumn(Column):
    """One option: what one said, what the key says, and why."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._text = WrapLabel("", Variant.STRONG)
        self._pill = Pill()
        self._said = WrapLabel("", Variant.SMALL_INK)
        self._key = WrapLabel("", Variant.SMALL_INK)
        self._rationale = WrapLabel()
        self._principles = WrapLabel("", Variant.SMALL)
        beside = QWidget()
        flow = FlowLayout(beside, gap=12)
        for widget in (self._pill, self._said, self._key):
            flow.addWidget(widget)
        parts: tuple[QWidget, ...] = (self._text, beside, self._rationale, self._principles)
        for part in parts:
            self.add(part)

    def show_view(self, view: OptionView) -> None:
        """Put the words in place."""
        self._text.setText(view.text)
        self._pill.setVisible(view.side is not None)
        if view.side is not None:
            self._pill.set_pill(view.pill, TONES[view.side])
        for label, words in (
            (self._said, view.said),
            (self._key, view.key),
            (self._rationale, view.rationale),
            (self._principles, view.principles),
        ):
            label.setText(words)
            label.setVisible(bool(words))
