"""A private hint that a list of statements may have been answered without reading (Curran 2016; Huang 2012)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby, pairwise
from typing import Final

from librarian_self.model.answer import Answer, Answers, Revision
from librarian_self.model.form import Form, Item, ItemType
from librarian_self.scoring.averages import median
from librarian_self.scoring.visibility import visible_items

LONG_RUN: Final = 10
"""So many equal answers in a row; they have to span a reversed statement, which contradicts them."""

HASTY: Final = 2.0
"""Seconds a statement: below this nobody reads it."""

BY_HAND: Final = 0.2
"""Seconds: answers that lie closer were read in from elsewhere, so their times say nothing."""


def suggests_care(form: Form, answers: Answers, revisions: Iterable[Revision]) -> bool:
    """Whether both hold: a long run of equal raw answers over a reversed statement, and haste.

    `revisions` are the assessment's log, oldest first. It is for the person's own eyes: it never blocks, lowers no
    figure, and is in no export.
    """
    if not has_long_run(form, answers):
        return False
    statements = {item.id for item in form.items() if item.type is ItemType.LIKERT}
    pace = seconds_an_item(revision for revision in revisions if revision.item in statements)
    return pace is not None and BY_HAND <= pace < HASTY


def has_long_run(form: Form, answers: Answers) -> bool:
    """Whether ten or more statements in a row, one of them reversed, have the same raw answer."""
    visible = visible_items(form, answers)
    asked = [item for item in form.items() if item.type is ItemType.LIKERT and item.id in visible]
    given = [(item, _step(answers.get(item.id))) for item in asked]
    runs = (list(run) for step, run in groupby(given, key=_second) if step is not None)
    return any(_contradicts(run) for run in runs)


def seconds_an_item(revisions: Iterable[Revision]) -> float | None:
    """The median time between the first answers to two statements; None without two of them, or without times."""
    first: dict[str, str] = {}
    for revision in revisions:
        if _step(revision.answer) is not None:
            first.setdefault(revision.item, revision.at)
    try:
        times = [datetime.fromisoformat(at) for at in first.values()]
        gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(times)]
    except (ValueError, TypeError):
        return None
    return median(gaps) if gaps else None


def _contradicts(run: Sequence[tuple[Item, int | None]]) -> bool:
    turned = [item.reverse for item, _ in run]
    return len(run) >= LONG_RUN and any(turned) and not all(turned)


def _second(pair: tuple[Item, int | None]) -> int | None:
    return pair[1]


def _step(answer: Answer | None) -> int | None:
    if answer is None or answer.unrated or not isinstance(answer.value, int):
        return None
    return answer.value
