"""How the words of a file are quoted in a message, and which allowed word was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from librarian_self.i18n.messages import Message, msg, quoted

_SHOWN: Final = 40
_LISTED: Final = 12
_PAIR: Final = "{before}, {next}"


def shown(word: str) -> str:
    """Make a word of the file fit for a message: at most 40 characters, with a box for what cannot be printed."""
    short = word if len(word) <= _SHOWN else word[: _SHOWN - 1] + "…"
    return "".join(letter if letter.isprintable() else "□" for letter in short)


def nearest(word: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """Find up to three allowed words that look like `word`, the nearest first."""
    from difflib import get_close_matches

    if len(word) > 2 * _SHOWN:
        return ()
    by_fold = {candidate.casefold().replace("_", "-"): candidate for candidate in allowed}
    return tuple(by_fold[found] for found in get_close_matches(word.casefold().replace("_", "-"), by_fold))


def listed(words: Iterable[str]) -> str:
    """Put words into one line, at most twelve of them."""
    every = tuple(words)
    tail = ", …" if len(every) > _LISTED else ""
    return ", ".join(every[:_LISTED]) + tail


def not_one_of(word: str, what: Message, allowed: Iterable[str], guesses: tuple[str, ...]) -> Message:
    """Say that `word` is not `what` (“a type of item”), and what it may be."""
    said = shown(word)
    if guesses:
        return msg(
            "“{word}” is not {what}; did you mean {guesses}?",
            word=said,
            what=what,
            guesses=all_quoted(guesses),
        )
    if choices := listed(allowed):
        return msg("“{word}” is not {what}; there are: {allowed}", word=said, what=what, allowed=choices)
    return msg("“{word}” is not {what}; there are none", word=said, what=what)


def not_a_key(key: str, what: Message, allowed: Iterable[str], guesses: tuple[str, ...]) -> Message:
    """Say that `what` (“an item”) has no such key, and which keys it has."""
    said = shown(key)
    if guesses:
        return msg(
            "“{key}” is not a key of {what}; did you mean {guesses}?",
            key=said,
            what=what,
            guesses=all_quoted(guesses),
        )
    return msg(
        "“{key}” is not a key of {what}; its keys are: {allowed}",
        key=said,
        what=what,
        allowed=listed(allowed),
    )


def all_quoted(words: Iterable[str]) -> Message:
    """Put each word (there is one at least) into the quotation marks of the reader: `“a”, “b”`."""
    first, *rest = map(quoted, words)
    said = first
    for each in rest:
        said = Message(_PAIR, {"before": said, "next": each})
    return said
