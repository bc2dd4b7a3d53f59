"""Answers as a table for other programs: one's own, and those of others only where they are asked for."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import Final

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.answer import Answer, Assessment
from librarian_self.model.form import SELF, Item
from librarian_self.services.cells import inert
from librarian_self.services.raters import may_be_seen
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

EVERYBODY: Final = "all"
"""Instead of a rater: whoever answered."""


class NothingToSee(Refusal):
    """Somebody's answers were asked for that are not there, or not to be seen yet."""


def answers_csv(session: Session, rater: str = SELF) -> bytes:
    """Every newest answer of a rater (or of EVERYBODY) as CSV, UTF-8 with a byte order mark for old spreadsheets.

    A text that a spreadsheet would take for a formula gets an apostrophe in front; JSON has it as written. Raises
    NothingToSee.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(session, rater):
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return out.getvalue().encode("utf-8-sig")


def answers_json(session: Session, rater: str = SELF) -> bytes:
    """Every newest answer of a rater (or of EVERYBODY) as a JSON array of objects. Raises NothingToSee."""
    return (json.dumps(_rows(session, rater), ensure_ascii=False, indent=1) + "\n").encode()


def _shown(session: Session, rater: str) -> list[Assessment]:
    """The assessments of `rater` that the person may see; what is asked for by name and cannot be had is refused."""
    every = session.assessments()
    theirs = [each for each in every if rater in (EVERYBODY, each.rater)]
    shown = [each for each in theirs if may_be_seen(each, every)]
    if shown or rater in (EVERYBODY, SELF):
        return shown
    if theirs:
        said = msg("The answers of “{rater}” can be exported once you both have finished.", rater=rater)
    else:
        known = ", ".join(dict.fromkeys((SELF, *(each.rater for each in every))))
        said = msg(
            "Nobody answered as “{rater}” in this profile; there are: {known}.", rater=rater, known=known
        )
    raise NothingToSee(said)


def _rows(session: Session, rater: str) -> list[dict[str, object]]:
    rows = []
    for assessment in _shown(session, rater):
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


def _cell(value: object) -> object:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return inert(value) if isinstance(value, str) else value
