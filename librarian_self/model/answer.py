"""What somebody answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from librarian_self.model.form import SELF, Item, Response


@dataclass(frozen=True, slots=True)
class Evidence:
    """An example from one's work. `date` is an ISO date (2026-11-23) or None where it was not given."""

    text: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """All that was said about one item; None or empty where nothing was.

    `current` and `target` are values of the item's scale, `importance` is 1 to 3, `unrated` a word that the form
    gives the rater, `value` a step of agreement or the answer to a text, number, date or choice item, `options`
    the rating of each option of a situation, `choice` its best option, `chosen` the options of a multiple choice.
    """

    current: int | None = None
    target: int | None = None
    importance: int | None = None
    unrated: str | None = None
    value: int | float | str | None = None
    options: Mapping[str, int] = field(default_factory=dict)
    choice: str | None = None
    chosen: tuple[str, ...] = ()
    note: str = ""
    evidence: Evidence | None = None

    @property
    def has_value(self) -> bool:
        """Whether `value` says something: a step, a number, a date, or words that are not all blank."""
        return bool(self.value.strip()) if isinstance(self.value, str) else self.value is not None

    @property
    def is_given(self) -> bool:
        """Whether the item counts as answered: a level, a value, a choice, or a reason for not rating.

        A text that was emptied again is no answer.
        """
        return (
            self.current is not None
            or self.unrated is not None
            or self.has_value
            or self.choice is not None
            or bool(self.options)
            or bool(self.chosen)
        )


NO_ANSWER = Answer()


def is_answered(item: Item, answer: Answer) -> bool:
    """Whether nothing is left to say about the item; a situation whose options are rated needs all of them."""
    if item.response is Response.RATE_EACH and answer.unrated is None:
        return all(option.id in answer.options for option in item.options)
    return answer.is_given


Answers: TypeAlias = Mapping[str, Answer]
"""The newest answer by item id."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One row of the log. `seq` grows by each saved row; `at` is UTC, ISO 8601, and only for the reader's eyes."""

    seq: int
    assessment: int
    item: str
    answer: Answer
    at: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """One time that a form is answered. `started` and `finished` are UTC, ISO 8601; `finished` None while open."""

    id: int
    form: str
    version: str
    form_hash: str
    started: str
    finished: str | None = None
    rater: str = SELF
    occasion: str | None = None
