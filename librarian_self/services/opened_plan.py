"""A copy of a plan as a PDF, opened again: the plan that travels inside, and what somebody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from librarian_self.i18n.messages import Message, msg
from librarian_self.model.profile import LONGEST_NAME
from librarian_self.report.sign_off import WHEN, WHO, comment_field, goal_of, talked_field
from librarian_self.services.pdffile import (
    Attached,
    PdfFile,
    PdfRefused,
    attached_files,
    filled_fields,
    open_pdf,
)
from librarian_self.services.pdffile.limits import MEGABYTE
from librarian_self.services.pdffile.texts import words_of
from librarian_self.services.plan_attachment import NAME
from librarian_self.services.plan_import import PlanParts, as_parts
from librarian_self.services.planfile.reading import read_plan

MOST_BYTES: Final = 5 * MEGABYTE
MOST_BRACKETS: Final = 50_000
MOST_COMMAS: Final = 400_000
"""Of the plan inside: some twenty thousand entries of a log. More is not read, so that nobody waits for nonsense."""

DATA: Final = "Data"
"""What the plan is to the document that it travels in."""

DAY: Final = re.compile(r"D?:?(\d{4})(\d{2})(\d{2})")


@dataclass(frozen=True, slots=True)
class Remark:
    """What was filled in about one goal, by its id."""

    goal: str
    words: str = ""
    talked: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """What somebody filled in: who (empty where no name was given), when (as it was written), and what.

    `remarks` are those that say something.
    """

    by: str
    dated: str
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class OpenedPlan:
    """A copy. `name` is whose plan it is, `made` the ISO date that it bears; either may be empty.

    `data` is the plan inside, and `plan` what that says; None and nothing where there is none, but only fields.
    `named` are the ids of the goals that it speaks of in either way.
    """

    path: Path
    name: str
    made: str
    data: bytes | None
    plan: PlanParts
    filled: Filled | None
    named: frozenset[str]

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of the goals of the plan inside, by their ids."""
        return {goal.id: goal.title for goal in self.plan.goals}


def open_plan(path: Path) -> OpenedPlan:
    """Read a copy, and write nothing; raises Refusal, in less than a second whatever the file holds."""
    file = open_pdf(path)
    data, fields = _plan_inside(file), filled_fields(file)
    goals = tuple(dict.fromkeys(goal for name in fields if (goal := goal_of(name)) is not None))
    if data is None and WHO not in fields:
        raise PdfRefused(
            msg(
                "“{file}” holds no plan of Librarian Self. Only a PDF that the program wrote with the plan inside can be "
                "opened again.",
                file=path.name,
            )
        )
    plan = PlanParts() if data is None else as_parts(read_plan(data))
    about = file.information
    return OpenedPlan(
        path=path,
        name=_one_line(words_of(file.real(about.get("Author")))),
        made=_day(words_of(file.real(about.get("CreationDate")))),
        data=data,
        plan=plan,
        filled=_filled(fields, goals),
        named=frozenset((*goals, *(goal.id for goal in plan.goals))),
    )


def _plan_inside(file: PdfFile) -> bytes | None:
    """The plan that travels inside, None where there is none."""
    found = _best(attached_files(file))
    if found is None:
        return None
    try:
        data = file.bytes_of(found.packed, MOST_BYTES)
    except PdfRefused as refusal:
        raise PdfRefused(_too_large()) from refusal
    if data.count(b"{") + data.count(b"[") > MOST_BRACKETS or data.count(b",") > MOST_COMMAS:
        raise PdfRefused(_too_large())
    return data


def _too_large() -> Message:
    return msg(
        "The plan inside this file is larger than a plan can be (at most {most} MB). Nothing was taken from it.",
        most=MOST_BYTES // MEGABYTE,
    )


def _best(attached: Iterable[Attached]) -> Attached | None:
    """The file that is the plan; a viewer may have forgotten what it is to the document, but not its name."""
    for each in attached:
        if each.name == NAME and each.relation in (DATA, ""):
            return each
    return None


def _filled(fields: Mapping[str, str | bool], goals: Iterable[str]) -> Filled | None:
    """What was filled in; None where nothing was."""
    by, dated = (_one_line(_words(fields.get(name))) for name in (WHO, WHEN))
    every = (
        Remark(goal, _words(fields.get(comment_field(goal))), fields.get(talked_field(goal)) is True)
        for goal in goals
    )
    remarks = tuple(each for each in every if each.words or each.talked)
    return Filled(by, dated, remarks) if by or dated or remarks else None


def _words(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _one_line(words: str) -> str:
    shown = "".join(letter if letter.isprintable() else " " for letter in words)
    return " ".join(shown.split())[:LONGEST_NAME].strip()


def _day(words: str) -> str:
    """The ISO date that a date of a PDF begins with, empty where it is none."""
    found = DAY.match(words)
    if found is not None:
        with suppress(ValueError):
            return date(*map(int, found.groups())).isoformat()
    return ""
