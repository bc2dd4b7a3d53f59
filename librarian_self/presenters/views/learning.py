"""The learning log: entries by year, the newest first, and what they come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg, nmsg
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import PlanSettings
from librarian_self.model.words import ACTION_KIND
from librarian_self.planning.hours import hours_words
from librarian_self.planning.learning import aim_of, by_year, newest_first, total, year_of
from librarian_self.planning.log_search import find_entries
from librarian_self.presenters.state import Opened, State
from librarian_self.presenters.views.entry import EntryView, entry_title, entry_view
from librarian_self.presenters.views.filenames import file_name
from librarian_self.presenters.views.goal import FieldView, goal_title
from librarian_self.presenters.views.parts import Choice, Progress

SEARCHED_FROM: Final = 8
"""How many entries there are before looking for one makes sense."""

EMPTY: Final = msg(
    "Nothing is written here yet. A course, a talk with a colleague, a new task that you tried: whatever taught you "
    "something has its place here. A few words are enough."
)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry in the list. `aloud` is all but the title, for the ear; `entry` None: it is not open."""

    id: str
    title: str
    line: str
    hours: str
    aloud: str
    entry: EntryView | None


@dataclass(frozen=True, slots=True)
class YearView:
    """A year with what it comes to, and those of its entries that are on the page."""

    year: int
    title: str
    total: str
    kinds: str
    name: str
    rows: tuple[EntryRow, ...]


@dataclass(frozen=True, slots=True)
class AimView:
    """This year against the yearly aim; `progress` None: no aim. `settings` is the value that edits start from."""

    title: str
    sentence: str
    progress: Progress | None
    field: FieldView
    settings: PlanSettings


@dataclass(frozen=True, slots=True)
class SearchView:
    """What is looked for; `years` is empty where all entries are of one year."""

    label: str
    query: str
    clear: str
    year_label: str
    years: tuple[Choice[int | None], ...]
    found: str


@dataclass(frozen=True, slots=True)
class FilesView:
    """Tables out and in; `export` is empty where there is nothing to write."""

    export: str
    export_title: str
    name: str
    take_in: str
    take_in_title: str
    kind: str


@dataclass(frozen=True, slots=True)
class LogView:
    """The page. `empty` is said while nothing is written; `earlier` is empty where all that was found is shown."""

    title: str
    lead: str
    empty: str
    add: str
    aim: AimView | None
    search: SearchView | None
    list_name: str
    years: tuple[YearView, ...]
    earlier: str
    files: FilesView


def log_view(state: State, say: Catalogue) -> LogView:
    """The page for `state`; a profile is open."""
    opened = state.opened
    if opened is None:
        raise ValueError("no profile is open")
    titles = {goal.id: goal_title(goal, say) for goal in opened.goals}
    found = _found(state, opened, titles, say.reading)
    shown = found[: _most(found, state)]
    left = len(found) - len(shown)
    return LogView(
        title=say(msg("Learning log")),
        lead=say(msg("What I did, and what came of it.")) if opened.learning else "",
        empty="" if opened.learning else say(EMPTY),
        add=say(msg("Write what I did")),
        aim=_aim(state, opened, say) if opened.learning else None,
        search=_search(state, opened, len(found), say),
        list_name=say(msg("Entries")),
        years=_years(found, [_row(entry, state, opened, titles, say) for entry in shown], say),
        earlier=say(nmsg("Show earlier ones ({count} more)", "Show earlier ones ({count} more)", left))
        if left
        else "",
        files=_files(opened, state.today, say),
    )


def _found(
    state: State, opened: Opened, titles: Mapping[str, str], language: str
) -> tuple[LearningEntry, ...]:
    """What is looked for, the newest first; the entry that is open stays on the page."""
    log, ordered = state.log, newest_first(opened.learning)
    of_year = [entry for entry in ordered if log.year in (None, year_of(entry.date))]
    found = {entry.id for entry in find_entries(of_year, log.query, language, titles)} | {log.entry}
    return tuple(entry for entry in ordered if entry.id in found)


def _most(found: Sequence[LearningEntry], state: State) -> int:
    """How many of them are shown: as many as were asked for, and down to the one that is open."""
    place = next((place for place, entry in enumerate(found) if entry.id == state.log.entry), -1)
    return max(state.log.shown, place + 1)


