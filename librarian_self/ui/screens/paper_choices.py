"""The card that says what is in the copy."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from librarian_self.presenters.messages import paper as p
from librarian_self.presenters.views.paper import PaperView
from librarian_self.presenters.views.parts import TickView
from librarian_self.ui.screens.fold import Fold
from librarian_self.ui.screens.picks import Picks
from librarian_self.ui.screens.trainer_fields import PickRow
from librarian_self.ui.screens.trainer_ticks import TickGroup
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel


class PaperChoices(Card):
    """Whom it is for; below that, folded away where there is little room, each part, the paper and the language.

    `sent` carries messages.
    """

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._ticks: tuple[TickView, ...] = ()
        self._readers = SegmentedChoice()
        self._readers_picks = Picks(self._readers)
        self.fold = Fold()
        self._inside = TickGroup()
        self._papers = SegmentedChoice()
        self._papers_picks = Picks(self._papers)
        self._large = TickGroup()
        self._language = PickRow()
        self._disclaimer = WrapLabel("", Variant.SMALL)
        for folded in (self._inside, self._papers, self._large, self._language):
            self.fold.put(folded)
        for widget in (self._readers, self.fold, self._disclaimer):
            self.add(widget)
        self._connect()

    def _connect(self) -> None:
        self._readers_picks.picked.connect(self._make_for)
        self._papers_picks.picked.connect(self._choose_paper)
        self._language.changed.connect(self._choose_language)
        for group in (self._inside, self._large):
            group.ticked.connect(self._tick)

    def show_view(self, view: PaperView) -> None:
        """Put words and ticks in place."""
        self._ticks = (*view.inside, view.large)
        self._readers.set_title(view.readers_name)
        self._readers_picks.show_choices(view.readers)
        self.fold.button.set_words(view.inside_name)
        self._inside.show_ticks(view.inside_name, view.inside)
        self._papers.set_title(view.papers_name)
        self._papers_picks.show_choices(view.papers)
        self._large.show_ticks(view.papers_name, (view.large,))
        self._language.show_pick(view.language)
        self._disclaimer.setText(view.disclaimer)

    def _make_for(self, reader: Any) -> None:
        self.sent.emit(p.MakeFor(reader))

    def _choose_paper(self, paper: Any) -> None:
        self.sent.emit(p.ChoosePaper(paper))

    def _choose_language(self, _key: str, language: str) -> None:
        self.sent.emit(p.ChooseCopyLanguage(language))

    def _tick(self, ticks: tuple[TickView, ...]) -> None:
        before = {tick.key: tick.ticked for tick in self._ticks}
        for tick in ticks:
            if tick.ticked != before.get(tick.key):
                self.sent.emit(p.Tick(tick.key, tick.ticked))
