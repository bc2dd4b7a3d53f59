"""The entry of the learning log that is open: its fields, what it is for, what shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import ActionKind, ItemType
from librarian_self.model.learning import MINUTES_AN_HOUR, LearningEntry
from librarian_self.model.words import ACTION_KIND
from librarian_self.planning.hours import written_hours
from librarian_self.presenters.state import Opened
from librarian_self.presenters.views.goal import FieldView, goal_title
from librarian_self.presenters.views.parts import Choice

Competency: TypeAlias = tuple[str | None, str | None]
"""A form and one of its items; None and None for none."""

NO_COMPETENCY: Competency = (None, None)


@dataclass(frozen=True, slots=True)
class FileView:
    """The place of a file that shows what was learned; `path` is empty for none. `missing` is said where it is gone."""

    label: str
    note: str
    path: str
    choose: str
    open: str
    take_off: str
    missing: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """The entry; `name` is what the ear hears of it."""

    id: str
    name: str
    fields: tuple[FieldView, ...]
    kind_label: str
    kinds: tuple[Choice[ActionKind], ...]
    goal_label: str
    goals: tuple[Choice[str | None], ...]
    competency_label: str
    competencies: tuple[Choice[Competency], ...]
    file: FileView
    close: str
    remove: str


def entry_view(entry: LearningEntry, opened: Opened, say: Catalogue) -> EntryView:
    """The entry with everything that can be written about it."""
    return EntryView(
        id=entry.id,
        name=say(msg("The entry “{title}”", title=entry_title(entry, say))),
        fields=_fields(entry, say),
        kind_label=say(msg("How I learned it")),
        kinds=tuple(Choice(kind, say(ACTION_KIND[kind]), kind is entry.kind) for kind in ActionKind),
        goal_label=say(msg("For which goal")),
        goals=_goals(entry, opened, say),
        competency_label=say(msg("For which competency")),
        competencies=_competencies(entry, opened, say),
        file=_file(entry, say),
        close=say(msg("Close")),
        remove=say(msg("Take this entry out")),
    )


def entry_title(entry: LearningEntry, say: Catalogue) -> str:
    """What an entry is called, also before it has words."""
    return entry.activity.strip() or say(msg("(entry without words yet)"))


def hours_typed(minutes: int | None, say: Catalogue) -> str:
    """Minutes as somebody would type them as hours."""
    if minutes is None:
        return ""
    written = written_hours(minutes)
    places = len(written.partition(".")[2])
    return say.number(minutes / MINUTES_AN_HOUR, places) if places else written


def _fields(entry: LearningEntry, say: Catalogue) -> tuple[FieldView, ...]:
    texts = (
        ("activity", msg("What I did"), msg("A course, a talk, a new task that I tried."), entry.activity),
        ("date", msg("Date"), Message(""), entry.date),
        (
            "minutes",
            msg("Hours"),
            msg("Hours are a number such as {example} or 1:30.", example=1.5),
            hours_typed(entry.minutes, say),
        ),
        ("what", msg("What happened"), msg("The main thing, in a few words."), entry.what),
        (
            "so_what",
            msg("So what: what it means for my work"),
            msg("What I understood, what surprised me."),
            entry.so_what,
        ),
        ("now_what", msg("Now what: what I will do"), msg("One next step."), entry.now_what),
        (
            "evidence",
            msg("What shows it"),
            msg("A certificate, a handout, a word of thanks."),
            entry.evidence,
        ),
    )
    return tuple(FieldView(key, say(label), say(hint), words) for key, label, hint, words in texts)


def _goals(entry: LearningEntry, opened: Opened, say: Catalogue) -> tuple[Choice[str | None], ...]:
    """No goal, every goal of the plan, and the entry's own where it is there no longer."""
    listed = [(goal.id, goal_title(goal, say)) for goal in opened.goals]
    if entry.goal is not None and all(goal != entry.goal for goal, _ in listed):
        listed.append((entry.goal, say(msg("(a goal that was taken out)"))))
    choices: list[Choice[str | None]] = [Choice(None, say(msg("No goal")), entry.goal is None)]
    choices += [Choice(goal, title, goal == entry.goal) for goal, title in listed]
    return tuple(choices)


def _competencies(entry: LearningEntry, opened: Opened, say: Catalogue) -> tuple[Choice[Competency], ...]:
    """No competency, those of the form that goals come from, and the entry's own where it is of another one."""
    own: Competency = (entry.form, entry.item)
    listed: list[tuple[Competency, str]] = []
    if opened.basis is not None:
        form = opened.basis.form
        listed = [
            ((form.id, item.id), say.text(item.statement))
            for item in form.items()
            if item.type is ItemType.COMPETENCY
        ]
    if entry.item is not None and all(key != own for key, _ in listed):
        listed.append((own, entry.item))
    none = Choice(NO_COMPETENCY, say(msg("No competency")), entry.item is None)
    return none, *(Choice(key, words, key == own) for key, words in listed)


def _file(entry: LearningEntry, say: Catalogue) -> FileView:
    return FileView(
        label=say(msg("A file that shows it")),
        note=say(msg("The file stays where it is; only its place is kept here.")),
        path=entry.evidence_file,
        choose=say(msg("Choose a file…")),
        open=say(msg("Open the file")),
        take_off=say(msg("Take the file off")),
        missing=say(msg("The file is not there any more. Perhaps it was moved or renamed.")),
    )