def _years(found: Sequence[LearningEntry], rows: Sequence[EntryRow], say: Catalogue) -> tuple[YearView, ...]:
    """The rows by year, with what all entries found of that year come to."""
    left = list(rows)
    years: list[YearView] = []
    for year, entries in by_year(found).items():
        its, left = left[: len(entries)], left[len(entries) :]
        if its:
            years.append(_year(year, entries, its, say))
    return tuple(years)


def _year(year: int, entries: Sequence[LearningEntry], rows: Sequence[EntryRow], say: Catalogue) -> YearView:
    its = total(entries)
    hours = hours_words(its.minutes)
    words = nmsg("{count} entry · {hours}", "{count} entries · {hours}", its.entries, hours=hours)
    parts = [
        say(msg("{kind}: {hours}", kind=ACTION_KIND[kind], hours=hours_words(its.of(kind))))
        for kind in ActionKind
        if its.of(kind)
    ]
    return YearView(
        year=year,
        title=f"{year}",
        total=say(words),
        kinds=" · ".join(parts),
        name=say(msg("{year}: {total}", year=f"{year}", total=words)),
        rows=tuple(rows),
    )


def _row(
    entry: LearningEntry, state: State, opened: Opened, titles: Mapping[str, str], say: Catalogue
) -> EntryRow:
    goal = titles.get(entry.goal or "")
    hours = "" if entry.minutes is None else say(hours_words(entry.minutes))
    parts = (
        say.day_month(entry.date),
        say(ACTION_KIND[entry.kind]),
        say(msg("for: {goal}", goal=goal)) if goal else "",
    )
    line = " · ".join(part for part in parts if part)
    return EntryRow(
        id=entry.id,
        title=entry_title(entry, say),
        line=line,
        hours=hours,
        aloud=" · ".join(part for part in (line, hours) if part),
        entry=entry_view(entry, opened, say) if entry.id == state.log.entry else None,
    )


def _aim(state: State, opened: Opened, say: Catalogue) -> AimView:
    year = year_of(state.today)
    minutes = total(by_year(opened.learning).get(year, ())).minutes
    aim, hours = aim_of(opened.plan), hours_words(minutes)
    sentence = (
        msg("{hours} in {year}", hours=hours, year=f"{year}")
        if aim is None
        else msg("{hours} of {aim} in {year}", hours=hours, aim=hours_words(aim), year=f"{year}")
    )
    said = say(sentence)
    typed = "" if opened.plan.hours_year is None else f"{opened.plan.hours_year}"
    return AimView(
        title=say(msg("This year")),
        sentence=said,
        progress=None if aim is None else Progress(minutes, aim, said),
        field=FieldView("hours_year", say(msg("Hours a year that I want to learn")), "", typed),
        settings=opened.plan,
    )


def _search(state: State, opened: Opened, count: int, say: Catalogue) -> SearchView | None:
    """Looking for an entry; None where there are so few that one sees them all."""
    log = state.log
    looks = bool(log.query.strip()) or log.year is not None
    if len(opened.learning) < SEARCHED_FROM and not looks:
        return None
    years = sorted({year_of(entry.date) for entry in opened.learning} | {log.year or 0} - {0}, reverse=True)
    choices: list[Choice[int | None]] = [Choice(None, say(msg("All years")), log.year is None)]
    choices += [Choice(year, f"{year}", year == log.year) for year in years]
    return SearchView(
        label=say(msg("Search in the log")),
        query=log.query,
        clear=say(msg("Clear the search")),
        year_label=say(msg("Year")),
        years=tuple(choices) if len(years) > 1 else (),
        found=say(nmsg("{count} entry found", "{count} entries found", count)) if looks else "",
    )


def _files(opened: Opened, today: str, say: Catalogue) -> FilesView:
    name = say(msg("Learning log {name} {date}.csv", name=opened.profile.name, date=today))
    return FilesView(
        export=say(msg("Export as a table (CSV)…")) if opened.learning else "",
        export_title=say(msg("Save the learning log as a table")),
        name=file_name(name),
        take_in=say(msg("Take in a table (CSV)…")),
        take_in_title=say(msg("Choose a table of learning")),
        kind=say(msg("Table (CSV)")),
    )
