"""What every card of questions can do, however they are answered."""

from __future__ import annotations

from PySide6.QtCore import Signal

from librarian_self.presenters import messages as m
from librarian_self.presenters.views.assess import AssessView
from librarian_self.ui.widgets.card import Card


class BodyCard(Card):
    """The questions of a page; `sent` carries messages."""

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=12)

    def show_view(self, view: AssessView) -> None:
        """Put the questions in place."""
        raise NotImplementedError

    def flush(self) -> None:
        """Send words that are still being typed."""
        raise NotImplementedError

    def take_focus(self, item: str) -> None:
        """Put the focus on the answer to this question."""
        raise NotImplementedError

    def focus_note(self) -> None:
        """Put the focus on the note."""
        raise NotImplementedError

    def choose_step(self, digit: int) -> bool:
        """Choose what stands for this digit as a click would; False when nothing does."""
        raise NotImplementedError

    def open_unrated(self) -> bool:
        """Go to the reasons for not rating; False when there are none."""
        raise NotImplementedError

    def choose_target(self, _digit: int) -> bool:
        """Choose where to be; False when that is not asked."""
        return False

    def choose_importance(self, _digit: int) -> bool:
        """Choose how much the work needs it; False when that is not asked."""
        return False

    def item_in_focus(self) -> str | None:
        """The question that somebody is at, where a page has several."""
        return None

    def _change(self, item: str, key: str, value: object) -> None:
        self.sent.emit(m.ChangeAnswer(item, ((key, value),)))
