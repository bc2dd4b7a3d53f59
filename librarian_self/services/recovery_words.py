"""What a backup would change, what is damaged and what is lost, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.messages import Day, Message, msg, nmsg, quoted
from librarian_self.model.parts import PlanPart
from librarian_self.services.clock import local_date, local_time
from librarian_self.storage.comparing import ANSWERS, ASSESSMENTS, Change
from librarian_self.storage.inspecting import Check, Finding
from librarian_self.storage.records import PROFILE_KIND, SETTING_KIND
from librarian_self.storage.salvaging import Lost
from librarian_self.storage.schema import ANSWER, ASSESSMENT, FORM, RECORD

_PARTS: Final[Mapping[str, Message]] = {
    ANSWERS: msg("Answers"),
    ASSESSMENTS: msg("Assessments"),
    PlanPart.GOAL: msg("Goals"),
    PlanPart.COMMITMENT: msg("Commitments"),
    PlanPart.REVIEW: msg("Reviews"),
    PlanPart.LEARNING: msg("Entries of the learning log"),
    PlanPart.SETTINGS: msg("Settings of the plan"),
    PlanPart.ORDER: msg("Order of the goals"),
    PlanPart.REMEMBERED: msg("What you remembered of earlier results"),
    PROFILE_KIND: msg("Name, role and language"),
    SETTING_KIND: msg("Look of the window"),
}
_OTHER: Final = msg("Other entries")

_CHECKS: Final[Mapping[Check, Message]] = {
    Check.HEADER: msg("the first bytes, by which a profile is known, are not those of a profile"),
    Check.LENGTH: msg("the file is not as long as it should be"),
    Check.TABLES: msg("a table is there that should not be, is missing, or was changed"),
    Check.QUICK_CHECK: msg("the order of the pages is damaged"),
    Check.HASH: msg("an entry is not as it was saved"),
    Check.SEQUENCE: msg("an entry is missing"),
    Check.CONTENT: msg("an entry cannot be understood"),
}
_TABLES: Final[Mapping[str, Message]] = {
    ANSWER.name: msg("answer"),
    ASSESSMENT.name: msg("assessment"),
    RECORD.name: msg("entry of plan, log or settings"),
    FORM.name: msg("form"),
}


UNSURE: Final = msg(
    "The file no longer says how many entries it had, so some of the last ones may be missing without a name."
)
"""Said where not everything that is lost can be named."""

_PAIR: Final = "{before}, {next}"
_ROW: Final = "{table} {number}: {found} ({check})"
_PLACE: Final = "{found} ({check}: {detail})"
_NAME: Final = "{table}"
_ABOUT: Final = "{table} {number}: {about}"
_PART: Final = "{part} ({count})"
"""What only puts words together that are translated already; no catalogue needs to know it."""


def part_words(part: str) -> Message:
    """What a kind of things is called."""
    return _PARTS.get(part, _OTHER)


def change_words(change: Change) -> Message:
    """How many there are now and in the backup, and what would go, come back or be otherwise."""
    moves = [
        (msg("{count} would go", count=change.gone), change.gone),
        (msg("{count} would come back", count=change.back), change.back),
        (msg("{count} would be as they were then", count=change.other), change.other),
    ]
    what = [words for words, count in moves if count] or [msg("nothing would change")]
    return msg(
        "{part}: {now} now, {then} in the backup; {what}.",
        part=part_words(change.part),
        now=change.now,
        then=change.then,
        what=listed(what),
    )


def cost_words(changes: tuple[Change, ...]) -> Message:
    """What the newest good backup does not have of what can still be read."""
    going = [
        _going(change.part, change.gone + change.other) for change in changes if change.gone or change.other
    ]
    if not going:
        return msg("The newest good backup has everything that can still be read.")
    return msg("The newest good backup does not have: {parts}.", parts=listed(going))


def listed(words: list[Message]) -> Message:
    """Things one after another, with commas."""
    first, *rest = words
    said = first
    for each in rest:
        said = Message(_PAIR, {"before": said, "next": each})
    return said


def finding_words(finding: Finding) -> Message:
    """What is damaged and where."""
    found = _CHECKS[finding.check]
    if finding.table is not None and finding.row is not None:
        values = {
            "table": table_words(finding.table),
            "number": finding.row,
            "found": found,
            "check": finding.check,
        }
        return Message(_ROW, values)
    detail = finding.detail or finding.table or ""
    return Message(_PLACE, {"found": found, "check": finding.check, "detail": detail})


def table_words(table: str) -> Message:
    """What one row of a table is called."""
    return _TABLES.get(table, Message(_NAME, {"table": table}))


def lost_words(lost: Lost) -> Message:
    """What could not be rescued, as exactly as can be told."""
    if lost.about:
        values = {"table": table_words(lost.table), "number": lost.number, "about": quoted(lost.about)}
        return Message(_ABOUT, values)
    if lost.before is not None:
        return msg(
            "{table} {number}, saved before {date} {time}",
            table=table_words(lost.table),
            number=lost.number,
            date=Day(local_date(lost.before)),
            time=local_time(lost.before),
        )
    return msg("{table} {number}, one of the last", table=table_words(lost.table), number=lost.number)


def _going(part: str, count: int) -> Message:
    """So many things of a kind."""
    match part:
        case "answer":
            return nmsg("{count} answer", "{count} answers", count)
        case PlanPart.GOAL:
            return nmsg("{count} goal", "{count} goals", count)
        case PlanPart.LEARNING:
            return nmsg("{count} entry of the learning log", "{count} entries of the learning log", count)
        case PlanPart.REVIEW:
            return nmsg("{count} review", "{count} reviews", count)
        case _:
            return Message(_PART, {"part": part_words(part), "count": count})
