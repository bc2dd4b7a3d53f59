"""Why a file cannot be a logo."""

from __future__ import annotations

from librarian_self.i18n.messages import Message


class NoLogo(Exception):
    """The file cannot be drawn as a logo; `reason` is a part of a sentence, without a full stop."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason
