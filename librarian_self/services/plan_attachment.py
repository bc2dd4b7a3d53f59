"""The plan for other programs, as it travels inside the PDF."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.parts import Kept
from librarian_self.report.attachment import Attachment
from librarian_self.report.content import Part
from librarian_self.report.sharing import FOR_MYSELF, Sharing
from librarian_self.services.parts_json import part_to_json
from librarian_self.services.plan_import import PlanParts
from librarian_self.services.planfile import FORMAT, VERSION
from librarian_self.services.plans import entry_json

NAME: Final = "plan.json"

_NOTHING: Final[frozenset[str]] = frozenset()
_OF_GOALS: Final = frozenset({"goals", "comments"})
"""Keys of a review that are about goals."""


def plan_attachment(plan: PlanParts, say: Catalogue, sharing: Sharing = FOR_MYSELF) -> Attachment:
    """The person's own `plan`, of which only what is ticked is left, as `plan --import` takes it back.

    `resources/plan.schema.json` describes it. A key that is not ticked is left out: taken back, it stays as it was.
    """
    body: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if sharing.has(Part.GOALS):
        body["goals"] = _entries(plan.goals, sharing.hidden_of_goals)
    if sharing.has(Part.ETHICS):
        body["commitments"] = _entries(plan.commitments)
    if sharing.has(Part.REVIEWS):
        body["reviews"] = _entries(plan.reviews, _NOTHING if sharing.has(Part.GOALS) else _OF_GOALS)
    if sharing.has(Part.LEARNING):
        body["learning"] = [
            _without(entry_json(entry), sharing.hidden_of_learning | (_NOTHING if entry.goal else {"goal"}))
            for entry in plan.learning
        ]
    body["settings"] = _without(part_to_json(plan.settings), sharing.hidden_of_settings)
    data = (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode()
    return Attachment(NAME, data, say(msg("The plan as data, for Librarian Self and other programs")))


def _entries(values: Iterable[Kept], hidden: frozenset[str] = _NOTHING) -> list[dict[str, Any]]:
    return [_without(entry_json(value), hidden) for value in values]


def _without(body: dict[str, Any], hidden: frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key not in hidden}
