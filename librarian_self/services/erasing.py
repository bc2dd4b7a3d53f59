"""Erasing what was written at one question, or one assessment, out of a profile and all its backups for good.

The log of answers only ever grows, so this is the one deed that writes it anew. Goals that came from what goes stay,
without what they quoted of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.form import SELF
from librarian_self.model.parts import PlanPart
from librarian_self.model.text import Text
from librarian_self.services.clock import SYSTEM_CLOCK, Clock
from librarian_self.services.session import Session
from librarian_self.storage import Given, Safe
from librarian_self.storage.rewriting import Rewritten, count_copies, rewrite_file
from librarian_self.storage.rows import Rows
from librarian_self.storage.schema import ANSWER, ASSESSMENT
from librarian_self.storage.without import (
    without_assessment,
    without_in_records,
    without_words,
    words_at,
)

SHORTEST_QUOTE: Final = 8
"""Characters; words that are shorter are nobody's in particular, and stay where a goal has them too."""

_NOT_WORDS: Final = frozenset({"id", "form", "item", "status", "kind", "source", "start", "due"})
"""Keys of a goal that hold no words of a person."""

Levels: TypeAlias = frozenset[tuple[str, object]]
"""Levels that were given, each with the item that it was given to."""


@dataclass(frozen=True, slots=True)
class ErasedWords:
    """What was written at an item of an assessment: the note and the example, in every wording they ever had."""

    assessment: int
    item: str


@dataclass(frozen=True, slots=True)
class ErasedAssessment:
    """An assessment with all its answers and what was written there."""

    assessment: int


Erased: TypeAlias = ErasedWords | ErasedAssessment


@dataclass(frozen=True, slots=True)
class Cost:
    """What an erasing takes away: `answers` of the assessment, from so many `backups`.

    `title` is the question's statement, or the form's title; `started` when the assessment was begun (UTC, ISO).
    `copies` of damaged files beside the profile go as a whole.
    """

    title: Text
    started: str
    answers: int
    backups: int
    copies: int


class NothingToErase(Refusal):
    """The profile has no such assessment, or no such question in it."""


def cost_of(session: Session, what: Erased, backups: Path) -> Cost:
    """What erasing would take from the open profile. Raises NothingToErase."""
    require(session, what)
    taken = session.take(what.assessment)
    item = taken.form.item(what.item) if isinstance(what, ErasedWords) else None
    title = taken.form.title if item is None else item.statement
    kept, copies = count_copies(session.path, Safe(backups, ""), session.uuid)
    return Cost(title, taken.assessment.started, len(taken.answers), kept, copies)


def require(session: Session, what: Erased) -> None:
    """Raise NothingToErase where the profile does not have it."""
    known = {each.id for each in session.assessments()}
    if what.assessment not in known:
        raise NothingToErase(
            msg(
                "This profile has no assessment {number}. There are: {known}.",
                number=what.assessment,
                known=", ".join(map(str, sorted(known))) or "–",
            )
        )
    if isinstance(what, ErasedWords) and session.take(what.assessment).form.item(what.item) is None:
        raise NothingToErase(
            msg(
                "Assessment {number} has no question “{item}”. Nothing was changed.",
                number=what.assessment,
                item=what.item,
            )
        )


def erase(
    path: Path, what: Erased, backups: Path, given: Given | None = None, clock: Clock = SYSTEM_CLOCK
) -> Rewritten:
    """Write the closed profile at `path` and its backups in `backups` without it. Raises StorageError."""
    return rewrite_file(path, given, Safe(backups, clock.now()), partial(left_of, what=what))


def left_of(rows: Rows, what: Erased) -> Rows:
    """The rows of a file without it; each file is judged by what it says itself."""
    match what:
        case ErasedWords(assessment, item):
            quotes = _quotes(rows, assessment, item)
            left = without_words(rows, assessment, item)
            return without_in_records(left, _Goals(_form_of(rows, assessment), quotes).edited)
        case ErasedAssessment(assessment):
            goals = _Goals(
                _form_of(rows, assessment),
                _quotes(rows, assessment),
                _only_there(rows, assessment, "current"),
                _only_there(rows, assessment, "target"),
            )
            left = without_assessment(rows, assessment)
            return without_in_records(left, partial(_not_remembered, assessment, goals.edited))


@dataclass(frozen=True, slots=True)
class _Goals:
    """Takes out of goals of a form what they quote: words, and levels that nothing else says."""

    form: object
    quotes: tuple[str, ...]
    currents: Levels = field(default_factory=frozenset)
    targets: Levels = field(default_factory=frozenset)

    def edited(self, kind: str, body: Mapping[str, object]) -> Mapping[str, object]:
        """The record as it is left."""
        if kind != PlanPart.GOAL or self.form is None or body.get("form") != self.form:
            return body
        left = {key: value if key in _NOT_WORDS else self._unquoted(value) for key, value in body.items()}
        item = str(body.get("item"))
        for key, levels in (("from_level", self.currents), ("to_level", self.targets)):
            if (item, body.get(key)) in levels:
                left[key] = None
        return body if left == body else left

    def _unquoted(self, value: object) -> object:
        match value:
            case str():
                left = value
                for quote in self.quotes:
                    left = left.replace(quote, "")
                return value if left == value else left.strip()
            case list():
                return [self._unquoted(part) for part in value]
            case dict():
                return {
                    key: part if key in _NOT_WORDS else self._unquoted(part) for key, part in value.items()
                }
            case _:
                return value


def _not_remembered(
    assessment: int,
    edit: Callable[[str, Mapping[str, object]], Mapping[str, object]],
    kind: str,
    body: Mapping[str, object],
) -> Mapping[str, object] | None:
    """None for what was said looking back from the assessment or at it; else what `edit` leaves."""
    if kind == PlanPart.REMEMBERED and assessment in (body.get("assessment"), body.get("since")):
        return None
    return edit(kind, body)


def _quotes(rows: Rows, assessment: int, item: str | None = None) -> tuple[str, ...]:
    """What was written there, the longest first; what is short is no quotation."""
    said = {words.strip() for words in words_at(rows, assessment, item)}
    return tuple(sorted((words for words in said if len(words) >= SHORTEST_QUOTE), key=len, reverse=True))


def _form_of(rows: Rows, assessment: int) -> object:
    """The id of the form; None where the file does not have the assessment."""
    row = rows.get(ASSESSMENT.name, {}).get(assessment)
    return row[1] if row is not None and row[1] else None


def _only_there(rows: Rows, assessment: int, column: str) -> Levels:
    """Levels given in the assessment, and in no other of the person's own by the same form."""
    form = _form_of(rows, assessment)
    others = {
        number
        for number, row in rows.get(ASSESSMENT.name, {}).items()
        if number != assessment and row[1] == form and row[4] == SELF
    }
    mine = set(_levels(rows, {assessment}, column))
    return frozenset(mine - set(_levels(rows, others, column)))


def _levels(rows: Rows, assessments: set[int], column: str) -> Iterator[tuple[str, object]]:
    place = ANSWER.columns.index(column)
    for row in rows.get(ANSWER.name, {}).values():
        if row[1] in assessments and row[place] is not None:
            yield str(row[2]), row[place]
