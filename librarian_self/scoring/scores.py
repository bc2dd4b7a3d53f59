"""Form x answers -> scores."""

from __future__ import annotations

from librarian_self.model.answer import Answers
from librarian_self.model.form import Form
from librarian_self.model.profile import NOT_SURE
from librarian_self.model.scores import ItemScore, Scores
from librarian_self.scoring.items import score_item
from librarian_self.scoring.sections import score_section
from librarian_self.scoring.visibility import visible_items


def score(form: Form, answers: Answers, role: str = NOT_SURE, assessment: int | None = None) -> Scores:
    """Score every item and section of `form`; hidden items are listed with nothing known about them.

    `role` gives the targets where the person set none; `assessment` is only passed through.
    """
    visible = visible_items(form, answers)
    items: list[ItemScore] = []
    sections = []
    for section in form.sections:
        scores = [
            score_item(form, item, section.id, answers.get(item.id), role)
            if item.id in visible
            else ItemScore(item.id, section.id, visible=False)
            for item in section.items
        ]
        items += scores
        sections.append(score_section(section, scores))
    return Scores(form.id, form.version, form.hash, assessment, tuple(sections), tuple(items))
