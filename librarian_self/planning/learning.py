"""The learning log added up: minutes by year and kind, and against the yearly aim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from librarian_self.model.form import ActionKind
from librarian_self.model.learning import MINUTES_AN_HOUR, LearningEntry
from librarian_self.model.plan import PlanSettings


@dataclass(frozen=True, slots=True)
class Total:
    """What some entries come to. `by_kind` holds minutes in the order of `ActionKind`."""

    entries: int
    by_kind: tuple[int, ...]

    @property
    def minutes(self) -> int:
        """All kinds together."""
        return sum(self.by_kind)

    def of(self, kind: ActionKind) -> int:
        """Minutes of one kind."""
        return self.by_kind[list(ActionKind).index(kind)]


def total(entries: Iterable[LearningEntry]) -> Total:
    """Add entries up; time that was not counted adds nothing."""
    minutes = dict.fromkeys(ActionKind, 0)
    count = 0
    for entry in entries:
        count += 1
        minutes[entry.kind] += entry.minutes or 0
    return Total(count, tuple(minutes.values()))


def by_year(entries: Iterable[LearningEntry]) -> dict[int, tuple[LearningEntry, ...]]:
    """Entries by the year of their date, in the order in which they come; a year begins on 1 January."""
    found: dict[int, list[LearningEntry]] = {}
    for entry in entries:
        found.setdefault(year_of(entry.date), []).append(entry)
    return {year: tuple(its) for year, its in found.items()}


def newest_first(entries: Iterable[LearningEntry]) -> tuple[LearningEntry, ...]:
    """By date, the newest first; of one day, what was written down last."""
    written_last_first = tuple(entries)[::-1]
    return tuple(sorted(written_last_first, key=_date, reverse=True))


def year_of(day: str) -> int:
    """The year of an ISO date."""
    return int(day[:4])


def aim_of(settings: PlanSettings) -> int | None:
    """How many minutes somebody means to learn in a year; None where they set no aim, which is fine."""
    return settings.hours_year * MINUTES_AN_HOUR if settings.hours_year else None


def is_blank(entry: LearningEntry) -> bool:
    """Whether nothing was written yet but the day and what it is for."""
    words = entry.activity + entry.what + entry.so_what + entry.now_what
    shown = entry.evidence + entry.evidence_file
    return not (words + shown).strip() and entry.minutes is None


def _date(entry: LearningEntry) -> str:
    return entry.date
