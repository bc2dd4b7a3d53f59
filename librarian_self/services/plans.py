"""The plan as JSON, and what the results suggest for it."""

from __future__ import annotations

from typing import Any

from librarian_self.model.form import SELF, Form
from librarian_self.model.plan import GoalStatus, Suggestion
from librarian_self.planning.suggest import suggest
from librarian_self.services.parts_json import part_to_json
from librarian_self.services.results import results_of
from librarian_self.services.session import Session


def suggested(session: Session, most: int | None, *, with_goals: bool = False) -> tuple[Suggestion, ...]:
    """What the newest results point to, at most `most`; nothing is written.

    What a goal takes up already is left out, or kept `with_goals`.
    """
    basis = session.basis()
    if basis is None or basis.assessment.rater != SELF:
        return ()
    goals = () if with_goals else session.goals()
    taken_up = {goal.item for goal in goals if goal.item and goal.status is not GoalStatus.DROPPED}
    return suggest(basis.form, results_of(basis, session.profile().role), most, taken_up)


def plan_json(session: Session, most: int | None, language: str) -> dict[str, Any]:
    """Goals and commitments as they are, the plan's settings, and suggestions with their reasons."""
    basis = session.basis()
    suggestions = suggested(session, most)
    return {
        "goals": [{"id": goal.id, **part_to_json(goal)} for goal in session.goals()],
        "commitments": [{"id": each.id, **part_to_json(each)} for each in session.commitments()],
        "settings": part_to_json(session.plan_settings()),
        "suggestions": [_suggestion(each, basis.form, language) for each in suggestions] if basis else [],
    }


def _suggestion(suggestion: Suggestion, form: Form, language: str) -> dict[str, Any]:
    item = form.item(suggestion.item)
    actions = [form.actions[action] for action in suggestion.actions]
    return {
        "form": suggestion.form,
        "item": suggestion.item,
        "section": suggestion.section,
        "title": item.statement[language] if item else suggestion.item,
        "current": suggestion.current,
        "target": suggestion.target,
        "gap": suggestion.gap,
        "importance": suggestion.importance,
        "importance_assumed": suggestion.importance_assumed,
        "priority": round(suggestion.priority, 4),
        "actions": [
            {"id": action.id, "text": action.label[language], "kind": str(action.kind), "hours": action.hours}
            for action in actions
        ],
    }
