"""What is wrong with a form file, and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from librarian_self.i18n.messages import Message, Refusal, msg, nmsg


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `line` and `column` count from 1, in characters, as editors do."""

    line: int
    column: int
    message: Message

    def located(self, name: str, say: Callable[[Message], str]) -> str:
        """Write `NAME:LINE:COLUMN: message`, the form that editors and terminals can jump to."""
        return f"{name}:{self.line}:{self.column}: {say(self.message)}"


class FormError(Refusal):
    """A form file that cannot be used; `problems` are all that were found, in the order of the file."""

    def __init__(self, name: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(_summary(name, problems))
        self.problems = problems


def _summary(name: str, problems: tuple[Problem, ...]) -> Message:
    first, rest = problems[0], len(problems) - 1
    place = {"name": name, "line": first.line, "column": first.column, "problem": first.message}
    if not rest:
        return msg(
            "The form {name} was not opened, and nothing was changed. Line {line}, column {column}: {problem}.",
            **place,
        )
    return nmsg(
        "The form {name} was not opened, and nothing was changed. Line {line}, column {column}: {problem}. "
        "There is {count} more place to mend.",
        "The form {name} was not opened, and nothing was changed. Line {line}, column {column}: {problem}. "
        "There are {count} more places to mend.",
        rest,
        **place,
    )
