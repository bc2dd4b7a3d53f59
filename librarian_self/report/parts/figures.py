"""The figures of the sections, as axes of a chart and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from librarian_self.charts.axis import Axis
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import Form, Scale, Section
from librarian_self.model.scores import Scores, SectionScore, Withheld
from librarian_self.report.blocks import Cell, Column, Paragraph, Size, Span, Table, paragraph
from librarian_self.report.parts.writing import NOTHING, Writing, joined

WHY_WITHHELD: Final[dict[Withheld, Message]] = {
    Withheld.TOO_FEW: msg("no figures yet: fewer than three competencies rated"),
    Withheld.LOW_COVERAGE: msg("no figures yet: less than 60% of the section rated"),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """A section with its figures and its scale."""

    section: Section
    score: SectionScore
    scale: Scale

    def axis(self, writing: Writing, *, short: bool) -> Axis:
        """The section as an axis; `short` takes the word that the form has for a narrow place."""
        words = self.section.short if short and self.section.short else self.section.label
        figure = figure_of(self.score.gap, writing)
        now, target = self.score.mean, self.score.target_mean
        return Axis(writing.say.text(words), now, target, self.scale.lowest, self.scale.highest, figure)


def measured(form: Form, scores: Scores) -> list[Measured]:
    """Every section that is rated on a scale, in the order of the form."""
    found: list[Measured] = []
    for section in form.sections:
        score = scores.section(section.id)
        scale = next((scale for item in section.items if (scale := form.scale_of(item))), None)
        if score is not None and scale is not None:
            found.append(Measured(section, score, scale))
    return found


def largest_first(sections: Sequence[Measured]) -> list[Measured]:
    """By gap; sections without figures last."""
    return sorted(sections, key=lambda each: -1.0 if each.score.gap is None else each.score.gap, reverse=True)


def figures_table(sections: Sequence[Measured], writing: Writing) -> Table:
    """The same numbers as the charts, and why some are missing."""
    say = writing.say
    columns = (
        Column(say(msg("Section")), 0.52),
        Column(say(msg("Rated")), 0.15, end=True),
        Column(say(msg("Now")), 0.11, end=True),
        Column(say(msg("Target")), 0.11, end=True),
        Column(say(msg("Gap")), 0.11, end=True),
    )
    gap = msg(
        "Gap: how far the target lies above the present level, averaged over the competencies of the section that "
        "have both."
    )
    apart = msg("Ethics and attitudes are not turned into gaps; they stand apart.")
    rows = tuple(_row(each, writing) for each in sections)
    return Table(columns, rows, note=say(joined(gap, apart)))


def _row(each: Measured, writing: Writing) -> tuple[Cell, ...]:
    say, score = writing.say, each.score
    label: list[Paragraph] = [paragraph(say.text(each.section.label))]
    if score.withheld is not None:
        reason = Span(say(WHY_WITHHELD[score.withheld]), quiet=True)
        label.append(Paragraph((reason,), Size.SMALL))
    rated = say(msg("{rated} of {items}", rated=score.rated, items=score.items))
    numbers = (score.mean, score.target_mean, score.gap)
    figures = [rated, *(figure_of(number, writing) for number in numbers)]
    return tuple(label), *((paragraph(figure),) for figure in figures)


def figure_of(number: float | None, writing: Writing) -> str:
    """A figure with one decimal, or the dash of one that is not known."""
    return NOTHING if number is None else writing.say.number(number, 1)
