"""Two people on the same competencies, side by side; never averaged."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters.state import Looking
from librarian_self.presenters.views.figures import TableRow, TableView
from librarian_self.scoring.pair import Apart, ItemPair
from librarian_self.services.results import pair_of


@dataclass(frozen=True, slots=True)
class PairView:
    """How many items are equal, one apart and further, and the items that differ."""

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
    form = own.form
    rater = form.raters.get(other.assessment.rater)
    label = say.text(rater.label) if rater else other.assessment.rater
    differing = [item for item in pair.items if item.apart is not Apart.EQUAL]
    differing.sort(key=_by_distance)
    rows = tuple(
        TableRow((say.text(item.statement), f"{each.own}", f"{each.other}"), is_section=False)
        for each in differing
        if (item := form.item(each.id))
    )
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
        table=TableView(say(msg("Where the two pictures differ")), columns, rows) if rows else None,
    )


def _by_distance(pair: ItemPair) -> int:
    return -abs(pair.own - pair.other)
