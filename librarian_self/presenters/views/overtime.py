"""A form that was answered more than once: its sections over time, what moved, and a look back."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.form import Kind
from librarian_self.model.scores import Scores
from librarian_self.presenters.state import Looking, Opened
from librarian_self.presenters.views.change import MovesView, moves_view
from librarian_self.presenters.views.lookback import LookBackView, look_back_view
from librarian_self.presenters.views.series import SeriesView, series_view


@dataclass(frozen=True, slots=True)
class OverTimeView:
    """The card; each part is None where there is nothing for it yet."""

    title: str
    series: SeriesView | None
    moves: MovesView | None
    look_back: LookBackView | None


def over_time_view(looking: Looking, scores: Scores, opened: Opened, say: Catalogue) -> OverTimeView | None:
    """The card; None for a first assessment, and for ethics, which has no figures."""
    if looking.taken.form.kind is Kind.ETHICS:
        return None
    role = opened.profile.role
    series = series_view(looking, role, say)
    moves = moves_view(looking, scores, role, say)
    back = look_back_view(looking, scores, opened, say)
    if series is None and moves is None and back is None:
        return None
    return OverTimeView(series.title if series else say(msg("Then and now")), series, moves, back)
