"""The figures of a section."""

from __future__ import annotations

from collections.abc import Sequence

from librarian_self.model.form import NOT_MY_WORK, SCORED, Form, ItemType, Scale, Section
from librarian_self.model.scores import ItemScore, SectionScore, Withheld
from librarian_self.scoring.averages import mean, median

LEAST_COVERAGE = 0.6
LEAST_RATED = 3
"""Below either, a section's figures say more about what was left out than about the person."""


def score_section(section: Section, scores: Sequence[ItemScore]) -> SectionScore:
    """Sum up the visible, scored items of `section`.

    coverage = rated / (visible - not my work); mean and median over rated items, target_mean and gap (the mean of
    the items' gaps) over items with both. Figures are None below 60 % coverage or three rated items; a theme that
    holds attitude statements alone asks for three answers only. All of a section is taken to be on one scale.
    """
    types = {item.id: item.type for item in section.items if item.type in SCORED}
    counted = [score for score in scores if score.visible and score.id in types]
    rated = [score.scored for score in counted if score.scored is not None]
    asked = len(counted) - sum(score.unrated == NOT_MY_WORK for score in counted)
    coverage = len(rated) / asked if asked else None
    statements_only = all(types[score.id] is ItemType.LIKERT for score in counted)
    withheld = _withheld(len(rated), coverage, attitude=statements_only)
    if withheld is not None:
        return SectionScore(section.id, len(rated), len(counted), coverage, withheld=withheld)
    pairs = [score for score in counted if score.gap is not None and score.target is not None]
    return SectionScore(
        id=section.id,
        rated=len(rated),
        items=len(counted),
        coverage=coverage,
        mean=mean(rated),
        median=median(rated),
        target_mean=mean([score.target or 0 for score in pairs]) if pairs else None,
        gap=mean([score.gap or 0 for score in pairs]) if pairs else None,
    )


def scale_of_section(form: Form, section: Section) -> Scale | None:
    """The scale that all that is rated in the section shares; None where nothing is rated."""
    return next((form.scale_of(item) for item in section.items if item.type in SCORED), None)


def _withheld(rated: int, coverage: float | None, *, attitude: bool) -> Withheld | None:
    if rated < LEAST_RATED:
        return Withheld.TOO_FEW
    if not attitude and (coverage is None or coverage < LEAST_COVERAGE):
        return Withheld.LOW_COVERAGE
    return None
