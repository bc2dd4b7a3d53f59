"""Whose file it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ROLES: Final = (
    "practicum-student",
    "reader-service",
    "cataloguing-collections",
    "digital-resources",
    "children-youth",
    "head-methodist",
    "not-sure",
)
"""The roles of the program; forms set targets for them. `not-sure` has no targets of its own."""

NOT_SURE: Final = "not-sure"

LONGEST_NAME: Final = 200
LONGEST_NOTE: Final = 20_000
"""Most characters of a name, and of any text that somebody writes."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's file: `uuid` tells it from every other; `lang` is the language of the window."""

    uuid: str
    name: str
    role: str = NOT_SURE
    lang: str = "en"
