"""Answers as a table for other programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import Final

from librarian_self.model.answer import Answer
from librarian_self.model.form import Item
from librarian_self.services.session import Session, Taken

COLUMNS: Final = (
    "assessment",
    "form",
    "version",
    "rater",
    "occasion",
    "started",
    "finished",
    "section",
    "item",
    "current",
    "target",
    "importance",
    "unrated",
    "value",
    "choice",
    "chosen",
    "options",
    "note",
    "evidence_text",
    "evidence_date",
)

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that some spreadsheet works out; the wide signs count too where East Asian letters are usual."""


def answers_csv(session: Session) -> bytes:
    """Every newest answer as CSV, UTF-8 with a byte order mark so that old spreadsheets read it.

    A text that a spreadsheet would take for a formula gets an apostrophe in front; JSON has it as written.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(session):
        writer.writerow({key: _inert(value) for key, value in row.items()})
    return out.getvalue().encode("utf-8-sig")


def answers_json(session: Session) -> bytes:
    """Every newest answer as a JSON array of objects."""
    return (json.dumps(_rows(session), ensure_ascii=False, indent=1) + "\n").encode()


def _rows(session: Session) -> list[dict[str, object]]:
    rows = []
    for assessment in session.assessments():
        taken = session.take(assessment.id)
        rows += [
            _row(taken, section.id, item, taken.answers[item.id])
            for section in taken.form.sections
            for item in section.items
            if item.id in taken.answers
        ]
    return rows


def _row(taken: Taken, section: str, item: Item, answer: Answer) -> dict[str, object]:
    assessment = asdict(taken.assessment)
    return {
        "assessment": assessment["id"],
        **{key: assessment[key] for key in ("form", "version", "rater", "occasion", "started", "finished")},
        "section": section,
        "item": item.id,
        "current": answer.current,
        "target": answer.target,
        "importance": answer.importance,
        "unrated": answer.unrated,
        "value": answer.value,
        "choice": answer.choice,
        "chosen": list(answer.chosen) or None,
        "options": dict(answer.options) or None,
        "note": answer.note,
        "evidence_text": answer.evidence.text if answer.evidence else None,
        "evidence_date": answer.evidence.date if answer.evidence else None,
    }


def _inert(value: object) -> object:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
