"""Which questions stand together on one page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final, TypeAlias

from librarian_self.model.form import Form, Item, ItemType

Page: TypeAlias = tuple[Item, ...]

LISTED: Final = frozenset({ItemType.LIKERT, ItemType.NUMBER, ItemType.TEXT, ItemType.DATE})
"""What may stand in a list of statements: the statements, and short companions of theirs."""


def pages_of(form: Form, asked: Sequence[Item]) -> tuple[Page, ...]:
    """The pages that show the items of `asked`, in order.

    Statements of one section that follow one another are one page, with the numbers, words and dates between and
    beside them. Everything else has a page of its own.
    """
    known = {item.id for item in asked}
    pages: list[Page] = []
    for section in form.sections:
        items = [item for item in section.items if item.id in known]
        for listed, group in groupby(items, key=_is_listed):
            run = tuple(group)
            pages += [run] if listed and _has_statement(run) else [(item,) for item in run]
    return tuple(pages)


def page_with(pages: Sequence[Page], item: str) -> int:
    """The place of the page that shows this item (0 first); the first page where none does."""
    return next((place for place, page in enumerate(pages) if item in {each.id for each in page}), 0)


def _is_listed(item: Item) -> bool:
    return item.type in LISTED


def _has_statement(run: Page) -> bool:
    return any(item.type is ItemType.LIKERT for item in run)
