"""One figure for a whole assessment, to be compared with nothing but the same person's other ones."""

from __future__ import annotations

from collections.abc import Iterable

from librarian_self.model.form import Form, ItemType
from librarian_self.model.scores import ItemScore, Overall
from librarian_self.scoring.averages import mean
from librarian_self.scoring.sections import LEAST_RATED


def overall(form: Form, scores: Iterable[ItemScore]) -> Overall | None:
    """The mean level of all competencies that were rated.

    None below three rated ones, and where they are not all on one scale: such a mean would say nothing.
    """
    levels: list[int] = []
    scales: set[tuple[int, int]] = set()
    for score in scores:
        item = form.item(score.id)
        if item is None or item.type is not ItemType.COMPETENCY or score.current is None:
            continue
        levels.append(score.current)
        scale = form.scale_of(item)
        if scale is not None:
            scales.add((scale.lowest, scale.highest))
    if len(levels) < LEAST_RATED or len(scales) != 1:
        return None
    ((lowest, highest),) = scales
    return Overall(mean(levels), lowest, highest)
