"""What a table of learning says, written by this program or another."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any, Final

from librarian_self.i18n.messages import Message, Refusal, msg, nmsg
from librarian_self.model.form import ActionKind
from librarian_self.planning.hours import read_hours
from librarian_self.services.cells import as_written
from librarian_self.services.learning_csv import COLUMNS

NEEDED: Final = ("date", "activity")
"""Columns that a table has to have; of the others a row takes what there is."""

SEPARATORS: Final = (",", ";", "\t")
FIRST_YEAR: Final = 1000
"""Years are written with all their digits: 05.09.26 could be anything."""

LONGEST_ID: Final = 100
MOST_TOLD: Final = 3
"""How many of the rows that need a look are named in one sentence."""


class LogRefused(Refusal):
    """A table cannot be read, or some of its rows cannot; nothing was taken in."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the line of the file where it begins (1 first), and the fields of `LearningEntry` it gives.

    Only an `id` of None says that the row names none.
    """

    line: int
    given: Mapping[str, Any]


def read_rows(data: bytes) -> tuple[Row, ...]:
    """The rows of a table in UTF-8 that has (some of) the columns of `log_csv`.

    Commas, semicolons or tabs stand between the cells; dates are ISO or as 05.09.2026, hours as 1.5, 1,5 or 1:30.
    Columns with other names and empty rows are left aside. Raises LogRefused, which names the rows that need a look.
    """
    text = _text(data)
    columns, separator = _head(text)
    rows: list[Row] = []
    problems: list[Message] = []
    for line, cells in _records(text, separator):
        try:
            rows.append(Row(line, _given(columns, cells)))
        except Refusal as refusal:
            problems.append(on_line(line, refusal.message))
    if problems:
        raise refusal_of(problems)
    return tuple(rows)


def on_line(line: int, problem: Message) -> Message:
    """What a row still needs."""
    return msg("line {line}: {problem}", line=line, problem=problem)


def refusal_of(problems: Sequence[Message]) -> LogRefused:
    """The refusal that names the first few of the problems (there is one at least)."""
    more = len(problems) - MOST_TOLD
    last = [nmsg("{count} more line", "{count} more lines", more)] if more > 0 else []
    told, *others = [*problems[:MOST_TOLD], *last]
    for problem in others:
        told = msg("{first}; {next}", first=told, next=problem)
    return LogRefused(msg("Nothing was taken in. Please look at {problems}", problems=told))


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LogRefused(
            msg("The file is not in UTF-8. Please save it as “CSV UTF-8” in your spreadsheet and try again.")
        ) from error


def _head(text: str) -> tuple[tuple[str, ...], str]:
    """The names in the first line, and what stands between them."""
    line = text[: text.find("\n") + 1 or None]
    heads = {separator: _names(line, separator) for separator in SEPARATORS}
    separator = max(SEPARATORS, key=lambda each: len(set(heads[each]) & set(COLUMNS)))
    columns = heads[separator]
    if not set(NEEDED) <= set(columns):
        raise LogRefused(
            msg(
                "The first line of the table should name its columns, at least these: {columns}.",
                columns=", ".join(NEEDED),
            )
        )
    twice = next((name for name in columns if name in COLUMNS and columns.count(name) > 1), None)
    if twice is not None:
        raise LogRefused(msg("The table has the column “{name}” twice.", name=twice))
    return columns, separator


def _names(line: str, separator: str) -> tuple[str, ...]:
    try:
        cells = next(csv.reader([line], delimiter=separator), [])
    except csv.Error:  # a line that ends in the middle: no table
        cells = []
    return tuple(cell.strip().lower() for cell in cells)


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The rows below the first line that hold something, each with the line where it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            if line > 1 and any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        problem = msg("the quotation marks do not fit, or a cell is too long")
        raise refusal_of([on_line(line, problem)]) from error


def _given(columns: Sequence[str], cells: Sequence[str]) -> dict[str, Any]:
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise LogRefused(msg("it has more cells than the first line has names"))
    given: dict[str, Any] = {"id": None}
    for name, cell in zip_longest(columns, cells[: len(columns)], fillvalue=""):
        if name not in COLUMNS:
            continue
        read = _READERS.get(name, as_written)
        given["minutes" if name == "hours" else name] = read(cell)
    return given


def _date(cell: str) -> str:
    words = cell.strip()
    try:
        if "." in words:
            day, month, year = (int(part) for part in words.split("."))
            return date(year if year >= FIRST_YEAR else 0, month, day).isoformat()
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise LogRefused(msg("“{words}” is not a date such as 2026-11-23.", words=words[:40])) from error


def _kind(cell: str) -> ActionKind:
    words = cell.strip().lower()
    try:
        return ActionKind(words or ActionKind.PRACTICE)
    except ValueError as error:
        raise LogRefused(
            msg("“{words}” is no kind; there are: {kinds}", words=words[:40], kinds=", ".join(ActionKind))
        ) from error


def _minutes(cell: str) -> int | None:
    try:
        return read_hours(cell) if cell.strip() else None
    except ValueError as error:
        raise LogRefused(
            msg("“{words}” is not a number of hours such as 1.5 or 1:30.", words=cell.strip()[:40])
        ) from error


def _id(cell: str) -> str | None:
    words = as_written(cell).strip()
    if len(words) > LONGEST_ID or not all(letter.isprintable() for letter in words):
        raise LogRefused(msg("its id is too long or holds characters that cannot be shown"))
    return words or None


def _link(cell: str) -> str | None:
    return as_written(cell).strip() or None


_READERS: Final[Mapping[str, Callable[[str], object]]] = {
    "id": _id,
    "date": _date,
    "kind": _kind,
    "hours": _minutes,
    "goal": _link,
    "form": _link,
    "item": _link,
}
"""Columns that are more than words."""
