"""The learning log: writing entries, finding them again, tables out and in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, TypeAlias

from librarian_self.i18n.messages import Message, msg
from librarian_self.model.learning import LearningEntry
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import PlanSettings
from librarian_self.planning.learning import is_blank
from librarian_self.presenters import keeping
from librarian_self.presenters import messages as m
from librarian_self.presenters.asking import in_clear
from librarian_self.presenters.assessing import MOST_UNDO
from librarian_self.presenters.effects import Effect, ReadLog, SaveLog, WriteLog
from librarian_self.presenters.saving import issue
from librarian_self.presenters.state import Log, LogEdit, Notice, PartEdit, Screen, State
from librarian_self.services.spelling import spelled

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

MORE: Final = 50
"""How many entries come with each wish for earlier ones."""


def add(state: State, message: m.AddEntry) -> Step:
    """Begin an entry of today and show it; one that is blank still is taken instead."""
    if state.opened is None:
        return state, ()
    blank = next((entry for entry in reversed(_all(state)) if is_blank(entry)), None)
    if blank is None:
        new = LearningEntry(message.entry, state.today, goal=message.goal)
        return keeping.add(_page(state, Log(new.id)), new)
    begun = replace(blank, date=state.today, goal=message.goal)
    return keeping.change(replace(_page(state, Log(blank.id)), notice=None), begun)


def change(state: State, message: m.ChangeEntry) -> Step:
    """Change parts of an entry; whatever else was changed meanwhile stays. An activity is one line.

    An entry stands on some day: without one it keeps the day that it has.
    """
    before = keeping.find(state, PlanPart.LEARNING, message.entry)
    if before is None:
        return state, ()
    patch: dict[str, Any] = dict(message.patch)
    if not patch.get("date", before.date):
        del patch["date"]
    after = replace(before, **patch)
    return keeping.change(state, replace(after, activity=after.activity.replace("\n", " ")))


def delete(state: State, message: m.DeleteEntry) -> Step:
    """Take an entry out; the notice says how to bring it back, unless nothing was written yet."""
    before = keeping.find(state, PlanPart.LEARNING, message.entry)
    changed, effects = keeping.take_out(state, PlanPart.LEARNING, message.entry)
    if not effects:
        return changed, effects
    closed = _page(changed, replace(changed.log, entry=None))
    if is_blank(before):
        return closed, effects
    said = msg("The entry was taken out of the log. Undo (Ctrl+Z) brings it back.")
    return replace(closed, notice=Notice(said)), effects


def select(state: State, message: m.SelectEntry) -> Step:
    """Open an entry to write in, or close the one that is open."""
    return replace(state, log=replace(state.log, entry=message.entry)), ()


def search(state: State, message: m.SearchLog) -> Step:
    """Look for words in the log."""
    if message.query == state.log.query:
        return state, ()
    return replace(state, log=Log(query=message.query, year=state.log.year)), ()


def choose_year(state: State, message: m.ChooseYear) -> Step:
    """Show one year, or all of them."""
    return replace(state, log=Log(query=state.log.query, year=message.year)), ()


def show_earlier(state: State, _message: m.ShowEarlier) -> Step:
    """Show more of the entries."""
    return replace(state, log=replace(state.log, shown=state.log.shown + MORE)), ()


def export(state: State, message: m.ExportLog) -> Step:
    """Write the log as a table."""
    return in_clear(state, WriteLog(message.path))


def take_in(state: State, message: m.ImportLog) -> Step:
    """Read a table; what it brings comes back as a message."""
    return replace(state, busy=msg("Reading the table…"), notice=None), (ReadLog(message.path),)


def log_read(state: State, message: m.LogRead) -> Step:
    """Take in what a table brings, all at once, and say what it was; undo takes all of it back."""
    state = replace(state, busy=None)
    if state.opened is None:
        return state, ()
    entries = {entry.id: entry for entry in _all(state)}
    brought = (*message.changed, *message.new)
    entries |= {entry.id: spelled(entry, state.language) for entry in brought}
    edit = LogEdit(_all(state), tuple(entries.values()))
    said = Notice(_taken_in(message))
    if edit.before == edit.after:
        return replace(state, notice=said), ()
    done = (*state.done, edit)[-MOST_UNDO:]
    changed, effects = restore(replace(state, done=done, undone=()), edit.after)
    return replace(changed, log=Log(), notice=said), effects


def restore(state: State, entries: tuple[LearningEntry, ...]) -> Step:
    """Make the whole log be these entries, and save what that changes in one step."""
    if state.opened is None:
        return state, ()
    before = {entry.id: entry for entry in _all(state)}
    after = {entry.id: entry for entry in entries}
    saved = tuple(entry for entry in entries if before.get(entry.id) != entry)
    removed = tuple(key for key in before if key not in after)
    return issue(replace(state, opened=replace(state.opened, learning=entries)), SaveLog(saved, removed))


def show_change(state: State, edits: tuple[PartEdit, ...]) -> State | None:
    """The page of the log where an entry was changed, or the yearly aim while one is there; it is on My plan too."""
    entry = next((edit.key for edit in edits if edit.part is PlanPart.LEARNING), None)
    if entry is not None:
        is_there = keeping.find(state, PlanPart.LEARNING, entry) is not None
        return _page(state, replace(state.log, entry=entry if is_there else None))
    of_aim = state.screen is Screen.LOG and all(_is_of_the_aim(edit) for edit in edits)
    return state if of_aim else None


def _is_of_the_aim(edit: PartEdit) -> bool:
    before, after = edit.before, edit.after
    if not isinstance(before, PlanSettings) or not isinstance(after, PlanSettings):
        return False
    return replace(before, hours_year=after.hours_year) == after


def _page(state: State, log: Log) -> State:
    return replace(state, screen=Screen.LOG, log=log)


def _all(state: State) -> tuple[LearningEntry, ...]:
    return state.opened.learning if state.opened else ()


def _taken_in(message: m.LogRead) -> Message:
    return msg(
        "From “{name}”: new entries: {new}, changed: {changed}, as before: {same}. Undo (Ctrl+Z) takes it back.",
        name=message.path.name,
        new=len(message.new),
        changed=len(message.changed),
        same=message.same,
    )
