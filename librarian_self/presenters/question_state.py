"""One question above the page, and what is done when somebody says yes to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from librarian_self.i18n.messages import Message
    from librarian_self.presenters.effects import Effect


@dataclass(frozen=True, slots=True)
class Question:
    """What would happen, in `sentences`, and the two answers; nothing happens before one of them is given.

    `effect` is carried out after `agree`, with `busy` as the word for it meanwhile. `care`: it takes something away.
    """

    title: Message
    sentences: tuple[Message, ...]
    agree: Message
    decline: Message
    effect: Effect
    busy: Message | None = None
    care: bool = False
