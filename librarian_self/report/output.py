"""How a document leaves the program: on which paper, in which print."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """A size of paper."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class Printing:
    """On which paper, and whether in large print: nothing smaller than 16 points."""

    paper: Paper = Paper.A4
    large: bool = False
