"""The figures of Results: gaps, the whole, why some are withheld, how all are calculated, and the table of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.charts.axis import Axis
from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import SCORED, Form, Kind, Section
from librarian_self.model.scores import ItemScore, Scores, SectionScore, Withheld
from librarian_self.model.words import UNRATED
from librarian_self.planning.suggest import suggest
from librarian_self.scoring.items import ASSUMED_IMPORTANCE
from librarian_self.scoring.sections import scale_of_section

LEAST_SEEN: Final = 0.05
"""A smaller difference does not change a figure with one decimal place."""


@dataclass(frozen=True, slots=True)
class TableView:
    """The numbers behind the charts: one row a section, then its items."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; `is_section` ones are the sums of what follows."""

    cells: tuple[str, ...]
    is_section: bool


def _axis(form: Form, section: Section, score: SectionScore, label: str, say: Catalogue) -> Axis | None:
    scale = scale_of_section(form, section)
    if scale is None:
        return None
    figure = say.number(score.gap, 1) if score.gap is not None else "–"
    return Axis(label, score.mean, score.target_mean, scale.lowest, scale.highest, figure)


def axes_of(form: Form, scores: Scores, say: Catalogue) -> tuple[Axis, ...]:
    """All sections in the order of the form, by their short names."""
    axes = (
        _axis(form, section, score, say.text(section.short or section.label), say)
        for section, score in zip(form.sections, scores.sections, strict=True)
    )
    return tuple(axis for axis in axes if axis is not None)


def gaps_of(form: Form, scores: Scores, say: Catalogue) -> tuple[Axis, ...]:
    """The sections that have a gap, the largest first."""
    pairs = [
        (section, score)
        for section, score in zip(form.sections, scores.sections, strict=True)
        if score.gap is not None
    ]
    pairs.sort(key=_by_gap)
    axes = (_axis(form, section, score, say.text(section.label), say) for section, score in pairs)
    return tuple(axis for axis in axes if axis is not None)


def _by_gap(pair: tuple[Section, SectionScore]) -> float:
    return -(pair[1].gap or 0)


def withheld_of(form: Form, scores: Scores, say: Catalogue) -> tuple[str, ...]:
    """A sentence a reason, with the sections that it holds for."""
    reasons = {
        Withheld.TOO_FEW: msg("fewer than three answers"),
        Withheld.LOW_COVERAGE: msg("fewer than 60 % answered"),
    }
    found = {
        reason: [
            say.text(section.label)
            for section, score in zip(form.sections, scores.sections, strict=True)
            if score.withheld is reason
        ]
        for reason in reasons
    }
    return tuple(
        say(msg("No figures yet, {reason}: {sections}", reason=reasons[reason], sections=" · ".join(names)))
        for reason, names in found.items()
        if names
    )


def how_of(form: Form, scores: Scores, say: Catalogue) -> tuple[str, ...]:
    """A paragraph a number, with the person's own numbers in it."""
    lines = [
        *(
            [msg("A gap is your target minus where you are now; it is never below zero.")]
            if form.kind is Kind.COMPETENCY
            else []
        ),
        msg(
            "A section shows figures once three of its competencies and at least 60 % of those that are part of your "
            "work are rated. What you left unrated is left out, never counted as zero."
        ),
    ]
    if any(_is_longer(score) for score in scores.sections):
        lines.append(
            msg(
                "The gap of a section is the average over its competencies. Where you are above a target counts as 0, "
                "so the figure can be larger than the hatched part of the bar."
            )
        )
    return tuple(say(line) for line in [*lines, *_priority(form, scores, say)])


def _priority(form: Form, scores: Scores, say: Catalogue) -> list[Message]:
    """How the first suggestion came to be the first."""
    first = next(iter(suggest(form, scores, 1)), None)
    item = form.item(first.item) if first else None
    scale = form.scale_of(item) if item else None
    if first is None or item is None or scale is None:
        return []
    priority = msg(
        "Which gap comes first: importance × gap ÷ (3 × {span}). For “{item}”: "
        "{importance} × {gap} ÷ (3 × {span}) = {priority}. It is a rule of thumb, not a measurement.",
        span=scale.highest - scale.lowest,
        item=say.text(item.statement),
        importance=first.importance,
        gap=first.gap,
        priority=say.number(first.priority, 2),
    )
    if not first.importance_assumed:
        return [priority]
    assumed = msg(
        "Where you did not say how much your work needs it, {value} of 3 is assumed.",
        value=ASSUMED_IMPORTANCE,
    )
    return [priority, assumed]


def _is_longer(score: SectionScore) -> bool:
    """Whether the gap of a section is more than the way from its mean to its mean target."""
    if score.gap is None or score.mean is None or score.target_mean is None:
        return False
    return score.gap > max(0.0, score.target_mean - score.mean) + LEAST_SEEN


def table_of(form: Form, scores: Scores, say: Catalogue) -> TableView:
    """All numbers, section by section."""
    columns = (
        msg("Section or competency"),
        msg("Now"),
        msg("Target"),
        msg("Gap"),
        msg("Importance"),
        msg("Example"),
    )
    rows: list[TableRow] = []
    for section, score in zip(form.sections, scores.sections, strict=True):
        figures = tuple(_figure(value, say) for value in (score.mean, score.target_mean, score.gap))
        label = msg(
            "{section} ({rated} of {items} rated)",
            section=say.text(section.label),
            rated=score.rated,
            items=score.items,
        )
        rows.append(TableRow((say(label), *figures, "", ""), is_section=True))
        for item in section.items:
            scored = scores.item(item.id)
            if scored is not None and scored.visible and item.type in SCORED:
                rows.append(TableRow((say.text(item.statement), *_cells(scored, say)), is_section=False))
    return TableView(say(msg("All figures")), tuple(say(column) for column in columns), tuple(rows))


def _figure(value: float | None, say: Catalogue) -> str:
    return "–" if value is None else say.number(value, 1)


def _cells(score: ItemScore, say: Catalogue) -> tuple[str, ...]:
    reason = UNRATED.get(score.unrated or "")
    now = say(reason) if reason else _whole(score.current)
    example = say(msg("yes")) if score.evidenced is not None else ""
    return now, _whole(score.target), _whole(score.gap), _whole(score.importance), example


def _whole(value: int | None) -> str:
    return "–" if value is None else f"{value}"
