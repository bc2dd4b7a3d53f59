"""Taking a plan file back into a profile: what is new is added, what has the same id is changed, nothing is removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias, TypeVar

from librarian_self.model.learning import LearningEntry
from librarian_self.model.parts import Kept, PlanPart, key_of
from librarian_self.model.plan import (
    MOST_ACTIVE_GOALS,
    Commitment,
    Goal,
    GoalOrder,
    GoalStatus,
    PlanSettings,
)
from librarian_self.model.review import Review
from librarian_self.services.planfile.reading import Patch, PlanFile, read_plan
from librarian_self.services.session import Session

Listed = TypeVar("Listed", Goal, Commitment, Review, LearningEntry)
EVERY_PART: Final = frozenset(PlanPart)


@dataclass(frozen=True, slots=True)
class PlanParts:
    """A plan as it is. `goals` stand in their `order`."""

    goals: tuple[Goal, ...] = ()
    order: GoalOrder = field(default_factory=GoalOrder)
    commitments: tuple[Commitment, ...] = ()
    reviews: tuple[Review, ...] = ()
    learning: tuple[LearningEntry, ...] = ()
    settings: PlanSettings = field(default_factory=PlanSettings)


@dataclass(frozen=True, slots=True)
class Count:
    """How many things of a part are new, changed, and the same as before."""

    new: int = 0
    changed: int = 0
    same: int = 0

    def __add__(self, other: Count) -> Count:
        """Both together."""
        return Count(self.new + other.new, self.changed + other.changed, self.same + other.same)


Counts: TypeAlias = Mapping[PlanPart, Count]


@dataclass(frozen=True, slots=True)
class Merged:
    """What is to be saved, what that means by part, and the goals that rest though the file has them active."""

    values: tuple[Kept, ...]
    counts: Counts
    resting: tuple[Goal, ...] = ()

    @property
    def total(self) -> Count:
        """Everything together."""
        return sum(self.counts.values(), Count())


def import_plan(session: Session, data: bytes, parts: frozenset[PlanPart] = EVERY_PART) -> Merged:
    """Take these parts of a plan file into the open profile, in one transaction.

    Raises PlanFileRefused or NotJson for a file that is at fault, PlanRefused, StorageError; then nothing was saved.
    """
    merged = merge(parts_of(session), chosen(read_plan(data), parts))
    if merged.values:
        session.save_all(merged.values)
    return merged


def take_whole_plan(session: Session, data: bytes) -> None:
    """Take a plan file into the open profile, which was made for it; where that is refused, so is the profile."""
    try:
        import_plan(session, data)
    except BaseException:
        session.close()
        session.path.unlink(missing_ok=True)
        raise


def parts_of(session: Session) -> PlanParts:
    """The plan of an open profile."""
    return PlanParts(
        session.goals(),
        session.goal_order(),
        session.commitments(),
        session.reviews(),
        session.learning(),
        session.plan_settings(),
    )


def as_parts(plan: PlanFile) -> PlanParts:
    """What a file says as a plan of its own; what it leaves out is as in an empty one."""
    return PlanParts(
        goals=_patched((), plan.goals, Goal),
        commitments=_patched((), plan.commitments, Commitment),
        reviews=_patched((), plan.reviews, Review),
        learning=_patched((), plan.learning, LearningEntry),
        settings=replace(PlanSettings(), **plan.settings),
    )


def chosen(plan: PlanFile, parts: frozenset[PlanPart]) -> PlanFile:
    """The same file with these parts alone; the order belongs to the goals."""
    return PlanFile(
        goals=plan.goals if PlanPart.GOAL in parts else (),
        commitments=plan.commitments if PlanPart.COMMITMENT in parts else (),
        reviews=plan.reviews if PlanPart.REVIEW in parts else (),
        learning=plan.learning if PlanPart.LEARNING in parts else (),
        settings=plan.settings if PlanPart.SETTINGS in parts else {},
    )


def merge(here: PlanParts, plan: PlanFile) -> Merged:
    """What a file changes in a plan; a key that the file leaves out stays as it is. Pure.

    Goals beyond the five active ones rest. The goals of the file come to stand in its order, in the places that they
    hold among the others; new ones stand last.
    """
    written = _patched(here.goals, plan.goals, Goal)
    goals, resting = _rested(here.goals, written)
    settings = (replace(here.settings, **plan.settings),) if plan.settings else ()
    lists: dict[PlanPart, tuple[Sequence[Kept], Sequence[Kept]]] = {
        PlanPart.GOAL: (here.goals, goals),
        PlanPart.COMMITMENT: (here.commitments, _patched(here.commitments, plan.commitments, Commitment)),
        PlanPart.REVIEW: (here.reviews, _patched(here.reviews, plan.reviews, Review)),
        PlanPart.LEARNING: (here.learning, _patched(here.learning, plan.learning, LearningEntry)),
        PlanPart.SETTINGS: ((here.settings,), settings),
    }
    counts = {part: _count(*pair) for part, pair in lists.items()}
    order = _order(here, goals)
    moved = order.sorted(here.goals) != here.goals
    counts[PlanPart.ORDER] = Count(changed=1) if moved else Count()
    values = [value for before, after in lists.values() for value in _unlike(before, after)]
    if moved or counts[PlanPart.GOAL].new:
        values.append(order)
    return Merged(tuple(values), counts, resting)


def _patched(
    here: Iterable[Listed], patches: Iterable[Patch], make: Callable[..., Listed]
) -> tuple[Listed, ...]:
    """What the file says, each on top of what is there already."""
    known = {each.id: each for each in here}
    found: list[Listed] = []
    for patch in patches:
        before = known.get(patch["id"])
        given: dict[str, Any] = dict(patch)
        found.append(make(**given) if before is None else replace(before, **given))
    return tuple(found)


def _rested(here: Sequence[Goal], written: Sequence[Goal]) -> tuple[tuple[Goal, ...], tuple[Goal, ...]]:
    """The goals of the file, those beyond the most active ones resting; and which these are.

    Goals that are active already stay so.
    """
    was_active = {goal.id for goal in here if goal.status is GoalStatus.ACTIVE}
    by_id = {goal.id: goal for goal in (*here, *written)}
    room = MOST_ACTIVE_GOALS - sum(by_id[goal].status is GoalStatus.ACTIVE for goal in was_active)
    kept: list[Goal] = []
    resting: list[Goal] = []
    for goal in written:
        wakes = goal.status is GoalStatus.ACTIVE and goal.id not in was_active
        fits = not wakes or room > 0
        kept.append(goal if fits else replace(goal, status=GoalStatus.RESTING))
        if not fits:
            resting.append(kept[-1])
        room -= wakes and fits
    return tuple(kept), tuple(resting)


def _order(here: PlanParts, written: Sequence[Goal]) -> GoalOrder:
    """The order of all goals with those of the file in its order."""
    names = here.order.completed((*here.goals, *written)).goals
    listed = {goal.id for goal in written}
    following = (goal.id for goal in written)
    return GoalOrder(tuple(next(following) if name in listed else name for name in names))


def _unlike(before: Sequence[Kept], after: Sequence[Kept]) -> list[Kept]:
    """What reads otherwise than before."""
    known = frozenset(before)
    return [value for value in after if value not in known]


def _count(before: Sequence[Kept], after: Sequence[Kept]) -> Count:
    """What is new has a key that was not there."""
    keys = {key_of(value) for value in before}
    new = sum(key_of(value) not in keys for value in after)
    unlike = len(_unlike(before, after))
    return Count(new, unlike - new, len(after) - unlike)
