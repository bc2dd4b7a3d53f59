"""How far an assessment is and about how long the rest takes: the same words wherever it is said."""

from __future__ import annotations

from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.pace import minutes_for


def about_minutes(seconds: int) -> Message:
    """What a whole form takes."""
    return nmsg("about {count} minute", "about {count} minutes", minutes_for(seconds))


def standing_sentence(answered: int, items: int, seconds_left: int) -> Message:
    """How many are answered and how long the rest takes."""
    if answered >= items:
        return msg("{answered} of {items} answered", answered=answered, items=items)
    left = nmsg("about {count} minute left", "about {count} minutes left", minutes_for(seconds_left))
    return msg("{answered} of {items} answered · {left}", answered=answered, items=items, left=left)
