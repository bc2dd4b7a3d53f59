"""Two people on the same competencies, side by side; never averaged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.answer import NO_ANSWER
from librarian_self.model.form import Form, Item, ItemType
from librarian_self.model.words import UNRATED
from librarian_self.presenters.state import Looking
from librarian_self.presenters.views.figures import TableRow, TableView
from librarian_self.scoring.pair import Apart, ItemPair, Pair
from librarian_self.services.results import pair_of
from librarian_self.services.session import Taken

GROUPS: Final = (
    (Apart.FURTHER, msg("Further apart")),
    (Apart.ONE, msg("One level apart")),
    (Apart.EQUAL, msg("Equal")),
)
"""What is worth a talk comes first."""


@dataclass(frozen=True, slots=True)
class PairView:
    """How many items are equal, one apart and further, and both levels of each item."""

    title: str
    counts: str
    note: str
    table: TableView | None


def pair_view(looking: Looking, say: Catalogue) -> PairView | None:
    """The pair, None while there is no other assessment to stand beside."""
    partner = looking.partner
    if partner is None:
        return None
    pair, own, other = pair_of(looking.taken, partner)
    rater = own.form.raters.get(other.assessment.rater)
    label = say.text(rater.label) if rater else other.assessment.rater
    rows = (*_both(own.form, pair, say), *_alone(own, other, pair, say))
    columns = (say(msg("Competency")), say(msg("I")), label)
    return PairView(
        title=say(msg("Side by side with: {rater}", rater=label)),
        counts=say(
            msg(
                "{equal} equal, {one} one level apart, {further} further apart",
                equal=pair.count(Apart.EQUAL),
                one=pair.count(Apart.ONE),
                further=pair.count(Apart.FURTHER),
            )
        ),
        note=say(
            msg("Neither picture is the right one, and nothing is averaged: what differs is worth a talk.")
        ),
        table=TableView(say(msg("The two pictures, item by item")), columns, rows) if rows else None,
    )


def _both(form: Form, pair: Pair, say: Catalogue) -> Iterator[TableRow]:
    """What both rated: a group for each distance, the furthest apart first."""
    for apart, title in GROUPS:
        group = sorted((each for each in pair.items if each.apart is apart), key=_by_distance)
        found = [(each, item) for each in group if (item := form.item(each.id))]
        if found:
            yield _heading(title, say)
        for each, item in found:
            yield _row(item, _level(form, item, each.own, say), _level(form, item, each.other, say), say)


def _alone(own: Taken, other: Taken, pair: Pair, say: Catalogue) -> list[TableRow]:
    """What only one of them rated, with the reason of the other where there is one."""
    paired = {each.id for each in pair.items}
    rows: list[TableRow] = []
    for item in own.form.items():
        said = [_said(taken, item, say) for taken in (own, other)]
        rated = [_current(taken, item) is not None for taken in (own, other)]
        if item.type is ItemType.COMPETENCY and item.id not in paired and any(rated):
            rows.append(_row(item, said[0], said[1], say))
    return [_heading(msg("Rated by one of you"), say), *rows] if rows else []


def _heading(title: Message, say: Catalogue) -> TableRow:
    return TableRow((say(title), "", ""), is_section=True)


def _row(item: Item, own: str, other: str, say: Catalogue) -> TableRow:
    return TableRow((say.text(item.statement), own, other), is_section=False)


def _said(taken: Taken, item: Item, say: Catalogue) -> str:
    current = _current(taken, item)
    if current is not None:
        return _level(taken.form, item, current, say)
    reason = UNRATED.get(taken.answers.get(item.id, NO_ANSWER).unrated or "")
    return say(reason) if reason else "–"


def _current(taken: Taken, item: Item) -> int | None:
    answer = taken.answers.get(item.id, NO_ANSWER)
    return None if answer.unrated else answer.current


def _level(form: Form, item: Item, value: int, say: Catalogue) -> str:
    scale = form.scale_of(item)
    level = scale.level(value) if scale else None
    return f"{value}\u00a0{say.text(level.label)}" if level else f"{value}"


def _by_distance(pair: ItemPair) -> int:
    return -abs(pair.own - pair.other)
