"""Assessments, and where the person stopped in each.

`finished` may change, so an assessment's row is hashed anew when it does. A blank row names no form: it is none.
"""

from __future__ import annotations

from dataclasses import replace

from librarian_self.model.answer import Assessment
from librarian_self.storage.database import Database
from librarian_self.storage.schema import ASSESSMENT, PLACE
from librarian_self.storage.values import number, optional_text, text


def add_assessment(database: Database, assessment: Assessment) -> Assessment:
    """Append an assessment and give it back with its number; the number that it came with is not looked at."""
    columns = _columns(assessment)
    return replace(assessment, id=database.add(ASSESSMENT, columns))


def set_finished(database: Database, assessment: int, at: str) -> Assessment:
    """Close an assessment, or once more at another time. KeyError where there is no such assessment."""
    with database.transaction():
        changed = replace(find_assessment(database, assessment), finished=at)
        database.put(ASSESSMENT, (changed.id, *_columns(changed)))
    return changed


def find_assessment(database: Database, assessment: int) -> Assessment:
    """The assessment by its number. KeyError where there is none."""
    rows = database.rows(ASSESSMENT, "WHERE id = ? AND form <> ''", (assessment,), to_assessment)
    if not rows:
        raise KeyError(assessment)
    return rows[0]


def require_assessment(database: Database, assessment: int) -> None:
    """KeyError where there is no such assessment."""
    if database.number("SELECT id FROM assessment WHERE id = ? AND form <> ''", (assessment,)) is None:
        raise KeyError(assessment)


def all_assessments(database: Database) -> tuple[Assessment, ...]:
    """Every assessment in the order in which they were begun."""
    return tuple(database.rows(ASSESSMENT, "WHERE form <> '' ORDER BY id", (), to_assessment))


def set_place(database: Database, assessment: int, item: str) -> None:
    """Remember `item` as where the person stopped. KeyError where there is no such assessment."""
    require_assessment(database, assessment)
    database.put(PLACE, (assessment, item))


def find_place(database: Database, assessment: int) -> str | None:
    """The item at which the person stopped; None where nothing was remembered."""
    rows = database.rows(PLACE, "WHERE assessment = ?", (assessment,), lambda row: text(row[1]))
    return rows[0] if rows else None


def _columns(assessment: Assessment) -> tuple[str, str, str, str, str | None, str, str | None]:
    return (
        assessment.form,
        assessment.version,
        assessment.form_hash,
        assessment.rater,
        assessment.occasion,
        assessment.started,
        assessment.finished,
    )


def to_assessment(row: tuple[object, ...]) -> Assessment:
    """Make an assessment of a row; ValueError or TypeError where it is none of ours."""
    key, form, version, form_hash, rater, occasion, started, finished = row
    return Assessment(
        id=number(key),
        form=text(form),
        version=text(version),
        form_hash=text(form_hash),
        rater=text(rater),
        occasion=optional_text(occasion),
        started=text(started),
        finished=optional_text(finished),
    )
