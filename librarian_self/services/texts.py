"""Texts that somebody wrote, and whether they can be kept."""

from __future__ import annotations

from librarian_self.i18n.messages import Message, msg
from librarian_self.model.profile import LONGEST_NOTE


def why_not(words: str, name: str) -> Message | None:
    """Why `words` cannot be kept, None when they can; `name` is what the sentence calls them."""
    if len(words) > LONGEST_NOTE:
        return msg(
            "{name} has {length} characters; the most is {most}",
            name=name,
            length=len(words),
            most=LONGEST_NOTE,
        )
    if "\0" in words or any("\ud800" <= letter <= "\udfff" for letter in words):
        return msg("{name} holds characters that cannot be stored", name=name)
    return None
