"""Sentences that wait to be said in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Day:
    """A date (ISO) inside a message, said in full as the reader's language does."""

    iso: str

    def __str__(self) -> str:
        return self.iso


@dataclass(frozen=True, slots=True)
class Message:
    """A translatable sentence with its values; rooms make it, the edge (window, command line) says it.

    `msgid` is the English sentence with `{named}` places. With `plural` the form is chosen by `count`. A value may
    itself be a Message or a Day.
    """

    msgid: str
    values: Mapping[str, object] = field(default_factory=dict)
    plural: str | None = None
    count: int = 0


def msg(msgid: str, /, **values: object) -> Message:
    """Make a message; the catalogue tool finds its sentence by this function's name."""
    return Message(msgid, values)


def nmsg(singular: str, plural: str, count: int, /, **values: object) -> Message:
    """Make a message whose words depend on `count`, which the sentence may name as `{count}`."""
    return Message(singular, {"count": count, **values}, plural, count)


def quoted(name: str) -> Message:
    """A name in the quotation marks of the reader's language."""
    return msg("“{name}”", name=name)


class Refusal(Exception):
    """Something in the user's world stands in the way: not a fault of the program.

    The message says what happened, what is safe and what to do, and is shown as it is. `str()` gives English.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return english(self.message)


def english(message: Message) -> str:
    """The sentence in the language of the source, for logs and tests."""
    pattern = message.plural if message.plural is not None and message.count != 1 else message.msgid
    return pattern.format(
        **{
            key: english(value) if isinstance(value, Message) else value
            for key, value in message.values.items()
        }
    )
