"""Why a kit is not taken."""

from __future__ import annotations

from librarian_self.i18n.messages import Message, Refusal, msg


class Fault(Exception):
    """Something is wrong with a kit; `reason` is a part of a sentence, without a full stop."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


class KitRefused(Refusal):
    """A kit that cannot be used; nothing of it was copied. `reason` is a part of a sentence."""

    def __init__(self, kit: object, reason: Message) -> None:
        super().__init__(
            msg(
                "The kit “{kit}” was not used, and nothing was changed: {reason}.",
                kit=f"{kit}",
                reason=reason,
            )
        )
        self.reason = reason
