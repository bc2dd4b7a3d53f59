"""Which competencies a plan could take up first, and why."""

from __future__ import annotations

from collections.abc import Collection

from librarian_self.model.form import Form, Item, Kind
from librarian_self.model.plan import Suggestion
from librarian_self.model.scores import ItemScore, Scores, TargetSource
from librarian_self.scoring.items import ASSUMED_IMPORTANCE


def suggest(
    form: Form, scores: Scores, most: int | None = None, without: Collection[str] = ()
) -> tuple[Suggestion, ...]:
    """The items with a gap, most pressing first, at most `most`; items of `without` already have a goal.

    Order: priority; then importance, items marked `ethics: true`, fewest hours of their actions, form order. An
    item of importance 1 is suggested only when nothing of 2 or 3 has a gap. Attitude and ethics forms suggest
    nothing: they have no gaps.
    """
    if form.kind is not Kind.COMPETENCY:
        return ()
    wanting = [score for score in scores.items if score.gap]
    pressing = [score for score in wanting if _importance(score) > 1] or wanting
    places = {item.id: (place, item) for place, item in enumerate(form.items())}

    def order(score: ItemScore) -> tuple[float, int, bool, int, int]:
        place, item = places[score.id]
        return -(score.priority or 0), -_importance(score), not item.ethics, _hours(form, item), place

    chosen = [score for score in sorted(pressing, key=order) if score.id not in without]
    return tuple(_suggestion(scores, score, places[score.id][1]) for score in chosen[:most])


def _importance(score: ItemScore) -> int:
    return ASSUMED_IMPORTANCE if score.importance is None else score.importance


def _hours(form: Form, item: Item) -> int:
    return sum(form.actions[action].hours for action in item.actions)


def _suggestion(scores: Scores, score: ItemScore, item: Item) -> Suggestion:
    section = scores.section(score.section)
    return Suggestion(
        form=scores.form,
        item=score.id,
        section=score.section,
        current=score.current or 0,
        target=score.target or 0,
        gap=score.gap or 0,
        priority=score.priority or 0.0,
        importance=_importance(score),
        importance_assumed=score.importance is None,
        section_gap=section.gap if section else None,
        actions=item.actions,
        target_source=score.target_source or TargetSource.OWN,
    )
