"""What a person wrote, in the spelling that is kept: their own words, never a name or a place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from librarian_self.i18n.orthography import normalise_typed
from librarian_self.model.answer import Answer, Evidence
from librarian_self.model.learning import LearningEntry
from librarian_self.model.parts import Kept
from librarian_self.model.plan import Commitment, Goal, GoalAction, PlanSettings
from librarian_self.model.review import GoalReview, Review

T = TypeVar("T", bound="Kept | Answer | Evidence | GoalAction | GoalReview")

PROSE: Final[Mapping[type, tuple[str, ...]]] = {
    Answer: ("note", "value", "evidence"),
    Evidence: ("text",),
    Goal: ("title", "reason", "measure", "cost", "obstacle", "if_then", "evidence", "actions"),
    GoalAction: ("text",),
    Commitment: ("principle", "situation", "action"),
    PlanSettings: ("aim_one_year", "aim_three_years", "strengths_use"),
    LearningEntry: ("activity", "what", "so_what", "now_what", "evidence"),
    Review: ("noticed", "change", "goals"),
    GoalReview: ("title", "happened", "helped", "next_step"),
}
"""The fields that hold sentences, by the type that has them.

Who helps (`Goal.support`), who is asked (`Commitment.asks`) and the institution are names as a rule: people spell
those as they like.
"""

_WORD: Final = re.compile(r"\S+")
_TYPED: Final = re.compile("['`]")
"""What plain ASCII has of signs to be respelled."""

_ADDRESS: Final = re.compile(r"[/\\@=<>]")


def spelled(value: T, language: str) -> T:
    """The same value with the apostrophes in its sentences as `language` is spelled with; see `normalise_typed`.

    Spelling what is spelled already changes nothing.
    """
    changed: dict[str, Any] = {}
    for name in PROSE.get(type(value), ()):
        before = getattr(value, name)
        after = _part(before, language)
        if after != before:
            changed[name] = after
    return replace(value, **changed) if changed else value


def _part(value: Any, language: str) -> Any:
    if value is None:
        return None
    if isinstance(value, str):
        if value.isascii() and not _TYPED.search(value):
            return value
        return _WORD.sub(lambda word: _word(word[0], language), value)
    if isinstance(value, tuple):
        return tuple(spelled(part, language) for part in value)
    return spelled(value, language)


def _word(word: str, language: str) -> str:
    """A word as it is spelled; the address of a page or a file is no word."""
    return word if _ADDRESS.search(word) else normalise_typed(word, language)
