"""Who says the fixed words of a document in the reader's language."""

from __future__ import annotations

from typing import Protocol

from librarian_self.i18n.messages import Message
from librarian_self.model.text import Text


class Speaker(Protocol):
    """A language that a document is written in."""

    @property
    def language(self) -> str:
        """The program's code of the language, for example `uz_Cyrl`."""

    def __call__(self, message: Message, /) -> str:
        """Say a message."""

    def date(self, iso: str, /) -> str:
        """Write an ISO date as a reader writes it."""

    def number(self, x: float, digits: int, /) -> str:
        """Write a number with so many digits after its decimal sign."""

    def text(self, text: Text, /) -> str:
        """Choose the words of a form's text."""
