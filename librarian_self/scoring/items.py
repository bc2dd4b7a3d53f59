"""The score of one item."""

from __future__ import annotations

from librarian_self.model.answer import NO_ANSWER, Answer
from librarian_self.model.form import Form, Item, ItemType, Kind, Scale
from librarian_self.model.scores import ItemScore, TargetSource

ASSUMED_IMPORTANCE = 2
"""What an importance counts that nobody gave; marked as assumed wherever it is shown."""

HIGHEST_IMPORTANCE = 3


def gap_between(current: int | None, target: int | None) -> int | None:
    """max(0, target - current) in levels; None without both (CILIP PKSB practice)."""
    if current is None or target is None:
        return None
    return max(0, target - current)


def priority_of(gap: int | None, importance: int | None, scale: Scale) -> float | None:
    """Give importance x gap / (3 x (scale_max - scale_min)), 0 to 1; a heuristic of ours, said so on screen."""
    if gap is None:
        return None
    span = scale.highest - scale.lowest
    weight = ASSUMED_IMPORTANCE if importance is None else importance
    return weight * gap / (HIGHEST_IMPORTANCE * span) if span else 0.0


def score_item(form: Form, item: Item, section: str, answer: Answer | None, role: str) -> ItemScore:
    """Score a visible item; `answer` None where nothing was said yet.

    Only a competency of a competency form has a target, a gap and a priority: attitude and ethics are a profile.
    """
    given = answer or NO_ANSWER
    if item.type is ItemType.COMPETENCY and form.kind is Kind.COMPETENCY:
        return _competency(form, item, section, given, role)
    current = None if given.unrated else _rating(item, given)
    return ItemScore(
        item.id, section, current=current, unrated=given.unrated, scored=_scored(form, item, current)
    )


def _rating(item: Item, given: Answer) -> int | None:
    """The step of the scale that was chosen, for those items that have one."""
    if item.type is ItemType.COMPETENCY:
        return given.current
    return given.value if item.type is ItemType.LIKERT and isinstance(given.value, int) else None


def _scored(form: Form, item: Item, current: int | None) -> int | None:
    """What an answer counts: as given, and min + max - x for a reversed statement."""
    scale = form.scale_of(item)
    if current is None or not item.reverse or scale is None:
        return current
    return scale.lowest + scale.highest - current


def _competency(form: Form, item: Item, section: str, given: Answer, role: str) -> ItemScore:
    scale = form.scales[item.scale or ""]
    current = None if given.unrated else given.current
    role_target = form.role_targets.get(role, {}).get(item.id)
    target, source = _target(given.target, role_target, item.target)
    gap = gap_between(current, target)
    asks_example = item.evidence_from is not None and current is not None and current >= item.evidence_from
    has_example = given.evidence is not None and bool(given.evidence.text.strip())
    return ItemScore(
        id=item.id,
        section=section,
        current=current,
        target=target,
        target_source=source,
        role_target=role_target,
        importance=given.importance,
        gap=gap,
        priority=priority_of(gap, given.importance, scale),
        unrated=given.unrated,
        scored=current,
        claimed=current,
        evidenced=current if asks_example and has_example else None,
    )


def _target(own: int | None, role: int | None, item: int | None) -> tuple[int | None, TargetSource | None]:
    """The person's own target, else the role's, else the item's."""
    if own is not None:
        return own, TargetSource.OWN
    if role is not None:
        return role, TargetSource.ROLE
    return item, TargetSource.ITEM if item is not None else None
