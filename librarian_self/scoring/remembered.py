"""Remembered change: now − then, where "then" is judged from today (Howard 1979), beside now − first.

Who learns what a competency takes often sees their own beginning as lower than they rated it at the time. The two
changes are shown beside each other; neither is added to a score or to the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from librarian_self.model.form import Form
from librarian_self.model.remembered import Remembered
from librarian_self.scoring.change import Change


@dataclass(frozen=True, slots=True)
class RememberedChange:
    """One item. `first` was answered at the earlier assessment, `then` is that time as it is seen today.

    `measured` is now − first and `remembered` now − then, both turned round for a reversed statement.
    """

    id: str
    first: int
    then: int
    now: int
    measured: int
    remembered: int


def remembered_changes(
    form: Form, change: Change, remembered: Iterable[Remembered]
) -> tuple[RememberedChange, ...]:
    """The items of `change` that were looked back at between its two assessments, in its order."""
    levels = {
        each.item: each.level
        for each in remembered
        if (each.assessment, each.since) == (change.now, change.before)
    }
    turned = {item.id for item in form.items() if item.reverse}
    found: list[RememberedChange] = []
    for item in change.items:
        if item.id in levels:
            then = levels[item.id]
            moved = then - item.now if item.id in turned else item.now - then
            found.append(RememberedChange(item.id, item.before, then, item.now, item.moved, moved))
    return tuple(found)
