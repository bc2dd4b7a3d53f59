"""What a chart shows, in a sentence: for screen readers, and as the other text of a figure on paper."""

from __future__ import annotations

from collections.abc import Sequence

from librarian_self.charts.axis import Axis
from librarian_self.charts.trend import TrendPoint
from librarian_self.i18n.messages import Message, msg, nmsg


def radar_sentence(axes: Sequence[Axis]) -> Message:
    """Say what a radar shows: how many sections, the widest gap, and how many have no figure."""
    if not axes:
        return msg("There is nothing to show in this chart yet.")
    count = nmsg(
        "Radar chart of one section, with the present level as a solid line and the target as a dashed line.",
        "Radar chart of {count} sections, with the present level as a solid line and the target as a dashed line.",
        len(axes),
    )
    return _with_withheld(_joined(count, _widest(axes)), axes)


def gap_bars_sentence(rows: Sequence[Axis]) -> Message:
    """Say what bars show: each section with its figure, in the order of the chart."""
    if not rows:
        return msg("There is nothing to show in this chart yet.")
    listed = "; ".join(f"{row.label} {row.figure}".strip() for row in rows if row.now is not None)
    count = nmsg(
        "Bar chart of one section: the present level is solid, the way to the target hatched.",
        "Bar chart of {count} sections: the present level is solid, the way to the target hatched.",
        len(rows),
    )
    if not listed:
        return _with_withheld(count, rows)
    return _with_withheld(_joined(count, msg("Gaps: {sections}.", sections=listed)), rows)


def profile_bars_sentence(rows: Sequence[Axis]) -> Message:
    """Say what bars without targets show: each section or theme with its figure, in the order of the chart."""
    if not rows:
        return msg("There is nothing to show in this chart yet.")
    listed = "; ".join(f"{row.label} {row.figure}".strip() for row in rows if row.now is not None)
    count = nmsg("Bar chart with one bar.", "Bar chart with {count} bars.", len(rows))
    if not listed:
        return _with_withheld(count, rows)
    return _with_withheld(_joined(count, msg("Averages: {sections}.", sections=listed)), rows)


def trend_sentence(points: Sequence[TrendPoint]) -> Message:
    """Say what a trend shows: its first and its last figure with their dates."""
    known = [point for point in points if point.value is not None]
    if not known:
        return msg("There is nothing to show in this chart yet.")
    first, last = known[0], known[-1]
    if len(known) == 1:
        return msg("One assessment so far, on {date}: {figure}.", date=last.label, figure=last.figure)
    return nmsg(
        "Line over one assessment, from {first} on {first_date} to {last} on {last_date}.",
        "Line over {count} assessments, from {first} on {first_date} to {last} on {last_date}.",
        len(known),
        first=first.figure,
        first_date=first.label,
        last=last.figure,
        last_date=last.label,
    )


def _widest(axes: Sequence[Axis]) -> Message:
    """Where the target lies furthest above now."""
    known = [(axis.gap, axis) for axis in axes if axis.gap is not None]
    if not known:
        return msg("No section has both a present level and a target.")
    gap, axis = max(known, key=lambda pair: pair[0])
    if gap == 0:
        return msg("Every section is at its target or above it.")
    return msg("The widest gap is in this section: {section}.", section=axis.label)


def _with_withheld(sentence: Message, axes: Sequence[Axis]) -> Message:
    """Add how many sections have no figure, if any."""
    missing = sum(axis.now is None for axis in axes)
    if not missing:
        return sentence
    return _joined(
        sentence,
        nmsg("One section has no figure yet.", "{count} sections have no figure yet.", missing),
    )


def _joined(first: Message, second: Message) -> Message:
    return msg("{first} {second}", first=first, second=second)
