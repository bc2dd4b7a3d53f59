"""Whether the conditions of a form look only at what was asked before."""

from __future__ import annotations

from collections.abc import Sequence

from librarian_self.formfile.walk import Entry, Walk
from librarian_self.i18n.messages import msg


def check_conditions(items: Sequence[Entry], walk: Walk) -> None:
    """Note every name in a condition that is no item, the item itself, or one that comes later."""
    order: dict[str, int] = {}
    for index, item in enumerate(items):
        if item_id := item.get("id"):
            order.setdefault(item_id, index)
    for item in items:
        condition = item.get("when")
        for name, offset in condition.names if condition else ():
            _check_name(name, offset, item, order, walk)


def _check_name(name: str, offset: int, item: Entry, order: dict[str, int], walk: Walk) -> None:
    node = item.at("when")
    own = item.get("id")
    if name not in order:
        walk.not_one_of(node, msg("an item of this form"), order, offset, name)
    elif name == own:
        walk.problem(node, msg("“{item}” cannot depend on itself", item=name), offset)
    elif own is not None and order[name] > order[own]:
        walk.problem(
            node, msg("“{item}” comes later; a condition looks at items before it", item=name), offset
        )
