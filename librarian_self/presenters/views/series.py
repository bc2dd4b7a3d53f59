"""A form that was answered three times or more: the average of each section over time; never a target or a gap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.charts.sentences import trend_sentence
from librarian_self.charts.trend import TrendPoint
from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import Kind, Scale, Section
from librarian_self.model.scores import Scores
from librarian_self.presenters.state import Looking
from librarian_self.presenters.views.figures import TableRow, TableView
from librarian_self.presenters.views.naming import day_of, names_of, occasion_of
from librarian_self.scoring.sections import scale_of_section
from librarian_self.services.results import results_of
from librarian_self.services.session import Taken

FEWEST: Final = 3
"""Two assessments are a change and stand in its card."""

MOST: Final = 6
"""Older ones are left out, so that dates and figures keep their room."""

LEAST_KNOWN: Final = 2
"""Figures that make a line."""


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One section. `scale` is the lowest and highest step there is."""

    id: str
    label: str
    sentence: str
    points: tuple[TrendPoint, ...]
    scale: tuple[float, float]


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The lines, and the same numbers as a table that unfolds below `as_table`."""

    title: str
    note: str
    lines: tuple[SectionLine, ...]
    as_table: str
    table: TableView


def series_view(looking: Looking, role: str, say: Catalogue) -> SeriesView | None:
    """The newest assessments of the form; None below three of them, or where there is no average."""
    kind = looking.taken.form.kind
    if len(looking.series) < FEWEST or kind is Kind.ETHICS:
        return None
    taken = looking.series[-MOST:]
    scores = [results_of(each, role) for each in taken]
    labels = _labels(taken, say)
    found = [
        (section, scale, _points(section, scale, taken, scores, say))
        for section in looking.taken.form.sections
        if (scale := scale_of_section(looking.taken.form, section)) is not None
    ]
    rows = tuple(
        TableRow((say.text(section.label), *(point.figure or "–" for point in points)), is_section=False)
        for section, _, points in found
    )
    title = say(_title(kind))
    return SeriesView(
        title=title,
        note=say(
            msg("Each line is the average of a section, assessment by assessment. Small moves can be chance.")
        ),
        lines=tuple(
            _line(section, scale, points, say) for section, scale, points in found if _is_line(points)
        ),
        as_table=say(msg("The averages as a table")),
        table=TableView(title, (say(msg("Section")), *labels), rows),
    )


def _title(kind: Kind) -> Message:
    return msg("Your themes over time") if kind is Kind.ATTITUDE else msg("Your sections over time")


def _labels(taken: tuple[Taken, ...], say: Catalogue) -> tuple[str, ...]:
    """The occasions, for a form that has some, else the dates."""
    names = names_of((each.assessment for each in taken), say, short=True)
    occasions = [occasion_of(each.assessment, each.form.occasions, say) for each in taken]
    if all(occasions) and len(set(occasions)) == len(occasions):
        return tuple(occasions)
    return tuple(names[each.assessment.id] for each in taken)


def _points(
    section: Section,
    scale: Scale,
    taken: tuple[Taken, ...],
    scores: list[Scores],
    say: Catalogue,
) -> tuple[TrendPoint, ...]:
    points: list[TrendPoint] = []
    for each, scored in zip(taken, scores, strict=True):
        mean = _mean(section, scale, each, scored)
        label = say.short_date(day_of(each.assessment))
        points.append(TrendPoint(label, mean, "" if mean is None else say.number(mean, 1)))
    return tuple(points)


def _mean(section: Section, scale: Scale, taken: Taken, scores: Scores) -> float | None:
    """The average of then; None where it was withheld, or another version of the form had another scale."""
    there = next((each for each in taken.form.sections if each.id == section.id), None)
    then = scale_of_section(taken.form, there) if there else None
    score = scores.section(section.id)
    if score is None or then is None or (then.lowest, then.highest) != (scale.lowest, scale.highest):
        return None
    return score.mean


def _is_line(points: tuple[TrendPoint, ...]) -> bool:
    return sum(point.value is not None for point in points) >= LEAST_KNOWN


def _line(section: Section, scale: Scale, points: tuple[TrendPoint, ...], say: Catalogue) -> SectionLine:
    sentence = say(trend_sentence(points))
    ends = (float(scale.lowest), float(scale.highest))
    return SectionLine(section.id, say.text(section.label), sentence, points, ends)
