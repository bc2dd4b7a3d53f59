"""The last results as a small line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.charts.sentences import trend_sentence
from librarian_self.charts.trend import TrendPoint
from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.form import SELF
from librarian_self.presenters.state import Opened
from librarian_self.presenters.views.home import FEWEST_POINTS
from librarian_self.services.clock import local_date

MOST: Final = 8
"""Older assessments are left out, so that dates and figures keep their room."""


@dataclass(frozen=True, slots=True)
class TrendView:
    """Mean levels of the newest assessments, oldest first; `scale` is the lowest and highest level there is."""

    title: str
    note: str
    sentence: str
    points: tuple[TrendPoint, ...]
    scale: tuple[float, float]


def trend_view(opened: Opened, say: Catalogue) -> TrendView | None:
    """The person's own finished assessments of the form that was finished last; None below two of them."""
    finished = [
        (standing.assessment, standing.assessment.finished, standing.overall)
        for standing in opened.standings
        if standing.assessment.rater == SELF
    ]
    known = [
        (assessment, at, mean) for assessment, at, mean in finished if at is not None and mean is not None
    ]
    same = [each for each in known if each[0].form == known[-1][0].form][-MOST:]
    if len(same) < FEWEST_POINTS:
        return None
    points = tuple(
        TrendPoint(say.short_date(local_date(at)), mean.mean, say.number(mean.mean, 1))
        for _, at, mean in same
    )
    last = same[-1][2]
    return TrendView(
        title=say(msg("Your assessments so far")),
        note=say(msg("The average level of all that you rated. Small moves can be chance.")),
        sentence=say(trend_sentence(points)),
        points=points,
        scale=(float(last.lowest), float(last.highest)),
    )
