"""Scores of what was taken, and the JSON that other programs read."""

from __future__ import annotations

from dataclasses import asdict

from librarian_self.model.scores import ItemScore, Scores, SectionScore
from librarian_self.scoring.scores import score
from librarian_self.services.session import Taken


def results_of(taken: Taken, role: str) -> Scores:
    """The scores of an assessment, with the targets of `role`."""
    return score(taken.form, taken.answers, role, taken.assessment.id)


SECTION_KEYS = ("id", "rated", "items", "coverage", "mean", "median", "target_mean", "gap")
ITEM_KEYS = (
    "id",
    "section",
    "current",
    "target",
    "importance",
    "gap",
    "priority",
    "unrated",
    "claimed",
    "evidenced",
)


def results_json(scores: Scores) -> dict[str, object]:
    """What `results --json` prints of one assessment; figures are rounded to four digits."""
    return {
        "form": scores.form,
        "version": scores.version,
        "hash": scores.form_hash,
        "assessment": scores.assessment,
        "sections": [_chosen(section, SECTION_KEYS) for section in scores.sections],
        "items": [_chosen(item, ITEM_KEYS) for item in scores.items],
    }


def _chosen(row: SectionScore | ItemScore, keys: tuple[str, ...]) -> dict[str, object]:
    values = asdict(row)
    return {key: _rounded(values[key]) for key in keys}


def _rounded(value: object) -> object:
    return round(value, 4) if isinstance(value, float) else value
