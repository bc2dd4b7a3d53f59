"""`log add`, `log list`, `log export` and `log import`."""

from __future__ import annotations

from argparse import Namespace

from librarian_self.cli.changing import changing
from librarian_self.cli.secrets import open_session, remark_clear
from librarian_self.cli.speak import print_json, speaker
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.words import ACTION_KIND
from librarian_self.planning.hours import hours_words, read_hours
from librarian_self.planning.learning import by_year, newest_first, total
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.files import read_whole, write_whole
from librarian_self.services.goals import find_goal
from librarian_self.services.learning_csv import log_csv
from librarian_self.services.learning_import import import_log
from librarian_self.services.parts_json import part_to_json
from librarian_self.services.session import new_goal_id


def add_entry(arguments: Namespace) -> int:
    """Write down what was done, and print the id of the entry."""
    activity = " ".join(arguments.activity.split())
    if not activity:
        raise Refusal(msg("An entry needs an activity: what you did (--activity)."))
    entry = LearningEntry(
        id=new_goal_id(),
        date=arguments.date or SYSTEM_CLOCK.today(),
        activity=activity,
        kind=ActionKind(arguments.kind),
        minutes=_minutes(arguments.hours),
        what=arguments.what,
        so_what=arguments.so_what,
        now_what=arguments.now_what,
        goal=arguments.goal,
        evidence=arguments.evidence,
        evidence_file="" if arguments.evidence_file is None else f"{arguments.evidence_file.absolute()}",
    )
    with changing(arguments) as session:
        if entry.goal is not None:
            find_goal(session, entry.goal)
        session.save(entry)
    print(entry.id)
    return 0


def list_entries(arguments: Namespace) -> int:
    """Every entry, the newest first, with the hours of each year; reading changes no byte of the file."""
    with open_session(arguments) as session:
        years = by_year(newest_first(session.learning()))
    if arguments.year is not None:
        years = {arguments.year: years.get(arguments.year, ())}
    if arguments.json:
        print_json([_entry(entry) for entries in years.values() for entry in entries])
        return 0
    say = speaker()
    for year, entries in years.items():
        print(f"{year}  {say(hours_words(total(entries).minutes))}")
        for entry in entries:
            hours = "" if entry.minutes is None else f"  {say(hours_words(entry.minutes))}"
            print(f"  {entry.id}  {entry.date}  {say(ACTION_KIND[entry.kind])}  {entry.activity}{hours}")
    return 0


def export_log(arguments: Namespace) -> int:
    """Write the log as a table, whole or not at all."""
    with open_session(arguments) as session:
        remark_clear(session)
        data = log_csv(session.learning())
    write_whole(arguments.out, data)
    return 0


def take_in(arguments: Namespace) -> int:
    """Take a table into the log, all of it or nothing, and print how much is new, changed and the same."""
    data = read_whole(arguments.source)
    with changing(arguments, much=True) as session:
        found = import_log(session, data)
    counts = {"new": len(found.new), "changed": len(found.changed), "same": found.same}
    if arguments.json:
        print_json(counts)
    else:
        print(", ".join(f"{name}: {count}" for name, count in counts.items()))
    return 0


def _entry(entry: LearningEntry) -> dict[str, object]:
    return {"id": entry.id, **part_to_json(entry), "hours": entry.hours}


def _minutes(words: str | None) -> int | None:
    try:
        return None if words is None else read_hours(words)
    except ValueError as error:
        raise Refusal(
            msg("“{words}” is not a number of hours such as 1.5 or 1:30.", words=(words or "")[:40])
        ) from error
