"""The log of answers: a row for every change, of which the newest by number counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from librarian_self.model.answer import Answer, Evidence, Revision
from librarian_self.storage.database import Database
from librarian_self.storage.rowhash import Value
from librarian_self.storage.schema import ANSWER
from librarian_self.storage.values import (
    from_json,
    number,
    optional_number,
    optional_text,
    text,
    to_json,
    words,
)

AnswerColumns: TypeAlias = tuple[int | None, int | None, int | None, str | None, str | None, str, str | None]
"""current, target, importance, unrated, response, note, evidence."""


def add_answer(database: Database, assessment: int, item: str, answer: Answer, at: str) -> Revision:
    """Append an answer; the caller has made sure that there is such an assessment."""
    seq = database.add(ANSWER, (assessment, item, *to_columns(answer, database.path), at))
    return Revision(seq, assessment, item, answer, at)


def newest_answers(database: Database, assessment: int) -> dict[str, Answer]:
    """The answer that counts by item, in the order in which they were last changed."""
    rows = database.rows(
        ANSWER,
        "WHERE seq IN (SELECT max(seq) FROM answer WHERE assessment = ? GROUP BY item) ORDER BY seq",
        (assessment,),
        to_revision,
    )
    return {revision.item: revision.answer for revision in rows}


def find_revisions(database: Database, assessment: int | None, item: str | None) -> tuple[Revision, ...]:
    """All rows in the order in which they were saved, of one assessment or item if it is given."""
    tail, values = _filter({"assessment": assessment, "item": item})
    return tuple(database.rows(ANSWER, tail, values, to_revision))


def count_revisions(database: Database) -> int:
    """How many rows the log has."""
    return database.number("SELECT count(*) FROM answer WHERE assessment <> 0") or 0


def to_columns(answer: Answer, path: Path) -> AnswerColumns:
    """Lay an answer out in columns; what only some types of item have goes into one JSON column."""
    response: dict[str, object] = {}
    if answer.value is not None:
        response["value"] = answer.value
    if answer.options:
        response["options"] = answer.options
    if answer.choice is not None:
        response["choice"] = answer.choice
    if answer.chosen:
        response["chosen"] = answer.chosen
    return (
        answer.current,
        answer.target,
        answer.importance,
        answer.unrated,
        to_json(response, path) if response else None,
        answer.note,
        None if answer.evidence is None else _evidence_json(answer.evidence, path),
    )


def to_revision(row: tuple[object, ...]) -> Revision:
    """Make a revision of a row; ValueError, TypeError or LookupError where it is none of ours."""
    seq, assessment, item, current, target, importance, unrated, response, note, evidence, at = row
    said = {} if response is None else from_json(response)
    answer = Answer(
        current=optional_number(current),
        target=optional_number(target),
        importance=optional_number(importance),
        unrated=optional_text(unrated),
        value=_value(said.pop("value", None)),
        options=_options(said.pop("options", {})),
        choice=words(said.pop("choice")) if "choice" in said else None,
        chosen=_chosen(said.pop("chosen", [])),
        note=text(note),
        evidence=None if evidence is None else _evidence(from_json(evidence)),
    )
    if said:
        raise ValueError(said)
    return Revision(number(seq), number(assessment), text(item), answer, text(at))


def _filter(wanted: Mapping[str, int | str | None]) -> tuple[str, Sequence[Value]]:
    given = {column: value for column, value in wanted.items() if value is not None}
    conditions = [
        "assessment <> 0",
        *(f"{column} = ?" for column in given),
    ]  # the first passes over blank rows
    return f"WHERE {' AND '.join(conditions)} ORDER BY seq", tuple(given.values())


def _evidence_json(evidence: Evidence, path: Path) -> str:
    body: dict[str, object] = {"text": evidence.text}
    if evidence.date is not None:
        body["date"] = evidence.date
    return to_json(body, path)


def _evidence(body: Mapping[str, object]) -> Evidence:
    return Evidence(words(body["text"]), words(body["date"]) if "date" in body else None)


def _value(value: object) -> int | float | str | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str | None):
        raise TypeError(value)
    return value


def _options(value: object) -> dict[str, int]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return {option: number(rating) for option, rating in value.items()}


def _chosen(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(words(option) for option in value)
