"""The plan's dates as a file for a calendar program (iCalendar, RFC 5545).

Whoever imports such a file again finds each date once: an event keeps its UID, and a later file counts as newer by
SEQUENCE and DTSTAMP. What is no longer in the file stays in the calendar until it is deleted there.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_OID, uuid5

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.plan import Goal
from librarian_self.planning.reviews import Due, DueKind, due_dates
from librarian_self.services.session import Session

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

PRODUCT: Final = "-//Librarian Self//Librarian Self//EN"

LONGEST_TITLE: Final = 120
"""Letters of an event's title; the whole of it stands in the description."""

BEFORE: Final = timedelta(hours=-15)
"""A reminder of a review comes at nine in the morning of the day before: a day begins at midnight."""

_EPOCH: Final = datetime(2020, 1, 1, tzinfo=UTC)
"""Where SEQUENCE counts from; in whole seconds it has room until 2088."""


class NoDates(Refusal):
    """The plan holds no date that a calendar could show."""


def calendar_of(session: Session, say: Catalogue, now: str) -> bytes:
    """The open dates of the profile in the language of `say`, as they are at the moment `now` (UTC, ISO).

    Reviews that are planned, active goals, and their open actions are days, not times. Equal dates at an equal moment
    give equal bytes. Raises NoDates where there is none.
    """
    goals = session.goals()
    dues = due_dates(goals, session.reviews())
    if not dues:
        raise NoDates(
            msg("There are no dates in the plan yet. Please plan a review, or give a goal a date first.")
        )
    titles = {goal.id: goal for goal in goals}
    profile = session.profile().uuid
    calendar = _calendar()
    for due in dues:
        calendar.add_component(_event(due, titles.get(due.key), profile, say, datetime.fromisoformat(now)))
    data: bytes = calendar.to_ical()
    return data


def uid_of(profile: str, due: Due) -> str:
    """What tells an event from every other, whatever its day and words are; it gives nothing of the profile away.

    An action is told by its place in its goal.
    """
    place = "" if due.place is None else f"/{due.place}"
    return f"{uuid5(NAMESPACE_OID, f'{profile}/{due.kind}/{due.key}{place}')}"


def _calendar() -> Calendar:
    from icalendar import Calendar  # half of what a command takes to start

    calendar = Calendar()
    for name, value in (
        ("PRODID", PRODUCT),
        ("VERSION", "2.0"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ):
        calendar.add(name, value)
    return calendar


def _event(due: Due, goal: Goal | None, profile: str, say: Catalogue, now: datetime) -> Event:
    from icalendar import Event, vDatetime

    title, description = _words(due, goal, say)
    event = Event()
    event.add("UID", uid_of(profile, due))
    # As it stands: from a plain moment the library would look UTC up in a database of zones that Windows lacks.
    event.add("DTSTAMP", vDatetime(now.astimezone(UTC)))
    event.add("SEQUENCE", max(0, (now - _EPOCH) // timedelta(seconds=1)))
    event.add("DTSTART", date.fromisoformat(due.day))
    event.add("SUMMARY", title)
    if description:
        event.add("DESCRIPTION", description)
    event.add("CLASS", "PRIVATE")
    event.add("TRANSP", "TRANSPARENT")
    if due.kind is DueKind.REVIEW:
        event.add_component(_reminder(title))
    return event


def _reminder(title: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", title)
    alarm.add("TRIGGER", BEFORE)
    return alarm


def _words(due: Due, goal: Goal | None, say: Catalogue) -> tuple[str, str]:
    """Title and description of an event; the description holds what the title has no room for."""
    if due.kind is DueKind.REVIEW:
        lead = msg(
            "What happened, what helped, what comes next: a quiet half hour with “My plan” in Librarian Self."
        )
        return say(msg("Review of my development plan")), say(lead)
    words = _clean(due.words)
    line = _line(words)
    whole = words if line != words else ""
    if due.kind is DueKind.GOAL:
        title = line or msg("(goal without words yet)")
        return say(msg("Goal: {title}", title=title)), whole
    aim = _line(_clean(goal.title)) if goal else ""
    parts = (whole, say(msg("for: {goal}", goal=aim)) if aim else "")
    return line or say(msg("(action without words yet)")), "\n".join(part for part in parts if part)


def _clean(words: str) -> str:
    """The words with blanks for control characters, which no calendar takes."""
    lines = (
        "".join(" " if _is_control(letter) else letter for letter in line) for line in words.splitlines()
    )
    return "\n".join(lines).strip()


def _is_control(letter: str) -> bool:
    return letter < " " or "\x7f" <= letter <= "\x9f"


def _line(words: str) -> str:
    """The words on one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1].rstrip()}…"
