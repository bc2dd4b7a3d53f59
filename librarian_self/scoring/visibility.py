"""Which items are asked, given the answers so far."""

from __future__ import annotations

from librarian_self.model.answer import Answer, Answers
from librarian_self.model.expression import Value, evaluate
from librarian_self.model.form import Form, Item, ItemType


def visible_items(form: Form, answers: Answers) -> frozenset[str]:
    """The ids of all items whose condition is met; an item without a condition is always asked.

    A condition looks only at earlier items that are asked themselves: the answer to a hidden one is kept, but
    counts as not given. A reason for not rating and an emptied text count as not given, too.
    """
    known: dict[str, Value] = {}
    visible = set()
    for item in form.items():
        if item.when is None or evaluate(item.when, known):
            visible.add(item.id)
            answer = answers.get(item.id)
            if answer is not None:
                known[item.id] = _value(item, answer)
    return frozenset(visible)


def _value(item: Item, answer: Answer) -> Value:
    """What a condition sees of an answer."""
    if answer.unrated:
        return None
    match item.type:
        case ItemType.COMPETENCY:
            return answer.current
        case ItemType.CHOICE | ItemType.SITUATION:
            return answer.choice
        case ItemType.MULTIPLE:
            return frozenset(answer.chosen) if answer.chosen else None
        case _:
            return answer.value if answer.has_value else None
