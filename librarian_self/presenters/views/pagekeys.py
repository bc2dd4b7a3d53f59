"""The keys that work on a page of questions."""

from __future__ import annotations

from typing import TypeAlias

from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters.views.asked import Asked
from librarian_self.presenters.views.competency import CompetencyBody
from librarian_self.presenters.views.plain import PlainView, SimpleBody, StatementsBody
from librarian_self.presenters.views.situation import SituationBody

Keys: TypeAlias = tuple[tuple[str, Message], ...]
"""Keys as they are written on a keyboard, and what they do."""

MOST = 9
UNRATED = "0"
"""The highest digit, and the one that leaves a question unrated."""


def page_keys(body: CompetencyBody | StatementsBody | SituationBody | SimpleBody) -> Keys:
    """What can be typed on this page."""
    match body:
        case CompetencyBody():
            return (*_competency(body), *_of_all(body.asked, msg("question")))
        case StatementsBody():
            first = next((row for row in body.rows if row.steps), body.rows[0])
            return (*_statements(first), *_of_all(first.asked, msg("page")))
        case SituationBody():
            return (*_situation(body), *_of_all(body.asked, msg("question")))
        case SimpleBody(row):
            rest = _of_all(row.asked, msg("question"))
            if row.options:
                return ((_range(1, len(row.options)), msg("answer")), *rest)
            return tuple(each for each in rest if each[0] != UNRATED)  # while one writes, 0 is a digit


def _competency(body: CompetencyBody) -> Keys:
    values = [level.value for level in body.levels]
    levels = (_range(values[0], values[-1]), msg("level"))
    if body.asked.note is None:
        return (levels,)
    return (levels, (f"Shift+{levels[0]}", msg("target")), ("Alt+1–3", msg("importance")))


def _statements(first: PlainView) -> Keys:
    values = [step.key for step in first.steps] or [1]
    return ((_range(values[0], values[-1]), msg("answer")), ("Tab", msg("next statement")))


def _situation(body: SituationBody) -> Keys:
    if body.best:
        return ((_range(1, len(body.best)), msg("answer")),)
    values = [step.key for step in body.options[0].steps]
    return ((_range(values[0], values[-1]), msg("answer")), ("Tab", msg("next option")))


def _of_all(asked: Asked, page: Message) -> Keys:
    unrated: Keys = ((UNRATED, msg("leave unrated")),) if asked.unrated else ()
    note: Keys = (("Ctrl+N", msg("note")),) if asked.note is not None else ()
    return (
        *unrated,
        ("PgUp PgDn", page),
        *note,
        ("Ctrl+Enter", msg("next unanswered")),
        ("Ctrl+Z", msg("undo")),
    )


def _range(lowest: int, highest: int) -> str:
    """Digits as they are written; 0 has a meaning of its own."""
    return f"{max(1, lowest)}–{min(MOST, highest)}"
