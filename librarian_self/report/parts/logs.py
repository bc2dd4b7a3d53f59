"""What happened since: the learning log, and how the answers changed."""

from __future__ import annotations

from collections.abc import Sequence

from librarian_self.i18n.messages import msg
from librarian_self.report.blocks import Block, Cell, Column, Heading, Paragraph, Span, Table, paragraph
from librarian_self.report.content import Learning
from librarian_self.report.parts.writing import Writing, joined

BLANK_LEARNING = 4
"""Empty rows to write on where nothing was logged."""


def learning(writing: Writing) -> list[Block]:
    """What was learned, oldest first, with the hours of all and of every year."""
    say, found = writing.say, writing.content.learning
    columns = (
        Column(say(msg("Date")), 0.17),
        Column(say(msg("What I did")), 0.31),
        Column(say(msg("Hours")), 0.09, end=True),
        Column(say(msg("What – so what – now what")), 0.43),
    )
    rows = [_learned(writing, entry) for entry in sorted(found, key=_date)]
    total = sum(entry.hours or 0 for entry in found)
    summed = len(rows) > 1 and total > 0
    if summed:
        rows.append((_cell(say(msg("Together"))), (), _cell(writing.hours(total)), ()))
    table = Table(columns, tuple(rows), blank=0 if found else BLANK_LEARNING, summed=summed)
    return [Heading(2, say(msg("Learning log"))), table, *_years(writing, found)]


def change(writing: Writing) -> list[Block]:
    """How the answers differ from those of last time."""
    found = writing.content.change
    if found is None:
        return []
    counts = msg(
        "Since {date}: {higher} answered higher, {same} the same, {lower} lower.",
        date=writing.say.date(found.since),
        higher=found.higher,
        same=found.same,
        lower=found.lower,
    )
    caution = msg("Small moves can be chance; what I remember of them says more.")
    heading = Heading(2, writing.say(msg("What has changed since last time")))
    return [heading, paragraph(writing.say(joined(counts, caution)))]


def _learned(writing: Writing, entry: Learning) -> tuple[Cell, ...]:
    say = writing.say
    done = [paragraph(entry.activity)]
    if entry.goal:
        served = Span(say(msg("for: {goal}", goal=entry.goal)), quiet=True, link=writing.link_to(entry.goal))
        done.append(Paragraph((served,)))
    thoughts = (
        (msg("What:"), entry.what),
        (msg("So what:"), entry.so_what),
        (msg("Now what:"), entry.now_what),
    )
    reflection = tuple(
        Paragraph((Span(say(label) + " ", quiet=True), Span(words)))
        for label, words in thoughts
        if words.strip()
    )
    hours = "" if entry.hours is None else writing.hours(entry.hours)
    return _cell(say.date(entry.date)), tuple(done), _cell(hours), reflection


def _date(entry: Learning) -> str:
    return entry.date


def _years(writing: Writing, found: Sequence[Learning]) -> list[Block]:
    """The hours of each year, where there are several."""
    by_year: dict[str, float] = {}
    for entry in sorted(found, key=_date):
        by_year[entry.date[:4]] = by_year.get(entry.date[:4], 0) + (entry.hours or 0)
    if len(by_year) <= 1:  # the sum says it already
        return []
    listed = "; ".join(f"{year} – {writing.hours(hours)}" for year, hours in by_year.items())
    words = msg("Hours by year: {years}.", years=listed)
    return [paragraph(writing.say(words), quiet=True)]


def _cell(words: str) -> Cell:
    return (paragraph(words),) if words else ()
