"""The last results on Home, as a small line."""

from __future__ import annotations

from typing import Final

from librarian_self.charts.trend import trend
from librarian_self.presenters.views.trend import TrendView
from librarian_self.ui.look import look
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.pictureview import PictureView, measure
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

HEIGHT: Final = 72.0
"""Points."""


class TrendCard(Card):
    """Title, line and what the line is the average of."""

    def __init__(self) -> None:
        super().__init__()
        self._view: TrendView | None = None
        self._measure_words = measure()
        self._title = WrapLabel("", Variant.SUBTITLE)
        self._line = PictureView()
        self._note = WrapLabel("", Variant.SMALL)
        for widget in (self._title, self._line, self._note):
            self.add(widget)
        self._line.room_changed.connect(self._fit)

    def show_view(self, view: TrendView) -> None:
        """Put words and figures in place."""
        self._view = view
        self._title.setText(view.title)
        self._note.setText(view.note)
        self.draw()

    def draw(self) -> None:
        """Draw the line, for the room and the colours of now."""
        view = self._view
        if view is None:
            return
        size = (max(1.0, self._line.room()), HEIGHT)
        picture = trend(view.points, look().chart_theme(), self._measure_words, size, view.scale)
        self._line.set_picture(picture, view.title, view.sentence)

    def _fit(self, _room: float) -> None:
        self.draw()
