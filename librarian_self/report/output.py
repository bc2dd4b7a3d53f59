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
    """On which paper, and whether in large print: nothing smaller than 16 points.

    `fillable`: whoever signs can fill in the places for it in a PDF viewer, instead of by hand.
    """

    paper: Paper = Paper.A4
    large: bool = False
    fillable: bool = False
