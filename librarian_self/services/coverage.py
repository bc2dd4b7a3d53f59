"""Which elements of the article the forms ask about."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from librarian_self.assets import asset
from librarian_self.model.form import Form

OUTCOME: Final = "Outcome claim"
"""How the domain of an element begins that is no question: what the article argues follows from the others."""

NOT_ASKED: Final = frozenset({"SA.4", "S2.6"})
"""The scope itself, and the plan: the whole program answers these."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the article; `is_asked`: a form has to ask about it."""

    id: str
    gloss: str
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Covered:
    """An element with the items that name it, as (form, item)."""

    element: Element
    items: tuple[tuple[str, str], ...]

    @property
    def is_missing(self) -> bool:
        """Whether a form should ask about it and none does."""
        return self.element.is_asked and not self.items


def elements() -> tuple[Element, ...]:
    """All elements, in the order of the article."""
    table = asset("resources", "terms", "seed_elements.tsv").read_text("utf-8")
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        Element(
            row["id"],
            row["en_gloss"],
            row["id"] not in NOT_ASKED and not row["suggested domain"].startswith(OUTCOME),
        )
        for row in rows
    )


def coverage(known: Iterable[Element], forms: Iterable[Form]) -> tuple[Covered, ...]:
    """Each element with the items of `forms` that name it under `seed`."""
    named: dict[str, list[tuple[str, str]]] = {}
    for form in forms:
        for item in form.items():
            for seed in item.seed:
                named.setdefault(seed, []).append((form.id, item.id))
    return tuple(Covered(element, tuple(named.get(element.id, ()))) for element in known)
