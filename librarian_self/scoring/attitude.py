"""The profile of an attitude form: a mean a theme, and what stands beside it without being counted."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.model.answer import Answers
from librarian_self.model.form import Form, Item, ItemType, Scale, Section
from librarian_self.model.scores import Scores, SectionScore
from librarian_self.scoring.visibility import visible_items


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of statements. `score.mean` lies on `scale` and is None below three answers; a theme has no target."""

    section: Section
    score: SectionScore
    scale: Scale


@dataclass(frozen=True, slots=True)
class Companion:
    """A number that stands beside the profile and is never scored; None where it was not given."""

    item: Item
    value: int | float | None


def themes(form: Form, scores: Scores) -> tuple[Theme, ...]:
    """The sections that hold statements, in the order of the form."""
    found: list[Theme] = []
    for section, score in zip(form.sections, scores.sections, strict=True):
        scales = [form.scale_of(item) for item in section.items if item.type is ItemType.LIKERT]
        scale = next((scale for scale in scales if scale is not None), None)
        if scale is not None:
            found.append(Theme(section, score, scale))
    return tuple(found)


def companions(form: Form, answers: Answers) -> tuple[Companion, ...]:
    """The numbers that are asked, in the order of the form."""
    visible = visible_items(form, answers)
    asked = (item for item in form.items() if item.type is ItemType.NUMBER and item.id in visible)
    return tuple(Companion(item, _number(answers, item)) for item in asked)


def _number(answers: Answers, item: Item) -> int | float | None:
    answer = answers.get(item.id)
    if answer is None or answer.unrated:
        return None
    return answer.value if isinstance(answer.value, int | float) else None
