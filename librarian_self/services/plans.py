"""The plan as JSON, and what the results suggest for it."""

from __future__ import annotations

from typing import Any

from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.i18n.languages import best_for
from librarian_self.model.ethics import EthicsSection
from librarian_self.model.form import SELF, Form
from librarian_self.model.parts import Kept, key_of
from librarian_self.model.plan import Goal, GoalStatus, Suggestion
from librarian_self.planning.reasons import ethics_reason, reason
from librarian_self.planning.suggest import suggest
from librarian_self.scoring.ethics import score_ethics
from librarian_self.services.parts_json import part_to_json
from librarian_self.services.planfile import FORMAT, VERSION
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


def suggested_commitments(session: Session) -> tuple[EthicsSection, ...]:
    """The sections of the newest ethics assessment that suggest a commitment and have none yet."""
    taken = session.ethics()
    if taken is None:
        return ()
    taken_up = {(each.form, each.section) for each in session.commitments()}
    sections = score_ethics(taken.form, taken.answers).sections
    return tuple(
        each for each in sections if each.suggests_commitment and (taken.form.id, each.id) not in taken_up
    )


def plan_json(session: Session, most: int | None, language: str) -> dict[str, Any]:
    """Everything in the plan, and what the results suggest with its reasons, in `language`.

    `resources/plan.schema.json` describes it, and `plan_import` takes it back. The goals stand in their person's order.
    """
    say = load_catalogue(best_for([language]))
    basis, ethics = session.basis(), session.ethics()
    return {
        "format": FORMAT,
        "version": VERSION,
        "goals": [entry_json(goal) for goal in session.goals()],
        "commitments": [entry_json(each) for each in session.commitments()],
        "reviews": [entry_json(each) for each in session.reviews()],
        "learning": [entry_json(each) for each in session.learning()],
        "settings": part_to_json(session.plan_settings()),
        "suggestions": [_suggestion(each, basis.form, say, language) for each in suggested(session, most)]
        if basis
        else [],
        "suggested_commitments": [
            _commitment(each, ethics.form, say, language) for each in suggested_commitments(session)[:most]
        ]
        if ethics
        else [],
    }


def goals_json(goals: tuple[Goal, ...]) -> dict[str, Any]:
    """These goals alone, in the same format."""
    return {"format": FORMAT, "version": VERSION, "goals": [entry_json(goal) for goal in goals]}


def entry_json(value: Kept) -> dict[str, Any]:
    """A goal, commitment, review or entry of the log with its id."""
    return {"id": key_of(value), **part_to_json(value)}


def _suggestion(suggestion: Suggestion, form: Form, say: Catalogue, language: str) -> dict[str, Any]:
    item = form.item(suggestion.item)
    actions = [form.actions[action] for action in suggestion.actions]
    return {
        "form": suggestion.form,
        "item": suggestion.item,
        "section": suggestion.section,
        "title": item.statement[language] if item else suggestion.item,
        "current": suggestion.current,
        "target": suggestion.target,
        "target_source": str(suggestion.target_source),
        "gap": suggestion.gap,
        "importance": suggestion.importance,
        "importance_assumed": suggestion.importance_assumed,
        "priority": round(suggestion.priority, 4),
        "reason": say(reason(suggestion)),
        "actions": [
            {"id": action.id, "text": action.label[language], "kind": str(action.kind), "hours": action.hours}
            for action in actions
        ],
    }


def _commitment(section: EthicsSection, form: Form, say: Catalogue, language: str) -> dict[str, Any]:
    label = next((each.label[language] for each in form.sections if each.id == section.id), section.id)
    return {
        "form": form.id,
        "section": section.id,
        "title": label,
        "situations": section.other_side,
        "reason": say(ethics_reason(section)),
    }
