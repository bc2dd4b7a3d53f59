"""The names of the fields in which a plan is signed, by which a filled copy is read again."""

from __future__ import annotations

from typing import Final

WHO: Final = "sign-name"
WHEN: Final = "sign-date"

COMMENT: Final = "comment-"
TALKED: Final = "talked-"
"""Before the id of a goal."""

_WRITTEN: Final = (("%", "%25"), (".", "%2E"))
"""A full stop would part the name in two (ISO 32000-1, 12.7.3.2)."""


def comment_field(goal: str) -> str:
    """The name of the field for a comment on the goal with this id."""
    return COMMENT + _written(goal)


def talked_field(goal: str) -> str:
    """The name of the box that says that the goal was talked about."""
    return TALKED + _written(goal)


def goal_of(name: str) -> str | None:
    """The id of the goal that a field is about, None where it is about none."""
    for start in (COMMENT, TALKED):
        if name.startswith(start):
            goal = name.removeprefix(start)
            for letter, written in reversed(_WRITTEN):
                goal = goal.replace(written, letter)
            return goal
    return None


def _written(goal: str) -> str:
    for letter, written in _WRITTEN:
        goal = goal.replace(letter, written)
    return goal
